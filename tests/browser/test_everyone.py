"""Can people use the pages who see, touch or read in other ways?"""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit
from tests.browser.test_pages import EVERY_KIND

SMALL = """() => {
  const shown = [...document.querySelectorAll('a, button, input, summary, label[for]')].filter(it => it.checkVisibility() && !it.matches('.skip'));
  const told = it => {
    const around = it.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, div');
    return around && around.textContent.replace(/[\\s.,:·–]/g, '').length > it.textContent.replace(/[\\s.,:·–]/g, '').length;
  };
  const spots = shown.flatMap(it => [...it.getClientRects()].slice(0, 1).map(box => ({it, box})));
  const near = (one, other) => Math.hypot(
    one.box.x + one.box.width / 2 - other.box.x - other.box.width / 2, one.box.y + one.box.height / 2 - other.box.y - other.box.height / 2) < 24;
  return spots.filter(one => Math.min(one.box.width, one.box.height) < 24 && !told(one.it)
    && spots.some(other => other !== one && !one.it.contains(other.it) && near(one, other))).map(one => one.it.outerHTML.slice(0, 120));
}"""
"""What is smaller than 24 px, stands alone and has a neighbour within 24 px (WCAG 2.5.8 with both its exceptions)."""

UNDER = """() => {
  const it = document.activeElement, box = it.getClientRects()[0];
  if (!box || it === document.body) return null;
  const spots = [[.5, .5], [.05, .5], [.95, .5]].map(([x, y]) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y));
  return spots.some(at => at && (at === it || it.contains(at))) ? null : it.outerHTML.slice(0, 120);
}"""
"""The element that has the focus, when something else covers all of it (WCAG 2.4.11)."""

TABS = 45


@EVERY_KIND
def test_what_one_touches_is_large_enough_or_stands_apart(visit: Visit, path: str) -> None:
    assert visit.go(path).page.evaluate(SMALL) == []


@pytest.mark.parametrize(
    "path", ["", "ung/", "tema/noen-a-snakke-med/", "ansatt/skole/undring/", "forelder/", "hjelp/krisesenter/"]
)
def test_what_has_the_focus_is_never_covered(visit: Visit, path: str) -> None:
    visit.go(path)
    covered = []
    for key in ["Tab"] * TABS + ["Shift+Tab"] * TABS:
        visit.page.keyboard.press(key)
        covered.append(visit.page.evaluate(UNDER))
    assert [it for it in covered if it] == []


@pytest.mark.parametrize("path", ["", "akutt/", "steg/del-undringen/", "medvirkning/barnets-stemme/", "tiltak/"])
def test_with_the_readers_own_colours_the_focus_and_what_stands_apart_is_seen(visit: Visit, path: str) -> None:
    visit.page.emulate_media(forced_colors="active")
    visit.go(path)
    visit.page.keyboard.press("Tab")
    outline = visit.page.evaluate(
        "(it => [it.outlineStyle, parseFloat(it.outlineWidth)])(getComputedStyle(document.activeElement))"
    )
    assert outline[0] != "none"
    assert outline[1] >= 2
    unseen = "it => it.filter(e => e.checkVisibility() && !['Left', 'Top'].some(s => parseFloat(getComputedStyle(e)[`border${s}Width`]) > 0)).map(e => e.className)"
    for apart in (".card", ".exceptions", ".urgent-card", ".doors a", ".strip", ".leave a"):
        assert visit.page.locator(apart).evaluate_all(unseen) == [], apart
    visit.page.emulate_media(forced_colors="none")


@pytest.mark.parametrize(
    ("path", "order"),
    [
        ("", ["banner", "navigation Finn fram", "region Er det fare nå?", "main", "heading 1", "contentinfo"]),
        ("ung/", ["banner", "navigation Finn fram", "region Er det fare nå?", "region Forlat siden", "main", "heading 1", "contentinfo"]),
        ("steg/del-undringen/", ["banner", "navigation Finn fram", "region Er det fare nå?", "main", "navigation Du er her", "heading 1", "contentinfo"]),
        ("kontakt/", ["banner", "navigation Finn fram", "region Er det fare nå?", "region Forlat siden", "main", "heading 1", "contentinfo"]),
    ],
)  # fmt: skip
def test_those_who_listen_hear_the_parts_in_order(visit: Visit, path: str, order: list[str]) -> None:
    visit.go(path)
    tree = visit.context.new_cdp_session(visit.page).send("Accessibility.getFullAXTree")["nodes"]
    assert [it for it in _heard(tree) if it in order] == order


def _heard(tree: list[dict[str, object]]) -> list[str]:
    """The landmarks and the main heading as they come in the browser's own tree, in the order one hears them."""
    nodes = {it["nodeId"]: it for it in tree}

    def walk(node: dict[str, object]) -> list[str]:
        role, name = _value(node, "role"), _value(node, "name")
        level = next((str(it["value"]["value"]) for it in node.get("properties", []) if it["name"] == "level"), "")  # type: ignore[attr-defined]
        said = f"{role} {level or (name if role in {'navigation', 'region'} else '')}".strip()
        return [said, *(word for it in node.get("childIds", []) if it in nodes for word in walk(nodes[it]))]  # type: ignore[attr-defined]

    return walk(tree[0])


def _value(node: dict[str, object], part: str) -> str:
    found = node.get(part)
    return str(found.get("value", "")) if isinstance(found, dict) else ""
