"""Does an answered form become the change it asks for, and nothing else, whatever is written in it?"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.fmt.change import Value, changed, written
from build_tools.fmt.files import content_files, in_form
from build_tools.forms.answers import NotUnderstoodError, answers
from build_tools.forms.choices import choices
from build_tools.forms.draw import FOLDER, issue_forms
from build_tools.forms.proposal import MAKERS, Outcome, carry_out
from build_tools.forms.questions import Form, forms
from build_tools.forms.said import not_understood_said, outcome_said
from build_tools.forms.service import service_change
from build_tools.load import UNSEEN
from build_tools.problems import SourceFile
from tests.conftest import EXAMPLE, ROOT, TODAY, Content
from tests.schemas import COMMAND

FORMS = forms(choices(EXAMPLE))
SEEN = {"url": "https://www.dal.example/kontakt", "source_title": "Kontakt oss", "publisher": "Dal kommune"}
NUMBER = {"guide": "Dal", "service": "Politiets nødnummer", "old": "112", "number": "02800", **SEEN}
LINE = {"guide": "Dal", "service": "Barnelinjen", "number": "116 117", **SEEN}
SERVICE = {
    "guide": "Dal", "title": "Ungdomsklubben", "short": "Klubben", "tier": "Kommunen", "helps_with": "Et sted å være.",
    "for_readers": "Ung, Forelder", "number": "22 33 44 55", "website": "https://www.dal.example/klubben", **SEEN,
}  # fmt: skip
FILE = "grunn/services/nodnummer.yml"


def body(name: str, **said: str) -> str:
    """The text of an issue, as GitHub writes it from the answers to a form."""
    return "\n\n".join(f"### {it.label}\n\n{said.get(it.id) or '_No response_'}" for it in FORMS[name].questions)


def done(content: Content, name: str, **said: str) -> Outcome:
    return carry_out(content.folder.parent, body(name, **said), TODAY)


def refused(content: Content, name: str, **said: str) -> tuple[str, ...]:
    """What is said when nothing can be made of it. Nothing is changed then."""
    before = everything(content)
    with pytest.raises(NotUnderstoodError) as error:
        done(content, name, **said)
    assert everything(content) == before
    return error.value.said


def everything(content: Content) -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in sorted(content.folder.parent.rglob("*.yml"))}


def test_the_forms_are_of_today() -> None:
    found = {path: (ROOT / path).read_text("utf-8") for path in issue_forms(ROOT / "content")}
    assert found == issue_forms(ROOT / "content"), f"Skriv dem på nytt: {COMMAND}"
    assert {it.name for it in (ROOT / FOLDER).iterdir()} == {Path(it).name for it in found}


TYPES = {
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder"}),
    "textarea": ({"label"}, {"description", "placeholder"}),
    "dropdown": ({"label", "options"}, {"description", "multiple"}),
}
"""GitHub's kinds of questions: what each must have, and may have, of what we use."""


@pytest.mark.parametrize("path", sorted(issue_forms(EXAMPLE)))
@pytest.mark.parametrize("content_folder", [EXAMPLE, ROOT / "content"], ids=["example", "content"])
def test_github_can_read_a_form(path: str, content_folder: Path) -> None:
    form = yaml.safe_load(issue_forms(content_folder)[path])
    assert form.keys() <= {"name", "description", "title", "labels", "body"}
    assert all(isinstance(form[key], str) and form[key] for key in ("name", "description", "title"))
    asked = form["body"][1:]
    for said in ([it["id"] for it in asked], [it["attributes"]["label"] for it in asked]):
        assert len(set(said)) == len(said)
    for it in form["body"]:
        needed, allowed = TYPES[it["type"]]
        assert needed <= it["attributes"].keys() <= needed | allowed
        assert it.keys() <= {"type", "id", "attributes", "validations"}
        assert re.fullmatch(r"[A-Za-z0-9_-]+", it.get("id", "x"))
        options = it["attributes"].get("options", ["x"])
        assert options
        assert len(set(options)) == len(options)
        assert all(isinstance(option, str) and option and option != "None" for option in options)


def test_what_several_can_be_chosen_of_has_no_comma(content: Content) -> None:
    for found in (forms(choices(EXAMPLE)), forms(choices(ROOT / "content"))):
        many = [it for form in found.values() for it in form.questions if it.shape == "several"]
        assert many
        assert not [option for it in many for option in it.options if "," in option]


