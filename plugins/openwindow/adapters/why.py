"""`why`: which part made a page stale, or would; without a page, what the next build would make again."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from openwindow.adapters.build import AUDIENCE, NOW, OUTPUT, PREVIEW, SEARCH, SITE_URL, request_given
from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes
from openwindow.core.problems import OpenWindowError, Place, Problem, problem

if TYPE_CHECKING:
    from openwindow.adapters.looking_ahead import Ahead

PAGE = Option("page", "help-why-page", Takes.WORDS, "value-page")

OPTIONS = (PAGE, AUDIENCE, NOW, OUTPUT, SITE_URL, SEARCH, PREVIEW, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Look at the inputs as the next build would, and say what it would do; nothing is written."""
    request = request_given(given)
    from openwindow.adapters.building import inputs_for
    from openwindow.adapters.looking_ahead import looking_ahead
    from openwindow.adapters.why_sentences import all_pages, one_page

    inputs, output = inputs_for(request)
    with looking_ahead(inputs, output) as ahead:
        pages = _pages(given, ahead, output)
        said = [one_page(ahead, page, console) for page in pages] or [all_pages(ahead, console)]
    print("\n\n".join("\n".join(lines) for lines in said), file=console.output)
    return 0


def _pages(given: Given, ahead: "Ahead", output: Path) -> list[str]:
    """The outputs that are meant. Raises OpenWindowError for all that are none."""
    meant = {each: _meant(each, ahead, output) for each in given.many(PAGE.name)}
    if unknown := [each for each, path in meant.items() if path is None]:
        raise OpenWindowError(_no_such_page(each, ahead) for each in unknown)
    return [path for path in meant.values() if path]


def _meant(given: str, ahead: "Ahead", output: Path) -> str | None:
    from openwindow.core.rebuild.meant import meant_by_address, meant_by_file

    urls, known = ahead.inputs.urls, ahead.known
    if file := _below(output, given):
        return meant_by_address(file, known, urls)
    if file := _below(ahead.inputs.content, given):
        return meant_by_file(file, known, urls)
    if file := _below(ahead.inputs.theme / "static", given):
        address = ahead.work.looking.index.plan.assets.get(file, file)
        return meant_by_address(address, known, urls)
    return meant_by_address(given, known, urls)


def _no_such_page(given: str, ahead: "Ahead") -> Problem:
    from openwindow.core.rebuild.meant import nearest_address

    if _below(ahead.inputs.content, given) and Path(given).exists():
        return problem("option-not-published", Place(given), value=given)
    nearest = nearest_address(given, ahead.known, ahead.inputs.urls)
    return problem("option-no-page", Place(given), value=given, nearest=nearest)


def _below(folder: Path, given: str) -> str:
    """The path that a person gave, from a folder that it lies in; "" where it does not."""
    with suppress(ValueError):
        return Path(given).resolve().relative_to(folder.resolve()).as_posix()
    return ""
