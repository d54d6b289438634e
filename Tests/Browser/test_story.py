"""The acceptance story (product.md §4) up to the acknowledged baseline, through the pages: the buyer
reads English, their finance and the supplier read Chinese, the supplier on a phone without a script.
"""

import time

import pytest
from acts import act, attach, card, press, told
from story import HENGDA, HENGDA_IN_CHINESE, Story
from story_account import close_payment, know_an_account, telephone_and_wait
from test_flows import send, unfold

TERMS = "30% deposit, 70% before shipment"
EUROPEAN = [
    "reachReport", "popsDeclaration", "safetyFile", "packagingDeclaration",
    "foodContactDeclaration",
]
FRENCH = ["frenchFoodContactDeclaration", "frenchFoodContactReport"]
WRONG_TOTAL = "The total is USD 46,000.00, the lines come to USD 46,800.00."
NO_CERTIFICATE = (
    "The order does not ask for the French food contact declaration that France asks for:"
    " line 1, 2."
)


@pytest.fixture
def story(house):
    return Story(house)


def test_the_story_up_to_the_acknowledged_baseline(story):
    know_an_account(story)
    story.stand("2026-07-06 09:15")
    draft_with_two_mistakes(story)
    approve_and_send(story)
    take_in_the_proforma(story)
    close_payment(story)
    telephone_and_wait(story)
    pay_the_deposit(story)
    freeze_the_baseline(story)
    acknowledge_on_both_sides(story)


def draft_with_two_mistakes(story):
    page = story.mei.page
    page.goto("/orders/new")
    form = "form[action='/orders']"
    values = {
        "number": "PO-2291", "supplierName": HENGDA, "promised": "2026-09-21",
        "required": "2026-10-30", "currency": "USD", "tradePlace": "Ningbo", "payment": TERMS,
        "consignee": "Northlight Home, Lyon", "destination": "Lyon, France",
    }
    for at, colour in enumerate(["black", "blue"]):
        values[f"lines.{at}.description"] = f"Insulated bottle 500 ml, {colour}"
        values[f"lines.{at}.quantity"] = "6000"
        values[f"lines.{at}.unitPrice"] = "3.90"
    for name, value in values.items():
        page.fill(f"{form} [name='{name}']", value)
    page.select_option(f"{form} [name=tradeRule]", "FOB")
    send(page, form)
    story.order = "/orders/" + page.url.split("/orders/")[1].split("#")[0].split("?")[0]
    particulars(story, total="46000.00", certificates=EUROPEAN)
    text = story.main(story.mei)
    for sentence in ("2 requirements stop its approval.", WRONG_TOTAL, NO_CERTIFICATE):
        assert sentence in text, text
    story.house.picture(page, "story-draft")
    form = f"form[action='{story.order}/approval']"
    story.anna.page.goto(story.order)
    send(story.anna.page, form)
    refused = story.anna.page.locator("#errors").inner_text()
    for sentence in (WRONG_TOTAL, NO_CERTIFICATE):
        assert sentence in refused, refused


def particulars(story, total, certificates):
    page, form = story.mei.page, f"form[action='{story.order}/particulars']"
    page.goto(story.order)
    unfold(page, form)
    # Each group of boxes lies in a fold of its own.
    page.locator(f"{form} details").evaluate_all("all => all.forEach(one => one.open = true)")
    page.select_option(f"{form} [name=mode]", "fullContainer")
    page.fill(f"{form} [name=country]", "FR")
    page.fill(f"{form} [name=total]", total)
    page.fill(f"{form} [name=marks]", "NORTHLIGHT\nPO-2291\nLYON")
    for certificate in certificates:
        page.check(f"{form} [name=certificates][value={certificate}]")
    for line in (1, 2):
        page.check(f"{form} [name='line.{line}.groups'][value=foodContactMetal]")
        page.fill(f"{form} [name='line.{line}.packingMultiple']", "24")
    send(page, form)


