"""A build that has something to look at: quickly where that is enough, else as a whole."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.looking import Work
from openwindow.adapters.making import Handful, Making, handfuls, make
from openwindow.adapters.quick_build import quick_work
from openwindow.adapters.remembering import Head, Present, Remembered
from openwindow.adapters.since import Since, Staged, since_then
from openwindow.adapters.stores import Stores, stores_in
from openwindow.core.model.ports import Templates
from openwindow.core.pages import KINDS, variant
from openwindow.outside.body_cache import DamagedCacheError
from openwindow.outside.manifest import Manifest
from openwindow.outside.output_check import Look, looks_of
from openwindow.outside.picture_store import PictureStore
from openwindow.outside.processes import spread
from openwindow.outside.published_files import FilesOnDisk
from openwindow.outside.publishing import Report, Staging
from openwindow.outside.search_folder import files_folder, search_folder

ORDER = tuple(kind.NAME for kind in KINDS)

A_PICTURE = 25
"""How many pages could be rendered while one picture is made; most take longer."""


def rebuilt(
    inputs: Inputs,
    templates: Callable[[], Templates],
    staging: Staging,
    past: Remembered,
    present: Present,
) -> Report:
    """Looks at what may have changed, puts what is other now in place, and remembers it all."""
    stores = stores_in(staging.folder)
    # First of all: it refuses a folder of pages that are not ours.
    last = staging.last
    try:
        work = work_to_do(inputs, stores, since_then(past, present), last, staging.output)
        staged = _staged(work, inputs, templates, staging, stores.pictures)
    except DamagedCacheError:  # somebody or something has changed the cache: do without it
        staging.forget()
        stores.bodies.clear()
        work = whole_work(inputs, stores, Since(present), last, staging.output)
        staged = _staged(work, inputs, templates, staging, stores.pictures)
    report = staging.commit(ORDER)
    small = staged.change if past.takes_changes else None
    assets = work.looking.index.plan.assets
    past.keep(small or staged.memory, present, staged.until, _looks(staging, past.head), assets)
    if staged.change is None:
        from openwindow.adapters.pictures import forget_unused

        forget_unused(stores.pictures, work)
    return report


def work_to_do(inputs: Inputs, stores: Stores, since: Since, last: Manifest, output: Path) -> Work:
    """What must be looked at: little where that is enough, else everything.

    Raises OpenWindowError for content with problems, DamagedCacheError.
    """
    if (
        since.head
        and since.head.is_of(inputs.now)
        and (quick := quick_work(inputs, stores.bodies, since, last, output))
    ):
        return quick
    return whole_work(inputs, stores, since, last, output)


def whole_work(inputs: Inputs, stores: Stores, since: Since, last: Manifest, output: Path) -> Work:
    """All there is, looked at."""
    # What reads and checks a whole site takes long to import, and a small build has no use for it.
    from openwindow.adapters import whole_build

    return whole_build.whole_work(inputs, stores, since, last, output)


def _staged(
    work: Work,
    inputs: Inputs,
    templates: Callable[[], Templates],
    staging: Staging,
    pictures: PictureStore,
) -> Staged:
    """All bytes that are other now, ready to be committed."""
    search = files_folder(search_folder(staging.folder))
    files = FilesOnDisk(inputs.content, inputs.theme, pictures, search)
    last = work.looking.last

    def weigh(handful: Handful) -> int:
        new = sum(1 for each in handful if each.kind == variant.NAME and each.path not in last)
        return A_PICTURE * new + len(handful) - new

    doing = partial(make, Making(work.looking, templates(), work.bodies, files), staging.portions)
    for portion in spread(doing, handfuls(work.outputs), inputs.processes, inputs.start_method, weigh):
        staging.merge(portion)
    staging.keep_the_rest(work.gone)
    return work.found()


def _looks(staging: Staging, head: Head | None) -> Mapping[str, Look]:
    """How the outputs look; those that were not made again look as before."""
    before = head.outputs if head else {}
    same = {path: before[path] for path in staging.written if path in before and path not in staging.made}
    return same | looks_of(staging.output, [path for path in staging.written if path not in same])
