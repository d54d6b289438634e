"""`gendan import`: its JSON, its options, its exit codes, with and without a server."""

import json

ORDERS = """\
PO,Vendor,Description,Qty,Unit price,Promised date
PO-1,Hengda,Bottle,6000,3.90,2026-11-20
PO-2,Hengda,Tray,0,3.65,2026-11-21
PO-3,Minhou,Lamp,200,11.50,2026-02-31
"""


def orders(door, text, *options, check=True):
    path = door.folder / "orders.csv"
    path.write_text(text)
    return door.run(
        "import", "orders", str(path), "--workspace", "acme", "--json", *options, check=check
    )


def test_the_answer_has_the_shape_that_scripts_rely_on(door):
    told = json.loads(orders(door, ORDERS, "--currency", "USD").stdout)
    assert told["lines"] == 3
    assert told["orders"] == told["created"] == told["suppliers"] == 1
    assert told["updated"] == told["unchanged"] == 0
    assert told["problems"] == [
        {"row": 3, "column": "Qty", "reason": "notPositive"},
        {"row": 4, "column": "Promised date", "reason": "notADay"},
    ]
    again = json.loads(orders(door, ORDERS, "--currency", "USD").stdout)
    assert (again["created"], again["unchanged"]) == (0, 1)
    changed = json.loads(orders(door, ORDERS.replace("6000", "7000"), "--currency", "USD").stdout)
    assert (changed["updated"], changed["notes"]["changedFields"]) == (1, {"quantity": 1})


def test_a_dry_run_counts_and_records_nothing(door):
    told = json.loads(orders(door, ORDERS, "--currency", "USD", "--dry-run").stdout)
    assert told["dryRun"] and told["created"] == 1
    told = json.loads(orders(door, ORDERS, "--currency", "USD").stdout)
    assert told["created"] == 1


def test_the_list_stays_as_it_is_and_its_errors_go_where_they_are_asked_for(door):
    errors = door.folder / "errors.csv"
    told = json.loads(orders(door, ORDERS, "--currency", "USD", "--errors", str(errors)).stdout)
    assert (door.folder / "orders.csv").read_text() == ORDERS
    assert not list(door.folder.glob("orders.csv.*"))
    assert told["errorFile"] == str(errors)
    lines = errors.read_text().splitlines()
    assert lines[0].startswith("Why it was kept out,PO,Vendor")
    assert len(lines) == 3 and lines[1].startswith("Qty: ")
    fixed = errors.read_text().replace(",0,", ",9,").replace("2026-02-31", "2026-02-28")
    told = json.loads(orders(door, fixed, "--currency", "USD").stdout)
    assert (told["created"], told["problems"]) == (2, [])
    # A file that is there is never written over.
    again = orders(door, ORDERS, "--currency", "USD", "--errors", str(errors), check=False)
    assert again.returncode not in (0, 2) and "is there already" in again.stderr


def test_a_refusal_says_sentences_and_ends_with_two(door):
    for text, options, said in [
        (ORDERS, [], "--currency: This currency is not known."),
        (ORDERS, ["--currency", "QQQ"], "--currency: This currency is not known."),
        (ORDERS, ["--currency", "USD", "--mapping", "none"], "--mapping: “none” is not known"),
        ("", ["--currency", "USD"], "file: There is nothing in this file."),
        ('PO,Vendor\nPO-1,"Hengda\n', [], "file: A quotation mark opened in row 2"),
        ("PO,Vendor,Item,Qty\nPO-1,H,Lid,1.500\n", ["--currency", "USD"], "--decimal: "),
        (
            "PO,Vendor,Item,Qty,Promised date\nPO-1,H,Lid,1,3/12/2026\n", ["--currency", "USD"],
            "--date-order: ",
        ),
    ]:
        told = orders(door, text, *options, check=False)
        assert told.returncode == 2, told
        assert told.stdout == ""
        assert f"gendan: {said}" in told.stderr, told.stderr
        assert "(" not in told.stderr.splitlines()[0].replace("(s)", ""), told.stderr
    missing = door.run(
        "import", "orders", "nowhere.csv", "--workspace", "acme", "--json", check=False
    )
    assert missing.returncode == 2 and "could not be read" in missing.stderr
    absent = door.run(
        "import", "orders", str(door.folder / "orders.csv"), "--workspace", "nobody", check=False
    )
    assert absent.returncode == 2 and "--workspace: “nobody”" in absent.stderr


def test_what_nothing_decides_is_told_by_an_option(door):
    text = "PO,Vendor,Item,Qty,Promised date\nPO-1,H,Lid,1.500,3/12/2026\n"
    options = ["--currency", "EUR", "--decimal", "comma", "--date-order", "day-first"]
    assert json.loads(orders(door, text, *options).stdout)["created"] == 1
    same = text.replace("1.500", "1500").replace("3/12/2026", "2026-12-03")
    assert json.loads(orders(door, same, "--currency", "EUR").stdout)["unchanged"] == 1


def test_a_take_over_sheet_is_the_other_list(door):
    orders(door, ORDERS, "--currency", "USD")
    path = door.folder / "sheet.csv"
    path.write_text("PO,Stage,Finished\nPO-1,大货开产,120\nPO-404,loaded,\n")
    command = ["import", "take-over", str(path), "--workspace", "acme", "--json"]
    dry = json.loads(door.run(*command, "--dry-run").stdout)
    told = json.loads(door.run(*command).stdout)
    assert dry["problems"] == told["problems"] == [
        {"row": 3, "column": "PO", "reason": "unknownOrder"}
    ]
    assert dry["updated"] == told["updated"] == 1
    assert json.loads(door.run(*command).stdout)["unchanged"] == 1


def test_a_remembered_mapping_reads_the_next_list(house):
    from house import Client

    house.start()
    client = Client(house)
    status, taken = client.ask(
        "POST", "/api/v1/imports?fileName=a.csv", "a,b,c,d\nPO-1,Hengda,Lid,5\n", {}
    )
    assert status == 201, taken
    columns = {"order": "a", "supplier": "b", "item": "c", "quantity": "d"}
    status, told = client.post(
        f"/imports/{taken['id']}/mapping",
        {"name": "erp", "columns": columns, "currency": "USD"}, "key-1",
    )
    assert status == 200, told
    house.stop()
    text = "a,b,c,d\nPO-7,Hengda,Lid,5\n"
    assert json.loads(orders(house, text, "--mapping", "erp").stdout)["created"] == 1
    lost = orders(house, text.replace("a,b", "A,b"), "--mapping", "erp", check=False)
    assert lost.returncode == 2 and "“a” is not known" in lost.stderr
