"""Stored articles with old embeds -> posts, and references where they stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import regex
from selectolax.lexbor import LexborNode, create_tag

from social.capture.captured import CapturedPost, CaptureError
from social.capture.embeds import find_embeds, read_embed
from social.capture.html_text import Unreadable, is_document, one_line, parse_html

LONGEST_ARTICLE = 5_000_000
REFERENCE = "post-reference"
NUMBERED = regex.compile(
    rf'<{REFERENCE} number="(?P<number>[0-9]{{1,6}})"></{REFERENCE}>'
)
# Scripts that do nothing but draw embeds.
LOADERS = (
    "platform.twitter.com",
    "platform.x.com",
    "instagram.com",
    "connect.facebook.net",
    "tiktok.com",
    "embed.bsky.app",
    "threads.net",
    "threads.com",
)


@dataclass(frozen=True)
class Harvest:
    """The posts of one article, and the article without their code.

    Where a post stood, `cleaned_html` has `<post-reference number="1">` with its
    place in `posts`, counted from one; the same post twice is one post with two
    references. Scripts are gone, each with a note unless all it did was to draw
    embeds; everything else is as it was. The rest of the markup is not made safe:
    clean it as any foreign markup before it is shown.
    """

    posts: list[CapturedPost] = field(default_factory=list)
    cleaned_html: str = ""
    notes: list[str] = field(default_factory=list)

    def with_ids(self, ids: Mapping[int, int]) -> str:
        """The article with `<post-reference id="12">`, 12 being the kept record.

        `ids` leads from a place in `posts` (counted from one) to the record; a
        reference without a record keeps its number.
        """

        def name(match: regex.Match[str]) -> str:
            post_id = ids.get(int(match["number"]))
            if post_id is None:
                return str(match[0])
            return f'<{REFERENCE} id="{post_id}"></{REFERENCE}>'

        return str(NUMBERED.sub(name, self.cleaned_html))


def harvest_html(html: str) -> Harvest:
    """Take the embedded posts out of an article; a CaptureError where it is none.

    An embed that cannot be read stays where it is, without its scripts, and a note
    says so. An article that was harvested before comes back as it is.
    """
    if len(html) > LONGEST_ARTICLE:
        raise CaptureError(
            f"This article is longer than {LONGEST_ARTICLE:,} characters."
        )
    try:
        body = parse_html(html)
    except Unreadable as error:
        raise CaptureError(str(error)) from error
    posts: list[CapturedPost] = []
    notes: list[str] = []
    places: dict[tuple[str, str], int] = {}
    for reference in body.css(f"{REFERENCE}[number]"):
        del reference.attrs["number"]
        notes.append("A reference without a record was already in the article.")
    for node in list(find_embeds(body)):
        post = _read(node, notes)
        if post is None:
            continue
        key = (post.platform, post.platform_post_id or post.source_url or post.text)
        if key not in places:
            posts.append(post)
            places[key] = len(posts)
        reference = create_tag(REFERENCE)
        reference.attrs["number"] = str(places[key])
        node.replace_with(reference)
    notes.extend(_take_out_scripts(body))
    notes.extend(
        f"A frame of {_host(node) or 'an unknown site'} was left as it is."
        for node in body.css("iframe")
    )
    return Harvest(posts, _written(html, body), notes)


def _read(node: LexborNode, notes: list[str]) -> CapturedPost | None:
    try:
        post = read_embed(node)
    except CaptureError as error:
        notes.append(f"An embed was left as it is: {error}")
        return None
    if post is None:
        words = one_line(node)[:80]
        said = f": “{words}”" if words else ""
        notes.append(f"An embed without words or address was left as it is{said}.")
    return post


def _take_out_scripts(body: LexborNode) -> Iterator[str]:
    for node in body.css("script"):
        host = _host(node)
        if not host and "src" not in node.attributes:
            yield "A script inside the article was left out."
        elif not _is_loader(node, host):
            yield f"A script of {host or 'an unknown site'} was left out."
        node.decompose()
    for node in body.css("#fb-root"):
        if not one_line(node):
            node.decompose()


def _is_loader(node: LexborNode, host: str) -> bool:
    if host in LOADERS:
        return True
    # Every server of Mastodon has its own.
    return (node.attributes.get("src") or "").endswith("/embed.js")


def _host(node: LexborNode) -> str:
    try:
        source = urljoin("https:", node.attributes.get("src") or "")
        return (urlsplit(source).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _written(html: str, body: LexborNode) -> str:
    if is_document(html) and body.parent is not None:
        return f"<!doctype html>{body.parent.html or ''}"
    return body.inner_html or ""
