"""A session ends while somebody fills in a form with a file: the texts stay, the file does not."""

import pytest
from windows import LANGUAGES, SCREENS
from test_flows import unfold

pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-phone"], indirect=True),
]

SAYS = {"en": "Choose the file once more", "zh-Hans": "请重新选择文件"}


@pytest.fixture
def own_page(browser, demonstration, reader, javascript):
    """A page of a session of its own, which can end without anybody else's."""
    context = browser.new_context(
        base_url=demonstration.address, locale=LANGUAGES[reader.language],
        java_script_enabled=javascript, **SCREENS[reader.screen],
    )
    page = context.new_page()
    page.goto("/sign-in")
    sign_in(page, demonstration)
    page.wait_for_url("**/board")
    yield page
    context.close()


def sign_in(page, demonstration):
    page.fill("[name=email]", demonstration.email)
    page.fill("[name=password]", demonstration.password)
    with page.expect_navigation():
        page.press("[name=password]", "Enter")


def send(page, form):
    with page.expect_navigation():
        page.locator(f"{form} .act button").first.click()


def test_a_document_is_put_after_signing_in_again(own_page, demonstration, api, reader, picture):
    page = own_page
    order = api.get("/api/v1/board")["items"][0]["order"]
    form = f"form[action='/orders/{order}/documents']"
    page.goto(f"/orders/{order}")
    unfold(page, form)
    file = {"name": "card.txt", "mimeType": "text/plain", "buffer": b"colour card of the order"}
    page.select_option(f"{form} [name=kind]", "photo")
    page.fill(f"{form} [name=title]", "Colour card 色卡")
    page.fill(f"{form} [name=note]", "“signed” & <sealed>")
    page.set_input_files(f"{form} [name=file]", file)
    page.context.clear_cookies(name="gendan")
    send(page, form)
    picture(page, "upload-session-ended")
    assert page.locator("[name=password]").count() == 1
    sign_in(page, demonstration)
    picture(page, "upload-again")
    assert SAYS[reader.language] in page.locator("body").inner_text()
    assert page.locator(form).is_visible()
    assert page.input_value(f"{form} [name=kind]") == "photo"
    assert page.input_value(f"{form} [name=title]") == "Colour card 色卡"
    assert page.input_value(f"{form} [name=note]") == "“signed” & <sealed>"
    assert page.input_value(f"{form} [name=file]") == ""


def test_a_list_is_brought_after_signing_in_again(own_page, demonstration, reader):
    page = own_page
    page.goto("/import")
    page.check("[name=sheet][value=takeOver]")
    list_ = {"name": "list.csv", "mimeType": "text/csv", "buffer": b"PO,Stage\nX-1,loaded\n"}
    page.set_input_files("[name=file]", list_)
    page.context.clear_cookies(name="gendan")
    send(page, "form[action='/import']")
    sign_in(page, demonstration)
    assert SAYS[reader.language] in page.locator("body").inner_text()
    assert page.is_checked("[name=sheet][value=takeOver]")
    page.set_input_files("[name=file]", list_)
    send(page, "form[action='/import']")
    assert "/import/" in page.url
