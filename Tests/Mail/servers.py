"""The servers letters go to and come from: a real one for SMTP (aiosmtpd), and a mailbox that a real one for
IMAP (Dovecot) serves."""

import email
import email.policy
import grp
import os
import pwd
import socket
import subprocess
import threading
import time
from pathlib import Path

from aiosmtpd.controller import Controller


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
