"""A pytest plugin (`-p tests.environment`) that points the service at the tests' settings before Django is loaded."""

import os
import tempfile
from pathlib import Path

os.environ["INTAKE_CONFIG"] = str(Path(__file__).parent / "service.toml")
os.environ["INTAKE_VAR"] = tempfile.mkdtemp(prefix="intake-tests-")
