"""In which sizes and formats a picture is published."""

import pytest
from hypothesis import given, strategies as st

from openwindow.core.model.picture import Box, Focus, PictureFacts, PictureFormat
from openwindow.core.pictures.variants import (
    Offer,
    Variant,
    at_window,
    in_text,
    offer_at_window,
    offer_in_text,
    published_recipe,
)

ADDRESS = "/2026/recall/bench.jpg"
AVIF, GIF, JPEG, PNG, SVG, WEBP = (
    *(PictureFormat.AVIF, PictureFormat.GIF, PictureFormat.JPEG),
    *(PictureFormat.PNG, PictureFormat.SVG, PictureFormat.WEBP),
)


def facts(
    width: int, height: int, kind: PictureFormat = JPEG, even: int = 5, animated: bool = False
) -> PictureFacts:
    return PictureFacts(kind, width, height, "d" * 64, animated, even=even)


def sizes(variants: tuple[Variant, ...]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for each in variants:
        recipe = each.recipe
        found.setdefault(recipe.format.name, []).append((recipe.width, recipe.height))
    return found


THREE = [(480, 240), (960, 480), (1440, 720)]


@pytest.mark.parametrize(
    ("width", "avif", "jpeg"),
    [
        pytest.param(4000, THREE, THREE, id="a large one in three widths"),
        pytest.param(1440, THREE, THREE[:2], id="the largest of them may be the picture itself"),
        pytest.param(1200, [*THREE[:2], (1200, 600)], THREE[:2], id="its own width where it has no more"),
        pytest.param(480, THREE[:1], None, id="never larger than it is"),
        pytest.param(1, [(1, 1)], None, id="a point"),
    ],
)
def test_a_picture_in_a_text_has_up_to_three_widths(
    width: int, avif: list[tuple[int, int]], jpeg: list[tuple[int, int]] | None
) -> None:
    found = sizes(in_text(facts(width, max(1, width // 2)), ADDRESS))
    assert found == {"AVIF": avif, "WEBP": avif, **({"JPEG": jpeg} if jpeg else {})}


def test_a_portrait_is_cropped_around_its_focus() -> None:
    found = at_window(facts(1200, 1000), ADDRESS, Focus(25, 30))
    assert {each.recipe.box for each in found} == {Box(0, 0, 833, 1000)}
    assert sizes(found)["WEBP"] == [(96, 115), (192, 230), (320, 384)]


def test_what_moves_or_is_drawn_in_lines_has_one_size() -> None:
    for each in (facts(900, 900, GIF, animated=True), facts(900, 900, SVG)):
        assert in_text(each, ADDRESS) == at_window(each, ADDRESS, Focus()) == ()
        offer = offer_in_text(each, ADDRESS)
        assert [kind for kind, _ in offer.formats] == [each.format]
        assert (offer.src.address, offer.src.width) == (ADDRESS, 900)


def addresses(offer: Offer) -> dict[str, list[str]]:
    return {kind.name: [each.address for each in sizes] for kind, sizes in offer.formats}


def test_all_are_named_by_width_and_by_how_they_were_made() -> None:
    offer = offer_in_text(facts(1200, 600), ADDRESS)
    assert list(addresses(offer)) == ["AVIF", "WEBP", "JPEG"]
    *smaller, itself = addresses(offer)["JPEG"]
    assert itself == ADDRESS
    for width, address in zip((480, 960), smaller, strict=True):
        assert address.startswith(f"/pictures/2026/recall/bench-{width}.")
        assert address.endswith(".jpg")
        assert len(address.split(".")[1]) == 8


def test_another_picture_another_focus_and_other_colours_have_other_names() -> None:
    made = facts(1200, 600)
    others = (
        in_text(made, ADDRESS),
        in_text(PictureFacts(JPEG, 1200, 600, "e" * 64), ADDRESS),
        at_window(made, ADDRESS, Focus()),
        at_window(made, ADDRESS, Focus(1, 1)),
        in_text(facts(1200, 600, PNG, even=90), ADDRESS),
    )
    names = [each.address for variants in others for each in variants]
    assert len(names) == len({*names})


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        (JPEG, ["AVIF", "WEBP", "JPEG"]),
        (PNG, ["AVIF", "WEBP", "PNG"]),
        (GIF, ["AVIF", "WEBP", "GIF"]),
        (WEBP, ["AVIF", "WEBP"]),
        (AVIF, ["AVIF", "WEBP"]),
    ],
)
def test_the_last_format_is_one_that_all_browsers_know(kind: PictureFormat, offered: list[str]) -> None:
    assert list(addresses(offer_in_text(facts(900, 900, kind), ADDRESS))) == offered
    assert list(addresses(offer_at_window(facts(900, 900, kind), ADDRESS, Focus()))) == offered


def test_a_picture_that_is_larger_than_anybody_needs_is_not_offered_itself() -> None:
    assert ADDRESS not in addresses(offer_in_text(facts(1441, 900), ADDRESS))["JPEG"]


@pytest.mark.parametrize(("width", "moderate"), [(4000, 960), (1000, 960), (960, 960), (500, 500), (1, 1)])
def test_who_cannot_choose_gets_a_moderate_size(width: int, moderate: int) -> None:
    assert offer_in_text(facts(width, width), ADDRESS).src.width == moderate


def test_drawings_keep_their_colours_and_photographs_need_not() -> None:
    drawn = {each.recipe.format: each.recipe for each in in_text(facts(900, 900, PNG, even=90), ADDRESS)}
    taken = {each.recipe.format: each.recipe for each in in_text(facts(900, 900, PNG, even=9), ADDRESS)}
    assert (drawn[WEBP].lossless, drawn[WEBP].colours, drawn[PNG].colours) == (True, 256, 256)
    assert (taken[WEBP].lossless, taken[WEBP].colours, taken[PNG].colours) == (False, 0, 0)
    assert drawn[AVIF].quality > taken[AVIF].quality
    spoilt = in_text(facts(900, 900, JPEG, even=90), ADDRESS)
    assert not any(each.recipe.lossless for each in spoilt)


def test_only_what_lies_on_its_side_or_has_colours_of_its_own_is_encoded_again() -> None:
    assert published_recipe(facts(30, 20)) is None
    recipe = published_recipe(PictureFacts(JPEG, 30, 20, "", as_is=False))
    assert recipe
    assert (recipe.format, recipe.width, recipe.height, recipe.box) == (JPEG, 30, 20, Box(0, 0, 30, 20))


pictures = st.builds(
    facts, st.integers(1, 20000), st.integers(1, 20000), st.sampled_from(PictureFormat), st.integers(0, 100)
)


@given(pictures, st.builds(Focus, st.integers(0, 100), st.integers(0, 100)))
def test_all_that_is_offered_is_made_and_all_that_is_made_is_offered(
    found: PictureFacts, focus: Focus
) -> None:
    for made, offer in (
        (in_text(found, ADDRESS), offer_in_text(found, ADDRESS)),
        (at_window(found, ADDRESS, focus), offer_at_window(found, ADDRESS, focus)),
    ):
        offered = {each for _, sizes in offer.formats for each in sizes}
        assert offer.src in offered
        assert {each.address for each in offered} - {ADDRESS} == {each.address for each in made}
        for _, of_one in offer.formats:
            widths = [each.width for each in of_one]
            assert widths == sorted({*widths})
            assert min(each.height for each in of_one) >= 1
        assert all(each.recipe.width <= each.recipe.box.width for each in made)
