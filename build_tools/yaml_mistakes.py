"""What does YAML make of ordinary prose, and how is it written instead?"""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, YAMLError

from build_tools.problems import Mark, Mistakes, Problem, SourceFile

BLOCK = "Skriv teksten på en ny linje under «>-», rykket inn to mellomrom."

MISTAKES = Mistakes(
    {
        "yaml-not-utf8": (
            "Filen er ikke lagret som UTF-8 (byte 0x{byte:02X}).",
            "Lagre filen på nytt med tegnsettet UTF-8.",
        ),
        "yaml-unreadable": (
            "Filen kan ikke leses.",
            "Se etter at det er en vanlig fil, og at du har lov til å lese den.",
        ),
        "yaml-too-large": ("Filen er større enn {limit} kB.", "Del innholdet i flere filer."),
        "yaml-invisible": ("Linjen har et usynlig tegn ({sign}).", "Slett tegnet og skriv ordet på nytt."),
        "yaml-not-fields": ("Filen har ingen felt.", "Skriv felt på formen «title: Tittelen»."),
        "yaml-two-documents": ("Filen har flere dokumenter.", "Ta bort «---», eller flytt resten til en egen fil."),
        "yaml-alias": ("YAML leser «{sign}» først i en tekst som en henvisning.", BLOCK),
        "yaml-tag": ("YAML leser «!» først i en tekst som en kommando.", BLOCK),
        "yaml-too-deep": ("Filen har mer enn {limit} lag inni hverandre.", "Se etter klammer som mangler slutten."),
        "yaml-too-many": ("Filen har mer enn {limit} verdier.", "Del innholdet i flere filer."),
        "yaml-strange-key": ("Et felt må ha et navn.", "Skriv «navn: verdi»."),
        "yaml-twice": (
            "Feltet «{key}» står to ganger. Det første står på linje {first}.",
            "Slå dem sammen, eller slett det ene. Hører det ene til noe i en liste, rykk det inn dit.",
        ),
        "yaml-cut-off": ("YAML kutter teksten her: «{rest}» blir borte.", BLOCK),
        "yaml-comma-in-braces": (
            "Feltet «{key}» inne i {{}} har ingen tekst. Et komma deler teksten i to.",
            "Skriv teksten i anførselstegn, eller bruk egne linjer i stedet for {{}}.",
        ),
        "yaml-colon": ("YAML leser kolon og mellomrom som et nytt felt.", BLOCK),
        "yaml-tab": ("Linjen er rykket inn med tabulator.", "Bruk mellomrom, to for hvert nivå."),
        "yaml-first-sign": ("En tekst kan ikke begynne med «{sign}» i YAML.", BLOCK),
        "yaml-bracket": (
            "YAML leser «{sign}» som begynnelsen på en liste eller gruppe som aldri slutter.",
            BLOCK + " Er det en liste, lukk den.",
        ),
        "yaml-indent": (
            "Innrykket stemmer ikke.",
            "La feltene som hører sammen, begynne i samme kolonne. Stemmer denne linjen, se på linjen over.",
        ),
        "yaml-quote": ("Et anførselstegn er åpnet og aldri lukket.", "Lukk anførselstegnet på samme linje."),
        "yaml-escape": ("YAML leser «\\» i en tekst i doble anførselstegn som en kommando.", BLOCK),
        "yaml-no-colon": (
            "Linjen mangler kolon etter navnet på feltet.",
            "Skriv navnet, kolon og mellomrom før teksten: «title: Tittelen».",
        ),
        "yaml-block": (
            "Teksten etter «{sign}» begynner på samme linje.",
            "La teksten begynne på neste linje, rykket inn to mellomrom.",
        ),
        "yaml-yaml": ("Dette er ikke gyldig YAML.", "Se på linjen og linjen over: innrykk, kolon og anførselstegn."),
    }
)
"""Code → what is wrong, and the cure."""


def explain(error: YAMLError, file: SourceFile) -> Problem:
    """What the parser could not read, said in our words, at the place where the author can mend it."""
    code, mark = _understand(error, file)
    return MISTAKES.at(f"yaml-{code}", mark, sign=_sign(mark))


def _understand(error: YAMLError, file: SourceFile) -> tuple[str, Mark]:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return "yaml", Mark(file)
    mark = Mark(file, error.problem_mark.line + 1, error.problem_mark.column + 1)
    code = _code(error, file.line(mark.line), _sign(mark))
    if code == "indent":
        return _begun(mark) or (code, mark)
    return code, _best(error, mark, file)


def _sign(mark: Mark) -> str:
    return mark.file.line(mark.line)[mark.column - 1 : mark.column]


BEGUN = re.compile(r"[ -]*[\w-]+: +(?P<sign>[\"'\[{])")
"""A text that begins with a sign that YAML reads as its own."""


def _begun(mark: Mark) -> tuple[str, Mark] | None:
    """The text that went on after its closing sign, or a quote that another one far below closed."""
    before = mark.file.line(mark.line)[: mark.column]
    for number in range(mark.line, 0, -1):
        line = mark.file.line(number)
        found = BEGUN.match(line)
        if found and number == mark.line:
            return "first-sign", Mark(mark.file, number, found.end())
        if found and found["sign"] in "\"'" and found["sign"] not in line[found.end() :] and found["sign"] in before:
            return "quote", Mark(mark.file, number, found.end())
    return None


SAID = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no-colon",
    "expected comment or line break": "block",
    "escape c": "escape",
    "hexdecimal number": "escape",
    "cannot start any token": "first-sign",
    "alias": "alias",
    "anchor": "alias",
    "quoted scalar": "quote",
    "flow": "bracket",
    "block": "indent",
    "indentation": "indent",
}
"""What the parser says → our code. The first that fits: several of its sentences hold more than one."""


def _code(error: MarkedYAMLError, line: str, sign: str) -> str:
    said = f"{error.context or ''} {error.problem or ''}"
    if "\t" in line[: len(line) - len(line.lstrip())] or (sign == "\t" and "cannot start any token" in said):
        return "tab"
    return next((code for words, code in SAID.items() if words in said), "yaml")


def _best(error: MarkedYAMLError, mark: Mark, file: SourceFile) -> Mark:
    """Where a quote or bracket was opened helps more than the end of the file."""
    start = error.context_mark
    inside = re.search("flow|alias|anchor|simple key|block scalar|quoted scalar", str(error.context))
    if start is None or (mark.line <= len(file.text.splitlines()) and not inside):
        return mark
    return Mark(file, start.line + 1, start.column + 1)
