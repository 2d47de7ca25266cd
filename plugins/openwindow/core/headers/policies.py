"""What a page may load and run: content security policies (W3C CSP Level 3).

Some hosts join the headers of all rules that fit an address, and browsers keep every policy that they get. So
the site's header allows what any of its pages needs, and each page takes away from that, in its own `<meta>`,
what it does not need itself. That holds on hosts without headers too.
"""

_LOADS = (
    "default-src 'none'",
    "img-src 'self' data:",
    "style-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
_RUNS = ("script-src 'self'", "connect-src 'self'")
_RUNS_SEARCH = ("script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'")
"""Pagefind's index is read by WebAssembly, which browsers count as code made at run time."""

SITE = "; ".join((*_LOADS, *_RUNS_SEARCH, "frame-ancestors 'none'"))
"""For all pages, as a header; only there browsers heed who may show a page within a frame."""

# Lighthouse 12.8: asks for robots.txt from within the page, and where it may not, says that it is not valid.
READING = "; ".join((*_LOADS, "connect-src 'self'"))
"""For pages without scripts: nearly all."""

SEARCHING = "; ".join((*_LOADS, *_RUNS_SEARCH))
"""For the page that searches."""

PREVIEW = "; ".join((*_LOADS, *_RUNS))
"""For pages of a preview, which reload themselves."""


def page_policy(*, searches: bool, preview: bool) -> str:
    """The policy of a page, for its `<meta>`."""
    if searches:
        return SEARCHING
    return PREVIEW if preview else READING
