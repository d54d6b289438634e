"""What persons do on the pages of the chain: forms that lie in folds, and what is read there."""

from test_flows import send, unfold


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


def accounts(page):
    return page.locator("section:has(> #accounts)").inner_text()


def attach(page, path, kind, name, text):
    """Puts a paper to the order and gives its number."""
    form = f"form[action='{path}/documents']"
    page.goto(path)
    unfold(page, form)
    page.select_option(f"{form} [name=kind]", kind)
    page.set_input_files(
        f"{form} input[type=file]",
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()},
    )
    send(page, form)
    return page.request.get(f"/api/v1{path}").json()["documents"][-1]["document"]["number"]
