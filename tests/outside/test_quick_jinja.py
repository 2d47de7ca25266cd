"""What is made quickly is what Jinja itself makes."""

import gettext
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from openwindow.outside.quick_jinja import QuickEnvironment, install

TEMPLATES = {
    "parts": "{% macro line(a, b='<b>', c=none) %}{{ a }}{{ b }}{{ c }}{{ _('50 %%') }}{% endmacro %}"
    "{% macro some(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}"
    "{% macro around(a) %}{{ a }}{{ caller(a) }}{% endmacro %}{% set word = _('A & b') %}",
    "base": "[{% block b %}{{ name }}{% endblock %}]",
    "included": "{{ name }} {{ loop is defined }}",
}
PAGES = (
    "{{ name }} {{ name|safe }} {{ 3 }} {{ none }} {{ [name] }} {{ name ~ '<' }}",
    "{% from 'parts' import line %}{{ line(name) }}{{ line(1, 2, 3) }}{{ line(a=name) }}",
    "{% from 'parts' import line %}{% for x in name %}{{ line(x, c=x) }}{% endfor %}{{ line|string }}",
    "{% from 'parts' import some %}{{ some(1, 2, 3) }}{{ some(1, d='<') }}{{ some(some(name)) }}",
    "{% from 'parts' import around %}{% call(x) around(name) %}{{ x }}!{% endcall %}",
    "{% import 'parts' as parts %}{{ parts.word }}{{ parts.line(parts.word)|length }}",
    "{% extends 'base' %}{% block b %}{{ super() }}{% include 'included' %}{% endblock %}",
    "{% set x %}{{ name }}{% endset %}{{ x }}{{ x|upper }}{% set y = x + '<' %}{{ y }}",
    "{{ _('Hello') }} {{ _('%(a)s, %(b)s', a=name, b=name|safe) }} {{ gettext('100 %%') }} {{ _('Hello') }}",
    "{{ ngettext('%(num)s post', '%(num)s posts', 1) }} {{ ngettext('%(num)s post', '%(num)s posts', 2) }}",
    "{{ ngettext('%(num)s %(x)s', '%(num)s %(x)ss', 2, x=name) }} {{ ngettext('%(num)s', 'b', 1, num='n') }}",
    "{% trans who=name %}Hello {{ who }}{% endtrans %} {% trans %}5 % of it{% endtrans %}",
    "{% autoescape false %}{{ name }}{{ _('A & %(a)s', a=name) }}{{ _('A & b') }}{% endautoescape %}",
    "{{ _('A & b') }}{% autoescape false %}{{ _('A & b') }}{% endautoescape %}{{ _('A & b') }}",
    "{% from 'parts' import line %}{% autoescape false %}{{ line(name) }}{% endautoescape %}",
    "{{ dict(a=name) }} {{ namespace(a=1).a }} {% for i in range(2) %}{{ cycler(1, 2).next() }}{% endfor %}",
)
FAULTS = (
    "{% from 'parts' import line %}{{ line() }}",
    "{% from 'parts' import line %}{{ line(1, 2, 3, 4) }}",
    "{% from 'parts' import line %}{{ line(1, d=2) }}",
    "{% from 'parts' import nothing %}{{ nothing(1) }}",
    "{% from 'parts' import around %}{{ around(1) }}",
    "{{ name.nothing }}",
    "{{ nothing }}",
    "{% include 'nothing' %}",
)


def made(kind: type[Environment], page: str, **options: Any) -> Environment:
    return kind(
        loader=DictLoader({**TEMPLATES, "page": page}),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        **options,
    )


def as_jinja_does(page: str, **options: Any) -> str:
    environment = made(Environment, page, **options)
    words = gettext.NullTranslations()
    environment.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment.get_template("page").render(name="<i>'\"&")


def quickly(page: str, **options: Any) -> list[str]:
    environment = made(QuickEnvironment, page, **options)
    install(gettext.NullTranslations(), environment)
    return [environment.get_template("page").render(name="<i>'\"&") for _ in range(2)]


@pytest.mark.parametrize("escaping", [True, False])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_the_same_at_every_call(page: str, escaping: bool) -> None:
    assert quickly(page, autoescape=escaping) == [as_jinja_does(page, autoescape=escaping)] * 2


@pytest.mark.parametrize("page", FAULTS)
def test_a_fault_is_told_in_the_same_words(page: str) -> None:
    with pytest.raises(Exception) as theirs:  # noqa: PT011  # whatever Jinja raises
        as_jinja_does(page)
    with pytest.raises(theirs.type) as ours:
        quickly(page)
    assert str(ours.value) == str(theirs.value)


def test_what_is_safe_already_is_not_escaped_again() -> None:
    environment = made(QuickEnvironment, "{{ made }} {{ other }}", autoescape=True)
    values = {"made": Markup("<b>"), "other": Hypertext()}
    assert environment.get_template("page").render(values) == "<b> <i>"


class Hypertext:
    """Knows its own HTML."""

    def __html__(self) -> str:
        return "<i>"
