"""Makes `.venv` from the hash-locked requirements, keeps it right and runs Python inside it.

Standard library only. What there is to run is said in tasks.py.
"""

import contextlib
import hashlib
import os
import platform
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from spoken import words

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
VENV_PYTHON = VENV_BIN / ("python.exe" if sys.platform == "win32" else "python")
STAMP = VENV / "openwindow.stamp"
LOCK = ROOT / ".venv.lock"

# The first build installs only what a build needs; the first task that asks for a further layer adds it.
LAYERS = {
    "build": ("bootstrap.txt", "build.txt"),
    "search": ("bootstrap.txt", "build.txt", "search.txt"),
    "test": ("bootstrap.txt", "build.txt", "search.txt", "test.txt"),
}
WHAT_NEEDS_IT = {
    "search": ("what the search needs", "ce qu'il faut à la recherche"),
    "test": ("what the tests need", "ce qu'il faut aux tests"),
}
WITHOUT_WHEELS = ("feedgen", "sgmllib3k")  # 1.0.0 of both; the locked setuptools builds them
PROOF = {"build": "pelican", "search": "pagefind_bin", "test": "pytest"}  # imports that tell of each layer


class PreparationError(Exception):
    """The environment could not be made; the text says what a person can do about it."""


def run(layer: str, arguments: Sequence[str | Path]) -> int:
    """Run Python where the requirements of the layer are installed; return its exit code."""
    command = [_python_with(layer), *arguments]
    # Not os.execv: on Windows the shell would come back before the task has ended.
    process = subprocess.Popen(command, cwd=ROOT, env=_child_environment())
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    patience: float | None = None
    while True:
        try:
            code = process.wait(patience)
            return code if code >= 0 else 128 - code
        except KeyboardInterrupt:
            patience = 5  # a terminal sends Ctrl-C to the child too, which may have things to finish
        except subprocess.TimeoutExpired:
            process.terminate()
            patience = None


def remove() -> None:
    """Delete `.venv`, whatever state it is in."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)


def _python_with(layer: str) -> Path:
    if _without_venv():
        return _own_python_with(layer)
    try:
        if not _is_ready(layer):
            _prepare(layer)
    except OSError as error:
        raise PreparationError(_say_why_not_written(error)) from error
    return VENV_PYTHON


def _without_venv() -> bool:
    return os.environ.get("OPENWINDOW_NO_VENV", "") not in ("", "0")


def _own_python_with(layer: str) -> Path:
    from importlib.util import find_spec

    if find_spec(PROOF[layer]) is None:
        raise PreparationError(_say_what_is_missing(layer))
    return Path(sys.executable)


def _child_environment() -> dict[str, str]:
    environment = dict(os.environ, PYTHONUTF8="1")  # Windows consoles in cp1252 break on accents
    plugins = str(ROOT / "plugins")
    if _without_venv():
        paths = [plugins, *filter(None, [environment.get("PYTHONPATH")])]
        return environment | {"PYTHONPATH": os.pathsep.join(paths)}
    environment.pop("PYTHONHOME", None)
    path = os.pathsep.join([str(VENV_BIN), environment.get("PATH", os.defpath)])
    return environment | {"PYTHONPATH": plugins, "VIRTUAL_ENV": str(VENV), "PATH": path}


def _fingerprint(layer: str) -> str:
    """What `.venv` was made from. The place counts: the scripts in a `.venv` hold its absolute path."""
    digest = hashlib.sha256()
    python = (sys.implementation.name, platform.python_version(), sys.platform, platform.machine())
    for fact in (*python, str(ROOT)):
        digest.update(fact.encode() + b"\0")
    for name in LAYERS[layer]:
        digest.update((ROOT / "requirements" / name).read_bytes() + b"\0")
    return digest.hexdigest()


def _stamped() -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        return dict(line.split() for line in STAMP.read_text("ascii").splitlines())
    return {}


def _is_ready(layer: str) -> bool:
    return VENV_PYTHON.exists() and _stamped().get(layer) == _fingerprint(layer)


def _prepare(layer: str) -> None:
    with _alone() as lock:
        if _is_ready(layer):  # another run made it while this one waited
            return
        done = [each for each in LAYERS if _is_ready(each)] if layer not in _stamped() else []
        _say_preparing(layer, first=not VENV.exists(), adding=bool(done))
        if done:
            STAMP.unlink()  # no stamp while something is half installed
        else:
            _make_empty_venv(lock)
        there = {name for each in done for name in LAYERS[each]}
        for name in (each for each in LAYERS[layer] if each not in there):
            _install(ROOT / "requirements" / name, lock)
        layers = {*done, *(each for each in LAYERS if {*LAYERS[each]} <= {*LAYERS[layer]})}
        STAMP.write_text("".join(f"{each} {_fingerprint(each)}\n" for each in sorted(layers)), "ascii")


def _say_preparing(layer: str, *, first: bool, adding: bool) -> None:
    why = words("first run", "première fois") if first else words("it changed or broke", "changé ou abîmé")
    if adding:
        why = words(*WHAT_NEEDS_IT[layer])
    time = {"build": 20, "search": 5 if adding else 25, "test": 40}[layer]
    _say(f"Preparing .venv ({why}, about {time} s)", f"Préparation de .venv ({why}, environ {time} s)")


def _say(english: str, french: str) -> None:
    print(words(english, french), file=sys.stderr, flush=True)


@contextlib.contextmanager
def _alone() -> Iterator[int]:
    """Hold the lock file. The system lets go of it when its holder dies, so a lock is never stale."""
    with LOCK.open("ab") as file:
        if not _try_to_lock(file.fileno()):
            _say("Another run is preparing .venv; waiting for it.", "Un autre appel prépare .venv ; attente.")
            _wait_for_lock(file.fileno())
        yield file.fileno()


if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(file: int) -> bool:
        with contextlib.suppress(OSError):
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _wait_for_lock(file: int) -> None:
        while True:
            with contextlib.suppress(OSError):
                return msvcrt.locking(file, msvcrt.LK_LOCK, 1)  # tries for ten seconds
else:
    import fcntl

    def _try_to_lock(file: int) -> bool:
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _wait_for_lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


def _make_empty_venv(lock: int) -> None:
    remove()
    base = _base_python()
    if not _uv() and _call([base, "-m", "venv", VENV], lock).returncode == 0:
        return
    # Debian and Ubuntu without python3-venv fail only here, and leave a broken folder.
    remove()
    if _call([base, "-m", "venv", "--without-pip", VENV], lock).returncode:
        raise PreparationError(_say_no_venv_module())


def _install(requirements: Path, lock: int) -> None:
    """Install only what has a locked hash, and only wheels where there are any."""
    options = ["--quiet", "--require-hashes", "--only-binary", ":all:"]
    options += [option for name in WITHOUT_WHEELS for option in ("--no-binary", name)]
    options += ["--no-build-isolation", "-r", str(requirements)]
    why = _say_no_venv_module()
    for installer in _installers():
        result = _call([*installer, *options], lock)
        if result.returncode == 0:
            return
        why = _say_why_not_installed(requirements.name, result.stdout)
    raise PreparationError(why)


def _installers() -> Iterator[list[str | Path]]:
    if uv := _uv():
        yield [uv, "pip", "install", "--python", VENV_PYTHON]
    extra = ["--no-input", "--disable-pip-version-check", "--no-compile", "--use-pep517"]
    if _call([VENV_PYTHON, "-c", "import pip"]).returncode == 0:
        yield [VENV_PYTHON, "-m", "pip", "install", *extra]
    elif _call([_base_python(), "-c", "import pip"]).returncode == 0:
        yield [_base_python(), "-m", "pip", "--python", VENV_PYTHON, "install", *extra]


def _uv() -> str | None:
    """uv, if it is there. It does not read pip's settings, so whoever names sources for pip gets pip."""
    sources = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_CONFIG_FILE")
    return None if any(os.environ.get(name) for name in sources) else shutil.which("uv")


