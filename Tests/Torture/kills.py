"""kill -9 at random moments under write load (R1): nothing acknowledged is lost or doubled."""

import json
import random
import sys
import tempfile
import threading
import time

import reckoning
import writers
from house import House, Postgres

WRITERS = 8


def run(kills, engine="sqlite", seed=None):
    """Returns the summary; `is_sound` reads it."""
    seed = seed or f"{random.SystemRandom().getrandbits(48):x}"
    print(f"seed {seed}", file=sys.stderr)
    postgres = Postgres() if engine == "postgres" else None
    house = None
    try:
        folder = tempfile.mkdtemp(prefix="gendan-torture-")
        house = House(folder, postgres.conninfo if postgres else None)
        return torture(house, postgres, kills, engine, seed)
    finally:
        if house:
            house.close()
        if postgres:
            postgres.close()


def torture(house, postgres, kills, engine, seed):
    dice, ledger, stop = random.Random(seed), writers.Ledger(), threading.Event()
    house.start()
    begun = writers.begin(house, ledger)
    crowd = [writers.Writer(n, house, ledger, begun, seed, stop) for n in range(WRITERS)]
    for writer in crowd:
        writer.start()
    try:
        for _ in range(kills):
            time.sleep(dice.uniform(0.02, 1.2))
            house.kill()
            house.start()
        time.sleep(0.3)
    finally:
        stop.set()
        for writer in crowd:
            writer.join()
    lost, doubled, odd = reckoning.reckon(house, ledger)
    odd += reckoning.same_answers(house, ledger, dice)
    again = reckoning.reckon(house, ledger)
    doubled = sorted({*doubled, *again[1]})
    house.stop()
    changes, wrong = reckoning.by_the_shell(house, postgres)
    starts = sorted(house.starts)
    return {
        "engine": engine, "seed": seed, "kills": kills,
        "acknowledged": len(ledger.acknowledged), "changes": changes,
        "asked again": sum(act.tries > 1 for act in ledger.acts),
        "lost": len(lost), "doubled": len(doubled), "deaths": house.deaths,
        "slowest start": round(starts[-1], 2), "odd": (odd + wrong)[:20],
    }


def is_sound(summary):
    return not (summary["lost"] or summary["doubled"] or summary["deaths"] or summary["odd"])


def main(arguments):
    kills = int(arguments[0]) if arguments else 20
    engine = arguments[1] if len(arguments) > 1 else "sqlite"
    seed = arguments[2] if len(arguments) > 2 else None
    if not 1 <= kills <= 10_000 or engine not in ("sqlite", "postgres"):
        raise SystemExit("usage: Scripts/torture kills [1…10000] [sqlite|postgres] [SEED]")
    summary = run(kills, engine, seed)
    print(json.dumps(summary, ensure_ascii=False))
    return 0 if is_sound(summary) else 1
