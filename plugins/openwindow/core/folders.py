"""Which folder of the content a file belongs to."""


def folder_of(path: str) -> str:
    """The folder of the post, person or page that owns a file of the content folder.

    Files below a post's folder belong to it however deep they lie; those beside a flat post, to the year.
    """
    parts = path.split("/")[:-1]
    return "/".join(parts[: 3 if parts[:1] == ["posts"] else 2])
