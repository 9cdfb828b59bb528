"""Is every change seen, and said in words that people understand?"""

from __future__ import annotations

import random
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.diff import review as review_module
from build_tools.diff.draw import MARK, as_html, as_markdown, as_text
from build_tools.diff.drawn import NOTHING
from build_tools.diff.history import NoHistoryError, base, extract
from build_tools.diff.lines import Line
from build_tools.diff.review import Review, Section
from build_tools.editors import schema_line
from build_tools.load import parse
from build_tools.problems import SourceFile
from build_tools.prose import plain
from build_tools.raw import Fields, Items, Raw
from schema import KINDS
from schema.entry import Part
from schema.layering import Layering
from schema.names import FIELD_NAMES, ITEM_NAMES, KIND_NAMES
from tests.cases import Case, cases
from tests.changes import CHANGES, reviewed, said, said_of
from tests.conftest import EXAMPLE, ROOT, Content
from tests.test_docstrings import models
from tests.test_fuzz import FUZZ

CASES = cases(CHANGES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.situation}")
def test_each_change_is_said_in_these_words(case: Case, content: Content) -> None:
    assert said_of(case, content) == case.read


def test_there_are_cases_enough_and_each_situation_is_said_once() -> None:
    assert len(CASES) >= 25
    assert [it for it, count in Counter(case.situation for case in CASES).items() if count > 1] == []


def test_nothing_is_said_of_nothing(content: Content) -> None:
    assert as_text(reviewed(EXAMPLE, content.folder)) == (
        "Endringer i veilederen «dal», sammenlignet med før\nIngenting er endret."
    )


def two(tmp_path: Path) -> tuple[Content, Content]:
    """The example before and after."""
    return Content(tmp_path / "a"), Content(tmp_path / "b")


CHECKED = "checked: {on: 2026-10-01, by: barnevernleder, against: veiviser}"


@pytest.fixture
def before(tmp_path: Path) -> Content:
    """The example, with a number that is checked."""
    (tmp_path / "a").mkdir()
    content = Content(tmp_path / "a")
    content.change("grunn/services/nodnummer.yml", "always_open: true,", f"always_open: true, {CHECKED},")
    return content.change("grunn/steps/se.yml", "tools: [ark]", f"tools: [ark]\n{CHECKED}")


@pytest.fixture
def after(tmp_path: Path, before: Content) -> Content:
    """The same, for a test to change."""
    (tmp_path / "b").mkdir()
    content = Content(tmp_path / "b")
    for path in ("grunn/services/nodnummer.yml", "grunn/steps/se.yml"):
        content.write(path, (before.folder / path).read_text("utf-8"))
    return content


def test_a_check_that_is_not_renewed_is_said(before: Content, after: Content) -> None:
    after.change("grunn/services/nodnummer.yml", '"112"', '"113"')
    assert (
        "KONTROLL SOM IKKE ER FORNYET\n"
        "  - Tjeneste «Politiets nødnummer», kontaktvei «telefon»: nummer er endret, men kontrollen er fortsatt fra"
        " 1. oktober 2026, av barnevernleder. Noen må kontrollere på nytt."
    ) in said(before.folder, after.folder)


def test_a_check_of_a_whole_file_that_is_not_renewed_is_said(before: Content, after: Content) -> None:
    after.change("grunn/steps/se.yml", "do: Se og lytt.", "do: Se og hør.")
    assert (
        "  - Nivå 0, steg 1 «Se barnet»: handling «se», hva du gjør er endret, men kontrollen er fortsatt fra"
        " 1. oktober 2026, av barnevernleder. Noen må kontrollere på nytt."
    ) in said(before.folder, after.folder)


def test_a_check_that_is_renewed_is_not_complained_of(before: Content, after: Content) -> None:
    after.change("grunn/services/nodnummer.yml", '"112"', '"113"')
    after.change("grunn/services/nodnummer.yml", "2026-10-01", "2026-11-20")
    words = said(before.folder, after.folder)
    assert "FORNYET" not in words
    assert "kontaktvei «telefon», kontroll, dato: 1. oktober 2026 → 20. november 2026" in words


def test_how_much_there_is_to_read_is_said_first(content: Content) -> None:
    content.change("grunn/steps/del.yml", "within: 14 dager", "within: 7 dager")
    assert reviewed(EXAMPLE, content.folder).summary == "1 endring i 1 fil. 1 å sjekke ekstra nøye."
    content.change("grunn/steps/del.yml", "parents: told", "parents: fortalt")
    assert reviewed(EXAMPLE, content.folder).summary == "1 fil er endret. Noe må rettes før vi kan si hva det betyr."


