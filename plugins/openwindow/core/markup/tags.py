"""The tags in the engine's HTML: each is whole, so all parsers see the same ones and none swallows text."""

import re

from openwindow.core.markup.draft import Draft

_WHOLE = r"""/?+[a-zA-Z][^\s/<>"']*+
    (?: \s*+/ | \s++[^\s/<>"'=]++ (?: \s*+=\s*+ (?: "[^"<]*+" | '[^'<]*+' | [^\s<>"'=`]++ ) )?+ )*+ \s*+>"""

# The parser takes these for tags of its own page, and drops what follows their ends.
_PAGE = "(?:html|head|body|frameset)"

# Nearly all tags have no attributes, and are seen to be whole at once.
_PLAIN = rf"/?+(?!{_PAGE}>)[a-z][a-z0-9]*+>"

_ODD = re.compile(
    rf"""
    < (?!{_PLAIN})
    (?: (?P<comment> !--(?:-?>|.*?--!?>) )
    | (?P<page> (?i:/?{_PAGE})(?=[\s/>]) )
    | (?!{_WHOLE})[^<>\n]{{0,20}} )
    """,
    re.VERBOSE | re.DOTALL,
)


def checked(html: str, draft: Draft) -> str:
    """The HTML without comments; a tag that is not whole, or the page's own, is refused and kept as text."""

    def check(odd: re.Match[str]) -> str:
        if odd["comment"]:
            return ""
        if name := odd["page"]:
            draft.refuse("forbidden-html", draft.positions.of_tag(name), html=f"<{name}>")
        else:
            draft.refuse("broken-html", draft.positions.of_words(odd[0]), html=odd[0])
        return "&lt;" + odd[0][1:]

    return _ODD.sub(check, html)
