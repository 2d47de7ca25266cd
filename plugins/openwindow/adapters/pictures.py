"""Looks into the pictures that texts, profiles and pages name, each once: in as many processes as there are
cores, and not into those that are known to be as they were."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from openwindow.adapters.inputs import Inputs
from openwindow.adapters.looking import Work
from openwindow.core.links.resolution import Facts
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.picture import PictureFacts, PictureTrouble
from openwindow.core.model.site import Site
from openwindow.core.pages import KIND_BY_NAME, picture, variant
from openwindow.core.pages.files import PictureView
from openwindow.core.pictures.named import is_drawing, named_pictures, trouble_with
from openwindow.core.pictures.variants import MOST_PIXELS
from openwindow.core.problems import Problem
from openwindow.outside.content_files import read_bytes
from openwindow.outside.picture_store import PictureStore
from openwindow.outside.processes import spread

Known = Mapping[str, PictureFacts]
Look = PictureFacts | PictureTrouble

A_LOOK = 10
"""How many texts could be converted while one picture is looked into."""


@dataclass(frozen=True)
class Looked:
    """What was found in all pictures that are named, by path, and what must be fixed."""

    facts: Known
    problems: tuple[Problem, ...]


def looked_into(site: Site, bodies: Facts, inputs: Inputs, store: PictureStore, unchanged: Known) -> Looked:
    """What was found; `unchanged` are those that are known to be as they were."""
    named = named_pictures(site, bodies, inputs.root)
    missing = [path for path in named if path not in unchanged]
    work = partial(_look, inputs, store.looks() if missing else {})
    shares = spread(work, missing, inputs.processes, inputs.start_method, lambda _: A_LOOK)
    looks = {path: look for share in shares for path, look in share}
    looks |= {path: unchanged[path] for path in named if path in unchanged}
    troubles = (trouble_with(path, looks[path], place) for path, place in named.items())
    facts = {path: look for path, look in sorted(looks.items()) if isinstance(look, PictureFacts)}
    if missing:
        store.save_looks(facts.values())
    return Looked(facts, tuple(trouble for trouble in troubles if trouble))


def _look(
    inputs: Inputs, known: Mapping[str, PictureFacts], _: int, paths: Iterable[str]
) -> list[tuple[str, Look]]:
    found: list[tuple[str, Look]] = []
    for path in paths:
        data = read_bytes(inputs.content, path)
        digest = sha256(data).hexdigest()
        found.append((path, known.get(digest) or _look_into(data, digest, path)))
    return found


def _look_into(data: bytes, digest: str, path: str) -> Look:
    if is_drawing(path):
        from openwindow.core.pictures.svg import facts_of

        return facts_of(data)
    # Pillow takes as long to import as a small build takes for all its work.
    from openwindow.core.pictures.bare import bare
    from openwindow.outside.picture_looks import look

    found = look(data, digest, MOST_PIXELS)
    if isinstance(found, PictureTrouble) or bare(data, found.format):
        return found
    # What cannot be made bare is encoded again, where that loses nothing that moves.
    return PictureTrouble.UNREADABLE if found.animated else replace(found, as_is=False)


def forget_unused(store: PictureStore, work: Work) -> None:
    """Removes from the store what none of all outputs is made from."""
    if store.folder.exists():
        store.keep_only(_keys(store, work))


def _keys(store: PictureStore, work: Work) -> Iterator[str]:
    for each in work.outputs:
        view = _view(each, work)
        if view and view.recipe:
            yield store.key(view.facts.digest, view.recipe)


def _view(planned: PlannedOutput, work: Work) -> PictureView | None:
    if planned.kind not in (picture.NAME, variant.NAME):
        return None
    view = KIND_BY_NAME[planned.kind].view(work.looking.index, *planned.values)
    return view if isinstance(view, PictureView) else None
