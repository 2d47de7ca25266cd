"""The theme: Jinja2 with its loaders, its words and its errors turned to problems."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
)
from jinja2.ext import Extension

from openwindow.core.model.assets import AssetError
from openwindow.core.model.output import View
from openwindow.core.model.ports import Wording
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.compiled_templates import CompiledTemplates
from openwindow.outside.quick_jinja import QuickEnvironment, install
from openwindow.outside.rendered_once import Remembering

Names = Callable[[View, Mapping[str, object]], Mapping[str, object]]
"""Further variables for a template, from its view and the variables it gets anyway."""


@dataclass(frozen=True)
class JinjaOptions:
    """What a theme and Pelican's JINJA_* settings want of Jinja; `environment` are its further arguments."""

    autoescape: bool = True
    undefined: type[Undefined] = StrictUndefined
    extensions: tuple[str | type[Extension], ...] = ()
    environment: Mapping[str, Any] = field(default_factory=dict)
    globals: Mapping[str, Any] = field(default_factory=dict)
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    tests: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


class Theme:
    """The templates of `folders`, the first that has a name wins; those of `prefixes` are "<prefix>/name".

    Each language has an environment of its own, because a macro or variable that a template imports keeps
    the words it was made with; they share what was compiled. Goes to other processes as what it was made of.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        wordings: Mapping[str, Wording],
        *,
        prefixes: Mapping[str, Path] | None = None,
        options: JinjaOptions | None = None,
        names: Names | None = None,
        compiled: CompiledTemplates | None = None,
    ) -> None:
        self._made_of = (folders, wordings, prefixes, options, names, compiled)
        self._folders = [*folders, *(prefixes or {}).values()]
        self._names = names
        loader = _loader(folders, prefixes or {})
        code = compiled or CompiledTemplates()
        self._environments = {
            language: _environment(loader, code, wording, options or JinjaOptions())
            for language, wording in wordings.items()
        }

    def __reduce__(self) -> tuple[Callable[..., "Theme"], tuple[object, ...]]:
        """Compiled templates and environments stay here."""
        return _theme, self._made_of

    def render(
        self, names: tuple[str, ...], language: str, view: View, variables: Mapping[str, object]
    ) -> str:
        """The first of `names` the theme has, rendered with `variables` in the words of `language`.

        Raises OpenWindowError for what is wrong with a template.
        """
        if self._names:
            variables = {**variables, **self._names(view, variables)}
        try:
            return self._environments[language].first_of(names).render(variables)
        except TemplateSyntaxError as wrong:
            raise _broken(Place(wrong.filename or names[0], wrong.lineno), wrong.message or "") from wrong
        except Exception as wrong:
            if isinstance(wrong, AssetError):
                raise _no_such_asset(self._place(wrong) or Place(names[0]), wrong) from wrong
            if not isinstance(wrong, TemplateError) and not self._happened_in_a_template(wrong):
                raise
            place = self._place(wrong) or Place(str(self._folders[0]))
            if isinstance(wrong, TemplateNotFound):
                raise _missing(place, wrong) from wrong
            raise _broken(place, _message(wrong)) from wrong

    def _place(self, wrong: Exception) -> Place | None:
        """The innermost line of a template that `wrong` passed through."""
        place = None
        trace = wrong.__traceback__
        while trace:
            if self._is_of_a_template(trace):
                place = Place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
            trace = trace.tb_next
        return place

    def _happened_in_a_template(self, wrong: Exception) -> bool:
        """Whether the template itself failed, and not the code of ours that it called."""
        trace = wrong.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        return trace is not None and self._is_of_a_template(trace)

    def _is_of_a_template(self, trace: TracebackType) -> bool:
        filename = Path(trace.tb_frame.f_code.co_filename)
        return filename.suffix != ".py" and any(filename.is_relative_to(folder) for folder in self._folders)


def _theme(
    folders: Sequence[Path],
    wordings: Mapping[str, Wording],
    prefixes: Mapping[str, Path] | None,
    options: JinjaOptions | None,
    names: Names | None,
    compiled: CompiledTemplates | None,
) -> Theme:
    return Theme(folders, wordings, prefixes=prefixes, options=options, names=names, compiled=compiled)


def _loader(folders: Sequence[Path], prefixes: Mapping[str, Path]) -> BaseLoader:
    prefixed = {prefix: FileSystemLoader(folder) for prefix, folder in prefixes.items()}
    return ChoiceLoader([FileSystemLoader([*folders]), PrefixLoader(prefixed)])


def _environment(
    loader: BaseLoader, compiled: CompiledTemplates, wording: Wording, options: JinjaOptions
) -> QuickEnvironment:
    made = QuickEnvironment(
        **{
            **options.environment,
            "autoescape": options.autoescape,
            "undefined": options.undefined,
            "extensions": ["jinja2.ext.i18n", *options.extensions],
            "loader": loader,
            "bytecode_cache": compiled,
            "auto_reload": False,
            # A filter of a company must run in every build, not when the theme is compiled.
            "optimized": False,
        }
    )
    install(wording, made)
    made.globals["remembered"] = Remembering()
    made.globals.update(options.globals)
    made.filters.update(options.filters)
    made.tests.update(options.tests)
    return made


def _message(wrong: Exception) -> str:
    return wrong.message or "" if isinstance(wrong, TemplateError) else f"{type(wrong).__name__}: {wrong}"


def _missing(place: Place, wrong: TemplateNotFound) -> OpenWindowError:
    return OpenWindowError([problem("no-template", place, names=", ".join(map(str, wrong.templates)))])


def _no_such_asset(place: Place, wrong: AssetError) -> OpenWindowError:
    if not wrong.name:
        return OpenWindowError([problem("assets-printed", place)])
    nearest = (*get_close_matches(wrong.name, wrong.known, 1, 0), "")[0]
    return OpenWindowError([problem("no-such-asset", place, value=wrong.name, nearest=nearest)])


def _broken(place: Place, message: str) -> OpenWindowError:
    return OpenWindowError([problem("broken-template", place, message=message)])
