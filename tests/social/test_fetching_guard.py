"""The one door to other hosts: what it does with answers made to do harm."""

import gzip
import json
import shutil
import ssl
import subprocess
import zlib

import pytest

from social.capture.asking import State, look_at
from social.capture.fetching import FetchRefused, Guard, Unanswered, WrongAnswer, fetch
from tests.social import provider_server as service
from tests.social.provider_server import HOST, raw, respond, respond_json, x_answer

GOOD = {"type": "rich", "version": "1.0"}
X = ("twitter", "https://x.com/bo/status/101", "101")


@pytest.fixture(autouse=True)
def _fetching_on(settings):
    settings.FETCHING_ENABLED = True


@pytest.fixture
def server():
    with service.provider_server() as running:
        yield running


def ask(server, answer, **fields):
    server.answers["/asked"] = answer
    return fetch(server.address("/asked"), guard=server.guard(**fields))


# How an answer is packed ----------------------------------------------------------

BODY = json.dumps(GOOD).encode()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("br", b"\x0b\x02\x80{}\x03"),
        ("zstd", b"\x28\xb5\x2f\xfd\x04\x00\x11\x00\x00{}"),
        ("deflate", zlib.compress(b" " * 50_000_000)),
        ("compress", BODY),
        ("gzip, gzip", gzip.compress(gzip.compress(BODY))),
        (", ".join(["gzip"] * 50), BODY),
        ("chunked", BODY),
        ("odd", BODY),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_nobody_asked_for_is_not_unpacked(server, encoding, body):
    with pytest.raises(WrongAnswer, match="in a way nobody asked for"):
        ask(server, respond(body, Content_Encoding=encoding))


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "x-gzip"])
def test_what_was_asked_for_is_unpacked(server, encoding):
    answer = respond(gzip.compress(BODY), Content_Encoding=encoding)
    assert ask(server, answer).as_object() == GOOD


@pytest.mark.parametrize("encoding", ["", "identity"])
def test_what_is_not_packed_is_read_as_it_is(server, encoding):
    assert ask(server, respond(BODY, Content_Encoding=encoding)).as_object() == GOOD


def test_only_what_is_unpacked_safely_is_asked_for(server):
    ask(server, respond(BODY))
    assert server.requests[0].headers["accept-encoding"] == "gzip"


# What JSON may not be -------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b'{"type": "rich", "type": "link"}', "names one field twice"),
        (b'{"width": NaN}', "holds NaN"),
        (b'{"width": Infinity}', "holds Infinity"),
        (b'{"width": ' + b"9" * 5000 + b"}", "impossible number"),
        (b'{"a":' * 100_000, "(too deep|damaged)"),
        (b'{"a": "b\x00"}', "damaged at line 1"),
        (b"{'type': 'rich'}", "damaged at line 1"),
        (b'{"type": "rich"} {}', "damaged at line 1"),
        (b"", "damaged at line 1"),
    ],
)
def test_json_that_readers_read_differently_is_no_answer(server, body, sentence):
    with pytest.raises(WrongAnswer, match=f"broken JSON: the record .*{sentence}"):
        ask(server, respond(body)).as_object()


def test_a_byte_order_mark_is_passed_over(server):
    assert ask(server, respond(b"\xef\xbb\xbf" + BODY)).as_object() == GOOD


@pytest.mark.parametrize(
    "body", [b"\xed\xa0\x80", json.dumps(GOOD).encode("utf-16"), b'{"a": "\xff"}']
)
def test_bytes_that_are_no_utf_8_are_no_answer(server, body):
    with pytest.raises(WrongAnswer, match="UTF-8"):
        ask(server, respond(body)).as_object()


@pytest.mark.parametrize("words", ["a\\ud800b", "a\\u0000b"])
def test_words_that_cannot_be_kept_are_no_answer(server, words):
    answer = json.dumps(x_answer()).replace("Gol!", words).encode()
    server.answers["/oembed"] = respond(answer)
    found = look_at(*X, guard=server.guard())
    assert (found.state, found.reason, found.post) == (
        State.UNKNOWN,
        "fetch-wrong",
        None,
    )


