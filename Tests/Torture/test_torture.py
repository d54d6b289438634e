"""The short form of Scripts/torture, for ./test."""

import os

import faults
import kills
import pytest

needs_postgres = pytest.mark.skipif(
    not os.environ.get("GENDAN_TEST_POSTGRES"), reason="GENDAN_TEST_POSTGRES names no server"
)


@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgres", marks=needs_postgres)])
def test_five_kills_under_load_lose_and_double_nothing(engine):
    summary = kills.run(5, engine)
    assert summary["acknowledged"] > 0
    assert kills.is_sound(summary), summary


@pytest.mark.parametrize("torture", [faults.disk_full, faults.eio, faults.flushes])
def test_a_disk_that_fails_loses_nothing_acknowledged(torture):
    summary = torture()
    if summary.get("skipped"):
        pytest.skip(summary["reason"])
    assert summary["sound"], summary