def test_two_services_of_one_title_are_told_apart(content: Content) -> None:
    content.write("dal/services/tvilling.yml", (content.folder / FILE).read_text("utf-8"))
    found = choices(content.folder).services
    assert found["Politiets nødnummer (tvilling)"] == "tvilling"
    assert found["Politiets nødnummer (nodnummer)"] == "nodnummer"


def test_a_number_is_changed_where_it_is_written_with_its_source(content: Content) -> None:
    assert done(content, "et-nummer-er-feil", **LINE).made
    text = (content.folder / "grunn/services/barnelinjen.yml").read_text("utf-8")
    assert text.count('number: "116117"') == 1
    assert "116111" not in text
    assert "99887766" in text, "the one for staff is left alone"
    number = content.guide().services["barnelinjen"].channels[0]
    assert (number.number, number.certainty, number.always_open) == ("116117", "confirmed", True)
    source = content.guide().sources[number.sources[0]]
    assert (source.title, source.publisher, source.url, source.read) == (
        "Kontakt oss", "Dal kommune", "https://www.dal.example/kontakt", TODAY,
    )  # fmt: skip


def test_nothing_but_the_number_and_what_it_rests_on_is_changed(content: Content) -> None:
    path = content.folder / "grunn/services/barnelinjen.yml"
    content.change("grunn/services/barnelinjen.yml", "title: Barnelinjen", "# Ring først.\ntitle: Barnelinjen")
    path.write_text(in_form(path, content.folder.parent)[1], "utf-8")
    before = path.read_text("utf-8").splitlines()
    done(content, "et-nummer-er-feil", **LINE)
    after = path.read_text("utf-8").splitlines()
    assert [line.strip() for line in before if line not in after] == ['number: "116111"']
    assert [line.strip() for line in after if line not in before] == ['number: "116117"', "sources: [dal-barnelinjen]"]
    assert "# Ring først." in after


def test_what_is_written_is_in_form(content: Content) -> None:
    done(content, "et-nummer-er-feil", **LINE)
    done(content, "ny-tjeneste", **SERVICE)
    written = [
        it
        for it in content_files(content.folder, [])
        if it.stem in ("barnelinjen", "ungdomsklubben", "dal-barnelinjen")
    ]
    assert len(written) == 3
    for path in written:
        before, after = in_form(path, content.folder.parent)
        assert before.removeprefix(after.partition("\n")[0] + "\n") == after.partition("\n")[2]


def test_without_a_source_a_number_is_not_confirmed(content: Content) -> None:
    assert done(content, "et-nummer-er-feil", guide="Dal", service="Barnevernet", number="22334455").made
    number = content.guide().services["barnevern"].channels[-1]
    assert (number.number, number.certainty, number.sources) == ("22334455", "unconfirmed", ())


def test_a_source_that_is_there_is_used_again(content: Content) -> None:
    asked = {**LINE, "url": "https://www.example.org/veiviser"}
    assert len(done(content, "et-nummer-er-feil", **asked).change.files) == 1
    assert content.guide().services["barnelinjen"].channels[0].sources == ("veiviser",)


def test_a_check_of_the_old_number_is_not_one_of_the_new(content: Content) -> None:
    path = content.folder / "grunn/services/barnelinjen.yml"
    checked = "certainty: confirmed, checked: {on: 2026-11-01, by: leder, against: veiviser}}\n  - id: chat"
    content.change("grunn/services/barnelinjen.yml", "certainty: confirmed}\n  - id: chat", checked)
    assert done(content, "et-nummer-er-feil", **LINE).made
    assert "checked" not in path.read_text("utf-8")


def test_a_missing_number_is_written_in_the_layer_of_the_municipality(content: Content) -> None:
    asked = {"guide": "Dal", "service": "Barnevernet", "number": "+47 22 33 44 55", **SEEN}
    outcome = done(content, "et-nummer-er-feil", **asked)
    assert set(outcome.change.files) == {
        "content/dal/services/barnevern.yml", "content/dal/sources/dal-barnevern.yml",
    }  # fmt: skip
    channels = content.guide().services["barnevern"].channels
    assert [it.id for it in channels] == ["nett", "telefon"], "what the layer below says is kept"
    assert not [it for it in content.problems() if it.code in ("over-missing", "base-changed")]


