"""YAML text -> located nodes, strictly: one document, no anchors, aliases, tags or keys given twice.

Scalars stay the text they were written as; what they mean is for the reader of their key to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from openwindow.core.problems import Place, Problem, problem
from openwindow.core.reading.characters import FORBIDDEN
from openwindow.core.reading.quotes import quoted
from openwindow.core.reading.yaml_errors import syntax_problem

DEEPEST = 12
LONGEST = 250_000
"""Characters: some thousands of tags. What is longer was not written by a person, and would take minutes."""

_STANDARD_TAG = "tag:yaml.org,2002:"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it was written. It is `blank` when nothing at all stands where a value should."""

    place: Place
    text: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Place
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their values, in the order written."""

    place: Place
    pairs: tuple[tuple[Scalar, "Node"], ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value whose problem was already noted; whoever meets it passes over it silently."""

    place: Place


Node = Scalar | Sequence | Mapping | Unreadable


class _TooDeepError(Exception):
    """The document is nested deeper than anybody writes."""


@dataclass
class _Open:
    """A list or mapping whose end has not been met yet."""

    place: Place
    is_mapping: bool
    nodes: list[Node] = field(default_factory=list)


def read_yaml(text: str, path: str, first_line: int, problems: list[Problem]) -> Node | None:
    """The one document in `text`, whose first line is line `first_line` of the file at `path`.

    None when the document is empty, or when a noted problem leaves nothing to read.
    """
    if len(text) > LONGEST:
        problems.append(problem("yaml-too-long", Place(path, first_line), longest=LONGEST))
        return None
    builder = _Builder(path, first_line, problems)
    try:
        return builder.build(yaml.parse(text, Loader=LOADER))
    except _TooDeepError:
        return None
    # PyYAML 6.0.3: the pure Python scanner lets chr() raise on "\UFFFFFFFF".
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        problems.append(syntax_problem(error, path, first_line))
        return None


class _Builder:
    """Turns the parser's events into nodes without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, path: str, first_line: int, problems: list[Problem]) -> None:
        self.path = path
        self.first_line = first_line
        self.problems = problems
        self.open: list[_Open] = []
        self.documents: list[Node] = []

    def build(self, events: Iterable[yaml.Event]) -> Node | None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._note("yaml-second-document", self._place(event))
                    break
            else:
                self._take(event)
        return self.documents[0] if self.documents else None

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = self.open.pop()
            self._add(
                self._mapping(closed) if closed.is_mapping else Sequence(closed.place, tuple(closed.nodes))
            )

    def _take_node(self, event: yaml.NodeEvent) -> None:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._note("yaml-alias", place, name=quoted(event.anchor or ""))
            self._add(Unreadable(place))
            return
        if event.anchor:
            self._note("yaml-anchor", place, name=quoted(event.anchor))
        if tag := getattr(event, "tag", None):
            self._note("yaml-tag", place, tag=quoted(tag.replace(_STANDARD_TAG, "!!")))
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event, place))
        else:
            self._descend(place, isinstance(event, yaml.MappingStartEvent))

    def _descend(self, place: Place, is_mapping: bool) -> None:
        if len(self.open) == DEEPEST:
            self._note("yaml-too-deep", place, deepest=DEEPEST)
            raise _TooDeepError
        self.open.append(_Open(place, is_mapping))

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Node:
        text: str = event.value
        if event.style == '"' and (found := FORBIDDEN.search(text)):
            self._note("escaped-character", place, character=f"U+{ord(found[0]):04X}")
            return Unreadable(place)
        return Scalar(place, text, blank=not text and event.implicit[0])

    def _mapping(self, closed: _Open) -> Mapping:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(closed.nodes[::2], closed.nodes[1::2], strict=True):
            if isinstance(key, Unreadable):
                continue
            if not isinstance(key, Scalar):
                self._note("key-is-no-text", key.place)
            elif key.text in pairs:
                first = pairs[key.text][0].place.line
                self._note("duplicate-key", key.place, name=quoted(key.text), line=first)
            else:
                pairs[key.text] = (key, value)
        return Mapping(closed.place, tuple(pairs.values()))

    def _add(self, node: Node) -> None:
        (self.open[-1].nodes if self.open else self.documents).append(node)

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark is not None  # the parsers mark every event
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def _note(self, code: str, place: Place, **values: object) -> None:
        self.problems.append(problem(code, place, **values))
