"""Who owns an open question is told of it by e-mail: once for each thing that happens."""

import time


def question(house, order, subject="artwork", deadline="2027-06-01", text="Which blue?"):
    return house.post(
        f"/orders/{order}/decisions", subject=subject, question=text, deadline=deadline,
        options=[{"text": "286 C", "days": 4}, {"text": "2728 C", "cost": "-120.00"}],
    )


def person(house, name, **more):
    told = {"name": name, "email": f"{name.lower()}@acme.example", "roles": ["decisionOwner"]}
    return house.post_in_person("/settings/people", **(told | more))["person"]


def until(holds, patience=30):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come")


def test_the_owner_is_told_once_and_in_their_language(house, sink):
    anna = person(house, "Anna", language="zh-Hans")
    house.post("/settings/subjects/artwork", owner=anna)
    order = house.order("PO-2291")
    question(house, order)
    question(house, order, subject="payment", text="Nobody owns this")
    # The house looks when it starts, and every five minutes.
    house.stop()
    house.start()
    until(lambda: sink.letters)
    house.stop()
    house.start()
    time.sleep(4)
    assert len(sink.letters) == 1
    letter = sink.letters[0]
    assert letter.recipients == ["anna@acme.example"]
    assert "决策" in letter.text and "PO-2291" in letter.text and "Which blue?" in letter.text
    assert "/decisions" in letter.text and "Nobody owns this" not in letter.text


def test_while_the_owner_is_away_the_deputy_is_told(house, sink):
    anna, bo = person(house, "Anna"), person(house, "Bo")
    house.post("/settings/subjects/artwork", owner=anna, deputies=[bo])
    today = house.get(f"/orders/{house.order()}")["today"]
    house.post("/settings/absences", **{"person": anna, "from": today, "through": today})
    question(house, house.order("PO-2"))
    house.stop()
    house.start()
    until(lambda: sink.letters)
    assert [letter.recipients for letter in sink.letters] == [["bo@acme.example"]]
    assert "Silence decides nothing" in sink.letters[0].text


def test_a_server_that_says_not_now_is_asked_again(house, sink):
    anna = person(house, "Anna")
    house.post("/settings/subjects/artwork", owner=anna)
    sink.refused["anna@acme.example"] = "450 4.2.0 greylisted"
    question(house, house.order())
    house.stop()
    house.start()
    time.sleep(4)
    assert sink.letters == []
    sink.refused.clear()
    house.stop()
    house.start()
    until(lambda: sink.letters)
    assert len(sink.letters) == 1
