"""A blog of forty people, each with a portrait and a post, as large companies have them."""

import colorsys
import shutil
from itertools import cycle, islice
from pathlib import Path

from PIL import Image

from tests.whole.examples import ROOT, THEME, Example, example

PEOPLE = 40

_PROFILE = """\
name: {name}
role: {{en: Works in hall {number}, fr: Travaille au hall {number}}}
team: people
languages: [en]
since: 2020-0{month}
emails: [{id}@crowd.example]
portrait:
  file: portrait.png
  alt: {{en: "{name}, drawn", fr: "{name}, en dessin"}}
  credit: Drawn for Open Window
"""
_POST = """\
---
id: c{number:011}
title: "What I saw in hall {number} on a day like any other, and what came of it"
summary: "A day in hall {number}, told by {name}, who was there and would rather have been elsewhere."
authors: [{author}]
date: 2026-{month:02}-{day:02}
audience: public
comments: closed
---

I stood in hall {number} and looked. Then I wrote down what I saw, and this is it.
"""


def crowd(folder: Path) -> Example:
    """The blog, not built yet. No two portraits are the same, so that none is counted for another."""
    made = example("sample", folder, THEME=str(THEME))
    shutil.rmtree(made.content / "pages")  # which name people of the whole sample
    made.set("OPENWINDOW_CARDS = False")  # which take long, and no page loads them
    portraits = sorted((ROOT / "content" / "authors").glob("*/portrait.png"))
    for number, portrait in enumerate(islice(cycle(portraits), PEOPLE), 1):
        name, identifier = f"Person {number} Oftheirown", f"person-{number}"
        month, day = number % 9 + 1, number % 27 + 1
        values = {"name": name, "number": number, "month": month}
        made.write(f"authors/{identifier}/profile.yml", _PROFILE.format(id=identifier, **values))
        _tint(portrait, made.content / "authors" / identifier / "portrait.png", number / PEOPLE)
        made.write(f"authors/{identifier}/en.md", f"I am {name}.\n")
        post = _POST.format(author=identifier, day=day, **values)
        made.write(f"posts/2026/hall-{number}/en.md", post)
    return made


def _tint(portrait: Path, copy: Path, hue: float) -> None:
    """A copy of a portrait with a breath of another colour."""
    colour = tuple(round(each * 255) for each in colorsys.hsv_to_rgb(hue, 0.5, 0.9))
    picture = Image.open(portrait).convert("RGB")
    Image.blend(picture, Image.new("RGB", picture.size, colour), 0.1).save(copy, optimize=True)
