"""What the sample company promises: enough people and posts, and every feature shown where readers see it.

Not collected once a company has made the blog its own: its content promises nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from openwindow.adapters.workplace import open_workplace
from openwindow.core.audience import visible_to
from openwindow.core.model.audience import Audience
from openwindow.core.model.post import Post, Speaks
from openwindow.core.model.site import VisibleSite
from tests.whole.examples import ROOT

DAY = datetime(2026, 11, 22, 3, tzinfo=ZoneInfo("Europe/Paris"))
"""The day the sample is written for: what is dated later is not out yet."""

SHORT = {"la-machine-a-cafe": range(20, 120)}
"""Posts that are short on purpose, with their own bounds."""
WORDS = range(300, 1201)

PAGES = {"contact", "legal", "privacy", "rules"}
KINDS_OF_CALLOUTS = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")

SIGNS = {
    "footnotes": r"^\[\^\w+\]:",
    "Python": r"^```python$",
    "C": r"^```c$",
    "a change of code": r"^```diff$",
    "a table": r"^\|(?: *:?-+:? *\|)+$",
    "a quotation": r"^> [^\[]",
    "a quotation in another language": r'<(?:block)?q(?:uote)? lang="',
    "a task list": r"^- \[[ x]\] ",
    "a picture within the text": r"^!\[[^\]]+\]\([^ )]+ \"[^|\"]+\|[^|\"]+\|[^|\"]+\"\)$",
    "a numbered list": r"^1\. ",
    **{f"a callout {kind}": rf"^> \[!{kind}\]$" for kind in KINDS_OF_CALLOUTS},
}
"""What stands in a text, and how to find it there. Each is shown by two posts at least."""

BREAKABLE = re.compile(r"[^\s|]+ [;!?»](?=\s|$)|« \S+")

ONCE = {"a film as a still picture": r"^\[!\[.+\]\(https://video\.example/"}


@dataclass(frozen=True)
class Sample:
    """What everybody may read of the sample, with the texts as they were written."""

    site: VisibleSite
    bodies: dict[str, str]

    @property
    def told(self) -> tuple[Post, ...]:
        """The posts that have not been withdrawn."""
        return tuple(post for post in self.site.posts if not post.withdrawn)

    def originals(self) -> Iterator[tuple[Post, str]]:
        """Each post that is told with its text in the language it was written in."""
        return ((post, self.bodies[post.original.path]) for post in self.told)

    def posts_with(self, sign: str) -> set[str]:
        """The posts whose original matches a pattern."""
        found = re.compile(sign, re.MULTILINE)
        return {post.slug for post, body in self.originals() if found.search(body)}


@pytest.fixture(scope="module")
def sample() -> Sample:
    site = open_workplace(ROOT / "pelicanconf.py").site
    public = visible_to(site, Audience.PUBLIC, DAY)
    texts = [text for post in public.posts for text in post.texts]
    return Sample(public, {text.path: body_of(ROOT / "content" / text.path) for text in texts})


def body_of(path: Path) -> str:
    return path.read_text("utf-8").split("\n---\n", 1)[1]


def words(body: str) -> int:
    """Words that are read as sentences: code does not count, nor do addresses and signs."""
    prose = re.sub(r"^```.*?^```$", "", body, flags=re.MULTILINE | re.DOTALL)
    return len(re.findall(r"[^\W_][\w'’.,-]*", re.sub(r"\]\([^)]*\)|<[^>]*>", "]", prose)))


def test_people_of_all_teams_are_seen(sample: Sample) -> None:
    assert len(sample.site.authors) >= 12
    assert len(sample.site.teams) >= 8
    assert all(author.portrait and author.portrait.credit for author in sample.site.authors)
    assert all(len(author.about) == 2 for author in sample.site.authors)


def test_somebody_left_and_somebody_only_translates(sample: Sample) -> None:
    writers = {person for post in sample.site.posts for person in post.authors}
    assert any(author.until for author in sample.site.authors)
    assert {author.id for author in sample.site.authors} - writers == {"eleanor-pidoux"}


def test_some_have_written_in_the_last_30_days_and_some_have_not(sample: Sample) -> None:
    lit = {name for post in sample.told if post.date > DAY - timedelta(days=30) for name in post.authors}
    writers = {name for post in sample.told for name in post.authors}
    assert len(lit) >= 6, "the house by night has lit windows"
    assert len(writers - lit) >= 3, "and dark ones"


def test_there_are_enough_posts(sample: Sample) -> None:
    assert len(sample.told) >= 24


def test_posts_have_300_to_1200_words(sample: Sample) -> None:
    counted = {post.slug: words(body) for post, body in sample.originals()}
    wrong = {slug: n for slug, n in counted.items() if n not in SHORT.get(slug, WORDS)}
    assert wrong == {}


def test_one_post_is_long(sample: Sample) -> None:
    long = [body for _, body in sample.originals() if words(body) > 1000]
    assert any(body.count("\n## ") >= 8 for body in long)


def test_about_half_is_french_and_half_english(sample: Sample) -> None:
    written = Counter(post.original.language for post in sample.told)
    assert set(written) == {"en", "fr"}
    assert min(written.values()) >= 0.4 * len(sample.told)


def test_at_least_six_can_be_read_in_both_languages(sample: Sample) -> None:
    both = [post for post in sample.told if len(post.texts) == 2]
    assert len(both) >= 6
    assert {post.original.language for post in both} == {"en", "fr"}, "translated in both directions"


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
def test_what_a_text_can_hold_is_shown_twice(sample: Sample, sign: str) -> None:
    assert len(sample.posts_with(sign)) >= 2


@pytest.mark.parametrize("sign", ONCE.values(), ids=ONCE)
def test_what_a_text_can_hold_is_shown(sample: Sample, sign: str) -> None:
    assert sample.posts_with(sign)


@pytest.mark.parametrize("key", ["ai", "consent", "corrections", "disclosure", "image", "updates"])
def test_what_a_text_can_say_of_itself_is_shown_twice(sample: Sample, key: str) -> None:
    assert len([post for post in sample.told if getattr(post.original, key)]) >= 2


def test_what_a_post_can_say_of_itself_is_shown_twice(sample: Sample) -> None:
    assert len([post for post in sample.told if post.speaks is Speaks.FOR_THE_COMPANY]) >= 2
    assert len([post for post in sample.told if post.aliases]) >= 2
    assert len({post.comments for post in sample.site.posts}) == 3


def test_a_translation_is_older_than_what_was_put_right_since(sample: Sample) -> None:
    assert any(
        text.translated and note.date > text.translated
        for post in sample.told
        for text in post.texts[1:]
        for note in (*post.original.corrections, *post.original.updates)
    )


def test_a_post_was_withdrawn_and_its_reason_stands_there(sample: Sample) -> None:
    assert all(post.withdrawn.reason for post in sample.site.posts if post.withdrawn)
    assert len(sample.site.posts) > len(sample.told)


def test_there_are_two_series_and_posts_by_two_and_by_four(sample: Sample) -> None:
    series = Counter(post.series for post in sample.told if post.series)
    assert sorted(series.values()) == [2, 3]
    assert {1, 3, 4} <= {len(post.authors) for post in sample.told}


def test_every_tag_leads_to_two_posts(sample: Sample) -> None:
    used = Counter(tag for post in sample.told for tag in post.tags)
    assert {tag.id: used[tag.id] for tag in sample.site.tags if used[tag.id] < 2} == {}


def test_photographs_are_as_wide_as_the_widest_that_is_made(sample: Sample) -> None:
    photographs = [ROOT / "content" / path for path in sample.site.files if path.endswith(".jpg")]
    assert len(photographs) >= 2
    assert all(path.stat().st_size < 350_000 for path in photographs)


def test_the_standing_pages_exist_in_both_languages(sample: Sample) -> None:
    assert {page.id: len(page.texts) for page in sample.site.pages} == dict.fromkeys(PAGES, 2)


def test_french_has_its_no_break_spaces(sample: Sample) -> None:
    """An ordinary space before one of these signs lets a line begin with it."""
    french = [path for path in (ROOT / "content").rglob("fr.md") if "posts" not in path.parts]
    french += [ROOT / "content" / path for path in sample.bodies if path.endswith("/fr.md")]
    found = {path: BREAKABLE.findall(prose_of(path)) for path in french}
    assert {path: signs for path, signs in found.items() if signs} == {}


def prose_of(path: Path) -> str:
    return re.sub(r"^```.*?^```$|`[^`]*`", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
