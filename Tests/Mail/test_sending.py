"""An order's paper goes to the supplier by e-mail, and what becomes of it is told."""

import json
import time

import pytest


def accepted(told):
    return told["sendings"][-1].get("acceptedAt")


def undelivered(told):
    return told["sendings"][-1].get("undelivered")


def test_a_sent_order_arrives_whole(house, sink):
    order = house.order("PO-2291/订单")
    contact = house.contact(order, name="王芳", language="zh-Hans")
    house.send(order, contact, words="请星期五前确认。\n.\nBcc: x@y")
    told = house.until(order, accepted)
    assert len(sink.letters) == 1
    letter = sink.letters[0]
    assert letter.sender == "orders@acme.example"
    assert letter.recipients == ["wang@hengda.example"]
    assert "PO-2291/订单" in letter["Subject"] and "\n" not in letter["Subject"]
    assert letter["To"].addresses[0].display_name == "王芳"
    assert letter["From"].addresses[0].addr_spec == "orders@acme.example"
    assert letter["Date"] and letter["MIME-Version"] == "1.0"
    assert "请星期五前确认。\n.\nBcc: x@y" in letter.text.replace("\r\n", "\n")
    assert letter["Bcc"] is None
    [(name, kind, content)] = letter.attachments
    assert kind == "application/pdf" and name == "PO-2291-订单.pdf"
    assert content == house.get(f"/orders/{order}/documents/1")
    sending = told["sendings"][0]["sending"]
    assert sending["letter"] in letter["Message-ID"]
    assert told["letters"] == []
    assert "never" not in json.dumps(told["contacts"])
    journal = house.get(f"/orders/{order}/journal")
    kinds = [line["kind"] for line in journal["items"]]
    assert kinds[0] == "order.letterAccepted/1" and kinds[1] == "order.orderSent/1"


def test_a_refused_recipient_is_told_and_not_tried_again(house, sink):
    sink.refused["wang@hengda.example"] = "550 5.1.1 <wang@hengda.example>: no such user"
    order = house.order()
    house.send(order, house.contact(order))
    answer = undelivered(house.until(order, undelivered))
    assert answer["trouble"] == "noMailbox" and answer["code"] == "5.1.1"
    assert "no such user" in answer["words"]
    sink.refused.clear()
    time.sleep(3)
    assert sink.letters == []
    house.send(order, 1)
    house.until(order, accepted)
    assert len(sink.letters) == 1


def test_a_server_that_says_not_now_is_asked_again(house, sink):
    sink.refused["wang@hengda.example"] = "450 4.2.0 greylisted"
    order = house.order()
    house.send(order, house.contact(order))
    told = house.until(order, lambda told: any("trouble" in one for one in told["letters"]))
    assert told["letters"][0]["trouble"] == "notNow" and told["letters"][0]["tries"] == 1
    assert "undelivered" not in told["sendings"][0]


def test_a_server_that_was_down_gets_it_when_it_is_up(house, sink):
    sink.stop()
    order = house.order()
    house.send(order, house.contact(order))
    house.until(order, lambda told: any(one.get("trouble") == "notReached" for one in told["letters"]))
    sink.start()
    # The next try is a minute later.
    house.until(order, accepted, patience=90)
    assert len(sink.letters) == 1


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_a_kill_between_sends_it_twice_at_most_and_under_one_name(house, sink):
    order = house.order()
    sink.goes_on.clear()
    house.send(order, house.contact(order))
    assert sink.came.wait(30)
    house.kill()
    sink.goes_on.set()
    house.start()
    house.until(order, accepted)
    time.sleep(3)
    assert len(sink.letters) == 2
    assert len({letter["Message-ID"] for letter in sink.letters}) == 1
    # The same but for the line between the parts.
    assert sink.letters[0].attachments == sink.letters[1].attachments
    assert sink.letters[0]["Date"] == sink.letters[1]["Date"]


