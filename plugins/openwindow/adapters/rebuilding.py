"""A build that has something to look at: quickly where that is enough, else as a whole."""

from collections.abc import Callable, Mapping

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.quick_build import staged_quickly
from openwindow.adapters.remembering import Head, Present, Remembered
from openwindow.adapters.since import Since, Staged
from openwindow.adapters.versions import code_version
from openwindow.adapters.whole_build import staged_whole
from openwindow.core.model.ports import Templates
from openwindow.core.pages import KINDS
from openwindow.outside.body_cache import BodyCache, DamagedCacheError
from openwindow.outside.output_check import Look, looks_of
from openwindow.outside.publishing import Report, Staging

ORDER = tuple(kind.NAME for kind in KINDS)


def rebuilt(
    inputs: Inputs,
    templates: Callable[[], Templates],
    staging: Staging,
    past: Remembered,
    present: Present,
) -> Report:
    """Looks at what may have changed, puts what is other now in place, and remembers it all."""
    cache = BodyCache(staging.folder / "bodies", code_version())
    try:
        staged = _staged(inputs, templates, staging, cache, past, present)
    except DamagedCacheError:  # somebody or something has changed the cache: do without it
        staging.forget()
        cache.clear()
        staged = staged_whole(inputs, templates, staging, cache, Since(present))
    report = staging.commit(ORDER)
    small = staged.change if past.takes_changes else None
    past.keep(small or staged.memory, present, staged.until, _looks(staging, past.head))
    return report


def _looks(staging: Staging, head: Head | None) -> Mapping[str, Look]:
    """How the outputs look; those that were not made again look as before."""
    before = head.outputs if head else {}
    same = {path: before[path] for path in staging.written if path in before and path not in staging.made}
    return same | looks_of(staging.output, [path for path in staging.written if path not in same])


def _staged(
    inputs: Inputs,
    templates: Callable[[], Templates],
    staging: Staging,
    cache: BodyCache,
    past: Remembered,
    present: Present,
) -> Staged:
    head, memory = past.head, past.memory
    if head is None or memory is None:
        return staged_whole(inputs, templates, staging, cache, Since(present))
    since = Since(present, head, memory)
    if head.is_of(inputs.now) and (quick := staged_quickly(inputs, templates, staging, cache, since)):
        return quick
    staging.forget()
    return staged_whole(inputs, templates, staging, cache, since)
