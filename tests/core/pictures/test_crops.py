"""Which part of a picture is shown where only a part of it has room."""

import pytest
from hypothesis import given, strategies as st

from openwindow.core.model.picture import Box, Focus
from openwindow.core.pictures.crops import Aspect, crop_box

WINDOW = Aspect(5, 6)


@pytest.mark.parametrize(
    ("size", "focus", "box"),
    [
        pytest.param((500, 600), Focus(), Box(0, 0, 500, 600), id="the shape itself stays whole"),
        pytest.param((500, 1200), Focus(50, 30), Box(0, 60, 500, 660), id="a tall one around the focus"),
        pytest.param((500, 1200), Focus(50, 0), Box(0, 0, 500, 600), id="never beyond the top"),
        pytest.param((500, 1200), Focus(50, 100), Box(0, 600, 500, 1200), id="nor beyond the bottom"),
        pytest.param((1200, 600), Focus(25, 30), Box(50, 0, 550, 600), id="a wide one around the focus"),
        pytest.param((1200, 600), Focus(100, 30), Box(700, 0, 1200, 600), id="never beyond the right"),
        pytest.param((1, 1), Focus(), Box(0, 0, 1, 1), id="a single point"),
        pytest.param((20000, 10), Focus(50, 50), Box(9996, 0, 10004, 10), id="a ribbon"),
    ],
)
def test_the_focus_lies_in_the_middle_as_far_as_the_edges_allow(
    size: tuple[int, int], focus: Focus, box: Box
) -> None:
    assert crop_box(*size, WINDOW, focus) == box


sizes = st.integers(1, 20000)


@given(
    sizes,
    sizes,
    st.builds(Aspect, st.integers(1, 100), st.integers(1, 100)),
    st.builds(Focus, st.integers(0, 100), st.integers(0, 100)),
)
def test_a_part_lies_within_its_picture_and_touches_two_of_its_edges(
    width: int, height: int, aspect: Aspect, focus: Focus
) -> None:
    box = crop_box(width, height, aspect, focus)
    assert 0 <= box.left < box.right <= width
    assert 0 <= box.top < box.bottom <= height
    assert box.width == width or box.height == height
    assert abs(box.width * aspect.height - box.height * aspect.width) <= max(aspect.width, aspect.height)
