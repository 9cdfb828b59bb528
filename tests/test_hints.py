"""Is a hint given where a text could be plainer, in exact words, and nowhere else?"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from build_tools.hints import Asked, hints
from build_tools.hints.own_words import FILE, OwnWords, own_words
from build_tools.hints.passive import passives
from build_tools.hints.readable import readable
from build_tools.hints.spelling import MISSING_DICTIONARY, MISSING_LIBRARY, Speller, dictionary
from build_tools.hints.told import sentences
from build_tools.report import as_text
from build_tools.search.language import stem
from tests.conftest import ROOT, Content

WORDS = "legg merke til hva du ser det de gjør barn barnet undring samtale samtalen skole ikke og en noen bryr seg om deg vern"
EMPTY = OwnWords(frozenset(), {})


class Few:
    """A dictionary of a few words."""

    def spell(self, word: str, /) -> bool:
        """Whether it is one of them."""
        return word in WORDS.split()

    def suggest(self, word: str, /) -> tuple[str, ...]:
        """The one that begins alike."""
        return tuple(it for it in WORDS.split() if it[:3] == word[:3])


def said(content: Content, text: str, own: OwnWords = EMPTY, *, dictionary: Few | None = None) -> str:
    """The words of the first hint when a step says this to staff."""
    content.change("grunn/steps/se.yml", "Legg merke til hva du ser.", text)
    every = hints(content.guide(), Asked(own, dictionary))
    found = [it for it in every if str(it.mark).startswith("content/grunn/steps/se.yml:2:")]
    return as_text(found[:1]).partition("\n   Les mer: ")[0] if found else ""


LONG = "Se " + "barnet " * 29 + "og lytt."


def test_a_long_sentence_is_said_in_these_words(content: Content) -> None:
    assert said(content, LONG) == (
        dedent("""
        content/grunn/steps/se.yml:2:7  TIPS long-sentence
           Setningen har 32 ord: «Se barnet barnet barnet barnet …»
             2 | what: {}
               |       ^
           Slik retter du: Del den i to. Over 30 ord er tungt å lese.""")
        .strip()
        .format(LONG)
    )


def test_a_passive_is_said_in_these_words_where_it_stands(content: Content) -> None:
    text = "Planen legges i arkivet. Du legger den der."
    assert (
        said(content, text)
        == dedent("""
        content/grunn/steps/se.yml:2:14  TIPS passive-hides-who
           «legges» sier ikke hvem som gjør det.
             2 | what: Planen legges i arkivet. Du legger den der.
               |              ^
           Slik retter du: Skriv hvem: «Skolen melder», ikke «det meldes».""").strip()
    )


def test_a_word_for_professionals_is_said_in_these_words(content: Content) -> None:
    own = OwnWords(frozenset(), {"implementere": "ta i bruk"})
    assert (
        said(content, "Implementer planen.", own)
        == dedent("""
        content/grunn/steps/se.yml:2:7  TIPS plainer-word
           «Implementer» er et ord for fagfolk.
             2 | what: Implementer planen.
               |       ^
           Slik retter du: Skriv heller «ta i bruk».""").strip()
    )


def test_a_word_that_is_not_in_the_dictionary_is_said_in_these_words(content: Content) -> None:
    assert (
        said(content, "Legg merke til barnett.", dictionary=Few())
        == dedent("""
        content/grunn/steps/se.yml:2:22  TIPS spelling
           «barnett» står ikke i ordboken.
             2 | what: Legg merke til barnett.
               |                      ^
           Slik retter du: Rett ordet. Er det riktig skrevet, legg det til i content/ordliste.txt.
           Mente du «barn»?""").strip()
    )


def test_young_readers_get_shorter_sentences_and_only_theirs_when_asked(content: Content) -> None:
    content.change("grunn/steps/se.yml", "what: Noen bryr seg om deg.", f"what: {'noen ' * 26}bryr seg")
    asked = [hints(content.guide(), Asked(EMPTY, None, reader)) for reader in ("ung", "frivillig", "")]
    assert [[it.code for it in found] for found in asked] == [["long-sentence"], [], ["long-sentence"]]
    assert "Over 25 ord" in asked[0][0].cure
    assert {it.severity for it in asked[0]} == {"hint"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se. Lytt! Hvorfor? Fordi.", ["Se.", "Lytt!", "Hvorfor?", "Fordi."]),
        ("Møt kl. 15 hos PPT, f.eks. i § 3. ledd.", ["Møt kl. 15 hos PPT, f.eks. i § 3. ledd."]),
        ("Ingen visste det. 3,8 prosent svarte.", ["Ingen visste det.", "3,8 prosent svarte."]),
        ("Ta med:\n\n- Ark\n- Blyant", ["Ta med:", "Ark", "Blyant"]),
        ("Les [planen](tool:plan). Si *fra*.", ["Les planen.", "Si fra."]),
        ("Éttall. Én voksen.", ["Éttall.", "Én voksen."]),
    ],
)
def test_sentences_end_where_one_breathes(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


KNOWN = {"sender", "legger", "deler", "oppbevarer", "undersøker", "kommuner", "finner", "møter"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Klagen sendes til skolen.",
        "Papirer skal oppbevares trygt.",
        "Saken blir meldt.",
        "Møtet kan ikke bli planlagt nå.",
    ],
)
def test_what_no_one_does_is_found(sentence: str) -> None:
    assert len(list(passives(sentence, KNOWN))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Saken undersøkes av barnevernet.",
        "Saken blir meldt av skolen.",
        "Si hva som deles.",
        "Du blir invitert til et møte.",
        "Be om at det blir skrevet ned.",
        "Skal noe deles, spør først.",
        "Kan det deles?",
        "En kommunes plan finnes.",
        "Barnet blir mobbet, redd og utsatt for vold.",
        "De møtes hos oss.",
    ],
)
def test_what_someone_does_and_what_people_say_is_left_alone(sentence: str) -> None:
    assert list(passives(sentence, KNOWN)) == []


def test_words_put_together_of_known_ones_names_and_addresses_are_known() -> None:
    speller = Speller(Few(), OwnWords(frozenset({"stafettlogg"}), {}), frozenset({"Dal"}))
    right = "undringssamtalen barnevern Dal Dals PPT e-samtale stafettloggen barnet.no kari@barnett.no undring-samtale"
    assert list(speller.strange(right)) == []
    wrong = "undringssamtaln barnevren dal barnett"
    assert list(speller.strange(wrong)) == wrong.split()


def test_the_editors_list_has_words_that_are_right_and_words_with_a_plainer_one(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(
        "# En merknad\n\nchat\nCircle of Security\nmedio = midt i\ni henhold til = etter\n", "utf-8"
    )
    own = own_words(tmp_path)
    assert own.known == {stem(it) for it in ("chat", "circle", "of", "security")}
    assert list(own.plainer("Medio mai, I henhold til planen.")) == [("Medio", "midt i"), ("I henhold til", "etter")]
    assert list(own.plainer("Mediet er midt i.")) == []


def test_no_list_and_a_list_that_is_not_text_are_no_mistake(tmp_path: Path) -> None:
    assert own_words(tmp_path) == EMPTY
    (tmp_path / FILE).write_bytes(b"\xe5ker\n")
    assert own_words(tmp_path).instead == {}


def test_the_shipped_list_says_each_word_once() -> None:
    lines = (Path(ROOT) / "content" / FILE).read_text("utf-8").splitlines()
    said = [line.partition("=")[0].strip().lower() for line in lines if line.strip() and not line.startswith("#")]
    assert len(said) == len(set(said))
    assert sum("=" in line for line in lines if not line.startswith("#")) > 40


def test_readability_is_said_for_each_reader_with_its_change(content: Content) -> None:
    before = content.guide()
    content.change(
        "grunn/steps/se.yml", "what: Noen bryr seg om deg.", "what: Undringssamtalen omhandler barnehagetilhørighet."
    )
    after = content.guide()
    was, now, same = (readable(after, it, "main", "ung").splitlines()[-1] for it in (before, None, after))
    assert ", før " in was
    assert "(+" in was
    assert "før" not in now
    assert ", som før. Målet er 40." in same
    assert len(readable(after, before, "main").splitlines()) == 1 + len(after.head.readers)


def test_without_a_dictionary_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("build_tools.hints.spelling.FOLDERS", (str(tmp_path),))
    monkeypatch.setenv("DICPATH", "")
    assert dictionary() == (None, MISSING_DICTIONARY)
    monkeypatch.setitem(__import__("sys").modules, "hunspell", None)
    assert dictionary() == (None, MISSING_LIBRARY)
    assert "\n" not in MISSING_DICTIONARY + MISSING_LIBRARY


def test_a_dictionary_is_read_from_where_hunspell_looks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "nb_NO.aff").write_text("SET UTF-8\n", "utf-8")
    (tmp_path / "nb_NO.dic").write_text("2\nbåt\nhus\n", "utf-8")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    found, missing = dictionary()
    assert found
    assert (found.spell("båt"), found.spell("bått"), missing) == (True, False, "")
