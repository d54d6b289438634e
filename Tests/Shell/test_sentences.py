"""What fails outside of the house is said in a sentence, and ends as it always did."""

import os
import socket
import sqlite3
import subprocess

import pytest


def test_a_missing_file_is_named(shell):
    shell.password = shell.folder / "no such file"
    told = shell.init(ends=1).stderr
    assert told == f"gendan: --password-file: There is no file “{shell.password}”.\n"
    assert not shell.data.exists()
    shell.password = shell.folder
    told = shell.init(ends=1).stderr
    assert told == f"gendan: --password-file: “{shell.folder}” is a folder, no file.\n"


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_a_password_comes_through_a_pipe(shell):
    secret, shell.password = shell.password, shell.folder / "pipe"
    os.mkfifo(shell.password)
    with subprocess.Popen(["cp", str(secret), str(shell.password)]) as writer:
        assert "token" in shell.init().stdout
        assert writer.wait() == 0


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_what_cannot_be_founded_names_its_options_and_makes_nothing(shell):
    shell.password.write_text("")
    done = shell.run(
        "init", "--workspace", "Big Name", "--email", "nobody",
        "--password-file", str(shell.password), ends=2,
    )
    lines = done.stderr.splitlines()
    assert len(lines) == 3 and done.stdout == ""
    assert lines[0].startswith("gendan: --workspace “Big Name”: A short name has 1 to 40")
    assert lines[1].startswith(f"gendan: --password-file “{shell.password}”: The password is too")
    assert lines[2].startswith("gendan: --email “nobody”: This is no e-mail address.")
    assert not shell.data.exists()


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_a_folder_that_is_no_data_directory_is_named_and_left_alone(shell):
    shell.data = shell.folder / "other"
    for there in (False, True):
        for words in (
            ["check"], ["rebuild"], ["serve", "--port", "0"],
            ["import", "orders", str(shell.password), "--workspace", "acme"],
            ["mail", "show"], ["person", "renew", "--email", "a@b.example"],
        ):
            told = shell.run(*words, ends=1).stderr
            assert told == (
                f"gendan: --data: “{shell.data}” is no data directory; `gendan init` makes one.\n"
            )
            assert shell.data.exists() == there
        if there:
            assert list(shell.data.iterdir()) == []
        shell.data.mkdir(exist_ok=True)


def test_an_unknown_option_is_named(shell):
    told = shell.run("check", "--frobnicate", ends=64).stderr
    assert "--frobnicate" in told.splitlines()[0]


def test_a_failed_init_leaves_no_choice_behind(shell):
    assert "password" in refused(shell)
    assert not shell.data.exists()
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
    assert not shell.data.exists()


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
