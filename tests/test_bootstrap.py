"""tasks.py on fresh, broken and unusual machines: real Pythons, real pip, tiny packages."""

import ast
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bootstrap.machines import OUTER_PYTHON, PROJECT, Machine, fresh_machine, python_without

pytestmark = pytest.mark.long

POSIX = sys.platform != "win32"


@pytest.fixture
def fresh(tmp_path: Path) -> Machine:
    return fresh_machine(tmp_path)


@pytest.fixture(scope="module")
def frugal_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Debian has without python3-venv; it is also the quickest way to an environment."""
    return python_without(tmp_path_factory.mktemp("frugal"), "ensurepip", managed=True)


@pytest.fixture
def frugal(tmp_path: Path, frugal_python: Path) -> Machine:
    return Machine(fresh_machine(tmp_path).checkout, frugal_python)


# The first call, and the ones after it


def test_the_first_build_prepares_the_environment_and_the_next_one_is_silent(fresh: Machine) -> None:
    first, second = fresh.run("build"), fresh.run("build")
    assert first.stderr == "Preparing .venv (first run, about 20 s)\n"
    assert (second.returncode, second.stderr) == (0, "")
    assert first.stdout == second.stdout == "built with tinyblog 1.0 ['build'] utf8\n"


def test_arguments_and_the_exit_code_pass_through_unchanged(frugal: Machine) -> None:
    result = frugal.having(EXIT="1").run("build", "--audience", "partners", "--now", "2026-12-01 9:00", "-h")
    assert "['build', '--audience', 'partners', '--now', '2026-12-01 9:00', '-h']" in result.stdout
    assert result.returncode == 1


def test_the_person_is_spoken_to_in_french(frugal: Machine) -> None:
    french = frugal.having(LANGUAGE="", LANG="fr_CA.UTF-8")
    assert french.run("build").stderr == "Préparation de .venv (première fois, environ 20 s)\n"
    assert "Vouliez-vous dire 'build' ?" in french.run("biuld").stderr
    assert "montrer le blog" in french.run().stdout


def test_the_language_option_wins_over_the_locale(fresh: Machine) -> None:
    assert "n'existe" not in fresh.run("nwe").stderr
    assert "Il n'y a pas de tâche 'nwe'" in fresh.run("nwe", "--language", "fr").stderr


# What heals itself


def test_a_half_made_environment_heals_itself(frugal: Machine) -> None:
    (frugal.venv / "bin").mkdir(parents=True)
    (frugal.venv / "bin" / "python").symlink_to("/nowhere/python")
    assert frugal.run("build").returncode == 0


@pytest.mark.skipif(not POSIX, reason="Windows cannot kill a process so that its children stay")
def test_a_first_run_that_is_killed_heals_itself(fresh: Machine) -> None:
    process = fresh.start("build")
    assert process.stderr is not None
    assert process.stderr.readline().startswith("Preparing")
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert not (fresh.venv / "openwindow.stamp").exists()
    result = fresh.run("build")
    assert (result.returncode, result.stdout) == (0, "built with tinyblog 1.0 ['build'] utf8\n")


def test_a_changed_lock_rebuilds_the_environment(frugal: Machine) -> None:
    frugal.run("build")
    (frugal.venv / "left-over").touch()
    with (frugal.checkout / "requirements" / "build.txt").open("a") as lock:
        lock.write("# changed\n")
    assert frugal.run("build").stderr == "Preparing .venv (it changed or broke, about 20 s)\n"
    assert not (frugal.venv / "left-over").exists()


def test_a_moved_checkout_rebuilds_the_environment(frugal: Machine) -> None:
    frugal.run("build")
    moved = Machine(frugal.checkout.rename(frugal.checkout.with_name("moved")), frugal.python)
    assert "Preparing" in moved.run("build").stderr


def test_two_first_runs_at_once_prepare_one_environment(frugal: Machine) -> None:
    runs = [frugal.start("build"), frugal.start("build")]
    errors = "".join(run.communicate()[1] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert errors.count("Preparing .venv") == 1


def test_a_lock_left_by_a_dead_run_is_no_obstacle(frugal: Machine) -> None:
    (frugal.checkout / ".venv.lock").write_text("from a run that died")
    assert "waiting" not in frugal.run("build").stderr


# Machines that lack something


def test_an_old_python_gets_a_sentence_in_both_languages(fresh: Machine) -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 6); runpy.run_path('tasks.py', {}, '__main__')"
    result = subprocess.run(
        [OUTER_PYTHON, "-c", pretend], cwd=fresh.checkout, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 2
    assert "needs Python 3.11 or newer; this is Python 3.9." in result.stderr
    assert "demande Python 3.11 ou plus ; ceci est Python 3.9." in result.stderr
    assert "Traceback" not in result.stderr


def test_an_old_python_can_read_tasks_py() -> None:
    ast.parse((PROJECT / "tasks.py").read_text("utf-8"), feature_version=(3, 8))


def test_a_managed_system_python_without_ensurepip_lends_its_pip(frugal: Machine) -> None:
    assert frugal.run("build").returncode == 0
    assert not list(frugal.venv.glob("lib/*/site-packages/pip"))


def test_a_python_without_ensurepip_and_pip_names_the_package_to_install(
    fresh: Machine, tmp_path: Path
) -> None:
    bare = Machine(fresh.checkout, python_without(tmp_path / "bare", "ensurepip", "pip"))
    result = bare.run("build")
    assert result.returncode == 2
    assert f"sudo apt install python3.{sys.version_info.minor}-venv" in result.stderr


def test_without_a_network_one_sentence_says_what_to_do(frugal: Machine) -> None:
    closed = "http://127.0.0.1:9/simple"
    offline = frugal.having(PIP_NO_INDEX="", PIP_FIND_LINKS="", PIP_INDEX_URL=closed, PIP_RETRIES="0")
    result = offline.run("build")
    assert result.returncode == 2
    _, sentence = result.stderr.splitlines()
    assert sentence.startswith("build.txt could not be installed (ERROR: ")
    assert "Check the network, or name a mirror" in sentence


def test_a_package_with_another_hash_is_refused(frugal: Machine) -> None:
    lock = frugal.checkout / "requirements" / "build.txt"
    lock.write_text(re.sub("sha256:.*", "sha256:" + "0" * 64, lock.read_text()))
    result = frugal.run("build")
    assert result.returncode == 2
    assert "DO NOT MATCH THE HASHES" in result.stderr


def test_a_container_with_its_own_packages_gets_no_environment(fresh: Machine, tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    container = fresh.having(OPENWINDOW_NO_VENV="1", PYTHONPATH=str(packages))
    refused = container.run("build")
    assert refused.returncode == 2
    assert "has no pelican" in refused.stderr
    (packages / "pelican.py").touch()
    (packages / "tinyblog.py").write_text("VERSION = 'the container'\n")
    assert container.run("build").stdout.startswith("built with the container ['build']")
    assert not fresh.venv.exists()


# The list of tasks


@pytest.mark.parametrize("question", [(), ("--help",), ("-h",), ("help",)])
def test_the_help_lists_every_task_and_needs_no_environment(
    fresh: Machine, question: tuple[str, ...]
) -> None:
    result = fresh.run(*question)
    listed = re.findall(r"^  (\w+)", result.stdout, re.MULTILINE)
    assert listed == [
        "serve",
        "build",
        "publish",
        "new",
        "author",
        "check",
        "why",
        "init",
        "test",
        "lint",
        "screenshots",
        "bench",
        "lock",
        "clean",
    ]
    assert (result.returncode, fresh.venv.exists()) == (0, False)


@pytest.mark.parametrize("task", ["test", "lint", "lock", "clean"])
def test_the_help_of_a_developer_task_needs_no_environment(fresh: Machine, task: str) -> None:
    assert f"usage: tasks.py {task}" in fresh.run(task, "--help").stdout
    assert not fresh.venv.exists()


def test_every_command_of_the_package_is_a_task(fresh: Machine) -> None:
    from openwindow.adapters.command_line import COMMANDS

    assert set(COMMANDS) <= set(re.findall(r"^  (\w+)", fresh.run().stdout, re.MULTILINE))


def test_an_unknown_task_is_answered_with_the_nearest_one(fresh: Machine) -> None:
    result = fresh.run("sevre")
    assert (result.returncode, fresh.venv.exists()) == (2, False)
    assert result.stderr.startswith("There is no task 'sevre'. Did you mean 'serve'?")


def test_the_tests_add_their_requirements_to_the_environment_of_the_build(frugal: Machine) -> None:
    frugal.run("build")
    (frugal.venv / "still-here").touch()
    assert "what the tests need" in frugal.run("test").stderr
    assert (frugal.venv / "still-here").exists()
    assert frugal.run("build").stderr == frugal.run("test").stderr == ""


@pytest.mark.parametrize("task", [("build", "--search"), ("publish",), ("why", "--search")])
def test_search_is_added_when_it_is_asked_for(frugal: Machine, task: tuple[str, ...]) -> None:
    frugal.run("build")
    (frugal.venv / "still-here").touch()
    assert not list(frugal.venv.glob("lib/*/site-packages/pagefind_bin.py"))
    assert frugal.run(*task).stderr == "Preparing .venv (what the search needs, about 5 s)\n"
    assert list(frugal.venv.glob("lib/*/site-packages/pagefind_bin.py"))
    assert (frugal.venv / "still-here").exists()
    assert frugal.run("build").stderr == frugal.run(*task).stderr == ""


def test_a_first_run_with_search_prepares_both_at_once(frugal: Machine) -> None:
    assert frugal.run("publish").stderr == "Preparing .venv (first run, about 25 s)\n"
    assert frugal.run("build").stderr == ""


def test_the_tests_bring_the_search_with_them(frugal: Machine) -> None:
    frugal.run("test")
    assert frugal.run("publish").stderr == frugal.run("build").stderr == ""


def test_the_tests_are_added_to_an_environment_with_search(frugal: Machine) -> None:
    frugal.run("publish")
    (frugal.venv / "still-here").touch()
    assert "what the tests need" in frugal.run("test").stderr
    assert (frugal.venv / "still-here").exists()
    assert frugal.run("publish").stderr == ""


def test_the_test_task_runs_every_check_and_says_which_failed(frugal: Machine) -> None:
    checks = ["ruff check --quiet .", "ruff format --quiet --check .", "mypy"]
    pytest = "pytest -p tests.no_skips -n auto --dist worksteal -m not slow"
    assert frugal.run("test").stdout.splitlines() == [*checks, f"{pytest} and not long"]
    assert frugal.run("test", "--long").stdout.splitlines() == [*checks, pytest]
    assert frugal.run("test", "-k", "feeds").stdout.splitlines() == [*checks, f"{pytest} -k feeds"]
    broken = frugal.having(BROKEN="mypy").run("test", "--thorough", "--without-browser")
    assert (broken.returncode, broken.stderr) == (1, "Failed: mypy\n")
    assert broken.stdout.endswith("pytest -p tests.no_skips -n auto --dist worksteal -m not browser\n")


def test_clean_deletes_what_was_made_and_nothing_else(frugal: Machine) -> None:
    frugal.run("build")
    for made in ("output", ".openwindow", "plugins/openwindow/__pycache__"):
        (frugal.checkout / made).mkdir(exist_ok=True)
    frugal.run("clean")
    assert {path.name for path in frugal.checkout.iterdir()} >= {".venv", "plugins", "tasks.py"}
    assert not (frugal.checkout / "output").exists()
    assert not list(frugal.checkout.glob("plugins/**/__pycache__"))
    frugal.run("clean", "--all")
    assert not frugal.venv.exists()


def test_the_tasks_are_invoke_tasks_too(fresh: Machine) -> None:
    def invoke(*arguments: str) -> str:
        variables = os.environ | {
            "OPENWINDOW_NO_VENV": "1",
            "PYTHONPATH": str(fresh.checkout),
            "LANGUAGE": "en",
        }
        command = [sys.executable, "-m", "invoke", *arguments]
        return subprocess.check_output(command, cwd=fresh.checkout, env=variables, encoding="utf-8")

    (fresh.checkout / "tinyblog.py").write_text("VERSION = 'invoke'\n")
    assert "start a post" in invoke("--list")
    assert invoke("build", "--", "--now", "1 May").startswith("built with invoke ['build', '--now', '1 May']")


@pytest.mark.skipif(not POSIX, reason="Windows has no such signal")
def test_who_stops_the_task_stops_what_it_runs(frugal: Machine) -> None:
    endless = "import os, signal\nprint(os.getpid(), flush=True)\nsignal.pause()\n"
    (frugal.checkout / "plugins" / "openwindow" / "__main__.py").write_text(endless)
    process = frugal.start("serve")
    assert process.stdout is not None
    child = int(process.stdout.readline())
    process.terminate()
    process.communicate()
    assert process.returncode == 128 + signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


# In CI, and what is locked


SKIPPING = """
import pytest, unittest

