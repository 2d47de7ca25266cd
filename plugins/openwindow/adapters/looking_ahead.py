"""What the next build would do: it is begun as any other, on copies, and left before it makes anything."""

from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.looking import Decision, Looking, Work, decided
from openwindow.adapters.pipeline import present_of
from openwindow.adapters.rebuilding import work_to_do
from openwindow.adapters.remembering import Remembered
from openwindow.adapters.since import Since, since_then
from openwindow.adapters.stores import Stores, stores_in
from openwindow.adapters.versions import code_version
from openwindow.adapters.whole_build import whole_work
from openwindow.core.model.output import PlannedOutput, WrittenOutput
from openwindow.core.rebuild.reasons import Reason
from openwindow.outside.body_cache import DamagedCacheError
from openwindow.outside.last_build import LastBuild, last_build
from openwindow.outside.processes import spread
from openwindow.outside.search_folder import search_folder


@dataclass(frozen=True)
class Ahead:
    """The next build, before it makes anything."""

    inputs: Inputs
    work: Work
    since: Since

    @cached_property
    def outputs(self) -> Mapping[str, PlannedOutput]:
        """All outputs there will be, by path."""
        records, gone = self.work.looking.last.records, set(self.work.gone)
        stay = {
            path: PlannedOutput(path, record[0], record[1])
            for path, record in records.items()
            if path not in gone
        }
        return {**stay, **self._to_look_at}

    def last(self, path: str) -> WrittenOutput | None:
        """What the last build wrote there."""
        return self.work.looking.last.get(path)

    def decision(self, path: str) -> Decision:
        """Whether one output would be made again."""
        planned = self._to_look_at.get(path)
        return decided(planned, self.work.looking) if planned else Decision(None, None)

    def reads(self, path: str) -> Set[str]:
        """What was looked up for an output, by the last build and for the next."""
        last, look = self.last(path), self.decision(path).look
        return (last.fingerprint.reads if last else frozenset()) | (look.reads if look else frozenset())

    def reasons(self) -> Mapping[str, Reason]:
        """Why outputs would be made again, by path, for all that would."""
        work, inputs = self.work, self.inputs
        looks = partial(_reasons, work.looking)
        return dict(
            pair
            for share in spread(looks, work.outputs, inputs.processes, inputs.start_method)
            for pair in share
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """The paths of all that is there, or will be."""
        return frozenset((*self.outputs, *self.work.looking.last))

    @cached_property
    def _to_look_at(self) -> Mapping[str, PlannedOutput]:
        return {each.path: each for each in self.work.outputs}


def _reasons(looking: Looking, _: int, outputs: Iterable[PlannedOutput]) -> list[tuple[str, Reason]]:
    decisions = ((each.path, decided(each, looking).reason) for each in outputs)
    return [(path, reason) for path, reason in decisions if reason]


@contextmanager
def looking_ahead(inputs: Inputs, output: Path) -> Iterator[Ahead]:
    """The next build of `output`, while the context is open. Raises OpenWindowError as that build would."""
    version = code_version()
    last = last_build(output, version)
    present = present_of(inputs)
    past = Remembered(last.folder, last.kept, version)
    since = Since(present) if last.was_interrupted else since_then(past, present)
    with TemporaryDirectory() as folder:
        # A build that goes on may remove some meanwhile: what is not there is converted again.
        with suppress(OSError):
            copytree(last.folder / "bodies", Path(folder, "bodies"))
        if inputs.settings.has_search:
            with suppress(OSError):
                copytree(search_folder(last.folder), search_folder(Path(folder)))
        stores = stores_in(Path(folder))
        try:
            yield Ahead(inputs, _work(inputs, stores, since, last, output), since)
        finally:
            stores.bodies.close()


def _work(inputs: Inputs, stores: Stores, since: Since, last: LastBuild, output: Path) -> Work:
    try:
        return work_to_do(inputs, stores, since, last.manifest, output)
    except DamagedCacheError:
        stores.bodies.clear()
        return whole_work(inputs, stores, Since(since.present), last.manifest, output)
