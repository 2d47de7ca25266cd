"""In which sizes and formats a picture is published, and where each stands: under a name with a digest of how
it was made, so that browsers may keep it for ever."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from openwindow.core.model.picture import Box, Focus, PictureFacts, PictureFormat, Recipe
from openwindow.core.pictures.crops import Aspect, crop_box
from openwindow.core.urls import Address

WINDOW = Aspect(5, 6)
"""Faces stand in windows of one shape."""

MOST_PIXELS = 64_000_000
"""No camera that people carry takes more; a file of a few bytes can claim any number, and take all memory."""

FOLDER = "/pictures/"
"""All of them have one, so that hosts can be told in one line what may be kept."""

_DRAWN = 50
"""A picture in which so many of a hundred pixels are like the one to their left is a drawing."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How wide a picture is needed: for small screens, for usual ones, for those that are twice as fine.

    `moderate` is for who cannot choose, as old browsers and feeds.
    """

    widths: tuple[int, ...]
    moderate: int


IN_TEXT = Scale((480, 960, 1440), 960)
AT_WINDOW = Scale((96, 192, 320), 192)


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture made from another, and where it stands."""

    recipe: Recipe
    address: Address


@dataclass(frozen=True, slots=True)
class Size:
    """Where a picture stands in one width."""

    address: Address
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Offer:
    """What browsers may choose from, by format: the newer ones first, at last the one that all know. `src`
    of these is for who cannot choose. Of what moves or is drawn in lines there is one size."""

    formats: tuple[tuple[PictureFormat, tuple[Size, ...]], ...]
    src: Size


def in_text(facts: PictureFacts, address: Address) -> tuple[Variant, ...]:
    """The variants for texts of a picture at an address."""
    whole = Box(0, 0, facts.width, facts.height)
    found = _variants(facts, address, whole, IN_TEXT)
    own = facts.format, facts.width
    return tuple(each for each in found if (each.recipe.format, each.recipe.width) != own)


def at_window(facts: PictureFacts, address: Address, focus: Focus) -> tuple[Variant, ...]:
    """The variants of a portrait, cropped."""
    part = crop_box(facts.width, facts.height, WINDOW, focus)
    return tuple(_variants(facts, address, part, AT_WINDOW))


def offer_in_text(facts: PictureFacts, address: Address) -> Offer:
    """A picture as texts show it: in its own size too, unless that is larger than anybody needs."""
    itself = Size(address, facts.width, facts.height)
    variants = in_text(facts, address)
    if not variants or facts.width <= IN_TEXT.widths[-1]:
        return _offer(facts, variants, itself, IN_TEXT)
    return _offer(facts, variants, None, IN_TEXT)


def offer_at_window(facts: PictureFacts, address: Address, focus: Focus) -> Offer:
    """A portrait as it stands in a window."""
    variants = at_window(facts, address, focus)
    itself = None if variants else Size(address, facts.width, facts.height)
    return _offer(facts, variants, itself, AT_WINDOW)


def published_recipe(facts: PictureFacts) -> Recipe | None:
    """How the picture itself is made where its pixels cannot be published as they are."""
    if facts.as_is:
        return None
    box = Box(0, 0, facts.width, facts.height)
    return Recipe(facts.format, box, box.width, box.height, quality=90)


def _variants(facts: PictureFacts, address: Address, part: Box, scale: Scale) -> Iterator[Variant]:
    if facts.animated or facts.format is PictureFormat.SVG:
        return
    for kind in _formats(facts):
        for width in _widths(part.width, scale):
            recipe = _recipe(facts, kind, part, width)
            yield Variant(recipe, _address(address, facts, recipe))


def _formats(facts: PictureFacts) -> tuple[PictureFormat, ...]:
    """As browsers choose, who take the first that they know: of an AVIF the one that all know is WebP."""
    newer = (PictureFormat.AVIF, PictureFormat.WEBP)
    return newer if facts.format in newer else (*newer, facts.format)


def _widths(own: int, scale: Scale) -> list[int]:
    """The widths that a picture can fill, and its own where it cannot fill the largest."""
    smaller = [width for width in scale.widths if width < own]
    return smaller if len(smaller) == len(scale.widths) else [*smaller, own]


def _recipe(facts: PictureFacts, kind: PictureFormat, part: Box, width: int) -> Recipe:
    """Drawings keep their colours clean; photographs may lose what nobody sees. A drawing that was kept as
    JPEG has lost that already."""
    height = max(1, round(part.height * width / part.width))
    drawn = facts.format is not PictureFormat.JPEG and facts.even >= _DRAWN
    quality = 80
    if kind is PictureFormat.AVIF:
        quality = 75 if drawn else 60
    lossless = drawn and kind is PictureFormat.WEBP
    colours = 256 if drawn or kind is PictureFormat.GIF else 0
    return Recipe(kind, part, width, height, quality, lossless, colours)


def _address(address: Address, facts: PictureFacts, recipe: Recipe) -> Address:
    digest = blake2b(f"{facts.digest} {recipe!r}".encode(), digest_size=4).hexdigest()
    suffix = "jpg" if recipe.format is PictureFormat.JPEG else recipe.format.value
    return f"{FOLDER}{address.rpartition('.')[0].lstrip('/')}-{recipe.width}.{digest}.{suffix}"


def _offer(facts: PictureFacts, variants: tuple[Variant, ...], itself: Size | None, scale: Scale) -> Offer:
    sizes: dict[PictureFormat, list[Size]] = {
        kind: [] for kind in (_formats(facts) if variants else (facts.format,))
    }
    for each in variants:
        sizes[each.recipe.format].append(Size(each.address, each.recipe.width, each.recipe.height))
    if itself:
        sizes[facts.format].append(itself)
    *_, known = sizes.values()
    fitting = [each for each in known if each.width <= scale.moderate] or known[:1]
    return Offer(tuple((kind, tuple(each)) for kind, each in sizes.items()), fitting[-1])
