"""Names with digests: they change with what a file holds, and with what it brings with it."""

from collections.abc import Mapping

import pytest

from openwindow.core.assets.names import Naming, as_published, hashed_addresses, plain_addresses

FILES = {
    "brand.css": b":root { --ink: black }",
    "style.css": b'@import "brand.css"; p { background: url(img/wall.svg) }',
    "img/wall.svg": b"<svg/>",
    "deep/more.css": b"@import url(../style.css);",
    "feed.css": b'@import "brand.css";',
    "app.min.js": b'import "./lib.js"',
    "lib.js": b"export {}",
}


def named(**others: bytes) -> Naming:
    return hashed_addresses({**FILES, **others}, "theme/static")


def changed(path: str) -> list[str]:
    """The files whose addresses change with what one of them holds."""
    before, after = named().addresses, named(**{path: FILES[path] + b" "}).addresses
    return [each for each in FILES if before[each] != after[each]]


def published(addresses: Mapping[str, str]) -> dict[str, bytes]:
    return {addresses[path]: as_published(path, data, addresses) for path, data in FILES.items()}


def test_a_digest_stands_before_the_endings() -> None:
    addresses = named().addresses
    assert addresses["img/wall.svg"] == "/theme/img/wall.d4dc5666.svg"
    assert addresses["app.min.js"].startswith("/theme/app.")
    assert addresses["app.min.js"].endswith(".min.js")


@pytest.mark.parametrize(
    ("path", "others"),
    [
        ("brand.css", ["brand.css", "style.css", "deep/more.css"]),
        ("img/wall.svg", ["style.css", "img/wall.svg", "deep/more.css"]),
        ("style.css", ["style.css", "deep/more.css"]),
        ("lib.js", ["app.min.js", "lib.js"]),
        ("feed.css", []),
    ],
)
def test_a_name_changes_with_all_that_a_file_brings_with_it(path: str, others: list[str]) -> None:
    assert changed(path) == others


def test_files_ask_for_others_where_these_are_published() -> None:
    addresses = named().addresses
    style = as_published("style.css", FILES["style.css"], addresses).decode()
    assert style == (
        f'@import ".{addresses["brand.css"].removeprefix("/theme")}"; '
        f"p {{ background: url(.{addresses['img/wall.svg'].removeprefix('/theme')}) }}"
    )
    assert as_published("deep/more.css", FILES["deep/more.css"], addresses) == (
        f"@import url(..{addresses['style.css'].removeprefix('/theme')});".encode()
    )


def test_what_feeds_name_keeps_its_name_and_stands_beside_them() -> None:
    addresses = named(**{"feed.png": b""}).addresses
    assert (addresses["feed.css"], addresses["feed.png"]) == ("/feed.css", "/feed.png")
    data = as_published("feed.css", FILES["feed.css"], addresses)
    assert data == f'@import ".{addresses["brand.css"]}";'.encode()


def test_files_of_a_theme_that_knows_plain_names_stay_as_they_are() -> None:
    addresses = plain_addresses(tuple(FILES))
    assert published(addresses) == {f"/theme/{path}": data for path, data in FILES.items()}


def test_equal_files_in_another_order_have_equal_names() -> None:
    backwards = dict(reversed(FILES.items()))
    assert hashed_addresses(backwards, "theme/static") == named()


@pytest.mark.parametrize(
    ("files", "problems"),
    [
        ({"a.css": b"\n@import 'b.css';"}, [("asset-unknown", 2, "b.css", "a.css")]),
        (
            {"css/a.css": b"p { src: url(../img/walls.svg) }", "img/wall.svg": b""},
            [("asset-unknown", 1, "../img/walls.svg", "../img/wall.svg")],
        ),
        ({"a.css": b"p { src: url(/theme/a.png) }"}, [("asset-unknown", 1, "/theme/a.png", "a.css")]),
        (
            {"a.css": b"@import url(https://x.example/y.css);"},
            [("asset-elsewhere", 1, "https://x.example/y.css")],
        ),
        ({"a.css": b"@import 'a.css';"}, [("asset-asks-in-a-circle", 1, "a.css")]),
        (
            {"a.css": b"@import 'b.css';", "b.css": b"@import 'c.css';", "c.css": b"@import 'a.css';"},
            [("asset-asks-in-a-circle", 1, "a.css")],
        ),
    ],
    ids=["unknown", "nearest", "absolute", "elsewhere", "itself", "in three steps"],
)
def test_what_cannot_be_asked_for_is_a_problem(
    files: dict[str, bytes], problems: list[tuple[object, ...]]
) -> None:
    found = hashed_addresses(files, "theme/static").problems
    assert [(each.code, each.place.line, *(value for _, value in each.values)) for each in found] == problems