def test_of_a_long_text_only_what_is_changed_is_shown(before: Content, after: Content) -> None:
    start, end = "Du kan alltid spørre en voksen du stoler på om hjelp, ", "og du velger selv hva du forteller og når."
    before.change("grunn/articles/om.yml", "text: En veileder.", f'text: "{start}hver dag, {end}"')
    after.change("grunn/articles/om.yml", "text: En veileder.", f'text: "{start}når som helst, {end}"')
    assert (
        "«… du stoler på om hjelp, hver dag, og du velger selv hva …» → "
        "«… du stoler på om hjelp, når som helst, og du velger selv hva …»"
    ) in said(before.folder, after.folder)


def test_a_link_with_the_same_words_that_leads_elsewhere_is_seen(content: Content) -> None:
    content.change("grunn/guide.yml", "(service:barnelinjen)", "(service:barnevern)")
    assert "«Ring [Barnelinjen](service:barnelinjen). Du" in said(EXAMPLE, content.folder)


def test_lost_comments_are_counted(before: Content, after: Content) -> None:
    before.change("grunn/terms/undring.yml", "title: Undring", "# Viktig.\n# Spør.\ntitle: Undring")
    assert "  - 2 linjer med kommentar er borte.\n      content/grunn/terms/undring.yml" in said(
        before.folder, after.folder
    )


def test_the_line_for_editors_is_no_comment(before: Content, after: Content) -> None:
    before.change("grunn/terms/undring.yml", "title: Undring", f"{schema_line('term')}\ntitle: Undring")
    assert "kommentar er borte" not in said(before.folder, after.folder)


def test_pages_and_handouts_are_named(content: Content) -> None:
    content.change("grunn/steps/del.yml", "within: 14 dager", "within: 7 dager")
    lines = {line.text for it in reviewed(EXAMPLE, content.folder).sections for line in it.lines}
    assert any(it.startswith("Sider som er endret: 3. ") and "steg/del/" in it for it in lines), lines
    assert any(it.startswith("Ark som er endret: 3. ") for it in lines)


def test_new_pages_and_lost_pages_are_named(content: Content) -> None:
    (content.folder / "grunn/tools/ark.yml").rename(content.folder / "grunn/tools/notatark.yml")
    for path in ("grunn/steps/se.yml", "dal/teams/dalteam.yml"):
        content.change(path, "tools: [ark]", "tools: [notatark]")
    lines = {line.text for it in reviewed(EXAMPLE, content.folder).sections for line in it.lines}
    assert "Nye sider: 1. verktoy/notatark/" in lines
    assert "Sider som er borte: 1. verktoy/ark/" in lines


