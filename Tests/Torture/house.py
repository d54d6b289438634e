"""A gendan server of the torture's own: made, started, killed and asked over loopback."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def binary():
    """The program to torture: GENDAN_BINARY, else the release, else the debug build."""
    named = os.environ.get("GENDAN_BINARY")
    for path in [named] if named else [ROOT / "bin/gendan", ROOT / ".build/debug/gendan"]:
        if Path(path).is_file():
            return str(path)
    raise SystemExit("there is no gendan to torture: Scripts/build makes one")


class Postgres:
    """A database of its own on the server GENDAN_TEST_POSTGRES names, or on one started here, as
    it is for whoever changes the server's settings."""

    def __init__(self, own=False):
        self.server = "" if own else os.environ.get("GENDAN_TEST_POSTGRES", "")
        self.started = not self.server
        if self.started:
            self.server = script("start").stdout.strip()
        self.name = f"gendan_torture_{uuid.uuid4().hex}"
        self.conninfo = f"{self.server} dbname={self.name}"
        self.ask(f"CREATE DATABASE {self.name}", self.server)

    def ask(self, sql, conninfo=None):
        command = ["psql", "--no-psqlrc", "-AtXq", "-v", "ON_ERROR_STOP=1", "-c", sql]
        done = subprocess.run(
            [*command, conninfo or self.conninfo], check=True, capture_output=True, text=True
        )
        return done.stdout.splitlines()

    def restart(self):
        """Ends the server at once, as a crash does, and starts it again."""
        script("restart", self.server)

    def close(self):
        # The server's own vacuuming cannot be ended by an ordinary account; it is soon over.
        for last in [False] * 20 + [True]:
            try:
                self.ask(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)", self.server)
                break
            except subprocess.CalledProcessError:
                if last:
                    raise
                time.sleep(0.5)
        if self.started:
            script("stop", self.server)


def script(*arguments):
    return subprocess.run(
        [ROOT / "Scripts/postgres-for-tests", *arguments],
        check=True, stdout=subprocess.PIPE, text=True,
    )


class House:
    """`up` is set while the server answers. `deaths` counts the ends nobody here brought about."""

    def __init__(self, folder, database=None):
        self.binary, self.folder, self.database = binary(), Path(folder), database
        self.data = self.folder / "data"
        self.process, self.up, self.deaths, self.starts = None, threading.Event(), 0, []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        password = self.folder / "password"
        password.write_text("correct horse battery staple\n")
        choice = ["--database", database] if database else []
        told = self.run(
            "init", "--workspace", "acme", "--email", "owner@example.org",
            "--password-file", str(password), *choice,
        )
        self.token = json.loads(told.stdout)["token"]

    def run(self, *arguments, check=True):
        command = [self.binary, *arguments, "--data", str(self.data)]
        return subprocess.run(command, check=check, capture_output=True, text=True)

    def start(self, *before):
        """Starts the server, perhaps under another program that leaves it its process id."""
        began = time.monotonic()
        command = [*before, self.binary, "serve", "--data", str(self.data)]
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                [*command, "--port", str(self.port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )
        while time.monotonic() - began < 60:
            if self.process.poll() is not None:
                raise SystemExit(f"the server does not start:\n{self.last_words()}")
            try:
                if Client(self).get("/health", raw=True)[0] == 200:
                    self.starts.append(time.monotonic() - began)
                    return self.up.set()
            except OSError:
                time.sleep(0.02)
        raise SystemExit(f"the server was not ready in a minute:\n{self.last_words()}")

    def end(self, how):
        """Ends the server, this process alone; it must still have been alive."""
        self.up.clear()
        if self.process.poll() is not None:
            self.deaths += 1
            return
        os.kill(self.process.pid, how)
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.deaths += 1
            self.process.kill()
            self.process.wait()

    def kill(self):
        self.end(signal.SIGKILL)

    def stop(self):
        self.end(signal.SIGTERM)

    def is_alive(self):
        return self.process.poll() is None

    def last_words(self):
        return "\n".join((self.folder / "log").read_text(errors="replace").splitlines()[-20:])

    def close(self):
        if self.process and self.is_alive():
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Client:
    """One connection, opened again when it broke."""

    def __init__(self, house):
        self.house, self.connection = house, None

    def post(self, path, body, key):
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        return self.ask("POST", f"/api/v1{path}", json.dumps(body), headers)

    def get(self, path, raw=False):
        return self.ask("GET", path if raw else f"/api/v1{path}", None, {})

    def ask(self, method, path, body, headers):
        """The status and what was said; OSError where no answer came."""
        headers = {"Authorization": f"Bearer {self.house.token}", **headers}
        try:
            if not self.connection:
                self.connection = http.client.HTTPConnection(
                    "127.0.0.1", self.house.port, timeout=30
                )
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            text = answer.read()
            self.headers = answer.headers
        except (OSError, http.client.HTTPException) as broken:
            self.connection = None
            raise OSError("no answer") from broken
        try:
            return answer.status, json.loads(text)
        except ValueError:
            return answer.status, None

    def pages(self, path, cursor):
        """Every item of a list."""
        after, mark = "", "&" if "?" in path else "?"
        while True:
            status, page = self.get(f"{path}{mark}limit=200{after}")
            if status != 200:
                raise SystemExit(f"{path} answers {status}: {page}")
            yield from page["items"]
            if not page.get("next"):
                return
            after = f"&{cursor}={page['next']}"
