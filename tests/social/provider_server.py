"""A platform's service on this machine, as well or as badly behaved as a test asks."""

import gzip
import json
import socket
import threading
import time
from contextlib import contextmanager, suppress

from social.capture.destinations import Provider
from social.capture.fetching import Guard
from social.capture.providers import with_servers

HOST = "service.example"


class Request:
    def __init__(self, head):
        first, *lines = head.decode("latin-1").split("\r\n")
        self.method, self.target, _ = first.split(" ", 2)
        self.path = self.target.partition("?")[0]
        pairs = (line.split(": ", 1) for line in lines if ": " in line)
        self.headers = {name.lower(): value for name, value in pairs}


class ProviderServer:
    """Answers each path as `answers` says; every other with 404.

    With a `context` it speaks TLS.
    """

    def __init__(self, context=None):
        self.context = context
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.answers = {}
        self.requests = []
        self.asked_names = []
        self.closing = threading.Event()
        self.thread = threading.Thread(target=self._accept, daemon=True)
        self.thread.start()

    def close(self):
        self.closing.set()
        # A thread that waits for a caller lets go of the port only then.
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join(5)

    def resolve(self, host, port):
        """Every name leads here."""
        self.asked_names.append(host)
        return [(socket.AF_INET, ("127.0.0.1", self.port))]

    def guard(self, **fields):
        fields.setdefault("resolve", self.resolve)
        fields.setdefault("seconds", 5)
        fields.setdefault(
            "providers",
            (*with_servers(["example.social"]), Provider(HOST, ("/",))),
        )
        return Guard(allow_loopback=True, **fields)

    def address(self, path="/"):
        return f"https://{HOST}{path}"

    def _accept(self):
        while not self.closing.is_set():
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line):
        head = b""
        if self.context:
            try:
                line = self.context.wrap_socket(line, server_side=True)
            except OSError:
                return
        with line:
            try:
                while b"\r\n\r\n" not in head:
                    piece = line.recv(65_536)
                    if not piece:
                        return
                    head += piece
                head, _, body = head.partition(b"\r\n\r\n")
                request = Request(head)
                while len(body) < int(request.headers.get("content-length", 0)):
                    body += line.recv(65_536)
                request.body = body
                self.requests.append(request)
                answer = self.answers.get(request.path, respond(status=404))
                answer(line, self.closing)
            except OSError:
                return


@contextmanager
def provider_server(context=None):
    server = ProviderServer(context)
    try:
        yield server
    finally:
        server.close()


def head_of(status, headers):
    lines = [f"HTTP/1.1 {status} Anything"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def respond(body=b"", status=200, content_type="application/json", **headers):
    """One whole answer."""
    sent = {"Content-Type": content_type, "Content-Length": len(body)}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(line, closing):
        line.sendall(head_of(status, sent) + body)

    return answer


def respond_json(found, **fields):
    return respond(json.dumps(found).encode(), **fields)


def redirect_to(address, status=302):
    return respond(status=status, Location=address)


def silence(line, closing):
    """Takes the question and never answers."""
    closing.wait(30)


def drip_head(line, closing):
    """Sends its head letter by letter, for ever."""
    line.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not closing.is_set():
        line.sendall(b"x")
        time.sleep(0.05)


def drip_body(line, closing):
    """Sends a body that ends when the line does, byte by byte."""
    line.sendall(head_of(200, {"Content-Type": "application/json"}))
    while not closing.is_set():
        line.sendall(b" ")
        time.sleep(0.05)


def endless(line, closing):
    """Sends a body without length and without end."""
    line.sendall(head_of(200, {"Content-Type": "application/json"}))
    while not closing.is_set():
        line.sendall(b" " * 65_536)


def truncated(line, closing):
    """Says more than it sends."""
    headers = {"Content-Type": "application/json", "Content-Length": 5000}
    line.sendall(head_of(200, headers) + b'{"version": "1.0", ')


def broken_chunks(line, closing):
    headers = {"Content-Type": "application/json", "Transfer-Encoding": "chunked"}
    line.sendall(head_of(200, headers) + b"5\r\n{}   \r\nZZZ\r\n")


def no_http(line, closing):
    line.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")


def raw(*lines, body=b""):
    """These very lines for a head, whatever they are."""

    def answer(line, closing):
        line.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)

    return answer


def packed(body):
    """The body packed with gzip, as was allowed."""
    return respond(gzip.compress(body), Content_Encoding="gzip")


def gzip_bomb(size=20_000_000):
    return packed(b" " * size)


# What well-behaved services say.


def x_answer(words="Gol!", number=101, handle="bo", **changes):
    return {
        "url": f"https://twitter.com/{handle}/status/{number}",
        "author_name": "Bo",
        "html": f'<blockquote class="twitter-tweet"><p lang="en">{words}</p>&mdash; Bo '
        f'(@{handle}) <a href="https://twitter.com/{handle}/status/{number}">July 3, '
        "2018</a></blockquote>",
        "type": "rich",
        "version": "1.0",
        **changes,
    }


def thread(words="Full time.", account="did:plc:abc", code="3kxyz"):
    return {
        "thread": {
            "$type": "app.bsky.feed.defs#threadViewPost",
            "post": {
                "uri": f"at://{account}/app.bsky.feed.post/{code}",
                "author": {"did": account, "handle": "bo.bsky.social"},
                "record": {
                    "$type": "app.bsky.feed.post",
                    "text": words,
                    "createdAt": "2024-07-03T20:55:00Z",
                },
            },
        }
    }


def status(**changes):
    return {
        "id": "1099",
        "created_at": "2018-07-03T09:10:00Z",
        "url": "https://example.social/@bo/1099",
        "content": "<p>Classy.</p>",
        "account": {"acct": "bo", "display_name": "Bo"},
        **changes,
    }
