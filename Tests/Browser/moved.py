"""A house of the test's own whose days pass as the test says.

Accounts cool off for days, and nothing in the program sets its clock: a few lines of C, loaded before
it, move the clock of the whole program from outside. Days are told as in Shanghai.
"""

import importlib.util
import json
import os
import socket
import struct
import subprocess
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

from api import Api
from windows import Reader, Windows, keep_picture, sign_in

SHANGHAI = timezone(timedelta(hours=8))
PASSWORD = "correct horse battery"
FIRST = "2026-07-01 09:00"
# Who makes a link and who uses it count as one person for three days: people are let in before.
BEFORE = "2026-06-26 09:00"

# The tests of letters know a mail server that takes everything.
_spec = importlib.util.spec_from_file_location(
    "mail_servers", Path(__file__).resolve().parents[1] / "Mail" / "servers.py"
)
mail_servers = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(mail_servers)


class House:
    """The workspace acme, served; its clock stands at FIRST until it is told otherwise."""

    def __init__(self, folder, browser):
        self.folder, self.browser = folder, browser
        self.clock, self.log = folder / "clock", folder / "log"
        self.serving = self.sink = self.windows = self.api = self.address = None
        self.moment = None
        self.stand(BEFORE)

    def stand(self, moment):
        """The clock stands at a moment, such as 2026-07-01 09:00, and goes on from there."""
        self.moment = moment
        wanted = datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI)
        seconds = struct.pack("=q", round(wanted.timestamp() - time.time()))
        # In its place, for the program looks at this very file.
        file = os.open(self.clock, os.O_WRONLY | os.O_CREAT)
        os.pwrite(file, seconds, 0)
        os.close(file)

    @property
    def surroundings(self):
        library = self.folder / "moved_clock.so"
        if not library.exists():
            source = Path(__file__).with_name("moved_clock.c")
            # The toolchain's own; whoever builds the program has it.
            command = ["clang", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"]
            subprocess.run([*command, library, source], check=True)
        return os.environ | {"LD_PRELOAD": str(library), "MOVED_CLOCK": str(self.clock)}

    def run(self, *words):
        """What a command said."""
        command = [os.environ["GENDAN_BINARY"], *words, "--data", str(self.folder / "data")]
        done = subprocess.run(
            command, env=self.surroundings, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=120, check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self):
        password = self.folder / "password"
        password.write_text(PASSWORD)
        founded = json.loads(
            self.run(
                "init", "--workspace", "acme", "--email", "mei@acme.example",
                "--password-file", str(password),
            )
        )
        self.sink = mail_servers.Sink().start()
        self.run(
            "mail", "set", "--smtp", f"smtp://127.0.0.1:{self.sink.port}",
            "--from", "orders@acme.example",
        )
        self.address = f"http://127.0.0.1:{free_port()}"
        self.serve()
        self.windows = Windows(self.browser, self.address)
        self.api = Api(self.address, founded["token"], "mei@acme.example", PASSWORD)
        me = self.api.get("/api/v1/me")["person"]
        self.api.post_in_person(f"/api/v1/settings/people/{me}", {"name": "Mei Tanaka"})
        self.api.post("/api/v1/settings/name", {"name": "Northlight Home"})
        self.stand(FIRST)
        return self

    def serve(self):
        data, port = str(self.folder / "data"), self.address.rsplit(":", 1)[1]
        with self.log.open("ab") as output:
            self.serving = subprocess.Popen(
                [os.environ["GENDAN_BINARY"], "serve", "--data", data, "--port", port],
                env=self.surroundings, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 60
        while not healthy(self.address):
            assert self.serving.poll() is None, self.log.read_text(errors="replace")
            assert time.monotonic() < deadline, "the server was not ready in a minute"
            time.sleep(0.1)

    def stop(self):
        if self.serving:
            self.serving.terminate()
            try:
                self.serving.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.serving.kill()
                self.serving.wait()
        if self.sink:
            self.sink.stop()

    def founder(self):
        return Person(self, "mei@acme.example", Reader("en", "desktop"))

    def person(self, name, email, roles, reader=Reader("en", "desktop")):
        """Somebody who has chosen a password by the link made for them."""
        told = {"name": name, "email": email, "roles": roles}
        moment = self.moment
        self.stand(BEFORE)
        added = self.api.post_in_person("/api/v1/settings/people", told)
        self.api.choose_password(f"/join/{added['secret']}")
        self.stand(moment)
        return Person(self, email, reader)

    def phone(self, address):
        """A contact of the supplier opens the link they were sent, on a phone without a script."""
        page = self.windows.open(Reader("en", "phone"), javascript=False)
        page.goto(address)
        return page

    def picture(self, page, name):
        screen = "phone" if page.viewport_size["width"] < 600 else "desktop"
        language = page.locator("html").get_attribute("lang")
        keep_picture(page, name, Reader(language, screen))


class Person:
    """Somebody of the house, signed in."""

    def __init__(self, house, email, reader):
        self.email, self.password = email, PASSWORD
        self.page = house.windows.open(reader)
        self.sign_in()

    def sign_in(self):
        """Also once more: half an hour without a request ends a session, and so does a leap."""
        self.page.context.clear_cookies()
        sign_in(self.page, self)
        self.page.wait_for_url("**/board")

    def does(self, path, told=None):
        """An act of theirs by the API, in their own session."""
        answer = self.page.request.post(
            f"/api/v1{path}", data=told or {}, headers={"Sec-Fetch-Site": "same-origin"}
        )
        assert answer.ok, answer.text()
        return answer.json()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def healthy(address):
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False
