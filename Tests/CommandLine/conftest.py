"""Houses of the tests' own on either engine, and the real list where GENDAN_REFERENCE names it."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Torture"))
from house import House, Postgres  # noqa: E402

needs_postgres = pytest.mark.skipif(
    not os.environ.get("GENDAN_TEST_POSTGRES"), reason="GENDAN_TEST_POSTGRES names no server"
)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=needs_postgres)])
def house(request):
    """A house with the workspace acme; nobody serves it yet."""
    database = Postgres() if request.param == "postgres" else None
    # Short, because a socket's path is.
    house = House(tempfile.mkdtemp(prefix="gendan-"), database and database.conninfo)
    yield house
    house.close()
    if database:
        database.close()


@pytest.fixture(params=["alone", "while it serves"])
def door(request, house):
    """The same house, asked by a process of its own or over the socket of a server."""
    if request.param == "while it serves":
        house.start()
    yield house
    if house.process:
        house.stop()
        assert house.deaths == 0


@pytest.fixture
def real_list():
    told = os.environ.get("GENDAN_REFERENCE", "")
    name = "scms_delivery_history.tsv"
    for path in [Path(told), Path(told, name), Path(told, "data", name)]:
        if told and path.is_file():
            return path
    pytest.skip("GENDAN_REFERENCE names no real list")
