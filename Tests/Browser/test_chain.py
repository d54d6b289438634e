"""A plain order from draft to handover and its last payment, through the pages: three persons of the
house, a contact of the supplier on a phone, and the days an account needs to cool off."""

from acts import accounts, act, attach, card, press, told
from test_flows import send, unfold

WORKS = "Yiwu Chain Works Co., Ltd."
WORKS_IN_CHINESE = "义乌链条工坊有限公司"


def milestones(page, path):
    answer = page.request.get(f"/api/v1{path}").json()
    return {one["key"]: one.get("actual") for one in answer["lots"][0]["milestones"]}


def persons(house):
    """The merchandiser and two who decide and pay; above USD 10,000 it takes both of them."""
    roles = ["decisionOwner", "finance"]
    three = (
        house.founder(),
        house.person("Anna Weber", "anna@acme.example", roles),
        house.person("Jonas Berg", "jonas@acme.example", roles),
    )
    house.api.post(
        "/api/v1/settings/approval-limits",
        {"limits": [], "twoPersonsAbove": [{"most": "10000.00", "currency": "USD"}]},
    )
    return three


def supplier(house):
    """A supplier whose contact has been known by telephone for a while, and has a link."""
    told = {"name": WORKS, "chineseName": WORKS_IN_CHINESE, "country": "CN"}
    path = f"/suppliers/{house.api.post('/api/v1/suppliers', told)['id']}"
    contact = {"name": "陈丽", "telephone": "+86 579 8500 1234", "language": "zh-Hans"}
    house.api.post(f"/api/v1{path}/contacts", contact)
    return path, house.api.post(f"/api/v1{path}/seats/1/link")["address"]


def draft(house, works):
    line = {"description": "Enamel mug", "quantity": "12000", "unitPrice": "3.90"}
    made = house.api.post(
        "/api/v1/orders",
        {
            "number": "C-1", "state": "draft", "supplier": works.rsplit("/", 1)[1],
            "currency": "USD", "payment": "30% T/T deposit, 70% before shipment",
            "tradeRule": "FOB", "tradePlace": "Ningbo", "orderedOn": "2026-07-06",
            "promised": "2026-09-30", "required": "2026-11-30", "lines": [line],
        },
    )
    path = f"/orders/{made['id']}"
    house.api.post(
        f"/api/v1{path}/particulars",
        {
            "mode": "fullContainer", "country": "US", "marks": "ACME", "total": "46800.00",
            "certificates": ["proposition65Report"],
            "line": {"1": {"groups": ["general"], "packingMultiple": "24"}},
        },
    )
    return path


def refuse_a_forgery(house, mei, anna, works):
    """A letter names an account; the contact, called on the number known before, knows nothing."""
    mei.page.goto(works)
    act(
        mei.page, "form[action$='/accounts']:has(input[name=kind][value=bank])",
        holder="Chain Works Trading Ltd", accountNumber="0128 7500 0987 6543",
        bank="Bank of China, Hong Kong", bic="BKCHHKHH", country="HK", currencies="USD",
        sourceKind="email",
    )
    text = accounts(mei.page)
    assert "Nothing can be paid yet" in text and "•••• 6543" in text
    assert "The account is in another country than the supplier." in text
    anna.page.goto(works)
    act(
        anna.page, "form[action$='/accounts/1/rejection']",
        reason="Ms Chen knows nothing of it.",
    )
    assert "No account is confirmed: nothing can be paid" in accounts(anna.page)


def propose_from_the_phone(house, mei, phone, works):
    """The contact names the account herself, with a code that was read out to her."""
    mei.page.goto(works)
    unfold(mei.page, "form[action$='/seats/1/code']")
    press(mei.page, "form[action$='/seats/1/code']")
    code = mei.page.locator("code.link").inner_text()
    phone.goto("/supplier/proposals")
    assert "客户回拨电话并经两人确认之前，不会付款。" in phone.inner_text("main")
    act(
        phone, "form[action='/supplier/accounts']", holder=WORKS_IN_CHINESE,
        accountNumber="3300 1234 5678 4321", bank="中国银行义乌分行", bic="BKCHCNBJ92H",
        country="CN", currencies="USD", secondCode=code,
    )
    assert "已记录。付款之前客户会回拨电话确认。" in phone.inner_text("main")
    assert "33001234" not in phone.content().replace(" ", "")
    house.picture(phone, "chain-account-told")


