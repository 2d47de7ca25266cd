"""The corpus: the same for everybody, and as the report describes it."""

import re

import pytest

from benchmarks.corpus import Corpus, make_corpus, new_post


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(120)


def test_the_same_seed_gives_the_same_blog_and_another_gives_another(corpus: Corpus) -> None:
    assert make_corpus(120) == corpus
    assert make_corpus(120, seed=1).posts != corpus.posts


def test_posts_have_addresses_of_their_own_and_stand_from_old_to_new(corpus: Corpus) -> None:
    assert len({post.address for post in corpus.posts}) == 120
    assert [post.date for post in corpus.posts] == sorted(post.date for post in corpus.posts)


def test_a_blog_has_50_authors_and_60_tags(corpus: Corpus) -> None:
    assert len({author.id for author in corpus.authors}) == 50
    assert len({tag.id for tag in corpus.tags}) == 60


def test_the_authors_of_a_post_are_one_to_three_of_one_team(corpus: Corpus) -> None:
    team = {author.id: author.team for author in corpus.authors}
    assert {len(post.authors) for post in corpus.posts} == {1, 2, 3}
    assert all({team[author] for author in post.authors} == {post.team} for post in corpus.posts)


def test_posts_are_of_the_lengths_that_the_report_names(corpus: Corpus) -> None:
    words = [len(post.body.split()) for post in corpus.posts]
    assert 300 <= min(words) <= max(words) < 1300
    assert 650 < sum(words) / len(words) < 850


@pytest.mark.parametrize(
    ("construct", "least", "most"),
    [(r"^```\w", 50, 80), (r"^\| --- ", 8, 22), (r"^\[\^1\]: ", 12, 28), (r"\]\(/20", 70, 100)],
    ids=["code", "tables", "footnotes", "links to posts"],
)
def test_constructs_are_about_as_frequent_as_the_report_says(
    corpus: Corpus, construct: str, least: int, most: int
) -> None:
    having = sum(bool(re.search(construct, post.body, re.MULTILINE)) for post in corpus.posts)
    assert least <= having * 100 / 120 <= most


def test_links_lead_to_posts_that_exist(corpus: Corpus) -> None:
    linked = {address for post in corpus.posts for address in re.findall(r"\]\((/[^)]+)\)", post.body)}
    assert linked <= {post.address for post in corpus.posts}


def test_a_new_post_is_newer_than_all_others(corpus: Corpus) -> None:
    assert new_post(corpus, "Something new").date > corpus.posts[-1].date
