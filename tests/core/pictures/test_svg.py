"""SVG pictures: how large they are, and what of them is published."""

from base64 import b64encode

import pytest
from hypothesis import given, settings, strategies as st

from openwindow.core.model.picture import PictureFacts, PictureTrouble
from openwindow.core.pictures.svg import cleaned, facts_of
from tests.pictures import SECRET, encoded, notes, photograph

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'


def published(svg: str) -> str:
    data = svg.encode()
    assert isinstance(facts_of(data), PictureFacts)
    once = cleaned(data)
    assert cleaned(once) == once
    return once.decode().removesuffix("\n")


STAYS = {
    "a drawing": f'{PLAIN}><path d="M0 0h9" fill="red"/></svg>',
    "what it shows in words": f"{PLAIN}><title>A bench</title><desc>With a motor.</desc></svg>",
    "a shape used twice": f'{HEAD}><g id="a"/><use href="#a"/><use xlink:href="#a"/></svg>',
    "a style of its own": f'{PLAIN}><style>path {{ fill: red }}</style><path style="fill: url(#a)"/></svg>',
    "a font of its own": f"{PLAIN}><style>a {{ src: url(data:font/woff2;base64,//8=) }}</style></svg>",
    "a movement": f'{PLAIN}><circle r="1"><animate attributeName="r" to="2" dur="1s"/></circle></svg>',
    "a text in a language": f'{PLAIN}><text xml:lang="fr" x="1">Établi &lt;1&gt;</text></svg>',
}


@pytest.mark.parametrize("svg", STAYS.values(), ids=STAYS)
def test_what_draws_stays_as_it_is(svg: str) -> None:
    assert published(svg) == svg


GOES = {
    "a script": "<script>alert(1)</script>",
    "a script within SVG's own links": "<a href='javascript:alert(1)'><script/></a>",
    "HTML": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    "a comment": "<!-- drawn by Secret -->",
    "an instruction": "<?xml-stylesheet href='x.css'?>",
    "data of an editor": '<x:view xmlns:x="http://inkscape.example/"><path d="M0 0"/></x:view>',
    "what is known of it elsewhere": "<metadata><creator>Secret</creator></metadata>",
    "a style that loads": "<style>@import 'x.css'</style>",
    "a style that hides that it loads": "<style>@\\69mport 'x.css'</style>",
    "a style with a picture from elsewhere": "<style>a { b: image-set('//x.example/y') }</style>",
    "a movement of where something leads": '<set attributeName="href" to="javascript:alert(1)"/>',
    "a movement of that by its older name": '<set attributeName="xlink:href" to="javascript:alert(1)"/>',
    "an unknown element": "<listener/>",
}


@pytest.mark.parametrize("inner", GOES.values(), ids=GOES)
def test_what_runs_loads_or_tells_goes(inner: str) -> None:
    kept = "<g/>" if inner.startswith("<a ") else ""
    assert published(f"{PLAIN}>1{inner}2</svg>") == f"{PLAIN}>1{kept}2</svg>"


ATTRIBUTES = {
    "a handler": 'onload="alert(1)"',
    "a handler in capitals": 'ONCLICK="alert(1)"',
    "a link to elsewhere": 'href="https://elsewhere.example/x.svg#y"',
    "a link without a scheme": 'href="//elsewhere.example/x.svg"',
    "a file beside it": 'xlink:href="other.svg#a"',
    "a script as a link": 'href=" java&#10;script:alert(1)"',
    "a drawing within": 'href="data:image/svg+xml,&lt;svg onload=&quot;x&quot;/&gt;"',
    "a colour from elsewhere": 'fill="url(https://elsewhere.example/x#y)"',
    "a colour from elsewhere in capitals": 'fill="URL(//elsewhere.example/x#y)"',
    "a hidden address": 'style="fill: u\\72l(https:x)"',
    "an editor's own": 'xmlns:i="http://inkscape.example/" i:export-filename="/home/secret/bench.png"',
    "an editor's data": 'data-name="Secret"',
}


