"""The sample company: how to tell it, what of it goes when a company starts its own, what stays."""

import re
from collections.abc import Collection

from openwindow.core.model.post import Status
from openwindow.core.reading.front_matter import FENCE

SAMPLE_AUTHORITY = "blog.dravelle.example,2025"
"""The sample's OPENWINDOW_TAG: a blog that has it is nobody's own yet."""

EMPTIED = ("posts", "authors", "comments", "tags.yml", "series.yml", "teams.yml")
"""What of the content folder is the sample company's alone."""

_TRANSLATION_KEYS = re.compile(r"(?:translators|translated|status):")
_LINK_WITHIN = re.compile(r"(?<!!)\[([^\]]*)\]\((?![a-z]+:|#)/?([^)\s]*?)/?\)")


def page_to_adapt(text: str, note: str, pages: Collection[str]) -> str:
    """A page of the sample as a draft with a note; of its links within the blog, those to `pages` stay."""
    _, front, body = text.split(f"{FENCE}\n", 2)
    keys = [line for line in front.splitlines() if not _TRANSLATION_KEYS.match(line)]
    front = "\n".join([*keys, f"status: {Status.DRAFT.value}"])
    unlinked = _LINK_WITHIN.sub(lambda link: link[0] if link[2] in pages else link[1], body)
    return f"{FENCE}\n{front}\n{FENCE}\n\n{note.strip()}\n\n{unlinked.lstrip()}"
