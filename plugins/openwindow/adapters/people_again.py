"""The people whose profiles have changed, read again with all that stands around the posts."""

from dataclasses import dataclass, replace

from openwindow.adapters.converting import Converted, converted
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.since import Since
from openwindow.core.audience import shown_authors
from openwindow.core.model.author import Author
from openwindow.core.model.source import BodySource
from openwindow.core.reading import Reading, ReadingRules, put_together, read_share
from openwindow.core.reading.again import bundle_of
from openwindow.core.rebuild.memory import Around, BodyKept, Memory
from openwindow.core.rebuild.quiet import is_same_person, leads_where_it_led
from openwindow.outside.body_cache import BodyCache
from openwindow.outside.content_files import post_names, read_content


@dataclass(frozen=True)
class People:
    """What stands around the posts as it was and as it is; `everyone` are the people as they were read, none
    when nobody was read again."""

    old: Around
    new: Around
    everyone: tuple[Author, ...] = ()


def people_again(inputs: Inputs, cache: BodyCache, since: Since, memory: Memory) -> People | None:
    """The people as they are now; None when something else has changed, or more than what shows a person."""
    around = memory.around
    # A picture that was known before has the bytes it had, else no small build would have begun.
    paths = [path for path in since.content if not bundle_of(path) and path not in memory.pictures]
    if not paths:
        return People(around, around)
    if not all(path.startswith("authors/") and path.endswith((".md", ".yml")) for path in paths):
        return None
    visible = {author.id for author in around.authors}
    if not visible.issuperset(path.split("/")[1] for path in paths):  # what others say is not remembered
        return None
    reading = _read(inputs)
    if reading.problems or reading.known != around.known:
        return None
    authors = shown_authors((each for each in reading.site.authors if each.id in visible), inputs.now)
    if len(authors) != len(visible) or not all(map(is_same_person, around.authors, authors)):
        return None
    bodies = _bodies(authors, around, converted(_sources(authors), inputs, cache))
    if bodies is None:
        return None
    return People(around, replace(around, authors=authors, bodies=bodies), reading.site.authors)


def _read(inputs: Inputs) -> Reading:
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    posts = frozenset(post_names(inputs.content))
    return put_together([read_share(read_content(inputs.content, posts), rules)], rules)


def _sources(authors: tuple[Author, ...]) -> list[tuple[str, BodySource]]:
    return [(about.language, about.body) for author in authors for about in author.about]


def _bodies(authors: tuple[Author, ...], around: Around, found: Converted) -> tuple[BodyKept, ...] | None:
    """All bodies around the posts with those that people have changed; None when one leads elsewhere now."""
    if found.problems:
        return None
    counts = {about.body.path: len(author.about) for author in authors for about in author.about}
    bodies = []
    for was in around.bodies:
        now = was
        if was.path in found.keys:
            now = BodyKept(was.path, found.keys[was.path], found.facts[was.path], was.links)
            if not leads_where_it_led(was, now.facts, counts[was.path]):
                return None
        bodies.append(now)
    return tuple(bodies)
