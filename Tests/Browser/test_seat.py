"""A supplier's link, from the house's page to the phone of a contact: no script, in Chinese."""

import uuid

import pytest
from test_flows import send
from test_widths import SMALL
from windows import assert_no_barriers

# The contact's phone says nothing of Chinese; the link does.
SUPPLIER = pytest.mark.parametrize("reader", ["en-phone"], indirect=True)


def rich_order(api):
    """An open order with a supplier's milestone still to come, and its supplier."""
    for row in api.get("/api/v1/board?limit=50")["items"]:
        order = api.get(f"/api/v1/orders/{row['order']}")
        if order["state"] != "draft" and order["lots"]:
            return order
    raise AssertionError("no order is running")


def linked(api):
    order = rich_order(api)
    supplier = order["supplier"]
    api.post(f"/api/v1/suppliers/{supplier}/contacts", {"name": f"王芳 {uuid.uuid4().hex[:4]}"})
    contact = api.get(f"/api/v1/suppliers/{supplier}")["supplier"]["contacts"][-1]
    made = api.post(f"/api/v1/suppliers/{supplier}/seats/{contact['number']}/link")
    return order, supplier, contact, made


def enter(page, made, name=None):
    page.goto(made["address"])
    if name:
        page.fill("[name=otherName]", name)
    else:
        page.locator("label.pick").first.click()
    send(page, "form.form")


def fits(page):
    for width in (360, 390, 1440):
        page.set_viewport_size({"width": width, "height": 844})
        scrolled = page.evaluate("document.documentElement.scrollWidth")
        assert scrolled == width, f"{scrolled} pixels wide in a window of {width}"
    page.set_viewport_size({"width": 390, "height": 844})


@SUPPLIER
def test_a_contact_opens_the_link_and_reports_without_a_script(new_page, api, picture):
    order, supplier, contact, made = linked(api)
    page = new_page(signed_in=False, javascript=False)
    page.goto(made["address"])
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    assert order["number"] not in page.content()
    picture(page, "seat-door")
    # The button alone is what a program presses.
    send(page, "form.form")
    assert "/s/" in page.url and page.locator(".summary").count() == 1
    enter(page, made)
    assert page.url.endswith("/supplier"), page.url
    assert order["number"] in page.inner_text("main")
    fits(page)
    picture(page, "seat-home")
    page.locator("article a", has_text=order["number"]).first.click()
    page.wait_for_url("**/supplier/orders/*")
    fits(page)
    picture(page, "seat-order")
    page.fill("form[action$='/messages'] [name=text]", "标签稿请今天确认")
    send(page, "form[action$='/messages']")
    assert "已记录" in page.inner_text("main") and "标签稿请今天确认" in page.inner_text("main")
    lines = api.get(f"/api/v1/orders/{order['id']}/journal")["items"]
    assert lines[0]["name"] == contact["name"] and lines[0]["role"] == "supplier"
    page.goto("/supplier/proposals")
    assert "72" in page.inner_text("main")
    page.goto("/supplier?language=en")
    assert page.locator("html").get_attribute("lang") == "en"
    page.goto("/supplier")
    assert page.locator("html").get_attribute("lang") == "en"
    api.post(f"/api/v1/suppliers/{supplier}/seats/{contact['number']}/revocation")
    page.goto("/supplier")
    assert order["number"] not in page.content()
    with page.expect_navigation():
        page.locator("form[action='/supplier/link-request'] button").click()
    seats = api.get(f"/api/v1/suppliers/{supplier}")["seats"]
    assert [seat for seat in seats if seat["contact"] == contact["number"]][0]["askedAt"]


