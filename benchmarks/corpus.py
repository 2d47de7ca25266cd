"""The blog that every generator is given: the same authors, tags and posts for the same number and seed."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks import prose

SEED = 20251
AUTHORS, TAGS, TEAMS = 50, 60, 8
FIRST_DAY, LAST_DAY = date(2021, 1, 4), date(2025, 12, 19)
WORDS_A_MINUTE = 200

FIRST_NAMES = ("Anna", "Bela", "Carlo", "Dina", "Emil", "Fanny", "Georg", "Hana", "Igor", "Jana")
LAST_NAMES = ("Keller", "Lindt", "Moreau", "Novak", "Ortega")
ROLES = ("Toolmaker", "Accountant", "Engineer", "Buyer", "Clerk", "Fitter", "Welder", "Planner")
FIRST_TAG_WORDS = ("Spare", "Cold", "Honest", "Late", "Heavy", "Quiet", "Open", "Broken", "Small", "Long")
LAST_TAG_WORDS = ("parts", "starts", "bills", "shifts", "gears", "rooms")
TEAM_NAMES = ("Workshop", "Finance", "Support", "Purchasing", "People", "Logistics", "Software", "Management")


@dataclass(frozen=True)
class Term:
    """A tag or a team; `id` is what every generator would make of the name in an address."""

    id: str
    name: str


@dataclass(frozen=True)
class Author:
    """A person; `team` is a term's id, `about` a paragraph of Markdown."""

    id: str
    name: str
    role: str
    team: str
    about: str


@dataclass(frozen=True)
class Post:
    """A post. Its authors are of one team, so that generators with one category a post can list teams."""

    number: int
    slug: str
    title: str
    summary: str
    date: date
    authors: tuple[str, ...]
    team: str
    tags: tuple[str, ...]
    body: str

    @property
    def address(self) -> str:
        """Where every generator puts it."""
        return f"/{self.date.year}/{self.slug}/"

    @property
    def minutes(self) -> int:
        """How long reading takes: told to generators that do not count it themselves."""
        return max(1, round(len(self.body.split()) / WORDS_A_MINUTE))


@dataclass(frozen=True)
class Corpus:
    """A whole blog, posts from the oldest to the newest; `footer` stands in the theme, on every page."""

    authors: tuple[Author, ...]
    teams: tuple[Term, ...]
    tags: tuple[Term, ...]
    posts: tuple[Post, ...]
    footer: str = ""
    name: str = "The corpus"
    tagline: str = "Posts that nobody wrote"
    url: str = "https://blog.example"

    @property
    def middle(self) -> Post:
        """The post that is edited: half of the others are newer."""
        return self.posts[len(self.posts) // 2]


def make_corpus(count: int, seed: int = SEED) -> Corpus:
    """The blog with that many posts, always the same for the same arguments."""
    teams = tuple(_term(name) for name in TEAM_NAMES)
    authors = tuple(_author(number, teams[number % TEAMS], seed) for number in range(AUTHORS))
    tags = tuple(_term(f"{first} {last}") for first in FIRST_TAG_WORDS for last in LAST_TAG_WORDS)
    sheets = [_blank(number, count, seed) for number in range(count)]
    posts = tuple(_post(sheet, sheets, authors, tags) for sheet in sheets)
    return Corpus(authors, teams, tags, posts)


def new_post(corpus: Corpus, title: str) -> Post:
    """One more post, newer than all others."""
    number = len(corpus.posts)
    sheet = _Sheet(number, _slug(title), title, LAST_DAY + timedelta(days=3), Random(f"new {number}"))
    return _post(sheet, [], corpus.authors, corpus.tags)


@dataclass(frozen=True)
class _Sheet:
    """What must be known of all posts before they can link to each other."""

    number: int
    slug: str
    title: str
    date: date
    random: Random


def _blank(number: int, count: int, seed: int) -> _Sheet:
    random = Random(f"{seed} post {number}")
    title = prose.phrase(random, 3, 9)
    day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * number // max(count - 1, 1)
    return _Sheet(number, f"{_slug(title)}-{number}", title, day, random)


def _post(sheet: _Sheet, others: list[_Sheet], authors: tuple[Author, ...], tags: tuple[Term, ...]) -> Post:
    random = sheet.random
    team = random.choice(authors).team
    colleagues = [author.id for author in authors if author.team == team]
    linked = random.sample(others, min(3, len(others)))
    return Post(
        number=sheet.number,
        slug=sheet.slug,
        title=sheet.title,
        summary=prose.phrase(random, 12, 25) + ".",
        date=sheet.date,
        authors=tuple(random.sample(colleagues, random.randint(1, 3))),
        team=team,
        tags=tuple(tag.id for tag in random.sample(tags, random.randint(2, 4))),
        body=prose.body(random, [f"/{other.date.year}/{other.slug}/" for other in linked]),
    )


def _author(number: int, team: Term, seed: int) -> Author:
    random = Random(f"{seed} author {number}")
    name = f"{FIRST_NAMES[number % 10]} {LAST_NAMES[number // 10]}"
    about = (
        f"{prose.phrase(random, 20, 40)}. **{prose.phrase(random, 2, 4)}**: {prose.phrase(random, 10, 20)}."
    )
    return Author(_slug(name), name, random.choice(ROLES), team.id, about)


def _term(name: str) -> Term:
    return Term(_slug(name), name)


def _slug(text: str) -> str:
    return text.lower().replace(" ", "-")
