"""Figures with their ceilings, measured in one run: see docs/figures.md for what each means."""
import argparse
import datetime
import json
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

from load import Server, script, unkept, wrk

BINARY = os.environ.get("GENDAN_BINARY", os.path.abspath("bin/gendan"))


def fsync_ceiling(folder):
    """p50 in milliseconds of one 8 kB write + fdatasync."""
    path = os.path.join(folder, "fsync")
    handle = os.open(path, os.O_CREAT | os.O_WRONLY)
    block, times = b"x" * 8192, []
    for number in range(400):
        start = time.perf_counter()
        os.pwrite(handle, block, (number % 64) * 8192)
        os.fdatasync(handle)
        times.append((time.perf_counter() - start) * 1000)
    os.close(handle)
    os.remove(path)
    return statistics.median(times)


def rows_ceiling(folder):
    """Raw rows a second into one SQLite table, FULL, 100 rows a transaction."""
    path = os.path.join(folder, "rows.sqlite")
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c INTEGER)")
    start, count = time.perf_counter(), 0
    while time.perf_counter() - start < 2:
        base.execute("BEGIN")
        base.executemany("INSERT INTO line (a, b, c) VALUES (?, ?, ?)",
                         [("order %d" % count, "x" * 100, count)] * 100)
        base.execute("COMMIT")
        count += 100
    rate = count / (time.perf_counter() - start)
    base.close()
    return rate


def fill(folder, orders, database=None):
    told = [BINARY, "bench", "fill", "--data", folder, "--orders", str(orders)]
    if database:
        told += ["--database", database]
    return json.loads(subprocess.run(told, check=True, capture_output=True, text=True).stdout)


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def figure(value, ceiling, unit):
    return {"figure": round(value, 3), "ceiling": round(ceiling, 3), "unit": unit,
            "ratio": round(value / ceiling, 4) if ceiling else None}


def fsyncs(folder, token, seconds):
    """Acknowledged changes, and how many fdatasync a server under strace made meanwhile."""
    report = os.path.join(folder, "fsyncs")
    traced = ["strace", "-f", "--seccomp-bpf", "-e", "trace=fdatasync", "-o", report]
    server = Server.serve(BINARY, folder, traced)
    change = script("progress", token, server.orders(token, 200))
    before = open(report).read().count("= 0\n")
    answer = wrk(server.url, {}, 64, seconds, change)
    syncs = open(report).read().count("= 0\n") - before
    server.stop()
    return answer["count"], syncs


def opened(server, token):
    """An order of 14 milestones and 5 lines, with 100 changes in its journal."""
    acts = server.get("/api/openapi.json", token)["paths"]
    body = acts["/api/v1/settings/templates"]["post"]["requestBody"]["content"]
    milestones = body["application/json"]["example"]["template"]
    for name in ["labelsApproved", "bookingMade"]:
        milestones["milestones"].insert(-1, dict(
            milestones["milestones"][-1], key=name, after=[
                {"milestone": "massProductionStarted", "workdays": 5}],
            names={"english": name, "chinese": name}))
    server.post("/api/v1/settings/templates", {"template": milestones}, token)
    line = {"description": "Insulated bottle", "quantity": "600", "unitPrice": "3.90"}
    order = server.post("/api/v1/orders", {
        "number": "READ-1", "supplierName": "Supplier 1 Hengda", "currency": "USD",
        "promised": "2027-03-01", "profile": "newItem", "template": milestones["name"],
        "lines": [line] * 5}, token)["id"]
    for number in range(96):
        server.post(f"/api/v1/orders/{order}/progress", {
            "lot": 1, "finished": str(number + 1), "onBehalfOf": "supplier"}, token)
    shown = server.get(f"/api/v1/orders/{order}", token)
    assert len(shown["lots"][0]["milestones"]) == 14 and shown["seq"] >= 98, shown["seq"]
    return order


def reads(server, token, bare, seconds):
    order = opened(server, token)
    plain = {"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"}
    page = {"Cookie": server.cookie(token), "Accept-Encoding": "identity"}
    rate = {}
    for name, path, headers in [
            ("board, JSON", "/api/v1/board", plain), ("board, HTML", "/board", page),
            ("order read, JSON", "/api/v1/orders/" + order, plain),
            ("order read, HTML", "/orders/" + order, page)]:
        rate[name] = figure(wrk(server.url + path, headers, 32, seconds)["rate"], bare, "1/s")
    return rate