def confirm_after_days(house, mei, anna, jonas, works):
    """Facts, a call-back by a second person, three days, and two persons who did neither."""
    mei.page.goto(works)
    assert "Nothing can be paid yet" in accounts(mei.page)
    facts = "form[action$='/accounts/2/facts']:has(select[name=kind])"
    for kind, words in [
        ("licenceCompared", "The same name stands on the licence."),
        ("stampedConfirmation", "Stamped letter of Monday."),
        ("videoCall", "Seen in their office, with the accountant."),
    ]:
        act(mei.page, facts, kind=kind, words=words)
    call = "form[action$='/accounts/2/facts']:has(input[name=kind][value=callBack])"
    house.picture(mei.page, "chain-account-proposed")
    act(mei.page, call, words="Ms Chen read out the last digits.")
    assert "call-back, 陈丽, Mon 6 Jul:" in accounts(mei.page)
    confirming = "form[action$='/accounts/2/confirmation']"
    anna.page.goto(works)
    assert "It can be confirmed from Thu 9 Jul 2026" in accounts(anna.page)
    assert anna.page.locator(confirming).count() == 0

    house.stand("2026-07-09 11:00")
    for person in (mei, anna, jonas):
        person.sign_in()
        person.page.goto(works)
    assert "You proposed account 2 or recorded a fact of it. Others confirm it." in accounts(
        mei.page
    )
    send(anna.page, confirming)
    assert "Anna Weber confirmed it; one more person has to." in accounts(anna.page)
    assert anna.page.locator(confirming).count() == 0
    jonas.page.goto(works)
    send(jonas.page, confirming)
    assert "Payments may go to •••• 4321, 中国银行义乌分行." in accounts(jonas.page)
    house.picture(jonas.page, "chain-account-confirmed")


def approve_and_agree(house, mei, anna, jonas, path):
    mei.page.goto(path)
    assert "30 %" in told(mei.page) and "70 %" in told(mei.page)
    press(mei.page, f"form.one[action='{path}/instalments']")
    assert "USD 14,040.00 not releasable: 4 of 10 missing." in told(mei.page)
    for person in (anna, jonas):
        person.page.goto(path)
        act(person.page, f"form[action='{path}/approval']")
    assert "Approved by Jonas Berg on" in jonas.page.locator("main").inner_text()


def confirm_the_order(mei, anna, path):
    attach(mei.page, path, "orderConfirmation", "PI.txt", "signed and stamped")
    mei.page.goto(f"{path}/confirmation")
    act(mei.page, f"form[action='{path}/confirmations']", kind="countersignedOrder")
    assert "Nothing differs that is not settled." in mei.page.locator(".lede").inner_text()
    anna.page.goto(f"{path}/confirmation")
    press(anna.page, f"form[action='{path}/confirmations/1/acceptance']")
    lede = anna.page.locator(".lede").inner_text()
    assert "The confirmation is accepted by Anna Weber." in lede


def pay(house, mei, releasers, path, instalment, due):
    """Requested by one, released by two others, sent with the bank's slip."""
    mei.page.goto(path)
    press(mei.page, f"form[action='{path}/instalments/{instalment}/request']")
    assert f"USD {due} requested by Mei Tanaka; another person releases it." in told(mei.page)
    release = f"form[action='{path}/instalments/{instalment}/release']"
    first, second = releasers
    for person in releasers:
        person.page.goto(path)
        act(person.page, release, note="as agreed")
        assert person.page.locator("#errors").count() == 0
        if person is first:
            text = f"USD {due} released by Anna Weber; above the limit a second person has to."
            assert text in told(person.page)
            house.picture(person.page, f"chain-half-released-{instalment}")
    both = f"USD {due} released by Anna Weber, Jonas Berg; not told to be sent."
    assert both in told(second.page)
    paper = second.page.request.get(f"{path}/instalments/{instalment}/payment-order").text()
    assert "•••• 4321" in paper and WORKS_IN_CHINESE in paper
    name = f"slip-{instalment}.txt"
    return attach(second.page, path, "remittanceSlip", name, f"paid instalment {instalment}")


