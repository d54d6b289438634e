"""What is true of every page, in both languages and on both screens."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PLACES = {
    "sign-in": "/sign-in",
    "board": "/board",
    "order": None,  # The first one on the board.
    "suppliers": "/suppliers",
    "import": "/import",
    "visits": "/visits",
    "shipments": "/shipments",
    "items": "/items",
    "settings": "/settings",
}
FIRST_ORDER = "main a[href^='/orders/']"


@pytest.fixture(params=PLACES)
def place(request):
    return request.param


@pytest.fixture
def go(new_page, place):
    """Opens the place as who may see it, and gives the page and its answer."""

    def open_place(javascript=True):
        page = new_page(signed_in=place != "sign-in", javascript=javascript)
        path = PLACES[place]
        if path is None:
            page.goto("/board")
            path = page.locator(FIRST_ORDER).first.get_attribute("href")
        return page, page.goto(path)

    return open_place


def assert_stands(page, answer):
    assert answer.status == 200
    headings = page.locator("h1").all_inner_texts()
    assert len(headings) == 1 and headings[0].strip(), f"not one heading but {headings}"


def test_a_page_stands_in_its_readers_language(go, place, reader, picture):
    page, answer = go()
    assert_stands(page, answer)
    assert page.locator("html").get_attribute("lang") == reader.language
    picture(page, place)


@pytest.mark.parametrize("reader", ["en-phone", "zh-Hans-phone"], indirect=True)
def test_a_page_fits_the_phone(go, reader):
    page, _ = go()
    # Against the screen, for a phone's window grows with what does not fit it.
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= reader.width + 1, f"{width} pixels wide: {too_wide(page, reader.width)}"


def too_wide(page, width):
    """The innermost elements that stick out, so that nobody has to search."""
    return page.evaluate(
        """width => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > width + 1)
            .filter((e, _, all) => !all.some(other => other !== e && e.contains(other)))
            .slice(0, 5).map(e => e.outerHTML.slice(0, 120))""",
        width,
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(go, scheme):
    page, _ = go()
    page.emulate_media(color_scheme=scheme)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_page_needs_no_javascript(go):
    assert_stands(*go(javascript=False))
