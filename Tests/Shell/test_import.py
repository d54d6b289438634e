"""`gendan import`: its JSON, its options, its exit codes, with and without a server."""

import json

ORDERS = """\
PO,Vendor,Description,Qty,Unit price,Promised date
PO-1,Hengda,Bottle,6000,3.90,2026-11-20
PO-2,Hengda,Tray,0,3.65,2026-11-21
PO-3,Minhou,Lamp,200,11.50,2026-02-31
"""


def words(door, text, *options):
    path = door.file("orders.csv", text)
    return ["import", "orders", path, "--workspace", "acme", "--json", *options]


def bring(door, text, *options):
    return door.json(*words(door, text, *options))


def test_the_answer_has_the_shape_that_scripts_rely_on(door):
    told = bring(door, ORDERS, "--currency", "USD")
    assert told["lines"] == 3
    assert told["orders"] == told["created"] == told["suppliers"] == 1
    assert told["updated"] == told["unchanged"] == 0
    form = {name: told["form"][name] for name in ("encoding", "delimiter", "dateStyle")}
    assert form == {"encoding": "utf8", "delimiter": "comma", "dateStyle": "iso"}
    assert told["form"]["decimalStyle"] == "point"
    assert told["problems"] == [
        {"row": 3, "column": "Qty", "reason": "notPositive"},
        {"row": 4, "column": "Promised date", "reason": "notADay"},
    ]
    again = bring(door, ORDERS, "--currency", "USD")
    assert (again["created"], again["unchanged"]) == (0, 1)
    changed = bring(door, ORDERS.replace("6000", "7000"), "--currency", "USD")
    assert (changed["updated"], changed["notes"]["changedFields"]) == (1, {"quantity": 1})
    assert [one["number"] for one in told["outcomes"]["created"]] == ["PO-1"]
    outcome = changed["outcomes"]["updated"][0]
    assert (outcome["number"], outcome["changedInAll"]) == ("PO-1", 1)
    assert outcome["changed"] == [
        {"line": 1, "field": "quantity", "before": "6000", "after": "7000"}
    ]


def test_a_dry_run_counts_and_records_nothing(door):
    told = bring(door, ORDERS, "--currency", "USD", "--dry-run")
    assert told["dryRun"] and told["created"] == 1
    told = bring(door, ORDERS, "--currency", "USD")
    assert told["created"] == 1


def test_the_list_stays_as_it_is_and_its_errors_go_where_they_are_asked_for(door):
    errors = door.folder / "errors.csv"
    told = bring(door, ORDERS, "--currency", "USD", "--errors", str(errors))
    assert (door.folder / "orders.csv").read_text() == ORDERS
    assert not list(door.folder.glob("orders.csv.*"))
    assert told["errorFile"] == str(errors)
    lines = errors.read_text().splitlines()
    assert lines[0].startswith("Why it was kept out,PO,Vendor")
    assert len(lines) == 3 and lines[1].startswith("Qty: ")
    fixed = errors.read_text().replace(",0,", ",9,").replace("2026-02-31", "2026-02-28")
    told = bring(door, fixed, "--currency", "USD")
    assert (told["created"], told["problems"]) == (2, [])
    # A file that is there is never written over.
    again = door.run(*words(door, ORDERS, "--errors", str(errors)), ends=64)
    assert "is there already" in again.stderr
    # They are text, whatever the list is.
    book = door.run(*words(door, ORDERS, "--errors", str(door.folder / "e.xlsx")), ends=64)
    assert "--errors" in book.stderr and ".csv" in book.stderr
    told = bring(door, ORDERS, "--currency", "USD")
    assert told["errorFile"].endswith(".csv")


