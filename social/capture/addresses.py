"""A link to a post -> its platform, its account and its id, without asking anyone."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

import regex

from social.text.links import is_host


@dataclass(frozen=True)
class PostAddress:
    """What a link says of the post it leads to.

    `address` is the plain form of the link, the same for every spelling of it.
    """

    platform: str
    account: str
    post_id: str
    address: str

    @property
    def is_post(self) -> bool:
        return bool(self.post_id)


class NotAnAddress(ValueError):
    """The text is no web address; the message says so to the person who typed it."""


X_HOSTS = {"twitter.com", "x.com", "mobile.twitter.com", "mobile.x.com"}
NAME = regex.compile(r"[A-Za-z0-9_.\-]{1,100}")
NUMBER = regex.compile(r"\d{1,25}")
BLUESKY_NAME = regex.compile(r"[A-Za-z0-9.\-]{1,253}|did:[a-z]{1,20}:[\w.:%\-]{1,200}")
CODE = regex.compile(r"[A-Za-z0-9_\-]{1,128}")


def read_address(link: str) -> PostAddress:
    """What the link leads to; platform `other` where it is no post that is known."""
    link = link.strip()
    if len(link) > 2000:
        raise NotAnAddress("This address is longer than 2,000 characters.")
    if found := _at_uri(link):
        return found
    bare = link if "://" in link else f"https://{link}"
    try:
        parts = urlsplit(bare)
        host = (parts.hostname or "").removesuffix(".").removeprefix("www.")
        port = parts.port
    except ValueError:
        host, parts, port = "", urlsplit(""), None
    if parts.scheme not in ("http", "https") or not host or regex.search(r"\s", link):
        raise NotAnAddress(
            "This is not a web address. Copy the whole link of the post, "
            "beginning with https://."
        )
    steps = [step for step in parts.path.split("/") if step]
    found = None
    if port in (None, 80, 443):
        found = _read(host, steps, parts)
    return found or PostAddress("other", "", "", bare)


def _at_uri(link: str) -> PostAddress | None:
    """Bluesky's own name for a post: at://account/app.bsky.feed.post/code."""
    match link.split("/"):
        case ["at:", "", account, "app.bsky.feed.post", code]:
            return _on_bluesky(["profile", account, "post", code])
    return None


def _read(host: str, steps: list[str], parts: SplitResult) -> PostAddress | None:
    query = parse_qs(parts.query)
    if host in X_HOSTS:
        return _on_x(steps)
    if host == "bsky.app":
        return _on_bluesky(steps)
    if host in ("threads.net", "threads.com"):
        return _on_threads(steps)
    if host in ("instagram.com", "instagr.am"):
        return _on_instagram(steps)
    if host in ("facebook.com", "m.facebook.com", "mbasic.facebook.com"):
        return _on_facebook(steps, query)
    if host in ("tiktok.com", "m.tiktok.com"):
        return _on_tiktok(steps)
    if host in ("youtube.com", "m.youtube.com", "youtu.be", "youtube-nocookie.com"):
        return _on_youtube(host, steps, query)
    return _on_mastodon(host, steps)


def _on_x(steps: list[str]) -> PostAddress | None:
    if steps[:3] == ["i", "web", "status"]:
        steps = ["i", *steps[2:]]
    match steps:
        case [name, "status" | "statuses", number, *_] if NUMBER.fullmatch(
            number
        ) and NAME.fullmatch(name):
            account = "" if name == "i" else name
            address = f"https://x.com/{name}/status/{number}"
            return PostAddress("twitter", account, number, address)
        case [name] if NAME.fullmatch(name):
            return PostAddress("twitter", name, "", f"https://x.com/{name}")
    return None


def _on_bluesky(steps: list[str]) -> PostAddress | None:
    match steps:
        case ["profile", name, "post", code, *_] if CODE.fullmatch(
            code
        ) and BLUESKY_NAME.fullmatch(name):
            address = f"https://bsky.app/profile/{name}/post/{code}"
            return PostAddress("bluesky", name, code, address)
        case ["profile", name] if BLUESKY_NAME.fullmatch(name):
            address = f"https://bsky.app/profile/{name}"
            return PostAddress("bluesky", name, "", address)
    return None


def _on_threads(steps: list[str]) -> PostAddress | None:
    match steps:
        case [name, "post", code, *_] if name.startswith("@") and CODE.fullmatch(code):
            address = f"https://www.threads.com/{name}/post/{code}"
            return PostAddress("threads", name[1:], code, address)
        case [name] if name.startswith("@"):
            address = f"https://www.threads.com/{name}"
            return PostAddress("threads", name[1:], "", address)
    return None


