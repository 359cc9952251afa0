"""Entities as the platform's own record names them, instead of found in the words.

Bluesky counts UTF-8 bytes, X counts code points; both are read here into the same
entities, and every offset that does not fit the text is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeGuard, cast, get_args
from urllib.parse import urlsplit

import regex

from social.text import links
from social.text.domains import host_end
from social.text.entities import Entity, Kind
from social.text.platforms import PLATFORMS

FACET = "app.bsky.richtext.facet#"
LONGEST_TAG = 640
LONGEST_ADDRESS = 2000
MOST_ENTITIES = 2000
DID = regex.compile(r"did:[a-z]{1,20}:[A-Za-z0-9._:%\-]{1,200}")
HANDLE_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?"
HANDLE = regex.compile(
    rf"(?:{HANDLE_LABEL}\.)+[A-Za-z](?:[A-Za-z0-9\-]{{0,61}}[A-Za-z0-9])?"
)


def is_handle(text: str) -> bool:
    """Whether this may be an account's name on Bluesky."""
    return len(text) <= 253 and HANDLE.fullmatch(text) is not None


def entities_from_facets(text: str, facets: object) -> tuple[Entity, ...]:
    """What the facets of a Bluesky record say of its text, in code points.

    A facet that cuts a character, lies outside the text, overlaps an earlier one,
    or leads to no web address is left out; the others stand.
    """
    slices = [piece for facet in _items(facets) if (piece := _byte_slice(facet))]
    places = _code_points(text, {at for start, end, _ in slices for at in (start, end)})
    found = []
    for start_byte, end_byte, features in slices:
        start, end = places.get(start_byte), places.get(end_byte)
        if start is None or end is None:
            continue
        for feature in features:
            if entity := _read_feature(text, start, end, feature):
                found.append(entity)
                break
    return _without_overlaps(found)


def entities_from_indices(text: str, entities: object) -> tuple[Entity, ...]:
    """What the `entities` of a record of X say of its text."""
    if not isinstance(entities, Mapping):
        return ()
    found: list[Entity] = []
    for name, read in (
        ("hashtags", _x_hashtag),
        ("symbols", _x_symbol),
        ("urls", _x_url),
        ("user_mentions", _x_mention),
    ):
        for item in _items(entities.get(name)):
            span = item.get("indices")
            if not (
                isinstance(span, list)
                and len(span) == 2
                and all(_is_number(at) for at in span)
                and 0 <= span[0] < span[1] <= len(text)
            ):
                continue
            if entity := read(text, span[0], span[1], item):
                found.append(entity)
    return _without_overlaps(found)


def as_links(entities: Iterable[Entity]) -> list[dict[str, Any]]:
    """The entities as they are kept in a record's `links`, beside plain addresses."""
    return [
        {
            "start": entity.start,
            "end": entity.end,
            "kind": entity.kind,
            "value": entity.value,
            "href": entity.href,
        }
        for entity in entities
    ]


def entities_from_links(text: str, kept: object) -> tuple[Entity, ...]:
    """The entities that `as_links` kept; plain addresses among them are passed over."""
    found = []
    for item in _items(kept):
        start, end = item.get("start"), item.get("end")
        kind, href = item.get("kind"), item.get("href") or ""
        value = item.get("value")
        if (
            _is_number(start)
            and _is_number(end)
            and 0 <= start < end <= len(text)
            and kind in get_args(Kind)
            and isinstance(value, str)
            and (not href or is_web_address(href))
        ):
            spelt = text[start:end]
            found.append(Entity(start, end, cast(Kind, kind), spelt, value, href))
    return _without_overlaps(found)


