"""The pages that a browser looks at: of every kind, in both languages. What is new gets its line here."""

SAMPLE = "https://blog.dravelle.example"
PREVIEW = "https://mine.example"
BAKERY = "https://ovens.example"
CROWD = "https://crowd.example"
LANGUAGES = "https://languages.example"

_OF_THE_SAMPLE = (
    "/",
    "/fr/",
    "/2026/why-we-recalled-the-r2/",  # long, with pictures and a correction
    "/fr/2026/why-we-recalled-the-r2/",
    "/fr/2026/la-machine-a-cafe/",  # short
    "/2026/r2-price-rise-2026/",  # tables, a picture in each language
    "/2025/la-mise-a-jour-qui-a-mange-les-carnets/",  # a translation, code, footnotes
    "/fr/2025/la-mise-a-jour-qui-a-mange-les-carnets/",
    "/2025/belt-project-1-a-quieter-motor/",  # of a series
    "/fr/2026/belt-project-3-how-it-ended/",
    "/2026/how-far-a-cargo-bike-goes/",  # withdrawn
    "/authors/",
    "/fr/authors/",
    "/authors/marta-kowalczyk/",
    "/fr/authors/marta-kowalczyk/",
    "/authors/claire-vuillemin/",
    "/fr/authors/eleanor-pidoux/",  # who only translates
    "/teams/",
    "/fr/teams/",
    "/teams/workshop/",
    "/fr/teams/workshop/",
    "/tags/",
    "/fr/tags/",
    "/tags/mistakes/",
    "/fr/tags/mistakes/",
    "/series/",
    "/fr/series/",
    "/series/belt-project/",
    "/fr/series/belt-project/",
    "/archive/",
    "/fr/archive/",
    "/archive/2026/",
    "/fr/archive/2026/",
    "/archive/2026/11/",
    "/fr/archive/2026/10/",
    "/rules/",
    "/fr/privacy/",
    "/legal/",
    "/fr/contact/",
    "/subscribe/",
    "/fr/subscribe/",
    "/search/",
    "/fr/search/",
    "/corrections/",
    "/fr/corrections/",
    "/404.html",
)
_OF_A_PREVIEW = (
    "/",
    "/2026/canary-draft-slug/",
    "/2026/canary-future-slug/",
    "/fr/2026/canary-partners-slug/",
)
_OF_THE_BAKERY = (
    "/page/2/",
    "/fr/page/1/",
    "/fr/2026/bread-without-salt/",
)
_IN_OTHER_LANGUAGES = (
    "/ar/",
    "/ar/2026/day-on-the-bench/",
    "/ar/2026/la-machine-a-cafe/",
    "/ar/authors/marta-kowalczyk/",
    "/ar/tags/",
    "/ar/search/",
    "/ar/subscribe/",
    "/en-xa/",
    "/en-xa/2026/long-words/",
    "/en-xa/authors/",
    "/en-xa/archive/",
    "/en-xa/subscribe/",
)

PAGES: tuple[str, ...] = (
    *(SAMPLE + path for path in _OF_THE_SAMPLE),
    *(PREVIEW + path for path in _OF_A_PREVIEW),
    *(BAKERY + path for path in _OF_THE_BAKERY),
    *(LANGUAGES + path for path in _IN_OTHER_LANGUAGES),
)
"""The sample company's, those with the ribbons of a preview, what the sample is too small for, and other
languages: from right to left, and with words 40 % longer than English."""
