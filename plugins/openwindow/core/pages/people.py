"""People as by-lines show them: with the role they had when they wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openwindow.core.languages import alphabetical
from openwindow.core.model.author import Author
from openwindow.core.model.picture import Picture
from openwindow.core.model.words import Phrase, Words
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import LinkTo, Person, PictureShown, PictureSource
from openwindow.core.pictures.html import srcset
from openwindow.core.pictures.variants import Offer, offer_at_window, offer_in_text


@dataclass(frozen=True)
class Career:
    """One person for readers of one language: `now`, and in earlier roles with the day each ended."""

    now: Person
    earlier: tuple[tuple[date, Person], ...]

    def at(self, day: date) -> Person:
        """The person with the role they had on a day."""
        return next((person for until, person in self.earlier if day <= until), self.now)


def career(author: Author, plan: Plan, language: str) -> Career:
    """Someone who can stand in a by-line, for readers of a language."""
    ended = sorted(
        ((role.until, role.title) for role in author.earlier_roles if role.until), key=lambda role: role[0]
    )
    return Career(
        _person(author, author.role, plan, language),
        tuple((until, _person(author, title, plan, language)) for until, title in ended),
    )


def _person(author: Author, role: Words, plan: Plan, language: str) -> Person:
    return Person(
        href=plan.urls.href(plan.urls.author(language, author.id)),
        name=author.name,
        role=said(role, language),
        team=team_link(plan, author.team, language),
        portrait=portrait(plan, author, language),
        left=author.until is not None,
    )


def said(words: Words, language: str) -> Phrase:
    """The words for a reader, their language named only where it is not the reader's."""
    phrase = words.read_in(language)
    return Phrase(phrase.text) if phrase.language == language else phrase


def team_link(plan: Plan, team: str, language: str) -> LinkTo | None:
    """The link to a team's page, None for who is in no team."""
    term = plan.lists.team_by_id.get(team)
    if term is None:
        return None
    name = said(term.name, language)
    return LinkTo(plan.urls.href(plan.urls.team(language, team)), name.text, name.language)


def picture(plan: Plan, shown: Picture | None, language: str) -> PictureShown | None:
    """A picture above a text; None when there is none or it is not published."""
    if shown is None or shown.path not in plan.published_files:
        return None
    address = plan.published_files[shown.path]
    return _shown(plan, shown, offer_in_text(plan.pictures[shown.path], address), language)


def portrait(plan: Plan, author: Author, language: str) -> PictureShown | None:
    """A face at a window; None when there is none or it is not published."""
    face = author.portrait
    if face is None or face.path not in plan.published_files:
        return None
    offer = offer_at_window(plan.pictures[face.path], plan.published_files[face.path], face.focus)
    return _shown(plan, face, offer, language)


def _shown(plan: Plan, shown: Picture, offer: Offer, language: str) -> PictureShown:
    urls, known = plan.urls, offer.formats[-1][1]
    return PictureShown(
        href=urls.href(plan.published_files[shown.path]),
        alt=said(shown.alt, language),
        credit=shown.credit,
        licence=shown.licence,
        src=urls.href(offer.src.address),
        width=offer.src.width,
        height=offer.src.height,
        srcset=srcset(known, urls) if len(known) > 1 else "",
        sources=tuple(
            PictureSource(kind.media_type, srcset(each, urls)) for kind, each in offer.formats[:-1]
        ),
    )


def by_name(people: Mapping[str, Career]) -> list[str]:
    """The ids of people in the order of their names."""
    return sorted(people, key=lambda author: (alphabetical(people[author].now.name), author))