@SUPPLIER
def test_a_contact_acknowledges_the_baseline_commits_to_days_and_confirms(new_page, api, picture):
    order, _, contact, made = linked(api)
    path = f"/api/v1/orders/{order['id']}"
    api.post(f"{path}/baseline", {"leadTimeDays": 35, "reason": "the deposit follows"})
    page = new_page(signed_in=False, javascript=False)
    enter(page, made)
    page.goto(f"/supplier/orders/{order['id']}")
    fits(page)
    picture(page, "seat-baseline")
    with page.expect_navigation():
        page.locator("form[action$='/acknowledgement'] button").click()
    version = api.get(f"{path}/baseline")["versions"][-1]
    sides = [given["acknowledgement"]["side"] for given in version["acknowledgements"]]
    assert sides == ["supplier"] and version["acknowledgements"][0]["by"] == contact["name"]
    assert page.locator("form[action$='/acknowledgement']").count() == 0
    # A day and a quantity for every stage still to come.
    plan = page.locator("form[action$='/production-plans']").first
    page.locator("details", has=plan).first.locator("summary").first.click()
    plan.locator("[name$='.quantity']").last.fill("7")
    with page.expect_navigation():
        plan.locator("button").last.click()
    lots = api.get(f"{path}/production-plans")["lots"]
    stages = [stage for lot in lots if lot.get("held") for stage in lot["held"]["plan"]["stages"]]
    assert stages and stages[-1]["quantity"] == "7"
    # Another quantity is a difference that the house settles; the signed paper comes along.
    page.goto(f"/supplier/orders/{order['id']}/confirmation")
    fits(page)
    picture(page, "seat-confirmation")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    fits(page)
    page.fill("[name='line.1.quantity']", "7")
    page.fill("[name=reference]", "PI-7")
    page.set_input_files("[name=file]", files=[
        {"name": "PI-7.txt", "mimeType": "text/plain", "buffer": uuid.uuid4().hex.encode()}])
    send(page, "form[action$='/confirmations']")
    told = api.get(f"{path}/confirmation")
    assert "quantity-1" in [one["place"] for one in told["differences"]]
    assert told["confirmation"]["confirmation"]["document"]
    assert "PI-7" in page.inner_text("main")
    # What the house refuses comes back with its reason, and it is their turn again.
    number = told["confirmation"]["confirmation"]["number"]
    house = new_page()
    house.goto(f"/orders/{order['id']}/confirmation")
    settle = f"form[action$='/confirmations/{number}/differences']"
    house.check(f"{settle} [name='settle.quantity-1'][value=refuse]")
    house.fill(f"{settle} [name=reason]", "Not as agreed by telephone.")
    send(house, settle)
    page.goto(f"/supplier/orders/{order['id']}")
    told = page.inner_text("main")
    assert "Not as agreed by telephone." in told and "请更正后重新确认" in told
    fits(page)
    picture(page, "seat-refused")


@SUPPLIER
def test_a_finger_hits_what_the_supplier_aims_at(new_page, api):
    order, *_, made = linked(api)
    page = new_page(signed_in=False)
    page.goto(made["address"])
    assert page.evaluate(SMALL) == []
    enter(page, made, name="李强")
    for path in ["/supplier", f"/supplier/orders/{order['id']}", "/supplier/proposals"]:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate(SMALL) == [], path


@pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-phone"], indirect=True)
def test_the_house_makes_a_link_and_copies_it(new_page, api, picture):
    _, supplier, contact, _ = linked(api)
    page = new_page(javascript=False)
    page.goto(f"/suppliers/{supplier}")
    with page.expect_navigation():
        page.locator(f"#seat-{contact['number']} form[action$='/link'] button").click()
    message = page.input_value("#seat-message")
    address = page.inner_text("code.link")
    assert address in message and contact["name"] in message
    assert page.locator("svg[aria-labelledby=qr-title]").bounding_box()["width"] >= 200
    picture(page, "seat-made")
    page.reload()
    page.goto(f"/suppliers/{supplier}")
    assert page.locator("#seat-message").count() == 0


@pytest.mark.parametrize("reader", ["en-phone", "zh-Hans-desktop"], indirect=True)
def test_axe_finds_nothing_on_what_a_supplier_sees(new_page, api, reader):
    order, supplier, contact, made = linked(api)
    page = new_page(signed_in=False)
    page.goto(made["address"])
    assert_no_barriers(page)
    enter(page, made)
    own = f"/supplier/orders/{order['id']}"
    for path in ["/supplier", own, f"{own}/confirmation", "/supplier/proposals"]:
        page.goto(f"{path}?language={reader.language}")
        assert page.locator("html").get_attribute("lang") == reader.language
        assert_no_barriers(page)
    api.post(f"/api/v1/suppliers/{supplier}/seats/{contact['number']}/revocation")
    page.goto("/supplier")
    assert_no_barriers(page)
