"""`init`: a company's own start, in an empty folder or in place of the sample."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from openwindow import THEME
from openwindow.adapters.asking import ask
from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file, wording_in
from openwindow.adapters.interview import Answer, Question, interview
from openwindow.adapters.sample_removal import may_be_removed, remove_sample
from openwindow.adapters.workplace import Workplace, open_workplace
from openwindow.core.drafting.answers import (
    listed_languages,
    wrong_languages,
    wrong_text,
    wrong_timezone,
    wrong_url,
)
from openwindow.core.drafting.new_blog import first_lists
from openwindow.core.drafting.sample import SAMPLE_AUTHORITY
from openwindow.core.drafting.settings_text import (
    Setting,
    assigned,
    new_publishing_settings,
    new_settings,
    tag_authority,
    with_values,
)
from openwindow.core.model.new_file import NewFile
from openwindow.core.problems import Problem
from openwindow.outside.clock import now
from openwindow.outside.new_files import write_new
from openwindow.outside.own_files import rewrite

NAME = Option("--name", "help-site-name")
LANGUAGES = Option("--languages", "help-languages", value="value-languages")
URL = Option("--url", "help-url", value="value-url")
TIMEZONE = Option("--timezone", "help-timezone")
YES = Option("--yes", "help-yes", Takes.NOTHING)

OPTIONS = (NAME, LANGUAGES, URL, TIMEZONE, YES, SETTINGS)

CONTENT = Path("content")
PUBLISHING = "publishconf.py"


@dataclass(frozen=True)
class _Blog:
    """What a company says of its blog."""

    name: str
    languages: tuple[str, ...]
    url: str
    timezone: str
    day: date

    @property
    def authority(self) -> str:
        return tag_authority(self.url, self.day)


@dataclass(frozen=True)
class _Proposed:
    """What stands if the person says nothing else."""

    name: str = ""
    languages: tuple[str, ...] = ()
    url: str = ""
    timezone: str = "UTC"


def run(given: Given, console: Console) -> int:
    """Set the blog up and say what to do next; a second time it changes settings only."""
    settings = settings_file(given)
    if not settings.exists():
        return _begin(_asked(given, console, _Proposed()), settings, console)
    workplace = open_workplace(settings)
    sample = workplace.settings.tag == SAMPLE_AUTHORITY
    proposed = _Proposed(timezone=workplace.settings.timezone) if sample else _as_it_is(workplace, settings)
    blog = _asked(given, console, proposed)
    if sample and not may_be_removed(workplace.content, given.has(YES.name), console):
        console.say("init-stopped")
        return 1
    if sample:
        remove_sample(workplace.content, blog.languages[0], console)
        _write_missing(workplace.content, first_lists(blog.languages, wording_in))
    else:
        console.say("init-kept-content")
    _change_settings(settings, blog, proposed, sample)
    console.say("initialised", name=blog.name, settings=settings)
    return 0


def _as_it_is(workplace: Workplace, settings: Path) -> _Proposed:
    """A company's own blog, whose address may stand in the settings for publishing."""
    publishing = settings.parent / PUBLISHING
    published = open_workplace(publishing) if publishing.is_file() else workplace
    now_set = workplace.settings
    return _Proposed(now_set.name, now_set.languages, published.settings.site_url, now_set.timezone)


def _asked(given: Given, console: Console, proposed: _Proposed) -> _Blog:
    answers = interview(_questions(console, proposed), given, console)
    timezone = answers.only(TIMEZONE.name)
    return _Blog(
        name=answers.only(NAME.name),
        languages=listed_languages(answers.only(LANGUAGES.name)),
        url=answers.only(URL.name).rstrip("/"),
        timezone=timezone,
        day=now(timezone).date(),
    )


def _questions(console: Console, proposed: _Proposed) -> tuple[Question, ...]:
    def question(
        option: Option, code: str, wrong: Callable[[str, str], Problem | None], value: str
    ) -> Question:
        def check(answer: str) -> Problem | None:
            return wrong(answer, option.name)

        def asked() -> Answer:
            return (ask(console, console.words(code), check, value),)

        return Question(option, check, asked, otherwise=(value,) if value else None)

    languages_wrong = partial(
        wrong_languages, known=[path.stem for path in Path(THEME, "translations").glob("*.po")]
    )
    return (
        question(NAME, "ask-site-name", wrong_text, proposed.name),
        question(LANGUAGES, "ask-site-languages", languages_wrong, ",".join(proposed.languages)),
        question(URL, "ask-url", wrong_url, proposed.url),
        question(TIMEZONE, "ask-timezone", wrong_timezone, proposed.timezone),
    )


def _begin(blog: _Blog, settings: Path, console: Console) -> int:
    """A blog where there was none."""
    _write_missing(
        settings.parent,
        (
            NewFile(settings.name, new_settings(blog.name, blog.languages, blog.timezone, blog.authority)),
            NewFile(PUBLISHING, new_publishing_settings(blog.url)),
            NewFile(".gitignore", "/.openwindow/\n/output/\n__pycache__/\n"),
        ),
    )
    _write_missing(settings.parent / CONTENT, first_lists(blog.languages, wording_in))
    console.say("initialised", name=blog.name, settings=settings)
    return 0


def _change_settings(settings: Path, blog: _Blog, before: _Proposed, sample: bool) -> None:
    """Write what is new. The tag is written once only: feed readers know every item by it."""
    changes: dict[str, Setting] = {}
    if blog.name != before.name:
        changes["SITENAME"] = blog.name
    if blog.languages != before.languages:
        changes["OPENWINDOW_LANGUAGES"] = blog.languages
    if blog.timezone != before.timezone:
        changes["TIMEZONE"] = blog.timezone
    if sample:
        changes |= {"SITESUBTITLE": "", "OPENWINDOW_ANSWERS": "", "OPENWINDOW_TAG": blog.authority}
    if blog.url != before.url and not _set_where_it_is_published(settings.parent / PUBLISHING, blog.url):
        changes["SITEURL"] = blog.url
    rewrite(settings, with_values(settings.read_text("utf-8"), changes))


def _set_where_it_is_published(publishing: Path, url: str) -> bool:
    source = publishing.read_text("utf-8") if publishing.is_file() else ""
    if "SITEURL" in assigned(source):
        rewrite(publishing, with_values(source, {"SITEURL": url}))
        return True
    return False


def _write_missing(root: Path, files: tuple[NewFile, ...]) -> None:
    write_new(root, (file for file in files if not (root / file.path).exists()))
