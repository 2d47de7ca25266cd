"""What is measured: a change to the blog, how much the generator may remember, and what proves the build."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from benchmarks.corpus import Corpus, Post, new_post


class Memory(Enum):
    """What is left of earlier builds when the clock starts."""

    ALL = "all"
    CACHES = "caches"
    NONE = "none"


@dataclass(frozen=True)
class Proof:
    """Text that must stand in a file of the output, or the build did not do its job."""

    page: str
    text: str


@dataclass(frozen=True)
class Scenario:
    """One row of the results; `change` and `proof` get a word that no earlier build has seen."""

    name: str
    title: str
    change: Callable[[Corpus, str], Corpus] = lambda corpus, _: corpus
    proof: Callable[[Corpus, str], Proof] = lambda corpus, _: Proof(
        page_of(corpus.middle), corpus.middle.title
    )
    memory: Memory = Memory.ALL


def page_of(post: Post) -> str:
    """A post's file in the output."""
    return f"{post.address[1:]}index.html"


def with_body(corpus: Corpus, word: str) -> Corpus:
    """A sentence more at the end of the middle post's first paragraph."""
    first, blank, rest = corpus.middle.body.partition("\n\n")
    return _with_middle(corpus, replace(corpus.middle, body=f"{first} And {word}.{blank}{rest}"))


def with_title(corpus: Corpus, word: str) -> Corpus:
    """A word more in the middle post's title."""
    return _with_middle(corpus, replace(corpus.middle, title=f"{corpus.middle.title} {word}"))


def _with_tag(corpus: Corpus, _word: str) -> Corpus:
    other = next(tag.id for tag in corpus.tags if tag.id not in corpus.middle.tags)
    return _with_middle(corpus, replace(corpus.middle, tags=(*corpus.middle.tags, other)))


def _with_role(corpus: Corpus, word: str) -> Corpus:
    wanted = corpus.middle.authors[0]
    changed = (
        replace(author, role=f"{author.role} {word}") if author.id == wanted else author
        for author in corpus.authors
    )
    return replace(corpus, authors=tuple(changed))


def _with_post(corpus: Corpus, word: str) -> Corpus:
    return replace(corpus, posts=(*corpus.posts, new_post(corpus, f"Something new {word}")))


def _with_footer(corpus: Corpus, word: str) -> Corpus:
    return replace(corpus, footer=f"Printed by {word}")


def _with_middle(corpus: Corpus, post: Post) -> Corpus:
    place = corpus.posts.index(corpus.middle)
    return replace(corpus, posts=(*corpus.posts[:place], post, *corpus.posts[place + 1 :]))


def word_in_post(corpus: Corpus, word: str) -> Proof:
    """The middle post shows the word."""
    return Proof(page_of(corpus.middle), word)


def _tag_in_post(corpus: Corpus, _word: str) -> Proof:
    return Proof(page_of(corpus.middle), f"/tags/{corpus.middle.tags[-1]}/")


def _word_at_author(corpus: Corpus, word: str) -> Proof:
    return Proof(f"authors/{corpus.middle.authors[0]}/index.html", word)


def _newest_post(corpus: Corpus, word: str) -> Proof:
    return Proof(page_of(corpus.posts[-1]), word)


SCENARIOS: tuple[Scenario, ...] = (
    Scenario("cold", "cold: neither output nor caches", memory=Memory.NONE),
    Scenario("nothing", "nothing changed"),
    Scenario("body", "a body edited", with_body, word_in_post),
    Scenario("title", "a title edited", with_title, word_in_post),
    Scenario("tag", "a tag added to a post", _with_tag, _tag_in_post),
    Scenario("profile", "an author's role edited", _with_role, _word_at_author),
    Scenario("template", "the footer's template edited", _with_footer, word_in_post),
    Scenario("restored", "caches kept, output gone", memory=Memory.CACHES),
    Scenario("post", "a new post", _with_post, _newest_post),
)
"""In the order in which a round runs them. Each changes what the one before left; the middle post stays the
same until the last one, which adds a post."""
