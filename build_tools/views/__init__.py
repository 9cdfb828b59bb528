"""What does each page show? Decides; does not draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.guide import Guide
from build_tools.views.ages import age_pages
from build_tools.views.answering import answering_page
from build_tools.views.codes import code_pages
from build_tools.views.cooperation import duty_pages
from build_tools.views.face import faced
from build_tools.views.fields import field_pages
from build_tools.views.figures import figure_pages
from build_tools.views.fixed import article_pages, index, not_found, seeking, stubs
from build_tools.views.flow import flow_pages
from build_tools.views.flow_map import flow_map
from build_tools.views.front import front_page, reader_starts
from build_tools.views.levels import arena_pages, level_pages
from build_tools.views.library import library_pages
from build_tools.views.lookups import lookup_pages
from build_tools.views.manual import LINK as MANUAL
from build_tools.views.manual import manual_page
from build_tools.views.measure_map import measure_map
from build_tools.views.measures import measure_pages
from build_tools.views.overviews import empty_addresses
from build_tools.views.participation import participation_pages
from build_tools.views.paths import reader_pages
from build_tools.views.plan import plan_page
from build_tools.views.practice import practice_page
from build_tools.views.saving import saving_page
from build_tools.views.services import service_pages
from build_tools.views.sights import sight_pages
from build_tools.views.steps import step_pages
from build_tools.views.themes import theme_pages
from build_tools.views.updates import update_page
from build_tools.views.urgent import emergency_pages
from build_tools.views.view import View
from schema import Reader


def views(guide: Guide, more: Iterable[View] = ()) -> Iterator[View]:
    """Every page of the guide, each once, with those that the index is to know besides."""
    empty = empty_addresses(guide)
    found = [*(faced(it) for it in _content(guide) if it.address not in empty), *more]
    yield from found
    yield index(guide, found)
    yield not_found(guide)
    yield seeking(guide)
    yield from stubs(guide)
    yield manual_page(guide)
    yield from code_pages()
    yield from field_pages(MANUAL)


def _content(guide: Guide) -> Iterator[View]:
    yield from _ways(guide, guide.staff)
    yield from _gathered(guide, guide.staff)


def _ways(guide: Guide, staff: Reader) -> Iterator[View]:
    """What one follows: from who one is to what one does, and who helps."""
    yield from front_page(guide)
    yield from reader_starts(guide)
    yield from flow_pages(guide)
    yield from flow_map(guide)
    yield from arena_pages(guide, staff)
    yield from level_pages(guide, staff)
    yield from step_pages(guide, staff)
    yield from reader_pages(guide)
    yield from emergency_pages(guide)
    yield from theme_pages(guide)
    yield from service_pages(guide)


def _gathered(guide: Guide, staff: Reader) -> Iterator[View]:
    """What one looks up: the same things, gathered by what they are."""
    yield measure_map(guide)
    yield from measure_pages(guide)
    yield from answering_page(guide)
    yield from library_pages(guide, staff)
    yield from lookup_pages(guide)
    yield from age_pages(guide)
    yield from duty_pages(guide)
    yield from sight_pages(guide)
    yield from figure_pages(guide)
    yield plan_page(guide, staff)
    yield from article_pages(guide)
    yield from participation_pages(guide)
    yield from practice_page(guide)
    yield from update_page(guide)
    yield saving_page(guide)
