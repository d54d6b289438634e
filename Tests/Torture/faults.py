"""Disks that fill up and disks that fail (R5, R6), and proof that a commit is flushed (D2)."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import reckoning
import writers
from house import Client, House

SKIPPED = {"skipped": True}


def skip(reason):
    return {**SKIPPED, "reason": reason}


def disk_full():
    """Eight megabytes fill up: 507 and `Retry-After`, reads go on, it works again once freed."""
    if os.geteuid() != 0:
        return skip("only root mounts a small disk")
    folder = Path(tempfile.mkdtemp(prefix="gendan-torture-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        folder.rmdir()
        return skip("no small disk can be mounted here")
    house = None
    try:
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(3 << 20))
        house = House(folder)
        return fill(house, ballast)
    finally:
        if house and house.process and house.is_alive():
            house.kill()
        subprocess.run(["umount", str(folder)], check=True)
        folder.rmdir()


def fill(house, ballast):
    ledger, odd = writers.Ledger(), []
    house.start()
    client = Client(house)
    supplier, shared = writers.begin(house, ledger, shared=1)
    refused, number = 0, 0
    deadline = time.monotonic() + 120
    while refused < 50 and time.monotonic() < deadline:
        number += 1
        act = ledger.add(writers.opening(supplier, f"F-{number}"))
        status = writers.perform(client, act, patient=False)
        if status == 507:
            refused += 1
            if not client.headers.get("Retry-After"):
                odd.append("507 without Retry-After")
        elif status != 201:
            odd.append(f"a full disk answers {status}")
        if refused:
            for path in ("/orders", f"/orders/{shared[0]}", f"/orders/{shared[0]}/journal"):
                if client.get(path)[0] != 200:
                    odd.append(f"{path} cannot be read")
    ballast.unlink()
    subprocess.run(["mount", "-o", "remount,size=64m", str(house.folder)], check=True)
    freed = time.monotonic()
    waiting = [act for act in ledger.acts if not act.answer]
    for act in waiting:
        writers.perform(client, act)
    recovered = round(time.monotonic() - freed, 2)
    lost, doubled, wrong = reckoning.reckon(house, ledger)
    alive = house.is_alive()
    house.stop()
    changes, unsound = reckoning.by_the_shell(house, None)
    return {
        "acknowledged": len(ledger.acknowledged), "refused": refused, "changes": changes,
        "seconds until all was done": recovered, "lost": len(lost), "doubled": len(doubled),
        "alive": alive, "odd": (odd + wrong + unsound)[:20],
        "sound": bool(refused and alive and not (lost or doubled or odd or wrong or unsound)),
    }


def eio(when="30..34"):
    """The disk refuses to flush for a while, and nobody starts anything anew."""
    return failing(when, again=False)


def eio_restart(when="30..34"):
    """The same, and the server is killed while it writes nothing."""
    return failing(when, again=True)


def failing(when, again):
    """No false acknowledgement, the process lives; from the first failure to the check that clears
    the disk nothing is written and everything is read."""
    if not shutil.which("strace"):
        return skip("strace is not here")
    house = House(tempfile.mkdtemp(prefix="gendan-torture-"))
    try:
        trace = house.folder / "trace"
        inject = f"inject=fdatasync:error=EIO:when={when}"
        house.start("strace", "-D", "-f", "-o", str(trace), "-e", "trace=fdatasync", "-e", inject)
        ledger, client = writers.Ledger(), Client(house)
        supplier, shared = writers.begin(house, ledger, shared=1)
        statuses, codes, odd = set(), set(), []
        deadline = time.monotonic() + 90
        number, recovered = 0, 0
        while recovered < 20 and time.monotonic() < deadline:
            number += 1
            act = writers.opening(supplier, f"E-{number}")
            if number % 2:
                act = writers.noting(shared[0])
            status = writers.perform(client, ledger.add(act), patient=False)
            statuses.add(status)
            if status == 503:
                codes.add(client.told["reasons"][0]["code"])
                odd += degraded(client, shared[0])
                if again:
                    break
                time.sleep(0.1)
            recovered += bool(codes) and status in (200, 201)
        failed = [act for act in ledger.acts if not act.answer]
        injected = len(re.findall(r"fdatasync.*EIO.*INJECTED", trace.read_text()))
        alive = house.is_alive()
        if not again and client.get("/health", raw=True)[1] != {"status": "ok"}:
            odd.append("the health is not ok again")
        house.kill()
        house.start()
        early = reckoning.reckon(house, ledger)
        for act in failed:
            writers.perform(client, act)
        lost, doubled, wrong = reckoning.reckon(house, ledger)
        house.stop()
        changes, unsound = reckoning.by_the_shell(house, None)
        odd += wrong + unsound + sorted(f"answer {s}" for s in statuses - {200, 201, 503})
        odd += sorted(codes - {"readOnly", "outcomeUnknown"})
        bad = early[0] or lost or doubled or odd
        return {
            "injected": injected, "refused": len(failed), "changes": changes,
            "acknowledged": len(ledger.acknowledged), "lost": len(early[0]) + len(lost),
            "doubled": len(doubled), "alive": alive, "odd": odd[:20], "reasons": sorted(codes),
            "sound": bool(injected and failed and alive and (again or recovered) and not bad),
        }
    finally:
        house.close()


def degraded(client, order):
    """What is odd about a server that refuses to write: it says so, and reads all the same."""
    odd = []
    if not client.headers.get("Retry-After"):
        odd.append("503 without Retry-After")
    for path in ("/orders", f"/orders/{order}", f"/orders/{order}/journal"):
        if client.get(path)[0] != 200:
            odd.append(f"{path} cannot be read")
    status, told = client.get("/health", raw=True)
    if status != 200 or told.get("status") not in ("degraded", "ok"):
        odd.append(f"the health is {status} {told}")
    return odd


def flushes(count=50):
    """Changes made one after another: each waits for a flush of its own."""
    if not shutil.which("strace"):
        return skip("strace is not here")
    house = House(tempfile.mkdtemp(prefix="gendan-torture-"))
    try:
        trace = house.folder / "trace"
        house.start("strace", "-D", "-f", "-o", str(trace), "-e", "trace=fdatasync,fsync")
        ledger, client = writers.Ledger(), Client(house)
        _, shared = writers.begin(house, ledger, shared=1)
        before = flushed(trace)
        for _ in range(count):
            writers.perform(client, ledger.add(writers.noting(shared[0])))
        made = flushed(trace) - before
        house.stop()
        return {"changes": count, "flushes": made, "sound": made >= count}
    finally:
        house.close()


def flushed(trace):
    """Calls that ended well, whether strace wrote them in one line or in two."""
    return len(re.findall(r"(?:sync\(\d+\)|sync resumed>\)) += 0", trace.read_text()))


def main(torture):
    summary = torture()
    print(json.dumps(summary, ensure_ascii=False))
    return 0 if summary.get("sound") or summary.get("skipped") else 1
