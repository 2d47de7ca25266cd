"""All that a build depends on, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from openwindow.core.model.ports import Wording
from openwindow.core.settings import Settings
from openwindow.core.urls import Urls


@dataclass(frozen=True)
class Inputs:
    """What a build is made from.

    content       the folder that people write in       root    how its paths are named to people
    theme         the theme's folder                    words   the folder of the interface words
    now           with a zone                           zone    in which days are counted
    processes     how many may work at once             start_method   how they are started
    theme_key     a digest of templates, words and what settings templates see; "" when it cannot be told
    """

    settings: Settings
    content: Path
    root: str
    theme: Path
    words: Path
    now: datetime
    zone: tzinfo
    wording: Mapping[str, Wording]
    processes: int
    start_method: str
    theme_key: str

    @property
    def urls(self) -> Urls:
        """Makes the site's addresses."""
        return Urls(self.settings.site_url, self.settings.languages, self.settings.feed_suffixes)
