"""A record of YouTube's Data API -> the video or the comment it tells of."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from typing import Any

from social.capture.captured import CapturedPost, CaptureError, media_item
from social.capture.html_text import Unreadable, parse_html, words_of
from social.capture.json_text import fields_of, string, web_address
from social.capture.recorded import post_at, recorded
from social.text.dates import parse_timestamp

KIND = "youtube#"
COMMENTS = ("youtube#comment", "youtube#commentThread")
VIDEOS = ("youtube#video", "youtube#searchResult", "youtube#playlistItem")


def is_youtube(record: Mapping[str, Any]) -> bool:
    """Whether this object is a resource of YouTube, and not a list of them."""
    return string(record, "kind").startswith(KIND) and "items" not in record


def capture_youtube(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read a video, whose words are its title, or a comment."""
    kind = string(record, "kind")
    if kind not in (*COMMENTS, *VIDEOS):
        raise CaptureError(
            f"This is a {kind.removeprefix(KIND)[:40] or 'record'} of YouTube and no "
            "post. Copy the record of the video or the comment."
        )
    if not fields_of(record, "snippet"):
        raise CaptureError(
            "This record of YouTube holds no snippet, in which the words are. Ask for "
            "it with part=snippet, or paste the link."
        )
    if kind in COMMENTS:
        return _capture_comment(record, raw)
    return _capture_video(record, raw)


def _capture_video(record: Mapping[str, Any], raw: str) -> CapturedPost:
    snippet = fields_of(record, "snippet")
    code = (
        string(record, "id")
        if string(record, "kind") == "youtube#video"
        else string(fields_of(record, "id"), "videoId")
        or string(fields_of(snippet, "resourceId"), "videoId")
    )
    address = post_at(f"https://www.youtube.com/watch?v={code}") if code else None
    title = string(snippet, "title")
    posted = string(snippet, "publishedAt")
    if string(record, "kind") == "youtube#searchResult":
        # Search alone gives its titles as markup.
        title = unescape(title)
    if string(record, "kind") == "youtube#playlistItem":
        # There the snippet says when the video came into the list, and who put it in.
        posted = string(fields_of(record, "contentDetails"), "videoPublishedAt")
        name = string(snippet, "videoOwnerChannelTitle")
    else:
        name = string(snippet, "channelTitle")
    reasons = ["video-title"]
    if string(fields_of(record, "status"), "privacyStatus") == "private":
        reasons.append("not-public")
    return recorded(
        raw,
        platform="youtube",
        text=title,
        name=name,
        language=string(snippet, "defaultLanguage"),
        posted=parse_timestamp(posted),
        address=address,
        media=[media_item("video", address.address)] if address else [],
        reasons=reasons,
    )


def _capture_comment(record: Mapping[str, Any], raw: str) -> CapturedPost:
    if string(record, "kind") == "youtube#commentThread":
        outer = fields_of(record, "snippet")
        record = fields_of(outer, "topLevelComment")
    else:
        outer = {}
    snippet = fields_of(record, "snippet")
    if not snippet:
        raise CaptureError(
            "This thread of YouTube holds no comment. Copy the record of the comment."
        )
    video = string(snippet, "videoId") or string(outer, "videoId")
    address = post_at(
        f"https://www.youtube.com/watch?v={video}&lc={string(record, 'id')}"
    )
    name = string(snippet, "authorDisplayName")
    page = web_address(snippet, "authorChannelUrl")
    # Accounts are shown by their handle, if they have one.
    handle = name if name.startswith("@") else page.rpartition("/")[2]
    return recorded(
        raw,
        platform="youtube",
        text=_comment_text(snippet),
        name=name,
        handle=handle[1:] if handle.startswith("@") else "",
        posted=parse_timestamp(string(snippet, "publishedAt")),
        address=address if video and string(record, "id") else None,
        reasons=["comment"],
    )


def _comment_text(snippet: Mapping[str, Any]) -> str:
    """As it was typed; else as YouTube shows it, which is markup unless it was asked
    for as plain text."""
    if original := string(snippet, "textOriginal"):
        return original
    shown = string(snippet, "textDisplay")
    if "<" not in shown and "&" not in shown:
        return shown
    try:
        return words_of(parse_html(shown))
    except Unreadable as error:
        raise CaptureError(str(error)) from error
