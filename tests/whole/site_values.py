"""What may be written for each key of front matter and each setting; a new one gets a line here."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from tests.whole.small_site import Blog

T = TypeVar("T")


class NothingThereError(Exception):
    """There is nothing of the kind to edit."""


class Pick:
    """Decides by `choose`, which is given how many possibilities there are; the first is the simplest."""

    def __init__(self, choose: Callable[[int], int]) -> None:
        self._choose = choose

    def one(self, options: Iterable[T]) -> T:
        """One of several. Raises NothingThereError when there is none."""
        known = [*options]
        if not known:
            raise NothingThereError
        return known[self._choose(len(known))]

    def number(self) -> int:
        """Which of ten equal things: so few that an edit is often undone by a later one."""
        return self.one(range(10))


Values = Mapping[str, Callable[[Blog, Pick], object]]
"""New values by key; None takes the key away."""

DAYS = (
    *(
        "2026-05-30",
        "2026-06-01",
        "2026-06-01T11:59:59+02:00",
        "2026-06-02",
        "2026-06-15T08:00",
        "2026-07-01",
    ),
    *("2026-01-02", "2025-12-31T23:30-05:00", "2026-10-01", "2027-01-01"),
)
"""Before and after the moment of the first build, years and months apart."""

LANGUAGES = (("fr", "en"), ("en", "fr"), ("en",), ("en", "fr", "de"))
MARKDOWN = ({"extension_configs": {"markdown.extensions.abbr": {}}}, {})
AUDIENCES = ("public", "partners", "internal")


def _notes(blog: Blog, pick: Pick) -> object:
    notes = [{"date": pick.one(DAYS), "note": f"Note {pick.number()}."} for _ in range(pick.one((1, 2)))]
    return pick.one((notes, None))


def _line(name: str) -> Callable[[Blog, Pick], object]:
    return lambda _, pick: pick.one((f"{name} {pick.number()}", f"Ünlike & <{name}>", None))


def _words(name: str) -> Callable[[Blog, Pick], object]:
    def words(blog: Blog, pick: Pick) -> object:
        plain = f"{name} {pick.number()}"
        return pick.one((plain, {language: f"{plain} {language}" for language in blog.languages}))

    return words


def _some(options: Callable[[Blog], Iterable[str]]) -> Callable[[Blog, Pick], object]:
    return lambda blog, pick: list(dict.fromkeys(pick.one(options(blog)) for _ in range(pick.one((1, 2)))))


SHARED_KEYS: Values = {
    "date": lambda _, pick: pick.one(DAYS),
    "authors": _some(lambda blog: blog.authors),
    "tags": _some(lambda blog: blog.lists["tags"]),
    "series": lambda blog, pick: pick.one((*blog.lists["series"], None)),
    "audience": lambda _, pick: pick.one(AUDIENCES),
    "speaks": lambda _, pick: pick.one(("for-the-company", "personally", None)),
    "comments": lambda _, pick: pick.one(("open", "closed", "held", None)),
    "slug": lambda _, pick: pick.one((f"slug-{pick.number()}", None)),
    "aliases": lambda _, pick: pick.one(([f"/2018/old-{pick.number()}/"], ["/old.html"], None)),
    "canonical": lambda _, pick: pick.one((f"https://first.example/{pick.number()}", None)),
    "withdrawn": lambda _, pick: pick.one((None, {"date": pick.one(DAYS), "reason": "Wrong."})),
    "id": lambda _, pick: f"post-1{pick.number():04}",
}
"""Keys of a post, which stand in its original."""

TEXT_KEYS: Values = {
    "title": lambda _, pick: pick.one((f"Title {pick.number()}", "Ünlike: <title> & more")),
    "summary": _line("Summary"),
    "status": lambda _, pick: pick.one(("draft", "published", None)),
    "corrections": _notes,
    "updates": _notes,
    "ai": _line("Machine"),
    "disclosure": _line("Interest"),
    "consent": _line("Consent"),
}
"""Keys of a text."""

TRANSLATION_KEYS: Values = {
    "translators": _some(lambda blog: blog.authors),
    "translated": lambda _, pick: pick.one(DAYS),
}
"""Keys of a text that is no original."""

PROFILE_KEYS: Values = {
    "name": lambda _, pick: pick.one((f"Name {pick.number()}", "Zoë <Ünlike>", "Ada")),
    "role": _words("Role"),
    "team": lambda blog, pick: pick.one(blog.lists["teams"]),
    "earlier_roles": lambda _, pick: pick.one(
        ([{"role": "Apprentice", "from": "2020", "until": pick.one(("2026-02", "2026-06", "2025"))}], None)
    ),
    "languages": lambda _, pick: pick.one((["fr"], ["en", "de"], None)),
    "topics": lambda blog, pick: pick.one(([_words("Topic")(blog, pick)], None)),
    "links": lambda _, pick: pick.one(([f"https://elsewhere.example/{pick.number()}"], None)),
    "since": lambda _, pick: pick.one(("2020", "2026-06-10", "2026-07", None)),
    "until": lambda _, pick: pick.one(("2026-06-30", "2026-08", "2026-05-01", None)),
    "emails": lambda _, pick: pick.one(([f"mail{pick.number()}@small.example"], None)),
}
"""Keys of a person."""

PAGE_KEYS: Values = {
    "audience": lambda _, pick: pick.one(AUDIENCES),
    "aliases": lambda _, pick: pick.one(([f"/page-{pick.number()}/"], None)),
}
"""Keys of a page that all its languages share; its texts have keys as those of posts."""

SETTINGS: Values = {
    "SITENAME": lambda _, pick: pick.one((f"Small {pick.number()}", "Small & <loud>")),
    "SITESUBTITLE": _words("Line"),
    "SITEURL": lambda _, pick: pick.one(("https://other.example/our/blog", "https://small.example")),
    "TIMEZONE": lambda _, pick: pick.one(("America/New_York", "Europe/Paris", "Pacific/Chatham")),
    "DEFAULT_PAGINATION": lambda _, pick: pick.one((1, 2, 3)),
    "OPENWINDOW_LANGUAGES": lambda _, pick: pick.one(LANGUAGES),
    "OPENWINDOW_TAG": lambda _, pick: pick.one(("other.example,2026", "small.example,2026")),
    "OPENWINDOW_AUDIENCE": lambda _, pick: pick.one(("partners", "internal", "public")),
    "OPENWINDOW_PREVIEW": lambda _, pick: pick.one((True, False)),
    "OPENWINDOW_PROCESSES": lambda _, pick: pick.one((1, 2)),
    "OPENWINDOW_CARDS": lambda _, pick: pick.one((False, True)),
    "OPENWINDOW_ANSWERS": lambda _, pick: pick.one((f"answers{pick.number()}@small.example", "")),
    "OPENWINDOW_FEED_ITEMS": lambda _, pick: pick.one((1, 2, 3)),
    "OPENWINDOW_FEEDS": lambda _, pick: pick.one((("rss",), ("json", "atom"), ("rss", "atom", "json"))),
    "OPENWINDOW_FEED_SIZE": lambda _, pick: pick.one((5, 8, 512)),
    "OPENWINDOW_SEARCH": lambda _, pick: pick.one((True, False)),
    "OPENWINDOW_UPLOAD": lambda _, pick: [f"upload-{pick.number()}"],
    "OPENWINDOW_ENGINE": lambda _, pick: pick.one(("gfm", "markdown")),
    "MARKDOWN": lambda _, pick: pick.one(MARKDOWN),
    "FOOTNOTE": lambda _, pick: f"Footnote {pick.number()}",
    "JINJA_ENVIRONMENT": lambda _, pick: pick.one(({"trim_blocks": True, "lstrip_blocks": True}, {})),
}
"""Settings of ours, and some of Pelican's that reach the pages."""

SENTENCES = (
    *("Plain words.", "## Heading", "Many words. " * 300, "`code` and *more*", "> [!NOTE]\n> Mind this."),
    "> [!fr]\n> Bien.",
    *("| a | b |\n| - | - |\n| 1 | 2 |", '```python\nprint("x")\n```', "A note.[^1]\n\n[^1]: Told."),
    *("[Up](#first)", "[People](/authors/)", "[Rules](/rules/)", "- [x] done\n- [ ] not done"),
)
