"""What is left after the torture, against what was acknowledged: by the API's journals first, then
by the shell."""

import collections
import json
import sqlite3

from house import Client

DERIVED = [
    "order_row", "lot_row", "dependence_row", "supplier_row", "item_row", "item_order",
    "visit_row", "shipment_row", "lot_link", "member_row", "due", "claim", "search_word",
]


def journals(house, ledger):
    """How often each act is found, by its key, and how often each order, by its number."""
    client = Client(house)
    numbers = collections.Counter()
    orders = {}
    for row in client.pages("/orders?filter=open", "after"):
        numbers[row["number"]] += 1
        orders[row["order"]] = row["number"]
    effects = collections.Counter()
    wanted = {act.key for act in ledger.acts if act.kind != "open"}
    lines = {}
    for order in orders:
        lines[order] = list(client.pages(f"/orders/{order}/journal", "before"))
        for line in lines[order]:
            if "“" in line["words"]:
                key = line["words"].split("“")[1].split("”")[0]
                if key in wanted:
                    effects[key] += 1
    return numbers, orders, effects, lines


def reckon(house, ledger):
    """Lost and doubled, and whatever else does not add up, in words."""
    numbers, orders, effects, lines = journals(house, ledger)
    lost, doubled, odd = [], [], []
    for act in ledger.acts:
        if act.wrong:
            odd.append(f"{act.kind} {act.key} met {act.wrong}")
        found = numbers[act.body["number"]] if act.kind == "open" else effects[act.key]
        if found > 1:
            doubled.append(act.key)
        if not act.answer:
            continue
        order, seq = act.answer["id"], act.answer["seq"]
        there = orders.get(order) == act.body["number"] if act.kind == "open" else True
        if found == 0 or not there or len(lines.get(order, [])) < seq:
            lost.append(act.key)
    for order, journal in lines.items():
        if sorted(line["seq"] for line in journal) != list(range(1, len(journal) + 1)):
            odd.append(f"the journal of {order} has a gap")
    return lost, doubled, odd


def same_answers(house, ledger, random, most=200):
    """Keys sent once more: the answer they had, and no second effect."""
    client = Client(house)
    acts = ledger.acknowledged
    odd = []
    for act in random.sample(acts, min(most, len(acts))):
        status, told = client.post(act.path, act.body, act.key)
        if status not in (200, 201) or told != act.answer:
            odd.append(f"{act.kind} {act.key}: {act.answer}, asked again {status} {told}")
    return odd


def rows(house, postgres):
    """Every derived row as text; the server is down."""
    if postgres:
        return {name: sorted(postgres.ask(f"SELECT t::text FROM {name} t")) for name in DERIVED}
    link = sqlite3.connect(house.data / "record.sqlite")
    try:
        return {
            name: sorted(
                repr(row)
                for row in link.execute(
                    "SELECT rowid, tokens FROM search_word"
                    if name == "search_word" else f"SELECT * FROM {name}"
                )
            )
            for name in DERIVED
        }
    finally:
        link.close()


def by_the_shell(house, postgres):
    """`gendan check` holds and `gendan rebuild` changes no row."""
    odd = []
    check = house.run("check", check=False)
    report = json.loads(check.stdout) if check.stdout else {}
    if check.returncode != 0 or report.get("problems") != []:
        odd.append(f"gendan check: {check.stdout[:500]} {check.stderr[:500]}")
    before = rows(house, postgres)
    rebuild = house.run("rebuild", check=False)
    if rebuild.returncode != 0:
        odd.append(f"gendan rebuild: {rebuild.stderr[:500]}")
    after = rows(house, postgres)
    for name in DERIVED:
        if before[name] != after[name]:
            differing = sorted(set(before[name]) ^ set(after[name]))[:2]
            odd.append(f"gendan rebuild changes {name}: {differing}")
    return report.get("changes", 0), odd
