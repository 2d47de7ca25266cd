"""Names that become addresses and files: slugs, ids, file names that every system can hold."""

import re
import unicodedata
from functools import lru_cache

from openwindow.core.problems import Place
from openwindow.core.reading.characters import FORBIDDEN
from openwindow.core.reading.desk import Desk
from openwindow.core.reading.quotes import quoted

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 80
POST_ID = re.compile(r"[a-z0-9][a-z0-9-]{5,39}")
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
"""What Windows takes for a device, whatever its ending ("Naming Files, Paths, and Namespaces")."""

_UNUSABLE = re.compile(r'[<>:"|?*\\#%]|^ |[ .]$')


def is_slug(text: str) -> bool:
    """Whether a text can stand in an address as it is."""
    return bool(SLUG.fullmatch(text)) and len(text) <= LONGEST_SLUG


def is_post_id(text: str) -> bool:
    """Whether a text can be a post's id."""
    return bool(POST_ID.fullmatch(text))


def note_bad_slug(text: str, place: Place, desk: Desk) -> bool:
    """Note why a text can be no slug, if it cannot; tells whether there was a reason."""
    if not is_slug(text):
        desk.note("bad-slug", place, value=quoted(text), suggestion=slug_like(text))
    elif DEVICE.fullmatch(text):
        desk.note("device-name", place, value=text)
    else:
        return False
    return True


def slug_like(text: str) -> str:
    """A slug that resembles the text."""
    plain = unicodedata.normalize("NFKD", text[:400]).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_SLUG].strip("-")
    return slug or "a-short-name"


@lru_cache(maxsize=4096)
def is_usable(name: str) -> bool:
    """Whether every system and address can hold a file of this name."""
    return not (
        _UNUSABLE.search(name) or FORBIDDEN.search(name) or DEVICE.fullmatch(name.partition(".")[0].strip())
    )


def folded(path: str) -> str:
    """The path as a system sees it that does not tell case or accents' spelling apart."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
