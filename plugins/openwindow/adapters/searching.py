"""Readers' search: the records of what is visible become an index, unless the one that is kept is of them."""

from dataclasses import replace
from pathlib import Path

from openwindow.adapters.versions import code_version
from openwindow.core.model.ports import BodyStore
from openwindow.core.pages.plan import Plan
from openwindow.core.search.records import digest, findable, record
from openwindow.outside.search_folder import kept_index, made_index


def with_search(plan: Plan, bodies: BodyStore, folder: Path) -> Plan:
    """The plan with its index, if it is to have one and there is a text to search; kept in `folder`.

    Raises OpenWindowError when Pagefind cannot make it.
    """
    texts = tuple(findable(plan)) if plan.settings.has_search else ()
    if not texts:
        return plan
    key = f"{code_version()} {digest(texts)}"  # the version holds that of Pagefind too
    index = kept_index(folder, key) or made_index(
        folder, key, (record(text, bodies.get(text.body)) for text in texts)
    )
    return replace(plan, surroundings=replace(plan.surroundings, search=index))
