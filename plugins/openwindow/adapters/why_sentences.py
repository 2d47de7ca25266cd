"""What `why` says, line by line."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from openwindow.adapters.console import Console
from openwindow.adapters.looking_ahead import Ahead
from openwindow.adapters.messages import visible
from openwindow.core.pages.fingerprint import PARTS
from openwindow.core.rebuild.meant import address_of
from openwindow.core.rebuild.reasons import Cause, Reason, reason_of
from openwindow.core.rebuild.sources import changed_among, sources

FEW = 5
"""As many names as a line can take; the others are counted."""


def one_page(ahead: Ahead, path: str, console: Console) -> list[str]:
    """What a page is, what the next build would do with it, what the last one did."""
    return [*_what_it_is(ahead, path, console), *_next(ahead, path, console), *_last(ahead, path, console)]


def all_pages(ahead: Ahead, console: Console) -> list[str]:
    """What the next build would make again and remove, by reason."""
    by_reason: dict[Reason, list[str]] = {}
    for path, reason in ahead.reasons().items():
        by_reason.setdefault(reason, []).append(path)
    lines = [*_clock(ahead, console)]
    for reason, paths in sorted(by_reason.items(), key=lambda pair: (-len(pair[1]), pair[1])):
        lines.append(console.count("why-pages", len(paths), reason=_reason(reason, console)))
        lines.append(f"  {_addresses(ahead, paths, console)}")
    if gone := ahead.work.gone:
        lines += [console.count("why-pages-gone", len(gone)), f"  {_addresses(ahead, gone, console)}"]
    stay = len(ahead.outputs) - sum(map(len, by_reason.values()))
    return [*lines, console.count("why-pages-stay", stay), *_until(ahead, console)]


def _what_it_is(ahead: Ahead, path: str, console: Console) -> Iterator[str]:
    last, index = ahead.last(path), ahead.work.looking.index
    planned = ahead.outputs.get(path) or (last and last.planned)
    assert planned
    kind = console.words(f"why-kind-{planned.kind.replace('_', '-')}")
    yield console.words("why-what", address=ahead.inputs.urls.href(address_of(path)), kind=kind)
    if files := sources(planned, ahead.reads(path), index.plan):
        yield console.words("why-made-from", files=_few([_shown(ahead, each) for each in files], console))


def _next(ahead: Ahead, path: str, console: Console) -> Iterator[str]:
    yield from _clock(ahead, console)
    reason = ahead.decision(path).reason
    if path in ahead.work.gone:
        yield console.words("why-next-gone")
    elif reason is None:
        yield console.words("why-next-stays")
    elif reason.cause is Cause.NEW:
        yield console.words("why-next-new")
    else:
        yield console.words("why-next", reason=_reason(reason, console))
    since, plan = ahead.since, ahead.work.looking.index.plan
    changed = changed_among((*since.content, *since.gone), ahead.reads(path), plan)
    if (reason or path in ahead.work.gone) and changed:
        yield console.words("why-changed", files=_few([_shown(ahead, each) for each in changed], console))


def _last(ahead: Ahead, path: str, console: Console) -> Iterator[str]:
    last = ahead.last(path)
    if last and last.made.cause:
        moment = _moment(datetime.fromisoformat(last.made.moment), ahead)
        yield console.words("why-last", moment=moment, reason=_reason(reason_of(last.made), console))
        yield from _until(ahead, console)


def _clock(ahead: Ahead, console: Console) -> Iterator[str]:
    """Whether the moment alone may have changed something since the last build."""
    head = ahead.since.head
    if head and not head.is_of(ahead.inputs.now):
        then = datetime.fromisoformat(head.present.now)
        yield console.words("why-time", then=_moment(then, ahead), now=_moment(ahead.inputs.now, ahead))


def _until(ahead: Ahead, console: Console) -> Iterator[str]:
    head = ahead.since.head
    if head and head.is_of(ahead.inputs.now):
        until = head.until_moment
        yield (
            console.words("why-until", moment=_moment(until, ahead))
            if until
            else console.words("why-until-ever")
        )


def _reason(reason: Reason, console: Console) -> str:
    names = [_part(name, console) if name in PARTS else visible(name) for name in reason.names]
    return console.words(reason.cause.value, names=_few(names, console, len(PARTS)))


def _part(name: str, console: Console) -> str:
    return console.words(f"why-part-{name}")


def _addresses(ahead: Ahead, paths: Sequence[str], console: Console) -> str:
    return _few([ahead.inputs.urls.href(address_of(path)) for path in sorted(paths)], console)


def _few(names: Sequence[str], console: Console, few: int = FEW) -> str:
    """The names in a row, and how many more there are."""
    more = len(names) - few
    shown = ", ".join(map(visible, names[:few]))
    return console.count("why-and-more", more, names=shown) if more > 0 else shown


def _shown(ahead: Ahead, path: str) -> str:
    """A file as people name it."""
    return path if path.startswith("theme/") else f"{ahead.inputs.root}/{path}"


def _moment(moment: datetime, ahead: Ahead) -> str:
    return f"{moment.astimezone(ahead.inputs.zone):%Y-%m-%d %H:%M}"
