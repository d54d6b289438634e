"""The demonstration as a program sees it."""

import json
import urllib.parse
import urllib.request


class Staying(urllib.request.HTTPRedirectHandler):
    """Takes the answer that leads on as the answer."""

    def http_error_303(self, request, answer, code, message, headers):
        return answer


class Api:
    def __init__(self, address, token, email, password):
        self.address = address
        self.token = token
        self.email = email
        self.password = password

    def get(self, path):
        return self._send("GET", path)[1]

    def post(self, path, told=None):
        return self._send("POST", path, json.dumps(told or {}).encode())[1]

    def post_in_person(self, path, told=None):
        """What no token may do: in a session of the person's own, begun for it."""
        origin = {"Origin": self.address}
        words = urllib.parse.urlencode({"email": self.email, "password": self.password})
        request = urllib.request.Request(self.address + "/sign-in", words.encode(), origin)
        # A password is checked slowly on purpose; what is wanted is the cookie, not the page.
        opener = urllib.request.build_opener(Staying())
        with opener.open(request, timeout=30) as answer:
            cookie = answer.headers["Set-Cookie"].split(";")[0]
        headers = origin | {"Cookie": cookie, "Content-Type": "application/json"}
        body = json.dumps(told or {}).encode()
        request = urllib.request.Request(self.address + path, body, headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def send_list(self, text, **query):
        """Brings a list in, up to where its columns are asked for."""
        told = "&".join(f"{name}={value}" for name, value in query.items())
        path = "/api/v1/imports?fileName=orders.csv" + (f"&{told}" if told else "")
        return self._send("POST", path, text.encode())[1]

    def choose_password(self, path):
        """Uses a one-time link, as its page would."""
        request = urllib.request.Request(
            self.address + path, b"password=correct+horse+battery", {"Origin": self.address}
        )
        urllib.request.urlopen(request, timeout=30).close()

    def _send(self, method, path, body=None):
        request = urllib.request.Request(
            self.address + path,
            method=method,
            data=body,
            headers={"Authorization": f"Bearer {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
