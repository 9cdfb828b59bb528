"""Which sentences do not say who does it?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_S_FORM = re.compile(
    r"\b(?:(?P<modal>skal|skulle|må|måtte|kan|kunne|bør|burde|vil|ville)\s+(?:\w+\s+){0,2}?)?(?P<verb>[a-zæøå]{3,}es)\b"
)
_BECOMES = re.compile(
    r"\b(?:blir|bli)\s+(?:(?:ikke|også|alltid|aldri|ofte|da|nå|raskt|straks|barnet|det|saken)\s+){0,2}"
    r"(?P<form>[a-zæøå]{3,})\b"
)
_HANGS = re.compile(
    r"\b(?:som|at|hva|hvem|hvis|når|om|før|etter|til|hvor|hvordan|hvorfor|fordi|så|mens|enn|å|du|dere|jeg|vi)\b",
    re.IGNORECASE,
)
"""«Si hva som deles» and «du blir invitert» are as people talk; «Notatet legges i arkivet» leaves everyone to wonder who."""
_CONDITION = re.compile(r"\s*(?:Skal|Må|Kan|Blir|Bør|Vil)\b")
_BY = re.compile(r"\s+(?:\w+\s+)?av\b")
"""What follows says who: «undersøkes av barnevernet»."""

_ACTS = (
    "avgjort avslått avsluttet avtalt behandlet bestemt delt drøftet evaluert fattet forlenget henlagt "
    "henvist iverksatt informert innhentet innkalt innvilget invitert kartlagt kontaktet laget lagret meldt notert "
    "oppnevnt oppsøkt opprettet orientert overført planlagt registrert samlet samordnet sendt sikret skrevet tildelt "
    "underrettet undersøkt utarbeidet utpekt utredet varslet vedtatt vurdert"
)
"""What an office does. «Blir» with other words is everyday speech: «blir mobbet» and «blir redd» are as they should be."""

_NOT_PASSIVE = (
    "finnes trives synes lykkes møtes minnes enes skilles kjennes føles høres snakkes ses trenges undres grues regnes kalles "
    "brukes treffes eies slåss kommunes tjenestes skoles gruppes families barnehages instanses"
)
"""Forms in «-es» that hide no one: what people do with each other, what something is, and «en kommunes»."""

_DONE, _OTHERS = frozenset(_ACTS.split()), frozenset(_NOT_PASSIVE.split())


def passives(sentence: str, known: Collection[str]) -> Iterator[str]:
    """Passive forms that do not say who: of verbs in «-es» that the guide also has in «-er», and «blir» with a participle."""
    for match in (*_S_FORM.finditer(sentence), *_BECOMES.finditer(sentence)):
        if (
            _is_passive(match, known)
            and _stands_alone(sentence, match.start())
            and not _BY.match(sentence, match.end())
        ):
            yield match[0]


def _is_passive(match: re.Match[str], known: Collection[str]) -> bool:
    """Whether the words are the passive of a verb that someone does."""
    found = match.groupdict()
    if "form" in found:
        return found["form"] in _DONE
    return f"{found['verb'][:-1]}r" in known and found["verb"] not in _OTHERS


def _stands_alone(sentence: str, place: int) -> bool:
    """Whether a place is in what a sentence says, and not in what it asks, or in a part that hangs on another."""
    before = re.split("[,;]", sentence[:place])[-1]
    condition = _CONDITION.match(before) and "," in sentence[place:]
    return not (_HANGS.search(before) or condition or sentence.endswith("?"))
