"""Which pictures are named, where, and what is wrong with those that cannot be shown."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from openwindow.core.links.resolution import Facts, Origin, own_file
from openwindow.core.model.body import Reference, ReferenceKind
from openwindow.core.model.picture import Picture, PictureFacts, PictureFormat, PictureTrouble
from openwindow.core.model.site import Site
from openwindow.core.pictures.variants import MOST_PIXELS
from openwindow.core.problems import Place, Problem, problem

_SUFFIXES = {
    ".avif": PictureFormat.AVIF,
    ".gif": PictureFormat.GIF,
    ".jpg": PictureFormat.JPEG,
    ".jpeg": PictureFormat.JPEG,
    ".png": PictureFormat.PNG,
    ".svg": PictureFormat.SVG,
    ".webp": PictureFormat.WEBP,
}


_ENDINGS = tuple(_SUFFIXES)


def is_picture(path: str) -> bool:
    """Whether a file is one that is shown, by its name."""
    return PurePosixPath(path).suffix.lower() in _SUFFIXES


def is_drawing(path: str) -> bool:
    """Whether a picture is drawn in lines, by its name."""
    return path.lower().endswith(".svg")


def named_pictures(site: Site, facts: Facts, root: str) -> Mapping[str, Place]:
    """The pictures that any text, profile or page shows or links to, by path, each with the first place that
    names it; `root` is the content folder's name. Who may see them does not matter."""
    found: dict[str, Place] = {}
    if not any(map(is_picture, site.files)):
        return found
    for path, place in _named(site, facts, root):
        if path in site.files:
            found.setdefault(path, place)
    return dict(sorted(found.items()))


def _named(site: Site, facts: Facts, root: str) -> Iterator[tuple[str, Place]]:
    for author in site.authors:
        if author.portrait:
            yield _in_front_matter(author.portrait, author.path, root)
    for post in site.posts:
        for text in post.texts:
            if text.image:
                yield _in_front_matter(text.image, text.path, root)
    for path, known in sorted(facts.items()):
        for each in known.references:
            if file := picture_meant(each, path):
                yield file, Place(f"{root}/{path}", each.line, each.column)


def picture_meant(reference: Reference, path: str) -> str:
    """The path of the picture that a reference in the body of a file shows or links to, "" where it means
    something else."""
    target = reference.target.partition("#")[0]
    if reference.kind is not ReferenceKind.PICTURE and not _may_be_picture(target):
        return ""
    file = own_file(target, Origin(path, "", ""))
    return file if is_picture(file) else ""


def _may_be_picture(target: str) -> bool:
    """Tells at once of most links, of which a large site has many, that they are to something else."""
    return target.partition("?")[0].lower().endswith(_ENDINGS) or "%" in target


def _in_front_matter(picture: Picture, path: str, root: str) -> tuple[str, Place]:
    return picture.path, Place(f"{root}/{path}", picture.line, picture.column)


def trouble_with(path: str, found: PictureFacts | PictureTrouble, place: Place) -> Problem | None:
    """What must be fixed about a picture that is named at `place`."""
    name = path.rpartition("/")[2]
    if found is PictureTrouble.TOO_MANY_PIXELS:
        return problem(found.value, place, picture=name, most=MOST_PIXELS // 1_000_000)
    if isinstance(found, PictureTrouble):
        return problem(found.value, place, picture=name)
    suffix = PurePosixPath(path).suffix
    if found.format is _SUFFIXES[suffix.lower()]:
        return None
    right = next(each for each, kind in _SUFFIXES.items() if kind is found.format)
    better = f"{name.removesuffix(suffix)}{right}"
    return problem(
        "picture-of-other-format", place, picture=name, format=found.format.name, suffix=suffix, better=better
    )