@pytest.mark.parametrize(
    "text",
    [
        "a\r\nBcc: evil@example.org", "a\nRCPT TO:<evil@example.org>", "a\r\n.\r\nQUIT", "a\u0000b",
        "\u202eevil", "\u2028X: y", "长" * 190, '"<evil@example.org>"', "=?UTF-8?B?SGk=?=",
    ],
)
@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_nothing_gets_into_a_header(house, sink, text):
    order = house.order(text[:60])
    # A name that turns the direction of writing is refused before it gets anywhere.
    contact = house.contact(order, name=text[:190].replace("\u202e", ""))
    house.send(order, contact, words=text)
    house.until(order, accepted)
    assert len(sink.letters) == 1
    letter = sink.letters[0]
    assert letter.recipients == ["wang@hengda.example"]
    head = letter.bytes.split(b"\r\n\r\n", 1)[0]
    names = {line.split(b":")[0].lower() for line in head.split(b"\r\n") if line[:1] not in b" \t"}
    assert names == {
        b"date", b"from", b"to", b"message-id", b"subject", b"mime-version", b"content-type",
    }
    assert all(32 <= byte < 127 or byte in b"\r\n\t" for byte in head)
    assert max(map(len, head.split(b"\r\n"))) < 200
    assert len(letter["To"].addresses) == 1


@pytest.mark.parametrize(
    "address", ["evil\r\n@x.org", "a@b.org, evil@x.org", "a b@c.org", "<a@b.org>", "a@b.org>", "x"]
)
@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_what_is_no_address_is_refused(house, address):
    order = house.order()
    supplier = house.get(f"/orders/{order}")["supplier"]
    status, told = house.ask(
        f"/suppliers/{supplier}/contacts", {"name": "W", "email": address, "language": "en"}
    )
    assert status == 422 and told["reasons"][0]["field"] == "email", told


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_a_letter_too_large_for_the_server_is_told(shell):
    from conftest import House, Sink

    sink = Sink(most=2_000).start()
    house = House(shell, sink)
    house.set_up()
    house.start()
    try:
        order = house.order()
        house.send(order, house.contact(order))
        answer = undelivered(house.until(order, undelivered))
        assert answer["trouble"] == "tooLarge"
        assert sink.letters == []
    finally:
        house.stop()
        sink.stop()


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_an_amended_order_says_what_was_sent_otherwise(house):
    order = house.order()
    house.send(order, house.contact(order))
    house.post(
        f"/orders/{order}/lines/1", line={
            "description": "Bottle 保温杯", "quantity": "1200", "unitPrice": "3.90"}
    )
    told = house.get(f"/orders/{order}")
    assert told["changedSinceSent"]["lines"][0]["quantity"] == "1000"
    house.send(order, 1)
    assert "changedSinceSent" not in house.get(f"/orders/{order}")


@pytest.mark.parametrize("shell", ["sqlite"], indirect=True)
def test_settings_are_told_without_the_password_and_taken_away(house):
    secret = house.shell.file("mail-password", "s3cret-of-mail\n")
    told = house.shell.json(
        "mail", "set", "--smtp", "smtps://mail.example.org", "--from", "orders@acme.example",
        "--password-file", secret, "--imap", "imaps://mail.example.org", "--workspace", "acme",
    )
    shown = house.shell.run("mail", "show")
    assert told["hasPassword"] and told["user"] == "orders@acme.example"
    assert "s3cret" not in shown.stdout and json.loads(shown.stdout) == told
    assert (house.shell.data / "mail.json").stat().st_mode & 0o777 == 0o600
    assert not house.shell.json("mail", "remove")["isSetUp"]
    order = house.order()
    contact = house.contact(order)
    time.sleep(3)
    status, told = house.ask(f"/orders/{order}/sendings", {"contact": contact})
    assert status == 422 and told["reasons"][0]["code"] == "mailNotSetUp", told
    for wrong in [["--smtp", "http://x"], ["--smtp", "smtp://x/y"], ["--from", "nobody"]]:
        words = {"--smtp": "smtps://mail.example.org", "--from": "a@b.example"} | {wrong[0]: wrong[1]}
        house.shell.run("mail", "set", *[word for pair in words.items() for word in pair], ends=64)
