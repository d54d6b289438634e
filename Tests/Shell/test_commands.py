"""The shell's commands, alone and while the directory is served: what they print, how they end."""

import contextlib
import json
import pathlib
import socket
import stat
import subprocess
import time
import urllib.error
import urllib.request

import pytest

YEAR = {
    "year": 2027,
    "region": "CN",
    "notice": "https://www.gov.cn/",
    "holidays": [{"name": "New Year", "from": "2027-01-01", "through": "2027-01-03"}],
    "makeUpDays": ["2027-01-09"],
}


def test_init_founds_a_workspace_and_prints_its_token_once(shell):
    told = json.loads(shell.init().stdout)
    assert told["slug"] == "acme" and told["email"] == "owner@acme.example"
    assert len(told["token"]) >= 40
    assert stat.S_IMODE(shell.data.stat().st_mode) == 0o700


def test_init_again_founds_a_second_workspace_and_refuses_the_same_name(shell):
    first = json.loads(shell.init().stdout)
    second = json.loads(shell.init("other").stdout)
    assert first["workspace"] != second["workspace"] and first["token"] != second["token"]
    refused = shell.init(ends=2)
    assert "acme" in refused.stderr and refused.stdout == ""
    assert shell.json("check")["files"] == 2


def test_init_refuses_what_cannot_be_a_name_or_a_password(shell):
    assert "workspace" in shell.init("No Such Name", ends=2).stderr
    shell.password.write_text("short\n")
    assert "password" in shell.init(ends=2).stderr


def test_two_workspaces_see_nothing_of_each_other(shell, serving):
    tokens = [json.loads(shell.init(name).stdout)["token"] for name in ("acme", "other")]
    with serving() as served:
        seen = [served.get("/api/v1/me", token)["workspace"] for token in tokens]
        assert seen[0] != seen[1]


def test_check_finds_a_new_house_sound_and_rebuild_leaves_it_so(shell):
    shell.init()
    report = shell.json("check")
    assert report["problems"] == [] and report["files"] == 1 and report["changes"] >= 2
    assert shell.json("rebuild") == {"files": 1}
    assert shell.json("check")["problems"] == []


def test_a_calendar_is_loaded_once(shell, serving):
    token = json.loads(shell.init().stdout)["token"]
    year = shell.file("2027.json", json.dumps(YEAR))
    told = shell.json("calendar", "import", year, "--workspace", "acme")
    assert told["seq"] >= 2
    shell.run("calendar", "import", year, "--workspace", "acme", ends=2)
    with serving() as served:
        calendar = served.get("/api/v1/workspace", token)["calendar"]
        assert 2027 in [loaded["year"] for loaded in calendar["years"]]


def test_bank_days_are_loaded_apart_from_the_official_calendar(shell, serving):
    token = json.loads(shell.init().stdout)["token"]
    year = shell.file("us.json", json.dumps(YEAR | {"region": "US", "makeUpDays": []}))
    shell.run("calendar", "import", year, "--workspace", "acme", ends=2)
    shell.json("calendar", "import", year, "--workspace", "acme", "--bank")
    with serving() as served:
        workspace = served.get("/api/v1/workspace", token)
        assert [place["region"] for place in workspace["banks"]] == ["US"]
        assert 2027 not in [loaded["year"] for loaded in workspace["calendar"]["years"]]


def test_a_file_that_is_no_calendar_is_a_wrong_use(shell):
    shell.init()
    broken = shell.file("broken.json", "{")
    done = shell.run("calendar", "import", broken, "--workspace", "acme", ends=64)
    assert "broken.json" in done.stderr


def test_a_workspace_nobody_founded_is_refused(shell):
    shell.init()
    year = shell.file("2027.json", json.dumps(YEAR))
    assert "nobody" in shell.run(
        "calendar", "import", year, "--workspace", "nobody", ends=2
    ).stderr


