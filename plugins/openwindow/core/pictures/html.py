"""Pictures in texts as HTML: what browsers may choose from on pages, one plain picture in feeds."""

from dataclasses import dataclass

from openwindow.core.model.body import Reference
from openwindow.core.pictures.variants import Offer, Size
from openwindow.core.urls import Urls

COLUMN = "(min-width: 40rem) 37rem, calc(100vw - 2.5rem)"
"""How wide the theme sets a text, for `sizes`: browsers choose before they know. There a rem is always as
large as a reader's own letters, whatever the page sets."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills the cuts at a picture: before it, its attributes that say what is loaded, behind it."""

    before: str
    attributes: str
    after: str


def on_page(offer: Offer, reference: Reference, urls: Urls, *, first: bool) -> Filling:
    """A picture in the text of a page. All but the `first` of the page wait until they are needed."""
    width, height = _size(offer.src, reference)
    sizes = f"{reference.width}px" if reference.width else COLUMN
    # Nu HTML checker 26.9.27: calls "auto" (browsers measure) a mistake in all sources but the last.
    shown = f'src="{urls.href(offer.src.address)}"{_choice(offer.formats[-1][1], sizes, urls)}'
    shown += f' width="{width}" height="{height}"'
    shown += ' decoding="async"' if first else ' loading="lazy" decoding="async"'
    sources = "".join(
        f'<source type="{kind.media_type}"{_choice(each, sizes, urls, always=True)}>'
        for kind, each in offer.formats[:-1]
    )
    return Filling(f"<picture>{sources}", shown, "</picture>") if sources else Filling("", shown, "")


def in_feed(offer: Offer, reference: Reference, urls: Urls) -> Filling:
    """A picture in the text of a feed."""
    width, height = _size(offer.src, reference)
    return Filling("", f'src="{urls.href(offer.src.address)}" width="{width}" height="{height}"', "")


def srcset(sizes: tuple[Size, ...], urls: Urls) -> str:
    """The sizes as browsers want them to be listed."""
    return ", ".join(f"{urls.href(each.address)} {each.width}w" for each in sizes)


def _choice(of: tuple[Size, ...], sizes: str, urls: Urls, *, always: bool = False) -> str:
    """The attributes for a choice, where there is one."""
    return f' srcset="{srcset(of, urls)}" sizes="{sizes}"' if always or len(of) > 1 else ""


def _size(own: Size, reference: Reference) -> tuple[int, int]:
    """The width and height that a picture is shown in: those its writer gave it, else its own."""
    width, height = reference.width, reference.height
    if width and not height:
        return width, max(1, round(own.height * width / own.width))
    if height and not width:
        return max(1, round(own.width * height / own.height)), height
    return (width, height) if width else (own.width, own.height)