def is_web_address(address: object) -> bool:
    """Whether this is an http(s) address with a host, and nothing that hides in one."""
    if not isinstance(address, str) or not 0 < len(address) <= LONGEST_ADDRESS:
        return False
    if regex.search(r"[\s\p{Cc}\p{Cf}\"<>\\]", address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _items(value: object) -> Iterator[Mapping[str, Any]]:
    """The objects of a list, as far as it is one."""
    if isinstance(value, list):
        for item in value[:MOST_ENTITIES]:
            if isinstance(item, Mapping):
                yield item


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _byte_slice(
    facet: Mapping[str, Any],
) -> tuple[int, int, list[Mapping[str, Any]]] | None:
    index = facet.get("index")
    if not isinstance(index, Mapping):
        return None
    start, end = index.get("byteStart"), index.get("byteEnd")
    if not (_is_number(start) and _is_number(end)) or not 0 <= start < end:
        return None
    return start, end, list(_items(facet.get("features")))


def _code_points(text: str, wanted: set[int]) -> dict[int, int]:
    """Where each of these byte offsets lies, counted in code points.

    An offset inside a character, or beyond the text, is missing from the answer.
    """
    places: dict[int, int] = {}
    if not wanted:
        return places
    at_byte = 0
    for at, character in enumerate(text):
        if at_byte in wanted:
            places[at_byte] = at
        at_byte += len(character.encode("utf-8", "surrogatepass"))
    if at_byte in wanted:
        places[at_byte] = len(text)
    return places


def _read_feature(
    text: str, start: int, end: int, feature: Mapping[str, Any]
) -> Entity | None:
    spelt = text[start:end]
    platform = PLATFORMS["bluesky"]
    match str(feature.get("$type", "")).removeprefix(FACET):
        case "link":
            address = feature.get("uri")
            if is_web_address(address) and not _claims_another_host(spelt, address):
                return Entity(start, end, "link", spelt, str(address), str(address))
        case "mention":
            did = feature.get("did")
            if isinstance(did, str) and DID.fullmatch(did):
                href = platform.profile_address(did).replace("%3A", ":")
                return Entity(start, end, "mention", spelt, spelt.lstrip("@＠"), href)
        case "tag":
            tag = feature.get("tag")
            if isinstance(tag, str) and 0 < len(tag) <= LONGEST_TAG:
                href = platform.hashtag_address(tag)
                return Entity(start, end, "hashtag", spelt, tag, href)
    return None


def _claims_another_host(spelt: str, address: object) -> bool:
    """Whether the words are an address themselves, and of another host.

    Such a link says one thing and does another; it is shown as words alone.
    """
    words = spelt.strip()
    if links.SCHEME.match(words):
        claimed = words.split("://", 1)[1]
    elif host_end(words, 0, len(words)):
        claimed = words
    else:
        return False
    claimed_host = regex.split(r"[/?#:…]", claimed.lower(), maxsplit=1)[0]
    host = (urlsplit(str(address)).hostname or "").lower()
    return claimed_host.removeprefix("www.") != host.removeprefix("www.")


def _x_hashtag(
    text: str, start: int, end: int, item: Mapping[str, Any]
) -> Entity | None:
    tag = text[start + 1 : end]
    if text[start] not in "#＃" or tag != item.get("text"):
        return None
    href = PLATFORMS["twitter"].hashtag_address(tag)
    return Entity(start, end, "hashtag", text[start:end], tag, href)


def _x_symbol(
    text: str, start: int, end: int, item: Mapping[str, Any]
) -> Entity | None:
    tag = text[start + 1 : end]
    if text[start] != "$" or tag != item.get("text"):
        return None
    href = PLATFORMS["twitter"].cashtag_address(tag)
    return Entity(start, end, "cashtag", text[start:end], tag, href)


def _x_url(text: str, start: int, end: int, item: Mapping[str, Any]) -> Entity | None:
    spelt = text[start:end]
    if spelt != item.get("url") or not is_web_address(links.address_of(spelt)):
        return None
    return Entity(start, end, "link", spelt, spelt, links.address_of(spelt))


def _x_mention(
    text: str, start: int, end: int, item: Mapping[str, Any]
) -> Entity | None:
    name = text[start + 1 : end]
    spelt = str(item.get("screen_name", ""))
    if text[start] not in "@＠" or name.lower() != spelt.lower():
        return None
    href = PLATFORMS["twitter"].profile_address(name)
    return Entity(start, end, "mention", text[start:end], name, href)


def _without_overlaps(found: list[Entity]) -> tuple[Entity, ...]:
    kept: list[Entity] = []
    for entity in sorted(found, key=lambda entity: entity.start):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return tuple(kept)
