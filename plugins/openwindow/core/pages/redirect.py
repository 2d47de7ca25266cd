"""A page at an old address that leads on to the new one, for hosts that cannot redirect."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from openwindow.core.languages import direction
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.aliases import moved, old_addresses
from openwindow.core.pages.heads import unlisted
from openwindow.core.pages.index import Index
from openwindow.core.urls import output_path

NAME = "redirect"

NOINDEX = '<meta name="robots" content="noindex">\n'

PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<title>{title}</title>
{robots}<link rel="canonical" href="{absolute}">
<meta http-equiv="refresh" content="0; url={href}">
</head>
<body>
<p><a href="{href}">{title}</a></p>
</body>
</html>
"""


@dataclass(frozen=True)
class RedirectView(View):
    """Where to go: the link and its absolute form, the title and language of what stands there; and whether
    search engines are asked to pass, as on all pages of the site."""

    href: str
    absolute: str
    title: str
    language: str
    noindex: bool


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every alias."""
    for old in old_addresses(index):
        yield PlannedOutput(output_path(old), NAME, (old,))


def view(index: Index, old: str) -> RedirectView:
    """Where to go from an old address."""
    urls, move = index.plan.urls, moved(index, old)
    target = urls.href(move.new), urls.absolute(move.new)
    return RedirectView(*target, move.title, move.language, unlisted(index.plan))


def render(view: View, tools: Tools) -> str:  # noqa: ARG001  # all kinds are called alike
    """The page; it needs no theme."""
    assert isinstance(view, RedirectView)
    return PAGE.format(
        language=escape(view.language),
        direction=direction(view.language),
        title=escape(view.title),
        absolute=escape(view.absolute),
        href=escape(view.href),
        robots=NOINDEX if view.noindex else "",
    )
