"""Pelican's setting MARKDOWN: the extensions that a blog adds to Python-Markdown."""

from collections.abc import Iterator, Mapping
from typing import Any

from openwindow.core.model.markdown_options import MarkdownExtension, MarkdownOptions
from openwindow.core.problems import Place, Problem, problem

NAME = "MARKDOWN"
KEYS = ("extensions", "extension_configs", "output_format")
FORMATS = ("html5", "html")

OURS = ("codehilite", "fenced_code", "footnotes", "meta", "sane_lists", "tables")
"""Extensions whose work is done anyway, by the engine or by us; to name them changes nothing."""

EXTRA = ("abbr", "attr_list", "def_list", "md_in_html")
"""What is left of Python-Markdown's `extra` without these."""

REFUSED = ("admonition", "toc", "wikilinks")
"""Extensions whose HTML has classes or ids that a text may not have."""

_PREFIX = "markdown.extensions."


def read_markdown(value: object) -> MarkdownOptions | None:
    """The extensions that the setting names, less those of `OURS`; None when it has another form."""
    if not isinstance(value, Mapping) or not all(name in KEYS for name in value):
        return None
    names, configurations = value.get("extensions", []), value.get("extension_configs", {})
    if not _is_list_of_names(names) or not _is_mapping_of_plain_mappings(configurations):
        return None
    # Pelican 4.12 takes the names of configurations for extensions too.
    wanted = dict.fromkeys((*names, *configurations))
    found = [each for name in wanted for each in _extensions(name, configurations.get(name) or {})]
    return MarkdownOptions(tuple(each for each in found if short(each.name) not in OURS))


def markdown_problems(value: Any, engine: object, path: str) -> Iterator[Problem]:
    """What is wrong with a setting of the right form, for this engine; `path` is the settings file."""
    options, place = read_markdown(value), Place(path)
    if options is None:
        return
    if engine == "gfm":
        yield problem("setting-without-effect", place, name=NAME, engine=engine)
    if (output := value.get("output_format", FORMATS[0])) not in FORMATS:
        yield problem("setting-markdown-output", place, value=repr(output), valid=", ".join(FORMATS))
    for extension in options.extensions:
        if short(extension.name) in REFUSED:
            yield problem("setting-markdown-refused", place, extension=extension.name)


def short(name: str) -> str:
    """`toc` for `markdown.extensions.toc` and `markdown.extensions.toc:TocExtension`."""
    return name.removeprefix(_PREFIX).partition(":")[0]


def _extensions(name: str, configuration: Mapping[str, Any]) -> Iterator[MarkdownExtension]:
    if short(name) != "extra":
        yield MarkdownExtension(name, tuple(sorted(configuration.items())))
        return
    for part in EXTRA:
        full = _PREFIX + part
        theirs = configuration.get(full) or configuration.get(part) or {}
        yield MarkdownExtension(full, tuple(sorted(theirs.items())))


def _is_list_of_names(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(name, str) for name in value)


def _is_mapping_of_plain_mappings(value: object) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(name, str) and (not each or (isinstance(each, Mapping) and _is_plain(each)))
        for name, each in value.items()
    )


def _is_plain(value: object) -> bool:
    """Functions and objects are not: whether they are the same as in the last build cannot be told."""
    if isinstance(value, Mapping):
        return all(isinstance(name, str) and _is_plain(each) for name, each in value.items())
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | int | float)