# What a head may not be -----------------------------------------------------------

OK = b"HTTP/1.1 200 OK"
JSON = b"Content-Type: application/json"
LENGTH = b"Content-Length: " + str(len(BODY)).encode()


@pytest.mark.parametrize(
    "lines",
    [
        (b"HTTP/1.1 99999 OK", JSON),
        (b"HTTP/1.1 abc OK", JSON),
        (b"HTTP/9.9 200 OK", JSON, LENGTH),
        (b"ICY 200 OK", JSON, LENGTH),
        (OK, JSON, b"X-Long: " + b"x" * 100_000),
        (OK, JSON, *(b"X-%d: x" % number for number in range(500))),
        (OK, JSON, b"Content-Length: 5, 7"),
        (OK, JSON, b"Content-Length: %d" % (len(BODY) + 9)),
        (OK, JSON, b"Transfer-Encoding: chunked", LENGTH),
    ],
    ids=[
        "status too long",
        "status no number",
        "unknown version",
        "no HTTP",
        "line too long",
        "too many lines",
        "two lengths",
        "length too long",
        "not in chunks",
    ],
)
def test_a_head_that_is_none_is_no_answer(server, lines):
    with pytest.raises(Unanswered, match="broke off"):
        ask(server, raw(*lines, body=BODY))


@pytest.mark.parametrize(
    "line",
    [
        b"X-Odd: \xff\xfe\x00\x01",
        b"X-Split: a\r\n b",
        b": no name",
        b"No colon at all",
        b"X-Name\xc3\xa9: x",
        b"Content-Length: " + str(len(BODY)).encode(),
    ],
)
def test_odd_bytes_in_a_head_do_no_harm(server, line):
    try:
        fetched = ask(server, raw(OK, JSON, LENGTH, line, body=BODY))
    except (Unanswered, WrongAnswer) as error:
        assert str(error).endswith(".")
    else:
        assert (fetched.status, set(fetched.headers)) == (200, set())


@pytest.mark.parametrize(
    "target",
    [
        b"/asked\rX-Injected: 1",
        b"/asked\x00/x",
        b"/asked%0d%0aHost: inside",
        "/asked\u2028".encode(),
        b"\xff\xfe",
        b"https://service.example@127.0.0.1/",
        b"https://service.example\\.inside.example/",
        b"//127.0.0.1/asked",
    ],
)
def test_a_redirect_with_odd_bytes_is_not_followed(server, target):
    with pytest.raises(FetchRefused):
        ask(server, raw(b"HTTP/1.1 302 Found", b"Location: " + target))
    assert {request.target for request in server.requests} == {"/asked"}


def test_of_two_targets_none_is_followed(server):
    targets = (b"Location: /one", b"Location: /two")
    with pytest.raises(FetchRefused):
        ask(server, raw(b"HTTP/1.1 302 Found", *targets))
    assert len(server.requests) == 1


# What is kept, and who is asked -----------------------------------------------------


def test_a_cookie_is_never_sent_back(server):
    answer = respond(BODY, Set_Cookie="session=1; Path=/")
    ask(server, answer)
    ask(server, answer)
    assert "cookie" not in server.requests[1].headers


def test_a_cookie_is_not_sent_back_to_where_a_redirect_leads(server):
    server.answers["/old"] = respond(
        status=302, Location="/asked", Set_Cookie="session=1"
    )
    server.answers["/asked"] = respond(BODY)
    fetch(server.address("/old"), guard=server.guard())
    assert "cookie" not in server.requests[1].headers


def test_a_cookie_is_never_kept(server):
    answer = respond(BODY, Set_Cookie="session=1", ETag="x", Retry_After="5")
    assert ask(server, answer).headers == {"retry-after": "5"}


