"""Which posts are near another, and whom a change of one concerns."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, strategies as st

from openwindow.core.model.post import Post, Withdrawal
from openwindow.core.pages import near, post as post_page
from openwindow.core.pages.facets import Facets, facets_of, newest_first
from openwindow.core.pages.near import REACH, Near, concerned
from tests.core.pages.examples import NOW, PARIS, index, post, shown


def facets(*posts: Post) -> tuple[Facets, ...]:
    return newest_first([facets_of(each, PARIS) for each in posts])


def of_one(*posts: Post) -> list[str]:
    """What is near the post "one"."""
    return [each.removeprefix("id-") for each in Near(facets(*posts)).of("id-one")]


ONE = post("one", 10, tags=("brakes", "motors"))


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([post("a", 1, tags=("paint",))], []),
        ([post("a", 1, tags=("brakes",)), post("b", 12, tags=("brakes",))], ["b", "a"]),
        ([post("a", 9, tags=("brakes",)), post("b", 30, tags=("motors", "brakes"))], ["b", "a"]),
        ([post("b", 9, tags=("brakes",)), post("a", 11, tags=("motors",))], ["a", "b"]),
        ([post("a", 9, tags=("brakes",), withdrawn=Withdrawal(NOW, "wrong"))], []),
        ([post("a", 9, tags=("brakes",), series="recall")], ["a"]),
    ],
    ids=["no tag in common", "days away", "tags in common", "the same distance", "withdrawn", "of a series"],
)
def test_tags_in_common_count_first_and_days_second(others: list[Post], expected: list[str]) -> None:
    assert of_one(ONE, *others) == expected


def test_the_parts_of_a_series_are_not_near_each_other() -> None:
    assert of_one(replace(ONE, series="recall"), post("a", 9, tags=("brakes",), series="recall")) == []


def test_nothing_is_near_what_was_withdrawn() -> None:
    assert of_one(replace(ONE, withdrawn=Withdrawal(NOW, "wrong")), post("a", tags=("brakes",))) == []


def test_only_so_many_posts_of_a_tag_are_looked_at() -> None:
    many = [post(f"{day}", day, tags=("brakes",)) for day in range(100) if day != 10]
    assert len(of_one(ONE, *many)) == 2 * REACH


def many(count: int) -> list[Post]:
    return [post(f"{day:03}", day, tags=("brakes",)) for day in range(count)]


def test_a_new_post_concerns_few_posts_however_many_have_its_tag() -> None:
    old, new = facets(*many(300)), facets(*many(300), replace(ONE, tags=("brakes",)))
    assert len(set(concerned(old, new))) == 2 * REACH + 1
    assert len(set(concerned(new, old))) == 2 * REACH + 1


def test_a_changed_word_concerns_nobody() -> None:
    assert set(concerned(facets(*many(3)), facets(*many(3)))) == set()


@pytest.mark.parametrize("fields", [{"series": "recall"}, {"tags": ()}, {"date": NOW}], ids=str)
def test_another_place_concerns_those_around(fields: dict[str, Any]) -> None:
    before = [replace(each, series="recall") for each in many(3)]
    before[1] = replace(before[1], series="")
    after = [before[0], replace(before[1], **fields), before[2]]
    assert set(concerned(facets(*before), facets(*after))) == {"id-000", "id-001", "id-002"}


posts = st.builds(
    post,
    st.sampled_from("abcdefghij"),
    st.integers(0, 9),
    tags=st.lists(st.sampled_from(("brakes", "motors", "paint")), unique=True, max_size=2).map(tuple),
    series=st.sampled_from(("", "", "recall")),
    withdrawn=st.sampled_from((None, None, Withdrawal(NOW, "wrong"))),
)
sites = st.lists(posts, max_size=10, unique_by=lambda each: each.id).map(lambda found: facets(*found))


@given(sites, sites, st.booleans())
def test_whoever_gets_others_near_is_concerned(
    old: tuple[Facets, ...], other: tuple[Facets, ...], all_of_it: bool
) -> None:
    new = (
        other
        if all_of_it
        else newest_first(
            [*other[:1], *(each for each in old if each.id not in {first.id for first in other[:1]})]
        )
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near, "REACH", 1)
        ids = {each.id for each in (*old, *new)}
        otherwise = {name for name in ids if Near(old).of(name) != Near(new).of(name)}
        assert otherwise <= set(concerned(old, new))


def related(*posts: Post) -> list[str]:
    view = shown(post_page, *posts)["2026/one/index.html"]
    return [card.href for card in view.related]


def test_a_post_shows_three_related_ones_without_those_beside_it() -> None:
    days = (1, 3, 5, 8, 9, 11)
    others = [post(f"{day}", day, tags=("brakes",)) for day in days]
    assert related(ONE, *others) == ["/2026/8/", "/2026/5/", "/2026/3/"]


def test_a_post_without_tags_has_no_related_ones() -> None:
    assert related(replace(ONE, tags=()), *many(9)) == []


def test_a_post_looks_up_only_itself_for_what_is_near() -> None:
    found = index(ONE, *many(9))
    post_page.view(found, "id-one", "en")
    assert {cell for cell in found.reads if cell.startswith(("near", "tag"))} == {"near: id-one"}
