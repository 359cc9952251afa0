"""A record of X -- of its API v2, of v1.1 or of its embeds -- -> the post it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import regex

from social.capture.captured import CapturedPost, CaptureError, media_item
from social.capture.json_text import (
    fields_of,
    number,
    objects_in,
    string,
    strings_in,
    web_address,
)
from social.capture.post_address import PostAddress
from social.capture.recorded import post_at, recorded
from social.text.dates import parse_timestamp, parse_weekday_first
from social.text.entities import Entity
from social.text.facets import entities_from_indices

KINDS = {"photo": "image", "video": "video", "animated_gif": "video"}
# The only three signs that X escapes; where one stands bare, somebody unescaped all.
ESCAPED = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
ESCAPE = regex.compile("|".join(ESCAPED))
BARE = regex.compile(r"[<>]|&(?!(?:amp|lt|gt);)")
# How API v2 names in an entity what v1.1 names otherwise.
V2_NAMES = {
    "hashtags": ("hashtags", {"tag": "text"}),
    "cashtags": ("symbols", {"tag": "text"}),
    "mentions": ("user_mentions", {"username": "screen_name"}),
    "urls": ("urls", {}),
}
V2_MARKS = ("author_id", "edit_history_tweet_ids", "public_metrics", "conversation_id")
PASSED_ON = (
    "This is a post that was passed on, without the post itself. Copy the record of "
    "the original, or paste its link."
)


def is_x(record: Mapping[str, Any]) -> bool:
    """Whether this object is a post of X in one of its forms."""
    return _is_v1(record) or _is_v2(record) or _is_tombstone(record)


def capture_x(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read the post; of one that was passed on, the post that was passed on."""
    if _is_tombstone(record):
        raise CaptureError(
            "X says in this record that the post is not to be seen. Paste its words "
            "if you have them."
        )
    return _capture_v1(record, raw) if _is_v1(record) else _capture_v2(record, raw)


@dataclass(frozen=True)
class _Words:
    """The words as the author wrote them, of those that X sent."""

    text: str
    entities: tuple[Entity, ...]
    # Whether names of those who are answered stood before them.
    is_answer: bool


def _is_v1(record: Mapping[str, Any]) -> bool:
    if not number(record, "id_str", "id"):
        return False
    # Where it was asked for without its author, the name of this field tells.
    is_signed = isinstance(fields_of(record, "user").get("screen_name"), str)
    return bool(string(record, "full_text")) or (
        is_signed and isinstance(record.get("text"), str)
    )


def _is_v2(record: Mapping[str, Any]) -> bool:
    post = _v2_post(record)
    if not isinstance(post.get("text"), str) or not number(post, "id"):
        return False
    # What nobody asked more of comes with its words and its id alone.
    is_bare = post is not record and set(post) == {"id", "text"}
    return is_bare or "includes" in record or any(mark in post for mark in V2_MARKS)


def _is_tombstone(record: Mapping[str, Any]) -> bool:
    return record.get("__typename") == "TweetTombstone"


def _v2_post(record: Mapping[str, Any]) -> Mapping[str, Any]:
    return fields_of(record, "data") or record