def test_while_it_is_served_commands_speak_over_the_socket(shell, serving):
    token = json.loads(shell.init().stdout)["token"]
    year = shell.file("2027.json", json.dumps(YEAR))
    with serving() as served:
        door = shell.data / "operator.sock"
        assert stat.S_IMODE(door.stat().st_mode) == 0o600
        assert shell.json("check")["problems"] == []
        shell.json("calendar", "import", year, "--workspace", "acme")
        # The server that answered them is the one that shows it.
        calendar = served.get("/api/v1/workspace", token)["calendar"]
        assert 2027 in [loaded["year"] for loaded in calendar["years"]]
        refused = shell.run("calendar", "import", year, "--workspace", "acme", ends=2)
        assert refused.stdout == "" and refused.stderr.startswith("gendan: ")
        other = json.loads(shell.init("other").stdout)
        assert served.get("/api/v1/me", other["token"])["workspace"] == other["workspace"]
        assert shell.json("rebuild")["files"] == 2
    assert shell.json("check")["files"] == 2


def test_shells_that_are_stopped_hold_up_nobody(shell, serving):
    token = json.loads(shell.init().stdout)["token"]
    with serving() as served, contextlib.ExitStack() as open_lines:
        lines = []
        for _ in range(12):
            line = open_lines.enter_context(socket.socket(socket.AF_UNIX))
            line.connect(str(shell.data / "operator.sock"))
            line.send(b'{"check":')
            lines.append(line)
        began = time.monotonic()
        assert served.get("/api/v1/me", token)["workspace"]
        assert shell.json("check")["problems"] == []
        assert time.monotonic() - began < 8
        # They are let go after ten seconds, and more than may be served at once are served in turn.
        for _ in range(8):
            line = open_lines.enter_context(socket.socket(socket.AF_UNIX))
            line.connect(str(shell.data / "operator.sock"))
        assert shell.json("check", patience=60)["problems"] == []
        lines[0].settimeout(30)
        assert lines[0].recv(100) == b""


def test_a_second_server_is_kept_out(shell, serving):
    shell.init()
    with serving():
        done = shell.run("serve", "--port", "0", ends=64)
        assert done.stderr


def test_an_unknown_command_is_a_wrong_use(shell):
    assert shell.run("frobnicate", ends=64).stderr


def test_pages_writes_every_page_in_each_language(shell):
    folder = shell.folder / "pages"
    # It knows no directory.
    subprocess.run([shell.binary, "pages", str(folder)], check=True, capture_output=True)
    names = {path.name for path in folder.iterdir()}
    assert len(names) > 20
    assert any("zh" in name for name in names) and any("en" in name for name in names)


def test_a_lost_password_is_renewed_by_the_operator(shell, serving):
    token = json.loads(shell.init().stdout)["token"]
    refused = shell.run("person", "renew", "--email", "nobody@acme.example", ends=2)
    assert refused.stdout == "" and refused.stderr.startswith("gendan: --email: ")
    alone = shell.json("person", "renew", "--email", "owner@acme.example")
    assert alone["address"].startswith("/renew/") and alone["expiresAt"].endswith("Z")
    told = ("--email", "owner@acme.example", "--public-url", "https://gendan.example.org")
    named = shell.json("person", "renew", *told)
    assert named["address"].startswith("https://gendan.example.org/renew/")
    with serving() as served:
        assert served.get("/api/v1/me", token)["workspace"]
        link = shell.json("person", "renew", "--email", "owner@acme.example")["address"]
        assert link.startswith(f"{served.address}/renew/")
        # The links made before are over, this one opens once.
        for address in (served.address + alone["address"], link):
            status = open_link(address, served.address)
            assert status == (200 if address == link else 410)
        assert renew(link, served.address, "another horse battery") == 200
        assert renew(link, served.address, "a third horse battery") == 410
        with pytest.raises(urllib.error.HTTPError) as ended:
            served.get("/api/v1/me", token)
        assert ended.value.code == 401
    assert shell.json("check")["problems"] == []


def open_link(address, origin, told=None):
    request = urllib.request.Request(address, told, {"Origin": origin})
    try:
        # Where it leads is answered with 200, too.
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as failure:
        return failure.code


def renew(address, origin, password):
    return open_link(address, origin, f"password={password.replace(' ', '+')}".encode())


def test_the_server_takes_its_memory_from_jemalloc(shell, serving):
    """Decision 21: linked in, and its settings are read: a thread of its own gives memory back."""
    shell.init()
    with serving() as served:
        process = pathlib.Path("/proc") / str(served.process.pid)
        assert "libjemalloc" in (process / "maps").read_text()
        names = {(task / "comm").read_text().strip() for task in (process / "task").iterdir()}
        assert "jemalloc_bg_thd" in names
