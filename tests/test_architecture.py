"""The laws of the house, as docs/architecture.md states them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plugins" / "openwindow"
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = [module for module in MODULES if (PACKAGE / "core") in module.parents]
OUTSIDE = [module for module in MODULES if (PACKAGE / "outside") in module.parents]
ADAPTERS = [module for module in MODULES if (PACKAGE / "adapters") in module.parents]

PURE_LIBRARIES = {"markdown", "cmarkgfm", "lxml", "yaml", "feedgen", "nh3", "babel", "pygments"}
PURE_STANDARD_LIBRARY = {
    "abc",
    "ast",
    "base64",
    "bisect",
    "collections",
    "copy",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "email",
    "enum",
    "functools",
    "hashlib",
    "heapq",
    "html",
    "io",
    "itertools",
    "json",
    "math",
    "mimetypes",
    "operator",
    "pathlib",
    "posixpath",
    "re",
    "statistics",
    "string",
    "struct",
    "textwrap",
    "types",
    "typing",
    "unicodedata",
    "urllib",
    "zlib",
    "zoneinfo",
}
IMPURE_NAMES = {"print", "open", "input", "exec", "eval", "__import__", "breakpoint"}
IMPURE_CALLS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today"}
IMPURE_IMPORTS = {"pathlib": {"PurePosixPath"}, "urllib": {"parse"}}
MAKERS = {
    "core/audience.py": {"VisibleSite", "VisiblePosts"},
    "core/pages/plan.py": {"VisiblePosts"},  # those of the VisibleSite it is given
}
DRAWERS = {"utils", "helpers", "common", "manager", "misc", "tools"}


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imports_of(module: Path) -> Iterator[tuple[str, str]]:
    """Every import as (module, name); the name is "" for a plain import."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)}: relative import"
            yield from ((node.module or "", alias.name) for alias in node.names)


def calls_of(module: Path) -> Iterator[str]:
    return (ast.unparse(node.func) for node in ast.walk(tree_of(module)) if isinstance(node, ast.Call))


def may_be_in_core(imported: str, name: str) -> bool:
    top, _, rest = imported.partition(".")
    if top == "openwindow":
        return imported == "openwindow.core" or imported.startswith("openwindow.core.")
    if top in IMPURE_IMPORTS:
        return (rest or name) in IMPURE_IMPORTS[top]
    return top in PURE_LIBRARIES | PURE_STANDARD_LIBRARY


@pytest.mark.parametrize("module", CORE, ids=name_of)
def test_the_core_imports_only_what_is_pure(module: Path) -> None:
    assert [found for found in imports_of(module) if not may_be_in_core(*found)] == []


@pytest.mark.parametrize("module", CORE, ids=name_of)
def test_the_core_neither_prints_nor_reads_nor_asks_for_the_time(module: Path) -> None:
    assert [call for call in calls_of(module) if call in IMPURE_NAMES | IMPURE_CALLS] == []


@pytest.mark.parametrize("module", OUTSIDE, ids=name_of)
def test_the_outside_knows_of_ours_only_problems_and_the_model(module: Path) -> None:
    ours = {imported for imported, _ in imports_of(module) if imported.startswith("openwindow")}
    allowed = ("openwindow.core.problems", "openwindow.core.model", "openwindow.outside")
    assert [imported for imported in ours if not imported.startswith(allowed)] == []


@pytest.mark.parametrize("module", CORE + OUTSIDE, ids=name_of)
def test_nobody_imports_the_adapters(module: Path) -> None:
    assert [found for found, _ in imports_of(module) if found.startswith("openwindow.adapters")] == []


@pytest.mark.parametrize("module", CORE + OUTSIDE, ids=name_of)
def test_only_adapters_know_pelican(module: Path) -> None:
    assert [found for found, _ in imports_of(module) if found.split(".")[0] == "pelican"] == []


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_the_audience_makes_a_visible_site(module: Path) -> None:
    made = {call.split(".")[-1] for call in calls_of(module)} & {"VisibleSite", "VisiblePosts"}
    assert made <= MAKERS.get(name_of(module), set())


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_fits_in_300_lines_and_is_no_drawer(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300
    assert DRAWERS.isdisjoint({module.stem, module.parent.name})


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_says_what_it_is(module: Path) -> None:
    assert ast.get_docstring(tree_of(module))


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_function_does_one_thing(module: Path) -> None:
    functions = (node for node in ast.walk(tree_of(module)) if isinstance(node, ast.FunctionDef))
    long = [f"{each.name}: {length}" for each in functions if (length := len_of(each)) > 45]
    assert long == []


def len_of(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


@pytest.mark.parametrize("module", CORE + OUTSIDE, ids=name_of)
def test_only_adapters_catch_what_a_person_must_fix(module: Path) -> None:
    handlers = (
        node for node in ast.walk(tree_of(module)) if isinstance(node, ast.ExceptHandler) and node.type
    )
    caught = [ast.unparse(handler.type) for handler in handlers if handler.type]
    assert [name for name in caught if "OpenWindowError" in name] == []


@pytest.mark.parametrize("folder", sorted({module.parent for module in MODULES}), ids=name_of)
def test_a_room_has_something_in_it(folder: Path) -> None:
    assert (folder / "__init__.py").is_file()


def test_the_plugin_folder_holds_exactly_one_package() -> None:
    # Pelican 4.12: a stray plugins/x.py would shadow openwindow/x.py under its dotted name.
    found = [path.name for path in PACKAGE.parent.iterdir() if path.name != "__pycache__"]
    assert [name for name in found if not name.endswith(".egg-info")] == ["openwindow"]
