"""A house that sends letters, and the servers it sends them to: a real one for SMTP (aiosmtpd), whose
letters fall into a folder that a real one for IMAP (Dovecot) serves.

./test sets GENDAN_BINARY, and GENDAN_TEST_POSTGRES where there is a server.
"""

import importlib.util
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from servers import Sink

# The shell's tests know how a house is made and served.
_spec = importlib.util.spec_from_file_location(
    "shell_house", Path(__file__).resolve().parents[1] / "Shell" / "conftest.py"
)
shell_house = importlib.util.module_from_spec(_spec)
sys.modules["shell_house"] = shell_house
_spec.loader.exec_module(shell_house)
shell = shell_house.shell


class Staying(urllib.request.HTTPRedirectHandler):
    """Takes the answer that leads on as the answer."""

    def http_error_303(self, request, answer, code, message, headers):
        return answer


class House:
    """The workspace acme, its mail set up, served; spoken to as a program does."""

    def __init__(self, shell, sink):
        self.shell, self.sink = shell, sink
        self.token = json.loads(shell.init().stdout)["token"]
        self.serving = None

    def set_up(self, *more):
        self.shell.run(
            "mail", "set", "--smtp", f"smtp://127.0.0.1:{self.sink.port}",
            "--from", "orders@acme.example", *more,
        )

    def fetch(self):
        """Looks into the mailbox now; says how many letters went where."""
        return self.shell.json("mail", "fetch")

    def start(self):
        self.serving = shell_house.Serving(self.shell)
        self.serving.__enter__()
        return self

    def stop(self):
        if self.serving:
            self.serving.__exit__()
        self.serving = None

    def kill(self):
        """As a power cut ends it."""
        self.serving.process.kill()
        self.serving.process.wait()
        self.serving.log.close()
        self.serving = None

    def ask(self, path, body=None):
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.serving.address}/api/v1{path}", data, headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                told = answer.read()
                kind = answer.headers.get_content_type()
                return answer.status, json.loads(told) if kind.endswith("json") else told
        except urllib.error.HTTPError as refused:
            return refused.code, json.loads(refused.read())

    def get(self, path):
        status, told = self.ask(path)
        assert status == 200, told
        return told

    def post(self, path, **body):
        status, told = self.ask(path, body)
        assert status in (200, 201), told
        return told

    def post_in_person(self, path, **body):
        """What no token may do: in a session of the owner's own, begun for it."""
        address = self.serving.address
        words = {"email": "owner@acme.example", "password": self.shell.password.read_text().strip()}
        signing = urllib.request.Request(
            f"{address}/sign-in", urllib.parse.urlencode(words).encode(), {"Origin": address}
        )
        # What is wanted is the cookie, not the page it leads to.
        with urllib.request.build_opener(Staying()).open(signing, timeout=60) as answer:
            cookie = answer.headers["Set-Cookie"].split(";")[0]
        headers = {"Origin": address, "Cookie": cookie, "Content-Type": "application/json"}
        acting = urllib.request.Request(
            f"{address}/api/v1{path}", json.dumps(body).encode(), headers
        )
        with urllib.request.urlopen(acting, timeout=60) as answer:
            return json.loads(answer.read())

    # MARK: stories

    def order(self, number="PO-1", **more):
        told = {
            "number": number, "supplierName": "Hengda 恒达", "currency": "USD",
            "orderedOn": "2026-09-01", "promised": "2026-12-03",
            "lines": [{"description": "Bottle 保温杯", "quantity": "1000", "unitPrice": "3.90"}],
        }
        return self.post("/orders", **(told | more))["id"]

    def contact(self, order, **more):
        """The number of a new contact of the order's supplier."""
        supplier = self.get(f"/orders/{order}")["supplier"]
        told = {"name": "Ms Wang", "email": "wang@hengda.example", "language": "en"}
        self.post(f"/suppliers/{supplier}/contacts", **(told | more))
        return self.get(f"/suppliers/{supplier}")["supplier"]["contacts"][-1]["number"]

    def send(self, order, contact, **more):
        return self.post(f"/orders/{order}/sendings", contact=contact, **more)

    def sendings(self, order):
        return self.get(f"/orders/{order}")["sendings"]

    def until(self, order, holds, patience=30):
        """The order, once it is as it should be."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            told = self.get(f"/orders/{order}")
            if holds(told):
                return told
            time.sleep(0.1)
        raise AssertionError(json.dumps({k: told[k] for k in ("sendings", "letters")}))


@pytest.fixture
def sink():
    sink = Sink().start()
    yield sink
    sink.goes_on.set()
    sink.stop()


@pytest.fixture
def house(shell, sink):
    house = House(shell, sink)
    house.set_up()
    house.start()
    yield house
    died = house.serving is not None and house.serving.process.poll() is not None
    house.stop()
    assert not died, (shell.folder / "log").read_text(errors="replace")[-2_000:]
