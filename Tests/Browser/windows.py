"""Browsers that look at a server, and complain of what a page should not do."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

# The language a page says it is in, and what such a reader's browser asks for.
LANGUAGES = {"en": "en-GB", "zh-Hans": "zh-CN"}
SCREENS = {
    "phone": {
        "viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True,
        "user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0",
    },
    "desktop": {"viewport": {"width": 1360, "height": 1000}},
}

# All that is another thing in the dark.
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


@dataclass(frozen=True)
class Reader:
    language: str
    screen: str

    def __str__(self):
        return f"{self.language}-{self.screen}"

    @property
    def width(self):
        return SCREENS[self.screen]["viewport"]["width"]


READERS = [Reader(language, screen) for language in LANGUAGES for screen in SCREENS]


class Windows:
    """Pages of one server, each in a browser of its own; `close` fails for whatever any of them
    complained of."""

    def __init__(self, browser, address):
        self.browser, self.address = browser, address
        self.contexts, self.complaints = [], []

    def open(self, reader, javascript=True, state=None):
        context = self.browser.new_context(
            base_url=self.address,
            locale=LANGUAGES[reader.language],
            reduced_motion="reduce",
            java_script_enabled=javascript,
            storage_state=state,
            **SCREENS[reader.screen],
        )
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        listen(page, self.address, self.complaints)
        return page

    def close(self):
        for context in self.contexts:
            context.close()
        assert not self.complaints, "the page complained:\n" + "\n".join(self.complaints)


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


def sign_in(page, somebody, password=None):
    """Fills in the form and sends it, as a person with the Enter key does."""
    page.goto("/sign-in")
    page.fill("[name=email]", somebody.email)
    page.fill("[name=password]", password or somebody.password)
    page.press("[name=password]", "Enter")


def keep_picture(page, name, reader):
    """Keeps a picture of a page in GENDAN_SCREENSHOTS, if somebody wants to look."""
    folder = os.environ.get("GENDAN_SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder, f"{name}-{reader}.png"), full_page=True)


def assert_no_barriers(page):
    """axe-core finds nothing, in the light and in the dark."""
    page.emulate_media(color_scheme="light")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.emulate_media(color_scheme="dark")
    found = Axe().run(page, options=COLOURS)
    assert found.violations_count == 0, found.generate_report()
