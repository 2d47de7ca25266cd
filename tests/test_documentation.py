"""The documents name all that people can write, set, call or meet; their examples and links hold."""

import gettext
import re
from collections.abc import Iterator
from dataclasses import Field, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import tasks
from openwindow.adapters import looking, making, pipeline, quick_build, rebuilding, whole_build
from openwindow.adapters.command_line import COMMANDS, LANGUAGE, PIPE_CLOSED, STOPPED
from openwindow.adapters.console import SETTINGS, Option, Takes
from openwindow.adapters.option_parser import HELP
from openwindow.adapters.pelican_settings import _REFUSED as REFUSED
from openwindow.core.feeds import FORMATS
from openwindow.core.headers.of_site import Hosting, rules_of
from openwindow.core.links.checks import Horizon, broken_links
from openwindow.core.links.publishable import DOCUMENTS, PICTURES
from openwindow.core.markup import ENGINES, STEPS, Converter, Source
from openwindow.core.markup.allowed import ELEMENTS
from openwindow.core.markup.python_markdown import PythonMarkdown
from openwindow.core.markup.steps.callouts import TITLES
from openwindow.core.model.audience import Audience
from openwindow.core.model.markdown_options import MarkdownOptions
from openwindow.core.model.post import Comments, Speaks, Status
from openwindow.core.model.source import SourceFile
from openwindow.core.model.words import Words
from openwindow.core.pages import KINDS
from openwindow.core.reading import ReadingRules, body_text, read_site
from openwindow.core.reading.authors import LinkKeys, ProfileKeys, RoleKeys
from openwindow.core.reading.fields import Key, Need, keys_of
from openwindow.core.reading.pages import LISTS, OWN, PageKeys
from openwindow.core.reading.pictures import PictureKeys
from openwindow.core.reading.posts import NoteKeys, PostKeys, WithdrawalKeys
from openwindow.core.settings import Settings
from openwindow.core.urls import Urls

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "plugins" / "openwindow"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
AUTHORS = ("docs/authors.md", "docs/authors.fr.md")
OPERATORS, DEVELOPERS, ARCHITECTURE = (
    f"docs/{name}.md" for name in ("operators", "developers", "architecture")
)

COMMON = (SETTINGS, LANGUAGE, HELP)
"""The options that every command takes."""

