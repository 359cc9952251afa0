"""The one door to other hosts: allow-listed, checked, pinned and held to limits."""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import urljoin

import urllib3
from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, SSLError

from social.capture.destinations import (
    Destination,
    Provider,
    Refused,
    is_public,
    read_destination,
)
from social.capture.json_text import OddJSON, read_json
from social.capture.providers import DEFAULT

REDIRECTS = (301, 302, 303, 307, 308)
# What is asked for; what came otherwise packed is not unpacked.
ENCODINGS = ("", "identity", "gzip", "x-gzip")
# All that is kept of what stood above an answer: no cookie, and nothing else.
KEPT_HEADERS = ("location", "retry-after")
JSON_TYPES = ("application/json", "application/activity+json", "application/jrd+json")
SocketAddress = tuple[Any, ...]
Resolved = tuple[socket.AddressFamily, SocketAddress]


class FetchError(Exception):
    """No answer came that can be used; the message says why, for the desk."""


class FetchingOff(FetchError):
    """Fetching is switched off on this site; nothing was sent."""


class FetchRefused(FetchError):
    """The guard refused the address, or one it was led to; nothing was sent there."""


class Unanswered(FetchError):
    """The service was slow, broken or away."""


class Unreached(Unanswered):
    """No line to the service came about; nothing was sent."""


class WrongAnswer(FetchError):
    """The service answered with something else than it was asked for."""


def resolve_host(host: str, port: int) -> list[Resolved]:
    """The addresses of a host, from the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(family, address) for family, _, _, _, address in found]


@dataclass(frozen=True)
class Guard:
    """What the door holds to.

    `allow_loopback` lets tests have a name lead to a server of their own on this
    machine, which is then spoken to without TLS unless `always_tls` is set too;
    nothing else may set it.
    """

    providers: tuple[Provider, ...] = DEFAULT
    seconds: float = 5.0
    longest: int = 1_000_000
    hops: int = 3
    allow_loopback: bool = False
    always_tls: bool = False
    resolve: Callable[[str, int], list[Resolved]] = resolve_host


@dataclass(frozen=True)
class Fetched:
    """An answer: data of somebody else's, to be checked field by field."""

    address: str
    status: int
    content_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The answer as text; a WrongAnswer where it is none."""
        try:
            return self.body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise WrongAnswer("The answer is no text in UTF-8.") from error

    def as_object(self) -> dict[str, Any]:
        """The JSON object that was answered; a WrongAnswer where it is none."""
        if self.content_type not in JSON_TYPES:
            raise WrongAnswer(
                f"The service answered with {self.content_type or 'no type'}, "
                "not with JSON."
            )
        try:
            found = read_json(self.text)
        except OddJSON as error:
            raise WrongAnswer(
                f"The service answered with broken JSON: the record {error}."
            ) from error
        if not isinstance(found, dict):
            raise WrongAnswer("The service answered with another form of JSON.")
        return found

    def retry_after(self, now: float | None = None) -> float | None:
        """For how many seconds the service asks to be left alone, at most a week."""
        value = self.headers.get("retry-after", "").strip()
        if not value:
            return None
        if value.isdecimal() and len(value) < 10:
            seconds = float(value)
        else:
            try:
                moment = parsedate_to_datetime(value).timestamp()
            except (ValueError, OverflowError):
                return None
            seconds = moment - (time.time() if now is None else now)
        return min(max(seconds, 0.0), 7 * 86_400.0)


def is_enabled() -> bool:
    """Whether this site may ask other hosts at all."""
    return bool(getattr(settings, "FETCHING_ENABLED", False))


def user_agent() -> str:
    """The name by which the site asks, so that its owners can be found."""
    name = "".join(
        sign if sign.isascii() and sign.isprintable() else "-"
        for sign in str(getattr(settings, "SITE_NAME", "newsroom"))
    )
    contact = getattr(settings, "SITE_URL", "")
    return f"newsroom/1.0 ({name}{f'; +{contact}' if contact else ''})"


def fetch(address: str, *, guard: Guard | None = None) -> Fetched:
    """Ask for one address; a FetchError says why there is no answer.

    An answer of any status is returned. Within `guard.seconds` in all: the name is
    resolved once for each hop, every address found must be public, and the
    connection goes to the address that was checked. Each redirect is checked anew.
    """
    if not is_enabled():
        raise FetchingOff("Fetching is switched off on this site.")
    guard = guard or Guard()
    deadline = time.monotonic() + guard.seconds
    for _ in range(guard.hops + 1):
        fetched = _fetch_once(address, guard, deadline)
        if fetched.status not in REDIRECTS:
            return fetched
        address = urljoin(fetched.address, fetched.headers.get("location", ""))
    raise FetchRefused(f"The service led on more than {guard.hops} times.")


def send(address: str, found: Mapping[str, Any], *, guard: Guard) -> Fetched:
    """Send one JSON object to an address that `guard` names; its answer of any status.

    The same door as for asking, with the same checks, and never led on: an answer
    that leads elsewhere is returned as it is. Whoever names the address in the
    settings has opened the door for it, and for nothing else. A FetchRefused or an
    Unreached says that nothing was sent; after another FetchError it may have been.
    """
    body = json.dumps(found).encode()
    return _fetch_once(address, guard, time.monotonic() + guard.seconds, body)


def _fetch_once(
    address: str, guard: Guard, deadline: float, body: bytes | None = None
) -> Fetched:
    try:
        destination = read_destination(address, guard.providers)
    except Refused as error:
        raise FetchRefused(str(error)) from error
    checked = _checked_address(destination, guard, deadline)
    with _Line(checked, deadline) as line:
        try:
            fetched = _ask(destination, guard, line, body)
            if time.monotonic() >= deadline:
                # A line that was cut can look like an answer that ended.
                raise TimeoutError
            return fetched
        except (HTTPError, OSError, ValueError) as error:
            raise _said(destination, guard, line, error) from error


def _said(
    destination: Destination, guard: Guard, line: _Line, error: Exception
) -> Unanswered:
    """What went wrong on the way, in a sentence."""
    host = destination.host
    if not line.handles:
        return Unreached(f"{host} could not be reached.")
    late = time.monotonic() >= line.deadline
    kind = Unreached if isinstance(error, SSLError) else Unanswered
    if late:
        return kind(f"{host} took longer than {guard.seconds:g} seconds.")
    if kind is Unreached:
        reason = ""
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            reason = ": its certificate does not prove that it is the one"
        return Unreached(f"{host} could not be reached safely{reason}.")
    return Unanswered(f"{host} broke off, or could not be reached.")


def _checked_address(
    destination: Destination, guard: Guard, deadline: float
) -> Resolved:
    """The address to connect to; every one the name leads to must be public."""
    found = _resolve_in_time(destination, guard, deadline)
    for _, address in found:
        if not is_public(str(address[0]), allow_loopback=guard.allow_loopback):
            raise FetchRefused(
                f"{destination.host} leads to an address that is not public."
            )
    return found[0]


def _resolve_in_time(
    destination: Destination, guard: Guard, deadline: float
) -> list[Resolved]:
    """Resolve in a thread of its own: the system's resolver knows no time limit."""
    found: list[Resolved] = []

    def resolve() -> None:
        try:
            found.extend(guard.resolve(destination.host, 443))
        except (OSError, UnicodeError):
            return

    thread = threading.Thread(target=resolve, daemon=True)
    thread.start()
    thread.join(max(deadline - time.monotonic(), 0))
    if thread.is_alive() or not found:
        raise Unreached(f"{destination.host} is not known to the network just now.")
    return found


