"""Does a failing build leave the earlier folder as it was?"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.swap import swapped


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A good site from an earlier build."""
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("gammel", "utf-8")
    return out


def build(out: Path, page: str = "index.html", fails: type[BaseException] | None = None) -> None:
    with swapped(out) as fresh:
        (fresh / page).write_text("ny", "utf-8")
        if fails:
            raise fails


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_a_build_that_goes_well_takes_the_place_of_the_last(site: Path) -> None:
    build(site, "ny.html")
    assert files(site.parent) == {"site/ny.html": "ny"}


@pytest.mark.parametrize("failure", [ValueError, OSError, KeyboardInterrupt, SystemExit])
def test_a_build_that_fails_leaves_the_earlier_site(failure: type[BaseException], site: Path) -> None:
    with pytest.raises(failure):
        build(site, fails=failure)
    assert files(site.parent) == {"site/index.html": "gammel"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_earlier_site_stands_while_the_next_is_built(site: Path) -> None:
    with swapped(site) as fresh:
        assert files(site) == {"index.html": "gammel"}
        assert fresh != site
        assert fresh.parent == site.parent


def test_the_first_build_makes_the_folder_and_those_above_it(tmp_path: Path) -> None:
    build(tmp_path / "ut" / "her" / "site")
    assert files(tmp_path) == {"ut/her/site/index.html": "ny"}


def test_the_first_build_that_fails_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        build(tmp_path / "site", fails=RuntimeError)
    assert not list(tmp_path.iterdir())


def test_what_a_killed_build_left_behind_does_no_harm(site: Path) -> None:
    left = site.with_name(".site-old")
    left.mkdir()
    (left / "index.html").write_text("eldre", "utf-8")
    build(site)
    assert files(site.parent) == {"site/index.html": "ny"}


def test_others_may_read_the_new_site(site: Path) -> None:
    build(site)
    assert site.stat().st_mode & 0o777 == 0o755
