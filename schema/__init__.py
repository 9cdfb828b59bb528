"""What may be said: one pydantic model for each kind of entry."""

from __future__ import annotations

from types import MappingProxyType

from schema.advice import Advice
from schema.age_limit import AgeLimit
from schema.arena import Arena
from schema.article import Article
from schema.case import Case
from schema.emergency import Emergency
from schema.entry import Entry
from schema.exception import ParentException
from schema.figure import Figure
from schema.goal import Goal
from schema.guide import GuideEntry
from schema.law import Law
from schema.level import Level
from schema.measure import Measure
from schema.question import Question
from schema.reader import Reader
from schema.role import Role
from schema.service import Service
from schema.source import Source
from schema.step import Step
from schema.synonyms import Synonyms
from schema.team import Team
from schema.term import Term
from schema.theme import Theme
from schema.tool import Tool
from schema.update import Update

KINDS: MappingProxyType[str, tuple[str, type[Entry]]] = MappingProxyType(
    {
        "guide": ("", GuideEntry),
        "reader": ("readers", Reader),
        "arena": ("arenas", Arena),
        "level": ("levels", Level),
        "step": ("steps", Step),
        "exception": ("exceptions", ParentException),
        "emergency": ("emergencies", Emergency),
        "role": ("roles", Role),
        "team": ("teams", Team),
        "theme": ("themes", Theme),
        "service": ("services", Service),
        "tool": ("tools", Tool),
        "law": ("laws", Law),
        "age_limit": ("age_limits", AgeLimit),
        "source": ("sources", Source),
        "term": ("terms", Term),
        "article": ("articles", Article),
        "measure": ("measures", Measure),
        "figure": ("figures", Figure),
        "goal": ("goals", Goal),
        "case": ("cases", Case),
        "synonyms": ("synonyms", Synonyms),
        "question": ("questions", Question),
        "advice": ("advice", Advice),
        "update": ("updates", Update),
    }
)
"""Kind → its folder and its model. The guide is the one file beside the folders."""

__all__ = [
    "KINDS",
    "Advice",
    "AgeLimit",
    "Arena",
    "Article",
    "Case",
    "Emergency",
    "Entry",
    "Figure",
    "Goal",
    "GuideEntry",
    "Law",
    "Level",
    "Measure",
    "ParentException",
    "Question",
    "Reader",
    "Role",
    "Service",
    "Source",
    "Step",
    "Synonyms",
    "Team",
    "Term",
    "Theme",
    "Tool",
    "Update",
]
