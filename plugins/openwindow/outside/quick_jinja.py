"""Jinja 3.1 without what it does again and again although nothing can have changed.

Our environments never reload a template, give all templates the same global names, and are not asynchronous.
What a large site asks for a hundred times on every page is answered in the shortest way here; the bytes that
come out are those of Jinja's own classes.
"""

from collections.abc import Callable, Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext, Expr, Impossible, TemplateData
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]  # not told to be there

from openwindow.core.model.ports import Wording
from openwindow.outside.rendered_once import Remembering


class Sentences:
    """gettext and ngettext as templates call them ("new style": `%(name)s` stands for the variable `name`).

    Sentences without variables, of which most pages consist, are made once.
    """

    def __init__(self, translate: Callable[..., str], numbers: int) -> None:
        """`translate` takes one sentence, or two and a number where `numbers` is 1."""
        self._translate = translate
        self._numbers = numbers
        self._made: dict[tuple[object, ...], str] = {}

    @pass_eval_context
    def __call__(self, context: EvalContext, /, *message: Any, **variables: object) -> str:
        """The sentence with its variables, which are escaped where the template escapes."""
        return self.said(context.autoescape, message, variables)

    def said(self, autoescape: bool, message: tuple[Any, ...], variables: dict[str, object]) -> str:
        """The same for who knows whether the template escapes."""
        if variables:
            return self._formatted(autoescape, message, variables)
        key = (autoescape, *message)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._formatted(autoescape, message, {})
        return made

    def _formatted(self, autoescape: bool, message: tuple[Any, ...], variables: dict[str, object]) -> str:
        words = self._translate(*message)
        values = {"num": message[-1], **variables} if self._numbers else variables
        return (Markup(words) if autoescape else words) % values


def install(wording: Wording, environment: Environment) -> None:
    """Gives templates the words of a language, in place of those that Jinja's extension gives."""
    one, several = Sentences(wording.gettext, 0), Sentences(wording.ngettext, 1)
    environment.globals.update({"_": one, "gettext": one, "ngettext": several})
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # the extension put it there


class QuickContext(Context):
    """Holds what its template was given, and looks the global names up where they are.

    Jinja 3.1 copies all global names, among them hundreds of settings, for every page and every included
    template.
    """

    def resolve_or_missing(self, key: str) -> Any:
        """What a name stands for."""
        if key in self.vars:
            return self.vars[key]
        if key in self.parent:
            return self.parent[key]
        return self.environment.globals.get(key, missing)

    def __contains__(self, name: str) -> bool:
        return self.resolve_or_missing(name) is not missing

    def call(
        self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **kwargs: Any
    ) -> Any:
        """What `{{ called(…) }}` gives; macros and what we made ourselves are called directly."""
        kind = type(called)
        if kind is Sentences:
            return called.said(self.eval_ctx.autoescape, args, kwargs)
        if kind is Remembering:
            return called(*args)
        if kind is Macro and not (kwargs or called.caller or called.catch_varargs or called.catch_kwargs):
            lacking = len(called.arguments) - len(args)
            if lacking >= 0:
                made = called._func(*args, *[missing] * lacking)  # noqa: SLF001  # what `Macro` itself calls
                return Markup(made) if self.eval_ctx.autoescape else made
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **kwargs)


def escaped(value: object) -> str:
    """`markupsafe.escape` for what is only joined to other text."""
    kind = type(value)
    if kind is str:
        # MarkupSafe 3.0: the quick part of `escape`, whose result needs no class of its own here.
        return _escape_inner(value)  # type: ignore[arg-type]  # it is a str
    return value if kind is Markup else escape(value)  # type: ignore[return-value]


class QuickTemplate(Template):
    """A template that is imported the same way from everywhere, and escapes quickly."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  # Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """A template made from what was compiled."""
        made = super().from_code(environment, code, globals, uptodate)
        names = made.root_render_func.__globals__
        names["escape"] = escaped
        return made

    def new_context(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002  # Jinja's name
        shared: bool = False,  # noqa: ARG002  # there is nothing to be shared
        locals: Mapping[str, Any] | None = None,  # noqa: A002  # Jinja's name
    ) -> Context:
        """A context with `vars`, and those of `locals` that have a value."""
        given = vars or {}
        if locals:
            given = {**given, **{name: value for name, value in locals.items() if value is not missing}}
        return self.environment.context_class(self.environment, given, self.name, self.blocks)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002
        return self._module or super()._get_default_module()


class PlainCode(CodeGenerator):
    """Leaves constant expressions to the templates' run: the filters in them may be a company's own, which
    must not work when the theme is compiled."""

    def _output_child_to_const(self, node: Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, TemplateData):
            raise Impossible
        return super()._output_child_to_const(node, frame, finalize)


class QuickEnvironment(Environment):
    """Looks a template up once by each name or row of names."""

    code_generator_class = PlainCode
    context_class = QuickContext
    template_class = QuickTemplate

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[object, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # Jinja's name
    ) -> Template:
        """The template of a name."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, parent, globals)
        return found

    def first_of(self, names: tuple[str, ...]) -> Template:
        """The template of the first of `names` that there is."""
        found = self._found.get(names)
        if found is None:
            found = self._found[names] = self.select_template(names)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        """The global names, the same for all templates."""
        return self.globals