def test_a_layer_that_says_nothing_of_a_service_gets_a_file_for_it(content: Content) -> None:
    content.remove("dal/services/barnevern.yml")
    assert done(content, "et-nummer-er-feil", guide="Dal", service="Barnevernet", number="22334455", **SEEN).made
    text = (content.folder / "dal/services/barnevern.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../schema/json/service.json\nover: ")
    assert "title" not in text
    assert not [it for it in content.problems() if it.code in ("over-missing", "base-changed")]


def test_a_change_that_spoils_the_guide_is_not_made(content: Content) -> None:
    before = everything(content)
    outcome = done(content, "et-nummer-er-feil", **{**NUMBER, "url": ""})
    assert not outcome.made
    assert everything(content) == before
    assert (
        outcome_said(outcome, "7").split("~~~~")[0]
        == """\
<!-- veileder from-issue -->
## Et nummer er feil
- `content/grunn/services/nodnummer.yml`: 112 → **02800**

Endringen er ikke laget, for da kan ikke veilederen bygges:
"""
    )


def test_the_words_of_a_pull_request(content: Content) -> None:
    assert (
        outcome_said(done(content, "et-nummer-er-feil", **LINE), "7")
        == """\
<!-- veileder from-issue -->
## Et nummer er feil
- `content/grunn/services/barnelinjen.yml`: 116111 → **116117**

### Før du godkjenner
- [ ] Jeg har åpnet `https://www.dal.example/kontakt` og lest 116117 der.
- [ ] Kontaktveien er merket som alltid åpen, og kan stå i nødstripen. Jeg har ringt nummeret.

Lukker #7."""
    )


def test_a_new_service_is_one_that_holds(content: Content) -> None:
    assert done(content, "ny-tjeneste", **SERVICE).made
    service = content.guide().services["ungdomsklubben"]
    assert (service.tier, service.for_readers, service.certainty) == ("municipality", ("ung", "forelder"), "confirmed")
    assert [(it.kind, it.number or it.address) for it in service.channels] == [
        ("phone", "22334455"), ("web", "https://www.dal.example/klubben"),
    ]  # fmt: skip
    assert "Ungdomsklubben" in (content.folder.parent / FOLDER / "et-nummer-er-feil.yml").read_text("utf-8")


def test_the_words_of_a_new_service(content: Content) -> None:
    without = {**SERVICE, "url": "", "number": "", "way_round": "Gå dit."}
    assert (
        outcome_said(done(content, "ny-tjeneste", **without), "")
        == """\
<!-- veileder from-issue -->
## Ny tjeneste
- `content/dal/services/ungdomsklubben.yml`: ny tjeneste, `Ungdomsklubben`

### Før du godkjenner
- [ ] Jeg kjenner tjenesten, eller har ringt den.
- [ ] Ingen kilde er oppgitt, så opplysningene er merket som ubekreftet."""
    )
    assert content.guide().services["ungdomsklubben"].certainty == "unconfirmed"


@pytest.mark.parametrize(
    "page", ["https://www.dal.example/veileder/steg/del/", "/steg/del/", "steg/del/index.html", "steg/del/#hvordan"]
)
def test_a_mistake_on_a_page_leads_to_its_file_and_changes_nothing(page: str, content: Content) -> None:
    outcome = done(content, "noe-pa-siden-er-feil", guide="Dal", page=page, wrong="Det er feil.")
    assert not outcome.made
    assert (
        outcome_said(outcome, "7")
        == """\
<!-- veileder from-issue -->
## Noe på siden er feil
- Siden `/steg/del/` er skrevet i `content/dal/steps/del.yml`.
- En redaktør må lese saken og rette teksten."""
    )


