"""What does YAML make of ordinary prose, and how is it written instead?"""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, YAMLError

from build_tools.problems import Mark, Problem, SourceFile

BLOCK = "Skriv teksten på en ny linje under «>-», rykket inn to mellomrom."

MISTAKES: dict[str, tuple[str, str]] = {
    "not-utf8": ("Filen er ikke lagret som UTF-8 (byte 0x{byte:02X}).", "Lagre filen på nytt med tegnsettet UTF-8."),
    "unreadable": ("Filen kan ikke leses.", "Se etter at det er en vanlig fil, og at du har lov til å lese den."),
    "too-large": ("Filen er større enn {limit} kB.", "Del innholdet i flere filer."),
    "invisible": ("Linjen har et usynlig tegn ({sign}).", "Slett tegnet og skriv ordet på nytt."),
    "not-fields": ("Filen har ingen felt.", "Skriv felt på formen «title: Tittelen»."),
    "two-documents": ("Filen har flere dokumenter.", "Ta bort «---», eller flytt resten til en egen fil."),
    "alias": ("YAML leser «{sign}» først i en tekst som en henvisning.", BLOCK),
    "tag": ("YAML leser «!» først i en tekst som en kommando.", BLOCK),
    "too-deep": ("Filen har mer enn {limit} lag inni hverandre.", "Se etter klammer som mangler slutten."),
    "strange-key": ("Et felt må ha et navn.", "Skriv «navn: verdi»."),
    "twice": (
        "Feltet «{key}» står to ganger. Det første står på linje {first}.",
        "Slå dem sammen, eller slett det ene.",
    ),
    "cut-off": ("YAML kutter teksten her: «{rest}» blir borte.", BLOCK),
    "comma-in-braces": (
        "Komma inne i {{}} deler teksten: «{key}» ble et eget felt.",
        "Skriv teksten i anførselstegn, eller bruk egne linjer i stedet for {{}}.",
    ),
    "colon": ("YAML leser kolon og mellomrom som et nytt felt.", BLOCK),
    "tab": ("Linjen er rykket inn med tabulator.", "Bruk mellomrom, to for hvert nivå."),
    "first-sign": ("En tekst kan ikke begynne med «{sign}» i YAML.", BLOCK),
    "bracket": (
        "YAML leser «{sign}» som begynnelsen på en liste eller gruppe som aldri slutter.",
        BLOCK + " Er det en liste, lukk den.",
    ),
    "indent": ("Innrykket stemmer ikke.", "La feltene i samme gruppe begynne i samme kolonne, to mellomrom inn."),
    "quote": ("Et anførselstegn er åpnet og aldri lukket.", "Lukk anførselstegnet på samme linje."),
    "yaml": ("Dette er ikke gyldig YAML.", "Se på linjen og linjen over: innrykk, kolon og anførselstegn."),
}
"""Code → what is wrong, and the cure."""


def explain(mistake: str | YAMLError, file: SourceFile, mark: Mark | None = None, **words: object) -> Problem:
    """The problem in words, from a code of ours or from the parser's own error."""
    if isinstance(mistake, YAMLError):
        mistake, mark, words = _understand(mistake, file)
    message, cure = MISTAKES[mistake]
    return Problem(f"yaml-{mistake}", "stop", mark or Mark(file), message.format(**words), cure.format(**words))


def _understand(error: YAMLError, file: SourceFile) -> tuple[str, Mark, dict[str, object]]:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return "yaml", Mark(file), {}
    mark = Mark(file, error.problem_mark.line + 1, error.problem_mark.column + 1)
    code, best = _code(error, file.line(mark.line), _sign(mark)), _best(error, mark, file)
    if code == "indent":
        code, best = _begun(mark) or (code, best)
    return code, best, {"sign": _sign(best)}


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


def _code(error: MarkedYAMLError, line: str, sign: str) -> str:
    said = f"{error.context or ''} {error.problem or ''}"
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "tab"
    if "mapping values are not allowed" in said:
        return "colon"
    if "cannot start any token" in said:
        return "tab" if sign == "\t" else "first-sign"
    if "alias" in said or "anchor" in said:
        return "alias"
    if "quoted scalar" in said:
        return "quote"
    if "flow" in said:
        return "bracket"
    return "indent" if "block" in said or "indentation" in said else "yaml"


def _best(error: MarkedYAMLError, mark: Mark, file: SourceFile) -> Mark:
    """Where a quote or bracket was opened helps more than the end of the file."""
    start = error.context_mark
    inside = re.search("flow|alias|anchor", str(error.context))
    if start is None or (mark.line <= len(file.text.splitlines()) and not inside):
        return mark
    return Mark(file, start.line + 1, start.column + 1)
