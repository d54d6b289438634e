"""No page is wider than its window, and no table lies over what stands beside it."""

import pytest

WIDTHS = [360, 390, 768, 900, 1024, 1100, 1240, 1440]


def order(api):
    """The order with the most lines: its tables need the most room."""
    return f"/orders/{max(orders(api), key=lambda order: lines(api, order))}"


def orders(api):
    return [row["order"] for row in api.get("/api/v1/board?limit=50")["items"]]


def lines(api, order):
    return len(api.get(f"/api/v1/orders/{order}")["lines"])


def supplier(api):
    suppliers = [row["id"] for row in api.get("/api/v1/suppliers?limit=50")["items"]]
    open_orders = {id: len(api.get(f"/api/v1/suppliers/{id}")["openOrders"]) for id in suppliers}
    return f"/suppliers/{max(open_orders, key=open_orders.get)}"


PLACES = {"board": lambda _: "/board", "order": order, "supplier": supplier}

# Tables, or what they scroll in, whose right edge lies beyond the column they stand in.
BEYOND = """() => [...document.querySelectorAll('main table')]
    .filter(table => !table.closest('.hidden') && table.getBoundingClientRect().width > 0)
    .map(table => table.closest('.over') ?? table)
    .filter(box => {
        const column = box.closest('.cols > *') ?? box.closest('main');
        const style = getComputedStyle(column);
        const edge = column.getBoundingClientRect().right - parseFloat(style.paddingRight);
        return box.getBoundingClientRect().right > edge + 1;
    })
    .map(box => box.outerHTML.slice(0, 120))"""

# How far apart the middles of what stands in the bar above the page lie: one row has one.
SPREAD = """() => {
    const middles = [...document.querySelectorAll(
            '.brand, .bar nav.wide a, .who .name, .who button, .places > summary')]
        .map(one => one.getBoundingClientRect())
        .filter(box => box.width > 0)
        .map(box => (box.top + box.bottom) / 2);
    return Math.max(...middles) - Math.min(...middles);
}"""

# What one taps, with less than 44 pixels of height.
SMALL = """() => [...document.querySelectorAll(
        'main a, main button, main summary, header a, header button, header summary, label.pick')]
    .filter(one => !one.closest('svg, .hidden') && !one.classList.contains('skip'))
    .filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 2 && box.height > 0 && box.height < 43.5;
    })
    .map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-desktop"], indirect=True)
@pytest.mark.parametrize("place", PLACES)
def test_every_width_has_room_for_a_page(page, place, api):
    page.goto(PLACES[place](api))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        scrolled = page.evaluate("document.documentElement.scrollWidth")
        assert scrolled == width, f"{scrolled} pixels wide in a window of {width}"
        assert page.evaluate(BEYOND) == [], f"in a window of {width}"


@pytest.mark.parametrize("reader", ["en-phone", "zh-Hans-phone"], indirect=True)
@pytest.mark.parametrize("place", PLACES)
def test_a_finger_hits_what_it_aims_at(page, place, api):
    page.goto(PLACES[place](api))
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-desktop"], indirect=True)
def test_the_way_to_every_part_of_the_house_is_one_row(page, api):
    """For a person with all roles, whatever they and their workspace are called."""
    page.goto("/board")
    assert page.locator(".bar nav.wide a").count() == 10
    for name in [None, "Northlight Home & Garden Trading International · Alexandra Montgomery"]:
        if name:
            page.locator(".who .name").evaluate("(one, name) => one.textContent = name", name)
        for width in [1280, 1360, 1440]:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(SPREAD) < 12, f"in a window of {width}"
            assert page.evaluate("document.documentElement.scrollWidth") == width
