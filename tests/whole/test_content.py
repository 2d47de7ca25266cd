"""Whatever the content folder holds is well. All other tests use sites of their own."""

import pytest

from openwindow.__main__ import main
from tests.whole.examples import ROOT


def test_the_content_has_no_problems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    code = main(["check"])
    assert (code, capsys.readouterr().err) == (0, "")