def test_a_refusal_says_sentences_and_ends_with_two(door):
    for text, options, said in [
        (ORDERS, [], "--currency: The list does not say its currency."),
        (ORDERS, ["--currency", "QQQ"], "--currency: This currency is not known."),
        (
            ORDERS, ["--currency", "USD", "--mapping", "none"],
            "--mapping: “none” is not known here. No mapping is remembered",
        ),
        ("", ["--currency", "USD"], "file: There is nothing in this file."),
        ('PO,Vendor\nPO-1,"Hengda\n', [], "file: A quotation mark opened in row 2"),
        (
            "a,b,c\nPO-1,H,Lid\n", ["--currency", "USD"],
            "columns: No column of the list is known as: Order number, Supplier, Quantity. Its"
            " columns are “a”, “b”, “c”. Match them on the import page",
        ),
        (
            "PO,Vendor,Item,Qty\n" + "PO-1,H,Lid,7 pcs\n" * 8 + 'PO-2,H,Lid,"6,000 pcs"\n',
            ["--currency", "USD"],
            "--decimal: Nothing in “Qty” decides the decimal mark."
            " 6,000 pcs is 6.000 with comma, and 6000 with point.",
        ),
        ("PO,Vendor,Item,Qty\nPO-1,H,Lid,1.500\n", ["--currency", "USD"], 
            "--decimal: Nothing in “Qty” decides the decimal mark."
            " 1.500 is 1.500 with point, and 1500 with comma."),
        (
            "PO,Vendor,Item,Qty,Promised date\nPO-1,H,Lid,1,3/12/2026\n", ["--currency", "USD"],
            "--date-order: Nothing in “Promised date” decides the order of day and month."
            " 3/12/2026 is 3 December with day-first, and 12 March with month-first.",
        ),
    ]:
        told = door.run(*words(door, text, *options), ends=2)
        assert told.stdout == ""
        assert f"gendan: {said}" in told.stderr, told.stderr
    for name, said in [
        ("nowhere.csv", "There is no file “nowhere.csv”."),
        (str(door.folder), f"“{door.folder}” is a folder, no file."),
        ("/dev/zero", "“/dev/zero” is no ordinary file."),
    ]:
        missing = door.run("import", "orders", name, "--workspace", "acme", ends=2)
        assert (missing.stdout, missing.stderr) == ("", f"gendan: file: {said}\n")
    path = door.file("orders.csv", ORDERS)
    absent = door.run("import", "orders", path, "--workspace", "nobody", ends=2)
    assert "--workspace: “nobody”" in absent.stderr


def test_what_nothing_decides_is_told_by_an_option(door):
    text = "PO,Vendor,Item,Qty,Promised date\nPO-1,H,Lid,1.500,3/12/2026\n"
    options = ["--currency", "EUR", "--decimal", "comma", "--date-order", "day-first"]
    assert bring(door, text, *options)["created"] == 1
    same = text.replace("1.500", "1500").replace("3/12/2026", "2026-12-03")
    assert bring(door, same, "--currency", "EUR")["unchanged"] == 1


def test_a_take_over_sheet_is_the_other_list(door):
    bring(door, ORDERS, "--currency", "USD")
    sheet = door.file("sheet.csv", "PO,Stage,Finished\nPO-1,大货开产,120\nPO-404,loaded,\n")
    command = ["import", "take-over", sheet, "--workspace", "acme", "--json"]
    dry, told = door.json(*command, "--dry-run"), door.json(*command)
    assert dry["problems"] == told["problems"] == [
        {"row": 3, "column": "PO", "reason": "unknownOrder"}
    ]
    assert dry["updated"] == told["updated"] == 1
    assert door.json(*command)["unchanged"] == 1


def test_a_remembered_mapping_reads_the_next_list(shell, serving):
    token = json.loads(shell.init().stdout)["token"]
    columns = {"order": "a", "supplier": "b", "item": "c", "quantity": "d"}
    with serving() as served:
        taken = served.post(
            "/api/v1/imports?fileName=a.csv", token, "a,b,c,d\nPO-1,Hengda,Lid,5\n"
        )
        mapping = {"name": "erp", "columns": columns, "currency": "USD"}
        served.post(f"/api/v1/imports/{taken['id']}/mapping", token, json.dumps(mapping))
    text = "a,b,c,d\nPO-7,Hengda,Lid,5\n"
    assert bring(shell, text, "--mapping", "erp")["created"] == 1
    other = shell.run(*words(shell, text, "--mapping", "sap"), ends=2)
    assert "--mapping: “sap” is not known here. There are: erp." in other.stderr
    lost = shell.run(*words(shell, text.replace("a,b", "A,b"), "--mapping", "erp"), ends=2)
    assert "“a” is not known" in lost.stderr


def test_the_shell_remembers_how_a_list_was_read(door):
    told = ["--currency", "USD", "--remember", "weekly"]
    bring(door, ORDERS, *told, "--dry-run")
    unknown = door.run(*words(door, ORDERS, "--mapping", "weekly"), ends=2)
    assert "No mapping is remembered in this workspace. --remember" in unknown.stderr
    assert bring(door, ORDERS, *told)["created"] > 0
    # The currency was asked once.
    assert bring(door, ORDERS, "--mapping", "weekly")["created"] == 0
    nameless = door.run(*words(door, ORDERS, "--currency", "USD", "--remember", " "), ends=2)
    assert "--remember" in nameless.stderr or "name" in nameless.stderr, nameless.stderr


def test_a_person_reads_a_table(door):
    command = [word for word in words(door, ORDERS, "--currency", "USD") if word != "--json"]
    told = door.run(*command).stdout
    assert "Rows kept out   2\n" in told and "New             1\n" in told
    assert "Row 3, Qty: This must be more than zero." in told
    assert "Encoding: UTF-8\n" in told and "Columns are parted by: commas\n" in told
    assert "Dates: year first\n" in told and "Decimals: with a point\n" in told
    assert not told.startswith("{")
