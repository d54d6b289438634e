"""A list says which orders it changed, from what to what, and what it only proposes."""

import contextlib
import uuid

import pytest
from playwright.sync_api import Error
from test_flows import send, unfold

pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-phone"], indirect=True),
]

HEADER = "PO,Vendor,Description,Qty,Payment terms,Promised date,Currency\n"


def bring(page, name, rows):
    """Brings a list in by the page and waits until it is in."""
    page.goto("/import")
    list_ = {"name": name, "mimeType": "text/csv", "buffer": (HEADER + rows).encode()}
    page.set_input_files("[name=file]", list_)
    send(page, "form[action='/import']")
    send(page, "form[action$='/check']")
    wait(page)
    with page.expect_navigation():
        page.locator("form[action$='/run'] button").click()
    wait(page)


def wait(page):
    """Until what runs is over."""
    for _ in range(60):
        if page.locator("progress").count() == 0:
            return
        page.wait_for_timeout(250)
        # The page loads itself anew, too, and the later one of both wins.
        with contextlib.suppress(Error):
            page.reload()
    raise AssertionError("the list did not come in")


def row(number, quantity, payment, promised="2027-03-20"):
    return f"{number},Yiwu List Works,Lamp,{quantity},{payment},{promised},USD\n"


def test_a_list_says_what_it_did(new_page, picture, javascript):
    page = new_page(javascript=javascript)
    one, two = (f"L-{uuid.uuid4().hex[:8]}" for _ in range(2))
    bring(page, "first.csv", row(one, 100, "TT") + row(two, 50, "TT"))
    for number in (one, two):
        assert page.get_by_role("link", name=number).count() == 1
    # Somebody speaks about the terms of the second one.
    with page.expect_navigation():
        page.get_by_role("link", name=two).click()
    form = "form[action$='/terms']"
    unfold(page, form)
    page.fill(f"{form} [name=payment]", "by a person")
    send(page, form)
    bring(page, "second.csv", row(one, 120, "LC") + row(two, 50, "LC"))
    picture(page, "import-report")
    tables = page.locator("main table:has(th a)")
    proposed, updated = tables.nth(0).inner_text(), tables.nth(1).inner_text()
    assert two in proposed and "by a person" in proposed and "LC" in proposed
    assert "Mei Tanaka" in proposed and one not in proposed
    assert one in updated and "100" in updated and "120" in updated and two not in updated
    with page.expect_navigation():
        page.get_by_role("link", name=one).first.click()
    journal = page.locator("ol.journal").inner_text()
    assert "second.csv" in journal and "first.csv" in journal
    for divided in ("Divided the order into 1 lot", "订单分为 1 批"):
        assert divided not in journal