@pytest.mark.parametrize("attribute", ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_attributes_that_run_load_or_tell_go(attribute: str) -> None:
    assert published(f'{HEAD}><use {attribute} x="1"/></svg>').endswith('><use x="1"/></svg>')


def test_a_photograph_within_a_drawing_is_made_bare() -> None:
    photo = encoded(photograph(), "JPEG", exif=notes(), comment=SECRET)
    svg = published(f'{HEAD}><image href="data:image/jpeg;base64,{b64encode(photo).decode()}"/></svg>')
    assert "data:image/jpeg;base64,/9j/" in svg
    assert b64encode(SECRET).decode()[:6] not in svg
    assert len(svg) < len(b64encode(photo))


def test_what_is_within_a_drawing_and_no_picture_goes() -> None:
    assert published(f'{PLAIN}><image href="data:image/png;base64,AAAA"/></svg>') == f"{PLAIN}><image/></svg>"


SIZES = {
    'viewBox="0 0 300 200"': (300, 200),
    'viewBox="0,0, 300,200"': (300, 200),
    'width="30" height="20"': (30, 20),
    'width="30px" height="2in" viewBox="0 0 300 200"': (30, 192),
    'width="60" viewBox="0 0 300 200"': (60, 40),
    'height="60" viewBox="0 0 300 200"': (90, 60),
    'width="100%" height="100%" viewBox="0 0 300 200"': (300, 200),
    'width="10mm" height="1e1"': (38, 10),
    'width="0.1" height="0.2"': (1, 1),
}


@pytest.mark.parametrize(("written", "size"), SIZES.items(), ids=SIZES)
def test_a_drawing_is_as_large_as_it_says(written: str, size: tuple[int, int]) -> None:
    found = facts_of(f'<svg xmlns="http://www.w3.org/2000/svg" {written}/>'.encode())
    assert isinstance(found, PictureFacts)
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    "written",
    [
        *("", 'width="9"', 'width="100%" height="9"', 'width="-9" height="9"', 'width="NaN" height="9"'),
        *('width="1e99" height="9"', 'viewBox="0 0 9"', 'viewBox="0 0 0 9"', 'viewBox="a b c d"'),
    ],
)
def test_a_drawing_that_does_not_say_how_large_it_is_is_told(written: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {written}/>'
    assert facts_of(svg.encode()) is PictureTrouble.SVG_WITHOUT_SIZE


def laughs(depth: int) -> str:
    """A thousand million times "ha", in a few lines."""
    each = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, depth))
    return f'<!DOCTYPE svg [<!ENTITY l0 "ha">{each}]>'


BROKEN = {
    "nothing": "",
    "a page": "<html/>",
    "no namespace": '<svg viewBox="0 0 9 9"/>',
    "cut off": f"{PLAIN}><path",
    "a bitmap": "\x89PNG",
    "entities": f'<!DOCTYPE svg [<!ENTITY a "b">]>{PLAIN}/>',
    "a file of the computer": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{PLAIN}>&a;</svg>',
    "laughs in a text": f"{laughs(10)}{PLAIN}>&l9;</svg>",
    "laughs in an attribute": f'{laughs(10)}{PLAIN} id="&l9;"/>',
    "nested without end": PLAIN + ">" + "<g>" * 100_000,
}


@pytest.mark.parametrize("svg", BROKEN.values(), ids=BROKEN)
def test_what_is_no_drawing_is_told_apart(svg: str) -> None:
    assert facts_of(svg.encode("latin-1")) is PictureTrouble.BROKEN_SVG


def test_a_type_from_elsewhere_is_not_fetched_and_not_published() -> None:
    assert published(f'<!DOCTYPE svg SYSTEM "file:///etc/passwd">{PLAIN}/>') == f"{PLAIN}/>"


tags = st.sampled_from(("svg", "g", "a", "script", "style", "image", "x:y", "set", "title"))
names = st.sampled_from(("href", "xlink:href", "onload", "style", "fill", "attributeName", "x:z", "id"))
values = st.sampled_from(
    ("#a", "url(#a)", "url(//x)", "javascript:x", "href", "\\", "1", "data:image/png;base64,AA")
)


def element(tag: str, attributes: dict[str, str], inner: list[str]) -> str:
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f"<{tag} {written}>{''.join(inner)}</{tag}>"


elements = st.recursive(
    st.text("ab", max_size=2),
    lambda inner: st.builds(
        element, tags, st.dictionaries(names, values, max_size=3), st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.lists(elements, max_size=4))
def test_whatever_it_holds_nothing_is_published_that_runs_or_loads(inner: list[str]) -> None:
    svg = published(f'{HEAD} xmlns:x="http://x.example/">{"".join(inner)}</svg>')
    body = svg.partition(">")[2]
    for word in ("script", "onload", "//x", "\\", "x:", '<set attributeName="href"', 'href="data:'):
        assert word not in body


@given(st.binary(max_size=40) | st.text(alphabet="<>svg/?! =\"'&;x", max_size=40).map(str.encode))
def test_whatever_the_file_holds_this_raises_nothing(data: bytes) -> None:
    assert isinstance(facts_of(data), PictureTrouble | PictureFacts)
