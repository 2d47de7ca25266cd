"""All pages, stylesheets and drawings by the letter of the standards, as the Nu HTML checker reads them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.pages import LANGUAGES, PREVIEW, SAMPLE
from tests.browser.sites import Sites

pytestmark = pytest.mark.browser

TOOLS = Path(__file__).parents[1] / "tools"
CHECKER = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
OPTIONS = ("--skip-non-html", "--also-check-css", "--also-check-svg", "--errors-only", "--format", "json")

BROKEN = {
    "page.html": "<!doctype html><html lang=en><title>t</title><p><div></p>",
    "style.css": "p { colour: red }",
    "drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg"><blink/></svg>',
}


def errors(*folders: Path) -> list[str]:
    """What is wrong in all folders, by one call of the checker, which takes a second to start."""
    java = shutil.which("java")
    if not (java and CHECKER.exists()):
        pytest.skip("there is no Java, or no Nu HTML checker; npm ci --prefix tests/tools brings it")
    call = [java, "-jar", str(CHECKER), *OPTIONS, *map(str, folders)]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", check=False)
    messages = json.loads(done.stderr)["messages"]
    return [f"{each.get('url')}:{each.get('lastLine')}: {each['message']}" for each in messages]


def test_all_sites_are_valid_and_the_checker_finds_what_is_not(sites: Sites, tmp_path: Path) -> None:
    for name, text in BROKEN.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = errors(tmp_path, *(sites[host].output for host in (SAMPLE, PREVIEW, LANGUAGES)))
    ours = [each for each in found if tmp_path.name not in each]
    assert (ours, {name for name in BROKEN if any(name in each for each in found)}) == ([], set(BROKEN))