FORMS_OF_A_REVIEW: dict[str, Callable[[Review], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": lambda it: as_html(it, ROOT / "guide" / "diff"),
}


@pytest.mark.parametrize("form", FORMS_OF_A_REVIEW)
def test_every_form_says_all_that_there_is_to_say(form: str, before: Content, after: Content) -> None:
    after.change("grunn/services/nodnummer.yml", '"112"', '"113"')
    hard = "Kommunen iverksetter kartlegging av oppvekstsituasjonen din."
    after.change("grunn/steps/se.yml", "what: Noen bryr seg om deg.", f"what: {hard}")
    said = FORMS_OF_A_REVIEW[form](reviewed(before.folder, after.folder)).casefold()
    for heading in ("kontakter og numre", "endret tekst", "ikke er fornyet", "lesbarhet, et hint", "sider og ark"):
        assert heading in said
    for words in ("112 → 113 (vises på", " ark)", "fortsatt fra 1. oktober 2026", "lix 7 → 11", "nodnummer.yml"):
        assert words in said


def test_pages_that_refer_to_what_is_changed_are_named(content: Content) -> None:
    content.change("grunn/tools/ark.yml", "title: Ark for notater", "title: Ark til å notere på")
    lines = [line.text for it in reviewed(EXAMPLE, content.folder).sections for line in it.lines]
    pages = next(it for it in lines if it.startswith("Sider som er endret"))
    assert [it for it in ("verktoy/ark/", "steg/se/", "team/dalteam/", "a-til-aa/") if it not in pages] == []
    sheets = next(it for it in lines if it.startswith("Ark som er endret"))
    assert "ark/" in sheets


def test_other_guides_on_the_same_layer_are_named(content: Content) -> None:
    for name in ("dal", "fjell"):
        content.write(f"{name}/guide.yml", (EXAMPLE / "dal/guide.yml").read_text("utf-8"))
    content.write("fjell/teams/dalteam.yml", (EXAMPLE / "dal/teams/dalteam.yml").read_text("utf-8"))
    content.change("grunn/terms/undring.yml", "means: At du lurer.", "means: At du undrer deg.")
    assert (
        "ANDRE VEILEDERE SOM ENDRINGEN GJELDER\n  - fjell: den som godkjenner, leser «veileder diff --guide fjell»"
        in said(EXAMPLE, content.folder)
    )


def test_a_guide_that_was_not_there_before_is_said(content: Content) -> None:
    content.write("fjell/guide.yml", (EXAMPLE / "dal/guide.yml").read_text("utf-8"))
    words = said(EXAMPLE, content.folder, "fjell")
    assert "Før: Det finnes ingen veileder som heter «fjell»." in words
    assert "content/fjell/guide.yml" in words


def test_a_file_that_cannot_be_read_is_said(content: Content) -> None:
    content.write("grunn/terms/undring.yml", "title: [\n")
    words = said(EXAMPLE, content.folder)
    assert words.startswith("!! MÅ RETTES FØR VI KAN SI HVA ENDRINGEN BETYR !!\n  - Nå: ")
    assert "content/grunn/terms/undring.yml" in words


HOSTILE = Review(
    "T", "S", (Section("A", (Line("@ola <b>*x*</b> [a](b) | `c`", "vises på 1 side", ("f.yml",)),), loud=True),)
)


def test_markdown_has_no_marks_but_ours() -> None:
    said = as_markdown(HOSTILE)
    assert said.startswith(f"{MARK}\n## T\n\nS\n\n> [!CAUTION]\n> **A**\n>\n> - &#64;ola &#60;b&#62;&#42;x&#42;")
    assert "<b>" not in said
    assert "@" not in said


def test_html_shows_words_as_words() -> None:
    page = as_html(HOSTILE, ROOT / "guide" / "diff")
    assert '<html lang="nb">' in page
    assert "&lt;b&gt;" in page
    assert '<section class="loud">' in page


def git(folder: Path, *words: str) -> None:
    """Run git in a folder, as someone."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *who, *words), cwd=folder, check=True, capture_output=True)


def test_git_is_asked_where_the_branch_began(content: Content, tmp_path: Path) -> None:
    project = content.folder.parent
    git(project, "init", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-m", "a")
    git(project, "switch", "-c", "endring")
    content.change("grunn/terms/undring.yml", "means: At du lurer.", "means: At du undrer deg.")
    git(project, "commit", "-am", "b")
    extract(project, base(project), tmp_path / "earlier")
    assert "betydning: At du lurer. → " not in said(tmp_path / "earlier/content", EXAMPLE)
    assert "ENDRET TEKST" in said(tmp_path / "earlier/content", content.folder)


def test_a_revision_that_git_does_not_know_is_said(tmp_path: Path) -> None:
    git(tmp_path, "init", "-b", "main")
    with pytest.raises(NoHistoryError, match="Her er det ingen historikk i git"):
        base(tmp_path)
    git(tmp_path, "commit", "--allow-empty", "-m", "a")
    with pytest.raises(NoHistoryError, match="Git kjenner ingen utgave som heter «--output=x»"):
        extract(tmp_path, "--output=x", tmp_path / "b")
    with pytest.raises(NoHistoryError, match="«HEAD» har ingen mappe som heter content"):
        extract(tmp_path, "HEAD", tmp_path / "b")


def test_every_field_and_every_kind_has_a_name() -> None:
    fields = {about.alias or name for model in models(Part) for name, about in model.model_fields.items()}
    assert fields | {"extends", *Layering.model_fields} == {*FIELD_NAMES, "slug"}
    assert {*KINDS} == {*KIND_NAMES}
    assert {*ITEM_NAMES} <= fields


FILES = sorted(path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.yml"))


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a nested value: what holds it, and its key."""
    keys = [*value] if isinstance(value, dict) else [*range(len(value))] if isinstance(value, list) else []
    return [it for key in keys for it in [(value, key), *places(value[key])]]


def held(text: str) -> Any:
    """What a file holds, as lists, mappings and texts."""

    def of(raw: Raw) -> Any:
        if isinstance(raw, Fields):
            return {str(key): of(it) for key, it in raw.items()}
        return [of(it) for it in raw] if isinstance(raw, Items) else str(raw)

    return of(parse(SourceFile("x.yml", text)))


def lost(value: Any, chance: random.Random) -> Any:
    """One field or one thing in a list is gone: a form that does not know it leaves it out."""
    holder, key = chance.choice(places(value))
    del holder[key]
    return value


def changed(value: Any, chance: random.Random) -> Any:
    """One text is another, or of another sort."""
    holder, key = chance.choice([it for it in places(value) if isinstance(it[0][it[1]], str)] or [({"": ""}, "")])
    holder[key] = chance.choice([f"{holder[key]}1", "true", "0", "noe annet", "2026-01-01", "ansatt", ""])
    return value


def emptied(value: Any, chance: random.Random) -> Any:
    """One field is there, with nothing in it."""
    holder, key = chance.choice(places(value))
    holder[key] = chance.choice([None, [], {}, ""])
    return value


def renamed(value: Any, chance: random.Random) -> Any:
    """A thing in a list has got a name that a program made up."""
    items = [it[0][it[1]] for it in places(value) if isinstance(it[0][it[1]], dict) and "id" in it[0][it[1]]]
    if items:
        chance.choice(items)["id"] = f"punkt-{chance.randint(1, 99)}"
    return value


def moved(value: Any, chance: random.Random) -> Any:
    """Things in a list have been dragged about."""
    lists = [it[0][it[1]] for it in places(value) if isinstance(it[0][it[1]], list)]
    if lists:
        chance.shuffle(chance.choice(lists))
    return value


def guessed(value: Any, chance: random.Random) -> Any:
    """What looks like a number is one, and has lost its noughts; what looks like yes or no is that."""
    for holder, key in places(value):
        if isinstance(holder[key], str) and holder[key].isdigit():
            holder[key] = int(holder[key])
        elif isinstance(holder[key], str) and holder[key] in ("true", "false"):
            holder[key] = holder[key] == "true"
    return value


def wrapped(value: Any, chance: random.Random) -> Any:
    """Every text is one paragraph: its lists and lines have run together."""
    for holder, key in places(value):
        if isinstance(holder[key], str):
            holder[key] = " ".join(holder[key].split())
    return value


FORMS = (lost, lost, changed, emptied, renamed, moved, guessed, wrapped)
"""What a form on the web does to a file, besides losing comments and quotes and putting fields in its own order."""


def rewritten(text: str, chance: random.Random) -> str:
    """A file as a form would save it: no comments, its own order and width, and some of what forms do."""
    value = held(text)
    for form in chance.sample(FORMS, chance.randint(1, 3)):
        if places(value):
            value = form(value, chance)
    width = chance.choice([20, 80, 10_000])
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=chance.random() < 0.5, width=width))


