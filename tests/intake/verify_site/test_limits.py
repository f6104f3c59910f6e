"""Who asks too often waits: by address, a file dearer than two numbers, and others are not hindered."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from intake.verify_site.limiter import MOST_ADDRESSES, Limiter, network_of
from tests.intake.verify_site.asking import file, get, numbers
from tests.intake.verify_site.office import NUMBER, RUNNING, furnish, serving


def test_the_page_says_how_long_to_wait_and_asks_by_the_proxys_header(tmp_path: Path) -> None:
    office = furnish(tmp_path, questions_a_minute=4, address_header="X-Forwarded-For")
    with serving(office) as site:
        mine = {"X-Forwarded-For": "198.51.100.7"}
        assert [numbers(site, "a", "b", **mine).status for _ in range(5)] == [200, 200, 200, 200, 429]
        limited = numbers(site, RUNNING.reference, NUMBER, **mine)
        assert limited.title == "Trop de demandes"
        assert 1 <= int(limited.headers["Retry-After"]) <= 15
        assert f"{limited.headers['Retry-After']} secondes" in limited.text
        # What stands before the last comma is the asker's own invention.
        assert numbers(site, "a", "b", **{"X-Forwarded-For": "203.0.113.9, 198.51.100.7"}).status == 429
        assert numbers(site, "a", "b", **{"X-Forwarded-For": "203.0.113.9"}).status == 200
        assert get(site).status == 200
        assert file(site, office.permit).status == 200  # without the header: an asker of its own
        assert file(site, office.permit).status == 429


def test_a_bucket_fills_again_with_time() -> None:
    now = [100.0]
    limiter = Limiter(6, clock=lambda: now[0])
    assert [limiter.wait("192.0.2.1") for _ in range(6)] == [0.0] * 6
    assert limiter.wait("192.0.2.1") == 10.0
    assert limiter.wait("192.0.2.2") == 0.0
    now[0] += 10
    assert limiter.wait("192.0.2.1") == 0.0
    assert limiter.wait("192.0.2.1", cost=3) == 30.0
    now[0] += 3600
    assert limiter.wait("192.0.2.1", cost=6) == 0.0  # never more than a minute's worth is saved up
    assert limiter.wait("192.0.2.1") == 10.0


def test_one_customers_ipv6_addresses_count_as_one() -> None:
    assert network_of("2001:db8:1:2::5") == network_of("2001:db8:1:2:ffff::9") == "2001:db8:1:2::/64"
    assert network_of("2001:db8:1:3::5") != network_of("2001:db8:1:2::5")
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1") == "192.0.2.1"


def test_many_addresses_do_not_fill_the_memory() -> None:
    limiter = Limiter(1, clock=lambda: 0.0)
    for number in range(MOST_ADDRESSES + 10):
        limiter.wait(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert limiter.wait("10.0.0.0") == 0.0  # forgotten
    assert limiter.wait("10.0.0.200") > 0.0


@given(st.text())
def test_any_text_can_stand_in_the_header(text: str) -> None:
    assert Limiter(1).wait(text) == 0.0
