"""The blog that a command works on: its settings, its content folder and what stands there already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from openwindow.core.model.new_file import NewFile
from openwindow.core.model.site import Site
from openwindow.core.reading import Reading, ReadingRules, read_site
from openwindow.core.settings import Settings
from openwindow.outside.clock import now
from openwindow.outside.content_files import read_content
from openwindow.outside.new_files import write_new


@dataclass(frozen=True)
class Workplace:
    """A blog on this computer. `content` is its folder, as the person would type it where possible."""

    settings: Settings
    content: Path

    @cached_property
    def reading(self) -> Reading:
        """What can be read of the content; its problems are `check`'s business."""
        rules = ReadingRules(self.settings.languages, self.settings.timezone, self.content.as_posix())
        return read_site(read_content(self.content), rules)

    @property
    def site(self) -> Site:
        """The posts, people and lists."""
        return self.reading.site

    def today(self) -> date:
        """The day in the blog's own zone."""
        return now(self.settings.timezone).date()

    def names_in(self, folder: str) -> frozenset[str]:
        """The names that are taken in a folder of the content, without the ending of text files."""
        try:
            return frozenset(path.name.removesuffix(".md") for path in (self.content / folder).iterdir())
        except FileNotFoundError:
            return frozenset()

    def write(self, files: Iterable[NewFile]) -> tuple[Path, ...]:
        """Write new files into the content folder and return their paths."""
        return write_new(self.content, files)


def open_workplace(settings_file: Path) -> Workplace:
    """The blog that a settings file describes. Raises OpenWindowError when that file cannot be used."""
    # Pelican takes half a second to import: too long for a wrong option or the help.
    from openwindow.adapters.blog_inputs import shown
    from openwindow.adapters.pelican_settings import our_settings, read_pelican_settings

    pelican = read_pelican_settings(settings_file, {})
    settings = our_settings(pelican, settings_file.as_posix())
    return Workplace(settings, Path(shown(Path(pelican["PATH"]))))
