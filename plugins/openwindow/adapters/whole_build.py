"""A build that looks at everything: read -> convert -> check -> what is visible -> plan -> stage.

What the last build remembers saves work, never a look: files that have not changed are not read again, bodies
not converted, outputs of equal parts not rendered.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from openwindow.adapters.converting import BodiesByFile, Converted, converted
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.making import Making, make
from openwindow.adapters.memorizing import Checked, Content, memory_of
from openwindow.adapters.pictures import unsafe_pictures
from openwindow.core.audience import visible_to
from openwindow.core.links.checks import Horizon, broken_links
from openwindow.core.links.visible_links import visible_links
from openwindow.core.model.ports import Templates
from openwindow.core.pages import Index, Plan, Surroundings, plan_of, plan_pages
from openwindow.core.problems import OpenWindowError
from openwindow.core.reading import Reading, ReadingRules, Share, put_together, read_share
from openwindow.core.reading.again import PostKept, mentions_only, shelve_again
from openwindow.core.reading.site import known_in
from openwindow.core.rebuild.memory import Memory
from openwindow.core.rebuild.reasons import Changed
from openwindow.outside.body_cache import BodyCache
from openwindow.outside.content_files import post_names, read_content
from openwindow.outside.processes import spread
from openwindow.outside.published_files import FilesOnDisk
from openwindow.outside.publishing import Staging

Kept = Mapping[str, PostKept]
"""Posts whose files have not changed since they were read, by folder."""


def staged_whole(
    inputs: Inputs, templates: Templates, staging: Staging, cache: BodyCache, kept: Kept, changed: Changed
) -> Memory:
    """All bytes of the site, ready to be committed; and what the next build should remember."""
    found = checked(inputs, cache, kept)
    content = visible_content(found, inputs)
    index = Index(planned(content, inputs))
    files = FilesOnDisk(inputs.content, inputs.theme)
    bodies = BodiesByFile(cache, found.bodies.keys)
    making = Making(index, templates, bodies, files, staging.last, changed)
    outputs = tuple(plan_pages(index))
    for portion in spread(partial(make, making, staging), outputs, inputs.processes, inputs.start_method):
        staging.merge(portion)
    return memory_of(content, index.plan)


def checked(inputs: Inputs, cache: BodyCache, kept: Kept) -> Checked:
    """Reads everything and converts every body; raises OpenWindowError with all problems of all files."""
    reading = read(inputs, kept)
    bodies = converted(reading.bodies, inputs, cache)
    horizon = Horizon(reading.site, inputs.urls, inputs.now, inputs.zone)
    unread = {each.place.path for each in reading.problems}
    links = broken_links(horizon, bodies.facts, inputs.root, unread)
    pictures = unsafe_pictures(reading.site, inputs)
    if problems := [*reading.problems, *bodies.problems, *links, *pictures]:
        raise OpenWindowError(problems)
    return Checked(reading, bodies)


def read(inputs: Inputs, kept: Kept) -> Reading:
    """All front matter, profiles and lists; posts that are not kept in as many processes as there are cores."""
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    names = post_names(inputs.content)
    still_there = [kept[name] for name in names if name in kept]
    shares = _shares(inputs, rules, names, [name for name in names if name not in kept])
    known = known_in(shares[0])
    same = [post for post in still_there if mentions_only(post, known)]
    if len(same) < len(still_there):
        whole = {post.read.folder for post in same}
        shares = _shares(inputs, rules, names, [name for name in names if name not in whole])
    shelve_again(same, shares[0].shelves)
    return put_together(shares, rules)


def _shares(inputs: Inputs, rules: ReadingRules, names: Iterable[str], wanted: list[str]) -> list[Share]:
    work = partial(_read_share, inputs.content, rules, frozenset(names))
    return spread(work, wanted, inputs.processes, inputs.start_method)


def _read_share(
    content: Path, rules: ReadingRules, everything: frozenset[str], _: int, names: Iterable[str]
) -> Share:
    return read_share(read_content(content, everything.difference(names)), rules)


def visible_content(found: Checked, inputs: Inputs) -> Content:
    """What the audience may see."""
    settings = inputs.settings
    visible = visible_to(found.site, settings.audience, inputs.now, preview=settings.preview)
    return Content(found, visible, visible_links(visible, found.bodies.facts, inputs.urls, inputs.zone))


def planned(content: Content, inputs: Inputs) -> Plan:
    """All that pages are planned from."""
    surroundings = Surroundings(inputs.settings, inputs.now, inputs.wording, inputs.assets)
    links = content.links
    return plan_of(content.visible, surroundings, content.checked.bodies.facts, links.hrefs, links.files)
