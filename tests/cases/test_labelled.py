"""What agents correct becomes labelled examples: the value before and after, and where it was read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cases.actions import correcting
from cases.labelled import labelled_examples
from cases.models import AgentProfile, Attachment, Case
from cases.transitions import actor_of
from tests.stories import Desk, Traveller, six_papers


@pytest.mark.django_db
def test_a_correction_keeps_where_the_machine_had_read(django_user_model: type) -> None:
    desk = Desk()
    person = Traveller()
    desk.arrives(pages=six_papers(person, desk.today))
    case = Case.objects.get()
    user = django_user_model.objects.create_user("agent", first_name="Prénom", last_name="Secret")  # type: ignore[attr-defined]
    AgentProfile.objects.create(user=user, department=case.department, role="agent", quality="Agent")
    for value in ("OKONKWA", "OKONKWE"):
        case.refresh_from_db()
        correcting.correct_field(case.applicants.get(), "surname", value, actor_of(user), case.version)
    first, second = labelled_examples()
    passport = Attachment.objects.get(name="passeport.jpg")
    assert (first["field"], first["before"], first["value"]) == ("surname", "OKONKWO", "OKONKWA")
    assert (first["sha256"], first["page"], first["newest"]) == (passport.sha256, 1, False)
    assert len(first["box"]) == 4
    assert (second["value"], second["newest"]) == ("OKONKWE", True)
    assert "Secret" not in json.dumps([first, second])


def test_the_command_gives_one_object_a_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "intake", "export", "corrections"],
        env={**os.environ, "INTAKE_VAR": str(tmp_path), "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
