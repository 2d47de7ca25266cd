"""Figures: pictures that stand alone in a paragraph, with caption, credit and licence from their title."""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import make, replace, take


def apply(tree: Element, _: Draft) -> None:
    """Make figures."""
    for paragraph in list(tree.iter("p")):
        if len(paragraph) and _holds_only_pictures(paragraph):
            replace(paragraph, *map(_figure, list(paragraph)))


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


def _figure(shown: Element) -> Element:
    picture = _picture(shown)
    assert picture is not None
    title = take(picture, "title")
    figure = make("figure", {})
    shown.tail = None
    figure.append(shown)
    if title:
        figure.append(_caption(title))
    figure.tail = "\n"
    return figure


def _caption(title: str) -> Element:
    """ "Caption | Credit | Licence", each of which may be missing."""
    caption, credit, licence = (part.strip() for part in f"{title}||".split("|", 3)[:3])
    origin = ", ".join(filter(None, (credit, licence)))
    if not origin:
        return make("figcaption", {}, caption)
    element = make("figcaption", {}, f"{caption} ".lstrip())
    element.append(make("span", {"class": "credit"}, origin))
    return element
