"""Which licences say by their code alone where their terms are."""

import re

_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -]([1-4]\.0|2\.5)", re.IGNORECASE)
_ZERO = re.compile(r"CC[ -]?0(?:[ -]1\.0)?", re.IGNORECASE)
_SITE = "https://creativecommons.org"


def licence_href(licence: str) -> str:
    """Where the terms are that a code such as "CC BY-SA 4.0" or "CC0" stands for; "" for all other words."""
    code = " ".join(licence.split())
    if _ZERO.fullmatch(code):
        return f"{_SITE}/publicdomain/zero/1.0/"
    found = _CREATIVE_COMMONS.fullmatch(code)
    return f"{_SITE}/licenses/{found[1].lower()}/{found[2]}/" if found else ""
