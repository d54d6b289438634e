"""Samples, marks and the baseline, through the pages; drawn barcodes are read again."""

import shutil
import subprocess
import uuid

import pytest
from test_flows import FLOW_READERS, new_number, open_order, send, unfold

CODES = {
    "4006381333931": "EAN-13:4006381333931",
    "614141000036": "EAN-13:0614141000036",
    "96385074": "EAN-8:96385074",
    "14006381333938": "I2/5:14006381333938",
    "106141411234567897": "CODE-128:00106141411234567897",
    "PO-2291/BLK 24": "CODE-128:PO-2291/BLK 24",
}

in_short = pytest.mark.parametrize("reader", FLOW_READERS, indirect=True)
one_reader = pytest.mark.parametrize("reader", ["en-desktop"], indirect=True)
with_and_without = pytest.mark.parametrize("javascript", [True, False])


def opened(api):
    """An order of a program, with one line."""
    number = f"M-{uuid.uuid4().hex[:8]}"
    line = {"description": "Insulated bottle 500 ml", "quantity": "1200", "unit": "pcs"}
    told = {"number": number, "supplierName": "Yiwu Mark Works", "currency": "USD", "lines": [line]}
    return api.post("/api/v1/orders", told)["id"]


@one_reader
def test_drawn_barcodes_are_read_again(new_page, api, tmp_path):
    assert shutil.which("zbarimg"), "zbar-tools reads what was drawn; Scripts/setup names it"
    page, order = new_page(), opened(api)
    for at, (code, expected) in enumerate(CODES.items()):
        api.post(
            f"/api/v1/orders/{order}/lines/1/packaging", {"outerPieces": 24, "outerCode": code}
        )
        page.goto(f"/orders/{order}/packaging")
        picture = tmp_path / f"{at}.png"
        mark = page.locator("svg.mark.main")
        # As large as it is printed: on a screen a module of the longest codes is a pixel and a half.
        mark.evaluate("mark => { mark.style.maxWidth = 'none'; mark.style.width = '960px' }")
        mark.screenshot(path=picture)
        read = subprocess.run(
            ["zbarimg", "--quiet", str(picture)], capture_output=True, text=True, check=False
        )
        assert expected in read.stdout.replace("\x1d", "").splitlines(), (code, read.stdout)


@one_reader
def test_long_texts_stay_inside_their_mark(new_page, api):
    page, order = new_page(), opened(api)
    text = "NORTHLIGHT " * 9 + "W" * 90 + "\n" + "外箱唛头" * 30
    api.post(f"/api/v1/orders/{order}/lines/1/packaging", {"outerPieces": 24})
    api.post(f"/api/v1/orders/{order}/marks", {"mainMark": text, "sideMark": text})
    page.goto(f"/orders/{order}/packaging")
    for face in ["main", "side"]:
        outside = page.locator(f"svg.mark.{face}").evaluate(
            """svg => {
                const box = svg.viewBox.baseVal;
                return [...svg.querySelectorAll('text')].filter(text => {
                    const own = text.getBBox();
                    return own.x < 0 || own.x + own.width > box.width
                        || own.y + own.height > box.height;
                }).length;
            }"""
        )
        assert outside == 0, face


@in_short
@with_and_without
def test_a_sample_is_asked_for_received_and_approved(new_page, javascript):
    page = new_page(javascript=javascript)
    open_order(page, new_number())
    order = page.url.split("?")[0].split("#")[0]
    page.goto(f"{order}/samples")
    send(page, "form[action$='/samples']")
    form = "form[action$='/samples/1/approval']"
    assert page.locator(form).count() == 0
    unfold(page, "form[action$='/samples/1/receipt']")
    send(page, "form[action$='/samples/1/receipt']")
    unfold(page, form)
    page.fill(f"{form} [name=seal]", "NL-0042")
    page.fill(f"{form} [name=kept]", "Regal 3")
    send(page, form)
    assert "S1" in page.locator("h1").inner_text()
    assert "NL-0042" in page.locator("main").inner_text()


@in_short
@with_and_without
def test_a_baseline_is_sealed_by_both_sides(new_page, javascript, picture, reader):
    page = new_page(javascript=javascript)
    open_order(page, new_number())
    order = page.url.split("?")[0].split("#")[0]
    # A stamped copy has to be a document of the order.
    form = "form[action$='/documents']"
    unfold(page, form)
    page.select_option(f"{form} [name=kind]", "correspondence")
    page.set_input_files(f"{form} [name=file]", {
        "name": "stamped.txt", "mimeType": "text/plain", "buffer": uuid.uuid4().bytes.hex().encode(),
    })
    send(page, form)
    page.goto(f"{order}/baseline")
    form = "form[action$='/baseline']"
    unfold(page, form)
    page.fill(f"{form} [name=leadTimeDays]", "900")
    send(page, form)
    assert page.locator(f"{form} .error").count() == 2
    page.fill(f"{form} [name=leadTimeDays]", "35")
    page.fill(f"{form} [name=reason]", "As agreed")
    send(page, form)
    assert page.locator(".seal").count() == 0
    with page.expect_navigation():
        page.locator("form.one[action$='/baseline/1/acknowledgement'] button").click()
    form = "form.form[action$='/baseline/1/acknowledgement']"
    unfold(page, form)
    send(page, form)
    assert page.locator(f"{form} .error").count() == 1
    page.fill(f"{form} [name=document]", "1")
    send(page, form)
    assert page.locator(".seal").count() == 1
    picture(page, f"baseline-sealed-{javascript}")
    page.goto(order)
    assert page.locator(".seal").count() == 1
