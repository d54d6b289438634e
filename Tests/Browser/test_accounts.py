"""Accounts of a supplier, through the pages: a new one holds payments until persons settle it."""

import uuid

import pytest
from test_flows import FLOW_READERS, send, unfold

pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", FLOW_READERS, indirect=True),
]

HELD = {"en": "Nothing can be paid yet", "zh-Hans": "暂时不能付款"}


def new_supplier(page):
    """A supplier with a contact, on its page."""
    name = f"Yiwu Account Works {uuid.uuid4().hex[:6]} Ltd"
    page.goto("/suppliers")
    form = "form[method=post][action='/suppliers']"
    unfold(page, form)
    page.fill(f"{form} [name=name]", name)
    send(page, form)
    form = "form[action$='/contacts']"
    unfold(page, form)
    page.fill(f"{form} [name=name]", "Wang Fang")
    page.fill(f"{form} [name=telephone]", "+86 579 8700 1234")
    send(page, form)
    assert "Wang Fang" in page.locator("section:has(> #contacts)").inner_text()
    return name


def propose(page, holder, number):
    form = "form[action$='/accounts']:has(input[name=kind][value=bank])"
    unfold(page, form)
    page.fill(f"{form} [name=holder]", holder)
    page.fill(f"{form} [name=accountNumber]", number)
    page.fill(f"{form} [name=bank]", "Bank of China, Yiwu")
    page.fill(f"{form} [name=bic]", "BKCHCNBJ92H")
    page.fill(f"{form} [name=country]", "CN")
    page.fill(f"{form} [name=currencies]", "USD, CNY")
    send(page, form)


def accounts(page):
    return page.locator("section:has(> #accounts)")


def test_an_account_is_proposed_and_holds_payments(new_page, javascript, reader):
    page = new_page(javascript=javascript)
    name = new_supplier(page)
    propose(page, name, "3300 1234 5678 4321")
    assert page.url.endswith("#accounts")
    text = accounts(page).inner_text()
    assert HELD[reader.language] in text
    assert "•••• 4321" in text and "3300" not in page.content()
    # The one who proposed it finds out, and does not confirm it.
    form = "form[action$='/accounts/1/facts']"
    unfold(page, form)
    page.select_option(f"{form} [name=kind]", "stampedConfirmation")
    page.fill(f"{form} [name=words]", "Stamped letter of Monday")
    send(page, form)
    assert "Stamped letter of Monday" in accounts(page).inner_text()
    assert page.locator("form[action$='/accounts/1/confirmation']").count() == 0
    form = "form[action$='/accounts/1/notices']"
    with page.expect_navigation():
        page.locator(f"{form} button").click()
    assert page.locator(form).count() == 0


def test_an_account_is_rejected_and_the_reason_stays(new_page, javascript):
    page = new_page(javascript=javascript)
    name = new_supplier(page)
    propose(page, name, "3300 1234 5678 4321")
    form = "form[action$='/accounts/1/rejection']"
    unfold(page, form)
    send(page, form)
    assert page.locator("#errors li").count() == 1
    page.fill(f"{form} [name=reason]", "she knew nothing of it")
    send(page, form)
    former = accounts(page).locator("details.fold:has(ul.plain)").first
    former.locator("summary").first.click()
    assert "she knew nothing of it" in former.inner_text()


def test_a_number_that_does_not_check_keeps_what_was_typed(new_page, javascript):
    page = new_page(javascript=javascript)
    name = new_supplier(page)
    propose(page, name, "DE00 3704 0044 0532 0130 00")
    assert page.locator("#errors li").count() == 1
    assert page.input_value("[id=propose-bank-holder]") == name
    assert page.locator("#errors").inner_text().find("3704") == -1
