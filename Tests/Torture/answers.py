"""Answers to COMMIT that never come (R21, R25), on a PostgreSQL of the torture's own: nothing is
acknowledged that may be lost, and asking again with the same key settles what became of it."""

import random
import re
import socket
import tempfile
import threading
import time

import reckoning
import writers
from house import Client, House, Postgres


class Proxy:
    """Stands between the house and its database and cuts some connections right after a COMMIT went
    through: the server commits, nobody hears of it."""

    def __init__(self, path, share, seed):
        self.path, self.share, self.dice = path, share, random.Random(seed)
        self.cuts, self.open = 0, True
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self.welcome, daemon=True).start()

    def welcome(self):
        while self.open:
            try:
                client, _ = self.door.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(self.path)
            except OSError:
                return
            threading.Thread(target=self.ask, args=(client, server), daemon=True).start()
            threading.Thread(target=self.answer, args=(server, client), daemon=True).start()

    def ask(self, client, server):
        try:
            while part := client.recv(65536):
                cuts = b"COMMIT\0" in part and self.dice.random() < self.share
                if cuts:
                    self.cuts += 1
                    client.shutdown(socket.SHUT_RDWR)
                server.sendall(part)
                if cuts:
                    break
        except OSError:
            pass
        finally:
            client.close()
            server.close()

    def answer(self, server, client):
        try:
            while part := server.recv(65536):
                client.sendall(part)
        except OSError:
            pass

    def close(self):
        self.open = False
        self.door.close()


def own_postgres():
    postgres = Postgres(own=True)
    folder = re.search(r"host=(\S+)", postgres.server)[1]
    return postgres, f"{folder}/.s.PGSQL.5432"


def lost_answers(seconds=20, share=0.1):
    """Every tenth answer to a COMMIT is lost while eight writers write."""
    seed = f"{random.SystemRandom().getrandbits(48):x}"
    postgres, path = own_postgres()
    proxy = house = None
    try:
        proxy = Proxy(path, 0, seed)
        address = f"postgresql://gendan@127.0.0.1:{proxy.port}/{postgres.name}?sslmode=disable"
        house = House(tempfile.mkdtemp(prefix="gendan-torture-"), f"{address}&gssencmode=disable")
        ledger, stop = writers.Ledger(), threading.Event()
        house.start()
        begun = writers.begin(house, ledger)
        proxy.share = share
        crowd = [writers.Writer(n, house, ledger, begun, seed, stop) for n in range(8)]
        for writer in crowd:
            writer.start()
        time.sleep(seconds)
        stop.set()
        for writer in crowd:
            writer.join()
        proxy.share = 0
        lost, doubled, odd = reckoning.reckon(house, ledger)
        odd += reckoning.same_answers(house, ledger, random.Random(seed))
        alive = house.is_alive()
        house.stop()
        changes, wrong = reckoning.by_the_shell(house, postgres)
        return {
            "seed": seed, "cuts": proxy.cuts, "acknowledged": len(ledger.acknowledged),
            "asked again": sum(act.tries > 1 for act in ledger.acts), "changes": changes,
            "lost": len(lost), "doubled": len(doubled), "alive": alive,
            "odd": (odd + wrong)[:20],
            "sound": bool(proxy.cuts and alive and not (lost or doubled or odd or wrong)),
        }
    finally:
        if house:
            house.close()
        if proxy:
            proxy.close()
        postgres.close()


def no_standby():
    """A commit waits for a standby that is not there; the wait is cancelled. It is committed, and
    must not be acknowledged as if a standby had it."""
    postgres, _ = own_postgres()
    owner = f"{postgres.server} user=postgres"
    house = None
    try:
        house = House(tempfile.mkdtemp(prefix="gendan-torture-"), postgres.conninfo)
        house.start()
        ledger, odd = writers.Ledger(), []
        _, shared = writers.begin(house, ledger, shared=1)
        postgres.ask("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", owner)
        postgres.ask("SELECT pg_reload_conf()", owner)
        act, answers = ledger.add(writers.noting(shared[0])), []
        client = Client(house)
        asking = threading.Thread(
            target=lambda: answers.append(writers.perform(client, act, patient=False))
        )
        asking.start()
        cancelled = wait_and_cancel(postgres, owner)
        asking.join(timeout=30)
        code = client.told["reasons"][0]["code"] if answers == [503] else None
        if code != "outcomeUnknown":
            odd.append(f"a cancelled wait answers {answers} {client.told}")
        postgres.ask("ALTER SYSTEM RESET synchronous_standby_names", owner)
        postgres.ask("SELECT pg_reload_conf()", owner)
        writers.perform(client, act)
        lost, doubled, wrong = reckoning.reckon(house, ledger)
        house.stop()
        changes, unsound = reckoning.by_the_shell(house, postgres)
        odd += wrong + unsound
        return {
            "cancelled": cancelled, "lost": len(lost), "doubled": len(doubled), "odd": odd,
            "changes": changes, "sound": bool(cancelled and not (lost or doubled or odd)),
        }
    finally:
        if house:
            house.close()
        postgres.close()


def wait_and_cancel(postgres, owner):
    """Cancels the wait of every backend that waits for a standby; how many there were."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        waiting = postgres.ask(
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'",
            owner,
        )
        if waiting:
            return len(waiting)
        time.sleep(0.05)
    return 0


def restarts(times=3):
    """The database ends at once and comes back while eight writers write: nothing acknowledged is
    lost, and writes are back within five seconds of it."""
    seed = f"{random.SystemRandom().getrandbits(48):x}"
    postgres, _ = own_postgres()
    house = None
    try:
        house = House(tempfile.mkdtemp(prefix="gendan-torture-"), postgres.conninfo)
        ledger, stop = writers.Ledger(), threading.Event()
        house.start()
        begun = writers.begin(house, ledger)
        crowd = [writers.Writer(n, house, ledger, begun, seed, stop) for n in range(8)]
        for writer in crowd:
            writer.start()
        back = []
        for _ in range(times):
            time.sleep(2)
            postgres.restart()
            before, since = len(ledger.acknowledged), time.monotonic()
            while len(ledger.acknowledged) <= before and time.monotonic() - since < 60:
                time.sleep(0.02)
            back.append(round(time.monotonic() - since, 2))
        stop.set()
        for writer in crowd:
            writer.join()
        lost, doubled, odd = reckoning.reckon(house, ledger)
        odd += reckoning.same_answers(house, ledger, random.Random(seed))
        alive = house.is_alive()
        house.stop()
        changes, wrong = reckoning.by_the_shell(house, postgres)
        return {
            "seed": seed, "back after seconds": back, "acknowledged": len(ledger.acknowledged),
            "changes": changes, "lost": len(lost), "doubled": len(doubled), "alive": alive,
            "odd": (odd + wrong)[:20],
            "sound": bool(alive and max(back) < 5 and not (lost or doubled or odd or wrong)),
        }
    finally:
        if house:
            house.close()
        postgres.close()
