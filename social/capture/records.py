"""JSON as a person copies it from a platform's service -> the one post in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from social.capture.activitypub import capture_activitypub, is_activitypub
from social.capture.bluesky import capture_bluesky, is_bluesky
from social.capture.captured import CapturedPost, CaptureError
from social.capture.json_text import OddJSON, read_json
from social.capture.mastodon import capture_mastodon, is_mastodon
from social.capture.meta import capture_meta, is_meta
from social.capture.misskey import capture_misskey, is_misskey
from social.capture.oembed import capture_oembed, is_oembed
from social.capture.x_records import capture_x, is_x, split_v2
from social.capture.youtube import capture_youtube, is_youtube
from social.fingerprints import keys_of
from social.text.segments import shorten

Record = Mapping[str, Any]

# The first that knows the form reads it.
READERS: tuple[
    tuple[Callable[[Record], bool], Callable[[Record, str], CapturedPost]], ...
] = (
    (is_oembed, capture_oembed),
    (is_mastodon, capture_mastodon),
    (is_bluesky, capture_bluesky),
    (is_youtube, capture_youtube),
    (is_activitypub, capture_activitypub),
    (is_x, capture_x),
    (is_misskey, capture_misskey),
    (is_meta, capture_meta),
)
# The fields in which services put one record or several.
ENVELOPES = (
    *("data", "items", "results", "result", "response", "body"),
    *("statuses", "status", "posts", "post", "feed", "records", "tweets", "tweet"),
    *("notes", "note", "createdNote", "ancestors", "descendants"),
    *("orderedItems", "first", "object"),
)
DEEPEST = 5
MOST_NAMED = 5
NO_POST = (
    "This is a record (JSON), but of no post that is known here. Known are oEmbed "
    "answers and the records of X, Bluesky, Mastodon and its kin (ActivityPub, "
    "Misskey), YouTube, Facebook, Instagram and Threads. Paste the post's words or its "
    "link."
)


def capture_record(pasted: str) -> CapturedPost:
    """Read JSON that holds one post, in whatever envelope; a CaptureError else.

    Where it holds several, the sentence says which: none is chosen by its place.
    """
    try:
        found = read_json(pasted)
    except OddJSON as error:
        raise CaptureError(
            f"This record {error}. Copy the whole of it again from where it comes, or "
            "paste the post's words."
        ) from error
    posts: dict[tuple[str, str], CapturedPost] = {}
    refusals: list[CaptureError] = []
    for record, read in _records_in(found):
        try:
            post = read(record, pasted)
        except CaptureError as error:
            refusals.append(error)
        else:
            posts.setdefault(keys_of(post), post)
    if len(posts) > 1:
        raise CaptureError(_which(list(posts.values())))
    for post in posts.values():
        return post
    if refusals:
        raise refusals[0]
    raise CaptureError(_refusal_in(found) or NO_POST)


def _records_in(
    found: object, depth: int = 0
) -> Iterator[tuple[Record, Callable[[Record, str], CapturedPost]]]:
    """Every record of a post, each with its reader, wherever it is wrapped."""
    if depth > DEEPEST:
        return
    if isinstance(found, list):
        for item in found:
            yield from _records_in(item, depth + 1)
    elif isinstance(found, Mapping):
        for fits, read in READERS:
            if fits(found):
                yield found, read
                return
        if of_x := [each for each in split_v2(found) if is_x(each)]:
            yield from ((each, capture_x) for each in of_x)
            return
        for name in ENVELOPES:
            if isinstance(found.get(name), list | Mapping):
                yield from _records_in(found[name], depth + 1)


def _which(posts: list[CapturedPost]) -> str:
    named = [
        f"{f'@{post.handle}' if post.handle else post.author_name or 'no name'}: "
        f"“{shorten(post.text, 40)}”"
        for post in posts[:MOST_NAMED]
    ]
    more = len(posts) - len(named)
    if more:
        named.append(f"{more} more")
    return (
        f"There are {len(posts)} posts in this record. Paste the record or the link of "
        f"the one you mean: {'; '.join(named)}."
    )


def _refusal_in(found: object) -> str:
    """What to say where the platform answered with an error instead of a post."""
    if not isinstance(found, Mapping):
        return ""
    told = found.get("errors") or found.get("error")
    if isinstance(told, list) and told:
        told = told[0]
    if isinstance(told, Mapping):
        told = told.get("detail") or told.get("message") or told.get("title") or "error"
    if not isinstance(told, str) or not told:
        return ""
    return (
        f"The platform answered with an error and no post: “{shorten(told, 100)}”. See "
        "whether the post is still there, or paste its words."
    )
