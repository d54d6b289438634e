"""What comes back: letters that did not arrive, answers with their files, and what fits nothing."""

import email.message
import email.policy
import time

import pytest
from servers import Dovecot

SQLITE = pytest.mark.parametrize("shell", ["sqlite"], indirect=True)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000"
    "000301010018dd8db00000000049454e44ae426082"
)


@pytest.fixture
def dovecot(tmp_path):
    with Dovecot(tmp_path) as dovecot:
        yield dovecot


@pytest.fixture
def posted(house, dovecot):
    """The house with its mailbox, and an order that was sent."""
    house.set_up("--imap", f"imap://127.0.0.1:{dovecot.port}", "--workspace", "acme",
                 "--password-file", house.shell.file("mail-pw", dovecot.password + "\n"),
                 "--user", "orders")
    house.fetch()
    house.order_id = house.order("PO-2291")
    house.send(house.order_id, house.contact(house.order_id))
    house.until(house.order_id, lambda told: told["sendings"][-1].get("acceptedAt"))
    house.letter = house.sink.letters[-1]
    house.dovecot = dovecot
    return house


def reply(letter, text="OK, 确认", subject="Re: PO", files=(), **headers):
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "王芳 <wang@hengda.example>"
    message["To"] = "orders@acme.example"
    message["Subject"] = subject
    message["Date"] = "Thu, 26 Nov 2026 10:02:00 +0800"
    message["Message-ID"] = f"<{time.monotonic_ns()}@hengda.example>"
    if letter is not None:
        message["In-Reply-To"] = letter["Message-ID"]
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    for name, kind, content in files:
        main, sub = kind.split("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def bounce(letter, original="message/rfc822", ending=b"\r\n", action="failed", status="5.1.1"):
    head = letter.bytes.split(b"\r\n\r\n", 1)[0] + b"\r\n\r\n"
    content = letter.bytes if original == "message/rfc822" else head
    lines = [
        b"From: Mail Delivery System <MAILER-DAEMON@mx.hengda.example>",
        b"To: orders@acme.example", b"Subject: Undelivered Mail Returned to Sender",
        b"Auto-Submitted: auto-replied", b"MIME-Version: 1.0",
        b'Content-Type: multipart/report; report-type=delivery-status; boundary="B/1"', b"",
        b"--B/1", b"Content-Type: text/plain; charset=us-ascii", b"", b"I am sorry.", b"",
        b"--B/1", b"Content-Type: message/delivery-status", b"",
        b"Reporting-MTA: dns; mx.hengda.example", b"",
        b"Final-Recipient: rfc822; wang@hengda.example", b"Action: " + action.encode(),
        b"Status: " + status.encode(),
        b"Diagnostic-Code: smtp; 550 5.1.1 <wang@hengda.example>: no such", b"    mailbox here", b"",
        b"--B/1", b"Content-Type: " + original.encode(), b"",
    ]
    return ending.join(lines) + ending + content.replace(b"\r\n", ending) + ending + b"--B/1--" + ending


@pytest.mark.parametrize("original", ["message/rfc822", "text/rfc822-headers"])
@pytest.mark.parametrize("ending", [b"\r\n", b"\n"])
@SQLITE
def test_a_letter_that_came_back_is_told(posted, original, ending):
    posted.dovecot.deliver(bounce(posted.letter, original, ending))
    assert posted.fetch() == {"filed": 0, "returned": 1, "noted": 0, "unassigned": 0}
    told = posted.get(f"/orders/{posted.order_id}")["sendings"][0]["undelivered"]
    assert told["trouble"] == "noMailbox" and told["code"] == "5.1.1"
    assert told["words"] == "550 5.1.1 <wang@hengda.example>: no such mailbox here"
    assert posted.get(f"/orders/{posted.order_id}")["received"] == []


def test_it_is_told_once_and_a_delay_is_no_failure(posted):
    posted.dovecot.deliver(bounce(posted.letter, action="delayed", status="4.4.1"))
    assert posted.fetch()["noted"] == 1
    assert "undelivered" not in posted.get(f"/orders/{posted.order_id}")["sendings"][0]
    for _ in range(2):
        posted.dovecot.deliver(bounce(posted.letter))
    assert posted.fetch()["returned"] == 1
    assert posted.fetch() == {"filed": 0, "returned": 0, "noted": 0, "unassigned": 0}
    kinds = [line["kind"] for line in posted.get(f"/orders/{posted.order_id}/journal")["items"]]
    assert kinds.count("order.letterBounced/1") == 1


def test_an_answer_lands_on_its_order_with_its_files(posted):
    posted.dovecot.deliver(reply(
        posted.letter, files=[("发票.png", "application/octet-stream", PNG),
                              ("virus.exe", "application/pdf", b"MZ\x90\0" * 20)]))
    assert posted.fetch()["filed"] == 1
    told = posted.get(f"/orders/{posted.order_id}")
    [held] = told["received"]
    letter = held["letter"]
    assert letter["text"].strip() == "OK, 确认" and letter["name"] == "王芳"
    assert letter["address"] == "wang@hengda.example" and letter["sending"] == 1
    assert letter["leftOut"] == ["virus.exe"]
    documents = {one["document"]["number"]: one["document"] for one in told["documents"]}
    first, original = [documents[number] for number in letter["documents"]]
    # What it is the content says, not the letter.
    assert first["name"] == "发票.png" and first["mediaType"] == "image/png"
    assert original["name"].endswith(".eml")
    content = posted.get(f"/orders/{posted.order_id}/documents/{first['number']}")
    assert content == PNG
    last = posted.get(f"/orders/{posted.order_id}/journal")["items"][0]
    assert last["kind"] == "order.letterReceived/1"
    assert last["source"] == "email" and last["onBehalfOf"] == "supplier"


@SQLITE
def test_ten_files_of_one_name_and_none_and_no_words(posted):
    files = [("photo.png", "image/png", PNG + bytes([n])) for n in range(10)]
    posted.dovecot.deliver(reply(posted.letter, text=None, files=files))
    posted.dovecot.deliver(reply(posted.letter, text="", subject=""))
    assert posted.fetch()["filed"] == 2
    first, second = posted.get(f"/orders/{posted.order_id}")["received"]
    assert len(first["letter"]["documents"]) == 11 and first["letter"]["text"] == ""
    assert len(second["letter"]["documents"]) == 1


@SQLITE
def test_found_by_references_too_and_marked_as_automatic(posted):
    mail = reply(None, References=f"<x@y.example> {posted.letter['Message-ID']} <z@y.example>",
                 Auto_Submitted="auto-replied")
    posted.dovecot.deliver(mail)
    assert posted.fetch()["filed"] == 1
    [held] = posted.get(f"/orders/{posted.order_id}")["received"]
    assert held["letter"]["isAutomatic"]


@SQLITE
def test_found_by_the_address_it_was_sent_to(posted):
    letter = posted.get(f"/orders/{posted.order_id}")["sendings"][0]["sending"]["letter"]
    posted.dovecot.deliver(reply(None, Delivered_To=f"orders+gendan-{letter}@acme.example"))
    assert posted.fetch()["filed"] == 1


@SQLITE
def test_html_alone_is_read_as_words(posted):
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "wang@hengda.example"
    message["In-Reply-To"] = posted.letter["Message-ID"]
    message.set_content(
        "<html><head><style>p{color:red}</style></head><body><p>Dear&nbsp;Mei,</p>"
        "<script>alert(1)</script><div>12&lt;13</div></body></html>", subtype="html")
    posted.dovecot.deliver(message.as_bytes())
    posted.fetch()
    [held] = posted.get(f"/orders/{posted.order_id}")["received"]
    assert [line for line in held["letter"]["text"].split("\n") if line] == ["Dear Mei,", "12<13"]


@SQLITE
def test_one_too_large_is_told_and_left_where_it_is(posted):
    big = reply(posted.letter, files=[("big.bin", "application/octet-stream", b"x" * (50 << 20))])
    posted.dovecot.deliver(big)
    assert posted.fetch()["filed"] == 1
    [held] = posted.get(f"/orders/{posted.order_id}")["received"]
    assert held["letter"]["trouble"] == "tooLarge" and held["letter"]["documents"] == []
    assert posted.dovecot.count() == 1


def test_what_fits_nothing_is_kept_and_can_be_put_to_an_order(posted):
    posted.dovecot.deliver(reply(None, text="New price list", subject="报价"))
    posted.dovecot.deliver(reply({"Message-ID": "<gendan.x.y@acme.example>"}, text="?"))
    posted.dovecot.deliver(b"\x00\xff no letter at all \r\n\r\n\x00")
    assert posted.fetch()["unassigned"] == 3
    assert posted.get(f"/orders/{posted.order_id}")["received"] == []


@SQLITE
def test_numbers_given_anew_double_nothing(posted):
    posted.dovecot.deliver(reply(posted.letter))
    assert posted.fetch()["filed"] == 1
    posted.dovecot.renumber()
    assert posted.fetch() == {"filed": 0, "returned": 0, "noted": 1, "unassigned": 0}
    assert len(posted.get(f"/orders/{posted.order_id}")["received"]) == 1


@SQLITE
def test_a_mailbox_that_is_down_is_looked_into_later(posted):
    posted.dovecot.deliver(reply(posted.letter))
    posted.dovecot.stop()
    told = posted.shell.run("mail", "fetch", ends=2).stderr
    assert told.startswith("gendan: The mailbox was not reached")
    posted.dovecot.start()
    assert posted.fetch()["filed"] == 1


def test_one_that_fits_no_order_waits_for_a_person(posted):
    posted.dovecot.deliver(reply(None, subject="箱唛 PO-2291", files=[("mark.png", "image/png", PNG)]))
    posted.dovecot.deliver(reply(None, subject="Canton Fair", text="Visit us"))
    assert posted.fetch()["unassigned"] == 2
    fair, mark = posted.get("/letters")["items"]
    assert mark["subject"] == "箱唛 PO-2291" and mark["sender"] == "wang@hengda.example"
    assert [one["number"] for one in mark["orders"]] == ["PO-2291"] and fair["orders"] == []
    whole = posted.get(f"/letters/{mark['letter']}")
    assert whole["text"].strip() == "OK, 确认" and whole["files"] == ["mark.png"]
    # Nobody's number, then its own.
    wrong, _ = posted.ask(f"/letters/{mark['letter']}/order", {"number": "PO-0"})
    assert wrong == 422 or wrong == 404
    posted.post(f"/letters/{mark['letter']}/order", number="po-2291")
    [held] = posted.get(f"/orders/{posted.order_id}")["received"]
    assert held["letter"]["text"].strip() == "OK, 确认"
    assert len(held["letter"]["documents"]) == 2
    assert posted.ask(f"/letters/{mark['letter']}/order", {"number": "PO-2291"})[0] == 404
    assert posted.ask(f"/letters/{fair['letter']}/aside", {"reason": " "})[0] == 422
    posted.post(f"/letters/{fair['letter']}/aside", reason="an advertisement")
    assert posted.get("/letters")["items"] == []
    [aside] = posted.get("/letters?aside=1")["items"]
    assert aside["letter"] == fair["letter"]
    # Set aside by mistake: it can still find its order.
    posted.post(f"/letters/{fair['letter']}/order", number="PO-2291")
    assert len(posted.get(f"/orders/{posted.order_id}")["received"]) == 2
    assert posted.get("/letters?aside=1")["items"] == []


def test_contacts_hear_of_a_proposed_account_and_a_letter_that_came_back_is_told(posted):
    supplier = posted.get(f"/orders/{posted.order_id}")["supplier"]
    posted.post(f"/suppliers/{supplier}/accounts", kind="bank", holder="Yongkang Hengda",
                accountNumber="3300 1234 5678 4321", bank="Bank of China", bic="BKCHCNBJ92H",
                country="CN", currencies=["USD"])
    deadline = time.monotonic() + 30
    while not any("bank account" in one["Subject"] or "收款账户" in one["Subject"]
                  for one in posted.sink.letters):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    notice = posted.sink.letters[-1]
    assert "4321" not in notice.text

    def account():
        return posted.get(f"/suppliers/{supplier}")["accounts"]["accounts"][0]

    while account()["tell"]:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert account()["told"][0]["byLetter"] is True
    posted.dovecot.deliver(bounce(notice))
    assert posted.fetch()["returned"] == 1
    held = account()
    assert held["tell"] == [1] and held["told"] == []
    assert held["unreached"][0]["trouble"] == "noMailbox"
    # An answer to it is read by a person.
    posted.dovecot.deliver(reply(notice, text="We know nothing of it!"))
    assert posted.fetch()["unassigned"] == 1
