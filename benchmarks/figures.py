"""What was measured, as values, and how they are kept beside the report so that runs can add up."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.measure import Cost

SMALLEST = 1000
"""Posts below which a run only shows that everything works."""


@dataclass(frozen=True)
class Machine:
    """Where it was measured."""

    system: str
    processor: str
    cores: int
    memory: int
    python: str


@dataclass(frozen=True)
class Contender:
    """A generator in a batch: its version, what it says of itself, and the size of its output. `absent` says
    why it was not measured, "" when it was."""

    name: str
    version: str
    remark: str
    files: int = 0
    size: int = 0
    absent: str = ""


@dataclass(frozen=True)
class Run:
    """One measured build."""

    round: int
    scenario: str
    contender: str
    cost: Cost


@dataclass(frozen=True)
class Latency:
    """Seconds from each save to the page on disk; CPU seconds an edit, and bytes resident after them."""

    contender: str
    edit: str
    seconds: tuple[float, ...]
    cpu: float
    memory: int


@dataclass(frozen=True)
class Batch:
    """Everything measured in turn over one corpus."""

    date: str
    posts: int
    machine: Machine
    contenders: tuple[Contender, ...]
    runs: tuple[Run, ...]
    latencies: tuple[Latency, ...]

    @property
    def key(self) -> tuple[int, tuple[str, ...]]:
        """Batches of the same size and generators replace each other."""
        return self.posts, tuple(each.name for each in self.contenders)


def added(batches: Iterable[Batch], new: Batch) -> tuple[Batch, ...]:
    """The batches with a new one in the place of its elder, the smallest corpus first.

    The first real batch takes the place of all that only show that everything works.
    """
    kept = [each for each in batches if each.key != new.key and not each.posts < SMALLEST <= new.posts]
    return tuple(sorted([*kept, new], key=lambda batch: batch.key))


def load(path: Path) -> tuple[Batch, ...]:
    """The batches kept in a file, none when there is no file."""
    if not path.exists():
        return ()
    return tuple(_batch(values) for values in json.loads(path.read_text("utf-8")))


def save(batches: Iterable[Batch], path: Path) -> None:
    """Keep the batches in a file."""
    text = json.dumps([asdict(batch) for batch in batches], indent=1, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")


def _batch(values: dict[str, Any]) -> Batch:
    return Batch(
        date=values["date"],
        posts=values["posts"],
        machine=Machine(**values["machine"]),
        contenders=tuple(Contender(**each) for each in values["contenders"]),
        runs=tuple(Run(**each | {"cost": Cost(**each["cost"])}) for each in values["runs"]),
        latencies=tuple(
            Latency(**each | {"seconds": tuple(each["seconds"])}) for each in values["latencies"]
        ),
    )
