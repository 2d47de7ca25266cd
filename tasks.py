#!/usr/bin/env python3
"""Everything one does with this project: `python3 tasks.py TASK` (Windows: `py tasks.py TASK`).

TASKS lists them. They run inside an environment that bootstrap.py makes at the first call. This file stays
readable for Python 3.8, so that an old Python gets a sentence instead of a syntax error.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Open Window needs Python 3.11 or newer; this is Python %d.%d. Install a newer one from python.org "
        "or with your system's package manager, then run: python3.11 tasks.py (Windows: py -3.11 tasks.py)\n"
        "Open Window demande Python 3.11 ou plus ; ceci est Python %d.%d. Installez-en un plus récent depuis "
        "python.org ou avec le gestionnaire de paquets du système, puis : python3.11 tasks.py "
        "(Windows : py -3.11 tasks.py)\n" % (sys.version_info[:2] * 2)
    )
    sys.exit(2)

import argparse
import difflib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import bootstrap
from bootstrap import ROOT
from spoken import words

CHECKS: dict[str, list[str]] = {
    "ruff check": ["ruff", "check", "--quiet", "."],
    "ruff format": ["ruff", "format", "--quiet", "--check", "."],
    "mypy": ["mypy"],  # what it reads stands in pyproject.toml
}
FIXES = CHECKS | {
    "ruff check": ["ruff", "check", "--quiet", "--fix", "."],
    "ruff format": ["ruff", "format", "--quiet", "."],
}
CACHES = (".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache")
MADE = ("output", ".openwindow", "screenshots", "benchmarks/.peers", "build", "dist", *CACHES)


def openwindow(command: str, arguments: list[str]) -> int:
    """Pass a command and all that follows it to the package; -P keeps the current folder off sys.path."""
    layer = "search" if command == "publish" or "--search" in arguments else "build"
    return bootstrap.run(layer, ["-P", "-m", "openwindow", command, *arguments])


def test(arguments: list[str]) -> int:
    rest = words("Whatever else is given goes to pytest.", "Tout autre argument est passé à pytest.")
    parser = _parser("test", epilog=rest)
    _flag(parser, "--long", "all that CI runs", "tout ce que fait l'intégration continue")
    _flag(parser, "--thorough", "the slow tests too", "aussi les tests lents")
    _flag(parser, "--without-browser", "not the tests that need Chromium", "sans les tests avec Chromium")
    options, for_pytest = parser.parse_known_args(arguments)
    # Whoever names tests wants them as they are.
    long = options.long or options.thorough or bool(for_pytest)
    # For tests that can look longer, such as properties.
    os.environ |= dict.fromkeys(["OPENWINDOW_LONG"] * long + ["OPENWINDOW_THOROUGH"] * options.thorough, "1")
    left_out = ["not slow"] * (not options.thorough) + ["not long"] * (not long)
    left_out += ["not browser"] * options.without_browser
    spread = ["-n", "auto", "--dist", "worksteal"]
    pytest = ["pytest", "-p", "tests.no_skips", *spread, "-m", " and ".join(left_out), *for_pytest]
    return _all_of(CHECKS | {"pytest": pytest})


def lint(arguments: list[str]) -> int:
    parser = _parser("lint")
    _flag(parser, "--fix", "repair what ruff can repair", "réparer ce que ruff sait réparer")
    return _all_of(FIXES if parser.parse_args(arguments).fix else CHECKS)


def bench(arguments: list[str]) -> int:
    """Measures the package as it stands here, so it runs where the package does."""
    layer = "search" if any("openwindow-search" in word for word in arguments) else "build"
    return bootstrap.run(layer, ["-m", "benchmarks", *arguments])


def screenshots(arguments: list[str]) -> int:
    """Shows what the tests show a browser, so it runs where they do."""
    return bootstrap.run("test", ["-m", "tests.browser.screenshots", *arguments])


def lock(arguments: list[str]) -> int:
    parser = _parser("lock")
    _flag(parser, "--upgrade", "take the newest versions allowed", "prendre les plus récentes permises")
    options = ["--quiet", "--universal", "--generate-hashes", "--python-version=3.11", "--no-emit-index-url"]
    options += ["--custom-compile-command=python3 tasks.py lock"]
    options += ["--upgrade"] * parser.parse_args(arguments).upgrade
    with tempfile.TemporaryDirectory() as scratch:
        uv = shutil.which("uv") or _installed_uv(Path(scratch))
        for name in ("bootstrap", "build", "search", "test"):
            files = [f"requirements/{name}.in", "-o", f"requirements/{name}.txt"]
            if subprocess.run([uv, "pip", "compile", *options, *files], cwd=ROOT, check=False).returncode:
                return 2
    return 0


def _installed_uv(scratch: Path) -> Path:
    """Only whoever locks the requirements needs uv, so it is no requirement itself."""
    scripts = scratch / bootstrap.VENV_BIN.name
    subprocess.run([sys.executable, "-m", "venv", scratch], check=True)
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return scripts / "uv"


def clean(arguments: list[str]) -> int:
    parser = _parser("clean")
    _flag(parser, "--all", ".venv too", "aussi .venv")
    everything = parser.parse_args(arguments).all
    ours = [ROOT / name for name in ("benchmarks", "plugins", "tests")]
    caches = [ROOT / "__pycache__", *(cache for room in ours for cache in room.rglob("__pycache__"))]
    for path in [*(ROOT / name for name in MADE), *caches, *ROOT.glob("plugins/*.egg-info")]:
        shutil.rmtree(path, ignore_errors=True)
    if everything:
        bootstrap.remove()
    return 0


class Task(NamedTuple):
    run: Callable[[list[str]], int]
    english: str
    french: str


TASKS = {
    "serve": Task(
        partial(openwindow, "serve"),
        "show the blog on this computer, with drafts, and follow changes",
        "montrer le blog sur cet ordinateur, brouillons compris, et suivre les changements",
    ),
    "build": Task(
        partial(openwindow, "build"),
        "make the site in output/",
        "fabriquer le site dans output/",
    ),
    "publish": Task(
        partial(openwindow, "publish"),
        "make the site as readers get it, look for leaks, upload it",
        "fabriquer le site tel que les lecteurs l'auront, chercher les fuites, l'envoyer",
    ),
    "new": Task(
        partial(openwindow, "new"),
        "start a post",
        "commencer un billet",
    ),
    "author": Task(
        partial(openwindow, "author"),
        "make your author page",
        "créer sa page d'auteur",
    ),
    "check": Task(
        partial(openwindow, "check"),
        "list every problem of the content",
        "lister tous les problèmes du contenu",
    ),
    "why": Task(
        partial(openwindow, "why"),
        "say why a page is made again",
        "dire pourquoi une page est refaite",
    ),
    "init": Task(
        partial(openwindow, "init"),
        "empty the sample for your company's own start",
        "vider l'exemple pour démarrer le blog de son entreprise",
    ),
    "test": Task(
        test,
        "run ruff, mypy and the tests (--thorough, --without-browser)",
        "lancer ruff, mypy et les tests (--thorough, --without-browser)",
    ),
    "lint": Task(
        lint,
        "run ruff and mypy (--fix repairs what it can)",
        "lancer ruff et mypy (--fix répare ce qui peut l'être)",
    ),
    "screenshots": Task(
        screenshots,
        "show the main pages on all screens, in screenshots/ (--readme: those in docs/)",
        "montrer les pages principales sur tous les écrans, dans screenshots/ (--readme : celles de docs/)",
    ),
    "bench": Task(
        bench,
        "measure builds against other generators",
        "mesurer la fabrication face à d'autres générateurs",
    ),
    "lock": Task(
        lock,
        "lock the requirements again (--upgrade takes newer versions)",
        "verrouiller à nouveau les dépendances (--upgrade prend les plus récentes)",
    ),
    "clean": Task(
        clean,
        "delete what was made: output/, caches (--all: .venv too)",
        "supprimer ce qui a été fabriqué : output/, caches (--all : .venv aussi)",
    ),
}


def main(argv: list[str]) -> int:
    """Run the named task; 0 fine, 1 something a person must fix, 2 the tool or its configuration failed."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(_help())
        return 0
    name, *arguments = argv
    if name not in TASKS:
        print(_no_such_task(name), file=sys.stderr)
        return 2
    try:
        return TASKS[name].run(arguments)
    except bootstrap.PreparationError as problem:
        print(problem, file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _help() -> str:
    usage = words(
        "python3 tasks.py TASK [options]    (TASK --help tells more; Windows: py tasks.py TASK)",
        "python3 tasks.py TÂCHE [options]    (TÂCHE --help en dit plus ; Windows : py tasks.py TÂCHE)",
    )
    return "\n".join([usage, "", *(f"  {name:13}{words(*task[1:])}" for name, task in TASKS.items())])


def _no_such_task(name: str) -> str:
    near = "".join(difflib.get_close_matches(name, TASKS, n=1))
    advice = words(f" Did you mean {near!r}?", f" Vouliez-vous dire {near!r} ?") if near else ""
    known = ", ".join(TASKS)
    return words(
        f"There is no task {name!r}.{advice} The tasks are: {known}.",
        f"Il n'y a pas de tâche {name!r}.{advice} Les tâches sont : {known}.",
    )


def _parser(name: str, epilog: str | None = None) -> argparse.ArgumentParser:
    description = words(*TASKS[name][1:])
    return argparse.ArgumentParser(
        f"tasks.py {name}", description=description, epilog=epilog, allow_abbrev=False
    )


def _flag(parser: argparse.ArgumentParser, name: str, english: str, french: str) -> None:
    parser.add_argument(name, action="store_true", help=words(english, french))


def _all_of(steps: dict[str, list[str]]) -> int:
    """Run every step, also after a failure. If none failed, pytest's own line stays the last."""
    failed = [name for name, step in steps.items() if bootstrap.run("test", ["-m", *step])]
    if failed:
        print(words("Failed: ", "En échec : ") + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def _for_invoke() -> Any:
    """The same tasks for `invoke TASK -- options`."""
    from invoke import Collection, Exit, Task as InvokeTask

    def body(name: str) -> Callable[[Any], None]:
        def run(_context: Any) -> None:
            given = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
            code = main([name, *given])
            if code:
                raise Exit(code=code)

        run.__doc__ = words(*TASKS[name][1:])
        return run

    return Collection(**{name: InvokeTask(body(name), name=name) for name in TASKS})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
elif "invoke" in sys.modules:
    namespace = _for_invoke()
