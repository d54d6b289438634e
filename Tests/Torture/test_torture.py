"""The short form of Scripts/torture, for ./test."""

import os

import answers
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


@needs_postgres
@pytest.mark.parametrize("torture", [lambda: answers.lost_answers(5), answers.no_standby])
def test_an_answer_that_is_lost_is_no_acknowledgement(torture):
    summary = torture()
    assert summary["sound"], summary


@needs_postgres
def test_a_database_that_comes_back_is_written_to_again():
    summary = answers.restarts(2)
    assert summary["sound"], summary


@pytest.mark.parametrize("torture", [faults.disk_full, faults.eio, faults.eio_restart, faults.flushes])
def test_a_disk_that_fails_loses_nothing_acknowledged(torture):
    summary = torture()
    if summary.get("skipped"):
        pytest.skip(summary["reason"])
    assert summary["sound"], summary
