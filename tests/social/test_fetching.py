"""The one door to other hosts: what it asks, and what it lets in."""

import json
import socket
import sys
import threading

import pytest

from social.capture.destinations import Provider
from social.capture.fetching import (
    FetchingOff,
    FetchRefused,
    Guard,
    Unanswered,
    WrongAnswer,
    fetch,
)
from tests.social import provider_server as service
from tests.social.provider_server import HOST, respond, respond_json

GOOD = {"type": "rich", "version": "1.0"}

# What the interpreter itself sees of connections and look-ups, whoever makes them.
_seen: list[tuple] = []
_watching = threading.Event()


def _note(event, arguments):
    if _watching.is_set() and event in ("socket.connect", "socket.getaddrinfo"):
        _seen.append((event, arguments[1] if event == "socket.connect" else arguments))


sys.addaudithook(_note)


@pytest.fixture
def connections():
    """Every connection and look-up made while the test runs."""
    _seen.clear()
    _watching.set()
    yield _seen
    _watching.clear()


@pytest.fixture(autouse=True)
def _fetching_on(settings):
    settings.FETCHING_ENABLED = True


@pytest.fixture
def server():
    with service.provider_server() as running:
        yield running


def test_an_answer_comes_back_as_it_was_sent(server):
    server.answers["/oembed"] = respond_json(GOOD)
    fetched = fetch(server.address("/oembed?url=x"), guard=server.guard())
    assert (fetched.status, fetched.as_object()) == (200, GOOD)


def test_the_service_is_asked_by_its_name(server):
    server.answers["/oembed"] = respond_json(GOOD)
    fetch(server.address("/oembed"), guard=server.guard())
    assert server.requests[0].headers["host"] == HOST


def test_the_site_says_who_asks(server, settings):
    settings.SITE_NAME = "The Touchline"
    fetch(server.address("/oembed"), guard=server.guard())
    assert "The Touchline" in server.requests[0].headers["user-agent"]


def test_no_cookie_or_referrer_goes_along(server):
    fetch(server.address("/oembed"), guard=server.guard())
    assert not {"cookie", "referer", "authorization"} & set(server.requests[0].headers)


def test_nothing_is_sent_while_fetching_is_off(server, settings, connections):
    settings.FETCHING_ENABLED = False
    with pytest.raises(FetchingOff):
        fetch(server.address("/oembed"), guard=server.guard())
    assert connections == []


def test_fetching_is_off_unless_the_settings_say_otherwise(settings, connections):
    del settings.FETCHING_ENABLED
    with pytest.raises(FetchingOff):
        fetch("https://www.youtube.com/oembed?url=x")
    assert connections == []


def test_a_site_not_on_the_list_is_not_asked(connections):
    with pytest.raises(FetchRefused, match="not among the services"):
        fetch("https://news.example/page")
    assert connections == []


def test_another_page_of_a_listed_host_is_not_asked(connections):
    with pytest.raises(FetchRefused, match="not among the services"):
        fetch("https://www.youtube.com/redirect?q=http://127.0.0.1/")
    assert connections == []


# Addresses that lead inside ------------------------------------------------------

INSIDE = [
    "127.0.0.1",
    "10.0.0.1",
    "169.254.169.254",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::1",
    "2002:a00:1::1",
    "2001:0:7f00:1::1",
    "2001:0:808:808:0:0:80ff:fffe",
    "fe80::1%eth0",
    "2606:4700::5efe:7f00:1",
]


def leading_to(*addresses):
    def resolve(host, port):
        return [
            (socket.AF_INET6, (one, port, 0, 0))
            if ":" in one
            else (socket.AF_INET, (one, port))
            for one in addresses
        ]

    return resolve


@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_leads_inside_is_never_connected_to(address, connections):
    guard = Guard(providers=(Provider(HOST, ("/",)),), resolve=leading_to(address))
    with pytest.raises(FetchRefused, match="not public"):
        fetch(f"https://{HOST}/", guard=guard)
    assert connections == []


def test_one_inner_address_among_public_ones_is_refused(connections):
    resolve = leading_to("93.184.215.14", "127.0.0.1")
    guard = Guard(providers=(Provider(HOST, ("/",)),), resolve=resolve)
    with pytest.raises(FetchRefused, match="not public"):
        fetch(f"https://{HOST}/", guard=guard)
    assert connections == []


def test_a_name_is_looked_up_once_so_that_it_cannot_change_meanwhile(server):
    server.answers["/oembed"] = respond_json(GOOD)
    fetch(server.address("/oembed"), guard=server.guard())
    assert server.asked_names == [HOST]


