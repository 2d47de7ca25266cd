"""Figures: pictures that stand alone in a paragraph, with caption, credit and licence from their title.

A picture that leads to another site stands for what is there, such as a video: nothing is loaded from it, and
readers are told which site it is before they go.
"""

from lxml.etree import _Element as Element

from openwindow.core.licences import licence_href
from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import make, replace, take
from openwindow.core.markup.links import host_of

SEE = "See it on %(site)s"


def apply(tree: Element, draft: Draft) -> None:
    """Make figures."""
    for paragraph in list(tree.iter("p")):
        if len(paragraph) and _holds_only_pictures(paragraph):
            replace(paragraph, *[_figure(shown, draft) for shown in list(paragraph)])


def _holds_only_pictures(paragraph: Element) -> bool:
    return not _says(paragraph.text) and all(
        _picture(child) is not None and not _says(child.tail) for child in paragraph
    )


def _picture(element: Element) -> Element | None:
    """The picture that `element` is, or links from."""
    if element.tag == "a" and len(element) == 1 and not _says(element.text) and not _says(element[0].tail):
        element = element[0]
    return element if element.tag == "img" else None


def _says(text: str | None) -> bool:
    return bool(text and text.strip())


def _figure(shown: Element, draft: Draft) -> Element:
    picture = _picture(shown)
    assert picture is not None
    title = take(picture, "title")
    figure = make("figure", {})
    shown.tail = None
    figure.append(shown)
    if site := host_of(shown.get("href", "")):
        figure.set("class", "embed")
        _say_where(shown, site, draft)
    if title:
        figure.append(_caption(title))
    figure.tail = "\n"
    return figure


def _say_where(link: Element, site: str, draft: Draft) -> None:
    link[0].tail = " "
    words = draft.wording.gettext(SEE) % {"site": site}
    link.append(make("span", {"class": "embed-site"}, words))


def _caption(title: str) -> Element:
    """ "Caption | Credit | Licence", each of which may be missing."""
    caption, credit, licence = (part.strip() for part in f"{title}||".split("|", 3)[:3])
    href = licence_href(licence)
    origin = ", ".join(filter(None, (credit, "" if href else licence)))
    if not origin and not href:
        return make("figcaption", {}, caption)
    element = make("figcaption", {}, caption)
    if caption:
        # A line of its own: a caption may end without a stop.
        element.append(make("br", {}))
        element[0].tail = "\n"
    whose = make("span", {"class": "credit"}, f"{origin}, " if origin and href else origin)
    if href:
        whose.append(make("a", {"href": href}, licence))
    element.append(whose)
    return element