def split_v2(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What an answer about several posts holds, each with what was sent along."""
    if not isinstance(record.get("data"), list):
        return []
    along = {name: record[name] for name in ("includes",) if name in record}
    return [{"data": post, **along} for post in objects_in(record, "data")]


# Version 1.1, and what the embeds are drawn from --------------------------------------


def _capture_v1(record: Mapping[str, Any], raw: str) -> CapturedPost:
    reasons = []
    original = fields_of(record, "retweeted_status")
    if original:
        if not _is_v1(original):
            raise CaptureError(PASSED_ON)
        record = original
        reasons.append("reblog")
    user = fields_of(record, "user")
    # What older programs are sent is cut short, with the whole of it beside.
    whole = fields_of(record, "extended_tweet") or record
    sent = string(whole, "full_text") or string(whole, "text")
    media = _v1_media(whole) or _v1_media(record)
    words = _read_words(
        sent,
        fields_of(whole, "entities"),
        whole,
        media_from=whole,
        quoted=number(record, "quoted_status_id_str", "quoted_status_id"),
    )
    if record.get("truncated") is True and whole is record:
        reasons.append("cut-short")
    if isinstance(record.get("note_tweet"), Mapping):
        reasons.append("cut-short")
    quoted = fields_of(record, "quoted_status") or fields_of(record, "quoted_tweet")
    if quoted or record.get("is_quote_status") is True:
        reasons.append("quotes-another")
    if words.is_answer:
        reasons.append("answers-another")
    if user.get("protected") is True:
        reasons.append("not-public")
    if string(fields_of(record, "card"), "name").startswith("poll"):
        reasons.append("holds-a-poll")
    handle = string(user, "screen_name")
    return recorded(
        raw,
        platform="twitter",
        text=words.text,
        name=string(user, "name"),
        handle=handle,
        language=string(record, "lang"),
        posted=_moment(string(record, "created_at")),
        address=_address(handle, number(record, "id_str", "id")),
        media=media,
        entities=words.entities,
        sensitive=record.get("possibly_sensitive") is True,
        reasons=reasons,
    )


def _v1_media(record: Mapping[str, Any]) -> list[dict[str, str]]:
    listed = (
        objects_in(fields_of(record, "extended_entities"), "media")
        or objects_in(record, "mediaDetails")
        or objects_in(fields_of(record, "entities"), "media")
    )
    found = [
        media_item(
            KINDS.get(string(item, "type"), "unknown"),
            _film(fields_of(item, "video_info"))
            or web_address(item, "media_url_https", "media_url"),
            string(item, "ext_alt_text"),
        )
        for item in listed
    ]
    return found or [
        media_item("image", web_address(item, "url"))
        for item in objects_in(record, "photos")
    ]


def _film(holder: Mapping[str, Any]) -> str:
    """The best of the files of a video."""
    files = [
        item
        for item in objects_in(holder, "variants")
        if string(item, "content_type") == "video/mp4" and web_address(item, "url")
    ]
    # Of animations no rate is told.
    rates = [int(number(item, "bitrate", "bit_rate")[:12] or 0) for item in files]
    return string(files[rates.index(max(rates))], "url") if files else ""


# Version 2 --------------------------------------------------------------------------


def _capture_v2(record: Mapping[str, Any], raw: str) -> CapturedPost:
    post, along = _v2_post(record), fields_of(record, "includes")
    reasons = []
    references = {
        string(item, "type"): string(item, "id")
        for item in objects_in(post, "referenced_tweets")
    }
    if passed_on := references.get("retweeted"):
        post = _by_id(along, "tweets", passed_on)
        if not isinstance(post.get("text"), str):
            raise CaptureError(PASSED_ON)
        reasons.append("reblog")
    user = _by_id(along, "users", string(post, "author_id"))
    attached = fields_of(post, "attachments")
    if strings_in(attached, "poll_ids"):
        reasons.append("holds-a-poll")
    if user.get("protected") is True:
        reasons.append("not-public")
    note = fields_of(post, "note_tweet")
    holder = note if string(note, "text") else post
    words = _read_words(
        string(holder, "text"),
        _as_v1(fields_of(holder, "entities")),
        holder,
        media_from=post,
        quoted="" if reasons else references.get("quoted", ""),
    )
    if "quoted" in references and "reblog" not in reasons:
        reasons.append("quotes-another")
    if words.is_answer:
        reasons.append("answers-another")
    handle = string(user, "username")
    address = _address(handle, number(post, "id"))
    return recorded(
        raw,
        platform="twitter",
        text=words.text,
        name=string(user, "name"),
        handle=handle,
        language=string(post, "lang"),
        posted=_moment(string(post, "created_at")),
        address=address,
        media=[
            _v2_medium(_by_id(along, "media", key, "media_key"))
            for key in strings_in(attached, "media_keys")
        ],
        entities=words.entities,
        sensitive=post.get("possibly_sensitive") is True,
        reasons=reasons,
    )


def _v2_medium(item: Mapping[str, Any]) -> dict[str, str]:
    return media_item(
        KINDS.get(string(item, "type"), "unknown"),
        _film(item) or web_address(item, "url", "preview_image_url"),
        string(item, "alt_text"),
    )


def _by_id(
    along: Mapping[str, Any], kind: str, wanted: str, name: str = "id"
) -> Mapping[str, Any]:
    """What was sent along under this id; empty where it was not."""
    listed = objects_in(along, kind)
    return next((each for each in listed if each.get(name) == wanted != ""), {})


def _as_v1(entities: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {
        old: [
            {
                **{names.get(key, key): value for key, value in item.items()},
                "indices": [item.get("start"), item.get("end")],
            }
            for item in objects_in(entities, new)
        ]
        for new, (old, names) in V2_NAMES.items()
    }


# The words --------------------------------------------------------------------------


def _read_words(
    sent: str,
    entities: Mapping[str, Any],
    holder: Mapping[str, Any],
    *,
    media_from: Mapping[str, Any],
    quoted: str = "",
) -> _Words:
    """The author's words: unescaped once, without what X put before and after them.

    X counts its offsets in the text as it sends it. What it put there are the names
    of those who are answered and the addresses of what it shows apart: of the media,
    and of the post that is `quoted`.
    """
    listed = [*objects_in(fields_of(media_from, "entities"), "media")]
    listed += [
        item
        for item in objects_in(entities, "urls")
        if item.get("media_key")
        or (quoted and string(item, "expanded_url").endswith(f"/status/{quoted}"))
    ]
    apart = {string(item, "url") for item in listed} - {""}
    start, end = _shown(sent, holder) or (0, _end_before(sent, apart))
    places = _places(sent)
    text = _unescaped(sent[start:end]) if places else sent[start:end]
    moved = {
        name: [each for item in items for each in _moved(item, places, start)]
        for name in entities
        if (items := objects_in(entities, name))
    }
    return _Words(text, entities_from_indices(text, moved), start > 0)


def _shown(sent: str, holder: Mapping[str, Any]) -> tuple[int, int] | None:
    match holder.get("display_text_range"):
        case [int(start), int(end)] if 0 <= start < end <= len(sent):
            return start, end
    return None


def _end_before(sent: str, addresses: set[str]) -> int:
    """Where the words end if some of these addresses close what was sent."""
    words, found = sent.rstrip(), True
    while found:
        found = False
        for address in addresses:
            if words.endswith(address):
                words, found = words.removesuffix(address).rstrip(), True
    return len(words) if words != sent.rstrip() else len(sent)


def _unescaped(sent: str) -> str:
    return ESCAPE.sub(lambda match: ESCAPED[match[0]], sent)


def _places(sent: str) -> list[int]:
    """Where each offset in what was sent lies once unescaped; empty if nothing is."""
    if "&" not in sent or BARE.search(sent):
        return []
    places, shorter = list(range(len(sent) + 1)), 0
    at = 0
    for match in ESCAPE.finditer(sent):
        for place in range(at, match.end()):
            places[place] -= shorter
        at, shorter = match.end(), shorter + len(match[0]) - 1
    for place in range(at, len(places)):
        places[place] -= shorter
    return places


def _moved(
    item: Mapping[str, Any], places: list[int], start: int
) -> Iterator[dict[str, Any]]:
    """The entity where it lies in the words; where offsets may have been counted in
    unescaped text, both places: only one that spells the entity is taken."""
    match item.get("indices"):
        case [int(first), int(last)] if 0 <= first < last:
            if last < len(places):
                cut = places[start]
                yield {**item, "indices": [places[first] - cut, places[last] - cut]}
            cut = places[start] if places else start
            yield {**item, "indices": [first - cut, last - cut]}


def _moment(text: str) -> datetime | None:
    return parse_timestamp(text) or parse_weekday_first(text)


def _address(handle: str, post_id: str) -> PostAddress | None:
    return post_at(f"https://x.com/{handle or 'i'}/status/{post_id}", "twitter")
