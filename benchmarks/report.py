"""The report: figures -> Markdown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median

from benchmarks.figures import SMALLEST, Batch, Contender, Latency, Machine, Run
from benchmarks.scenarios import SCENARIOS

YARDSTICKS = ("hugo", "pelican")
"""The generators that the others are compared with."""
METHOD = """\
## How it was run

`python3 tasks.py bench` (last with {options}) makes one corpus from a fixed seed: 50 authors, 1 to 3 a
post, 60 tags, 2 to 4 a post, 8 teams, 300 to 1,200 words, 0 to 2 pieces of code in 5 languages, a table
in 15 of 100 posts, a footnote in 20 of 100, lists, quotes, links between posts, an explicit summary. It
writes it in each generator's dialect, with templates that make about the same files and bytes with the
same style sheets: home, authors, tags, teams, years and months in pages of 10, posts with neighbours and
a table of contents, RSS with the full text of the newest 25 posts for the site and every author, a
sitemap.

In every round each scenario is run once by every generator in turn, and another generator begins. What
is measured is the whole process from its start to its end. **Wall** and **CPU** (user and system time of
all its processes) are medians of the rounds; **memory** is the highest sum of resident memory over its
processes, seen 50 times a second (memory that processes share counts for each of them: this is to the
disadvantage of those with several processes). A **ratio** is the median of the ratios within each round.
Everything is on one disk and in the page cache; `sync` runs before each measurement. A cold build starts
without output and caches; their removal is not measured. The edits of a round stand upon each other
(that is why nothing is rebuilt in between) and are undone at its end. After each build the page that
must have changed is searched for a word that no earlier build has seen.

What differs between the generators:

"""


def render(batches: Sequence[Batch], options: str) -> str:
    """The whole report. `options` says how the command was called."""
    lines = [_first_line(batches), "", "# Benchmarks", ""]
    for batch in batches:
        lines += [*_batch(batch), ""]
    remarks = {each.name: each.remark for batch in batches for each in batch.contenders}
    lines.append(METHOD.format(options=options).rstrip() + "\n")
    lines += [f"- **{name}**: {remark}" for name, remark in remarks.items()]
    return "\n".join(lines) + "\n"


def _first_line(batches: Sequence[Batch]) -> str:
    newest = max(batches, key=lambda batch: batch.date)
    if any(batch.posts >= SMALLEST for batch in batches):
        return f"_Written by `python3 tasks.py bench`, last on {newest.date}._"
    machine = _machine(newest.machine)
    return (
        f"_A tiny run that only shows the form: {newest.posts} posts on {newest.date}, on a busy machine "
        f"({machine}). Do not quote these figures._"
    )


def _batch(batch: Batch) -> Iterator[str]:
    count = max((run.round for run in batch.runs), default=0)
    yield f"## {batch.posts:,} posts: {', '.join(each.name for each in batch.contenders)}"
    yield ""
    yield f"{batch.date}, {_machine(batch.machine)}; rounds: {count}."
    yield ""
    yield from _contenders(batch.contenders)
    if batch.runs:
        yield ""
        yield from _runs(batch)
    if batch.latencies:
        yield ""
        yield from _latencies(batch.latencies)


def _machine(machine: Machine) -> str:
    memory = f"{machine.memory / 2**30:.0f} GiB"
    return f"{machine.system}, {machine.cores} × {machine.processor}, {memory}, Python {machine.python}"


def _contenders(contenders: Iterable[Contender]) -> Iterator[str]:
    yield from _table_head("generator", "version", ">files", ">MB")
    for each in contenders:
        if each.absent:
            yield _row(each.name, f"absent: {each.absent}", "", "")
        else:
            yield _row(each.name, each.version, f"{each.files:,}", f"{each.size / 1e6:.2f}")


def _runs(batch: Batch) -> Iterator[str]:
    against = [f">wall / {name}" for name in YARDSTICKS]
    yield from _table_head(
        "scenario",
        "generator",
        ">wall s",
        ">least–most",
        ">CPU s",
        ">MB",
        *against,
        ">CPU / hugo",
        ">MB / hugo",
    )
    for scenario in SCENARIOS:
        for contender in batch.contenders:
            runs = _of(batch, scenario.name, contender.name)
            if runs:
                yield _run_row(batch, scenario.title, runs)


def _run_row(batch: Batch, title: str, runs: Sequence[Run]) -> str:
    walls = [run.cost.wall for run in runs]
    return _row(
        title,
        runs[0].contender,
        f"{median(walls):.2f}",
        f"{min(walls):.2f}–{max(walls):.2f}",
        f"{median(run.cost.cpu for run in runs):.2f}",
        f"{median(run.cost.memory for run in runs) / 1e6:.0f}",
        *(_ratio(batch, runs, name, lambda run: run.cost.wall) for name in YARDSTICKS),
        _ratio(batch, runs, "hugo", lambda run: run.cost.cpu),
        _ratio(batch, runs, "hugo", lambda run: run.cost.memory),
    )


def _ratio(batch: Batch, runs: Sequence[Run], yardstick: str, figure: Callable[[Run], float]) -> str:
    """The median over the rounds of a figure's ratio to the yardstick's in the same round."""
    others = {run.round: figure(run) for run in _of(batch, runs[0].scenario, yardstick)}
    ratios = [figure(run) / others[run.round] for run in runs if others.get(run.round)]
    return f"{median(ratios):.3g}" if ratios else "–"


def _of(batch: Batch, scenario: str, contender: str) -> list[Run]:
    return [run for run in batch.runs if (run.scenario, run.contender) == (scenario, contender)]


def _latencies(latencies: Iterable[Latency]) -> Iterator[str]:
    yield "Watching: from a save to the page on disk."
    yield ""
    yield from _table_head("edit", "generator", ">median ms", ">least–most", ">CPU s an edit", ">MB resident")
    for each in sorted(latencies, key=lambda latency: latency.edit):
        milliseconds = [second * 1000 for second in each.seconds]
        yield _row(
            each.edit,
            each.contender,
            f"{median(milliseconds):.0f}",
            f"{min(milliseconds):.0f}–{max(milliseconds):.0f}",
            f"{each.cpu:.2f}",
            f"{each.memory / 1e6:.0f}",
        )


def _table_head(*names: str) -> Iterator[str]:
    """The first two lines of a table; names that begin with > stand over figures."""
    yield _row(*(name.lstrip(">") for name in names))
    yield _row(*("---:" if name.startswith(">") else "---" for name in names))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
