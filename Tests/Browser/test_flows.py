"""What people do, through the pages: with a script in the page and without one."""

import uuid

import pytest

FLOW_READERS = ["en-desktop", "zh-Hans-phone"]
pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", FLOW_READERS, indirect=True),
]


def open_order(page, number):
    page.goto("/orders/new")
    page.fill("[name=number]", number)
    page.fill("[name=supplierName]", "Yiwu Flow Works")
    page.fill("[name=promised]", "2027-06-30")
    page.fill("[name='lines.0.description']", "Folding chair")
    page.fill("[name='lines.0.quantity']", "1200")
    page.fill("[name='lines.0.unitPrice']", "7.50")
    send(page, "form[action='/orders']")


def send(page, form):
    """Presses the one button of a form and waits for what comes back."""
    with page.expect_navigation():
        page.locator(f"{form} .act button").click()


def unfold(page, form):
    """Opens what a form is folded into, from the outside in, as a person would."""
    page.locator(form).first.evaluate(
        """form => {
            for (let at = form.parentElement; at; at = at.parentElement) {
                if (at.tagName === 'DETAILS') at.open = true;
            }
        }"""
    )


def new_number():
    return f"F-{uuid.uuid4().hex[:8]}"


def test_an_order_is_opened(new_page, javascript):
    page, number = new_page(javascript=javascript), new_number()
    open_order(page, number)
    assert "/orders/" in page.url and not page.url.endswith("/new")
    assert number in page.locator("body").inner_text()
    assert "Folding chair" in page.locator("body").inner_text()


def test_an_order_refused_keeps_what_was_typed_and_says_why(new_page, javascript):
    page, number = new_page(javascript=javascript), new_number()
    open_order(page, number)
    page.goto("/orders/new")
    page.fill("[name=number]", number)
    page.fill("[name=supplierName]", "Yiwu Flow Works")
    page.fill("[name='lines.0.description']", "Folding chair")
    page.fill("[name='lines.0.quantity']", "minus one")
    send(page, "form[action='/orders']")
    assert page.locator("#errors li").count() >= 1
    assert page.input_value("[name=number]") == number
    assert page.input_value("[name='lines.0.quantity']") == "minus one"


def test_progress_is_told(new_page, javascript):
    page = new_page(javascript=javascript)
    open_order(page, new_number())
    form = "form[action$='/progress']"
    unfold(page, form)
    page.fill(f"{form} [name=finished]", "300")
    page.fill(f"{form} [name=packed]", "120")
    send(page, form)
    order = page.url.split("#")[0].rstrip("/").rsplit("/", 1)[1]
    told = page.request.get(f"/api/v1/orders/{order}").json()
    assert told["lots"][0]["finishedPermille"] == 250
    assert told["lots"][0]["packedPermille"] == 100


def test_a_milestone_is_moved_and_the_journal_says_why(new_page, javascript):
    page = new_page(javascript=javascript)
    open_order(page, new_number())
    form = "form[action$='/milestones/massProductionStarted/move']"
    unfold(page, form)
    page.fill(f"{form} [name=to]", "2027-06-01")
    page.select_option(f"{form} [name=cause]", "materials")
    page.select_option(f"{form} [name=side]", "supplier")
    page.fill(f"{form} [name=words]", "steel is late")
    send(page, form)
    order = page.url.split("#")[0].rstrip("/").rsplit("/", 1)[1]
    told = page.request.get(f"/api/v1/orders/{order}").json()
    planned = {one["key"]: one.get("planned") for one in told["lots"][0]["milestones"]}
    assert planned["massProductionStarted"] == "2027-06-01"
    assert "steel is late" in page.locator("ol.journal").first.inner_text()


def test_a_document_is_added_saved_again_and_withdrawn(new_page, javascript):
    page = new_page(javascript=javascript)
    open_order(page, new_number())
    order = page.url.split("#")[0].rstrip("/").rsplit("/", 1)[1]
    # The order itself comes as a paper, and goes back in as one.
    paper = page.request.get(f"/orders/{order}/paper").body()
    assert paper.startswith(b"%PDF-")
    form = "form[action$='/documents']"
    unfold(page, form)
    page.select_option(f"{form} [name=kind]", "purchaseOrder")
    page.set_input_files(
        f"{form} [name=file]",
        {"name": "订单.pdf", "mimeType": "application/pdf", "buffer": paper},
    )
    page.fill(f"{form} [name=title]", "As sent")
    send(page, form)
    shown = page.locator("section:has(> #documents)")
    assert "订单.pdf" in shown.inner_text() and "As sent" in shown.inner_text()
    again = page.request.get(shown.locator("td a").first.get_attribute("href"))
    assert again.body() == paper
    assert "attachment" in again.headers["content-disposition"]
    small = page.request.get(shown.locator("img").first.get_attribute("src"))
    assert small.headers["content-type"] == "image/jpeg"
    form = "form[action$='/documents/1/withdrawal']"
    unfold(page, form)
    page.fill(f"{form} [name=reason]", "an older version")
    send(page, form)
    assert "an older version" in page.locator("section:has(> #documents)").inner_text()
    assert page.request.get(f"/orders/{order}/documents/1").body() == paper


def test_a_file_that_is_not_what_it_says_keeps_what_was_typed(new_page, javascript):
    page = new_page(javascript=javascript)
    open_order(page, new_number())
    form = "form[action$='/documents']"
    unfold(page, form)
    page.select_option(f"{form} [name=kind]", "photo")
    page.set_input_files(
        f"{form} [name=file]",
        {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"<!doctype html><p>"},
    )
    page.fill(f"{form} [name=title]", "Container")
    send(page, form)
    assert "text/html" in page.locator("#errors").inner_text()
    assert page.input_value(f"{form} [name=title]") == "Container"


def test_a_list_is_imported(new_page, javascript):
    page, number = new_page(javascript=javascript), new_number()
    page.goto("/import")
    rows = f"PO,Vendor,Description,Qty\n{number},Yiwu Flow Works,Folding chair,40\n"
    page.set_input_files(
        "[name=file]", {"name": "orders.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    )
    send(page, "form[action='/import']")
    page.wait_for_url("**/import/*-*")
    # What the list does not say is asked once.
    page.fill("[name=currency]", "USD")
    page.locator("form[action$='/check'] button").first.click()
    running = page.locator("form[action$='/run'] button")
    running.first.wait_for()
    running.first.click()
    page.wait_for_load_state()
    # The import goes on while nobody looks.
    for _ in range(60):
        page.goto(f"/board?search={number}")
        if number in page.locator("main").inner_text():
            return
        page.wait_for_timeout(500)
    raise AssertionError(page.locator("main").inner_text())
