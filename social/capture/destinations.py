"""Where a request of ours may go: which addresses, which hosts, which paths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

import regex

Address = IPv4Address | IPv6Address

# IPv6 addresses that carry an IPv4 address within: where in the bits it lies.
NAT64 = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
COMPATIBLE = ip_network("::/96")
TRANSLATED = ip_network("::ffff:0:0:0/96")
ISATAP = regex.compile(rb"(?:\x00|\x02)\x00\x5e\xfe")
HOST = regex.compile(
    r"(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9\-]{0,61}[a-z0-9])"
)
PLAIN = regex.compile(r"[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")
LONGEST_ADDRESS = 2000


class Refused(Exception):
    """Nothing was sent: the address is not one that may be asked."""


@dataclass(frozen=True)
class Provider:
    """One service that may be asked: its host and the beginnings of its paths."""

    host: str
    paths: tuple[str, ...]

    def answers(self, host: str, path: str) -> bool:
        return host == self.host and path.startswith(self.paths)


@dataclass(frozen=True)
class Destination:
    """An address taken apart, after every check that needs no network."""

    host: str
    target: str

    @property
    def address(self) -> str:
        return f"https://{self.host}{self.target}"


def read_destination(address: str, providers: Iterable[Provider]) -> Destination:
    """Take the address apart, or refuse it with a sentence.

    One spelling is allowed for each thing, so that no two readers of an address can
    disagree about its host: https, no account, no port, no blanks, no backslash, no
    IP address, and a host that is on the list.
    """
    if len(address) > LONGEST_ADDRESS or not PLAIN.fullmatch(address):
        raise Refused("The address holds signs that no address may hold.")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused("The address cannot be read.") from error
    if parts.scheme != "https":
        raise Refused("Only addresses beginning with https:// are asked.")
    if "@" in parts.netloc:
        raise Refused("An address with an account in it is not asked.")
    if port not in (None, 443):
        raise Refused("An address with a port of its own is not asked.")
    if not HOST.fullmatch(host) or len(host) > 253:
        raise Refused("The address names no host by its full name.")
    path = parts.path or "/"
    if "/../" in f"{path}/" or "//" in path:
        raise Refused("The path of the address leads astray.")
    if not any(provider.answers(host, path) for provider in providers):
        raise Refused(f"{host} is not among the services that may be asked.")
    return Destination(host, f"{path}?{parts.query}" if parts.query else path)


def is_public(address: str, *, allow_loopback: bool = False) -> bool:
    """Whether an address of the network lies outside, however it is wrapped."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if allow_loopback and found.is_loopback:
        return True
    return all(one.is_global and not one.is_multicast for one in unwrapped(found))


def unwrapped(address: Address) -> list[Address]:
    """The address, and every IPv4 address that it may be a wrapping of."""
    if isinstance(address, IPv4Address):
        return [address]
    found: list[Address] = [address]
    bits = address.packed
    if address.ipv4_mapped:
        found = [address.ipv4_mapped]
    if address.sixtofour:
        found.append(address.sixtofour)
    if address.teredo:
        found.extend(address.teredo)
    if any(address in network for network in (*NAT64, COMPATIBLE, TRANSLATED)):
        found.append(IPv4Address(bits[12:]))
    if address in NAT64[1]:
        # The local prefix may be /48: then the address lies in two pieces.
        found.append(IPv4Address(bits[6:8] + bits[9:11]))
    if ISATAP.fullmatch(bits[8:12]):
        found.append(IPv4Address(bits[12:]))
    return found
