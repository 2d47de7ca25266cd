"""Licence codes and the pages that explain them."""

import pytest

from openwindow.core.licences import licence_href

CC = "https://creativecommons.org"


@pytest.mark.parametrize(
    ("licence", "href"),
    [
        ("CC BY 4.0", f"{CC}/licenses/by/4.0/"),
        ("CC BY-SA 4.0", f"{CC}/licenses/by-sa/4.0/"),
        ("CC BY-NC-ND 2.5", f"{CC}/licenses/by-nc-nd/2.5/"),
        ("cc-by-nc-4.0", f"{CC}/licenses/by-nc/4.0/"),
        ("CC BY\N{NO-BREAK SPACE}4.0", f"{CC}/licenses/by/4.0/"),
        ("CC0", f"{CC}/publicdomain/zero/1.0/"),
        ("CC0 1.0", f"{CC}/publicdomain/zero/1.0/"),
        ("CC0-1.0", f"{CC}/publicdomain/zero/1.0/"),
    ],
)
def test_a_code_of_creative_commons_leads_to_its_terms(licence: str, href: str) -> None:
    assert licence_href(licence) == href


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "CC",
        "CC BY",
        "CC BY 5.0",
        "CC BY-SA-NC 4.0",
        "CC SA 4.0",
        "CC BY 4.0 or so",
        "MIT",
        "free for all",
    ],
)
def test_other_words_lead_nowhere(licence: str) -> None:
    assert licence_href(licence) == ""
