"""A build that looks at everything: read -> convert -> check -> what is visible -> plan.

What the last build remembers saves work, never a look: files that have not changed are not read again, bodies
not converted, outputs of equal parts not rendered.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from openwindow.adapters.converting import BodiesByFile, converted
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.looking import Looking, Work
from openwindow.adapters.memorizing import Checked, Content, memory_of
from openwindow.adapters.pictures import Known, looked_into
from openwindow.adapters.searching import with_search
from openwindow.adapters.since import Since, Staged
from openwindow.adapters.static_files import naming_of
from openwindow.adapters.stores import Stores
from openwindow.core.assets.names import Addresses
from openwindow.core.audience import next_change, visible_to
from openwindow.core.links.checks import Horizon, broken_links
from openwindow.core.links.visible_links import visible_links
from openwindow.core.model.audience import Audience
from openwindow.core.pages import Index, Plan, Surroundings, plan_of, plan_pages
from openwindow.core.problems import OpenWindowError, Problem
from openwindow.core.reading import Reading, ReadingRules, Share, put_together, read_share
from openwindow.core.reading.again import PostKept, mentions_only, shelve_again
from openwindow.core.reading.site import known_in
from openwindow.core.rebuild.reasons import Changed
from openwindow.outside.content_files import post_names, read_content
from openwindow.outside.manifest import Manifest
from openwindow.outside.output_check import meddled_with
from openwindow.outside.processes import spread

Kept = Mapping[str, PostKept]
"""Posts whose files have not changed since they were read, by folder."""


def whole_work(inputs: Inputs, stores: Stores, since: Since, last: Manifest, output: Path) -> Work:
    """Every output of the site, to be looked at; `output` is where they are, `last` what wrote them."""
    naming = naming_of(inputs, since)
    found = checked(inputs, stores, since.kept(), since.pictures(), naming.problems)
    content = visible_content(found, inputs)
    bodies = BodiesByFile(stores.bodies, content.checked.bodies.keys)
    plan = planned(content, inputs, naming.addresses)
    plan = with_search(plan, bodies, stores.search)
    head = since.head
    meddled = meddled_with(output, head.outputs) if head else frozenset()
    changed = Changed(
        since.touched, everything=True, forgotten=head is None, meddled=meddled, unknown=last.unknown
    )
    looking = Looking(Index(plan), last, changed)
    outputs = tuple(plan_pages(looking.index))
    gone = last.keys() - {each.path for each in outputs}
    return Work(looking, bodies, outputs, tuple(gone), partial(_found, content, plan, inputs))


def _found(content: Content, plan: Plan, inputs: Inputs) -> Staged:
    until = next_change(content.checked.site, Audience.INTERNAL, inputs.now)
    return Staged(memory_of(content, plan), until)


def checked(
    inputs: Inputs, stores: Stores, kept: Kept, unchanged: Known, others: Iterable[Problem] = ()
) -> Checked:
    """Reads everything, converts every body and looks into every picture, but those that are `unchanged`;
    raises OpenWindowError with all problems of all files, and with the others that were found already."""
    reading = read(inputs, kept)
    bodies = converted(reading.bodies, inputs, stores.bodies)
    stores.bodies.save(bodies.keys.values())
    horizon = Horizon(reading.site, inputs.urls, inputs.now, inputs.zone)
    unread = {each.place.path for each in reading.problems}
    links = broken_links(horizon, bodies.facts, inputs.root, unread)
    pictures = looked_into(reading.site, bodies.facts, inputs, stores.pictures, unchanged)
    if problems := [*reading.problems, *bodies.problems, *links, *pictures.problems, *others]:
        raise OpenWindowError(problems)
    return Checked(reading, bodies, pictures.facts)


def read(inputs: Inputs, kept: Kept) -> Reading:
    """All front matter, profiles and lists; what is not kept in as many processes as there are cores."""
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


def planned(content: Content, inputs: Inputs, assets: Addresses) -> Plan:
    """All that pages are planned from."""
    surroundings = Surroundings(inputs.settings, inputs.now, inputs.wording, assets)
    links, bodies = content.links, content.checked.bodies
    pictures = content.checked.pictures
    return plan_of(
        content.visible,
        surroundings,
        bodies.facts,
        bodies.keys,
        links.hrefs,
        links.files,
        pictures,
        links.shown,
    )
