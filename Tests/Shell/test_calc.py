"""The calculators at the shell: one object, or a line each."""

import json
import os
import subprocess

CREDIT = {"shipment": "2026-11-02", "expiry": "2026-12-15", "presentationDays": 21}
METRES = {"quantity": "3000", "unit": "M", "about": False, "countedInPieces": False}


def calc(*words, told="", ends=0):
    done = subprocess.run(
        [os.environ["GENDAN_BINARY"], "calc", *words], input=told, capture_output=True, text=True,
        timeout=60,
    )
    assert done.returncode == ends, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def test_an_object_comes_as_an_argument_or_by_the_input():
    for done in (
        calc("presentation", json.dumps(CREDIT)), calc("presentation", told=json.dumps(CREDIT)),
    ):
        assert json.loads(done.stdout) == {"lastDay": "2026-11-23"}
    done = calc("tolerance", json.dumps(METRES))
    assert json.loads(done.stdout) == {"rule": "30(b)", "minimum": "2850", "maximum": "3150"}


def test_a_member_that_nothing_reads_is_named():
    done = calc("tolerance", json.dumps(METRES | {"abuot": True}), ends=2)
    assert done.stdout == "" and "abuot: Nothing of this name is read here" in done.stderr


def test_bank_days_of_a_file_extend_the_last_day(tmp_path):
    year = {
        "year": 2026, "region": "CN", "notice": "bank", "makeUpDays": [],
        "holidays": [{"name": "x", "from": "2026-11-23", "through": "2026-11-24"}],
    }
    file = tmp_path / "cn.json"
    file.write_text(json.dumps(year))
    done = calc("presentation", json.dumps(CREDIT | {"calendar": "CN"}), "--bank-days", str(file))
    assert json.loads(done.stdout) == {
        "lastDay": "2026-11-23", "extendedDay": "2026-11-25", "provisional": False,
    }
    # Bank days that are given are meant, though no place is named.
    unnamed = calc("presentation", json.dumps(CREDIT), "--bank-days", str(file))
    assert json.loads(unnamed.stdout) == json.loads(done.stdout)


def test_a_refusal_names_the_field_and_ends_with_two():
    done = calc("tolerance", json.dumps(METRES | {"quantity": "1e99"}), ends=2)
    assert done.stdout == "" and done.stderr.startswith("gendan: quantity: ")
    assert calc("frobnicate", "{}", ends=64).stderr


def test_a_batch_answers_every_line_in_order_and_goes_on():
    lines = [
        json.dumps(METRES), "", "{", "[]", json.dumps(METRES | {"unit": "furlong"}),
        "[" * 100_000, "x" * 3_000_000, '{"quantity":1e99,"unit":"M"}',
        json.dumps(METRES | {"about": True}),
    ]
    told = calc("tolerance", "--batch", told="\n".join(lines)).stdout.splitlines()
    answers = [json.loads(line) for line in told]
    assert len(answers) == len(lines)
    assert answers[0]["maximum"] == "3150" and answers[-1]["maximum"] == "3300"
    assert all("error" in answer for answer in answers[1:-1])
    assert answers[4]["reasons"][0]["field"] == "unit"


def test_a_long_batch_is_fast():
    lines = "\n".join(json.dumps(METRES | {"quantity": str(n)}) for n in range(1, 20_001)) + "\n"
    told = calc("tolerance", "--batch", told=lines).stdout.splitlines()
    assert len(told) == 20_000
    assert json.loads(told[9_999])["maximum"] == "10500"


def test_a_credit_is_held_against_an_order_line_by_line():
    """Every finding with its article; a bad line leaves the others their answers."""
    credit = {"number": "LC1", "amount": {"amountMinor": 2_340_000, "currency": "USD"},
              "expiry": "2026-12-15", "latestShipment": "2026-11-24",
              "goods": "INSULATED BOTTLES", "documents": ["commercialInvoice"]}
    order = {"currency": "USD", "value": {"amountMinor": 2_340_001, "currency": "USD"},
             "lots": [{"lot": 1, "planned": "2026-11-20", "forecast": "2026-11-25"}],
             "lines": [{"line": 1, "description": "Insulated bottle"}], "supplierNames": []}
    lines = [json.dumps({"credit": credit, "order": order}),
             json.dumps({"credit": credit | {"number": ""}, "order": order}), "{"]
    told = calc("credit", "--batch", told="\n".join(lines)).stdout.splitlines()
    found = json.loads(told[0])
    assert [(note["code"], note["article"]) for note in found["findings"]] == [
        ("amountShort", "18(b)"), ("forecastTooLate", "29(c)")]
    assert not found["fits"]
    assert json.loads(told[1])["error"] and json.loads(told[2])["error"]
