"""A pytest plugin (`-p tests.environment`) that points the service at the tests' settings before Django is loaded."""

import datetime as dt
import os
import shutil
import tempfile
from pathlib import Path

from generators.signing_authority import make_test_authority

FOLDER = Path(tempfile.mkdtemp(prefix="intake-tests-"))
PASSPHRASE = "essai"  # of a key that is made anew for every run

_text = (Path(__file__).parent / "service.toml").read_text(encoding="utf-8")
(FOLDER / "service.toml").write_text(
    f'{_text}\n[signature]\nfile = "key.p12"\nsecret = {{ env = "INTAKE_TEST_PASSPHRASE" }}\ntest_authority = true\n',
    encoding="utf-8",
)
(FOLDER / "key.p12").write_bytes(make_test_authority(dt.datetime.now(dt.UTC).date(), PASSPHRASE))
os.environ["INTAKE_TEST_PASSPHRASE"] = PASSPHRASE
os.environ["INTAKE_CONFIG"] = str(FOLDER / "service.toml")
os.environ["INTAKE_VAR"] = str(FOLDER / "var")


def pytest_unconfigure() -> None:
    """Take the folder away again, in each worker."""
    shutil.rmtree(FOLDER, ignore_errors=True)
