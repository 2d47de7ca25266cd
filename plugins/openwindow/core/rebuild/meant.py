"""Which output a person means: by its address, the whole URL, or the file of the content it is made from."""

from collections.abc import Container, Iterable, Iterator
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from openwindow.core.urls import Address, Urls, output_path

INDEX = "index.html"


def meant_by_address(given: str, paths: Container[str], urls: Urls) -> str | None:
    """The output at an address, with or without host, the site's own path, slashes at its ends."""
    address = "/" + unquote(urlsplit(given).path).lstrip("/")
    within = address.removeprefix(urls.base) if f"{address}/".startswith(f"{urls.base}/") else address
    tried = (path for each in (within, address) for path in _paths(each.strip("/")))
    return next((path for path in tried if path in paths), None)


def meant_by_file(file: str, paths: Container[str], urls: Urls) -> str | None:
    """The path of the output that a file below the content folder is made into."""
    tried = (output_path(each) for each in _addresses(file, urls))
    return next((path for path in tried if path in paths), None)


def nearest_address(given: str, paths: Iterable[str], urls: Urls) -> Address:
    """The address that looks most like what was given."""
    wanted = "/" + unquote(urlsplit(given).path).lstrip("/")
    known = [address_of(path) for path in sorted(paths)]
    return urls.href(next(iter(get_close_matches(wanted.removeprefix(urls.base), known, 1, 0)), "/"))


def address_of(path: str) -> Address:
    """The address that a file below the output folder answers for."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/" if name == INDEX else f"/{path}"


def _paths(bare: str) -> Iterator[str]:
    yield f"{bare}/{INDEX}" if bare else INDEX
    if bare:
        yield bare


def _addresses(file: str, urls: Urls) -> Iterator[Address]:
    room, *names = file.split("/")
    if room == "posts" and len(names) > 1:
        year, slug, name = names[0], names[1].removesuffix(".md"), "/".join(names[2:])
        yield from (f"{home}{year}/{slug}/" for home in _homes(name, urls))
        yield f"/{year}/{slug}/{name}"
    elif room == "authors" and names:
        yield f"/authors/{'/'.join(names)}"
        yield from (f"{home}authors/{names[0]}/" for home in _homes("/".join(names[1:]), urls))
    elif room == "pages" and names:
        yield from (f"{home}{names[0].removesuffix('.md')}/" for home in _homes("/".join(names[1:]), urls))


def _homes(name: str, urls: Urls) -> Iterator[Address]:
    """Below which a text stands: by its language, or where the name tells none, all there are."""
    language = name.removesuffix(".md")
    if name.endswith(".md") and language in urls.languages:
        yield urls.home(language)
    elif not name or name == "profile.yml":
        yield from map(urls.home, urls.languages)
