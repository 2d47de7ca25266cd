"""The ways in which Pelican lets out what is not for everyone: shown to be real there, and closed here.

Every scenario is a small site for stock Pelican and its like for ours. The word that must not get out is
"kestrel".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.whole.commands import Done, build, pelican
from tests.whole.examples import Example, Tree, example, tree

pytestmark = pytest.mark.long

OPEN = "Title: Open\nDate: 2026-01-01\nTags: open\n\n{body}\n"
SECRET = """Title: Kestrel
Date: {date}
Tags: kestrel
Slug: kestrel
{more}

The kestrel and [its file]({{static}}kestrel.pdf).
"""
REMOVER = """
from pelican import signals

def remove(generator):
    generator.articles[:] = [each for each in generator.articles if each.slug != "kestrel"]

def register():
    signals.{signal}.connect(remove)
"""
PDF = "%PDF kestrel"


def secret(more: str, date: str = "2026-01-02") -> str:
    return SECRET.format(more=more, date=date)


def ours(more: str, date: str = "2026-01-02", body: str = "The kestrel and [its file](kestrel.pdf).") -> str:
    audience = "" if "audience:" in more else "audience: public\n"
    return (
        f"---\ntitle: Kestrel\nid: kestrel-1\nauthors: [ada-martin]\ndate: {date}\ntags: [kestrel]\n"
        f"{audience}{more}\n---\n{body}\n"
    )


@dataclass(frozen=True)
class Scenario:
    """Files of a stock site with its settings, and the post that means the same to us."""

    stock: Mapping[str, str]
    post: str
    settings: str = ""
    plugin: str = ""
    traces: frozenset[str] = field(default_factory=frozenset)


LEAKS = {
    "a draft has a page, and the files it links to": Scenario(
        {"kestrel.md": secret("Status: draft")},
        ours("status: draft"),
        traces=frozenset({"drafts/kestrel.html", "kestrel.pdf"}),
    ),
    "a draft without a page still ships its files": Scenario(
        {"kestrel.md": secret("Status: draft")},
        ours("status: draft"),
        settings="DRAFT_SAVE_AS = ''",
        traces=frozenset({"kestrel.pdf"}),
    ),
    "a post of the future is a draft": Scenario(
        {"kestrel.md": secret("", "2999-01-01")},
        ours("", "2999-01-01"),
        settings="WITH_FUTURE_DATES = False",
        traces=frozenset({"drafts/kestrel.html", "kestrel.pdf"}),
    ),
    "a post removed before the tags were made is linked to, and its files are there": Scenario(
        {
            "kestrel.md": secret("Audience: internal"),
            "open.md": OPEN.format(body="See [it]({filename}kestrel.md)."),
        },
        ours("audience: internal"),
        plugin=REMOVER.format(signal="article_generator_pretaxonomy"),
        traces=frozenset({"open.html", "feeds/all.atom.xml", "kestrel.pdf"}),
    ),
    "a post removed at the end keeps its tag's page": Scenario(
        {"kestrel.md": secret("Audience: internal")},
        ours("audience: internal"),
        plugin=REMOVER.format(signal="article_generator_finalized"),
        traces=frozenset({"tag/kestrel.html", "kestrel.pdf"}),
    ),
    "an empty line before the audience makes it text": Scenario(
        {"kestrel.md": secret("\nAudience: internal")},
        ours("\naudience: internal"),
        plugin="def register(): ...",
        traces=frozenset({"kestrel.html", "kestrel.pdf"}),
    ),
}


def traces(files: Tree) -> set[str]:
    """The files that have the word in their name or bytes."""
    return {path for path, data in files.items() if "kestrel" in path or b"kestrel" in data.lower()}


def stock_pelican(folder: Path, scenario: Scenario) -> Done:
    (folder / "content").mkdir()
    (folder / "plugins").mkdir()
    (folder / "plugins" / "their_plugin.py").write_text(scenario.plugin or "def register(): ...\n")
    settings = "TIMEZONE = 'UTC'\nPLUGIN_PATHS = ['plugins']\nPLUGINS = ['their_plugin']\nAUTHOR = 'Ada'\n"
    (folder / "pelicanconf.py").write_text(settings + scenario.settings + "\n")
    for path, text in {"open.md": OPEN.format(body="Read me."), "kestrel.pdf": PDF, **scenario.stock}.items():
        (folder / "content" / path).write_text(text)
    return pelican(folder, "-o", "output", with_us=False)


def with_secret(folder: Path, post: str) -> Example:
    site = example("bakery", folder)
    site.replace("tags.yml", "salt:", "kestrel: Kestrel\nsalt:")
    site.write("posts/2026/kestrel/en.md", post)
    site.write("posts/2026/kestrel/kestrel.pdf", PDF)
    return site


@pytest.mark.parametrize("scenario", LEAKS.values(), ids=LEAKS)
def test_stock_pelican_leaks(tmp_path: Path, scenario: Scenario) -> None:
    done = stock_pelican(tmp_path, scenario)
    assert done.returncode == 0, done.stderr
    assert traces(tree(tmp_path / "output")) >= scenario.traces


@pytest.mark.parametrize("scenario", LEAKS.values(), ids=LEAKS)
def test_we_do_not_leak(tmp_path: Path, scenario: Scenario) -> None:
    assert traces(with_secret(tmp_path, scenario.post).built()) == set()


@pytest.mark.parametrize("scenario", LEAKS.values(), ids=LEAKS)
def test_what_we_withheld_would_have_been_there(tmp_path: Path, scenario: Scenario) -> None:
    site = with_secret(tmp_path, scenario.post)
    shown = traces(site.built(audience="internal", preview=True))
    assert {"2026/kestrel/index.html", "2026/kestrel/kestrel.pdf", "tags/kestrel/index.html"} <= shown


@dataclass(frozen=True)
class Fault:
    """Something wrong in a stock site, and a change to our settings or our post that means the same."""

    stock: Scenario
    settings: str = ""
    post: str = "status: draft"
    body: str = "Nothing."
    plugin: str = "def register(): ..."


FAULTS = {
    "a plugin that is not there": Fault(
        Scenario({}, "", settings="PLUGINS = ['no_such_plugin']"), settings="PLUGINS += ['no_such_plugin']"
    ),
    "a plugin whose start fails": Fault(
        Scenario({}, "", plugin="def register(): 1 / 0"),
        settings="PLUGINS += ['failing_plugin']",
        plugin="def register(): 1 / 0",
    ),
    "an unknown status": Fault(Scenario({"kestrel.md": secret("Status: sketch")}, ""), post="status: sketch"),
    "a bad date": Fault(Scenario({"kestrel.md": secret("", "yesterday")}, ""), post="updated: yesterday"),
    "a post without a date": Fault(Scenario({"kestrel.md": "Title: Kestrel\n\nText\n"}, ""), post="date: "),
    "a broken link": Fault(
        Scenario({"open.md": OPEN.format(body="[gone]({filename}gone.md)")}, ""), body="[gone](../gone/en.md)"
    ),
    "a link to what is withheld": Fault(
        Scenario(
            {
                "kestrel.md": secret("Status: skip"),
                "open.md": OPEN.format(body="See [it]({filename}kestrel.md)."),
            },
            "",
        ),
        post="",
        body="See [a draft](../sketch/en.md).",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_stock_pelican_goes_on(tmp_path: Path, fault: Fault) -> None:
    assert stock_pelican(tmp_path, fault.stock).returncode == 0
    assert tree(tmp_path / "output")


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_we_stop(tmp_path: Path, fault: Fault) -> None:
    site = with_secret(tmp_path, ours(fault.post, body=fault.body))
    site.write(
        "posts/2026/sketch/en.md", ours("status: draft", body="A sketch.").replace("kestrel-1", "sketch-1")
    )
    (tmp_path / "failing_plugin.py").write_text(fault.plugin)
    site.set("PLUGIN_PATHS += ['.']", fault.settings)
    done = build(tmp_path)
    assert done.returncode == (2 if fault.settings else 1)
    assert "Traceback" not in done.stderr
    assert tree(site.output) == {}


def test_the_like_of_every_fault_is_well_without_it(tmp_path: Path) -> None:
    assert with_secret(tmp_path, ours("status: draft", body="Nothing.")).built()
