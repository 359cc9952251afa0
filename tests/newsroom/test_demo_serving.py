"""Where the demo listens."""

import socket

import pytest

from newsroom.demo.serving import CannotListen, address_of, take_port

HOST = "127.0.0.1"


@pytest.fixture
def taken():
    """A port somebody else listens on."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_gives_the_next_free_one(taken):
    port = take_port(HOST, taken)
    assert taken < port.number < taken + 20
    port.release()


def test_a_held_port_is_given_to_nobody_else():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        free = probe.getsockname()[1]
    first = take_port(HOST, free)
    first.open_to_server()
    second = take_port(HOST, first.number)
    assert second.number != first.number
    first.release()
    second.release()


@pytest.fixture
def left():
    """A port whose last connection ended a moment ago, and nobody listens on."""
    with socket.create_server((HOST, 0)) as server:
        number = server.getsockname()[1]
        with socket.create_connection((HOST, number)) as visitor:
            server.accept()[0].close()
            visitor.recv(1)
    with socket.socket() as plain, pytest.raises(OSError, match="in use"):
        plain.bind((HOST, number))
    return number


def test_a_port_left_a_moment_ago_is_taken_by_one_only(left):
    first = take_port(HOST, left)
    second = take_port(HOST, left)
    first.open_to_server()
    third = take_port(HOST, left)
    assert first.number == left
    assert left not in {second.number, third.number}
    for port in (first, second, third):
        port.release()


def test_a_port_left_a_moment_ago_serves_whoever_took_it(left):
    port = take_port(HOST, left)
    port.open_to_server()
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        server.bind((HOST, left))
        server.listen()
        with socket.create_connection((HOST, left), timeout=5) as visitor:
            server.settimeout(5)
            accepted, address = server.accept()
            accepted.close()
            assert address == visitor.getsockname()
    port.release()


def test_no_free_port_is_said_in_a_sentence(taken):
    with pytest.raises(CannotListen, match="is taken: choose another"):
        take_port(HOST, taken, tries=1)


def test_ports_end_at_the_last_one():
    with socket.socket() as other:
        other.bind((HOST, 65_535))
        other.listen()
        with pytest.raises(CannotListen, match="from 65535 to 65535"):
            take_port(HOST, 65_535)


def test_an_address_of_another_machine_is_refused_in_a_sentence():
    with pytest.raises(CannotListen, match="is not an address of this machine"):
        take_port("192.0.2.7", 8000)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8123/"),
        ("0.0.0.0", "http://localhost:8123/"),  # noqa: S104
        ("::1", "http://[::1]:8123/"),
    ],
)
def test_the_address_can_be_typed_in_a_browser(host, address):
    assert address_of(host, 8123) == address
