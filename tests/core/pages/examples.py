"""Small sites made by hand, for tests of pages and feeds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields as dataclass_fields, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from openwindow.core.model.audience import Audience
from openwindow.core.model.author import About, Author, Link, Role
from openwindow.core.model.body import BodyFacts, BodyUse, Heading, Reference, ReferenceKind
from openwindow.core.model.output import View
from openwindow.core.model.picture import Picture, PictureFacts, PictureFormat, Recipe
from openwindow.core.model.post import Note, Post, Text
from openwindow.core.model.site import Site, VisibleSite
from openwindow.core.model.source import BodySource
from openwindow.core.model.standing_page import PageText, StandingPage
from openwindow.core.model.term import Term
from openwindow.core.model.words import Phrase, Words
from openwindow.core.pages import Index, PageKind, Plan, Surroundings, plan_of, plan_pages
from openwindow.core.problems import Problem
from openwindow.core.rendering import Viewed, viewed
from openwindow.core.settings import Settings
from tests.core.sharing.plain import PlainDrawing
from tests.pictures import dot

Value = TypeVar("Value")

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 20, 12, tzinfo=PARIS)
FIRST = datetime(2026, 11, 1, 9, tzinfo=PARIS)

SETTINGS = Settings(
    name="Open Window",
    tagline=Words((Phrase("From the workshop", "en"), Phrase("Depuis l'atelier", "fr"))),
    site_url="https://blog.example",
    timezone="Europe/Paris",
    per_page=3,
    languages=("en", "fr"),
    tag="blog.example,2026",
)


def words(**by_language: str) -> Words:
    """Words in the languages named."""
    return Words(tuple(Phrase(text, language) for language, text in by_language.items()))


def source(path: str) -> BodySource:
    """A body whose digest follows from its path."""
    return BodySource(path, 5, f"digest of {path}")


def text(path: str, language: str = "en", title: str = "", **fields: object) -> Text:
    """A text; its title follows from its path unless given."""
    made = Text(path, language, title or f"Title of {path}", source(path), summary=f"Summary of {path}")
    return replace(made, **fields)  # type: ignore[arg-type]


def post(name: str, day: int = 0, languages: tuple[str, ...] = ("en",), **fields: object) -> Post:
    """A post by Ada, published `day` days after the first; translations are made by Bo the day after."""
    moment = FIRST + timedelta(days=day)
    originals = text(f"posts/2026/{name}/{languages[0]}.md", languages[0])
    translations = tuple(
        text(
            f"posts/2026/{name}/{language}.md",
            language,
            translators=("bo",),
            translated=moment + timedelta(days=1),
        )
        for language in languages[1:]
    )
    made = Post(f"id-{name}", 2026, name, ("ada",), moment, Audience.PUBLIC, (originals, *translations))
    return replace(made, **fields)  # type: ignore[arg-type]


def author(folder: str, name: str, **fields: object) -> Author:
    """A person in the workshop."""
    made = Author(
        folder, f"authors/{folder}/profile.yml", name, words(en="Engineer", fr="Ingénieure"), "workshop"
    )
    return replace(made, **fields)  # type: ignore[arg-type]


ADA = author(
    "ada",
    "Ada Lovelace",
    role=words(en="Head of engines", fr="Cheffe des machines"),
    earlier_roles=(Role(words(en="Apprentice", fr="Apprentie"), date(2020, 1, 1), date(2026, 11, 3)),),
    languages=("en", "fr"),
    topics=(words(en="engines", fr="les machines"),),
    portrait=Picture("authors/ada/face.png", words(en="Ada smiling", fr="Ada sourit"), "Bo", "CC BY 4.0"),
    links=(Link("https://social.example/@ada", "Ada elsewhere"),),
    since=date(2020, 1, 1),
    about=(About("en", source("authors/ada/en.md")),),
)
BO = author("bo", "Bo Émile", role=words(en="Translator", fr="Traducteur"))
CY = author("cy", "Çy Nguyen", until=date(2026, 6, 1))


def site(*posts: Post, **fields: object) -> VisibleSite:
    """A site that shows `posts`, with three people, a team, two tags and a series."""
    made = Site(
        posts=tuple(sorted(posts, key=lambda each: each.date)),
        authors=(ADA, BO, CY),
        tags=(Term("brakes", words(en="Brakes", fr="Freins")), Term("motors", words(en="Motors"))),
        series=(Term("recall", words(en="The recall", fr="Le rappel")),),
        teams=(Term("workshop", words(en="Workshop", fr="Atelier")),),
        pages=(RULES,),
    )
    return VisibleSite(replace(made, **fields))  # type: ignore[arg-type]


RULES = StandingPage(
    "rules",
    Audience.PUBLIC,
    (PageText("pages/rules/en.md", "en", "House rules", source("pages/rules/en.md")),),
)

ASSETS = {"feed.css": "/feed.css", "style.css": "/theme/style.12345678.css"}

FACTS = BodyFacts((Reference(ReferenceKind.LINK, "elsewhere", 1, 1),), words=500)
FACES = {"authors/ada/face.png": "/authors/ada/face.png"}
LOOKS = {"authors/ada/face.png": PictureFacts(PictureFormat.PNG, 400, 480, "0" * 64)}


@dataclass(frozen=True)
class Untranslated:
    """Interface words in a language that only marks them as its own."""

    language: str

    def gettext(self, message: str) -> str:
        return message if self.language == "en" else f"{message}[{self.language}]"

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return self.gettext(singular if number == 1 else plural)


def plan(
    visible: VisibleSite,
    settings: Settings = SETTINGS,
    files: Mapping[str, str] | None = None,
    **fields: object,
) -> Plan:
    """A plan in which each body has 500 words and one reference."""
    paths = [text.path for post in visible.posts for text in post.texts]
    paths += [text.path for page in visible.pages for text in page.texts]
    wording = {language: Untranslated(language) for language in settings.languages}
    around = Surroundings(settings, NOW, wording, ASSETS)
    facts = dict.fromkeys(paths, FACTS)
    addresses = {path: (f"/linked/from/{path}",) for path in paths}
    sources = [about.body.path for author in visible.authors for about in author.about]
    keys = {path: f"key of {path}" for path in (*paths, *sources)}
    made = plan_of(visible, around, facts, keys, addresses, files or FACES, LOOKS, frozenset())
    return changed(made, **fields)


def changed(made: Plan, **fields: Any) -> Plan:
    """A plan with other fields, its own or those of its surroundings or lists."""
    for name, part in (("surroundings", made.surroundings), ("lists", made.lists)):
        own = {each.name for each in dataclass_fields(part)}  # type: ignore[arg-type]
        fields[name] = replace(part, **{key: fields.pop(key) for key in [*fields] if key in own})  # type: ignore[type-var]
    return replace(made, **fields)


def index(*posts: Post, **fields: object) -> Index:
    """The index of a site with these posts."""
    return Index(plan(site(*posts, **fields)))


def planned(*posts: Post, **fields: object) -> Mapping[str, Viewed]:
    """All outputs of a site with these posts, by path."""
    return by_path(plan(site(*posts, **fields)))


def by_path(made: Plan) -> Mapping[str, Viewed]:
    """All outputs of a plan with their views, by path; no path twice."""
    index = Index(made)
    outputs = [viewed(output, index) for output in plan_pages(index)]
    found = {output.planned.path: output for output in outputs}
    assert len(found) == len(outputs)
    return found


def views(kind: PageKind, made: Plan) -> Mapping[str, Any]:
    """The views of one kind, by path."""
    index = Index(made)
    return {output.path: kind.view(index, *output.values) for output in kind.plan(index)}


def shown(kind: PageKind, *posts: Post, **fields: object) -> Mapping[str, Any]:
    """The views of one kind for a site with these posts, by path."""
    return views(kind, plan(site(*posts, **fields)))


def headings(count: int) -> tuple[Heading, ...]:
    """So many headings."""
    return tuple(Heading(2, f"part-{number}", f"Part {number}") for number in range(count))


def note(day: int, said: str) -> Note:
    """A correction or update so many days after the first post."""
    return Note(FIRST + timedelta(days=day), said)


class PlainTools:
    """Tools that show what they were asked for."""

    def page(
        self, templates: tuple[str, ...], language: str, view: View, variables: Mapping[str, object]
    ) -> str:
        return f"{language}: {templates[0]} with {', '.join(sorted(variables))}"

    def once(self, key: str, make: Callable[[], Value]) -> Value:
        return make()

    def remark(self, found: Problem) -> None:
        raise AssertionError(f"nobody expects a remark: {found}")

    def html(self, use: BodyUse) -> str:
        return f"<p>{use.path} {' '.join(use.fillings)}</p>"

    def read(self, path: str) -> bytes:
        return dot(0) if path.endswith(".png") else f"bytes of {path}".encode()

    def picture(self, path: str, digest: str, recipe: Recipe) -> bytes:
        return f"{recipe.format.name} of {path}".encode()

    @property
    def drawing(self) -> PlainDrawing:
        return PlainDrawing()
