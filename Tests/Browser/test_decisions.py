"""A question is asked on an order, and its owner decides it on a phone, with and without a script."""

import pytest
from test_flows import FLOW_READERS, new_number, open_order, send, unfold

pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", FLOW_READERS, indirect=True),
]

ASK = "form[action$='/decisions']"
OWNER = {"en": "Mei Tanaka", "zh-Hans": "Mei Tanaka"}
STOPS = {"en": "Production stops in", "zh-Hans": "停产"}


def ask(page, question, deadline=""):
    unfold(page, ASK)
    page.select_option(f"{ASK} [name=subject]", "artwork")
    page.fill(f"{ASK} [name=question]", question)
    page.fill(f"{ASK} [name='options.0.text']", "Pantone 286 C")
    page.fill(f"{ASK} [name='options.0.days']", "4")
    page.fill(f"{ASK} [name='options.2.text']", "Pantone 2728 C")
    page.fill(f"{ASK} [name='options.2.cost']", "-120.00")
    page.fill(f"{ASK} [name=facts]", "The ink is out of stock.")
    if deadline:
        page.fill(f"{ASK} [name=deadline]", deadline)
    else:
        page.select_option(f"{ASK} [name=holdsUp]", "1/massProductionStarted")
    send(page, ASK)


def test_a_question_is_asked_and_decided(new_page, javascript, reader):
    page, number = new_page(javascript=javascript), new_number()
    open_order(page, number)
    order = page.url
    ask(page, f"Which blue for {number}?")
    section = page.locator("section:has(> #decisions)")
    assert f"Which blue for {number}?" in section.inner_text()
    assert STOPS[reader.language] in section.inner_text()
    with page.expect_navigation():
        section.locator("a.btn").first.click()
    card = page.locator("section.decision", has_text=number)
    assert OWNER[reader.language] in card.inner_text()
    assert "-120.00" in card.inner_text()
    if reader.screen == "phone":
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        for button in card.locator("button").all():
            assert button.bounding_box()["height"] >= 44
    card.locator("[name=words]").fill("It is in stock.")
    with page.expect_navigation():
        card.locator("button[value='2']").click()
    assert page.url.endswith("/decisions")
    assert page.locator("section.decision", has_text=number).count() == 0
    page.goto(order)
    unfold(page, "section:has(> #decisions) td")
    text = page.locator("section:has(> #decisions)").inner_text()
    assert "Pantone 2728 C" in text and "It is in stock." in text


def test_a_question_with_one_option_comes_back_with_all_that_was_typed(new_page, javascript):
    page, number = new_page(javascript=javascript), new_number()
    open_order(page, number)
    unfold(page, ASK)
    page.fill(f"{ASK} [name=question]", "Which blue?")
    page.fill(f"{ASK} [name='options.1.text']", "Pantone 286 C")
    page.fill(f"{ASK} [name='options.1.cost']", "1,000")
    send(page, ASK)
    assert page.locator("#errors a").count() >= 2
    assert page.input_value(f"{ASK} [name=question]") == "Which blue?"
    assert page.input_value(f"{ASK} [name='options.0.cost']") == "1,000"
    assert page.locator(f"{ASK} .error").count() >= 1
