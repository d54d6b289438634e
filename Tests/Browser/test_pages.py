"""What is true of every page, in both languages and on both screens."""

import time
import uuid

import pytest
from windows import assert_no_barriers

LIST = "PO,Vendor,Description,Qty\nB-1,Hengda,Lid,3\nB-2,Hengda,Lid,many\n"


def first(api, path):
    return api.get(f"/api/v1{path}?limit=1")["items"][0]


def order(api):
    return f"/orders/{first(api, '/board')['order']}"


def impact(api):
    return f"{order(api)}/lots/1/milestones/handedOver/impact?to=2027-06-30"


def supplier(api):
    return f"/suppliers/{first(api, '/suppliers')['id']}"


def held_supplier(api):
    """The one whose new account holds every payment."""
    rows = api.get("/api/v1/suppliers")["items"]
    return f"/suppliers/{next(one['id'] for one in rows if one['name'] == 'Yongkang Hengda')}"


def confirmed(api):
    """The order whose confirmation differs."""
    return f"/orders/{api.get('/api/v1/board?search=PO-2313')['items'][0]['order']}"


def committed(api):
    """The order whose production plan waits."""
    return f"/orders/{api.get('/api/v1/board?search=PO-2315')['items'][0]['order']}"


def mapping(api):
    return f"/import/{api.send_list(LIST, currency='USD')['id']}"


def report(api):
    """What a dry run found, with a row that stays out."""
    path = f"/api/v1/imports/{api.send_list(LIST, currency='USD')['id']}"
    answer = api.get(path)
    api.post(f"{path}/mapping", answer["mapping"])
    api.post(f"{path}/check")
    deadline = time.monotonic() + 30
    while api.get(path)["stage"] == "checking" and time.monotonic() < deadline:
        time.sleep(0.05)
    return f"/import/{answer['id']}"


def join(api):
    """Where a person who was just added chooses a password."""
    email = f"{uuid.uuid4().hex}@example.org"
    told = {"name": "Somebody New", "email": email, "roles": ["inspector"]}
    return f"/join/{api.post_in_person('/api/v1/settings/people', told)['secret']}"


def renew(api):
    """Where a person who has joined chooses a new password."""
    path = join(api)
    person = api.get("/api/v1/workspace")["members"][-1]["person"]
    api.choose_password(path)
    made = api.post_in_person(f"/api/v1/settings/people/{person}/renewal")
    return f"/renew/{made['secret']}"


def made(api):
    """The order of the demonstration with samples, marks and an acknowledged baseline."""
    return f"/orders/{api.get('/api/v1/board?search=PO-2310')['items'][0]['order']}"


# Where each page stands: an address, or how to find one.
PLACES = {
    "sign-in": "/sign-in",
    "join": join,
    "renew": renew,
    "board": "/board",
    "order": order,
    "order-journal": lambda api: f"{order(api)}/journal",
    "order-made": made,
    "samples": lambda api: f"{made(api)}/samples",
    "packaging": lambda api: f"{made(api)}/packaging",
    "baseline": lambda api: f"{made(api)}/baseline",
    "impact": impact,
    "confirmation": lambda api: f"{confirmed(api)}/confirmation",
    "order-differing": confirmed,
    "production": lambda api: f"{committed(api)}/production-plans",
    "new-order": "/orders/new",
    "suppliers": "/suppliers",
    "supplier": supplier,
    "supplier-held": held_supplier,
    "supplier-journal": lambda api: f"{supplier(api)}/journal",
    "import": "/import",
    "import-mapping": mapping,
    "import-report": report,
    "visits": "/visits",
    "visit": lambda api: f"/visits/{first(api, '/visits')['id']}",
    "shipments": "/shipments",
    "visit-journal": lambda api: f"/visits/{first(api, '/visits')['id']}/journal",
    "shipment": lambda api: f"/shipments/{first(api, '/shipments')['id']}",
    "shipment-journal": lambda api: f"/shipments/{first(api, '/shipments')['id']}/journal",
    "money": "/money",
    "decisions": "/decisions",
    "decisions-all": "/decisions?whose=all",
    "items": "/items",
    "item": lambda api: f"/items/{first(api, '/items')['id']}",
    "item-journal": lambda api: f"/items/{first(api, '/items')['id']}/journal",
    "calculators": "/calculators",
    "presentation": "/calculators/presentation?shipment=2026-10-31&expiry=2026-12-15&calendar=CN",
    "tolerance": "/calculators/tolerance?quantity=3000&unit=M",
    "credit": "/calculators/credit",
    "memberships": "/memberships",
    "letters": "/letters",
    "nowhere": "/nowhere",
    "settings": "/settings",
    "settings-journal": "/settings/journal",
    "template": "/settings/template",
}
OPEN_TO_ALL = {"sign-in", "join", "renew"}


@pytest.fixture(params=PLACES)
def place(request):
    return request.param


@pytest.fixture
def go(new_page, place, api):
    """Opens the place as who may see it, and gives the page and its answer."""

    def open_place(javascript=True):
        page = new_page(signed_in=place not in OPEN_TO_ALL, javascript=javascript)
        where = PLACES[place]
        return page, page.goto(where(api) if callable(where) else where)

    return open_place


def assert_stands(page, answer):
    assert answer.status == (404 if answer.url.endswith("/nowhere") else 200)
    headings = page.locator("h1").all_inner_texts()
    assert len(headings) == 1 and headings[0].strip(), f"not one heading but {headings}"


def test_a_page_stands_in_its_readers_language(go, place, reader, picture):
    page, answer = go()
    assert_stands(page, answer)
    assert page.locator("html").get_attribute("lang") == reader.language
    if reader.screen == "phone":
        assert_fits(page, reader)
    picture(page, place)


def assert_fits(page, reader):
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


def test_axe_finds_nothing(go):
    page, _ = go()
    assert_no_barriers(page)


def test_a_page_needs_no_javascript(go):
    assert_stands(*go(javascript=False))