WRONG: list[tuple[str, dict[str, str], str]] = [
    ("et-nummer-er-feil", {"number": ""}, "«Riktig nummer» er ikke fylt ut."),
    ("et-nummer-er-feil", {"number": "1161172"}, "«Riktig nummer» har 7 sifre. Et norsk telefonnummer har 3, 4, 5, 6 eller 8. Se etter et siffer som mangler eller er ett for mye."),
    ("et-nummer-er-feil", {"number": "ring meg"}, "«Riktig nummer» skal bare ha sifre."),
    ("et-nummer-er-feil", {"number": "１１２"}, "«Riktig nummer» skal bare ha sifre."),
    ("et-nummer-er-feil", {"number": '"; rm -rf / #'}, "«Riktig nummer» skal bare ha sifre."),
    ("et-nummer-er-feil", {"number": "$(id)"}, "«Riktig nummer» skal bare ha sifre."),
    ("et-nummer-er-feil", {"number": "112\n112"}, "«Riktig nummer» er mer enn én linje."),
    ("et-nummer-er-feil", {"number": "1" * 201}, "«Riktig nummer» har 201 tegn. Det er plass til 200."),
    ("et-nummer-er-feil", {"number": "112"}, "Det riktige nummeret, 112, er det som står der allerede."),
    ("et-nummer-er-feil", {"old": "113"}, "113 står ikke på tjenesten. Numrene der er: 112. Skriv nummeret som står på siden, eller la feltet stå tomt når siden ikke har noe nummer."),
    ("et-nummer-er-feil", {"old": "99887766", "service": "Barnelinjen"}, "99887766 står ikke på tjenesten. Numrene der er: 116111. Skriv nummeret som står på siden, eller la feltet stå tomt når siden ikke har noe nummer."),
    ("et-nummer-er-feil", {"service": "Finnes ikke"}, "«Tjeneste» er ikke et av valgene i skjemaet."),
    ("et-nummer-er-feil", {"service": "../../guide"}, "«Tjeneste» er ikke et av valgene i skjemaet."),
    ("et-nummer-er-feil", {"guide": "grunn"}, "«Kommune» er ikke et av valgene i skjemaet."),
    ("et-nummer-er-feil", {"url": "javascript:alert(1)"}, "«Hvor så du det?» er ikke en nettadresse. Kopier hele adressen fra nettleseren: https://…"),
    ("et-nummer-er-feil", {"url": "https://a.no/`id` b"}, "«Hvor så du det?» er ikke en nettadresse. Kopier hele adressen fra nettleseren: https://…"),
    ("et-nummer-er-feil", {"publisher": "[trykk](http://ond.example)"}, "«Hvem står bak siden du leste?» har en lenke. Skriv bare vanlige ord der."),
    ("et-nummer-er-feil", {"publisher": "Dal\u202e kommune"}, "«Hvem står bak siden du leste?» har et tegn som ikke vises. Skriv svaret på nytt i stedet for å lime det inn."),
    ("et-nummer-er-feil", {"old": "112\n\n### Riktig nummer\n\n113"}, "Overskriften «Riktig nummer» står mer enn én gang."),
    ("ny-tjeneste", {"title": "!!!"}, "Tittelen må ha bokstaver."),
    ("ny-tjeneste", {"title": "BARNETELEFONEN"}, "Tjenesten finnes fra før, i content/grunn/services/barnelinjen.yml. Er et nummer feil, bruk skjemaet «Et nummer er feil»."),
    ("ny-tjeneste", {"title": "Barnevern"}, "Tjenesten finnes fra før, i content/dal/services/barnevern.yml. Er et nummer feil, bruk skjemaet «Et nummer er feil»."),
    ("ny-tjeneste", {"number": ""}, "Fyll ut «Nummer», eller skriv under «Når ingen svarer» hvordan folk når tjenesten."),
    ("ny-tjeneste", {"for_readers": "Ung, Alle"}, "«Lesere» er ikke et av valgene i skjemaet."),
    ("ny-tjeneste", {"helps_with": "x" * 2001}, "«Hjelper med» har 2001 tegn. Det er plass til 2000."),
    ("ny-tjeneste", {"helps_with": "Se https://ond.example"}, "«Hjelper med» har en lenke. Skriv bare vanlige ord der."),
    ("noe-pa-siden-er-feil", {"page": "https://www.dal.example/finnes-ikke/"}, "Vi finner ikke siden i veilederen. Åpne den, og kopier hele adressen fra nettleseren."),
]  # fmt: skip
GOOD = {"et-nummer-er-feil": NUMBER, "ny-tjeneste": SERVICE, "noe-pa-siden-er-feil": {"guide": "Dal", "wrong": "x"}}


@pytest.mark.parametrize(("name", "said", "words"), WRONG, ids=[f"{it[0][:2]}-{at}" for at, it in enumerate(WRONG)])
def test_what_cannot_be_understood_is_said_and_changes_nothing(
    name: str, said: dict[str, str], words: str, content: Content
) -> None:
    assert refused(content, name, **{**GOOD[name], **said}) == (words,)


def test_everything_that_is_wrong_is_said_at_once(content: Content) -> None:
    said = refused(content, "et-nummer-er-feil", **{**NUMBER, "guide": "", "service": "x", "url": "x"})
    assert (
        not_understood_said(NotUnderstoodError(*said))
        == """\
<!-- veileder from-issue -->
## Det vi ikke forsto
- «Kommune» er ikke fylt ut.
- «Tjeneste» er ikke et av valgene i skjemaet.
- «Hvor så du det?» er ikke en nettadresse. Kopier hele adressen fra nettleseren: https://…

Rett det i saken (⋯ → Edit), så prøver vi igjen."""
    )


