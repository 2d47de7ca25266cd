"""What is kept from build to build because it takes long to make, beside one output folder."""

from dataclasses import dataclass
from pathlib import Path

from openwindow.adapters.versions import code_version, pictures_version
from openwindow.outside.body_cache import BodyCache
from openwindow.outside.picture_store import PictureStore
from openwindow.outside.search_folder import search_folder


@dataclass(frozen=True)
class Stores:
    """Converted bodies, pictures made from others, and the folder that search keeps its indexes in."""

    bodies: BodyCache
    pictures: PictureStore
    search: Path


def stores_in(folder: Path) -> Stores:
    """The stores that a folder holds."""
    return Stores(
        BodyCache(folder / "bodies", code_version()),
        PictureStore(folder / "pictures", pictures_version()),
        search_folder(folder),
    )