def latencies(server, token, seconds, few, thousand):
    """p50 in milliseconds, one connection, no answer twice; words found in eleven orders, and in a
    thousand."""
    head = {"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"}
    page = {"Cookie": server.cookie(token), "Accept-Encoding": "identity"}
    supplier = server.get("/api/v1/suppliers?limit=1", token)["items"][0]["id"]
    order = server.orders(token, 1)[0]
    asked = {"board": ("/api/v1/board", head), "board page": ("/board", page),
             "filter by supplier": (f"/api/v1/board?supplier={supplier}", head),
             "search": (f"/api/v1/board?search={few}", head),
             "search, a thousand found": (f"/api/v1/board?search={thousand}", head),
             "order": (f"/api/v1/orders/{order}", head), "order page": (f"/orders/{order}", page)}
    found = {name: wrk(server.url, head, 1, seconds, unkept(path))["p50"]
             for name, (path, head) in asked.items()}
    change = script("progress", token, server.orders(token, 200))
    found["change"] = wrk(server.url, {}, 1, seconds, change)["p50"]
    return found


def growth(few, few_token, many, many_token, orders, seconds):
    """The same work on both, by turns, for a shared machine is never twice the same: the median of
    five rounds of each, and what they are to each other."""
    # Both find the number itself and those that have more digits.
    digits = len(str(orders))
    rounds = [(latencies(few, few_token, seconds, "B-99", "B-"),
               latencies(many, many_token, seconds, "B-" + "9" * (digits - 2),
                         "B-" + "9" * (digits - 4)))
              for _ in range(5)]
    median = lambda of, name: statistics.median(pair[of][name] for pair in rounds)
    return {name: {"few": round(median(0, name), 3), "many": round(median(1, name), 3),
                   "ratio": round(median(1, name) / median(0, name), 3)}
            for name in rounds[0][0]}


def writes(server, token, bare, fsync, seconds):
    orders = server.orders(token, 200)
    out = {}
    change = script("progress", token, orders)
    many = wrk(server.url, {}, 64, seconds, change)
    out["durable change, 64 connections"] = figure(many["rate"], bare, "1/s")
    out["durable change, 64 connections"]["failed"] = many["failed"]
    one = wrk(server.url, {}, 1, seconds, change)
    out["durable change, one connection, p50"] = figure(one["p50"], 2 * fsync + 0.5, "ms")
    create = wrk(server.url, {}, 8, seconds, script("create", token, orders))
    out["create an order with 5 lines, 8 connections"] = figure(create["rate"], bare, "1/s")
    out["create an order with 5 lines, 8 connections"]["failed"] = create["failed"]
    return out


def imported(folder, rows):
    """Lines a second from a list to durable and searchable, and the memory it took."""
    path = os.path.join(folder, "list.csv")
    with open(path, "w") as out:
        out.write("PO No.,Line,Vendor,Description,Quantity,Unit Price,Order Date,Delivery Date\n")
        for line in range(10_000):
            out.write(f"I-{line // 2},{line},Vendor {line // 2 % 40},Item {line % 300},{line % 900 + 1},"
                      f"1.25,2026-10-0{line % 9 + 1},2026-12-{line % 20 + 10}\n")
    secret = os.path.join(folder, "pw")
    with open(secret, "w") as out:
        out.write("benchmark of the house")
    data = os.path.join(folder, "import")
    subprocess.run([BINARY, "init", "--data", data, "--workspace", "bench", "--email",
                    "b@example.org", "--password-file", secret], check=True, capture_output=True)
    start = time.perf_counter()
    told = ["/usr/bin/time", "-v", BINARY, "import", "orders", path, "--data", data,
            "--workspace", "bench", "--currency", "USD", "--json"]
    done = subprocess.run(told, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    peak = re.search(r"Maximum resident set size \(kbytes\): (\d+)", done.stderr)
    answer = figure(10_000 / seconds, rows, "lines/s")
    answer["resident MB"] = figure(int(peak.group(1)) / 1024 if peak else 0, 250, "MB")
    report = json.loads(done.stdout)
    assert report["created"] == 5_000 and not report["problems"], report
    return answer


def struck(place):
    """How many orders the clock of a server just begun has to strike, and the seconds until none waits."""
    base = sqlite3.connect(f"file:{place}/record.sqlite?mode=ro", uri=True)
    today = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=8)).date().isoformat()
    waiting = lambda: base.execute("SELECT count(*) FROM due WHERE day <= ?", [today]).fetchone()[0]
    first, start = waiting(), time.perf_counter()
    while waiting():
        time.sleep(1)
    base.close()
    return first, round(time.perf_counter() - start, 1)


