"""The supplier's confirmation through the pages: filed as it reads, differences decided one by one."""

import uuid

import pytest
from acts import act, press
from test_flows import FLOW_READERS, send, unfold



def each(test):
    """With and without a script, for every reader."""
    test = pytest.mark.parametrize("javascript", [True, False])(test)
    return pytest.mark.parametrize("reader", FLOW_READERS, indirect=True)(test)


def placed(api, lines=1):
    number = f"K-{uuid.uuid4().hex[:8]}"
    made = api.post(
        "/api/v1/orders",
        {
            "number": number, "supplierName": "Yiwu Confirming Works", "currency": "USD",
            "payment": "30% deposit, 70% before shipment", "promised": "2027-06-30",
            "lines": [
                {"description": f"Mug {at}", "quantity": "1200", "unitPrice": "3.90"}
                for at in range(lines)
            ],
        },
    )
    return f"/orders/{made['id']}"


@each
def test_a_proforma_is_filed_and_its_differences_decided(new_page, api, javascript, reader):
    path = placed(api)
    page = new_page(javascript=javascript)
    page.goto(path)
    page.locator(f"a[href='{path}/confirmation']").first.click()
    form = f"form[action='{path}/confirmations']"
    act(page, form, reference="PI-1", total="4740.01")
    unfold(page, f"{form} [name='line.1.unitPrice']")
    answer = page.request.get(f"/api/v1{path}/confirmation").json()
    assert [one["place"] for one in answer["differences"]] == ["total", "ownSums"]

    # The next paper names another price, too; a wrong sum keeps everything that was typed.
    act(page, form, **{"line.1.unitPrice": "3.95", "line.1.value": "4,74x", "total": "4740.00"})
    assert page.locator("#errors li").count() == 1
    assert page.locator(f"{form} [name='line.1.unitPrice']").input_value() == "3.95"
    act(page, form, **{"line.1.value": "4740.00"})
    settle = f"form[action='{path}/confirmations/2/differences']"
    # Refused without a reason, every choice is kept.
    page.check(f"{settle} [name='settle.unitPrice-1'][value=accept]")
    page.check(f"{settle} [name='settle.total'][value=refuse]")
    send(page, settle)
    assert page.locator("#errors li").count() == 1
    assert page.locator(f"{settle} [name='settle.unitPrice-1'][value=accept]").is_checked()
    page.check(f"{settle} [name='settle.total'][value='']")
    send(page, settle)
    answer = page.request.get(f"/api/v1{path}/confirmation").json()
    assert answer["standing"] == "accepted"
    order = page.request.get(f"/api/v1{path}").json()
    assert order["lines"][0]["unitPrice"] == "3.95"


@each
def test_a_line_is_cancelled_and_stands_again(new_page, api, javascript, reader):
    path = placed(api, lines=2)
    page = new_page(javascript=javascript)
    page.goto(f"{path}?line=2#lines-2")
    form = f"form[action='{path}/lines/2/cancellation']"
    # Refused without a reason.
    act(page, form, reason=" ")
    assert page.locator("#errors li").count() == 1
    act(page, form, reason="range dropped")
    order = page.request.get(f"/api/v1{path}").json()
    assert order["lines"][1]["cancelled"]["reason"] == "range dropped"
    assert order["value"]["amountMinor"] == 468000
    assert page.locator("td s").first.inner_text() == "Mug 1"
    page.goto(f"{path}?line=2#lines-2")
    assert page.locator(f"form[action='{path}/lines/2']").count() == 0
    act(page, f"form[action='{path}/lines/2/reopening']", reason="by mistake")
    order = page.request.get(f"/api/v1{path}").json()
    assert "cancelled" not in order["lines"][1]
    assert order["value"]["amountMinor"] == 936000


@each
def test_a_line_left_out_is_cancelled_where_that_is_accepted(new_page, api, javascript, reader):
    path = placed(api, lines=2)
    page = new_page(javascript=javascript)
    page.goto(f"{path}/confirmation")
    form = f"form[action='{path}/confirmations']"
    unfold(page, f"{form} [name='line.2.quantity']")
    blank = ["description", "quantity", "unit", "unitPrice", "value", "promised"]
    act(page, form, **{f"line.2.{name}": "" for name in blank}, total="4680.00")
    answer = page.request.get(f"/api/v1{path}/confirmation").json()
    assert sorted(one["place"] for one in answer["differences"]) == ["lineMissing-2", "total"]
    settle = f"form[action='{path}/confirmations/1/differences']"
    page.check(f"{settle} [name='settle.lineMissing-2'][value=accept]")
    send(page, settle)
    order = page.request.get(f"/api/v1{path}").json()
    assert order["lines"][1]["cancelled"]["confirmation"] == 1
    answer = page.request.get(f"/api/v1{path}/confirmation").json()
    assert answer["standing"] == "accepted"


@pytest.mark.parametrize("reader", ["en-desktop"], indirect=True)
def test_an_account_never_seen_is_proposed_with_the_confirmation(new_page, api):
    path = placed(api)
    page = new_page()
    page.goto(f"{path}/confirmation")
    form = f"form[action='{path}/confirmations']"
    number = f"99{uuid.uuid4().int % 10**12:012d}"
    act(
        page, form, holder="Yiwu Confirming HK", accountNumber=number, bank="ICBC, Hong Kong",
        bic="UBHKHKHH", country="HK",
    )
    answer = page.request.get(f"/api/v1{path}/confirmation").json()
    assert answer["account"] == "proposed"
    supplier = page.request.get(f"/api/v1{path}").json()["supplier"]
    accounts = page.request.get(f"/api/v1/suppliers/{supplier}").json()["accounts"]["accounts"]
    assert accounts[0]["status"] == "proposed"


@each
def test_a_plan_is_committed_to_and_accepted(new_page, api, javascript, reader):
    path = placed(api)
    page = new_page(javascript=javascript)
    page.goto(f"{path}/production-plans")
    form = f"form[action='{path}/lots/1/production-plans']"
    act(page, form, **{"stage.handedOver.day": "2027-06-28", "stage.handedOver.quantity": "1300"})
    answer = page.request.get(f"/api/v1{path}/production-plans").json()
    assert any("quantityAbove" in one for one in answer["lots"][0]["findings"])
    press(page, f"form[action='{path}/production-plans/1/acceptance']")
    order = page.request.get(f"/api/v1{path}").json()
    assert order["promised"] == "2027-06-28"


@pytest.mark.parametrize("reader", ["en-desktop"], indirect=True)
def test_a_form_of_500_lines_is_filed(new_page, api):
    path = placed(api, lines=500)
    page = new_page()
    page.goto(f"{path}/confirmation")
    form = f"form[action='{path}/confirmations']"
    unfold(page, f"{form} [name='line.500.quantity']")
    act(page, form, **{"line.500.quantity": "1201"})
    answer = page.request.get(f"/api/v1{path}/confirmation").json()
    assert [one["place"] for one in answer["differences"]] == ["quantity-500"]
