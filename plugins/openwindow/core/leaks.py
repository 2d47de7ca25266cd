"""What readers of a build must not meet, and where it stands in files that are about to be published.

This looks at finished files and asks nobody how they were made: plugins and people put files there too.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from html import escape

from openwindow.core.links.address_book import address_book
from openwindow.core.model.post import Post, Text
from openwindow.core.model.site import Site, VisibleSite
from openwindow.core.search.plain_text import JOINT
from openwindow.core.urls import Address, Urls, output_path

SHORT = 6
"""A title of fewer letters is any word."""

_RUN = re.compile(r"[a-z0-9][a-z0-9-]{5,}")
_LINK = re.compile(r"(?:(?:https?:)?//([^/\s\"'<>]+))?(/[^\s\"'<>()?#&;,\\]*)")


@dataclass(frozen=True, order=True, slots=True)
class Leak:
    """Something withheld in a file to be published. `code` is that of its problem, `words` are what stands
    there; `source` is the file of the content that it is of, "" when it is of several."""

    path: str
    code: str
    words: str
    source: str = ""


@dataclass(frozen=True)
class Withheld:
    """What is not for the readers of a build: addresses where only others find something, ids and titles with
    the files that they are of."""

    urls: Urls
    addresses: frozenset[Address]
    ids: Mapping[str, str]
    titles: Mapping[str, str]

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files that would answer for the addresses."""
        return frozenset(map(output_path, self.addresses))

    @cached_property
    def written(self) -> tuple[tuple[str, str], ...]:
        """Each title as it stands in texts, HTML and JSON."""
        return tuple((title, form) for title in self.titles for form in _forms(title))


def withheld(site: Site, visible: VisibleSite, urls: Urls, zone: tzinfo) -> Withheld:
    """What of a site its readers may not see."""
    everything, theirs = address_book(site, urls, zone), address_book(visible, urls, zone)
    shown = {post.id: post for post in visible.posts}
    hidden = [post for post in site.posts if post.id not in shown]
    known = {text.title for post in visible.posts for text in post.texts}
    aliases = {alias for post in hidden for alias in post.aliases}
    return Withheld(
        urls,
        frozenset(
            {*everything.texts, *everything.files.values(), *aliases}
            - {*theirs.texts, *theirs.files.values()}
        ),
        {post.id: post.original.path for post in hidden},
        {
            text.title: text.path
            for post in site.posts
            for text in _hidden_texts(post, shown)
            if text.title not in known and len(text.title) >= SHORT
        },
    )


def leaks(path: str, text: str, hidden: Withheld) -> Iterator[Leak]:
    """What of it is in a file: in its name, or in its text ("" for a file that holds none)."""
    if path in hidden.paths:
        yield Leak(path, "leak-file", path)
    if any(part == ".openwindow" for part in path.split("/")):
        yield Leak(path, "leak-state", path)
    for address in hidden.addresses & _addresses_in(text, hidden.urls):
        yield Leak(path, "leak-address", address)
    for name in hidden.ids.keys() & _names_in(text):
        yield Leak(path, "leak-id", name, hidden.ids[name])
    whole = text.replace(JOINT, "")
    for title in {title for title, form in hidden.written if form in whole}:
        yield Leak(path, "leak-title", title, hidden.titles[title])


def is_said_openly(leak: Leak, sources: Iterable[str]) -> bool:
    """Whether the words are those of texts that may be seen, or of the theme: then a person put them there,
    or they are words as any others. An address, or an id that a machine has made, never is."""
    match leak.code:
        case "leak-title":
            return any(leak.words in source for source in sources)
        case "leak-id" if not any(letter.isdigit() for letter in leak.words):
            return any(leak.words in _names_in(source.lower()) for source in sources)
    return False


def _hidden_texts(post: Post, shown: Mapping[str, Post]) -> tuple[Text, ...]:
    there = shown.get(post.id)
    return tuple(text for text in post.texts if there is None or there.text_in(text.language) is None)


def _forms(title: str) -> frozenset[str]:
    html, half = escape(title), escape(title, quote=False)
    jinja = html.replace("&quot;", "&#34;").replace("&#x27;", "&#39;")
    quoted = (json.dumps(title)[1:-1], json.dumps(title, ensure_ascii=False)[1:-1])
    return frozenset((title, html, half, jinja, *quoted))


def _addresses_in(text: str, urls: Urls) -> set[Address]:
    """All that may be an address of the site: links to other hosts are not."""
    host = urls.origin.partition("//")[2]
    found: set[Address] = set()
    for where, path in set(_LINK.findall(text)):
        if where in ("", host) and path.startswith(f"{urls.base}/"):
            address = path.removeprefix(urls.base).removesuffix("index.html").rstrip(".")
            found |= {address, f"{address}/"}
    return found


def _names_in(text: str) -> set[str]:
    """All that may be an id: runs of letters, digits and hyphens, and the parts of them."""
    runs = set(_RUN.findall(text))
    return runs | {part for run in runs for part in run.split("-")}