def large(folder, few, few_token, told):
    """What the size of the record costs."""
    place = os.path.join(folder, "large")
    filled = fill(place, told.orders)
    out = {"fill, orders/s": round(told.orders / filled["seconds"])}
    many = Server.serve(BINARY, place)
    out["start to first answer"] = figure(many.started_ms, 300, "ms")
    # The clock first strikes every milestone the filling put into the past, and what that left to
    # be written must not be written while others are measured.
    out["clock, orders struck"], out["clock, seconds"] = struck(place)
    os.sync()
    out["growth"] = growth(
        few, few_token, many, filled["token"], told.orders, max(1, told.seconds // 2))
    head = {"Authorization": f"Bearer {filled['token']}", "Accept-Encoding": "identity"}
    wrk(many.url + "/api/v1/board", head, 32, told.seconds)
    out["under board load, resident MB"] = figure(resident(many.pid), 250, "MB")
    few.stop()
    many.stop()
    return out


def on_postgres(folder, ceiling, fsync, seconds):
    """The same reads and writes on a PostgreSQL of the benchmark's own."""
    script = os.path.join(os.path.dirname(__file__), "../../Scripts/postgres-for-tests")
    connection = subprocess.run([script, "start"], check=True, capture_output=True,
                                text=True).stdout.strip()
    try:
        place = os.path.join(folder, "postgres")
        token = fill(place, 1_000, connection)["token"]
        server = Server.serve(BINARY, place)
        out = reads(server, token, ceiling, seconds)
        out.update(writes(server, token, ceiling, fsync, seconds))
        server.stop()
        return out
    finally:
        subprocess.run([script, "stop", connection], check=True)


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--orders", type=int, default=1_000_000)
    asked.add_argument("--seconds", type=int, default=5)
    asked.add_argument("--without-postgres", action="store_true")
    asked.add_argument("--folder", help="where the databases go; a temporary folder without it")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory(dir=told.folder) as folder:
        out = {"orders": told.orders}
        out["ceilings"] = {"fsync ms": fsync_ceiling(folder), "rows/s": rows_ceiling(folder)}
        bare = Server.bare(BINARY)
        out["ceilings"]["bare/s"] = ceiling = wrk(bare.url + "/", {}, 32, told.seconds)["rate"]
        bare.stop()
        fsync = out["ceilings"]["fsync ms"]
        small = os.path.join(folder, "small")
        token = fill(small, 1_000)["token"]
        server = Server.serve(BINARY, small)
        out["idle, resident MB"] = figure(resident(server.pid), 60, "MB")
        out.update(reads(server, token, ceiling, told.seconds))
        out.update(writes(server, token, ceiling, fsync, told.seconds))
        server.stop()
        changes, syncs = fsyncs(small, token, told.seconds)
        out["acknowledged changes per fdatasync"] = figure(changes, max(1, syncs), "")
        out["import"] = imported(folder, out["ceilings"]["rows/s"])
        forecast = subprocess.run([BINARY, "bench", "forecast"], check=True, capture_output=True)
        out["forecast of 100,000 open orders"] = figure(
            json.loads(forecast.stdout)["seconds"], 2, "s")
        if told.orders:
            out.update(large(folder, Server.serve(BINARY, small), token, told))
        if not told.without_postgres:
            out["PostgreSQL"] = on_postgres(folder, ceiling, fsync, told.seconds)
            out["PostgreSQL, of SQLite"] = {
                name: round(out["PostgreSQL"][name]["figure"] / out[name]["figure"], 3)
                for name in ("durable change, 64 connections", "board, JSON")}
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    sys.exit(main())
