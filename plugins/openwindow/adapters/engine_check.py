"""`check --engines`: where the texts of a blog would differ with the other Markdown engine."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from openwindow.adapters.console import Console
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.messages import explanation, visible
from openwindow.adapters.pelican_inputs import inputs_from
from openwindow.adapters.pelican_run import settings_of
from openwindow.core.markup import ENGINES, Converter, Source
from openwindow.core.markup.blocks import Kind
from openwindow.core.markup.comparison import Comparison, Shown, compared
from openwindow.core.problems import Problem
from openwindow.core.reading import ReadingRules, body_text, read_site
from openwindow.outside.content_files import read_bytes, read_content

NAMES = ("markdown", "gfm")

WORDS = {
    Kind.PARAGRAPH: "engines-paragraph",
    Kind.HEADING: "engines-heading",
    Kind.LIST: "engines-list",
    Kind.QUOTE: "engines-quote",
    Kind.CALLOUT: "engines-callout",
    Kind.TABLE: "engines-table",
    Kind.CODE: "engines-code",
    Kind.PICTURE: "engines-picture",
    Kind.FOOTNOTES: "engines-footnotes",
    Kind.OTHER: "engines-other",
}


def compare_engines(settings_file: Path, is_wanted: Callable[[str], bool], console: Console) -> int:
    """Print each difference in the texts that are wanted, and how many there are; nothing is wrong: 0."""
    inputs = inputs_from(settings_of(settings_file))
    texts = different = 0
    for comparison in _comparisons(inputs, is_wanted):
        texts += 1
        different += bool(comparison)
        for line in _lines(comparison, console):
            print(visible(line), file=console.output, flush=True)
    if different:
        print(console.count("engines-differ", different, texts=texts), file=console.output)
    else:
        print(console.count("engines-agree", texts), file=console.output)
    return 0


def _comparisons(inputs: Inputs, is_wanted: Callable[[str], bool]) -> Iterator[Comparison]:
    converters = [Converter(ENGINES[name](inputs.settings.markdown), inputs.wording) for name in NAMES]
    rules = ReadingRules(inputs.settings.languages, inputs.settings.timezone, inputs.root)
    for language, body in read_site(read_content(inputs.content), rules).bodies:
        name = f"{inputs.root}/{body.path}"
        if is_wanted(name):
            text = body_text(read_bytes(inputs.content, body.path))
            source = Source(name, language, body.line, text)
            first, second = (converter.convert(source) for converter in converters)
            yield compared(source, first, second)


def _lines(comparison: Comparison, console: Console) -> Iterator[str]:
    for each in comparison.differences:
        first, second = (_said(shown, console) for shown in (each.first, each.second))
        yield console.words("engines-show", place=each.place, first=first, second=second)
    for name, problems in zip(NAMES, comparison.problems, strict=True):
        yield from _refusals(name, problems, console)


def _refusals(name: str, problems: Iterable[Problem], console: Console) -> Iterator[str]:
    for each in problems:
        problem = explanation(each, console.wording)
        yield console.words("engines-refuse", place=each.place, engine=name, problem=problem)


def _said(shown: Shown, console: Console) -> str:
    if not shown.kinds:
        return console.words("engines-nothing")
    kinds = dict.fromkeys(console.words(WORDS[kind]) for kind in shown.kinds)
    return console.words("engines-piece", kinds=", ".join(kinds), words=shown.words)
