"""What the page of a post and the stub of a withdrawn one share: addresses, title, translations."""

from collections.abc import Iterator

from openwindow.core.languages import own_name
from openwindow.core.model.body import Heading
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.post import Post
from openwindow.core.pages.index import Index
from openwindow.core.pages.shown import LinkTo
from openwindow.core.urls import Address, output_path

SHORT = 3
"""A text with this many headings or fewer needs no table of contents."""


def post_addresses(index: Index, post: Post) -> dict[str, Address]:
    """Where a post stands in each of its languages, the original first."""
    return {text.language: index.plan.urls.post(text.language, post.year, post.slug) for text in post.texts}


def other_languages(index: Index, addresses: dict[str, Address], language: str) -> tuple[LinkTo, ...]:
    """Links to the same text in its other languages."""
    return tuple(
        LinkTo(index.plan.urls.href(address), own_name(other), other)
        for other, address in addresses.items()
        if other != language
    )


def contents(index: Index, path: str) -> tuple[Heading, ...]:
    """The headings of a long text, none of a short one."""
    headings = index.plan.facts[path].headings
    return headings if len(headings) > SHORT else ()


def text_pages(index: Index, kind: str, *, withdrawn: bool) -> Iterator[PlannedOutput]:
    """A page for every visible text of the posts that are (not) withdrawn; views get its post's id and its
    language."""
    urls = index.plan.urls
    for post in index.facets():
        for language in post.languages if post.withdrawn is withdrawn else ():
            yield PlannedOutput(
                output_path(urls.post(language, post.year, post.slug)), kind, (post.id, language)
            )
