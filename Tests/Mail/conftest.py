"""A house that sends letters, and the servers it sends them to: a real one for SMTP (aiosmtpd), whose
letters fall into a folder that a real one for IMAP (Dovecot) serves.

./test sets GENDAN_BINARY, and GENDAN_TEST_POSTGRES where there is a server.
"""

import email
import email.policy
import grp
import importlib.util
import json
import os
import pwd
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

# The shell's tests know how a house is made and served.
_spec = importlib.util.spec_from_file_location(
    "shell_house", Path(__file__).resolve().parents[1] / "Shell" / "conftest.py"
)
shell_house = importlib.util.module_from_spec(_spec)
sys.modules["shell_house"] = shell_house
_spec.loader.exec_module(shell_house)
shell = shell_house.shell


class Letter:
    """What came over the wire, whole: who sent it to whom, and its bytes."""

    def __init__(self, envelope):
        self.sender, self.recipients = envelope.mail_from, list(envelope.rcpt_tos)
        self.bytes = envelope.original_content
        self.message = email.message_from_bytes(self.bytes, policy=email.policy.default)

    def __getitem__(self, name):
        return self.message[name]

    @property
    def text(self):
        return self.message.get_body(("plain",)).get_content()

    @property
    def attachments(self):
        return [
            (part.get_filename(), part.get_content_type(), part.get_content())
            for part in self.message.iter_attachments()
        ]


class Sink:
    """A mail server that takes what it is told to take."""

    def __init__(self, port=0, most=None):
        self.letters, self.refused = [], {}
        self.came, self.goes_on = threading.Event(), threading.Event()
        self.goes_on.set()
        self.answer = "250 2.0.0 taken"
        self.most = most
        self.port = port or free_port()
        self.controller = None

    def start(self):
        limits = {"data_size_limit": self.most} if self.most else {}
        self.controller = Controller(
            self, hostname="127.0.0.1", port=self.port, decode_data=False, **limits
        )
        self.controller.start()
        return self

    def stop(self):
        if self.controller:
            self.controller.stop()
        self.controller = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 known"

    async def handle_DATA(self, server, session, envelope):
        import asyncio

        self.letters.append(Letter(envelope))
        self.came.set()
        while not self.goes_on.is_set():
            await asyncio.sleep(0.02)
        return self.answer


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Dovecot:
    """A mailbox served by IMAP; letters are put into its folder."""

    password = "imap-password"

    def __init__(self, folder):
        self.folder, self.port = Path(folder, "dovecot"), free_port()
        self.process, self.delivered = None, 0
        for name in ["mail/cur", "mail/new", "mail/tmp", "run", "state"]:
            Path(self.folder, name).mkdir(parents=True)
        user = pwd.getpwuid(os.getuid()).pw_name
        group = grp.getgrgid(os.getgid()).gr_name
        # As root Dovecot wants somebody else for what it takes from the net.
        inner = user if os.getuid() else "dovecot"
        outer = user if os.getuid() else "dovenull"
        self.owner = user if os.getuid() else "mail"
        self.config = Path(self.folder, "dovecot.conf")
        self.config.write_text(f"""
protocols = imap
listen = 127.0.0.1
base_dir = {self.folder}/run
state_dir = {self.folder}/state
log_path = {self.folder}/log
ssl = no
disable_plaintext_auth = no
default_internal_user = {inner}
default_login_user = {outer}
mail_location = maildir:{self.folder}/mail
first_valid_uid = 1
passdb {{
  driver = static
  args = password={self.password}
}}
userdb {{
  driver = static
  args = uid={self.owner} gid={self.owner if not os.getuid() else group} home={self.folder}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {self.port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
""")

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.own()
        self.process = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", str(self.config)], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as talk:
                    if talk.recv(100).startswith(b"* OK"):
                        return self
            except OSError:
                assert self.process.poll() is None, self.last_words()
                time.sleep(0.05)
        raise AssertionError(self.last_words())

    def last_words(self):
        log = Path(self.folder, "log")
        return log.read_text(errors="replace")[-2_000:] if log.exists() else "no log"

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=15)
        self.process = None

    def own(self):
        if os.getuid() == 0:
            at = self.folder
            # Those who serve have to get there.
            while at != at.parent and at != Path("/tmp"):
                at.chmod(at.stat().st_mode | 0o711)
                at = at.parent
            subprocess.run(["chown", "-R", f"{self.owner}:{self.owner}", self.folder / "mail"], check=True)

    def deliver(self, letter):
        self.delivered += 1
        name = f"{1_700_000_000 + self.delivered}.M{self.delivered}P1.test"
        fresh = Path(self.folder, "mail/tmp", name)
        fresh.write_bytes(letter)
        fresh.rename(Path(self.folder, "mail/new", name))
        self.own()

    def count(self):
        return sum(len(list(Path(self.folder, "mail", name).iterdir())) for name in ["new", "cur"])

    def renumber(self):
        """What the server knew of the mailbox is gone: it numbers anew."""
        self.stop()
        for path in Path(self.folder, "mail").glob("dovecot*"):
            path.unlink()
        time.sleep(1.1)
        self.start()


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