@pytest.mark.parametrize("name", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_not_asked(server, monkeypatch, name):
    with service.provider_server() as proxy:
        link = f"http://127.0.0.1:{proxy.port}"
        monkeypatch.setenv(name, link)
        monkeypatch.setenv(name.lower(), link)
        monkeypatch.delenv("NO_PROXY", raising=False)
        assert ask(server, respond(BODY)).as_object() == GOOD
        assert proxy.requests == []


# Other statuses ---------------------------------------------------------------------


@pytest.mark.parametrize("code", [201, 202, 203, 206, 300, 304, 418, 429, 500, 503])
def test_another_status_says_nothing_of_the_post(server, code):
    server.answers["/oembed"] = respond_json(x_answer(), status=code)
    found = look_at(*X, guard=server.guard())
    assert (found.state, found.status, found.reason, found.post) == (
        State.UNKNOWN,
        code,
        "not-fetched",
        None,
    )


def test_an_answer_without_content_says_nothing_of_the_post(server):
    server.answers["/oembed"] = raw(b"HTTP/1.1 204 No Content")
    found = look_at(*X, guard=server.guard())
    assert (found.state, found.status) == (State.UNKNOWN, 204)


def test_the_body_of_an_unchanged_answer_is_not_waited_for(server):
    fetched = ask(server, raw(b"HTTP/1.1 304 Not Modified", b"Content-Length: 999"))
    assert (fetched.status, fetched.body) == (304, b"")


# TLS --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Certificates for two names, and that of the authority that signed them."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("The program openssl is not here.")
    folder = tmp_path_factory.mktemp("certificates")

    def run(*arguments):
        subprocess.run(
            [openssl, *arguments], cwd=folder, check=True, capture_output=True
        )

    new = ("req", "-newkey", "rsa:2048", "-nodes")
    run(
        *new,
        *("-x509", "-days", "2", "-subj", "/CN=Tests", "-keyout", "ca.key"),
        *("-out", "ca.pem"),
    )
    for name in (HOST, "other.example"):
        (folder / f"{name}.ext").write_text(f"subjectAltName=DNS:{name}\n")
        run(*new, "-subj", f"/CN={name}", "-keyout", f"{name}.key", "-out", f"{name}.r")
        run(
            *("x509", "-req", "-in", f"{name}.r", "-days", "2", "-CAcreateserial"),
            *("-CA", "ca.pem", "-CAkey", "ca.key", "-extfile", f"{name}.ext"),
            *("-out", f"{name}.pem"),
        )
    return folder


def with_certificate(folder, name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
    return service.provider_server(context)


def ask_with_tls(server, **fields):
    server.answers["/asked"] = respond(BODY)
    guard = server.guard(always_tls=True, **fields)
    return fetch(server.address("/asked"), guard=guard)


def test_a_service_that_proves_its_name_is_asked(certificates, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "ca.pem"))
    with with_certificate(certificates, HOST) as server:
        assert ask_with_tls(server).as_object() == GOOD


@pytest.mark.parametrize(
    ("name", "trusted"), [("other.example", True), (HOST, False), ("ca", False)]
)
def test_a_service_that_does_not_prove_its_name_is_sent_nothing(
    certificates, monkeypatch, name, trusted
):
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "ca.pem"))
    with with_certificate(certificates, name) as server:
        with pytest.raises(Unanswered, match="certificate does not prove"):
            ask_with_tls(server)
        assert server.requests == []


def test_a_service_without_tls_is_not_asked():
    class Plain:
        def wrap_socket(self, line, server_side):
            line.recv(65_536)
            line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            line.close()
            raise OSError

    with (
        service.provider_server(Plain()) as server,
        pytest.raises(Unanswered, match="could not be reached safely"),
    ):
        ask_with_tls(server)


def test_a_service_that_never_ends_its_greeting_is_left(certificates):
    class Silent:
        def wrap_socket(self, line, server_side):
            line.settimeout(10)
            while line.recv(65_536):
                continue
            raise OSError

    with (
        service.provider_server(Silent()) as server,
        pytest.raises(Unanswered, match=r"longer than 0\.4 seconds"),
    ):
        ask_with_tls(server, seconds=0.4)


def test_the_usual_limit_is_five_seconds_in_all():
    assert Guard().seconds == 5
