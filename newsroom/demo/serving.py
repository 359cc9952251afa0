"""Where the demo listens, and the server that answers there."""

import errno
import os
import socket
import sys
from collections.abc import Callable

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

PORTS_TRIED = 20
LAST_PORT = 65_535
THREADS = 4


class CannotListen(Exception):
    """No port to listen on; the message says why and what to do."""


class Port:
    """A port held for the server: nobody else can take it until it is released."""

    def __init__(self, number: int, holder: socket.socket):
        self.number = number
        self._holder = holder

    def open_to_server(self) -> None:
        """Let the server of this process, and nobody else, bind the port as well."""
        if sys.platform == "linux":
            # The server's workers bind with SO_REUSEPORT; a plain bind still fails.
            self._holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        else:
            self._holder.close()

    def release(self) -> None:
        self._holder.close()


def take_port(host: str, first: int, *, tries: int = PORTS_TRIED) -> Port:
    """The first free port from `first` on, held; CannotListen where there is none."""
    last = min(first + tries - 1, LAST_PORT)
    for number in range(first, last + 1):
        try:
            return Port(number, _bind(host, number))
        except PermissionError:
            raise CannotListen(
                f"Port {number} is reserved for the system: choose one from 1024 up, "
                "such as 8000."
            ) from None
        except socket.gaierror:
            raise CannotListen(
                f"“{host}” is not an address of this machine: try 127.0.0.1."
            ) from None
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise CannotListen(
                    f"“{host}” is not an address of this machine: try 127.0.0.1."
                ) from None
            if error.errno != errno.EADDRINUSE:
                raise CannotListen(
                    f"Port {number} cannot be opened: {error.strerror}."
                ) from None
    raise CannotListen(
        f"Every port from {first} to {last} is taken: choose another, such as "
        f"{first + 1000 if first + 1000 <= LAST_PORT else 8000}."
    )


def _bind(host: str, number: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, number, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    holder = socket.socket(family, kind, protocol)
    try:
        try:
            holder.bind(address)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            _bind_beside_ended_connections(holder, address)
    except OSError:
        holder.close()
        raise
    return holder


def _bind_beside_ended_connections(holder: socket.socket, address: tuple) -> None:
    """Connections that ended a moment ago do not keep a port; listeners and holders do.

    Two sockets that share addresses may bind the same port as long as neither
    listens. Of two that begin to listen the second is refused: so whoever has
    listened for a moment, and then shares no more, is the only holder.
    """
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    holder.bind(address)
    if sys.platform == "linux":
        holder.listen(1)
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0)
        holder.shutdown(socket.SHUT_RDWR)


def address_of(host: str, port: int) -> str:
    """What to type in a browser on this machine."""
    name = {"0.0.0.0": "localhost", "::": "localhost"}.get(host, host)  # noqa: S104
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def serve(host: str, port: Port, *, when_ready: Callable[[], None]) -> None:
    """Answer requests until Ctrl-C; `when_ready` is called once the port is open."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    server = Granian(
        "newsroom.wsgi:application",
        address=host,
        port=port.number,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        # Stopped in its first moments, a worker may miss the signal to end.
        workers_kill_timeout=3,
        log_level=LogLevels.warning,
    )
    server.on_startup(when_ready)
    port.open_to_server()
    try:
        server.serve()
    finally:
        port.release()
