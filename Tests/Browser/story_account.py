"""The acceptance story's account: known, doubted when a proforma names another, and settled by
telephone."""

from acts import accounts, act, press
from story import HENGDA, HENGDA_IN_CHINESE
from test_flows import send


def know_an_account(story):
    """Hengda was paid before: their account was confirmed on the first day."""
    story.mei.does(
        f"{story.supplier}/accounts",
        {
            "kind": "bank", "holder": HENGDA_IN_CHINESE, "accountNumber": "3300123456784321",
            "bank": "Bank of China, Yongkang", "bic": "BKCHCNBJ92H", "country": "CN",
            "currencies": ["USD"],
        },
    )
    for kind in ["licenceCompared", "stampedConfirmation", "visit"]:
        fact = {"kind": kind, "day": "2026-07-01", "words": "Seen at their office."}
        story.mei.does(f"{story.supplier}/accounts/1/facts", fact)
    for person in (story.anna, story.lin):
        person.does(f"{story.supplier}/accounts/1/confirmation")
    story.mei.page.goto(story.supplier)
    assert "Payments may go to •••• 4321" in accounts(story.mei.page)


def close_payment(story):
    """Filing the other account closes every payment to the supplier, in both languages."""
    mei = story.mei.page
    press(story.mei_at(story.order), f"form[action='{story.order}/instalments/1/request']")
    form = f"form[action='{story.supplier}/accounts']"
    story.house.sink.came.clear()
    act(
        mei, form, holder=HENGDA_IN_CHINESE, accountNumber="0128 7500 0987 6543",
        bank="中国建设银行永康支行", bic="PCBCCNBJZJB", country="CN", currencies="USD",
    )
    assert mei.url.endswith(f"{story.supplier}#accounts")
    text = accounts(mei)
    assert "Payments to this supplier are held: a new account was proposed on" in text
    assert "It can be confirmed from Thu 9 Jul 2026" in text and "after a call to 王芳." in text
    story.house.picture(mei, "story-held")

    story.main(story.anna)
    english = story.anna.page.locator(".hold").inner_text()
    assert "every payment to the supplier is held until persons have confirmed" in english
    act(story.anna.page, f"form[action='{story.order}/instalments/1/release']")
    refused = story.anna.page.locator("#errors").inner_text()
    assert "nobody called a contact back whose telephone was known before" in refused
    story.house.picture(story.anna.page, "story-release-refused")
    chinese = story.main(story.lin)
    held = story.lin.page.locator(".hold").inner_text()
    assert "在有人确认或驳回之前，对该供应商的付款全部暂停。" in held
    assert "账户 3：尚未回拨此前已登记电话的联系人。" in chinese
    story.house.picture(story.lin.page, "story-held-order")
    assert "对该供应商的付款已暂停：Mei Tanaka 于" in story.main(story.lin, story.supplier)
    story.house.picture(story.lin.page, "story-held")

    # The contact hears of it by letter, and the letter names no number.
    assert story.house.sink.came.wait(60), "the contact was not told"
    letter = story.house.sink.letters[-1]
    assert letter.recipients == ["wang@hengda.example"] and "6543" not in letter.text
    assert "收款账户" in letter["Subject"]


def telephone_and_wait(story):
    """Somebody telephones; two persons agree that a day is enough, and two confirm it then."""
    page = story.mei_at(story.supplier)
    call = "form[action$='/accounts/3/facts']:has(input[name=kind][value=callBack])"
    act(page, call, words="Ms Wang: they moved to another bank in June.")
    story.anna.page.goto(story.supplier)
    act(
        story.anna.page, "form[action$='/accounts/3/shortening']", hours="24",
        reason="Production waits for the deposit.",
    )
    story.lin.page.goto(story.supplier)
    text = accounts(story.lin.page)
    assert "已申请将冷静期缩短为 24 小时" in text, text
    press(story.lin.page, "form[action$='/accounts/3/shortening/agreement']")
    confirming = "form[action$='/accounts/3/confirmation']"
    assert story.lin.page.locator(confirming).count() == 0
    assert "2026年7月7日" in accounts(story.lin.page)

    story.stand("2026-07-07 14:00")
    story.anna.page.goto(story.supplier)
    send(story.anna.page, confirming)
    assert "还须另一人确认" in story.main(story.lin, story.supplier)
    send(story.lin.page, confirming)
    story.house.picture(story.lin.page, "story-confirmed")
