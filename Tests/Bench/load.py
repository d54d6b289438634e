"""A server of the benchmark's own on loopback, and wrk against it."""
import atexit
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Server:
    def __init__(self, command, port):
        self.url = f"http://127.0.0.1:{port}"
        started = time.perf_counter()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self.pid = self.process.pid
        # A benchmark that fails leaves none behind.
        atexit.register(self.end)
        path = "/health" if "serve" in command else "/"
        while True:
            try:
                urllib.request.urlopen(self.url + path, timeout=5).read()
                break
            except OSError:
                if self.process.poll() is not None or time.perf_counter() - started > 60:
                    raise SystemExit("the server did not start")
                time.sleep(0.005)
        self.started_ms = (time.perf_counter() - started) * 1000

    @staticmethod
    def bare(binary):
        port = free_port()
        return Server([binary, "bench", "bare", "--port", str(port)], port)

    @staticmethod
    def serve(binary, data, under=()):
        port = free_port()
        server = Server([*under, binary, "serve", "--data", data, "--port", str(port)], port)
        if under:
            with open(f"/proc/{server.pid}/task/{server.pid}/children") as children:
                server.pid = int(children.read().split()[0])
        return server

    def stop(self):
        os.kill(self.pid, signal.SIGTERM)
        self.process.wait(20)

    def end(self):
        if self.process.poll() is None:
            self.stop()

    def get(self, path, token):
        asked = urllib.request.Request(
            self.url + path, headers={"Authorization": f"Bearer {token}"})
        return json.load(urllib.request.urlopen(asked))

    def post(self, path, body, token):
        asked = urllib.request.Request(
            self.url + path, data=json.dumps(body).encode(), headers={
                "Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(asked))

    def orders(self, token, most):
        return [row["order"] for row in self.get(f"/api/v1/board?limit={most}", token)["items"]]

    def cookie(self, _):
        form = urllib.parse.urlencode(
            {"email": "bench@example.org", "password": "benchmark of the house"}).encode()
        asked = urllib.request.Request(
            self.url + "/sign-in", data=form, headers={"Sec-Fetch-Site": "same-origin"})
        try:
            urllib.request.build_opener(NoRedirect).open(asked)
        except urllib.error.HTTPError as answer:
            return answer.headers["Set-Cookie"].split(";")[0]
        raise SystemExit("signing in did not lead on")


LUA = {
    # Never the same address twice, so that no kept answer is.
    "unkept": """
local count = 0
request = function()
  count = count + 1
  return wrk.format("GET", "%(path)s" .. "%(join)s" .. "n=" .. count)
end
""",
    "progress": """
local orders = { %(orders)s }
local at, day = math.random(#orders), 0
request = function()
  at = at %% #orders + 1
  day = day + 1
  return wrk.format("POST", "/api/v1/orders/" .. orders[at] .. "/progress",
    { ["Authorization"] = "Bearer %(token)s", ["Content-Type"] = "application/json" },
    '{"lot":1,"finished":"' .. (1 + day %% 2) .. '","fallCause":"correction","onBehalfOf":"supplier","sourceKind":"chat"}')
end
""",
    "create": """
local count, mark = 0, "%(mark)s-" .. math.random(1000000000)
local line = '{"description":"Insulated bottle","quantity":"600","unitPrice":"3.90"}'
request = function()
  count = count + 1
  return wrk.format("POST", "/api/v1/orders",
    { ["Authorization"] = "Bearer %(token)s", ["Content-Type"] = "application/json" },
    '{"number":"' .. mark .. '-' .. count .. '","supplierName":"Supplier 1 Hengda","currency":"USD","promised":"2027-03-01","lines":['
    .. line .. ',' .. line .. ',' .. line .. ',' .. line .. ',' .. line .. ']}')
end
""",
}


def script(kind, token, orders):
    names = ", ".join(f'"{order}"' for order in orders)
    return written(LUA[kind] % {
        "orders": names, "token": token, "mark": f"W{int(time.time() * 1000)}"})


def unkept(path):
    return written(LUA["unkept"] % {"path": path, "join": "&" if "?" in path else "?"})


def written(text):
    handle, path = tempfile.mkstemp(suffix=".lua")
    os.write(handle, text.encode())
    os.close(handle)
    return path


def milliseconds(text):
    number, unit = re.match(r"([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def wrk(url, headers, connections, seconds, lua=None):
    told = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for name, value in headers.items():
        told += ["-H", f"{name}: {value}"]
    if lua:
        told += ["-s", lua]
    out = subprocess.run(told + [url], check=True, capture_output=True, text=True).stdout
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)),
        "p50": milliseconds(re.search(r"\n\s+50%\s+(\S+)", out).group(1)),
        "count": int(re.search(r"(\d+) requests in", out).group(1)),
        "failed": int(failed.group(1)) if failed else 0,
    }
