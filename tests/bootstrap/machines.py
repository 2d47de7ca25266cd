"""Small stand-ins for fresh machines: a checkout with tiny packages, and Pythons that lack something."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass, field, replace
from pathlib import Path

PROJECT = Path(__file__).parents[2]
OUTER_PYTHON = Path(getattr(sys, "_base_executable", sys.executable))  # tasks.py is called from outside .venv

PRODUCT = """
import os, sys, tinyblog
print("built with", tinyblog.VERSION, sys.argv[1:], "utf8" if sys.flags.utf8_mode else "")
sys.exit(int(os.environ.get("EXIT", "0")))
"""
SAYS_ITS_ARGUMENTS = """
import os, sys
print(__package__, *sys.argv[1:])
sys.exit(__package__ == os.environ.get("BROKEN"))
"""


@dataclass(frozen=True)
class Machine:
    """A checkout, the Python that calls its tasks.py, and the variables of the person's shell."""

    checkout: Path
    python: Path = OUTER_PYTHON
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        return self.checkout / ".venv"

    def having(self, **variables: str) -> "Machine":
        return replace(self, variables=self.variables | variables)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [self.python, self.checkout / "tasks.py", *arguments],
            cwd=self.checkout.parent,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments)
        out, err = process.communicate()
        assert "Traceback" not in err, err
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def _environment(self) -> dict[str, str]:
        ours = ("PIP_", "UV_", "PYTHON", "OPENWINDOW_", "LC_", "LANG", "CI", "VIRTUAL_ENV")
        clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        offline = {
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.checkout / "packages"),
            "PIP_CONFIG_FILE": os.devnull,
        }
        given = clean | offline | {"LANGUAGE": "en", "PYTHONUTF8": "1"} | self.variables
        return {name: value for name, value in given.items() if value}


def fresh_machine(folder: Path) -> Machine:
    """A checkout whose build needs one tiny package, whose search another, and whose tests a third."""
    checkout = folder / "checkout"
    (checkout / "requirements").mkdir(parents=True)
    for name in ("tasks.py", "bootstrap.py", "spoken.py"):
        shutil.copy(PROJECT / name, checkout)
    package = checkout / "plugins" / "openwindow"
    package.mkdir(parents=True)
    (package / "__main__.py").write_text(PRODUCT, "utf-8")
    blog = _wheel(checkout / "packages", "tinyblog", {"tinyblog.py": "VERSION = 'tinyblog 1.0'\n"})
    checkers = {f"{name}/__main__.py": SAYS_ITS_ARGUMENTS for name in ("ruff", "mypy", "pytest")}
    tests = _wheel(checkout / "packages", "tinytests", checkers)
    (checkout / "requirements" / "bootstrap.txt").write_text("# nothing to build here\n", "utf-8")
    (checkout / "requirements" / "build.txt").write_text(blog, "utf-8")
    search = _wheel(checkout / "packages", "tinysearch", {"pagefind_bin.py": ""})
    (checkout / "requirements" / "search.txt").write_text(blog + search, "utf-8")
    (checkout / "requirements" / "test.txt").write_text(blog + search + tests, "utf-8")
    return Machine(checkout)


def python_without(folder: Path, *missing: str, managed: bool = False) -> Path:
    """This Python again, with a standard library from which modules are missing (as Debian splits them off).

    `managed` marks it like the Pythons that refuse a global `pip install` (PEP 668).
    """
    library = Path(sysconfig.get_path("stdlib", vars={"installed_base": sys.base_prefix}))
    copy = folder / "lib" / library.name
    (copy / "site-packages").mkdir(parents=True)
    for module in library.iterdir():
        if module.name not in ("site-packages", "dist-packages", *missing):
            (copy / module.name).symlink_to(module)
    pip = Path(
        subprocess.check_output([OUTER_PYTHON, "-c", "import pip; print(pip.__path__[0])"], text=True).strip()
    )
    if "pip" not in missing:
        (copy / "site-packages" / "pip").symlink_to(pip)
    if managed:
        (copy / "EXTERNALLY-MANAGED").write_text(
            "[externally-managed]\nError=this Python belongs to the system\n"
        )
    binary = folder / "bin" / library.name
    binary.parent.mkdir()
    shutil.copy(OUTER_PYTHON.resolve(), binary)
    return binary


def _wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Write a wheel; return its line for a locked requirements file."""
    folder.mkdir(exist_ok=True)
    about = f"{name}-1.0.dist-info"
    files = files | {
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{path},sha256={_record_hash(text)},{len(text.encode())}" for path, text in files.items()]
    files[f"{about}/RECORD"] = "\n".join([*record, f"{about}/RECORD,,"]) + "\n"
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for inside, text in files.items():
            archive.writestr(inside, text)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def _record_hash(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
