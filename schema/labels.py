"""What are the kinds of entries and their fields called by those who write them?"""

from __future__ import annotations

from types import MappingProxyType

KIND_LABELS = MappingProxyType(
    {
        "guide": "Veileder", "reader": "Leser", "arena": "Arena", "level": "Nivå", "step": "Steg",
        "exception": "Unntak", "emergency": "Akuttvei", "role": "Rolle", "team": "Team", "theme": "Tema",
        "service": "Tjeneste", "tool": "Verktøy", "law": "Lov", "age_limit": "Aldersgrense", "source": "Kilde",
        "term": "Ord", "article": "Tekstside", "measure": "Tiltak", "figure": "Tall", "goal": "Mål",
        "case": "Øvelse", "synonyms": "Søkeord",
    }
)  # fmt: skip
"""Kind → its name in the singular."""

LABELS = MappingProxyType(
    {
        "about": "Tekstsider nederst", "accessibility_statement": "Tilgjengelighetserklæring", "act": "Lov",
        "address": "Adresse", "adopted_by": "Vedtatt av", "after": "Etterpå", "against": "Mot kilde", "age": "Alder",
        "age_limits": "Aldersgrenser", "ages": "Aldre", "also": "Andre ord", "always_open": "Alltid åpen",
        "anonymous": "Anonymt", "answers": "Svarer", "applies_to": "Gjelder for", "appointed_by": "Oppnevnt av",
        "arena": "Arena", "arenas": "Arenaer", "articles": "Tekstsider", "ask": "Kan be om", "at": "På arenaen",
        "Case.at": "Tidspunkt", "basis": "Bygger på", "before": "Før", "binds": "Tjenester med plikt",
        "binds_at": "Arenaer med plikt", "bound": "Minst eller høyst", "by": "Av", "Figure.by": "Skilles etter",
        "WayIn.by": "Hvem", "certainty": "Sikkerhet", "changed": "Endret", "channels": "Kontaktveier",
        "checked": "Kontrollert", "childs_voice": "Barnets stemme", "choices": "Valg", "clock": "Klokkeslett",
        "confirmed_only": "Bare bekreftet", "count": "Tallet i figuren", "counted_from": "Regnes fra",
        "counts": "Tallene", "cover": "Nøytralt omslag", "covers": "Dekker", "day": "Dag", "days": "Dager",
        "deadline": "Frist", "decide": "Bestemmer selv", "decision": "Vedtak", "definition": "Definisjon",
        "do": "Gjør", "do_not": "Ikke gjør", "duty": "Plikt", "elsewhere": "Annet sted", "emergency": "Akuttvei",
        "exception": "Unntak", "exit": "Forlat siden", "extends": "Bygger på laget", "facts": "Godt å vite",
        "falls_back_to": "Låner ord fra", "family_say": "Barnets og familiens medvirkning", "figure": "Tall",
        "for": "For andre lesere", "for_readers": "Lesere", "form": "Form", "formerly": "Tidligere adresser",
        "frame": "Ramme", "free": "Gratis", "from": "Fra", "from_when": "Fra når", "group": "Gruppe",
        "heading": "Overskrift", "heard": "Hvem som har vært med", "help": "Hjelp", "helps_with": "Hjelper med",
        "holiday": "Helligdag", "hours": "Åpningstider", "how": "Slik gjør du", "id": "Kort navn",
        "internal": "Bare for ansatte", "interpreter": "Tolk", "keep": "Oppbevaring", "kind": "Slag",
        "label": "Merkelapp", "languages": "Språk", "later": "Senere", "law": "Lov", "laws": "Lover",
        "lead": "Ingress", "leads_to": "Fører til", "led_by": "Ledes av", "level": "Nivå", "levels": "Nivåer",
        "lines": "Linjer", "links": "Lenker", "lix": "Lesbarhet (LIX)", "locked": "Låst", "means": "Betyr",
        "measured": "Måles med", "meets": "Møtes", "more": "Mer om hvordan", "municipality": "Kommune",
        "next": "Så skjer dette", "no_difference": "Ingen forskjell", "no_words": "Uten ord", "not_at": "Ikke på",
        "not_for": "Ikke for", "note": "Merknad for redaktører", "now": "Nå", "number": "Nummer", "on": "Dato",
        "on_holidays": "På helligdager", "on_paper": "På papir", "only": "Bare på", "only_some_places": "Bare noen steder",
        "order": "Rekkefølge", "organisation": "Organisatorisk nivå", "outcomes": "Veier videre",
        "over": "Fingeravtrykk av laget under", "own_page": "Egen side", "pairs": "Ordpar", "parent": "Har foreldreansvar",
        "parents": "Foreldrenes plass", "parts": "Deler", "path": "På hvert nivå", "path_title": "Overskrift over veien",
        "period": "Tid", "place": "Sted", "plans": "Krever plan", "plural": "Flertall", "pocket": "Nøytralt kort",
        "points": "Punkter", "poster": "Plakat", "prevention": "Forebygging", "price": "Pris", "publisher": "Utgiver",
        "question": "Spørsmål", "questions": "Spørsmål", "quick_exit": "«Forlat siden»", "raise_how": "Slik meldes saker",
        "read": "Lest", "reader": "Leser", "readers": "Lesere", "reads": "Slik kilden sier det", "remember": "Husk",
        "replaced_by": "Erstattet av", "replaces": "Erstatter", "report": "Melde", "reporting": "Om å melde",
        "repository": "Hvor innholdet redigeres", "responsible": "Ansvarlig", "said": "Det folk skriver", "say": "Si",
        "section": "Paragraf", "sections": "Avsnitt", "sees": "Ser", "sensitive": "Følsomt", "service": "Tjeneste",
        "services": "Tjenester", "short": "Kort navn", "sign": "Tegn", "signs": "Tegn", "situation": "Situasjon",
        "situations": "Situasjoner", "source": "Kilde", "sources": "Kilder", "special_days": "Særlige dager",
        "staff": "Ansatt", "status": "Status", "step": "Steg", "steps": "Steg", "strategies": "Strategier",
        "strength": "Styrker", "strip": "Nødstripe", "strip_first": "Først i nødstripen", "take_part": "Medvirkning",
        "target": "Måltall", "task": "Oppgave", "teams": "Team", "text": "Tekst", "theme": "Tema", "themes": "Temaer",
        "tier": "Forvaltningsnivå", "title": "Tittel", "to": "Til", "tools": "Verktøy", "unit": "Enhet",
        "unsure": "Usikker", "unsure_text": "Tekst under «Usikker?»", "until_when": "Til når", "urgency": "Hastegrad",
        "url": "Nettadresse", "valid_from": "Gjelder fra", "valid_to": "Gjelder til", "value": "Verdi", "via": "Via",
        "way_round": "Når det ikke svarer", "ways_in": "Veier inn", "website": "Nettsted", "what": "Hva",
        "when": "Når", "who": "Hvem", "whole": "Summen", "why": "Hvorfor", "within": "Frist", "without": "Tas bort",
        "word": "Ord", "write_down": "Skriv ned", "year": "År",
    }
)  # fmt: skip
"""Field as it is written → what a form calls it. `Model.field` where the word means something else there."""


def label(model: str, field: str) -> str:
    """What a form calls a field of a model."""
    return LABELS.get(f"{model}.{field}") or LABELS[field]
