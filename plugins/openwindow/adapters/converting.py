"""Phase 1: every body that has no converted form yet is converted, on as many cores as there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.versions import engine_version, words_version
from openwindow.core.model.body import Body, BodyFacts
from openwindow.core.model.source import BodySource
from openwindow.core.problems import Place, Problem, problem
from openwindow.core.reading import body_text
from openwindow.outside.body_cache import BodyCache, BodyWriter, DamagedCacheError, NewBodies
from openwindow.outside.content_files import read_bytes
from openwindow.outside.processes import spread


@dataclass(frozen=True)
class Wanted:
    """A body in its language, and the key of its converted form."""

    language: str
    source: BodySource
    key: str


@dataclass(frozen=True)
class Converted:
    """All bodies of a site: their facts by file, the keys they are kept under, and what must be fixed."""

    facts: Mapping[str, BodyFacts]
    keys: Mapping[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class BodiesByFile:
    """The converted bodies of one build (`core.model.ports.BodyStore`), by the path of their file."""

    cache: BodyCache
    keys: Mapping[str, str]

    def get(self, path: str) -> Body:
        """A body; KeyError when there is none, DamagedCacheError when the cache is."""
        key = self.keys[path]
        if key not in self.cache:
            raise DamagedCacheError(key)
        return self.cache.get(key)


@dataclass(frozen=True)
class _Share:
    bodies: NewBodies
    facts: Mapping[str, BodyFacts]
    problems: tuple[Problem, ...]


def converted(bodies: Iterable[tuple[str, BodySource]], inputs: Inputs, cache: BodyCache) -> Converted:
    """Converts what the cache has not, and adds to it what has no problems; to save it is the caller's."""
    wanted = tuple(_wanted(bodies, inputs))
    missing = [each for each in wanted if each.key not in cache]
    shares = spread(partial(_convert, inputs, cache.folder), missing, inputs.processes, inputs.start_method)
    cache.adopt(share.bodies for share in shares)
    facts = {each.source.path: cache.facts(each.key) for each in wanted if each.key in cache}
    for share in shares:
        facts |= share.facts
    problems = tuple(found for share in shares for found in share.problems)
    return Converted(facts, {each.source.path: each.key for each in wanted}, problems)


def _convert(inputs: Inputs, cache: Path, _: int, wanted: Iterable[Wanted]) -> _Share:
    # Half of what a small build imports, and in vain where no text has changed.
    from openwindow.core.markup import ENGINES, Converter, Source

    converter = Converter(ENGINES[inputs.settings.engine](inputs.settings.markdown), inputs.wording)
    writer = BodyWriter(cache)
    facts: dict[str, BodyFacts] = {}
    problems: list[Problem] = []
    for each in wanted:
        name = f"{inputs.root}/{each.source.path}"
        text = body_text(read_bytes(inputs.content, each.source.path))
        if sha256(text.encode()).hexdigest() != each.source.digest:
            problems.append(problem("changed-meanwhile", Place(name)))
            continue
        conversion = converter.convert(Source(name, each.language, each.source.line, text))
        if conversion.problems:
            problems += conversion.problems
            facts[each.source.path] = conversion.body.facts
        else:
            writer.put(each.key, conversion.body)
    return _Share(writer.close(), facts, tuple(problems))


def _wanted(bodies: Iterable[tuple[str, BodySource]], inputs: Inputs) -> Iterator[Wanted]:
    words = {language: words_version(inputs.words, language) for language in inputs.settings.languages}
    engine = engine_version(inputs.settings.engine, inputs.settings.markdown)
    for language, source in bodies:
        made_from = f"{engine} {language} {words[language]} {source.line} {source.digest}"
        yield Wanted(language, source, sha256(made_from.encode()).hexdigest())
