"""What tools can check: format, lint, types, floors. The commands of `./run check`, so that one run says it all."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([sys.executable, "-m", "ruff", "format", "--check", "."], id="format"),
        pytest.param([sys.executable, "-m", "ruff", "check", "."], id="lint"),
        pytest.param([sys.executable, "-m", "mypy"], id="types"),
        pytest.param([str(BIN / "lint-imports"), "--no-logo"], id="floors"),
    ],
)
def test_tools_have_nothing_to_say(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