def pieces(text: str) -> Iterator[str]:
    """Three words in a row of a text: of a long one that is changed, only a part is shown."""
    found = text.split()
    yield from (" ".join(found[at : at + 3]) for at in range(len(found) - 2))


def sayings(value: Any) -> Iterator[str]:
    """The long texts of a file, as a reviewer reads them: nothing short, which may stand elsewhere too."""
    for holder, key in places(value):
        if isinstance(holder[key], str) and len(holder[key].split()) > 3:
            yield plain(holder[key])


@settings(
    max_examples=3_000 if FUZZ else 60,
    derandomize=not FUZZ,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(file=st.sampled_from(FILES), seed=st.integers(0, 10_000))
def test_no_edit_is_unseen(
    file: str, seed: int, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_module, "_drawn", lambda *_: (NOTHING, NOTHING))
    content = Content(tmp_path_factory.mktemp("edit"))
    old = (EXAMPLE / file).read_text("utf-8")
    new = rewritten(old, random.Random(seed))
    content.write(file, new)
    if held(old) != held(new):
        words = said(EXAMPLE, content.folder)
        assert f"content/{file}" in words
        assert "Bare kommentarer eller oppsett" not in words
        gone = Counter(sayings(held(old))) - Counter(sayings(held(new)))
        assert not [it for it in gone if not any(piece in words for piece in pieces(it))]
