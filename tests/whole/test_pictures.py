"""Pictures in a whole build: in which sizes they come, what is no longer in them, and what must be fixed."""

import re
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from openwindow.adapters.building import BuildRequest, build
from openwindow.core.problems import OpenWindowError
from openwindow.outside import picture_store
from tests.pictures import SECRET, decoded, drawing, encoded, notes, photograph, profile
from tests.whole.examples import THEME, Example, Tree, example, tree

FOLDER = "posts/2026/the-oven-that-lied"
TEXT = f"{FOLDER}/en.md"
PAGE = "2026/the-oven-that-lied/index.html"
PHOTO = encoded(photograph(1600, 800), "JPEG", exif=notes(), comment=SECRET)


@pytest.fixture
def site(tmp_path: Path) -> Example:
    return example("bakery", tmp_path, THEME=str(THEME))


def show(site: Example, name: str, data: bytes, markdown: str = "") -> None:
    """A picture at the end of a post."""
    (site.content / FOLDER / name).write_bytes(data)
    text = (site.content / TEXT).read_text("utf-8")
    site.write(TEXT, f"{text}\n{markdown or f'![Shown](<{name}>)'}\n")


def images(built: Tree, page: str = PAGE) -> list[html.HtmlElement]:
    return list(html.document_fromstring(built[page]).iter("img"))


def shown(built: Tree, page: str = PAGE) -> html.HtmlElement:
    return next(image for image in images(built, page) if image.get("alt") == "Shown")


def of(built: Tree, stem: str) -> list[str]:
    """The variants of a picture, without digests."""
    names = (path for path in built if path.startswith("pictures/") and f"/{stem}-" in path)
    return sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", path.rpartition("/")[2]) for path in names)


def test_a_photograph_comes_in_three_widths_and_formats(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO)
    built = site.built()
    assert of(built, "crumb") == sorted(
        f"crumb-{width}.{suffix}" for width in (480, 960, 1440) for suffix in ("avif", "webp", "jpg")
    )
    image = shown(built)
    assert (image.get("width"), image.get("height"), image.get("loading")) == ("960", "480", "lazy")
    for path, data in built.items():
        if "/crumb-" in path:
            assert decoded(data).width == int(re.findall(r"-(\d+)\.", path)[-1])


def test_all_that_pages_can_load_is_there(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO)
    built = site.built()
    offered = set()
    for path, data in built.items():
        if path.endswith(".html"):
            for each in html.document_fromstring(data).iter("img", "source"):
                candidates = (each.get("srcset") or "").split(", ")
                offered |= {candidate.split(" ")[0] for candidate in candidates if candidate}
                offered |= {each.get("src")} if each.tag == "img" else set()
    assert {each for each in offered if f"{each}".lstrip("/") not in built} == set()
    assert {path for path in built if path.startswith("pictures/") and f"/{path}" not in offered} == set()


def test_where_it_was_taken_and_by_whom_is_in_nothing_that_is_published(site: Example) -> None:
    show(site, "one.jpg", PHOTO)
    show(site, "two.png", encoded(photograph(), "PNG", exif=notes(6), icc_profile=profile()))
    show(site, "three.webp", encoded(photograph(), "WEBP", exif=notes(3), xmp=SECRET))
    show(site, "four.avif", encoded(photograph(), "AVIF", exif=notes(), xmp=SECRET))
    show(site, "five.gif", encoded(drawing(), "GIF", comment=SECRET))
    built = site.built()
    pictures = {path: data for path, data in built.items() if re.search(r"\.(jpg|png|webp|avif|gif)$", path)}
    assert len(pictures) > 15
    for path, data in pictures.items():
        assert SECRET not in data, path
        image = decoded(data)
        assert not image.getexif(), path
        assert "icc_profile" not in image.info, path


def test_published_addresses_keep_the_whole_picture(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO)
    show(site, "lying.png", encoded(photograph(64, 48), "PNG", exif=notes(6)))
    built = site.built()
    whole, lying = (decoded(built[f"2026/the-oven-that-lied/{name}"]) for name in ("crumb.jpg", "lying.png"))
    assert whole.tobytes() == decoded(PHOTO).tobytes()
    assert lying.size == (48, 64)


