"""Tags and series with the number of their posts."""

from collections.abc import Callable, Mapping, Sequence

from openwindow.core.languages import alphabetical
from openwindow.core.model.term import Term
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import said
from openwindow.core.pages.shown import Counted, LinkTo
from openwindow.core.urls import Address


def counted(
    index: Index,
    language: str,
    terms: Sequence[Term],
    posts: Mapping[str, Sequence[str]],
    address: Callable[[str, str], Address],
) -> tuple[Counted, ...]:
    """Those of `terms` that have `posts`, by name; `address` takes a language and an id."""
    found = []
    for term in terms:
        if term.id in posts:
            name = said(term.name, language)
            href = index.plan.urls.href(address(language, term.id))
            found.append(Counted(LinkTo(href, name.text, name.language), len(posts[term.id])))
    return tuple(sorted(found, key=lambda each: alphabetical(each.link.name)))
