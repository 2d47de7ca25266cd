"""The picture that stands for a text of a post where its link is shared: `/2026/a-slug/card.png`.

Its address never changes. Pages name it with its version behind a question mark, so that whoever keeps
pictures of links fetches it again when it shows something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from openwindow.core.languages import direction, joined
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.picture import Focus, Picture
from openwindow.core.model.ports import Tools
from openwindow.core.pages.fingerprint import AUTHORS, digest_of
from openwindow.core.pages.index import Index
from openwindow.core.pages.shown import Person
from openwindow.core.urls import output_path

if TYPE_CHECKING:
    from openwindow.core.sharing.composition import Guest

NAME = "share_card"
MEDIA_TYPE = "image/png"

MOST_FACES = 3

BRAND = "brand.css"
"""Where a theme says its colours."""


@dataclass(frozen=True, slots=True)
class Face:
    """A person: name, role on the day of publication, the file of the portrait (`content/…`, "" for none
    that can be drawn) and what of it stays in view."""

    name: str
    role: str
    portrait: str
    focus: Focus


@dataclass(frozen=True, kw_only=True)
class ShareCardView(View):
    """A card.

    faces   the first of those who wrote the post      others   how many more there are, in words
    label   stands above the title, "" for nothing     brand    the style sheet with the colours (`theme/…`)
    """

    title: str
    blog: str
    label: str
    faces: tuple[Face, ...] = field(metadata=AUTHORS)
    others: str = field(metadata=AUTHORS)
    language: str
    brand: str


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A card for every text; that of a withdrawn post stays, because links to it were shared."""
    urls = index.plan.urls
    for post in index.facets() if index.plan.settings.cards else ():
        for language in post.languages:
            address = urls.share_card(language, post.year, post.slug)
            yield PlannedOutput(output_path(address), NAME, (post.id, language))


def view(index: Index, name: str, language: str) -> ShareCardView:
    """The values of a card."""
    plan, post = index.plan, index.card(name, language)
    wording, more = plan.wording[language], len(post.authors) - MOST_FACES
    said = wording.ngettext("and %(num)s other", "and %(num)s others", more) % {"num": more}
    people = zip(post.authors[:MOST_FACES], index.portraits(name), strict=False)
    return ShareCardView(
        title=post.title,
        blog=plan.settings.name,
        label=wording.gettext("Withdrawn") if post.withdrawn else "",
        faces=tuple(_face(*each) for each in people),
        others=said if more > 0 else "",
        language=language,
        brand=f"theme/static/{BRAND}" if BRAND in plan.assets else "",
    )


def _face(person: Person, portrait: Picture | None) -> Face:
    can_be_drawn = portrait and not portrait.path.lower().endswith(".svg")
    if portrait and can_be_drawn:
        return Face(person.name, person.role.text, f"content/{portrait.path}", portrait.focus)
    return Face(person.name, person.role.text, "", Focus())


def version(view: ShareCardView) -> str:
    """What an address says of a card, so that another card has another one."""
    return digest_of((view,))[:8]


def alternative(view: ShareCardView) -> str:
    """The card in words, for who does not see it."""
    names = [face.name for face in view.faces]
    people = joined(names, view.language) if not view.others else f"{', '.join(names)} {view.others}"
    return f"{view.title} ({people})"


def render(view: View, tools: Tools) -> bytes:
    """The picture."""
    assert isinstance(view, ShareCardView)
    # All that cards are laid out with takes a hundredth of a second to import, and small builds draw none.
    from openwindow.core.sharing.colours import colours_of
    from openwindow.core.sharing.composition import Card, composed

    card = Card(
        title=view.title,
        blog=view.blog,
        label=view.label,
        guests=tuple(_guest(face, tools) for face in view.faces),
        others=view.others,
        language=view.language,
        direction=direction(view.language),
    )
    brand = tools.read(view.brand).decode("utf-8", "replace") if view.brand else ""
    return tools.drawing.png(composed(card, colours_of(brand), tools.drawing))


def _guest(face: Face, tools: Tools) -> "Guest":
    from openwindow.core.sharing.composition import Guest
    from openwindow.core.sharing.windows import Resident

    portrait = tools.read(face.portrait) if face.portrait else b""
    return Guest(face.name, face.role, Resident(portrait, face.focus, face.name[:1]))