def _on_instagram(steps: list[str]) -> PostAddress | None:
    match steps:
        case ["p" | "reel" | "tv" as form, code, *_] if CODE.fullmatch(code):
            address = f"https://www.instagram.com/{form}/{code}/"
            return PostAddress("instagram", "", code, address)
        case [name, "p" | "reel" | "tv" as form, code, *_] if CODE.fullmatch(code):
            address = f"https://www.instagram.com/{form}/{code}/"
            return PostAddress("instagram", name, code, address)
        case [name] if NAME.fullmatch(name):
            address = f"https://www.instagram.com/{name}/"
            return PostAddress("instagram", name, "", address)
    return None


def _on_facebook(steps: list[str], query: dict[str, list[str]]) -> PostAddress | None:
    match steps:
        case ["groups", group, "posts" | "permalink", code, *_] if CODE.fullmatch(code):
            address = f"https://www.facebook.com/groups/{group}/posts/{code}"
            return PostAddress("facebook", "", code, address)
        case [name, "posts" | "videos" | "photos" as form, *rest] if rest and (
            CODE.fullmatch(rest[-1])
        ):
            address = f"https://www.facebook.com/{name}/{form}/{rest[-1]}"
            return PostAddress("facebook", name, rest[-1], address)
        case ["reel" | "share" as form, *rest] if rest and CODE.fullmatch(rest[-1]):
            address = f"https://www.facebook.com/{form}/{'/'.join(rest)}"
            return PostAddress("facebook", "", rest[-1], address)
        case ["permalink.php" | "story.php"]:
            return _by_query(query, "permalink.php", "story_fbid", "id")
        case ["photo.php" | "photo"]:
            return _by_query(query, "photo.php", "fbid")
        case ["watch"]:
            return _by_query(query, "watch/", "v")
    return None


def _by_query(
    query: dict[str, list[str]], page: str, key: str, owner_key: str = ""
) -> PostAddress | None:
    code = query.get(key, [""])[0]
    owner = query.get(owner_key, [""])[0]
    if not CODE.fullmatch(code) or (owner_key and not NUMBER.fullmatch(owner)):
        return None
    ending = f"&{owner_key}={owner}" if owner_key else ""
    address = f"https://www.facebook.com/{page}?{key}={code}{ending}"
    return PostAddress("facebook", owner, code, address)


def _on_tiktok(steps: list[str]) -> PostAddress | None:
    match steps:
        case [name, "video" | "photo" as form, number, *_] if name.startswith(
            "@"
        ) and NUMBER.fullmatch(number):
            address = f"https://www.tiktok.com/{name}/{form}/{number}"
            return PostAddress("tiktok", name[1:], number, address)
        case [name] if name.startswith("@") and len(name) > 1:
            return PostAddress("tiktok", name[1:], "", f"https://www.tiktok.com/{name}")
    return None


def _on_youtube(
    host: str, steps: list[str], query: dict[str, list[str]]
) -> PostAddress | None:
    code = ""
    match steps:
        case [only] if host == "youtu.be":
            code = only
        case ["watch"]:
            code = query.get("v", [""])[0]
        case ["playlist"] | ["embed", "videoseries"]:
            if CODE.fullmatch(series := query.get("list", [""])[0]):
                address = f"https://www.youtube.com/playlist?list={series}"
                return PostAddress("youtube", "", series, address)
        case ["shorts" | "embed" | "live" | "v", only, *_]:
            code = only
        case ["post", only] if CODE.fullmatch(only):
            address = f"https://www.youtube.com/post/{only}"
            return PostAddress("youtube", "", only, address)
        case [name] if name.startswith("@") and len(name) > 1:
            address = f"https://www.youtube.com/{name}"
            return PostAddress("youtube", name[1:], "", address)
    if CODE.fullmatch(code):
        address = f"https://www.youtube.com/watch?v={code}"
        return PostAddress("youtube", "", code, address)
    return None


def _on_mastodon(host: str, steps: list[str]) -> PostAddress | None:
    """Any server may be one: known by the shape of its addresses alone."""
    if not is_host(host):
        return None
    match steps:
        case [name, number] if _is_local(name) and NUMBER.fullmatch(number):
            return _mastodon_post(host, name[1:], number)
        case ["users", name, "statuses", number] if NUMBER.fullmatch(number):
            return _mastodon_post(host, name, number)
    return None


def _is_local(name: str) -> bool:
    return (
        name.startswith("@") and NAME.fullmatch(name[1:].replace("@", "")) is not None
    )


def _mastodon_post(host: str, name: str, number: str) -> PostAddress:
    # A post of another server, seen through this one, names that server itself.
    account = name if "@" in name else f"{name}@{host}"
    return PostAddress("mastodon", account, number, f"https://{host}/@{name}/{number}")
