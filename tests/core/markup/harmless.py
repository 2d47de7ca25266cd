"""What a page may hold, read from its HTML as a stranger would."""

from html.parser import HTMLParser

from openwindow.core.markup.allowed import ATTRIBUTES, ELEMENTS, EVERYWHERE
from openwindow.core.markup.links import Destination, destination

OURS = {"aside", "input", "section"}
OUR_ATTRIBUTES = {
    "aria-label",
    "checked",
    "class",
    "decoding",
    "disabled",
    "loading",
    "role",
    "tabindex",
    "type",
}
CLOSE = ("class", "footnote-close")
"""What alone may be hidden."""


class Reader(HTMLParser):
    """Collects what must not be there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.harmful: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.harmful += [tag] * (tag not in ELEMENTS | OURS)
        for name, value in attributes:
            if name == "hidden" and CLOSE in attributes:
                continue
            if name not in EVERYWHERE | ATTRIBUTES.get(tag, frozenset()) | OUR_ATTRIBUTES:
                self.harmful.append(f"{tag} {name}")
            if name in ("href", "src", "cite") and destination(value or "") is Destination.FORBIDDEN:
                self.harmful.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.harmful.append(f"<!--{data}")


def harm_in(html: str) -> list[str]:
    """Elements, attributes and addresses that could do harm."""
    return Reader(html).harmful
