"""The page of a post that somebody has just saved, made at once: what else it changes is the next build's.

Nothing is remembered of it. To the build that follows, the page is one that somebody has meddled with, and is
made again like any other; so whatever goes wrong here costs no more than the wait for that build.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openwindow.adapters.blog_inputs import inputs_of, theme_of
from openwindow.adapters.building import BuildRequest
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.making import PENCIL
from openwindow.adapters.remembering import Remembered
from openwindow.adapters.settings_again import settings_again
from openwindow.adapters.stand_ins import StandIns
from openwindow.adapters.versions import code_version, pictures_version
from openwindow.core.assets.names import Addresses
from openwindow.core.audience import may_appear
from openwindow.core.markup import ENGINES, Converter, Source
from openwindow.core.model.body import Body
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.ports import Templates
from openwindow.core.pages import Index, Plan, Surroundings, post
from openwindow.core.problems import OpenWindowError
from openwindow.core.reading import ReadingRules, body_text, read_share
from openwindow.core.reading.again import PostKept, bundle_of, mentions_only, posts_to_keep
from openwindow.core.rebuild.memory import BodyKept, Entry, Memory
from openwindow.core.rebuild.quiet import is_quiet, leads_where_it_led
from openwindow.core.rebuild.recollection import Recollection, plan_from
from openwindow.core.rendering import Workshop, rendered, viewed
from openwindow.core.urls import output_path
from openwindow.outside.content_files import read_below, read_bytes
from openwindow.outside.layers import Layers
from openwindow.outside.output_state import state_folder
from openwindow.outside.picture_store import PictureStore
from openwindow.outside.placing import place_file
from openwindow.outside.published_files import FilesOnDisk


@dataclass(frozen=True)
class KnownBlog:
    """What the last build has left, held ready."""

    inputs: Inputs
    templates: Templates
    memory: Memory
    assets: Addresses
    output: Path

    @cached_property
    def converter(self) -> Converter:
        """Turns texts into HTML."""
        settings = self.inputs.settings
        return Converter(ENGINES[settings.engine](settings.markdown), self.inputs.wording)


@dataclass(frozen=True)
class Edited:
    """A post as it was just saved, and its bodies by path."""

    entry: Entry
    bodies: Mapping[str, Body]

    def get(self, path: str) -> Body:
        """A body of the post (`core.model.ports.BodyStore`)."""
        return self.bodies[path]


def known_blog(request: BuildRequest) -> KnownBlog | None:
    """What the last build of a request has left; None when that cannot be relied on, or needs Pelican."""
    known = settings_again(request.settings_file, request.overrides())
    if known is None:
        return None
    inputs, output = inputs_of(known.ours, known.pelican), Path(known.pelican["OUTPUT_PATH"])
    folder, version = state_folder(output), code_version()
    past = Remembered(folder, Layers(folder, "manifest", version), version)
    if past.head is None or past.memory is None:
        return None
    templates = theme_of(known.pelican, inputs, StandIns(known.pelican))
    blog = KnownBlog(inputs, templates, past.memory, past.head.assets, output)
    blog.converter.convert(Source("", inputs.settings.languages[0], 1, "Ready."))  # not at the first edit
    gc.freeze()  # all of it stays: to look through it for garbage would take longer than a page
    return blog


def write_edited_pages(blog: KnownBlog, saved: Iterable[Path]) -> tuple[str, ...]:
    """Writes the pages of the posts that saved files belong to, and returns their paths below the output.

    What is new, has problems or concerns more than its own page is left to a build.
    """
    written: list[str] = []
    for folder in sorted(_folders(blog, saved)):
        with suppress(OpenWindowError, OSError, LookupError):
            if edited := _edited(blog, folder):
                written += _written(blog, edited)
    return tuple(written)


def _folders(blog: KnownBlog, saved: Iterable[Path]) -> set[str]:
    content = blog.inputs.content.resolve()
    paths = (path.relative_to(content).as_posix() for path in saved if path.is_relative_to(content))
    return {bundle_of(path) for path in paths} & blog.memory.entries.keys()


def _edited(blog: KnownBlog, folder: str) -> Edited | None:
    """The post as it is now, if it has changed in nothing but its own words."""
    inputs, memory = blog.inputs, blog.memory
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    share = read_share(read_below(inputs.content, [folder]), rules)
    posts = posts_to_keep(share.shelves)
    old = memory.entry(folder)
    if share.problems or len(posts) != 1 or not is_quiet(old, posts[0]):
        return None
    if not mentions_only(posts[0], memory.around.known) or old.post.withdrawn:
        return None
    return _converted(blog, old, posts[0])


def _converted(blog: KnownBlog, old: Entry, new: PostKept) -> Edited | None:
    bodies: dict[str, Body] = {}
    kept: list[BodyKept] = []
    for text in new.read.post.texts if new.read.post else ():
        source = body_text(read_bytes(blog.inputs.content, text.path))
        name = f"{blog.inputs.root}/{text.path}"
        made = blog.converter.convert(Source(name, text.language, text.body.line, source))
        was = old.body(text.path)
        if made.problems or not leads_where_it_led(was, made.body.facts, len(old.bodies)):
            return None
        bodies[text.path] = made.body
        kept.append(BodyKept(text.path, text.body.digest, made.body.facts, was.links))
    return Edited(Entry(new.read, new.files, tuple(kept), old.published), bodies)


def _written(blog: KnownBlog, edited: Edited) -> Iterator[str]:
    settings, now = blog.inputs.settings, blog.inputs.now
    shown = edited.entry.post
    if shown.id not in blog.memory.visible or not may_appear(
        shown, settings.audience, now, preview=settings.preview
    ):
        return
    index = Index(_plan(blog, edited))
    drafts = state_folder(blog.output)
    pictures = PictureStore(drafts / "pictures", pictures_version())
    files = FilesOnDisk(blog.inputs.content, blog.inputs.theme, pictures)
    workshop = Workshop(blog.templates, edited, files, PENCIL)
    for text in index.post(shown.id).texts:
        address = blog.inputs.urls.post(text.language, shown.year, shown.slug)
        planned = PlannedOutput(output_path(address), post.NAME, (shown.id, text.language))
        place_file(blog.output, planned.path, rendered(viewed(planned, index), workshop).data, drafts)
        yield planned.path


def _plan(blog: KnownBlog, edited: Edited) -> Plan:
    inputs = blog.inputs
    around = Surroundings(inputs.settings, inputs.now, inputs.wording, blog.assets)
    known = Recollection(blog.memory, blog.memory.around, {edited.entry.read.folder: edited.entry})
    return plan_from(known, around, blog.memory.facets)
