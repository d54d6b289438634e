"""What fails outside of the house is said in a sentence, and ends as it always did."""

import sqlite3
import socket

import pytest


def test_a_missing_file_is_named(shell):
    shell.password = shell.folder / "no such file"
    told = shell.init(ends=1).stderr
    assert told == f"gendan: There is no file “{shell.password}”.\n"
    assert not (shell.data / "gendan.json").exists()


def test_a_failed_init_leaves_no_choice_behind(shell):
    assert "password" in refused(shell)
    assert not (shell.data / "gendan.json").exists()
    shell.init()
    assert (shell.data / "gendan.json").exists()


def refused(shell):
    kept = shell.password.read_text()
    shell.password.write_text("short")
    told = shell.init(ends=2).stderr
    shell.password.write_text(kept)
    return told


def test_a_database_that_does_not_answer_leaves_no_choice_behind(shell):
    shell.database = "host=127.0.0.1 port=1 dbname=nobody"
    told = shell.init(ends=1).stderr
    assert told.startswith("gendan: The database does not answer: ")
    assert not (shell.data / "gendan.json").exists()


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_a_newer_schema_is_said(shell):
    shell.init()
    [file] = [path for path in shell.data.iterdir() if path.suffix in (".sqlite", ".db")]
    with sqlite3.connect(file) as record:
        record.execute("INSERT INTO migration VALUES (99, 'later', x'00')")
    told = shell.run("check", ends=1).stderr
    assert told.startswith("gendan: The record was written by a newer gendan"), told
    with sqlite3.connect(file) as record:
        record.execute("DELETE FROM migration WHERE number = 99")
        record.execute("UPDATE migration SET checksum = x'00'")
    told = shell.run("check", ends=1).stderr
    assert told.startswith("gendan: The record is damaged (migration 1 was changed)."), told


def test_a_door_that_cannot_be_opened_is_said(shell):
    shell.init()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = shell.run("serve", "--port", port, ends=1).stderr
        assert "gendan: --port: another process listens there already." in told, told
    told = shell.run("serve", "--port", "0", "--tls-cert", "none", "--tls-key", "none", ends=1)
    assert "gendan: --tls-cert: the file cannot be read" in told.stderr, told.stderr