class _Line:
    """A connection to the address that was checked, cut at the deadline.

    A time limit on each read does not bound a service that sends a byte now and
    then; this cuts the line itself, whatever is being waited for.
    """

    def __init__(self, checked: Resolved, deadline: float):
        self.family, self.address = checked
        self.deadline = deadline
        self.handles: list[socket.socket] = []
        self.timer = threading.Timer(max(deadline - time.monotonic(), 0), self.cut)
        self.timer.daemon = True

    def __enter__(self) -> _Line:
        self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.timer.cancel()
        for handle in self.handles:
            handle.close()

    def open(self) -> socket.socket:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        line = socket.socket(self.family, socket.SOCK_STREAM)
        line.settimeout(left)
        try:
            line.connect(self.address)
        except OSError:
            line.close()
            raise
        # TLS takes the socket over; a second handle on it can still cut it.
        self.handles.append(socket.socket(fileno=os.dup(line.fileno())))
        return line

    def cut(self) -> None:
        for handle in self.handles:
            try:
                handle.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


class _PinnedHTTP(HTTPConnection):
    """Asks by name, connects to the address that was checked."""

    def __init__(self, *args: Any, line: _Line, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.line = line

    def _new_conn(self) -> socket.socket:
        return self.line.open()


class _PinnedHTTPS(HTTPSConnection):
    """The same over TLS; the certificate must be the name's."""

    def __init__(self, *args: Any, line: _Line, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.line = line

    def _new_conn(self) -> socket.socket:
        return self.line.open()


class _HTTPPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _PinnedHTTP


class _HTTPSPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _PinnedHTTPS


def _ask(
    destination: Destination, guard: Guard, line: _Line, body: bytes | None
) -> Fetched:
    own_server = guard.allow_loopback and ip_address(line.address[0]).is_loopback
    is_plain = own_server and not guard.always_tls
    pool_class = _HTTPPool if is_plain else _HTTPSPool
    left = max(line.deadline - time.monotonic(), 0.001)
    with pool_class(
        destination.host,
        maxsize=1,
        timeout=urllib3.Timeout(total=left),
        retries=False,
        line=line,
    ) as pool:
        answer = pool.urlopen(
            "GET" if body is None else "POST",
            destination.target,
            body=body,
            headers={
                "Accept": "application/json",
                "Accept-Encoding": "gzip",
                "User-Agent": user_agent(),
                **({} if body is None else {"Content-Type": "application/json"}),
            },
            redirect=False,
            retries=False,
            preload_content=False,
        )
        try:
            told = b"" if answer.status in REDIRECTS else _read(answer, guard)
        finally:
            answer.close()
    content_type = answer.headers.get("content-type", "").partition(";")[0]
    return Fetched(
        address=destination.address,
        status=answer.status,
        content_type=content_type.strip().lower(),
        body=told,
        headers={
            name: answer.headers[name]
            for name in KEPT_HEADERS
            if name in answer.headers
        },
    )


def _read(answer: urllib3.BaseHTTPResponse, guard: Guard) -> bytes:
    """The body, unpacked, up to the limit and not a byte more."""
    packed = answer.headers.get("content-encoding", "").strip().lower()
    if packed not in ENCODINGS:
        raise WrongAnswer("The service packed its answer in a way nobody asked for.")
    body = bytearray()
    while chunk := answer.read(min(65_536, guard.longest + 1), decode_content=True):
        body += chunk
        if len(body) > guard.longest:
            raise WrongAnswer(
                f"The service answered with more than {guard.longest:,} bytes."
            )
    return bytes(body)