def test_a_picture_that_is_only_linked_to_loses_its_notes_and_has_no_variants(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO, "[A picture](crumb.jpg)")
    built = site.built()
    assert SECRET not in built["2026/the-oven-that-lied/crumb.jpg"]
    assert of(built, "crumb") == []


def test_a_document_stays_as_it_is(site: Example) -> None:
    show(site, "plan.pdf", b"%PDF " + SECRET, "[The plan](plan.pdf)")
    assert site.built()["2026/the-oven-that-lied/plan.pdf"] == b"%PDF " + SECRET


def test_what_moves_goes_on_moving(site: Example) -> None:
    frames = {"save_all": True, "append_images": [drawing().rotate(180)], "loop": 0}
    show(site, "turning.gif", encoded(drawing(), "GIF", comment=SECRET, **frames))
    built = site.built()
    assert of(built, "turning") == []
    found = decoded(built["2026/the-oven-that-lied/turning.gif"])
    assert (found.n_frames, "comment" in found.info) == (2, False)  # type: ignore[attr-defined]
    assert shown(built).get("srcset") is None


def test_a_drawing_is_published_without_what_runs(site: Example) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" onload="x()"><script/><g/></svg>'
    show(site, "evil.svg", svg.encode())
    built = site.built()
    assert (
        built["2026/the-oven-that-lied/evil.svg"]
        == b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><g/></svg>\n'
    )
    assert (shown(built).get("width"), shown(built).get("height")) == ("30", "20")


def test_names_with_spaces_and_accents_lead_to_their_pictures(site: Example) -> None:
    show(site, "la croûte, n° 1.png", encoded(photograph(600, 400), "PNG"))
    built = site.built()
    assert of(built, "la croûte, n° 1") == [
        *("la croûte, n° 1-480.avif", "la croûte, n° 1-480.png", "la croûte, n° 1-480.webp"),
        *("la croûte, n° 1-600.avif", "la croûte, n° 1-600.webp"),
    ]
    (first, _), second = (each.split(" ") for each in shown(built).get("srcset").split(", "))
    assert first.startswith("/pictures/2026/the-oven-that-lied/la%20cro%C3%BBte%2C%20n%C2%B0%201-480.")
    assert second == ["/2026/the-oven-that-lied/la%20cro%C3%BBte%2C%20n%C2%B0%201.png", "600w"]


def test_only_the_first_picture_of_a_page_is_loaded_at_once(site: Example) -> None:
    body = [image for image in images(site.built()) if not image.get("class")]
    assert [image.get("loading") for image in body] == ["lazy"] * len(body)
    for file in (TEXT, f"{FOLDER}/fr.md"):
        text = (site.content / file).read_text("utf-8")
        site.write(file, re.sub(r"image:\n( .*\n)+", "", text))
    show(site, "crumb.jpg", PHOTO)
    body = [image for image in images(site.built()) if not image.get("class")]
    assert [image.get("loading") for image in body] == [None, *["lazy"] * (len(body) - 1)]


def test_a_size_in_a_text_stays(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO, '<img src="crumb.jpg" alt="Shown" width="300">')
    image = shown(site.built())
    assert (image.get("width"), image.get("height")) == ("300", "150")


def test_feeds_have_one_plain_picture_of_moderate_size(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO)
    feed = site.built()["feed.xml"].decode()
    (image,) = re.findall(r'<img [^>]*alt="Shown"[^>]*>', feed)
    assert re.search(r'src="https?://[^"]*/pictures/[^"]*/crumb-960\.[0-9a-f]{8}\.jpg"', image)
    assert 'width="960" height="480"' in image
    assert not re.search("<picture|<source|srcset|loading|sizes", feed)


def test_a_portrait_is_cropped_around_its_focus(site: Example) -> None:
    face = Image.new("RGB", (1000, 600), (0, 0, 255))
    face.paste((255, 0, 0), (0, 0, 250, 600))
    (site.content / "authors/ada-martin/portrait.png").write_bytes(encoded(face, "PNG"))
    middle = reds(site.built())
    site.replace("authors/ada-martin/profile.yml", "portrait.png", "portrait.png\n  focus: 0% 30%")
    assert (middle, reds(site.built())) == ([0, 0, 0], [48, 96, 160])


