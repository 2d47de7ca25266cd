"""What stays at the address of a withdrawn post: title, authors, dates and the reason; never the text."""

from dataclasses import dataclass, field

from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo, Person, When

NAME = "withdrawn"
TEMPLATES = ("withdrawn.html", "page.html")


@dataclass(frozen=True, kw_only=True)
class WithdrawnView(PageView):
    """A withdrawn post: `date` of publication, `withdrawn` when it was taken away, `reason` why
    (`reason_lang` when it is written in another language), `translations` as a post has them."""

    id: str
    href: str
    title: str
    authors: tuple[Person, ...] = field(metadata=AUTHORS)
    date: When
    withdrawn: When
    reason: str
    reason_lang: str
    translations: tuple[LinkTo, ...]
    ribbon: str
    audience: str
