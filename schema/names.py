"""What are the fields and the kinds of files called, when a person who does not read YAML is told of them?"""

from __future__ import annotations

from types import MappingProxyType

KIND_NAMES = MappingProxyType({
    "guide": "veilederen", "reader": "leser", "arena": "arena", "level": "nivå", "step": "steg", "exception": "unntak",
    "emergency": "akuttvei", "role": "rolle", "team": "team", "theme": "tema", "service": "tjeneste",
    "tool": "verktøy", "law": "lov", "age_limit": "aldersgrense", "source": "kilde", "term": "ord",
    "article": "tekstside", "measure": "tiltak", "figure": "figur", "goal": "mål", "case": "øvelse",
    "synonyms": "søkeord", "question": "spørsmål", "advice": "råd", "update": "melding om endring",
})  # fmt: skip
"""Kind of file → what one is called."""

PLURALS = MappingProxyType({
    "guide": "veilederen", "reader": "lesere", "arena": "arenaer", "level": "nivåer", "step": "steg",
    "exception": "unntak", "emergency": "akuttveier", "role": "roller", "team": "team", "theme": "temaer",
    "service": "tjenester", "tool": "verktøy", "law": "lover", "age_limit": "aldersgrenser", "source": "kilder",
    "term": "ord", "article": "tekstsider", "measure": "tiltak", "figure": "figurer", "goal": "mål", "case": "øvelser",
    "synonyms": "søkeord", "question": "spørsmål", "advice": "råd", "update": "meldinger om endringer",
})  # fmt: skip
"""Kind of file → what several are called."""