def reds(built: Tree) -> list[int]:
    """In the portraits, smallest first, how many columns are red."""
    paths = sorted((path for path in built if re.search(r"/portrait-\d+\..*\.png", path)), key=width_of)
    found = [decoded(built[path]).convert("RGB") for path in paths]
    return [round(sum(is_red(each, x) for x in range(each.width)) / 16) * 16 for each in found]


def width_of(path: str) -> int:
    return int(re.findall(r"-(\d+)\.", path)[-1])


def is_red(image: Image.Image, x: int) -> bool:
    pixel = image.getpixel((x, 5))
    assert isinstance(pixel, tuple)
    return pixel[0] > 128


PROBLEMS: dict[str, tuple[str, bytes, str]] = {
    "cut off": ("crumb.jpg", PHOTO[:5000], "unreadable-picture"),
    "no picture": ("crumb.png", b"no picture", "unreadable-picture"),
    "another format": ("crumb.png", PHOTO, "picture-of-other-format"),
    "no drawing": ("crumb.svg", b"<svg", "broken-svg"),
    "a drawing without a size": ("c.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg-without-size"),
    "a bomb": ("crumb.png", encoded(Image.new("1", (9000, 9000)), "PNG"), "too-many-pixels"),
}


@pytest.mark.parametrize(("name", "data", "code"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_picture_that_cannot_be_shown_is_told_where_it_is_named(
    site: Example, name: str, data: bytes, code: str
) -> None:
    show(site, name, data)
    lines = (site.content / TEXT).read_text("utf-8").count("\n")
    with pytest.raises(OpenWindowError) as caught:
        site.build()
    (found,) = caught.value.problems
    assert (found.code, found.place.path, found.place.line) == (code, str(site.content / TEXT), lines)
    assert not site.output.exists()


def test_a_broken_portrait_is_told_in_the_profile(site: Example) -> None:
    (site.content / "authors/ada-martin/portrait.png").write_bytes(b"no picture")
    with pytest.raises(OpenWindowError) as caught:
        site.build()
    (found,) = caught.value.problems
    assert found.place.path == str(site.content / "authors/ada-martin/profile.yml")
    assert found.place.line > 1


def test_a_broken_picture_that_nobody_names_is_nobodys_problem(site: Example) -> None:
    (site.content / FOLDER / "never.png").write_bytes(b"no picture")
    assert "never.png" not in " ".join(site.built())


def test_pictures_are_made_once(site: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    show(site, "crumb.jpg", PHOTO)
    before = site.built()

    def refuse(*_: object) -> bytes:
        raise AssertionError("made once more")

    monkeypatch.setattr(picture_store.PictureStore, "_make", refuse)
    site.set("SITENAME = 'Other ovens'")
    for path in site.output.rglob("*.avif"):
        path.unlink()
    after = site.built()
    assert {path: data for path, data in after.items() if path.startswith("pictures/")} == {
        path: data for path, data in before.items() if path.startswith("pictures/")
    }


def test_pictures_that_are_no_longer_shown_are_forgotten(site: Example) -> None:
    kept = site.folder / ".openwindow"
    site.build()
    before = {path.name for path in kept.rglob("pictures/*")}
    show(site, "crumb.jpg", PHOTO)
    site.build()
    assert len({path.name for path in kept.rglob("pictures/*")} - before) == 9
    site.replace(TEXT, "![Shown](<crumb.jpg>)", "")
    site.build()
    assert {path.name for path in kept.rglob("pictures/*")} == before


@pytest.mark.long
def test_one_process_and_several_make_the_same(site: Example) -> None:
    show(site, "crumb.jpg", PHOTO)
    show(site, "sign.png", encoded(drawing(1500, 900), "PNG"))
    built = []
    for processes in (1, 3):
        site.set(f"OPENWINDOW_PROCESSES = {processes}")
        output = site.folder / f"of {processes}"
        build(BuildRequest(site.settings, output=output))
        built.append(tree(output))
    assert built[0] == built[1]
