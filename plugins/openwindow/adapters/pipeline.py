"""One build from start to finish, each step in one line; Pelican is not known here.

read -> convert -> check -> what is visible -> plan -> stage -> commit
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from openwindow.adapters.converting import BodiesByFile, Converted, converted
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.pictures import unsafe_pictures
from openwindow.adapters.versions import code_version
from openwindow.core.audience import visible_to
from openwindow.core.links.checks import Horizon, broken_links
from openwindow.core.links.visible_links import visible_links
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.ports import Templates
from openwindow.core.model.site import Site
from openwindow.core.pages import KINDS, Index, Plan, Surroundings, plan_of, plan_pages
from openwindow.core.problems import OpenWindowError
from openwindow.core.reading import Reading, ReadingRules, Share, put_together, read_share
from openwindow.core.rendering import Workshop, rendered, viewed
from openwindow.outside.body_cache import BodyCache, DamagedCacheError
from openwindow.outside.content_files import post_names, read_content
from openwindow.outside.processes import spread
from openwindow.outside.published_files import FilesOnDisk
from openwindow.outside.publishing import Portion, Report, Staging


@dataclass(frozen=True)
class Checked:
    """Content that was read, converted and found without problems."""

    site: Site
    bodies: Converted


def made(inputs: Inputs, templates: Templates, output: Path) -> Report:
    """Builds the site into `output`; any problem before the commit leaves that folder as it was."""
    order = tuple(kind.NAME for kind in KINDS)
    with Staging(output, order=order, sources=(inputs.content, inputs.theme)) as staging:
        cache = BodyCache(staging.folder / "bodies", code_version())
        try:
            staged(inputs, templates, staging, cache)
        except DamagedCacheError:  # somebody or something has changed the cache: do without it
            staging.forget()
            cache.clear()
            staged(inputs, templates, staging, cache)
        return staging.commit()


def staged(inputs: Inputs, templates: Templates, staging: Staging, cache: BodyCache) -> None:
    """All bytes of the site, ready to be committed."""
    content = checked(inputs, cache)
    index = Index(planned(content, inputs))
    files = FilesOnDisk(inputs.content, inputs.theme)
    workshop = Workshop(templates, BodiesByFile(cache, content.bodies.keys), files, set())
    work = partial(_stage, staging, index, workshop)
    for portion in spread(work, tuple(plan_pages(index)), inputs.processes, inputs.start_method):
        staging.merge(portion)


def checked(inputs: Inputs, cache: BodyCache) -> Checked:
    """Reads everything and converts every body; raises OpenWindowError with all problems of all files."""
    reading = read(inputs)
    bodies = converted(reading.bodies, inputs, cache)
    horizon = Horizon(reading.site, inputs.urls, inputs.now, inputs.zone)
    unread = {each.place.path for each in reading.problems}
    links = broken_links(horizon, bodies.facts, inputs.root, unread)
    pictures = unsafe_pictures(reading.site, inputs)
    if problems := [*reading.problems, *bodies.problems, *links, *pictures]:
        raise OpenWindowError(problems)
    return Checked(reading.site, bodies)


def read(inputs: Inputs) -> Reading:
    """All front matter, profiles and lists; posts in as many processes as there are cores."""
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    names = post_names(inputs.content)
    work = partial(_read_share, inputs.content, rules, frozenset(names))
    return put_together(spread(work, names, inputs.processes, inputs.start_method), rules)


def _read_share(
    content: Path, rules: ReadingRules, everything: frozenset[str], _: int, names: Iterable[str]
) -> Share:
    return read_share(read_content(content, everything.difference(names)), rules)


def planned(content: Checked, inputs: Inputs) -> Plan:
    """What the audience may see, and all that its pages are planned from."""
    settings, facts = inputs.settings, content.bodies.facts
    visible = visible_to(content.site, settings.audience, inputs.now, preview=settings.preview)
    links = visible_links(visible, facts, inputs.urls, inputs.zone)
    surroundings = Surroundings(settings, inputs.now, inputs.wording, _assets(inputs.theme / "static"))
    return plan_of(visible, surroundings, facts, links.hrefs, links.files)


def _stage(
    staging: Staging, index: Index, workshop: Workshop, number: int, outputs: Iterable[PlannedOutput]
) -> Portion:
    portion = staging.portion(number)
    for each in outputs:
        portion.add(rendered(viewed(each, index), workshop))
    return portion


def _assets(static: Path) -> tuple[str, ...]:
    files = (path for path in static.rglob("*") if path.is_file() and not path.name.startswith("."))
    return tuple(sorted(path.relative_to(static).as_posix() for path in files))
