"""Two tabs show the same thing, and the second one sends what it showed."""

import pytest
from test_flows import new_number, open_order, send, unfold

pytestmark = pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-phone"], indirect=True)

# The kinds of file, the form that tells one anew, and a field of it that people type into.
FORMS = {
    "items": ("", "chineseDescription"),
    "suppliers": ("/sites/1", "name"),
    "visits": ("", "provider"),
    "shipments": ("", "note"),
}


@pytest.mark.parametrize("kind", FORMS)
def test_a_second_tab_keeps_what_was_typed_and_is_not_taken(new_page, api, kind):
    path, field = FORMS[kind]
    thing = next(one for one in api.get(f"/api/v1/{kind}")["items"] if not one.get("cancelled"))
    address = f"/{kind}/{thing['id']}"
    form = f"form[action='{address}{path}']"
    first = new_page()
    first.goto(address)
    second = first.context.new_page()
    second.goto(address)
    for tab, typed in ((first, "told first"), (second, "told second")):
        unfold(tab, form)
        tab.fill(f"{form} [name={field}]", f"{typed} {kind}")
        send(tab, form)
    assert first.locator("#errors").count() == 0
    assert second.locator("#errors").count() == 1
    assert second.input_value(f"{form} [name={field}]") == f"told second {kind}"
    assert second.locator(f"{form}").is_visible()
    # Seen what is there now, it is sent again and taken.
    send(second, form)
    assert second.locator("#errors").count() == 0
    # So that the next reader's first tab tells something new.
    unfold(second, form)
    second.fill(f"{form} [name={field}]", "")
    if field == "name":
        second.fill(f"{form} [name={field}]", "Site 1")
    send(second, form)


def test_of_two_tabs_that_split_one_lot_one_does(new_page, api):
    first = new_page()
    open_order(first, new_number())
    address = first.url
    path = address[address.index("/orders/") :]
    form = f"form[action='{path}/lots']"
    second = first.context.new_page()
    second.goto(address)
    for tab in (first, second):
        unfold(tab, form)
        tab.fill(f"{form} [name='line.1']", "400")
    send(first, form)
    assert first.locator("#errors").count() == 0
    with second.expect_response(lambda answer: answer.request.method == "POST") as refused:
        send(second, form)
    assert refused.value.status == 409
    assert second.locator("#errors").count() == 1
    assert second.input_value(f"{form} [name='line.1']") == "400"
    lots = api.get(f"/api/v1{path}")["lots"]
    assert [lot["quantity"] for lot in lots] == ["800", "400"]
    # Seen what is there now, it is sent again and taken.
    send(second, form)
    assert second.locator("#errors").count() == 0
    assert len(api.get(f"/api/v1{path}")["lots"]) == 3
