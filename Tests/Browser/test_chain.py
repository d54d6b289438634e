"""A plain order from draft to handover, by two persons, through the pages."""

import uuid

import pytest
from test_flows import send, unfold
from test_renewal import choose

pytestmark = pytest.mark.parametrize("reader", ["en-desktop"], indirect=True)


def act(page, form, **fields):
    """Fills in a folded form and sends it."""
    unfold(page, form)
    for name, value in fields.items():
        field = page.locator(f"{form} [name='{name}']").first
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    send(page, form)


def press(page, form):
    unfold(page, form)
    with page.expect_navigation():
        page.locator(f"{form} button").click()


def card(instalment):
    return f".instalment:has(> #instalment-{instalment})"


def told(page):
    return page.locator("#payments").locator("..").inner_text()


def second_person(new_page, api):
    """Somebody who may approve and release, signed in."""
    email = f"{uuid.uuid4().hex}@example.org"
    roles = ["decisionOwner", "finance", "merchandiser"]
    added = api.post(
        "/api/v1/settings/people", {"name": "Anna Weber", "email": email, "roles": roles}
    )
    page = new_page(signed_in=False)
    choose(page, f"/join/{added['secret']}", "correct horse battery")
    page.wait_for_url("**/board")
    return page


def draft(api):
    number = f"C-{uuid.uuid4().hex[:8]}"
    line = {"description": "Enamel mug", "quantity": "12000", "unitPrice": "3.90"}
    made = api.post(
        "/api/v1/orders",
        {
            "number": number, "state": "draft", "supplierName": "Yiwu Chain Works",
            "currency": "USD", "payment": "30% T/T deposit, 70% before shipment",
            "tradeRule": "FOB", "tradePlace": "Ningbo", "promised": "2027-06-30",
            "required": "2027-08-30", "lines": [line],
        },
    )
    api.post(
        f"/api/v1/orders/{made['id']}/particulars",
        {
            "mode": "fullContainer", "country": "US", "marks": "ACME", "total": "46800.00",
            "certificates": ["proposition65Report"],
            "line": {"1": {"groups": ["general"], "packingMultiple": "24"}},
        },
    )
    return number, f"/orders/{made['id']}"


def test_an_order_goes_from_draft_to_handover_by_two_persons(new_page, api, picture):
    number, path = draft(api)
    mei, anna = new_page(), second_person(new_page, api)
    mei.goto(path)
    assert "30 %" in told(mei) and "70 %" in told(mei)
    picture(mei, "chain-read")
    press(mei, f"form.one[action='{path}/instalments']")
    assert "USD 14,040.00 not releasable: 3 of 4 missing." in told(mei)
    anna.goto(path)
    act(anna, f"form[action='{path}/approval']")

    # The confirmation is filed with its document; the deposit is requested, and told as paid.
    mei.goto(path)
    form = f"form[action='{path}/documents']"
    unfold(mei, form)
    mei.select_option(f"{form} [name=kind]", "orderConfirmation")
    mei.set_input_files(
        f"{form} input[type=file]",
        {"name": "PI.txt", "mimeType": "text/plain", "buffer": f"signed {number}".encode()},
    )
    send(mei, form)
    mei.goto(f"{path}/confirmation")
    act(mei, f"form[action='{path}/confirmations']", kind="countersignedOrder")
    assert "Nothing differs that is not settled." in mei.locator(".lede").inner_text()
    anna.goto(f"{path}/confirmation")
    press(anna, f"form[action='{path}/confirmations/1/acceptance']")
    assert "The confirmation is accepted by Anna Weber." in anna.locator(".lede").inner_text()
    mei.goto(path)
    press(mei, f"form[action='{path}/instalments/1/request']")
    assert "1 of 4 missing" in told(mei)
    anna.goto(path)
    act(anna, f"form[action='{path}/instalments/1/release']", note="called back")
    refused = anna.locator("#errors").inner_text()
    assert "No account of the supplier is confirmed." in refused
    assert anna.locator("#errors li").count() == 1
    act(mei, f"{card(1)} form[action='{path}/remittances']", amount="14040.00")
    act(mei, f"form[action='{path}/remittances/1/receipt']", amount="14015.00")
    assert "USD 14,040.00 arrived: settled." in told(mei)
    assert "USD 25.00 less than due, within what banks keep on the way." in told(mei)
    answer = mei.request.get(f"/api/v1{path}").json()
    milestones = {one["key"]: one for one in answer["lots"][0]["milestones"]}
    assert milestones["depositReceived"]["actual"]

    # A visit finds the lot good, the goods are released by the one who decides.
    mei.goto("/visits")
    act(mei, "form[action='/visits']", kind="preShipment", day=answer["today"], lots=f"{number}/1")
    visit = mei.url.split("/visits/")[1]
    act(
        mei, f"form[action='/visits/{visit}/results']", verdict="passed", inspected="315",
        major="3",
    )
    anna.goto(path)
    act(anna, f"form[action='{path}/lots/1/goods-release']", ground="inspectionPassed")
    assert "Lot 1: released by Anna Weber" in anna.locator("main").inner_text()
    mei.goto(path)
    act(mei, f"form[action='{path}/checks']", kind="packingComplete")
    act(mei, f"form[action='{path}/checks']", kind="draftDocuments")
    press(mei, f"form[action='{path}/instalments/2/request']")
    assert "USD 32,760.00 not releasable: 1 of 7 missing." in told(mei)
    picture(mei, "chain-balance")

    # It is loaded and handed over; the order stays open, for it is not settled.
    mei.goto("/shipments")
    act(
        mei, "form[action='/shipments']", reference=f"SH-{number}", mode="air",
        lots=f"{number}/1",
    )
    shipment = mei.url.split("/shipments/")[1]
    act(mei, f"form[action='/shipments/{shipment}/loading']", paper="AWB 160-1")
    act(mei, f"form[action='/shipments/{shipment}/handover']", place="Ningbo")
    answer = mei.request.get(f"/api/v1{path}").json()
    milestones = {one["key"]: one for one in answer["lots"][0]["milestones"]}
    assert milestones["loaded"]["actual"] and milestones["handedOver"]["actual"]
    assert answer.get("closure") is None
    mei.goto("/money")
    row = mei.locator("tr", has_text=number)
    assert "No account of the supplier is confirmed." in row.inner_text()
    picture(mei, "chain-money")
    mei.goto(path)
    act(mei, f"{card(2)} form[action='{path}/remittances']", amount="32785.00")
    act(mei, f"form[action='{path}/remittances/2/receipt']")
    assert mei.request.get(f"/api/v1{path}").json()["closure"]["cancelled"] is False
