"""What stays of the sample when a company begins."""

from openwindow.core.drafting.sample import page_to_adapt

PAGE = """---
title: "Rules"
audience: public
translators: [ada]
translated: 2026-01-02
---

Ask [Ada](/authors/ada/) or [us](/contact/), see [the law](https://law.example) and [below](#x).
![A picture](picture.png)
"""


def adapted() -> str:
    return page_to_adapt(PAGE, "<!-- Adapt. -->", {"contact"})


def test_a_page_becomes_a_draft_in_its_own_right() -> None:
    assert adapted().startswith(
        '---\ntitle: "Rules"\naudience: public\nstatus: draft\n---\n\n<!-- Adapt. -->\n\n'
    )


def test_links_to_what_is_gone_become_words() -> None:
    assert "Ask Ada or [us](/contact/), see [the law](https://law.example) and [below](#x)." in adapted()


def test_pictures_beside_the_page_stay() -> None:
    assert "![A picture](picture.png)" in adapted()


def test_adapting_twice_marks_it_once() -> None:
    assert page_to_adapt(adapted(), "Again.", ()).count("status: draft") == 1