FENCED = re.compile(r"^(`{3,})(\w*)\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)
EXAMPLE_FILE = re.compile(r"^`(content/[^`]+)`\s?:\n\n(`{3,})\w+\n(.*?)\n\2$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
BESIDE_THE_EXAMPLES = (
    "posts/2026/the-bench-in-the-cellar/cages.png",
    "authors/marta-kowalczyk/portrait.jpg",
)


@cache
def page(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def rows(path: str) -> dict[str, tuple[str, ...]]:
    """The table rows of a page that begin with a name in backticks: the cells after it, by the name."""
    lines = re.findall(r"^\| `([^`]+)` \|(.*)\|$", page(path), re.MULTILINE)
    return {name: tuple(cell.strip() for cell in rest.split(" |")) for name, rest in lines}


def prose(path: str) -> str:
    return FENCED.sub("", page(path))


def names_in(path: str) -> set[str]:
    """Everything that stands in backticks."""
    return set(re.findall(r"`([^`\n]+)`", prose(path)))


def anchors_of(path: str) -> set[str]:
    """The ids that forges give to the headings of a page."""
    words = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(prose(path)))
    return {word.strip().replace(" ", "-") for word in words}


# --- authors ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", AUTHORS)
@pytest.mark.parametrize("key", keys_of(PostKeys).values(), ids=lambda key: key.name)
def test_every_key_of_a_post_is_in_the_table_with_what_is_needed_and_shared(path: str, key: Key) -> None:
    _, needed, shared = rows(path)[key.name]
    assert (bool(needed), bool(shared)) == (key.need is not Need.NOBODY, key.shared)


@pytest.mark.parametrize("path", AUTHORS)
@pytest.mark.parametrize("key", keys_of(ProfileKeys).values(), ids=lambda key: key.name)
def test_every_key_of_a_profile_is_in_the_table_with_what_is_needed(path: str, key: Key) -> None:
    needed = rows(path)[key.name][1]
    assert bool(needed) == (key.need is not Need.NOBODY)


@pytest.mark.parametrize("path", AUTHORS)
@pytest.mark.parametrize("table", [PageKeys, PictureKeys, NoteKeys, WithdrawalKeys, RoleKeys, LinkKeys])
def test_authors_are_told_every_smaller_key(path: str, table: type) -> None:
    assert {key.name for key in keys_of(table).values()} - names_in(path) == set()


@pytest.mark.parametrize("path", AUTHORS)
def test_authors_are_told_every_choice_callout_and_kind_of_file(path: str) -> None:
    choices = {each.value for choice in (Audience, Speaks, Comments, Status) for each in choice}
    assert (choices | set(TITLES) | DOCUMENTS) - names_in(path) == set()
    pictures = {suffix[1:].upper() for suffix in PICTURES} - {"JPG"}
    assert pictures <= set(re.findall(r"\w+", prose(path).upper()))


@pytest.mark.parametrize("path", AUTHORS)
def test_no_allowed_thing_is_promised_that_is_refused(path: str) -> None:
    listed = next(block for block in page(path).split("\n\n") if block.startswith("`a` `abbr`"))
    assert set(re.findall(r"`([^`]+)`", listed)) == ELEMENTS


def examples(path: str) -> dict[str, str]:
    """The files that a page tells authors to write."""
    return {name: f"{text}\n" for name, _, text in EXAMPLE_FILE.findall(page(path))}


@pytest.mark.parametrize("path", AUTHORS)
def test_the_example_files_make_a_blog_without_problems(path: str) -> None:
    texts = {name.removeprefix("content/"): text.encode() for name, text in examples(path).items()}
    files = [SourceFile(name, len(data), data) for name, data in texts.items()]
    files += [SourceFile(name, 1) for name in BESIDE_THE_EXAMPLES]
    reading = read_site(files, ReadingRules(("en", "fr"), "Europe/Paris"))
    assert (len(files), reading.problems) == (8 + len(BESIDE_THE_EXAMPLES), ())
    assert list(broken(reading.site, texts)) == []


def broken(site: Any, texts: dict[str, bytes]) -> Iterator[object]:
    """What the bodies of a site hold that its readers could not follow."""
    converter, facts = converter_for_examples(), {}
    for name in (name for name in texts if name.endswith(".md")):
        conversion = converter.convert(Source(name, "en", 1, body_text(texts[name])))
        yield from conversion.problems
        facts[name] = conversion.body.facts
    horizon = Horizon(
        site, Urls("https://blog.example", ("en", "fr")), datetime(2027, 1, 1, tzinfo=UTC), ZoneInfo("UTC")
    )
    yield from broken_links(horizon, facts, "content")


def converter_for_examples() -> Converter:
    silent = gettext.NullTranslations()
    return Converter(PythonMarkdown(), {"en": silent, "fr": silent})


@pytest.mark.parametrize("path", AUTHORS)
def test_every_example_of_markdown_is_accepted(path: str) -> None:
    converter = converter_for_examples()
    bodies = [
        body_text(f"{text}\n".encode()) for _, kind, text in FENCED.findall(page(path)) if kind == "markdown"
    ]
    problems = [converter.convert(Source(path, "en", 1, body)).problems for body in bodies]
    assert len(problems) > 5
    assert not any(problems)


def test_both_languages_tell_authors_the_same() -> None:
    english, french = (page(path) for path in AUTHORS)
    assert len(HEADING.findall(english)) == len(HEADING.findall(french))
    assert len(FENCED.findall(english)) == len(FENCED.findall(french))
    assert rows(AUTHORS[0]).keys() == rows(AUTHORS[1]).keys()


# --- operators --------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: setting.metadata["name"])
def test_the_table_of_settings_says_what_the_code_says(setting: Field[object]) -> None:
    sentence, default = rows(OPERATORS)[setting.metadata["name"]]
    assert sentence == setting.metadata["sentence"]
    assert default == _default(setting) or (default in ("none", "must be given") and not _default(setting))


def _default(setting: Field[object]) -> str:
    match setting.default:
        case Audience(value=text) | (str() as text):
            return f'`"{text}"`' if text else ""
        case Words() | MarkdownOptions():
            return ""
    return f"`{setting.default!r}`".replace("'", '"')


@pytest.mark.parametrize("name", [*REFUSED, "*_URL", "*_SAVE_AS", "FEED_*", "*_FEED_*"])
def test_operators_are_told_which_settings_are_refused(name: str) -> None:
    assert name in names_in(OPERATORS)


def section(path: str, heading: str) -> str:
    """What stands below a heading, up to the next one."""
    return re.split(r"^#+ ", page(path).partition(f"\n{heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def test_every_command_has_a_section_and_no_section_lacks_its_command() -> None:
    assert set(re.findall(r"^### `(\w+)`$", page(OPERATORS), re.MULTILINE)) == set(COMMANDS)


OPTIONS = [
    (command, option)
    for command, module in COMMANDS.items()
    for option in (*module().OPTIONS, LANGUAGE, HELP)
]


@pytest.mark.parametrize(("command", "option"), OPTIONS, ids=lambda each: getattr(each, "name", each))
def test_every_option_of_a_command_is_explained(command: str, option: Option) -> None:
    own, common = section(OPERATORS, f"### `{command}`"), section(OPERATORS, "## Commands")
    name = f"{command} [A-Z]+" if option.takes is Takes.WORDS else option.name
    found = re.compile(rf"`{name}(?: [^`]*)?`")
    assert found.search(own) or (option in COMMON and found.search(common))


@pytest.mark.parametrize("command", COMMANDS)
def test_no_option_is_explained_that_a_command_does_not_have(command: str) -> None:
    known = {option.name for option in (*COMMANDS[command]().OPTIONS, *COMMON)} | {"--translate"}
    assert set(re.findall(r"^\| `(--[a-z-]+)", section(OPERATORS, f"### `{command}`"), re.MULTILINE)) <= known


def test_every_exit_code_is_explained() -> None:
    codes = {0, 1, 2, STOPPED, PIPE_CLOSED}
    assert {int(code) for code in rows(OPERATORS) if code.isdigit()} == codes


# --- developers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_every_page_kind_is_in_the_table_of_addresses_with_its_templates(kind: Any) -> None:
    templates = re.findall(r"`([^`]+)`", rows(ARCHITECTURE)[kind.NAME][2])
    assert templates == [*getattr(kind, "TEMPLATES", ())]


def test_the_map_names_every_step_engine_and_format() -> None:
    assert {name for name, _ in STEPS} | set(ENGINES) | set(FORMATS) <= names_in(ARCHITECTURE)


def test_every_name_that_pages_may_not_take_is_listed() -> None:
    assert {*OWN, *LISTS} <= set(re.findall(r"`([^`]+)`", section(ARCHITECTURE, "## Contract: addresses")))


def test_every_law_has_its_test_and_every_test_its_law() -> None:
    tests = re.findall(
        r"^def (test_\w+)", (ROOT / "tests/test_architecture.py").read_text("utf-8"), re.MULTILINE
    )
    assert {name for name in names_in(ARCHITECTURE) if name.startswith("test_")} == set(tests)


def test_every_dependency_is_weighed() -> None:
    lines = [
        line for name in ("build", "search", "test") for line in page(f"requirements/{name}.in").splitlines()
    ]
    names = {re.split(r"[<>=]", line)[0].lower() for line in lines if line and line[0] not in "#-"}
    assert names <= set(re.findall(r"[\w-]+", section(ARCHITECTURE, "## Dependencies").lower()))


@pytest.mark.parametrize("path", [OPERATORS, DEVELOPERS, ARCHITECTURE])
def test_a_document_names_only_files_that_exist(path: str) -> None:
    named = {name for name in names_in(path) if re.fullmatch(r"[\w-]+/[\w/-]+\.(py|po|txt|css|md)", name)}
    places = (ROOT, PACKAGE, ROOT / "docs")
    assert {name for name in named if not any((place / name).exists() for place in places)} == set()


def test_the_steps_of_a_build_are_there() -> None:
    modules = (looking, making, pipeline, quick_build, rebuilding, whole_build)
    stages = {module.__name__.rpartition(".")[2]: module for module in modules}
    named = re.findall(rf"`({'|'.join(stages)})\.(\w+)`", page(DEVELOPERS))
    assert {stage for stage, _ in named} == set(stages)
    assert [step for stage, step in named if not callable(getattr(stages[stage], step, None))] == []


def test_every_room_is_on_the_map() -> None:
    rooms = {path.parent.name for path in PACKAGE.rglob("__init__.py")} - {"openwindow", "steps"}
    assert rooms <= set(re.findall(r"(\w+)/  ", section(ARCHITECTURE, "## The rooms")))


# --- links ------------------------------------------------------------------------------------------


def links() -> Iterator[tuple[str, str]]:
    for file in PAGES:
        path = file.relative_to(ROOT).as_posix()
        targets = LINK.findall(re.sub(r"`[^`\n]+`", "", prose(path)))
        yield from ((path, target) for target in targets if not re.match(r"https?:|mailto:", target))


@pytest.mark.parametrize(("path", "target"), sorted(set(links())))
def test_a_link_between_documents_leads_somewhere(path: str, target: str) -> None:
    name, _, anchor = target.partition("#")
    file = ((ROOT / path).parent / name).resolve() if name else ROOT / path
    assert file.exists()
    if anchor:
        assert anchor in anchors_of(file.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("server", ["nginx", "apache"])
def test_the_examples_for_servers_send_what_hosts_are_asked_to_send(server: str) -> None:
    """Both say `name value` or `name "value"` somewhere in the line of a header."""
    (example,) = (text for _, language, text in FENCED.findall(page(OPERATORS)) if language == server)
    hosting = Hosting("", secure=True, unlisted=False, for_ever=("/theme/*",), feeds=("xml",))
    for rule in rules_of(hosting):
        for name, value in rule.headers:
            quoted = rf'(?:"{re.escape(value)}"|{re.escape(value)})(?: |;|$)'
            if name != "Content-Type":  # servers have other words for it
                line = quoted if name == "Cache-Control" else f"{name} {quoted}"
                assert re.search(line, example, re.MULTILINE), name


def test_every_header_is_explained() -> None:
    table = section(OPERATORS, "## Publish")
    rules = rules_of(Hosting("", secure=True, unlisted=True, for_ever=("/theme/*",), feeds=("xml",)))
    assert [name for rule in rules for name, _ in rule.headers if f"`{name}`" not in table] == []


def test_the_readme_leads_to_every_document() -> None:
    targets = {target.partition("#")[0] for target in LINK.findall(page("README.md"))}
    wanted = {file.relative_to(ROOT).as_posix() for file in PAGES} - {"README.md"}
    assert wanted - targets == set()


@pytest.mark.parametrize("path", [file.relative_to(ROOT).as_posix() for file in PAGES])
def test_a_document_calls_only_tasks_that_exist(path: str) -> None:
    called = set(re.findall(r"(?:python3 |py )tasks\.py ([a-z]+)", page(path)))
    assert called - set(tasks.TASKS) == set()


def test_the_picture_in_the_readme_is_wide_and_light() -> None:
    data = (ROOT / "docs" / "images" / "home.png").read_bytes()
    assert int.from_bytes(data[16:20], "big") == 1440
    assert len(data) < 200_000
