"""As much of GitHub as the forms ask for: one branch of files, and what is saved to another."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page, Route

HEAD = "1" * 40
NEW = "2" * 40
AUTHOR = {"name": "Ola", "email": "", "avatarUrl": "", "user": {"id": 1, "login": "ola"}}


def digest(text: str) -> str:
    """A name for a text, as git gives it."""
    return hashlib.sha1(text.encode()).hexdigest()


class GitHub:
    """A repository, and what a person with the right to write saves to it."""

    def __init__(self, repository: str, files: Mapping[str, str]) -> None:
        self.repository, self.files = repository, files
        self.texts = {digest(text): text for text in files.values()}
        self.committed: dict[str, str] = {}
        """What was saved: path → text."""

        self.opened: dict[str, Any] = {}
        """The pull request that was opened."""

        self.unknown: list[str] = []
        """What was asked for that this GitHub does not know."""

    def answer(self, route: Route) -> None:
        """Answer one request."""
        request = route.request
        body = json.loads(request.post_data or "{}")
        path = request.url.removeprefix("https://api.github.com").partition("?")[0]
        found = self._graph(body) if path == "/graphql" else self._rest(f"{request.method} {path}", body)
        if found is None:
            self.unknown.append(f"{request.method} {path} {request.post_data}")
        route.fulfill(
            status=404 if found is None else 200, json=found or {}, headers={"Access-Control-Allow-Origin": "*"}
        )

    def wait(self, page: Page) -> None:
        """Until a pull request is opened."""
        for _ in range(200):
            if self.opened or self.unknown:
                return
            page.wait_for_timeout(100)

    def _rest(self, asked: str, body: dict[str, Any]) -> Any:
        here = f"/repos/{self.repository}"
        if asked == "GET /user":
            return {"id": 1, "login": "ola", "name": "Ola", "email": "", "avatar_url": "", "html_url": ""}
        if asked == f"GET {here}":
            owner = {"login": self.repository.partition("/")[0], "type": "Organization"}
            rights = {"push": True, "pull": True}
            return {"full_name": self.repository, "owner": owner, "default_branch": "main", "permissions": rights}
        if asked.startswith(f"GET {here}/git/trees/"):
            tree = [
                {"path": path, "type": "blob", "mode": "100644", "sha": digest(it), "size": len(it)}
                for path, it in self.files.items()
            ]
            return {"sha": HEAD, "tree": tree, "truncated": False}
        if asked == f"POST {here}/pulls":
            self.opened = body
            head, labels = {"ref": body["head"], "sha": NEW}, [{"name": it} for it in body.get("labels", [])]
            return {
                "number": 1,
                "node_id": "PR_1",
                "state": "open",
                "draft": body.get("draft"),
                "head": head,
                "html_url": "",
                "labels": labels,
            }
        if re.match(f"(POST|PUT|PATCH) {here}/(issues|pulls)/1", asked):
            return [{"name": it} for it in body.get("labels", [])]
        return {} if asked.startswith(f"GET {here}/collaborators/") else None

    def _graph(self, body: dict[str, Any]) -> Any:
        query, variables = str(body["query"]), body.get("variables", {})
        if "createCommitOnBranch" in query:
            return {"data": {"createCommitOnBranch": {"commit": self._commit(query, variables["input"])}}}
        for mark, answer in ANSWERS.items():
            if mark in query:
                return {"data": answer}
        return {"data": {"repository": self._objects(query)}}

    def _commit(self, query: str, asked: dict[str, Any]) -> dict[str, Any]:
        for it in asked["fileChanges"]["additions"]:
            self.committed[it["path"]] = base64.b64decode(it["contents"]).decode()
        named = re.findall(r'(file_\d+): *file\(path: *"([^"]+)"', query)
        return {
            "oid": NEW,
            "committedDate": DATE,
            **{name: {"oid": digest(self.committed[path])} for name, path in named},
        }

    def _objects(self, query: str) -> dict[str, Any]:
        """The files that are asked for, and who wrote them."""
        texts = {
            name: {"text": self.texts[sha], "isTruncated": False}
            for name, sha in re.findall(r'(\w+_\d+): *object\(oid: *"(\w+)"\) *\{ *\.\.\. *on Blob', query)
        }
        history = {
            "target": {"history": {"nodes": [{"oid": HEAD, "author": AUTHOR, "committedDate": DATE, "message": ""}]}}
        }
        return {**texts, **dict.fromkeys(re.findall(r"(\w+_\d+): *ref\b", query), history)}


DATE = "2026-11-22T12:00:00Z"
ANSWERS: dict[str, Any] = {
    "createRef(": {"createRef": {"ref": {"name": "cms/ny"}}},
    "defaultBranchRef": {"repository": {"defaultBranchRef": {"name": "main"}}},
    "refUpdateRule": {"repository": {"ref": {"refUpdateRule": None}}},
    "fork: repository(": {"fork": {"id": "R_1"}, "base": {"ref": {"target": {"oid": HEAD}}}},
    "pullRequests(": {"repository": {"pullRequests": {"nodes": []}}},
    "history(first: 1)": {"repository": {"ref": {"target": {"history": {"nodes": [{"oid": HEAD, "message": ""}]}}}}},
    "on Commit { oid }": {"repository": {"ref": {"target": {"oid": HEAD}}}},
}
"""What a question has in it → the answer. The first that fits."""
