"""Names of folders from what people write: a title, a person's name."""

import re
import unicodedata

LONGEST = 60

# Letters that Unicode does not take apart into a base letter and an accent.
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def slug_of(text: str) -> str:
    """Lower-case Latin letters, figures and single hyphens, cut at a word; "" when nothing is left.

    A text with letters of another script gives "": half a name is worse than asking for one.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT_OUT))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    if any(letter.isalpha() and not letter.isascii() for letter in letters):
        return ""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "-", letters))
    return _cut("-".join(words))


def _cut(slug: str) -> str:
    if len(slug) <= LONGEST:
        return slug
    shorter = slug[: LONGEST + 1].rpartition("-")[0]
    return shorter or slug[:LONGEST]
