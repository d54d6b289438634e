"""A demonstration of the tests' own, and browsers that look at it.

./test sets GENDAN_BINARY, the program to look at. GENDAN_SCREENSHOTS, if set, names a folder for
pictures of every page. Two languages matter, and two screens: every test that asks for a page runs
for all four readers.
"""

import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from api import Api
from playwright.sync_api import sync_playwright

# The language a page says it is in, and what such a reader's browser asks for.
LANGUAGES = {"en": "en-GB", "zh-Hans": "zh-CN"}
SCREENS = {
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "desktop": {"viewport": {"width": 1360, "height": 1000}},
}
READERS = [f"{language}-{screen}" for language in LANGUAGES for screen in SCREENS]


@dataclass(frozen=True)
class Demonstration:
    address: str
    email: str
    password: str
    token: str


@dataclass(frozen=True)
class Reader:
    language: str
    screen: str

    @property
    def width(self):
        return SCREENS[self.screen]["viewport"]["width"]


@pytest.fixture(scope="session")
def demonstration():
    binary = os.environ.get("GENDAN_BINARY")
    assert binary, "GENDAN_BINARY names the program to look at; ./test sets it"
    with tempfile.TemporaryDirectory(prefix="gendan-browser-") as folder:
        # A file, because a pipe nobody empties would stop the server one day.
        log = Path(folder, "log")
        command = [binary, "demo", "--data", f"{folder}/data", "--port", str(free_port()), "--json"]
        with log.open("wb") as output:
            server = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        try:
            yield started(server, log)
            died = server.poll() is not None
            assert not died, f"the server died while it was looked at:\n{last_words(log)}"
        finally:
            server.terminate()
            try:
                server.wait(timeout=15)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


@pytest.fixture(scope="session")
def api(demonstration):
    return Api(demonstration.address, demonstration.token)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def started(server, log):
    """The sign-in it printed, once it answers: the demonstration is composed first, which takes a
    debug build a while."""
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        signed = sign_in_among(log.read_text(errors="replace").splitlines())
        if signed and healthy(signed.address):
            return signed
        try:
            status = server.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"the server ended with status {status}:\n{last_words(log)}")
    raise AssertionError(f"the server was not ready in time:\n{last_words(log)}")


def sign_in_among(lines):
    """The one JSON object with an address; log lines may be JSON too."""
    for line in lines:
        try:
            told = json.loads(line)
        except json.JSONDecodeError:
            continue
        if isinstance(told, dict) and "address" in told:
            return Demonstration(told["address"], told["email"], told["password"], told["token"])
    return None


def healthy(address):
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def last_words(log):
    return "\n".join(log.read_text(errors="replace").splitlines()[-40:])


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # Debian's, for its updates. Without its sandbox, which works neither as root nor in most
        # containers; the only pages it ever opens are ours.
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", chromium_sandbox=False
        )
        yield browser
        browser.close()


@pytest.fixture(params=READERS)
def reader(request):
    return Reader(*request.param.rsplit("-", 1))


@pytest.fixture(scope="session")
def sessions(browser, demonstration):
    """What a browser keeps after signing in, once for each language: passwords are slow to check on
    purpose, and how often somebody may try is limited."""
    kept = {}

    def session(language):
        if language not in kept:
            context = browser.new_context(
                base_url=demonstration.address, locale=LANGUAGES[language]
            )
            page = context.new_page()
            sign_in(page, demonstration)
            page.wait_for_url("**/board")
            kept[language] = context.storage_state()
            context.close()
        return kept[language]

    return session


def sign_in(page, demonstration, password=None):
    """Fills in the form and sends it, as a person with the Enter key does."""
    page.goto("/sign-in")
    page.fill("[name=email]", demonstration.email)
    page.fill("[name=password]", password or demonstration.password)
    page.press("[name=password]", "Enter")


@pytest.fixture
def new_page(browser, demonstration, sessions, reader):
    """Pages for this reader, each in a browser of its own; the test fails for whatever any of them
    complains of."""
    contexts, complaints = [], []

    def make(signed_in=True, javascript=True):
        context = browser.new_context(
            base_url=demonstration.address,
            locale=LANGUAGES[reader.language],
            reduced_motion="reduce",
            java_script_enabled=javascript,
            storage_state=sessions(reader.language) if signed_in else None,
            **SCREENS[reader.screen],
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        listen(page, demonstration.address, complaints)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not complaints, "the page complained:\n" + "\n".join(complaints)


def listen(page, address, complaints):
    origin, refused = origin_of(address), set()

    def requested(request):
        # What has no host (data:, blob:, about:) leaves the browser nowhere.
        if urlsplit(request.url).netloc and origin_of(request.url) != origin:
            complaints.append(f"asked another origin: {request.url}")

    def answered(response):
        if response.request.is_navigation_request() and response.status >= 400:
            refused.add(response.url)

    def said(message):
        # A page that is itself a refusal is logged as an error too; the test looks at its status.
        if message.type == "error" and message.location.get("url") not in refused:
            complaints.append(f"console: {message.text} ({message.location.get('url')})")

    page.on("request", requested)
    page.on("websocket", lambda socket: complaints.append(f"opened a socket: {socket.url}"))
    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("crash", lambda _: complaints.append("the page crashed"))


def origin_of(url):
    return urlsplit(url)[:2]


@pytest.fixture
def page(new_page):
    """A page of a browser that has signed in."""
    return new_page()


@pytest.fixture
def picture(reader):
    """Keeps a picture of a page, if somebody wants to look."""
    folder = os.environ.get("GENDAN_SCREENSHOTS")

    def take(page, name):
        if folder:
            file = Path(folder, f"{name}-{reader.language}-{reader.screen}.png")
            page.screenshot(path=file, full_page=True)

    return take
