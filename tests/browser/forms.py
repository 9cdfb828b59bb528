"""An editor at the forms: with the files on this machine, or with a GitHub that only this test knows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_tools.engine.publish import publish
from tests.browser.conftest import Visit, serve
from tests.conftest import Content, link_the_rest
from tests.shared import once

REPOSITORY = "dal/veileder"
LAY = """async files => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("arkiv", {create: true});
  await root.getDirectoryHandle(".git", {create: true});
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split("/"), name = folders.pop();
    let here = root;
    for (const it of folders) here = await here.getDirectoryHandle(it, {create: true});
    const written = await (await here.getFileHandle(name, {create: true})).createWritable();
    await written.write(text);
    await written.close();
  }
  window.showDirectoryPicker = async () => root;
}"""
"""The folder that a person would pick, kept by the browser itself: it lets no script pick one on the disk."""

READ = """async path => {
  let here = await (await navigator.storage.getDirectory()).getDirectoryHandle("arkiv");
  const folders = path.split("/"), name = folders.pop();
  for (const it of folders) here = await here.getDirectoryHandle(it);
  return (await (await here.getFileHandle(name)).getFile()).text();
}"""


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, with a site that has the forms. Made by Node's own package program, so it needs that."""
    if shutil.which("npm") is None:
        pytest.skip("Node finnes ikke her")

    def make(folder: Path) -> None:
        content = Content(folder)
        content.change("dal/guide.yml", "status: draft", f"status: draft\nrepository: https://github.com/{REPOSITORY}")
        link_the_rest(folder)
        publish(folder, "dal", folder / "site", handouts=False, admin=True)

    return once(tmp_path_factory, "forms", make)


@contextmanager
def editor(browser: Browser, project: Path) -> Iterator[Visit]:
    """A person who opens the forms, in a browser that speaks English. A tall window: a field is drawn in sight."""
    address = serve(project / "site")
    visit = Visit(browser.new_context(viewport={"width": 1280, "height": 4000}, locale="en-US"), next(address))
    visit.page.set_default_timeout(20_000)
    yield visit
    visit.context.close()
    next(address, None)


def files(project: Path) -> dict[str, str]:
    """Every content file of a project, by its path."""
    return {it.relative_to(project).as_posix(): it.read_text("utf-8") for it in project.glob("content/**/*.yml")}


def open_folder(visit: Visit, project: Path) -> Page:
    """The forms with the project's files, as when a person picks its folder."""
    page = visit.go("admin/").page
    begin = page.get_by_role("button", name="Rediger filer på denne maskinen")
    begin.wait_for()
    page.evaluate(LAY, files(project))
    begin.click()
    return page


def open_entry(page: Page, collection: str, entry: str) -> None:
    """One file, by the names that a person sees."""
    page.get_by_text(collection, exact=True).first.click()
    page.get_by_role("row").filter(has_text=entry).first.click()


def save(page: Page) -> None:
    """What stands in the form."""
    page.get_by_role("button", name="Lagre", exact=True).click()


def saved(page: Page, path: str, before: str) -> str:
    """The file as the forms have written it."""
    for _ in range(100):
        now = str(page.evaluate(READ, path))
        if now != before:
            return now
        page.wait_for_timeout(100)
    raise AssertionError("nothing was saved")
