"""A demonstration of the tests' own, and browsers that look at it.

./test sets GENDAN_BINARY, the program to look at. GENDAN_SCREENSHOTS, if set, names a folder for
pictures of every page. Two languages matter, and two screens: every test that asks for a page runs
for all four readers.
"""

import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from api import Api
from moved import House, free_port, healthy
from playwright.sync_api import sync_playwright
from windows import LANGUAGES, READERS, Reader, Windows, keep_picture, sign_in


@dataclass(frozen=True)
class Demonstration:
    address: str
    email: str
    password: str
    token: str


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
    return Api(
        demonstration.address, demonstration.token, demonstration.email, demonstration.password
    )


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


@pytest.fixture(params=map(str, READERS))
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


@pytest.fixture
def new_page(browser, demonstration, sessions, reader):
    """Pages for this reader, each in a browser of its own; the test fails for whatever any of them
    complains of."""
    windows = Windows(browser, demonstration.address)

    def make(signed_in=True, javascript=True):
        state = sessions(reader.language) if signed_in else None
        return windows.open(reader, javascript, state)

    yield make
    windows.close()


@pytest.fixture
def page(new_page):
    """A page of a browser that has signed in."""
    return new_page()


@pytest.fixture
def picture(reader):
    """Keeps a picture of a page, if somebody wants to look."""
    return lambda page, name: keep_picture(page, name, reader)


@pytest.fixture
def house(browser, tmp_path):
    """A house whose days pass as the test says."""
    house = House(tmp_path, browser)
    try:
        yield house.start()
        died = house.serving.poll() is not None
        assert not died, f"the server died while it was looked at:\n{last_words(house.log)}"
    finally:
        house.stop()
    house.windows.close()