def test_the_connection_goes_to_the_address_that_was_checked(server, connections):
    server.answers["/oembed"] = respond_json(GOOD)
    fetch(server.address("/oembed"), guard=server.guard())
    assert connections == [("socket.connect", ("127.0.0.1", server.port))]


def test_the_allowance_for_tests_reaches_no_further_than_this_machine(connections):
    guard = Guard(
        providers=(Provider(HOST, ("/",)),),
        allow_loopback=True,
        resolve=leading_to("10.0.0.1"),
    )
    with pytest.raises(FetchRefused, match="not public"):
        fetch(f"https://{HOST}/", guard=guard)
    assert connections == []


SPELLINGS = [
    "http://service.example/",
    "https://user@service.example/",
    "https://service.example@127.0.0.1/",
    "https://service.example:8443/",
    "https://service.example:22/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://localhost/",
    "https://service/",
    "https://service.example./",
    "https://service.example\\@127.0.0.1/",
    "https://service.example/\r\nHost: inside",
    "https://service.example/a b",
    "https://ⓢervice.example/",
    "https://service.example/../admin",
    "https://service.example//127.0.0.1/",
    "ftp://service.example/",
    "file:///etc/passwd",
    "gopher://service.example/",
    "//service.example/",
    "service.example",
    "",
    "https://",
    "https://[::1",
    "https://service.example:99999/",
    "https://service.example/" + "a" * 2000,
]


@pytest.mark.parametrize("address", SPELLINGS)
def test_an_odd_spelling_is_refused_before_anything_is_sent(address, connections):
    guard = Guard(providers=(Provider(HOST, ("/",)),), allow_loopback=True)
    with pytest.raises(FetchRefused):
        fetch(address, guard=guard)
    assert connections == []


def shared_spellings(shared_folder):
    path = shared_folder / "data" / "hostile" / "ssrf" / "urls.json"
    return json.loads(path.read_text())


def test_every_known_spelling_of_an_inner_address_is_refused(
    shared_folder, connections
):
    for address in shared_spellings(shared_folder):
        with pytest.raises(FetchRefused):
            fetch(address)
    assert connections == []


def test_those_spellings_are_refused_even_where_every_host_is_listed(
    shared_folder, connections
):
    class Anything(Provider):
        def answers(self, host, path):
            return True

    guard = Guard(providers=(Anything("", ("",)),))
    for address in shared_spellings(shared_folder):
        spelt = "https" + address[address.index(":") :]
        with pytest.raises(FetchRefused):
            fetch(spelt, guard=guard)
    assert connections == []


# Being led on --------------------------------------------------------------------


def test_a_redirect_within_the_list_is_followed(server):
    server.answers["/old"] = service.redirect_to("/oembed")
    server.answers["/oembed"] = respond_json(GOOD)
    fetched = fetch(server.address("/old"), guard=server.guard())
    assert fetched.address == server.address("/oembed")


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/",
        "https://elsewhere.example/",
        "http://service.example/",
        "https://service.example:22/",
        "file:///etc/passwd",
        "//127.0.0.1/",
        "\\\\127.0.0.1\\",
    ],
)
def test_a_redirect_elsewhere_is_not_followed(server, target):
    server.answers["/old"] = service.redirect_to(target)
    with pytest.raises(FetchRefused):
        fetch(server.address("/old"), guard=server.guard())
    assert len(server.requests) == 1


def test_a_redirect_to_a_name_that_leads_inside_is_not_followed(server):
    def resolve(host, port):
        if host == HOST:
            return server.resolve(host, port)
        return leading_to("10.0.0.1")(host, port)

    server.answers["/old"] = service.redirect_to("https://second.example/")
    providers = (Provider(HOST, ("/",)), Provider("second.example", ("/",)))
    with pytest.raises(FetchRefused, match="not public"):
        fetch(
            server.address("/old"),
            guard=server.guard(providers=providers, resolve=resolve),
        )


def test_three_hops_are_followed(server):
    for number in range(3):
        server.answers[f"/{number}"] = service.redirect_to(f"/{number + 1}")
    server.answers["/3"] = respond_json(GOOD)
    assert fetch(server.address("/0"), guard=server.guard()).status == 200


def test_a_fourth_hop_is_not_followed(server):
    for number in range(9):
        server.answers[f"/{number}"] = service.redirect_to(f"/{number + 1}")
    with pytest.raises(FetchRefused, match="more than 3 times"):
        fetch(server.address("/0"), guard=server.guard())


