"""SVG pictures that would run or load something when opened by themselves."""

import pytest
from hypothesis import given, strategies as st

from openwindow.core.pictures.svg import forbidden_in

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

FINE = {
    "a drawing": f'{HEAD} viewBox="0 0 9 9"><path d="M0 0h9"/><!-- drawn by hand --></svg>',
    "declared": f'<?xml version="1.0"?><!DOCTYPE svg>{HEAD}/>',
    "a shape used twice": f'{HEAD}><g id="a"/><use href="#a"/><use xlink:href="#a"/></svg>',
    "a style of its own": f"{HEAD}><style>path {{ fill: red }}</style><path style='fill: url(#a)'/></svg>",
    "a picture inside": f'{HEAD}><image href="data:image/png;base64,AAAA"/></svg>',
}

FORBIDDEN = {
    "<script>": f"{HEAD}><script>alert(1)</script></svg>",
    "<foreignobject>": f"{HEAD}><foreignObject/></svg>",
    "onload=": f'{HEAD} onload="alert(1)"/>',
    "onclick=": f'{HEAD}><g onclick="x"/></svg>',
    "href=": f'{HEAD}><a href="java\nscript:alert(1)"/></svg>',
    "{http://www.w3.org/1999/xlink}href=": f'{HEAD}><image xlink:href="https://elsewhere.example/x.png"/></svg>',
    "src=": f'{HEAD}><image src="//elsewhere.example/x.png"/></svg>',
    "style=": f'{HEAD}><path style="fill: u\\72l(https:x)"/></svg>',
    "to=": f'{HEAD}><set attributeName="href" to="javascript:alert(1)"/></svg>',
    "<style>": f"{HEAD}><style>@import 'x.css'</style></svg>",
    "fill=": f'{HEAD}><path fill="url(https://elsewhere.example/x#y)"/></svg>',
    "<?xml-stylesheet": f'<?xml-stylesheet href="x.css"?>{HEAD}/>',
    "<!ENTITY": f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}/>',
}


@pytest.mark.parametrize("svg", FINE.values(), ids=FINE)
def test_a_drawing_may_be_shown(svg: str) -> None:
    assert forbidden_in(svg.encode()) is None


@pytest.mark.parametrize("named", FORBIDDEN)
def test_what_runs_or_loads_is_named(named: str) -> None:
    assert forbidden_in(FORBIDDEN[named].encode()) == named


@pytest.mark.parametrize(
    "style", ["@import 'x.css'", "@\\69mport 'x.css'", "a { b: image-set('//x.example/y') }"]
)
def test_a_style_that_loads_is_found_however_it_is_written(style: str) -> None:
    assert forbidden_in(f"{HEAD}><style>{style}</style></svg>".encode()) == "<style>"


@pytest.mark.parametrize("data", [b"", b"<html/>", b"<svg", b"\x89PNG", b"\x00"])
def test_what_is_no_svg_is_told_apart(data: bytes) -> None:
    assert forbidden_in(data) == ""


@given(st.binary(max_size=40) | st.text(alphabet="<>svg/?! =\"'&;x", max_size=40).map(str.encode))
def test_whatever_the_file_holds_this_raises_nothing(data: bytes) -> None:
    assert forbidden_in(data) in (None, "") or isinstance(forbidden_in(data), str)