def test_an_order_goes_from_draft_to_handover_by_persons_alone(house):
    mei, anna, jonas = persons(house)
    works, link = supplier(house)
    phone = house.phone(link)
    phone.locator("label.pick").first.click()
    send(phone, "form.form")

    house.stand("2026-07-06 09:15")
    for person in (mei, anna, jonas):
        person.sign_in()
    path = draft(house, works)
    approve_and_agree(house, mei, anna, jonas, path)
    confirm_the_order(mei, anna, path)

    # Nothing is paid before the supplier's account is known to be theirs.
    refuse_a_forgery(house, mei, anna, works)
    mei.page.goto(path)
    assert "USD 14,040.00 not releasable: 2 of 10 missing." in told(mei.page)
    assert "No account of the supplier is confirmed." in told(mei.page)
    propose_from_the_phone(house, mei, phone, works)
    confirm_after_days(house, mei, anna, jonas, works)

    slip = pay(house, mei, (anna, jonas), path, 1, "14,040.00")
    act(
        jonas.page, f"{card(1)} form[action='{path}/remittances']", amount="14040.00",
        slip=str(slip),
    )
    mei.page.goto(path)
    act(mei.page, f"form[action='{path}/remittances/1/receipt']", amount="14015.00")
    assert "USD 14,040.00 arrived: settled." in told(mei.page)
    assert "USD 25.00 less than due, within what banks keep on the way." in told(mei.page)
    assert milestones(mei.page, path)["depositReceived"] == "2026-07-09"

    make_and_inspect(house, mei, anna, jonas, path)
    assert "USD 32,760.00 may be requested: nothing is missing." in told(mei.page)
    house.picture(mei.page, "chain-balance")

    # It is loaded and handed over; the order stays open, for it is not settled.
    mei.page.goto("/shipments")
    act(
        mei.page, "form[action='/shipments']", reference="SH-1", mode="air", lots="C-1/1",
    )
    shipment = mei.page.url.split("/shipments/")[1]
    act(mei.page, f"form[action='/shipments/{shipment}/loading']", paper="AWB 160-1")
    act(mei.page, f"form[action='/shipments/{shipment}/handover']", place="Ningbo")
    reached = milestones(mei.page, path)
    assert reached["loaded"] == reached["handedOver"] == "2026-09-28"
    assert mei.page.request.get(f"/api/v1{path}").json().get("closure") is None
    mei.page.goto("/money")
    assert "C-1" in mei.page.locator("main").inner_text()
    house.picture(mei.page, "chain-money")

    slip = pay(house, mei, (anna, jonas), path, 2, "32,760.00")
    act(
        jonas.page, f"{card(2)} form[action='{path}/remittances']", amount="32760.00",
        slip=str(slip),
    )
    assert f"Remittance slip {slip}".lower() in told(jonas.page).lower()
    mei.page.goto(path)
    act(mei.page, f"form[action='{path}/remittances/2/receipt']")
    assert "The order is settled." in told(mei.page)
    assert mei.page.request.get(f"/api/v1{path}").json()["closure"]["cancelled"] is False
    assert "Handed over on Mon 28 Sep, 2 days early." in mei.page.locator("h1").inner_text()
    house.picture(mei.page, "chain-closed")
    phone.goto("/supplier")
    assert "与该客户没有未完成的订单。" in phone.inner_text("main")


def make_and_inspect(house, mei, anna, jonas, path):
    """The goods are made; a visit finds them good, and the one who decides lets them go."""
    house.stand("2026-09-28 09:15")
    for person in (mei, anna, jonas):
        person.sign_in()
    mei.page.goto("/visits")
    act(mei.page, "form[action='/visits']", kind="preShipment", day="2026-09-28", lots="C-1/1")
    visit = mei.page.url.split("/visits/")[1]
    act(
        mei.page, f"form[action='/visits/{visit}/results']", verdict="passed", inspected="315",
        major="3",
    )
    anna.page.goto(path)
    act(anna.page, f"form[action='{path}/lots/1/goods-release']", ground="inspectionPassed")
    assert "Lot 1: released by Anna Weber" in anna.page.locator("main").inner_text()
    mei.page.goto(path)
    for check in ["packingComplete", "draftDocuments"]:
        act(mei.page, f"form[action='{path}/checks']", kind=check)
