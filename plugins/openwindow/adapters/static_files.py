"""By what names the theme's static files are published; they are read for it where they may have changed."""

from openwindow.adapters.blog_inputs import is_ours, shown
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.since import Since
from openwindow.core.assets.names import Naming, hashed_addresses, plain_addresses
from openwindow.core.problems import OpenWindowError, Problem
from openwindow.outside.content_files import read_bytes


def naming_of(inputs: Inputs, since: Since) -> Naming:
    """As the last build has left it, if no static file may have changed since."""
    if since.head and not (since.assets or since.has_other_assets or since.has_other_theme):
        return Naming(since.head.assets)
    return read_naming(inputs, since.present.asset_paths)


def read_naming(inputs: Inputs, paths: tuple[str, ...]) -> Naming:
    """Found by reading these files."""
    if not is_ours(inputs.theme):
        return Naming(plain_addresses(paths))
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            found[path] = read_bytes(inputs.theme, f"static/{path}")
        except OpenWindowError as wrong:
            problems += wrong.problems
    naming = hashed_addresses(found, shown(inputs.theme / "static"))
    return Naming(naming.addresses, (*problems, *naming.problems))
