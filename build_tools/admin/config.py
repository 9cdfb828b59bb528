"""What must the forms know: where the content lies, which kinds there are, and what each may say?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from build_tools.admin.choices import pickable
from build_tools.admin.fields import Pickable, form
from build_tools.folders import HEAD
from build_tools.guide import COLLECTIONS, Guide
from build_tools.json_words import Json
from build_tools.problems import ContentError, Mistakes
from schema import KINDS
from schema.names import KIND_NAMES, PLURALS, heading
from schema.text import SLUG

MISTAKES = Mistakes(
    {
        "admin-no-repository": (
            "Skjemaene lagrer til GitHub eller GitLab, og guide.yml sier ikke hvor innholdet ligger.",
            "Skriv adressen i guide.yml: repository: https://github.com/kommunen/veileder",
        ),
        "admin-repository": (
            "Skjemaene kan ikke lagre til «{address}».",
            "Skriv hele adressen til et arkiv på GitHub eller GitLab: https://github.com/kommunen/veileder",
        ),
    }
)

CALLED = ("title", "section", "question", "situation", "task", "text", "means", "pairs", "what")
"""What a list of entries shows of each. The first field that it has."""

MESSAGES = {
    "create": "Ny fil i {{collection}}: {{slug}}",
    "update": "Endret i {{collection}}: {{slug}}",
    "delete": "Slettet fra {{collection}}: {{slug}}",
}


HOUSE: Json = {
    "publish_mode": "editorial_workflow",
    "load_config_file": False,
    "media_folder": "content/media",
    "show_preview_links": False,
    "editor": {"preview": False},
    "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
    "output": {"omit_empty_optional_fields": True},
}
"""How the program is set up for every guide: saving is a proposal, and what is not said is not written."""


def config(guide: Guide, content: Path, layers: Sequence[str]) -> Json:
    """All that the program is told, and the lists it picks from. `layers` are the guide's, the lowest first.

    Raises ContentError when the guide does not say where its content is kept.
    """
    choices = pickable(guide)
    lists = {what: [{"label": name, "value": it} for it, name in them.items()] for what, them in choices.items()}
    told = {
        **HOUSE,
        "backend": {**backend(guide), "auth_methods": ["token"], "commit_messages": MESSAGES},
        "app_title": f"Rediger «{guide.head.title}»",
        "collections": _collections(content, layers, choices),
    }
    return {"choices": lists, "config": told}


def _collections(content: Path, layers: Sequence[str], choices: Pickable) -> list[Json]:
    own, *below = reversed(layers)
    return [
        _head(own, choices),
        *(_collection(own, kind, choices, whole=not below) for kind in COLLECTIONS),
        *(it for layer in below for it in _below(layer, content, choices, whole=layer == layers[0])),
    ]


def backend(guide: Guide) -> Json:
    """Where the program saves: what it needs to know of GitHub or GitLab."""
    address = guide.head.repository
    if address is None:
        raise ContentError([MISTAKES.at("admin-no-repository", guide.mark(guide.head))])
    where = urlsplit(address)
    repository = where.path.strip("/").removesuffix(".git")
    if where.hostname == "github.com" and repository.count("/") == 1:
        return {"name": "github", "repo": repository}
    if "gitlab" in (where.hostname or "") and "/" in repository:
        return {"name": "gitlab", "repo": repository, "api_root": f"https://{where.hostname}/api/v4"}
    raise ContentError([MISTAKES.at("admin-repository", guide.mark(guide.head, "repository"), address=address)])


def _head(layer: str, choices: Pickable) -> Json:
    """The one file beside the folders."""
    label = heading(PLURALS["guide"])
    file = {"name": "guide", "label": label, "file": f"content/{layer}/{HEAD}"}
    return {
        "name": f"{layer}-guide",
        "label": label,
        "format": "yaml",
        "publish": False,
        "files": [{**file, "fields": form("guide", choices, whole=False)}],
    }


def _collection(layer: str, kind: str, choices: Pickable, *, whole: bool, own: bool = True) -> Json:
    """The files of one kind in one layer. New ones are made in the guide's own layer."""
    folder, model = KINDS[kind]
    named = heading(PLURALS[kind])
    return {
        "name": f"{layer}-{folder.replace('_', '-')}",
        "label": named if own else f"{named} ({layer})",
        "label_singular": KIND_NAMES[kind],
        "description": (model.__doc__ or "").split("\n")[0],
        "folder": f"content/{layer}/{folder}",
        "extension": "yml",
        "format": "yaml",
        "identifier_field": next(it for it in CALLED if it in model.model_fields),
        "slug": {"template": "{{slug}}", "editable": ["create"], "pattern": [SLUG, "Bare a–z, tall og bindestrek."]},
        "create": own,
        "delete": own,
        "duplicate": False,
        "publish": False,
        "fields": form(kind, choices, whole=whole),
    }


def _below(layer: str, content: Path, choices: Pickable, *, whole: bool) -> list[Json]:
    """The kinds that a layer below has files of."""
    kinds = [kind for kind, folder in COLLECTIONS.items() if any((content / layer / folder).glob("*.yml"))]
    return [{"divider": True}, *(_collection(layer, kind, choices, whole=whole, own=False) for kind in kinds)]
