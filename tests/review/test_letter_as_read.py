"""A letter as its reader's mail program shows it: with its drawings, on a page that can do nothing."""

import pytest
from django.test import Client

from cases.models import Outgoing
from tests.deciders import person
from tests.stories import Desk, Traveller, six_papers


@pytest.mark.django_db
def test_the_drawings_are_shown_and_nothing_runs_or_loads() -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"]
    desk.arrives(pages=papers)
    letter = Outgoing.objects.get(purpose="request")
    client = Client()
    user = person("reader", "camille").user
    assert user is not None
    client.force_login(user)
    shown = client.get(f"/letters/{letter.pk}/").content.decode()
    assert f"/letters/{letter.pk}/page" in shown
    page = client.get(f"/letters/{letter.pk}/page")
    said = page.content.decode()
    assert said.count('src="data:image/png;base64,') == 1
    assert "cid:" not in said
    assert "Page du passeport avec le visa." in said
    assert page.headers["Content-Security-Policy"] == (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"
    )
    assert client.get(f"/letters/{letter.pk + 99}/page").status_code == 404
