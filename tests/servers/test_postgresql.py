"""The tests' PostgreSQL is a real one."""

import psycopg
import pytest


@pytest.mark.postgresql
def test_it_keeps_what_it_is_told(postgresql_url: str) -> None:
    with psycopg.connect(postgresql_url) as connection:
        connection.execute("CREATE TEMPORARY TABLE words (word text UNIQUE)")
        connection.execute("INSERT INTO words VALUES ('séjour')")
        assert connection.execute("SELECT word FROM words").fetchone() == ("séjour",)
        assert connection.execute("SHOW listen_addresses").fetchone() == ("127.0.0.1",)