@pytest.mark.parametrize("text", ["", "Hei", "### Riktig nummer\n\n112", "\x00", "#" * 50_000, "\n" * 50_000])
def test_a_text_that_is_no_form_is_said_to_be_so(text: str, content: Content) -> None:
    with pytest.raises(NotUnderstoodError, match=r"^Saken er ikke skrevet i et av skjemaene"):
        carry_out(content.folder.parent, text, TODAY)


def test_a_text_that_is_too_long_is_not_read(content: Content) -> None:
    with pytest.raises(NotUnderstoodError, match=r"^Saken har mer enn 60000 tegn\.$"):
        carry_out(content.folder.parent, "x" * 60_001, TODAY)


YAML = [
    "x\nstatus: adopted", "a: b", "- a", "# b", "!!python/object:os.system", "&a [*a, *a]", "{a: b}", "'\"", "| x", "%TAG",
    "no", "112", "{{ 7*7 }}", "<script>alert(1)</script>", "${{ github.token }}", "@alle lukker #1", "--- ", "…",
]  # fmt: skip


@pytest.mark.parametrize("text", YAML)
def test_what_is_written_is_text_and_never_yaml(text: str, content: Content) -> None:
    asked = {
        **SERVICE,
        "helps_with": text,
        "short": text.split("\n")[0],
        "number": "",
        "website": "",
        "way_round": "Gå dit.",
    }
    files = service_change(content.folder, answers(body("ny-tjeneste", **asked), FORMS), TODAY).files
    written = yaml.load(files["content/dal/services/ungdomsklubben.yml"], yaml.BaseLoader)
    assert written["helps_with"] == " ".join(text.split())
    assert written["short"] == text.split("\n")[0].strip()
    assert written.keys() == {
        "title", "short", "tier", "helps_with", "for_readers", "way_round", "sources", "certainty",
    }  # fmt: skip


def test_what_someone_wrote_is_shown_and_never_acted_on(content: Content) -> None:
    title = "Klubb `@alle` Lukker #1 ![x](y)"
    outcome = done(content, "ny-tjeneste", **{**SERVICE, "title": title.replace("](", "] (")})
    assert "`Klubb '@alle' Lukker #1 ![x] (y)`" in outcome_said(outcome, "7")


def test_windows_line_ends_are_read(content: Content) -> None:
    text = body("et-nummer-er-feil", **LINE).replace("\n", "\r\n")
    assert carry_out(content.folder.parent, text, TODAY).made


def test_content_that_has_mistakes_is_told_of(content: Content) -> None:
    content.write("dal/guide.yml", "extends: [")
    with pytest.raises(NotUnderstoodError, match=r"^Innholdet kan ikke leses: content/dal/guide\.yml:"):
        done(content, "et-nummer-er-feil", **LINE)


def test_every_form_has_a_maker() -> None:
    assert set(MAKERS) == set(FORMS)
    assert all(isinstance(it, Form) for it in FORMS.values())


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=120)


@settings(max_examples=150, deadline=None)
@given(WORDS.filter(lambda it: it.strip() and not UNSEEN.search(it)))
def test_any_words_are_the_same_words_in_the_file(words: str) -> None:
    asked: dict[str, Value] = {
        "title": words,
        "helps_with": f"{words} {words}",
        "sources": [words, "b"],
        "channels": [{"id": words}],
    }
    text = written("service", "# øverst", asked)
    assert text.startswith("# øverst\ntitle:")
    assert yaml.load(text, yaml.BaseLoader) == asked
    again = changed(SourceFile("x", text), "service", {("channels", words, "label"): words, ("title",): None})
    assert yaml.load(again, yaml.BaseLoader) == {
        **{name: value for name, value in asked.items() if name != "title"}, "channels": [{"id": words, "label": words}],
    }  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([it.id for it in FORMS["ny-tjeneste"].questions]), st.text(max_size=60)))
def test_any_answers_are_understood_or_refused(said: dict[str, str]) -> None:
    with contextlib.suppress(NotUnderstoodError):
        assert answers(body("ny-tjeneste", **{**SERVICE, **said}), FORMS).form is FORMS["ny-tjeneste"]
