"""A post's text taken apart for templates, without cutting what is read as one sign."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from social.text.entities import Entity, find_entities
from social.text.links import has_scheme, is_media_link

GRAPHEME = regex.compile(r"\X")


@dataclass(frozen=True)
class Segment:
    """A stretch of a post: `plain`, or an entity's kind, or `media` for its picture."""

    kind: str
    text: str
    href: str = ""


def drawn_entities(
    text: str, platform: str = "twitter", server: str = ""
) -> tuple[Entity, ...]:
    """The entities that lead somewhere when the text is drawn.

    A bare host is a link for counting and searching, but is not drawn as one on X:
    its pages show long addresses without their scheme and cut short, and such a link
    would lead elsewhere. No platform's link that was cut short by dots is drawn.
    """
    return tuple(
        entity
        for entity in find_entities(text, platform, server)
        if entity.kind != "link"
        or is_media_link(entity.text)
        or (
            (has_scheme(entity.text) or platform != "twitter")
            and not text.startswith(("…", "..."), entity.end)
        )
    )


def split_segments(
    text: str,
    platform: str = "twitter",
    server: str = "",
    entities: Sequence[Entity] = (),
) -> list[Segment]:
    """The text in stretches; joined again they are the text, code point for code point.

    `entities` of the platform's own record stand instead of those found in the words.
    One that would begin inside a grapheme stays plain; one that would end inside takes
    the whole of it.
    """
    entities = entities or drawn_entities(text, platform, server)
    if not entities:
        return [Segment("plain", text)] if text else []
    edges = [0, *(match.end() for match in GRAPHEME.finditer(text))]
    segments: list[Segment] = []
    at = 0
    for entity in entities:
        start = entity.start
        end = edges[bisect_left(edges, entity.end)]
        if start < at or edges[bisect_left(edges, start)] != start:
            continue
        if start > at:
            segments.append(Segment("plain", text[at:start]))
        kind: str = entity.kind
        if kind == "link" and is_media_link(entity.text):
            kind = "media"
        segments.append(Segment(kind, text[start:end], entity.href))
        at = end
    if at < len(text):
        segments.append(Segment("plain", text[at:]))
    return segments


def without_media_links(segments: list[Segment]) -> tuple[list[Segment], bool]:
    """What stands on the page where the picture itself does not; whether one was named.

    The blank before a link that closes the text goes with it.
    """
    kept = [segment for segment in segments if segment.kind != "media"]
    had_media = len(kept) < len(segments)
    if had_media and segments[-1].kind == "media":
        while kept and kept[-1].kind == "plain" and kept[-1].text.isspace():
            kept.pop()
        if kept and kept[-1].kind == "plain":
            kept[-1] = Segment("plain", kept[-1].text.rstrip())
    return kept, had_media


def shorten(text: str, limit: int = 80) -> str:
    """The text on one line and at most so many graphemes long, `…` where it was cut."""
    line = " ".join(text[: limit * 40].split())
    graphemes = GRAPHEME.findall(line)
    if len(graphemes) <= limit:
        return line
    return "".join(graphemes[: limit - 1]).rstrip() + "…"
