"""Installs the programs that are measured, each once and into a folder of its own."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from benchmarks.peers.peer import AbsentError


def pip_installed(programs: Path, *requirements: str) -> str:
    """The version of the first requirement (`name==version`), after installing all into `programs/name`."""
    name, _, version = requirements[0].partition("==")
    name = name.partition("[")[0]
    folder = programs / name
    if _stamp(folder) != " ".join(requirements):
        shutil.rmtree(folder, ignore_errors=True)
        options = ("install", "--quiet", "--disable-pip-version-check", "--target", str(folder))
        _install((_python_with_pip(), "-m", "pip", *options, *requirements), programs)
        (folder / "installed").write_text(" ".join(requirements), "utf-8")
    return version


def npm_installed(programs: Path, package: Path, name: str) -> str:
    """The version of the named dependency, after installing what a folder's package-lock.json pins."""
    if not shutil.which("npm"):
        raise AbsentError("npm is not installed")
    lock = (package / "package-lock.json").read_text("utf-8")
    if _stamp(programs / "node_modules") != lock:
        for file in ("package.json", "package-lock.json"):
            shutil.copy(package / file, programs)
        _install(("npm", "ci", "--silent", "--no-audit", "--no-fund"), programs)
        (programs / "node_modules" / "installed").write_text(lock, "utf-8")
    return output_of("node", "-p", f"require('./node_modules/{name}/package.json').version", folder=programs)


def output_of(*command: str, folder: Path) -> str:
    """What a short command prints; AbsentError when it is not there or fails."""
    try:
        return subprocess.check_output(command, cwd=folder, encoding="utf-8").strip()
    except (OSError, subprocess.CalledProcessError) as error:
        raise AbsentError(f"{command[0]} does not run: {error}") from error


def _python_with_pip() -> str:
    """This Python, or the one it was made from: an environment may have no pip of its own."""
    if find_spec("pip"):
        return sys.executable
    return str(getattr(sys, "_base_executable", sys.executable))


def _stamp(folder: Path) -> str:
    stamp = folder / "installed"
    return stamp.read_text("utf-8") if stamp.exists() else ""


def _install(command: tuple[str, ...], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:] or [str(done.returncode)]
        raise AbsentError(f"{command[0]} could not install it: {last[0]}")
