"""Which sentences do not say who does it?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_S_FORM = re.compile(
    r"\b(?:(?P<modal>skal|skulle|må|måtte|kan|kunne|bør|burde|vil|ville)\s+(?:\w+\s+){0,2}?)?(?P<verb>[a-zæøå]{3,}es)\b"
)
_BECOMES = re.compile(
    r"\b(?:blir|ble|bli|blitt)\s+(?:(?:ikke|også|alltid|aldri|ofte|da|nå|raskt|straks|du|dere|barnet|han|hun|de|det|saken)\s+){0,2}"
    r"(?P<form>[a-zæøå]{3,})\b"
)
_BY = re.compile(r"\s+(?:\w+\s+)?av\b")
"""What follows says who: «undersøkes av barnevernet»."""

_ACTS = (
    "avgjort avslått avsluttet avtalt behandlet bestemt delt drøftet endret evaluert fattet forlenget henlagt "
    "henvist iverkinformert innhentet innkalt innvilget invitert kartlagt kontaktet laget lagret meldt notert "
    "oppnevnt oppsøkt opprettet orientert overført planlagt registrert samlet samordnet satt sendt sikret skrevet tildelt "
    "underrettet undersøkt utarbeidet utpekt utredet valgt varslet vedtatt vurdert"
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
    for match in _S_FORM.finditer(sentence):
        verb = match["verb"]
        if f"{verb[:-1]}r" in known and verb not in _OTHERS and not _BY.match(sentence, match.end()):
            yield match[0]
    for match in _BECOMES.finditer(sentence):
        if match["form"] in _DONE and not _BY.match(sentence, match.end()):
            yield match[0]
