"""What style sheets and scripts ask for."""

import pytest
from hypothesis import given, settings, strategies

from openwindow.core.assets.references import may_ask, rewritten, wanted

ASKING = {
    "an import": ("a.css", '@import "b.css";', [("b.css", "b.css")]),
    "an import as an address": ("a.css", "@import url(b.css) layer(x);", [("b.css", "b.css")]),
    "a picture": ("a.css", "p { background: url('img/b.png') }", [("img/b.png", "img/b.png")]),
    "a name with spaces and brackets": ("a.css", 'p { src: url("b (1).png") }', [("b (1).png", "b (1).png")]),
    "a folder above": ("deep/a.css", "p { src: url(../b.woff2) }", [("../b.woff2", "b.woff2")]),
    "beside": ("deep/a.css", "p { src: url(./b.woff2) }", [("./b.woff2", "deep/b.woff2")]),
    "with a query and a fragment": ("a.css", "p { src: url(b.svg?x#y) }", [("b.svg?x#y", "b.svg")]),
    "percent-encoded": ("a.css", "p { src: url(b%20c.svg) }", [("b%20c.svg", "b c.svg")]),
    "another site": (
        "a.css",
        "@import url(https://fonts.example/x.css);",
        [("https://fonts.example/x.css", "")],
    ),
    "another site without a scheme": ("a.css", "p { src: url(//cdn.example/x) }", [("//cdn.example/x", "")]),
    "outside of the folder": ("a.css", "p { src: url(../x.png) }", [("../x.png", None)]),
    "an address of the site": ("a.css", "p { src: url(/theme/x.png) }", [("/theme/x.png", None)]),
    "a module": ("a.js", 'import { x } from "./b.js";', [("./b.js", "b.js")]),
    "a module for its effects": ("a.mjs", "import './b.js'", [("./b.js", "b.js")]),
    "a module that is passed on": ("a.js", 'export * from "../b.js"', [("../b.js", None)]),
    "a module later": ("deep/a.js", 'await import( "../b.js" )', [("../b.js", "b.js")]),
    "a file beside a module": ("a.js", 'new URL("./b.wasm", import.meta.url)', [("./b.wasm", "b.wasm")]),
}


@pytest.mark.parametrize(("path", "text", "found"), ASKING.values(), ids=ASKING)
def test_a_file_asks_for_others(path: str, text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(each.written, each.path) for each in wanted(path, text.encode())] == found


NOT_ASKING = {
    "a comment": ("a.css", "/* url(b.png) @import 'c.css'; */"),
    "a text": ("a.css", 'p::before { content: "url(b.png)" }'),
    "data": ("a.css", "p { src: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\") }"),
    "a part of the page": ("a.css", "p { filter: url(#blur) }"),
    "a vocabulary": ("a.css", "@namespace svg url(http://www.w3.org/2000/svg);"),
    "nothing": ("a.css", "p { src: url() }"),
    "a package": ("a.js", 'import x from "somewhere"; import("/search/pagefind.js")'),
    "a comment in a script": ("a.js", '// import "./b.js"\n/* from "./c.js" */'),
    "a text in a script": ("a.js", "let x = 'import \"./b.js\"'"),
    "a drawing": ("a.svg", "url(b.png)"),
    "nothing that can be read": ("a.css", "\udcff url("),
}


@pytest.mark.parametrize(("path", "text"), NOT_ASKING.values(), ids=NOT_ASKING)
def test_other_things_are_not_asked_for(path: str, text: str) -> None:
    data = text.encode("utf-8", "surrogateescape")
    assert list(wanted(path, data)) == []
    assert rewritten(path, data, lambda _: "other") == data


def test_what_is_asked_for_has_a_line() -> None:
    text = b"/* one\n   two */\np {\n  src: url(b.png) }\n@import 'c.css';"
    assert [each.line for each in wanted("a.css", text)] == [4, 5]


def test_only_the_address_is_rewritten() -> None:
    text = b"@import \"b.css\" print; p { src: url( 'c.svg?x#y' ), url(d.png) } /* b.css */"
    new = {"b.css": "./b.1.css", "c.svg": "./c.2.svg"}.get
    assert (
        rewritten("a.css", text, new)
        == b"@import \"./b.1.css\" print; p { src: url( './c.2.svg?x#y' ), url(d.png) } /* b.css */"
    )


def test_files_that_ask_for_nothing_are_known_by_their_names() -> None:
    assert [path for path in ("a.css", "b.JS", "c.mjs", "d.png", "css", "e.css.map") if may_ask(path)] == [
        "a.css",
        "b.JS",
        "c.mjs",
    ]


@settings(deadline=None)
@given(strategies.binary(), strategies.sampled_from(["a.css", "a.js"]))
def test_any_bytes_are_left_as_they_are_where_nothing_moves(data: bytes, path: str) -> None:
    assert rewritten(path, data, lambda _: None) == data
