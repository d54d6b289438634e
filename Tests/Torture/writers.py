"""Writers who note every acknowledged answer on their side, and ask again with the same key when
none came."""

import random
import threading
import time
import uuid
from dataclasses import dataclass, field

from house import Client

DEADLINE = 120


@dataclass
class Act:
    """One act under one key: what was sent, and the answer that acknowledged it."""

    kind: str
    path: str
    body: dict
    key: str = field(default_factory=lambda: uuid.uuid4().hex)
    tries: int = 0
    answer: dict = None
    wrong: str = None


class Ledger:
    def __init__(self):
        self.lock, self.acts = threading.Lock(), []

    def add(self, act):
        with self.lock:
            self.acts.append(act)
        return act

    @property
    def acknowledged(self):
        return [act for act in self.acts if act.answer]


def perform(client, act, patient=True):
    """Sends until there is an answer. A server away, busy or still at it is asked again; anything
    else but success is wrong."""
    deadline = time.monotonic() + DEADLINE
    while time.monotonic() < deadline:
        act.tries += 1
        try:
            status, told = client.post(act.path, act.body, act.key)
            client.told = told
        except OSError:
            client.house.up.wait(timeout=1)
            time.sleep(0.01)
            continue
        if status in (200, 201):
            act.answer = told
            return status
        if not patient:
            return status
        if status not in (409, 503):
            act.wrong = f"{status}: {told}"
            return status
        time.sleep(0.02)
    act.wrong = "no answer in time"
    return None


def opening(supplier, number):
    line = {"description": "Insulated bottle 保温杯", "quantity": "1000000", "unitPrice": "3.90"}
    return Act(
        "open", "/orders",
        {"number": number, "supplier": supplier, "currency": "USD", "promised": "2099-11-20",
         "lines": [line]},
    )


def noting(order):
    act = Act("note", f"/orders/{order}/notes", {})
    act.body["text"] = act.key
    return act


def progress(order, finished):
    act = Act("progress", f"/orders/{order}/progress", {"lot": 1, "finished": str(finished)})
    act.body["note"] = act.key
    return act


def begin(house, ledger, shared=2):
    """A supplier, and orders that every writer writes to."""
    client = Client(house)
    entered = Act("supplier", "/suppliers", {"name": "Yongkang Hengda"})
    perform(client, entered)
    supplier = entered.answer["id"]
    opened = [ledger.add(opening(supplier, f"SHARED-{number}")) for number in range(shared)]
    for act in opened:
        perform(client, act)
    return supplier, [act.answer["id"] for act in opened]


class Writer(threading.Thread):
    """Opens orders of its own, tells their progress, and notes things on orders of everybody."""

    def __init__(self, number, house, ledger, begun, seed, stop):
        super().__init__(name=f"writer {number}")
        self.number, self.house, self.ledger, self.stop = number, house, ledger, stop
        self.supplier, self.shared = begun
        self.random = random.Random(f"{seed} {number}")
        self.own, self.opened = {}, 0

    def run(self):
        client = Client(self.house)
        while not self.stop.is_set():
            act = self.ledger.add(self.next())
            perform(client, act)
            if act.kind == "open" and act.answer:
                self.own[act.answer["id"]] = 0

    def next(self):
        dice = self.random.random()
        if not self.own or dice < 0.2:
            self.opened += 1
            return opening(self.supplier, f"T-{self.number}-{self.opened}")
        if dice < 0.4:
            return noting(self.random.choice(self.shared))
        order = self.random.choice(list(self.own))
        self.own[order] += self.random.randint(1, 50)
        return progress(order, self.own[order])