def test_a_redirect_without_a_target_ends(server):
    server.answers["/old"] = respond(status=302)
    with pytest.raises(FetchRefused):
        fetch(server.address("/old"), guard=server.guard())


# Services that misbehave ----------------------------------------------------------


@pytest.mark.parametrize(
    "behaviour", [service.silence, service.drip_head, service.drip_body]
)
def test_a_slow_service_is_left_when_its_time_is_up(server, behaviour):
    server.answers["/slow"] = behaviour
    with pytest.raises(Unanswered, match=r"longer than 0\.4 seconds"):
        fetch(server.address("/slow"), guard=server.guard(seconds=0.4))


def test_the_time_is_for_all_hops_together(server):
    server.answers["/old"] = service.redirect_to("/slow")
    server.answers["/slow"] = service.silence
    with pytest.raises(Unanswered, match="longer than"):
        fetch(server.address("/old"), guard=server.guard(seconds=0.4))


def test_a_resolver_that_hangs_is_not_waited_for(server):
    def resolve(host, port):
        server.closing.wait(30)
        return server.resolve(host, port)

    with pytest.raises(Unanswered, match="not known to the network"):
        fetch(server.address("/"), guard=server.guard(seconds=0.3, resolve=resolve))


def test_an_unknown_name_is_said(server):
    def resolve(host, port):
        raise socket.gaierror("no such name")

    with pytest.raises(Unanswered, match="not known to the network"):
        fetch(server.address("/"), guard=server.guard(resolve=resolve))


@pytest.mark.parametrize(
    "behaviour", [service.endless, respond(b" " * 1_000_001), service.gzip_bomb()]
)
def test_a_huge_answer_is_given_up(server, behaviour):
    server.answers["/huge"] = behaviour
    with pytest.raises(WrongAnswer, match="more than 1,000,000 bytes"):
        fetch(server.address("/huge"), guard=server.guard())


def test_an_answer_of_exactly_the_limit_is_taken(server):
    server.answers["/big"] = respond(b" " * 1_000_000)
    fetched = fetch(server.address("/big"), guard=server.guard())
    assert len(fetched.body) == 1_000_000


def test_a_packed_answer_is_unpacked(server):
    server.answers["/packed"] = service.packed(json.dumps(GOOD).encode())
    fetched = fetch(server.address("/packed"), guard=server.guard())
    assert fetched.as_object() == GOOD


@pytest.mark.parametrize(
    "behaviour",
    [
        service.truncated,
        service.broken_chunks,
        service.no_http,
        respond(b"not packed at all", Content_Encoding="gzip"),
        lambda line, closing: None,
    ],
    ids=["truncated", "broken chunks", "no http", "not gzip", "nothing"],
)
def test_a_broken_answer_is_no_answer(server, behaviour):
    server.answers["/broken"] = behaviour
    with pytest.raises(Unanswered, match="broke off"):
        fetch(server.address("/broken"), guard=server.guard())


def test_a_closed_port_is_no_answer(server):
    with socket.socket() as bound_only:
        bound_only.bind(("127.0.0.1", 0))
        address = bound_only.getsockname()
        guard = server.guard(resolve=lambda host, port: [(socket.AF_INET, address)])
        with pytest.raises(Unanswered, match="could not be reached"):
            fetch(server.address("/"), guard=guard)


@pytest.mark.parametrize(
    ("behaviour", "sentence"),
    [
        (respond(b"{}", content_type="text/html"), "not with JSON"),
        (respond(b"{}", content_type=""), "not with JSON"),
        (respond(b"<html>"), "broken JSON"),
        (respond(b"[" * 100_000), "broken JSON"),
        (respond(b"[]"), "another form"),
        (respond(b"\xff\xfe{}"), "UTF-8"),
    ],
)
def test_an_answer_of_the_wrong_kind_is_no_object(server, behaviour, sentence):
    server.answers["/wrong"] = behaviour
    fetched = fetch(server.address("/wrong"), guard=server.guard())
    with pytest.raises(WrongAnswer, match=sentence):
        fetched.as_object()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Mon, 02 Jul 2018 20:00:00 GMT", 3600),
        ("99999999", 7 * 86_400),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_service_says_when_it_may_be_asked_again(server, value, seconds):
    server.answers["/busy"] = respond(status=429, Retry_After=value)
    fetched = fetch(server.address("/busy"), guard=server.guard())
    # 2 July 2018, 19:00 UTC.
    assert fetched.retry_after(now=1_530_558_000.0) == seconds
