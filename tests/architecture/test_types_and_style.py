"""The whole tree passes the type checker, the linter and the formatter."""

import subprocess
import sys

import pytest
from support.source_tree import ROOT

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "command",
    ["mypy --strict", "ruff check .", "ruff format --check ."],
)
def test_the_tree_is_clean(command):
    program, *arguments = command.split()
    result = subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