def approve_and_send(story):
    particulars(story, total="46800.00", certificates=FRENCH)
    text = story.main(story.mei)
    assert WRONG_TOTAL not in text and NO_CERTIFICATE not in text
    assert "Only the approval itself is missing." in text
    press(story.mei.page, f"form.one[action='{story.order}/instalments']")
    assert "It can be sent by e-mail once it is approved." in story.main(story.mei)
    story.anna.page.goto(story.order)
    send(story.anna.page, f"form[action='{story.order}/approval']")
    assert "Approved by Anna Weber on Mon 6 Jul 2026." in story.main(story.anna)

    story.mei.page.goto(story.order)
    act(story.mei.page, f"form[action='{story.order}/sendings']", words="请本周内回传形式发票。")
    letter = letter_about(story, "PO-2291")
    assert letter.recipients == ["wang@hengda.example"]
    assert "请本周内回传形式发票。" in letter.text
    assert [kind for _, kind, _ in letter.attachments] == ["application/pdf"]
    until(story.mei, story.order, "accepted by the mail server")


def letter_about(story, words):
    """The letter of that subject, whichever others come before it."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = [one for one in story.house.sink.letters if words in one["Subject"]]
        if found:
            [letter] = found
            return letter
        time.sleep(0.1)
    raise AssertionError("no letter came")


def until(person, path, sentence):
    """Letters go out within seconds."""
    for _ in range(60):
        person.page.goto(path)
        if sentence in person.page.locator("main").inner_text():
            return
        person.page.wait_for_timeout(500)
    raise AssertionError(person.page.locator("main").inner_text())


def take_in_the_proforma(story):
    """The contact opens the link, reads, and sends the signed proforma; it names another bank."""
    mei = story.mei.page
    mei.goto(story.supplier)
    press(mei, f"form[action='{story.supplier}/seats/1/link']")
    link = mei.locator("code.link").inner_text()
    story.phone = story.house.phone(link)
    story.house.picture(story.phone, "story-door")
    story.phone.locator("label.pick", has_text="王芳").click()
    send(story.phone, "form.form")
    text = story.phone.inner_text("main")
    assert "PO-2291" in text and "有 1 个订单需要您处理" in text and "确认订单" in text
    text = story.on_the_phone()
    assert "Insulated bottle 500 ml, blue 6,000" in text and "3.90" not in text
    story.house.picture(story.phone, "story-order")
    form = f"form[action='/supplier{story.order}/files']"
    story.phone.select_option(f"{form} [name=kind]", "proformaInvoice")
    story.phone.set_input_files(
        f"{form} [name=file]",
        {"name": "PI-0706.txt", "mimeType": "text/plain", "buffer": "形式发票 0706".encode()},
    )
    send(story.phone, form)
    assert "已记录，谢谢。" in story.phone.inner_text("main")

    path = f"{story.order}/confirmation"
    mei.goto(path)
    mei.check(f"form[action='{story.order}/confirmations'] [name=asOrdered]")
    act(
        mei, f"form[action='{story.order}/confirmations']", reference="PI-0706",
        accountNumber="0128 7500 0987 6543", holder=HENGDA_IN_CHINESE,
    )
    text = story.main(story.mei, path)
    assert "The confirmation is not accepted: 1 difference is open." in text
    assert "•••• 6543" in text and "0128" not in text
    assert "Two persons have to confirm or reject it there" in text
    story.house.picture(mei, "story-proforma")


def pay_the_deposit(story):
    """What the proforma says is what the order is paid to; then the deposit goes."""
    path = f"{story.order}/confirmation"
    settle = f"form[action='{story.order}/confirmations/1/differences']"
    text = story.main(story.anna, path)
    assert "The account is confirmed, but it is not the one chosen for this order." in text
    story.anna.page.check(f"{settle} [name='settle.beneficiary'][value=accept]")
    send(story.anna.page, settle)
    assert "The confirmation is accepted by Anna Weber." in story.main(story.anna, path)
    story.anna.page.goto(story.order)
    assert "USD 14,040.00 requested by Mei Tanaka" in told(story.anna.page)
    act(story.anna.page, f"form[action='{story.order}/instalments/1/release']")
    assert "USD 14,040.00 released by Anna Weber; not told to be sent." in told(story.anna.page)
    slip = attach(story.anna.page, story.order, "remittanceSlip", "slip.txt", "MT103")
    act(
        story.anna.page, f"{card(1)} form[action='{story.order}/remittances']",
        amount="14040.00", slip=str(slip),
    )
    story.mei.page.goto(story.order)
    act(story.mei.page, f"form[action='{story.order}/remittances/1/receipt']")
    assert "USD 14,040.00 arrived: settled." in told(story.mei.page)
    assert "Money sent and received" in told(story.mei.page)


def freeze_the_baseline(story):
    """Sample, specification and packaging are agreed; what stands is frozen as version 1."""
    story.stand("2026-07-13 09:15")
    does, order = story.mei.does, story.order
    does(f"{order}/samples", {"kind": "preProduction", "pieces": 2})
    does(f"{order}/samples/1/receipt")
    does(f"{order}/samples/1/approval", {"seal": "NL-0042", "kept": "Regal 3"})
    for subject, name in [("specification", "spec.txt"), ("label", "label.txt")]:
        document = attach(story.mei.page, order, "specification", name, f"{subject} of PO-2291")
        does(f"{order}/files", {"subject": subject, "document": document})
    for version in (1, 2):
        does(f"{order}/files/{version}/acceptance")
        does(f"{order}/files/{version}/acceptance", {"onBehalfOf": "supplier"})
    for line, code in [(1, "4006381333931"), (2, "4006381333948")]:
        packing = {"innerPieces": 6, "outerPieces": 24, "pieceCode": code}
        does(f"{order}/lines/{line}/packaging", packing)
    page = story.mei_at(f"{order}/baseline")
    act(
        page, f"form[action='{order}/baseline']", leadTimeDays="60", inspection="2026-09-14",
        handover="The supplier hands the cleared goods to our forwarder at Ningbo port.",
    )
    text = story.main(story.mei, f"{order}/baseline")
    assert "Nothing is missing." in text, text
    story.house.picture(page, "story-frozen")


def acknowledge_on_both_sides(story):
    story.phone.goto("/supplier")
    assert "确认生产确认书第 1 版" in story.phone.inner_text("main")
    story.house.picture(story.phone, "story-home")
    text = story.on_the_phone()
    for words in [
        "生产确认书，第 1 版", "请贵司确认", "客户尚未确认", "封样 NL-0042", "规格书 V1", "标签文件 V1",
        "第 1 行：每内箱 6 件，每外箱 4 个内箱", "1. 预付款，30 %，下单时；2. 尾款，70 %，发货前",
        "60 个自然日，自预付款到账与样品批准两者中较晚者起算", "2026年9月14日（周一）", "FOB Ningbo",
    ]:
        assert words in text, text
    story.house.picture(story.phone, "story-baseline-asked")
    with story.phone.expect_navigation():
        story.phone.locator("form[action$='/baseline/1/acknowledgement'] button").click()
    text = story.on_the_phone()
    assert "贵司已确认：王芳，2026年7月13日" in text and "确认生产确认书第 1 版" not in text
    page = story.mei_at(f"{story.order}/baseline")
    assert page.locator(".seal").count() == 0
    press(page, "form.one[action$='/baseline/1/acknowledgement']")
    text = page.locator("main").inner_text()
    assert page.locator(".seal").count() == 1
    assert "王芳" in text and "Mei Tanaka" in text
    story.house.picture(page, "story-sealed")
    text = story.on_the_phone()
    assert "客户已确认：Mei Tanaka，2026年7月13日" in text, text
    story.house.picture(story.phone, "story-baseline-acknowledged")
    journal = story.mei.page.request.get(f"/api/v1{story.order}/journal").json()["items"]
    assert [line["name"] for line in journal[:2]] == ["Mei Tanaka", "王芳"]