def test_a(): pytest.skip("no Chromium")

@pytest.mark.skip(reason="later")
def test_b(): pass

@pytest.mark.xfail(reason="known")
def test_c(): raise ValueError

class TestD(unittest.TestCase):
    def test_d(self): self.skipTest("not here")
"""


@pytest.mark.parametrize(
    ("ci", "outcome"),
    [("", "4 skipped, 1 xfailed"), ("true", "2 failed, 1 xfailed, 2 errors")],
    ids=["skipped at home", "failed in CI"],
)
def test_a_skipped_test_fails_in_ci(tmp_path: Path, ci: str, outcome: str) -> None:
    (tmp_path / "test_it.py").write_text(SKIPPING)
    (tmp_path / "test_module.py").write_text("import pytest\npytest.importorskip('no_such_library')\n")
    options = ["-p", "tests.no_skips", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
    result = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", tmp_path, tmp_path],
        cwd=PROJECT,
        env=os.environ | {"CI": ci},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome in result.stdout.splitlines()[-1]
    assert bool(result.returncode) == bool(ci)


@pytest.mark.parametrize("name", ["bootstrap", "build", "test"])
def test_every_requirement_is_pinned_and_hashed_and_names_no_host(name: str) -> None:
    lock = (PROJECT / "requirements" / f"{name}.txt").read_text("utf-8")
    pinned = re.findall(
        r"^[a-z0-9-]+==\S+(?: ; [^\\]+)? \\\n(    --hash=sha256:[0-9a-f]{64})", lock, re.MULTILINE
    )
    assert len(pinned) == len(re.findall(r"^[^\s#]", lock, re.MULTILINE)) > 0
    assert "//" not in lock


def test_the_tests_run_with_what_the_build_is_locked_to() -> None:
    def pins(name: str) -> set[str]:
        lock = (PROJECT / "requirements" / f"{name}.txt").read_text("utf-8")
        return set(re.findall(r"^[a-z0-9-]+==[^\s;]+", lock, re.MULTILINE))

    assert pins("build") <= pins("test")
