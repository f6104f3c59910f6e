"""The crowd that the bench measures is real enough: its cases are listed, found and shown, with few queries each."""

from collections.abc import Callable

import pytest
from django.test import Client

from cases.chain import verify
from cases.models import Case
from cases.search import search
from tests.bench.crowd.fill import fill
from tests.bench.crowd.people import DEPARTMENT, people
from tests.review.scene import user

COUNT = 60


@pytest.mark.django_db
def test_a_crowd_is_listed_found_and_shown(django_assert_max_num_queries: Callable[[int], object]) -> None:
    fill(COUNT)
    assert Case.objects.count() == COUNT
    assert verify() == []
    client = Client()
    client.force_login(user("agent-63", "agent"))
    assert client.get("/queue/?tab=done").status_code == 200
    for someone in list(people(COUNT, 1))[:5]:
        typed = someone.passport[:4] + someone.passport[5:]  # a figure forgotten
        assert someone.reference in search(DEPARTMENT, typed).values_list("reference", flat=True)
        assert someone.reference in search(DEPARTMENT, someone.reference.replace("-", " ")).values_list(
            "reference", flat=True
        )
        with django_assert_max_num_queries(40):  # type: ignore[attr-defined]
            assert someone.surname in client.get(f"/cases/{someone.reference}/").content.decode()
