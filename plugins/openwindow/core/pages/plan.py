"""All that planning the pages of a build needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

from openwindow.core.model.body import BodyFacts
from openwindow.core.model.ports import Wording
from openwindow.core.model.site import VisibleSite
from openwindow.core.settings import Settings
from openwindow.core.urls import Address, Urls


@dataclass(frozen=True)
class Plan:
    """What one build knows before it plans.

    now              has a zone
    facts            of each body, by the path of its file
    addresses        of each body the links its references lead to, in order, by the path of its file
    wording          the interface words, by language
    assets           the theme's static files, below `theme/static`
    published_files  the pictures and documents that visible texts, people and pages show: by path below
                     the content folder, the address of each
    """

    visible: VisibleSite
    settings: Settings
    urls: Urls
    now: datetime
    facts: Mapping[str, BodyFacts]
    addresses: Mapping[str, tuple[str, ...]]
    wording: Mapping[str, Wording]
    assets: tuple[str, ...]
    published_files: Mapping[str, Address]

    @cached_property
    def zone(self) -> tzinfo:
        """The zone that days and months are counted in."""
        return ZoneInfo(self.settings.timezone)
