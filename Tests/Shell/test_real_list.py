"""The real list goes in by the page and by the shell, on either engine, with the same counts."""

import http.client
import json
import re
import time
import urllib.parse
import uuid

COUNTS = {"lines": 10_324, "orders": 6_233, "suppliers": 73, "created": 6_233, "rejectedRows": 0}
NOTES = {
    "deliveredLate": 1_186, "withdrawnTradeTerms": 15, "valueDiffers": 10_182,
    "repeatedKeys": 916,
}


def expect(report):
    assert {name: report[name] for name in COUNTS} == COUNTS
    assert {name: report["notes"][name] for name in NOTES} == NOTES
    assert report["problems"] == []
    assert report["notes"]["provisionalYears"]


def test_by_the_shell(door, real_list):
    command = ["import", "orders", str(real_list), "--workspace", "acme", "--currency", "USD"]
    expect(door.json(*command, "--json", patience=900))


def test_by_the_page(shell, serving, real_list):
    token = json.loads(shell.init().stdout)["token"]
    with serving() as served:
        person = Browser(int(served.address.rsplit(":", 1)[1]))
        person.sign_in("owner@acme.example", "correct horse battery staple")
        address = person.upload(real_list)
        mapping = person.get(address)
        assert "scms_delivery_history.tsv" in mapping
        columns = person.choices(mapping)
        assert columns["column.order"] == "PO / SO #"
        person.post(address + "/check", {**columns, "currency": "USD"})
        checked = person.wait(address)
        person.post(address + "/run", {})
        done = person.wait(address)
        for page in [checked, done]:
            for count in ["10,324", "6,233", "73", "1,186", "10,182", "916"]:
                assert count in page, count
        taken = served.get(f"/api/v1/imports/{address.rsplit('/', 1)[1]}", token)
        expect(taken["report"])


class Browser:
    """As much of one as the page without a script needs."""

    def __init__(self, port):
        self.port, self.cookies, self.csrf = port, {}, ""

    def ask(self, method, path, body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        sent = {"Sec-Fetch-Site": "same-origin", **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        connection.close()
        return answer, text

    def get(self, path):
        answer, text = self.ask("GET", path)
        assert answer.status == 200, f"{path}: {answer.status}"
        mark = re.search(r'name="csrf" value="([^"]*)"', text)
        self.csrf = mark[1] if mark else self.csrf
        return text

    def post(self, path, fields):
        body = urllib.parse.urlencode({"csrf": self.csrf, "key": str(uuid.uuid4()), **fields})
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        answer, text = self.ask("POST", path, body, kind)
        assert answer.status == 303, f"{path}: {answer.status} {text[-2000:]}"
        return answer.headers["Location"]

    def sign_in(self, email, password):
        self.get("/sign-in")
        self.post("/sign-in", {"email": email, "password": password})

    def upload(self, path):
        self.get("/import")
        mark, parts = uuid.uuid4().hex, []
        for name, value in [("csrf", self.csrf), ("sheet", "orders"), ("mapping", "")]:
            head = f'Content-Disposition: form-data; name="{name}"'
            parts.append(f"--{mark}\r\n{head}\r\n\r\n{value}\r\n".encode())
        head = f'Content-Disposition: form-data; name="file"; filename="{path.name}"'
        parts.append(f"--{mark}\r\n{head}\r\nContent-Type: text/plain\r\n\r\n".encode())
        parts += [path.read_bytes(), f"\r\n--{mark}--\r\n".encode()]
        kind = {"Content-Type": f"multipart/form-data; boundary={mark}"}
        answer, text = self.ask("POST", "/import", b"".join(parts), kind)
        assert answer.status == 303, f"{answer.status} {text[-2000:]}"
        return answer.headers["Location"]

    def choices(self, page):
        """What the mapping form would send as it stands."""
        chosen = {}
        select = r'<select[^>]*name="(column\.\w+)"[^>]*>(.*?)</select>'
        for name, options in re.findall(select, page):
            for value in re.findall(r'<option value="([^"]*)" selected="selected">', options):
                chosen[name] = value.replace("&amp;", "&")
        return chosen

    def wait(self, address):
        for _ in range(600):
            page = self.get(address)
            bar = re.search(r'<progress [^>]*value="(\d+)" max="(\d+)"', page)
            if not bar:
                return page
            assert int(bar[1]) <= int(bar[2]) == 10_324
            time.sleep(0.5)
        raise AssertionError("the import has no end")
