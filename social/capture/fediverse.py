"""Addresses of posts in the Fediverse, where any host may be a server.

A server also shows the posts of others, under addresses and numbers of its own.
"""

from __future__ import annotations

import regex

from social.capture.post_address import PostAddress
from social.text.links import is_host

NAME = regex.compile(r"[A-Za-z0-9_.\-]{1,100}")
NUMBER = regex.compile(r"[0-9]{1,25}")
# How the programs of the Fediverse name their posts: Pleroma and GoToSocial.
FLAKE = regex.compile(r"[A-Za-z0-9]{18}")
ULID = regex.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
UUID = regex.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MISSKEY = regex.compile(r"[a-z0-9]{10}|[a-z0-9]{16}|[0-9a-f]{24}")


def on_fediverse(host: str, steps: list[str]) -> PostAddress | None:
    """Any server may be one: known by the shape of its addresses alone."""
    if not is_host(host):
        return None
    if steps and steps[0] in ("web", "deck"):
        # The same server, as it shows the posts of others to those signed in.
        steps = steps[1:]
    match steps:
        case [name, number] if _is_local(name) and NUMBER.fullmatch(number):
            return _mastodon_post(host, name[1:], number)
        case [name, number, "embed" | "favourites" | "reblogs" | "quotes"] if _is_local(
            name
        ) and NUMBER.fullmatch(number):
            return _mastodon_post(host, name[1:], number)
        case ["users", name, "statuses", number, *rest] if NUMBER.fullmatch(
            number
        ) and rest in ([], ["activity"]):
            return _mastodon_post(host, name, number)
        case ["statuses", number] if NUMBER.fullmatch(number):
            return PostAddress(
                "mastodon", "", number, f"https://{host}/{'/'.join(steps)}"
            )
    return _elsewhere(host, steps)


def _elsewhere(host: str, steps: list[str]) -> PostAddress | None:
    """The posts of the Fediverse's other programs, where their shape is their own."""
    account = code = ""
    match steps:
        case [name, "statuses", code] if _is_local(name) and ULID.fullmatch(code):
            account = f"{name[1:]}@{host}"
        case ["users", name, "statuses", code] if ULID.fullmatch(code):
            # As servers name it to each other; people see the form above.
            steps = [f"@{name}", "statuses", code]
            account = f"{name}@{host}"
        case ["ap", "users", _, "statuses", code] if NUMBER.fullmatch(code):
            pass
        case ["p", name, code] if NAME.fullmatch(name) and NUMBER.fullmatch(code):
            account = f"{name}@{host}"
        case ["notice", code] if FLAKE.fullmatch(code):
            pass
        case ["objects" | "display", code] if UUID.fullmatch(code):
            pass
        case ["notes", code] if MISSKEY.fullmatch(code):
            pass
        case _:
            return None
    return PostAddress("mastodon", account, code, f"https://{host}/{'/'.join(steps)}")


def is_copy(address: PostAddress) -> bool:
    """Whether this is another server's page of a post, not that of its author's."""
    return "@" in address.account and f"/@{address.account}/" in address.address


def _is_local(name: str) -> bool:
    return (
        name.startswith("@") and NAME.fullmatch(name[1:].replace("@", "")) is not None
    )


def _mastodon_post(host: str, name: str, number: str) -> PostAddress:
    # A post of another server, seen through this one, names that server itself.
    account = name if "@" in name else f"{name}@{host}"
    return PostAddress("mastodon", account, number, f"https://{host}/@{name}/{number}")
