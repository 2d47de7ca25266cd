"""The report, from given figures."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.figures import Batch, Contender, Latency, Machine, Run, added, load, save
from benchmarks.measure import Cost
from benchmarks.report import render

MB = 10**6
BATCH = Batch(
    date="2026-11-21",
    posts=60,
    machine=Machine("Linux 6", "CPU", 2, 24 * 2**30, "3.11.7"),
    contenders=(
        Contender("openwindow", "0.1.0", "Ours.", 300, 3 * MB),
        Contender("hugo", "0.168.0", "Theirs.", 310, 4 * MB),
        Contender("jekyll", "", "Old.", absent="jekyll does not run"),
    ),
    runs=(
        Run(1, "nothing", "openwindow", Cost(1.0, 1.5, 50 * MB, 40 * MB)),
        Run(1, "nothing", "hugo", Cost(2.0, 3.0, 100 * MB, 100 * MB)),
        Run(2, "nothing", "openwindow", Cost(3.0, 3.0, 70 * MB, 60 * MB)),
        Run(2, "nothing", "hugo", Cost(4.0, 4.0, 100 * MB, 100 * MB)),
    ),
    latencies=(Latency("openwindow", "body", (0.010, 0.030, 0.012), 0.04, 150 * MB),),
)


@pytest.mark.parametrize(
    "line",
    [
        "## 60 posts: openwindow, hugo, jekyll",
        "2026-11-21, Linux 6, 2 × CPU, 24 GiB, Python 3.11.7; rounds: 2.",
        "| openwindow | 0.1.0 | 300 | 3.00 |",
        "| jekyll | absent: jekyll does not run |  |  |",
        "| nothing changed | openwindow | 2.00 | 1.00–3.00 | 2.25 | 60 | 0.625 | – | 0.625 | 0.6 |",
        "| nothing changed | hugo | 3.00 | 2.00–4.00 | 3.50 | 100 | 1 | – | 1 | 1 |",
        "| body | openwindow | 12 | 10–30 | 0.04 | 150 |",
        "- **hugo**: Theirs.",
    ],
)
def test_the_report_holds(line: str) -> None:
    assert line in render([BATCH], "--posts 60").splitlines()


def test_a_tiny_run_says_so_in_its_first_line() -> None:
    assert "tiny run" in render([BATCH], "").splitlines()[0]
    assert "tiny run" not in render([replace(BATCH, posts=1000)], "").splitlines()[0]


def test_figures_come_back_from_their_file_as_they_were(tmp_path: Path) -> None:
    save([BATCH], tmp_path / "figures.json")
    assert load(tmp_path / "figures.json") == (BATCH,)
    assert load(tmp_path / "nothing.json") == ()


def test_a_batch_replaces_its_elder_and_stands_by_its_size() -> None:
    large, newer = replace(BATCH, posts=90), replace(BATCH, date="2026-12-01")
    assert added(added([large], BATCH), newer) == (newer, large)


def test_the_first_real_batch_replaces_the_tiny_ones() -> None:
    real = replace(BATCH, posts=1000)
    assert added([BATCH], real) == (real,)
    assert added([real], BATCH) == (BATCH, real)
