"""Looking through what is about to be published for what its readers may not see."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.whole_build import read
from openwindow.core.audience import visible_to
from openwindow.core.leaks import Leak, Withheld, is_said_openly, leaks, withheld
from openwindow.core.model.site import VisibleSite
from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.outside.processes import spread
from openwindow.outside.uploading import published_paths, text_of

OF_THE_THEME = (".css", ".html", ".js", ".po", ".svg")


def look_for_leaks(inputs: Inputs, output: Path) -> int:
    """How many files were looked through. Raises OpenWindowError with all that was found.

    The content is read anew: nothing that builds remember is believed here.
    """
    reading = read(inputs, {})
    if reading.problems:
        raise OpenWindowError(reading.problems)
    settings = inputs.settings
    visible = visible_to(reading.site, settings.audience, inputs.now, preview=settings.preview)
    hidden = withheld(reading.site, visible, inputs.urls, inputs.zone)
    paths = published_paths(output)
    found = spread(partial(_leaks, output, hidden), paths, inputs.processes, inputs.start_method)
    if problems := [*_problems(tuple(chain.from_iterable(found)), visible, inputs, output)]:
        raise OpenWindowError(problems)
    return len(paths)


def _leaks(output: Path, hidden: Withheld, _: int, paths: Iterable[str]) -> list[Leak]:
    return [leak for path in paths for leak in leaks(path, text_of(output / path), hidden)]


def _problems(found: Iterable[Leak], visible: VisibleSite, inputs: Inputs, output: Path) -> Iterator[Problem]:
    openly = tuple(_said_openly(visible, inputs)) if found else ()
    for leak in found:
        if not is_said_openly(leak, openly):
            place = Place(str(output / leak.path))
            yield problem(leak.code, place, words=leak.words, source=f"{inputs.root}/{leak.source}")


def _said_openly(visible: VisibleSite, inputs: Inputs) -> Iterator[str]:
    """All words that readers may see: of the settings, the theme, the texts and people of their edition."""
    settings = inputs.settings
    yield from (settings.name, *(phrase.text for phrase in settings.tagline.phrases))
    for folder in {inputs.theme, inputs.words}:
        yield from (text_of(path) for path in folder.rglob("*") if path.suffix in OF_THE_THEME)
    yield from (text_of(inputs.content / path) for path in _paths(visible))


def _paths(visible: VisibleSite) -> Iterator[str]:
    yield from (text.path for post in visible.posts for text in post.texts)
    yield from (text.path for page in visible.pages for text in page.texts)
    for author in visible.authors:
        yield from (author.path, *(about.body.path for about in author.about))
