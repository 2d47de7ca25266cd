"""The law of builds: after any edit, the next build gives what a first one would, byte by byte."""

import os
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from openwindow.core.reading.authors import ProfileKeys
from openwindow.core.reading.pages import PageKeys
from openwindow.core.reading.posts import PostKeys
from openwindow.core.settings import NAMES
from tests.whole.builds import BUILDERS, differences, started_by_main
from tests.whole.edited_site import MEDDLINGS, Seen, Site
from tests.whole.examples import THEME, tree
from tests.whole.site_edits import EDITS, edited
from tests.whole.site_values import (
    DAYS,
    PAGE_KEYS,
    PROFILE_KEYS,
    SETTINGS,
    SHARED_KEYS,
    TEXT_KEYS,
    TRANSLATION_KEYS,
    NothingThereError,
    Pick,
)
from tests.whole.small_site import small_site

LONG = "OPENWINDOW_LONG" in os.environ
THOROUGH = "OPENWINDOW_THOROUGH" in os.environ

seeds = st.integers(0, 2**32 - 1)
"""What decides the small things of a step: of Hypothesis's own decisions too many are the same."""

SMALL = ("a sentence", "a block", "a key of a text", "a key", "own words", "a key of a person", "a post more")
"""Edits that often concern only what shows them."""

builders = st.sampled_from(["main"] * 30 + ["command", "pelican"])
writings = st.sampled_from(["in place", "anew", "at the same moment"])


class Law(RuleBasedStateMachine):
    """Edits of a small site, each followed by a build over the last one and compared with a first one."""

    def __init__(self) -> None:
        super().__init__()
        self.scratch = tempfile.TemporaryDirectory()
        self.site = Site(Path(self.scratch.name), small_site())
        self.told: list[str] = []

    def teardown(self) -> None:
        self.scratch.cleanup()

    def picking(self, seed: int) -> Pick:
        """Choices that differ from step to step even where Hypothesis repeats itself."""
        return Pick(Random(f"{self.seed} {self.told} {seed}").randrange)

    @initialize(seed=seeds)
    def begin(self, seed: int) -> None:
        self.seed = seed
        self.site.write(self.site.blog)
        self.build()

    @rule(seed=seeds, writing=writings, builder=builders)
    def edit(self, seed: int, writing: str, builder: str) -> None:
        self.change(1, self.picking(seed), writing)
        self.build(builder)

    @rule(seed=seeds, writing=writings)
    def edit_several_things(self, seed: int, writing: str) -> None:
        pick = self.picking(seed)
        self.change(pick.one((2, 3, 4)), pick, writing)
        self.build()

    @rule(seed=seeds, names=st.lists(st.sampled_from(SMALL), min_size=1, max_size=2))
    def edit_words(self, seed: int, names: list[str]) -> None:
        """What people do most, and what builds are quick after."""
        self.make(names, self.picking(seed), "in place")
        self.build()

    @rule(seed=seeds, moment=st.floats(0, 0.1))
    def edit_while_a_build_goes_on(self, seed: int, moment: float) -> None:
        """What that build gives is nobody's business, but the next one has to be right."""
        pick = self.picking(seed)
        self.change(1, pick, "in place")
        other = started_by_main(self.site.call)
        time.sleep(moment)
        self.change(1, pick, "in place")
        other.ended()
        self.build()

    @rule(now=st.sampled_from(DAYS), builder=builders)
    def go_to_another_moment(self, now: str, builder: str) -> None:
        self.told.append(now)
        self.site.blog.now = now
        self.build(builder)

    @rule(seed=seeds, way=st.sampled_from([*MEDDLINGS]))
    def meddle(self, seed: int, way: str) -> None:
        self.told.append(way)
        with suppress(NothingThereError):
            MEDDLINGS[way](self.site, self.picking(seed))
        self.build()

    def change(self, times: int, pick: Pick, writing: str) -> None:
        self.make([pick.one(EDITS) for _ in range(times)], pick, writing)

    def make(self, names: Iterable[str], pick: Pick, writing: str) -> None:
        blog = self.site.blog
        for name in names:
            self.told.append(name)
            blog = edited(blog, name, pick)
        self.site.write(blog, writing)

    def build(self, builder: str = "main") -> None:
        """Builds once more, and holds it to the law; a blog with problems is taken back and built again."""
        before = Seen.of(self.site.output)
        ended = BUILDERS[builder](self.site.call)
        wanted, clean = self.site.clean()
        after = Seen.of(self.site.output)
        story = f"after {self.told}, by {builder}:\n"
        if wanted.code == 0:
            assert ended.code == 0, story + ended.said
            difference = differences(after.files, {**clean, **self.site.theirs})
            assert not difference, story + difference
            assert not before.written_again(after), story
            self.good = self.site.blog
        else:
            assert "Traceback" not in wanted.said + ended.said, story + ended.said
            assert ended.code == wanted.code or builder == "pelican", story + ended.said
            assert ended.said == wanted.said or builder == "pelican", story + ended.said
            assert before == after, story + differences(after.files, before.files)
            self.told.append("taken back")
            self.site.write(self.good)
            self.build()


class RealTheme(Law):
    """The same with the theme that comes with Open Window."""

    def __init__(self) -> None:
        super().__init__()
        self.site.blog.theme = dict(tree(THEME))


@pytest.mark.parametrize(("law", "examples"), [(Law, 8), (RealTheme, 4)])
def test_a_later_build_gives_what_a_first_one_would(law: type[Law], examples: int) -> None:
    run_state_machine_as_test(
        law,
        settings=settings(
            max_examples=100 * examples if THOROUGH else examples if LONG else 1,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=[*HealthCheck],
            phases=[phase for phase in Phase if phase is not Phase.explain],
        ),
    )


@pytest.mark.long
def test_after_each_edit_a_later_build_gives_what_a_first_one_would() -> None:
    law = Law()
    law.begin(seed=0)
    for name in EDITS:
        law.make([name], law.picking(1), "in place")
        law.build()
    law.teardown()


def test_everything_that_can_be_written_is_edited() -> None:
    keys = {*SHARED_KEYS, *TEXT_KEYS, *TRANSLATION_KEYS, "image", "lang"}
    assert keys == names_of(PostKeys)
    assert {*PROFILE_KEYS, "portrait"} == names_of(ProfileKeys)
    assert {*PAGE_KEYS, *TEXT_KEYS, *TRANSLATION_KEYS, "lang"} >= names_of(PageKeys)
    assert {*SETTINGS, "OPENWINDOW_NOW"} >= {*NAMES}


def names_of(table: type) -> set[str]:
    return {each.name for each in fields(table)}
