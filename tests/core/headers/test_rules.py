"""Rules for headers, as hosts read them."""

import pytest
from hypothesis import given, settings, strategies

from openwindow.core.headers.rules import Rule, headers_for, parsed, written

FRAMES, CACHE = ("X-Frame-Options", "DENY"), ("Cache-Control", "no-cache, private")
RULES = (Rule("/*", (FRAMES,)), Rule("/theme/*", (CACHE, ("Link", "<https://x.example/>; rel=help"))))

TEXT = """\
/*
  X-Frame-Options: DENY

/theme/*
  Cache-Control: no-cache, private
  Link: <https://x.example/>; rel=help
"""


def test_the_file_has_a_block_for_each_rule() -> None:
    assert written(RULES) == TEXT


def test_the_file_can_be_read_back() -> None:
    assert parsed(TEXT) == RULES


@pytest.mark.parametrize(
    "line", ["# a remark: all", "  # X-Y: z", "  no header", "", "  ! X-Frame-Options", "\ufeff"]
)
def test_other_lines_are_left_out(line: str) -> None:
    assert parsed(f"/*\n{line}\n  X-Frame-Options: DENY\n") == RULES[:1]


def test_headers_before_any_address_are_left_out() -> None:
    assert parsed("  X-Y: z\n") == ()


MATCHES = {
    "/*": (["/", "/x", "/x/y/"], []),
    "/theme/*": (
        ["/theme/", "/theme/a.css", "/theme/a/b.css"],
        ["/", "/theme", "/themes/a.css", "/fr/theme/a"],
    ),
    "/:one/feed.xml": (["/fr/feed.xml"], ["/feed.xml", "/fr/a/feed.xml", "/fr/feed.xml/", "/fr/feedxxml"]),
    "/:one/:two2/feed.xml": (["/fr/a/feed.xml"], ["/fr/feed.xml", "//feed.xml"]),
    "/a.b/*.avif": (["/a.b/c/d.avif"], ["/aXb/d.avif", "/a.b/d.avif/"]),
    "/feed.xml": (["/feed.xml"], ["/feed.xml2", "/x/feed.xml"]),
}


@pytest.mark.parametrize("pattern", MATCHES)
def test_a_pattern_fits_addresses(pattern: str) -> None:
    fitting, others = MATCHES[pattern]
    rules = (Rule(pattern, (FRAMES,)),)
    assert [each for each in (*fitting, *others) if headers_for(rules, each)] == fitting


def test_all_rules_that_fit_are_heeded() -> None:
    assert headers_for(RULES, "/theme/a.css") == (FRAMES, *RULES[1].headers)
    assert headers_for(RULES, "/index.html") == (FRAMES,)


def test_values_of_one_header_are_joined_as_by_the_strictest_host() -> None:
    twice = (*RULES, Rule("/theme/:file", (("x-frame-options", "SAMEORIGIN"),)))
    assert ("x-frame-options", "DENY, SAMEORIGIN") in headers_for(twice, "/theme/a.css")


WORDS = strategies.text("abcXYZ-0123456789", min_size=1)
VALUES = strategies.text("abc :;,='()/*#!", min_size=1).map(str.strip).filter(bool)


@settings(deadline=None)
@given(strategies.lists(strategies.tuples(WORDS, strategies.lists(strategies.tuples(WORDS, VALUES)))))
def test_what_is_written_is_read(made: list[tuple[str, list[tuple[str, str]]]]) -> None:
    rules = tuple(Rule(f"/{pattern}/*", tuple(headers)) for pattern, headers in made)
    assert parsed(written(rules)) == rules