def _base_python() -> Path:
    """The Python outside `.venv`, even when this one is inside: `.venv` cannot be remade from within."""
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    return Path(getattr(sys, "_base_executable", sys.executable) if inside else sys.executable)


def _call(command: Sequence[str | Path], lock: int | None = None) -> subprocess.CompletedProcess[str]:
    # The child inherits the lock: a run killed half-way keeps others out until its pip has ended too.
    inherited = () if lock is None or sys.platform == "win32" else (lock,)
    environment = dict(os.environ, PYTHONUTF8="1", PIP_USER="0")
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=environment,
        pass_fds=inherited,
        check=False,
    )


def _say_no_venv_module() -> str:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return words(
        f"{sys.executable} cannot make virtual environments and has no pip. On Debian or Ubuntu: "
        f"sudo apt install {version}-venv. Then run the same again.",
        f"{sys.executable} ne sait pas créer d'environnement virtuel et n'a pas pip. Sous Debian ou Ubuntu : "
        f"sudo apt install {version}-venv. Puis recommencez.",
    )


def _say_why_not_installed(what: str, output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")] or lines[-1:] or ["?"]
    return words(
        f"{what} could not be installed ({errors[0]}). Check the network, or name a mirror or a folder of "
        "packages with PIP_INDEX_URL, or with PIP_NO_INDEX=1 and PIP_FIND_LINKS; then run the same again.",
        f"{what} n'a pas pu être installé ({errors[0]}). Vérifiez le réseau, ou indiquez un miroir ou un "
        "dossier de paquets par PIP_INDEX_URL, ou par PIP_NO_INDEX=1 et PIP_FIND_LINKS ; puis recommencez.",
    )


def _say_why_not_written(error: OSError) -> str:
    return words(
        f"{VENV} could not be made: {error}. Make sure that you may write there and that no other program "
        "uses it, then run the same again.",
        f"{VENV} n'a pas pu être créé : {error}. Vérifiez que vous pouvez y écrire et qu'aucun autre "
        "programme ne l'utilise, puis recommencez.",
    )


def _say_what_is_missing(layer: str) -> str:
    return words(
        f"OPENWINDOW_NO_VENV is set, but {sys.executable} has no {PROOF[layer]}. Install the requirements as "
        "CONTRIBUTING.md shows, or unset OPENWINDOW_NO_VENV.",
        f"OPENWINDOW_NO_VENV est définie, mais {sys.executable} n'a pas {PROOF[layer]}. Installez les "
        "dépendances comme le montre CONTRIBUTING.md, ou retirez OPENWINDOW_NO_VENV.",
    )
