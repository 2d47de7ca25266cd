"""What the YAML parser complains of -> the problem a writer can mend."""

import yaml

from openwindow.core.problems import Place, Problem, problem
from openwindow.core.reading.quotes import quoted

CODES = (
    ("mapping values are not allowed", "yaml-colon"),
    ("simple key", "yaml-no-colon"),
    ("quoted scalar", "yaml-open-quote"),
    ("flow", "yaml-open-bracket"),
    ("block scalar", "yaml-block-text"),
    ("cannot start any token", "yaml-character"),
    ("tab character", "yaml-character"),
    ("entries are not allowed", "yaml-character"),
    ("mapping keys are not allowed", "yaml-character"),
    ("an anchor", "yaml-character"),
    ("an alias", "yaml-character"),
    ("a tag", "yaml-character"),
    ("block mapping", "yaml-columns"),
    ("block collection", "yaml-columns"),
)
"""Parts of what the parsers say (libyaml and PyYAML 6.0.3 agree on these), and the codes they mean."""

_OPENED_THERE = ("yaml-open-quote", "yaml-open-bracket", "yaml-no-colon")


def syntax_problem(error: Exception, path: str, first_line: int) -> Problem:
    """The problem for an error of the parser, at the place the writer should look at."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return problem("yaml-broken", Place(path, first_line), said=quoted(str(error)))
    said = f"{error.problem} {error.context or ''}"
    code = next((code for part, code in CODES if part in said), "yaml-broken")
    mark = (error.context_mark if code in _OPENED_THERE else None) or error.problem_mark
    place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path, first_line)
    return problem(code, place, said=quoted(str(error.problem)))
