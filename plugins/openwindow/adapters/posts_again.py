"""The posts whose files have changed, read again by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.adapters.converting import Converted, converted
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.since import Since
from openwindow.core.model.body import BodyFacts
from openwindow.core.reading import ReadingRules, Share, read_share
from openwindow.core.reading.again import PostKept, bundle_of, mentions_only, posts_to_keep
from openwindow.core.rebuild.memory import BodyKept, Entry, Memory
from openwindow.core.rebuild.quiet import is_quiet, leads_where_it_led, may_simply_come
from openwindow.outside.body_cache import BodyCache
from openwindow.outside.content_files import read_below


@dataclass(frozen=True)
class Again:
    """A post as it was remembered, None for a new one, and as it is."""

    old: Entry | None
    new: Entry


def posts_again(inputs: Inputs, cache: BodyCache, since: Since, memory: Memory) -> tuple[Again, ...] | None:
    """The posts that may have changed; None when one has problems, or concerns more than what shows it."""
    folders = {bundle_of(path) for path in since.content} - {""}
    share = _read(inputs, sorted(folders))
    if share is None or share.problems:
        return None
    posts = posts_to_keep(share.shelves)
    if {post.read.folder for post in posts} != folders:
        return None
    if not all(mentions_only(post, memory.around.known) for post in posts):
        return None
    bodies = converted(share.shelves.bodies, inputs, cache)
    found = [_again(post, bodies, memory) for post in posts] if not bodies.problems else [None]
    again = tuple(each for each in found if each)
    return again if len(again) == len(found) else None


def _read(inputs: Inputs, folders: list[str]) -> Share | None:
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    try:
        return read_share(read_below(inputs.content, folders), rules)
    except LookupError:  # a link leads there
        return None


def _again(post: PostKept, bodies: Converted, memory: Memory) -> Again | None:
    folder = post.read.folder
    if folder not in memory.entries:
        return _come(post, bodies, memory)
    old = memory.entry(folder)
    if not is_quiet(old, post):
        return None
    kept = tuple(
        BodyKept(was.path, bodies.keys[was.path], bodies.facts[was.path], was.links) for was in old.bodies
    )
    pairs = zip(old.bodies, kept, strict=True)
    if not all(leads_where_it_led(was, now.facts, len(kept)) for was, now in pairs):
        return None
    return Again(old, Entry(post.read, post.files, kept, old.published))


def _come(post: PostKept, bodies: Converted, memory: Memory) -> Again | None:
    facts = [*_facts(post, bodies)]
    if not may_simply_come(post, memory) or any(each.references for _, each in facts):
        return None
    kept = tuple(BodyKept(path, bodies.keys[path], each, ()) for path, each in facts)
    return Again(None, Entry(post.read, post.files, kept, ()))


def _facts(post: PostKept, bodies: Converted) -> Iterator[tuple[str, BodyFacts]]:
    for text in post.read.post.texts if post.read.post else ():
        yield text.path, bodies.facts[text.path]
