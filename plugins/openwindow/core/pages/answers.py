"""How readers answer a post or ask a person: an e-mail that is begun for them, and places elsewhere."""

from dataclasses import dataclass
from urllib.parse import quote

from openwindow.core.model.post import Post, Text
from openwindow.core.pages.index import Index
from openwindow.core.pages.shown import LinkTo, Person


@dataclass(frozen=True)
class Answering:
    """An author who can be answered: as in by-lines, and the places elsewhere that they named."""

    person: Person
    elsewhere: tuple[LinkTo, ...]


@dataclass(frozen=True)
class Answers:
    """`mailto` begins an e-mail to `address`; both are "" where the company gives none. `people` are the
    authors who still work there, `gone` those who do not: others answer for them."""

    mailto: str
    address: str
    people: tuple[Answering, ...]
    gone: tuple[Person, ...]


def answers(index: Index, post: Post, text: Text, permalink: str) -> Answers | None:
    """How to answer a text; None where nobody can be reached."""
    address, language = index.plan.settings.answers, text.language
    authors = [(author, index.career(language, author).now) for author in post.authors]
    people = tuple(
        Answering(person, index.elsewhere(author)) for author, person in authors if not person.left
    )
    if not address and not any(each.elsewhere for each in people):
        return None
    return Answers(
        mailto=mailto(address, text.title, permalink) if address else "",
        address=address,
        people=people,
        gone=tuple(person for _, person in authors if person.left),
    )


def ask(index: Index, person: Person, language: str) -> str:
    """The link that begins an e-mail with a question to somebody; "" where that leads nowhere."""
    address = index.plan.settings.answers
    if not address or person.left:
        return ""
    subject = index.plan.wording[language].gettext("A question for %(name)s") % {"name": person.name}
    return mailto(address, subject, index.plan.urls.origin + person.href)


def mailto(address: str, subject: str, body: str) -> str:
    """A link that begins an e-mail (RFC 6068): UTF-8, percent-encoded, a space as "%20"."""
    return f"mailto:{quote(address, safe='@+')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
