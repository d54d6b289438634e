"""A data directory of the test's own, spoken to by the built program, on both engines.

./test sets GENDAN_BINARY, and GENDAN_TEST_POSTGRES where there is a server.
"""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

import pytest

ENGINES = ["sqlite"] + (["postgresql"] if os.environ.get("GENDAN_TEST_POSTGRES") else [])


class Shell:
    def __init__(self, folder, database):
        self.binary = os.environ["GENDAN_BINARY"]
        self.folder, self.database = folder, database
        self.data = folder / "data"
        self.password = folder / "password"
        self.password.write_text("correct horse battery staple\n")

    def run(self, *words, ends=0, patience=120):
        """What a command said; it must end as it is expected to."""
        done = subprocess.run(
            [self.binary, *words, "--data", str(self.data)],
            capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=patience,
        )
        assert done.returncode == ends, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done

    def json(self, *words, **how):
        return json.loads(self.run(*words, **how).stdout)

    def init(self, workspace="acme", ends=0):
        choice = ["--database", self.database] if self.database else []
        return self.run(
            "init", "--workspace", workspace, "--email", f"owner@{workspace}.example",
            "--password-file", str(self.password), *choice, ends=ends,
        )

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return str(path)


class Serving:
    """The same directory while it is served."""

    def __init__(self, shell):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        port = self.address.rsplit(":", 1)[1]
        self.log = (shell.folder / "log").open("wb")
        self.process = subprocess.Popen(
            [shell.binary, "serve", "--data", str(shell.data), "--port", port],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT,
        )

    def __enter__(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"{self.address}/health", timeout=5).close()
                return self
            except (urllib.error.URLError, OSError):
                assert self.process.poll() is None, "the server ended"
                time.sleep(0.05)
        raise AssertionError("the server was not ready in a minute")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()

    def get(self, path, token):
        return self.ask(path, token, None)

    def post(self, path, token, body):
        return self.ask(path, token, body.encode())

    def ask(self, path, token, body):
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.address + path, body, headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


@pytest.fixture(params=ENGINES)
def shell(request, tmp_path):
    if request.param == "sqlite":
        yield Shell(tmp_path, None)
        return
    server, name = os.environ["GENDAN_TEST_POSTGRES"], f"gendan_shell_{uuid.uuid4().hex}"
    ask(server, f"CREATE DATABASE {name}")
    try:
        yield Shell(tmp_path, f"{server} dbname={name}")
    finally:
        # The server's own vacuuming cannot be ended by an ordinary account; it is soon over.
        for last in [False] * 20 + [True]:
            try:
                ask(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
                break
            except subprocess.CalledProcessError:
                if last:
                    raise
                time.sleep(0.5)


def ask(conninfo, sql):
    command = ["psql", "--no-psqlrc", "-AtXq", "-v", "ON_ERROR_STOP=1", "-c", sql, conninfo]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def serving(shell):
    return lambda: Serving(shell)


@pytest.fixture(params=["alone", "while it serves"])
def door(request, shell, serving):
    """The shell with the workspace acme: by itself, or by way of a server."""
    shell.init()
    if request.param == "alone":
        yield shell
        return
    with serving():
        yield shell


@pytest.fixture
def real_list():
    told, name = os.environ.get("GENDAN_REFERENCE", ""), "scms_delivery_history.tsv"
    for path in [Path(told), Path(told, name), Path(told, "data", name)]:
        if told and path.is_file():
            return path
    pytest.skip("GENDAN_REFERENCE names no real list")
