"""Markdown to HTML: an engine makes the HTML, named steps work on its tree, in the order that stands here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from openwindow.core.markup import html_tree, limits, tags
from openwindow.core.markup.characters import without_unusable, without_unusable_references
from openwindow.core.markup.draft import Draft, Step
from openwindow.core.markup.engine import Engine, EngineMaker
from openwindow.core.markup.facts import facts_of
from openwindow.core.markup.positions import Position, Positions
from openwindow.core.markup.source import Source
from openwindow.core.markup.steps import (
    callouts,
    figures,
    footnotes,
    headings,
    highlighting,
    languages,
    raw_html,
    references,
    tables,
    task_lists,
)
from openwindow.core.model.body import Body, BodyFacts
from openwindow.core.model.markdown_options import NO_OPTIONS, MarkdownOptions
from openwindow.core.model.ports import Wording
from openwindow.core.problems import Problem

__all__ = ["ENGINES", "STEPS", "Conversion", "Converter", "Engine", "Source"]


def _python_markdown(options: MarkdownOptions = NO_OPTIONS, /) -> Engine:
    # Its libraries take longer to import than a build after a small edit may take for all its work.
    from openwindow.core.markup.python_markdown import PythonMarkdown

    return PythonMarkdown(options)


def _github_markdown(options: MarkdownOptions = NO_OPTIONS, /) -> Engine:
    from openwindow.core.markup.gfm import GitHubMarkdown

    return GitHubMarkdown(options)


ENGINES: dict[str, EngineMaker] = {
    "markdown": _python_markdown,
    "gfm": _github_markdown,
}

STEPS: tuple[tuple[str, Step], ...] = (
    ("raw-html", raw_html.apply),
    ("callouts", callouts.apply),
    ("languages", languages.apply),
    ("task-lists", task_lists.apply),
    ("footnotes", footnotes.apply),
    ("tables", tables.apply),
    ("headings", headings.apply),
    ("figures", figures.apply),
    ("highlighting", highlighting.apply),
    ("references", references.apply),
)

_NOTHING = Body(("",), BodyFacts())


@dataclass(frozen=True)
class Conversion:
    """A body, and what its writer must fix before anybody reads it."""

    body: Body
    problems: tuple[Problem, ...]


class Converter:
    """Converts bodies, one after the other; make one for a process. Equal sources give equal results."""

    def __init__(self, engine: Engine, wording: Mapping[str, Wording]) -> None:
        """`wording` has the words for callouts, footnotes and the like in each language of the site."""
        self._engine = engine
        self._wording = wording

    def convert(self, source: Source) -> Conversion:
        """The body of a source and all its problems, sorted by place."""
        usable = replace(source, text=without_unusable(source.text))
        draft = Draft(usable, self._wording[source.language], Positions(usable))
        body = self._body(draft) if limits.check(draft) else _NOTHING
        return Conversion(body, tuple(sorted(draft.problems)))

    def _body(self, draft: Draft) -> Body:
        try:
            html = without_unusable_references(self._engine.to_html(draft.source.text))
            tree = html_tree.parse(tags.checked(html, draft))
        except RecursionError:
            draft.refuse("too-nested", Position(draft.source.line, 0))
            return _NOTHING
        for _, step in STEPS:
            step(tree, draft)
        facts = facts_of(tree, draft)
        return Body(html_tree.cut(tree, draft.inserted), facts)
