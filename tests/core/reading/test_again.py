"""Posts that need not be read again."""

from dataclasses import replace

import pytest

from openwindow.core.reading import put_together, read_share
from openwindow.core.reading.again import bundle_of, mentions_only, shelve_again
from tests.core.reading.small_site import RULES, SITE, reading_of, source

WHOLE = reading_of({})
RECALL, SALARIES = WHOLE.posts


@pytest.mark.parametrize(
    ("path", "bundle"),
    {
        "posts/2026/recall/en.md": "posts/2026/recall",
        "posts/2026/recall/more/plan.pdf": "posts/2026/recall",
        "posts/2026/salaires.md": "posts/2026/salaires.md",
        "posts/readme.md": "",
        "authors/ada-king/en.md": "",
        "pages/rules/en.md": "",
        "tags.yml": "",
    }.items(),
)
def test_a_file_belongs_to_the_post_it_lies_beside(path: str, bundle: str) -> None:
    assert bundle_of(path) == bundle


def test_every_post_is_kept_with_its_files() -> None:
    assert [(kept.read.folder, kept.files) for kept in WHOLE.posts] == [
        ("posts/2026/recall", tuple(f"posts/2026/recall/{name}" for name in ("bench.png", "en.md", "fr.md"))),
        ("posts/2026/salaires.md", ("posts/2026/salaires.md",)),
    ]


@pytest.mark.parametrize("kept", [(), (RECALL,), (SALARIES,), (RECALL, SALARIES)], ids=len)
def test_posts_that_are_not_read_again_make_the_same_site(kept: tuple[object, ...]) -> None:
    known = {path for post in WHOLE.posts if post in kept for path in post.files}
    share = read_share([source(path, text) for path, text in SITE.items() if path not in known], RULES)
    shelve_again([post for post in WHOLE.posts if post in kept], share.shelves)
    assert put_together([share], RULES) == WHOLE


@pytest.mark.parametrize("name", ["authors", "tags"])
def test_a_post_that_mentions_what_is_gone_is_read_again(name: str) -> None:
    assert mentions_only(RECALL, WHOLE.known)
    assert not mentions_only(RECALL, replace(WHOLE.known, **{name: frozenset()}))


def test_a_translator_is_mentioned_too() -> None:
    assert not mentions_only(RECALL, replace(WHOLE.known, authors=frozenset({"ada-king"})))


def test_a_series_is_mentioned_only_where_there_is_one() -> None:
    without = replace(WHOLE.known, series=frozenset())
    in_series = replace(RECALL.read, post=replace(RECALL.read.post, series="belt"))
    assert mentions_only(RECALL, without)
    assert not mentions_only(replace(RECALL, read=in_series), without)


@pytest.mark.parametrize("name", ["tags", "series"])
def test_beside_a_list_that_could_not_be_read_every_post_is_read_again(name: str) -> None:
    assert not mentions_only(RECALL, replace(WHOLE.known, **{name: None}))
