"""One build from start to finish, each step in one line; Pelican is not known here.

read -> convert -> check -> what is visible -> plan -> stage -> commit
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from hashlib import sha256
from pathlib import Path

from openwindow.core.audience import visible_to
from openwindow.core.links.checks import Horizon, broken_links
from openwindow.core.links.visible_links import visible_links
from openwindow.core.markup import ENGINES, Converter, Source
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.ports import BodyStore, Templates, Wording
from openwindow.core.model.site import Site
from openwindow.core.model.source import BodySource
from openwindow.core.pages import KINDS, plan_pages
from openwindow.core.pages.plan import Plan
from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.core.reading import Reading, ReadingRules, body_text, read_site
from openwindow.core.rendering import Workshop, rendered
from openwindow.core.settings import Settings
from openwindow.core.urls import Urls
from openwindow.outside.body_store import SpooledBodies
from openwindow.outside.content_files import read_bytes, read_content
from openwindow.outside.published_files import FilesOnDisk
from openwindow.outside.publishing import Report, Staging


@dataclass(frozen=True)
class Inputs:
    """All that a build depends on. `content` is the folder, `root` how its paths are named to people."""

    settings: Settings
    content: Path
    root: str
    theme_static: Path
    now: datetime
    zone: tzinfo
    wording: Mapping[str, Wording]

    @property
    def urls(self) -> Urls:
        """Makes the site's addresses."""
        return Urls(self.settings.site_url, self.settings.languages)


@dataclass(frozen=True)
class Checked:
    """Content that was read, converted and found without problems."""

    site: Site
    facts: Mapping[str, BodyFacts]


@dataclass
class _Findings:
    problems: list[Problem] = field(default_factory=list)
    facts: dict[str, BodyFacts] = field(default_factory=dict)


def checked(inputs: Inputs, bodies: BodyStore) -> Checked:
    """Reads everything and converts every body; raises OpenWindowError with all problems of all files."""
    reading = read(inputs)
    found = _converted(reading.site, inputs, bodies)
    horizon = Horizon(reading.site, inputs.urls, inputs.now, inputs.zone)
    unread = {each.place.path for each in reading.problems}
    problems = [
        *reading.problems,
        *found.problems,
        *broken_links(horizon, found.facts, inputs.root, unread),
    ]
    if problems:
        raise OpenWindowError(problems)
    return Checked(reading.site, found.facts)


def read(inputs: Inputs) -> Reading:
    """All front matter, profiles and lists."""
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    return read_site(read_content(inputs.content), rules)


def planned(content: Checked, inputs: Inputs) -> tuple[PlannedOutput, ...]:
    """Every file of the site, decided from what its audience may see."""
    settings = inputs.settings
    visible = visible_to(content.site, settings.audience, inputs.now, preview=settings.preview)
    links = visible_links(visible, content.facts, inputs.urls, inputs.zone)
    plan = Plan(
        visible=visible,
        settings=settings,
        urls=inputs.urls,
        now=inputs.now,
        facts=content.facts,
        addresses=links.hrefs,
        wording=inputs.wording,
        assets=_assets(inputs.theme_static),
        published_files=links.files,
    )
    return tuple(plan_pages(plan))


def made(inputs: Inputs, templates: Templates, output: Path) -> Report:
    """Builds the site into `output`; any problem before the commit leaves that folder as it was."""
    with SpooledBodies() as bodies:
        outputs = planned(checked(inputs, bodies), inputs)
        workshop = Workshop(templates, bodies, FilesOnDisk(inputs.content, inputs.theme_static.parent))
        order = tuple(kind.NAME for kind in KINDS)
        sources = (inputs.content, inputs.theme_static.parent)
        with Staging(output, order=order, sources=sources) as staging:
            for each in outputs:
                staging.add(each, rendered(each, workshop))
            return staging.commit()


def _converted(site: Site, inputs: Inputs, bodies: BodyStore) -> _Findings:
    converter = Converter(ENGINES["markdown"](), inputs.wording)
    found = _Findings()
    for language, body in _bodies(site):
        name = f"{inputs.root}/{body.path}"
        text = body_text(read_bytes(inputs.content, body.path))
        if sha256(text.encode()).hexdigest() != body.digest:
            found.problems.append(problem("changed-meanwhile", Place(name)))
        conversion = converter.convert(Source(name, language, body.line, text))
        found.problems += conversion.problems
        found.facts[body.path] = conversion.body.facts
        bodies.put(body.path, conversion.body)
    return found


def _bodies(site: Site) -> Iterator[tuple[str, BodySource]]:
    yield from ((text.language, text.body) for post in site.posts for text in post.texts)
    yield from ((text.language, text.body) for page in site.pages for text in page.texts)
    yield from ((about.language, about.body) for author in site.authors for about in author.about)


def _assets(static: Path) -> tuple[str, ...]:
    files = (path for path in static.rglob("*") if path.is_file() and not path.name.startswith("."))
    return tuple(sorted(path.relative_to(static).as_posix() for path in files))
