"""The tags in the engine's HTML: each is whole, so all parsers see the same ones and none swallows text."""

import re

from openwindow.core.markup.draft import Draft

_TAG = re.compile(
    r"""
    (?P<comment> <!--(?:-?>|.*?--!?>) )
    | <(?P<name> /?[a-zA-Z][^\s/<>"']*+ )
      (?: \s*+/ | \s++[^\s/<>"'=]++ (?: \s*+=\s*+ (?: "[^"<]*+" | '[^'<]*+' | [^\s<>"'=`]++ ) )?+ )*+ \s*+>
    | (?P<broken> <[^<>\n]{0,20} )
    """,
    re.VERBOSE | re.DOTALL,
)

# The parser takes these for tags of its own page, and drops what follows their ends.
_PAGE = frozenset({"html", "head", "body", "frameset"})


def checked(html: str, draft: Draft) -> str:
    """The HTML without comments; a tag that is not whole, or the page's own, is refused and kept as text."""

    def check(tag: re.Match[str]) -> str:
        if tag["comment"]:
            return ""
        if tag["broken"]:
            draft.refuse("broken-html", draft.positions.of_words(tag["broken"]), html=tag["broken"])
        elif tag["name"].lstrip("/").lower() in _PAGE:
            draft.refuse("forbidden-html", draft.positions.of_tag(tag["name"]), html=f"<{tag['name']}>")
        else:
            return tag[0]
        return "&lt;" + tag[0][1:]

    return _TAG.sub(check, html)