FIELD_NAMES = MappingProxyType({
    "about": "sidene i bunnen", "accessibility_statement": "tilgjengelighetserklæring", "act": "loven",
    "address": "adresse", "adopted_by": "vedtatt av", "after": "etterpå", "against": "kontrollert mot", "age": "alder",
    "age_limits": "aldersgrenser", "ages": "aldre", "also": "søkeord", "always_open": "alltid åpent",
    "anonymous": "anonymt", "answers": "den som svarer", "applies_to": "gjelder steg der foreldrene",
    "appointed_by": "pekes ut av", "approvers": "godkjennere", "arena": "arena", "arenas": "arenaer", "articles": "tekstsider",
    "ask": "kan be om", "at": "på arenaen", "basis": "fristen bygger på", "before": "før du begynner",
    "binds": "tjenester som har plikten", "binds_at": "arenaer som har plikten", "bound": "minst eller høyst", "branch": "grenen",
    "by": "av", "certainty": "sikkerhet", "changed": "hva som ble endret", "channels": "kontaktveier",
    "check_every": "måneder mellom hver kontroll", "checked": "kontroll", "childs_voice": "barnets stemme", "choices": "valg", "clock": "klokkeslett",
    "confirmed_only": "bare bekreftet", "contacts": "kontaktveier", "count": "tallet", "counted_from": "regnes fra", "counts": "tall",
    "cover": "nøytralt ansikt", "covers": "tilfellet", "day": "dag", "days": "dager", "deadline": "frist",
    "decide": "bestemmer selv", "decision": "vedtak", "definition": "hvem som telles", "do": "hva du gjør",
    "do_not": "det du ikke gjør", "duty": "plikt", "elsewhere": "hos andre", "emergency": "akuttvei",
    "exception": "unntak", "exit": "Forlat siden", "extends": "laget under", "facts": "opplysninger",
    "falls_back_to": "låner ord fra", "flow": "vei gjennom spørsmålene", "family_say": "barnet og foreldrene", "figure": "figur", "for": "for",
    "for_readers": "lesere", "form": "form", "formerly": "tidligere adresser", "frame": "rammen", "free": "gratis",
    "from": "fra", "from_when": "begynner", "group": "gruppe", "handle": "lag eller bruker", "heading": "overskrift", "heard": "medvirkning",
    "help": "hjelp", "helps_with": "hjelper med", "holiday": "helligdag", "hours": "åpningstid",
    "how": "handlinger", "id": "navn i listen", "internal": "bare for ansatte",
    "intervals": "måneder mellom hver kontroll", "interpreter": "tolk",
    "keep": "hvor arket skal være", "kind": "slag", "label": "merkelapp", "languages": "språk",
    "later": "den du kan snakke med senere", "law": "lov", "laws": "lover", "lead": "ingress",
    "leads_to": "fører til", "led_by": "ledes av", "level": "nivå", "levels": "nivåer", "lines": "linjer",
    "links": "lenker", "lix": "mål for lesbarhet", "locked": "låste felt", "means": "betydning", "measured": "måles med",
    "meets": "møtes", "more": "mer om hvordan", "municipality": "kommunens navn", "next": "hva som skjer etterpå",
    "no_difference": "uten forskjell", "no_words": "uten ord", "not_at": "gjelder ikke", "not_for": "ikke for",
    "note": "merknad for redaktører", "now": "den du kan snakke med nå", "number": "nummer", "on": "dato",
    "on_holidays": "helligdager", "on_paper": "ord på papiret", "only": "gjelder bare", "only_some_places":
    "bare noen steder", "order": "plass", "organisation": "organisatorisk nivå", "outcomes": "veier videre",
    "over": "fingeravtrykk av laget under", "own_page": "egen side", "owner": "eier", "pages": "sidene det gjelder",
    "pairs": "søkeord", "parent": "har foreldreansvar",
    "parents": "foreldrenes plass", "parts": "deler", "path": "på nivået", "path_title": "overskrift over veien",
    "period": "periode", "place": "sted", "plans": "krever plan", "plural": "flertall", "pocket": "det nøytrale kortet",
    "points": "punkter", "poster": "plakat", "prevention": "forebyggingsnivå", "price": "pris", "publisher": "utgiver",
    "question": "spørsmål", "questions": "spørsmål", "quick_exit": "viser «Forlat siden»", "raise_how": "ta opp en sak",
    "read": "lest", "reader": "leser", "readers": "lesere", "reads": "slik kilden sier det", "remember": "husk",
    "replaced_by": "erstattet av", "replaces": "erstatter", "report": "om å melde", "reporting": "navn på å melde",
    "repository": "der innholdet redigeres", "responsible": "ansvarlig", "role": "rolle", "said": "det som ble sagt",
    "say": "setninger du kan si", "section": "paragraf", "sections": "avsnitt", "sees": "det de ser",
    "sensitive": "sensitiv side", "service": "tjeneste", "services": "tjenester", "short": "kort navn",
    "sign": "tegnet", "signs": "tegn", "situation": "situasjon", "situations": "situasjoner", "source": "kilde",
    "sources": "kilder", "special_days": "egne dager", "staff": "er ansatt", "status": "status", "step": "steg",
    "steps": "steg", "strategies": "slik skal det nås", "strength": "er en styrke", "strip": "nødstripen",
    "strip_first": "først i nødstripen", "take_part": "sidene om å være med", "target": "tall som skal nås",
    "task": "oppgave", "teams": "team", "text": "tekst", "theme": "tema", "themes": "temaer", "tier": "drives av",
    "title": "tittel", "to": "til", "tools": "verktøy", "unit": "enhet", "unsure": "den du kan spørre",
    "unsure_text": "under «Usikker?»", "until_when": "slutter", "urgency": "hvor mye det haster", "url": "nettadresse",
    "valid_from": "gjelder fra", "valid_to": "gjelder til", "value": "verdi", "via": "svarer på vegne av",
    "way_round": "når ingen svarer", "ways_in": "veier inn", "website": "nettsted", "what": "hva det er",
    "when": "når", "who": "hvem", "whole": "sum", "why": "hvorfor", "within": "", "without": "tatt bort fra laget under",
    "word": "ordet", "write_down": "det du skriver ned", "year": "år",
})  # fmt: skip
"""Field → its name. The length of a deadline is the deadline itself, and has no name of its own."""

ITEM_NAMES = MappingProxyType({
    "after": "etterpå", "approvers": "godkjenner", "at": "på arenaen", "channels": "kontaktvei", "counts": "tall", "do_not": "det du ikke gjør",
    "facts": "opplysning", "for": "for", "heard": "medvirkning", "how": "handling", "links": "lenke",
    "no_difference": "uten forskjell", "no_words": "uten ord for", "outcomes": "vei videre", "pairs": "søkeord",
    "parts": "del", "path": "på nivået", "pocket": "det nøytrale kortet", "points": "punkt", "questions": "spørsmål",
    "sections": "avsnitt", "signs": "tegn", "situations": "situasjon", "special_days": "dag", "ways_in": "vei inn",
})  # fmt: skip
"""Field that holds named things → what one of them is called."""


def heading(name: str) -> str:
    """A name as it stands over a field in a form."""
    return name[:1].upper() + name[1:]
