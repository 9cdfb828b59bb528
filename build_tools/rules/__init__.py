"""Is the guide safe, whole and honest? Every rule that says so, in the order they are judged."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace

from build_tools.guide import Guide
from build_tools.problems import Problem
from build_tools.rules import (
    advice,
    cases,
    dates,
    flow,
    law,
    measures,
    numbers,
    order,
    pages,
    paper,
    reach,
    safety,
    trust,
    updates,
    whole,
    words,
)

Rule = Callable[[Guide], Iterator[Problem]]
DatedRule = Callable[[Guide, datetime.date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    safety.every_exception_is_there,
    safety.exceptions_are_locked,
    safety.violence_leads_to_the_emergency_path,
    safety.violence_holds_everywhere,
    safety.parents_get_no_words_when_they_are_not_told,
    safety.reporting_does_no_harm,
    reach.strip_always_answers,
    reach.strip_is_short,
    reach.readers_reach_someone,
    reach.readers_can_write,
    safety.nobody_falls_back_to_parents,
    safety.emergency_is_near,
    whole.every_list_is_whole,
    order.steps_belong_to_one_level,
    order.levels_are_reached,
    order.steps_lead_on,
    order.levels_can_be_left,
    order.readers_have_something_to_read,
    whole.blanks_have_a_reason,
    whole.entries_are_used,
    trust.confirmed_has_a_source,
    trust.unconfirmed_is_shown,
    trust.unconfirmed_law_does_not_command,
    law.who_is_bound_has_a_duty,
    trust.adopted_by_someone,
    trust.local_contact_is_known,
    trust.owners_are_roles,
    words.no_word_points_by_place_or_colour,
    words.nothing_is_half_written,
    words.do_not_begins_with_not,
    words.numbers_stand_in_channels,
    words.levels_are_called_what_they_are_here,
    words.no_address_of_a_person,
    words.repealed_sections_are_not_cited,
    numbers.counts_differ_in_one_thing,
    numbers.counts_are_told_apart,
    numbers.parts_make_the_whole,
    numbers.percents_are_shares,
    numbers.figures_say_their_year,
    numbers.goals_are_measured_alike,
    pages.sensitive_has_a_cover,
    pages.cover_belongs_to_a_sensitive_page,
    pages.cover_gives_nothing_away,
    pages.addresses_are_unique,
    paper.letters_can_be_printed,
    paper.pocket_numbers_are_answered,
    measures.measures_have_a_giver,
    measures.measures_of_others_have_a_source,
    measures.measures_of_others_are_not_ours,
    measures.measures_fit_their_services,
    measures.measures_say_how_to_get_in,
    measures.measures_say_for_whom,
    measures.measures_are_one_or_the_other,
    cases.case_fits_its_level,
    cases.case_is_answered,
    cases.case_tells_parents_as_the_step_says,
    cases.case_fits_the_age,
    flow.questions_are_reached,
    flow.questions_give_a_choice,
    flow.flows_end,
    flow.flows_keep_to_their_reader,
    flow.flow_addresses_give_nothing_away,
    flow.danger_is_asked_first,
    flow.harm_is_asked_before_parents_are_told,
    flow.flow_reaches_every_level,
    advice.advice_is_no_dead_end,
    advice.case_is_led_there,
    updates.updates_give_nothing_away,
    updates.updates_lead_somewhere,
)

DATED_RULES: tuple[DatedRule, ...] = (
    dates.checks_are_not_from_the_future,
    dates.sources_are_fresh,
    dates.strip_is_checked_in_time,
    dates.checks_are_made_again_in_time,
    dates.law_is_in_force,
    law.repealed_law_is_not_leaned_on,
    law.replacement_is_in_force,
    dates.heard_is_dated_in_order,
    measures.measures_that_ended_are_not_offered,
    numbers.figures_are_not_from_the_future,
    updates.updates_are_not_from_the_future,
)


def judge(guide: Guide, today: datetime.date) -> Iterator[Problem]:
    """What the rules find. A problem's code is its rule's name."""
    for rule in RULES:
        yield from (replace(problem, code=code(rule)) for problem in rule(guide))
    for dated in DATED_RULES:
        yield from (replace(problem, code=code(dated)) for problem in dated(guide, today))


def code(rule: Rule | DatedRule) -> str:
    """The name of a rule as it is printed: `strip-always-answers`."""
    return rule.__name__.replace("_", "-")
