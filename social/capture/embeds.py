"""A platform's embed code -> the post it shows: words, author, date and address.

A script is never run, never emitted and never part of the words; the code as it came
is kept in `raw` alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import unescape

import regex
from selectolax.lexbor import LexborNode

from social.capture.captured import (
    CapturedPost,
    CaptureError,
    Method,
    check_characters,
    links_in,
)
from social.capture.embed_readers import reader_for
from social.capture.html_text import Unreadable, parse_html, words_of

BROKEN = (
    "This embed code is broken: it holds neither words nor the address of a post. "
    "Copy it again from the post's own menu, or paste the post's link."
)
UNKNOWN = (
    "This embed code is of no platform that is known here. Paste the post's words "
    "with its author, or its link."
)
TAGS = r"blockquote|iframe|div|figure|section|amp-\w+|bento-\w+|!--"
ESCAPED = regex.compile(rf"&(?:amp;)*lt;(?:{TAGS})", regex.I)
OPENS_LIKE_CODE = regex.compile(rf"\s*<(?:script|{TAGS})(?![a-z])", regex.I)
CODE_AS_WORDS = regex.compile(rf"\s*<(?:{TAGS})(?![a-z])[^<]*>", regex.I)
# An attribute whose marks some editor made into those of a sentence.
TAG = regex.compile(r"<[a-z][^<>]*>", regex.I)
MARKS = "“”„‟″‘’‚‛′"
MARK = rf"(?:[{MARKS}]|&(?:#82(?:16|17|20|21|42|43)|#34|quot|[lr][sd]quo|[Pp]rime);)"
SMART = regex.compile(rf"=\s*{MARK}(?P<value>[^{MARKS}<>\"]*?){MARK}")
MOST_ESCAPED = 3
# What stands in these is drawn by no browser that runs scripts.
NOT_SHOWN = frozenset({"noscript", "template", "svg", "math"})


def looks_like_embed_code(pasted: str) -> bool:
    """Whether this was meant as code to embed, and not as the words of a post."""
    if "<" not in pasted and not ESCAPED.search(pasted):
        return False
    code = plain_code(pasted)
    if OPENS_LIKE_CODE.match(code) and not regex.match(r"\s*<script", code, regex.I):
        return True
    try:
        return next(find_embeds(_body_of(pasted)), None) is not None
    except Unreadable:
        return False


def plain_code(pasted: str) -> str:
    """The code as its platform gave it out, before others had it through their hands.

    That is: shown as text (`&lt;blockquote`), even more than once, and its straight
    quotation marks made round.
    """
    code = pasted
    for _ in range(MOST_ESCAPED):
        if not ESCAPED.match(code.lstrip()):
            break
        code = unescape(code)
    return TAG.sub(lambda match: SMART.sub(r'="\g<value>"', match[0]), code)


def _body_of(pasted: str) -> LexborNode:
    """The tree of this code; where that is a page that shows code, of what it shows."""
    body = parse_html(plain_code(pasted))
    if next(find_embeds(body), None) is None:
        shown = words_of(body)
        if CODE_AS_WORDS.match(shown):
            return parse_html(plain_code(shown))
    return body


def capture_embed_code(pasted: str) -> CapturedPost:
    """Read the first post of pasted embed code; a CaptureError says what is wrong."""
    try:
        body = _body_of(pasted)
    except Unreadable as error:
        raise CaptureError(str(error)) from error
    found = find_embeds(body)
    node = next(found, None)
    if node is None:
        raise CaptureError(UNKNOWN if words_of(body) else BROKEN)
    post = read_embed(node)
    if post is None:
        raise CaptureError(BROKEN)
    if next(found, None) is not None:
        post = post.with_reasons("several-posts")
    return replace(post, raw=pasted)


def find_embeds(top: LexborNode) -> Iterator[LexborNode]:
    """The elements that embed a post, in order, none inside another."""
    stack = [top]
    while stack:
        node = stack.pop()
        if node is not top and reader_for(node):
            yield node
            continue
        if node.tag in NOT_SHOWN:
            continue
        child = node.last_child
        while child is not None:
            if child.is_element_node or child.is_comment_node:
                stack.append(child)
            child = child.prev


def read_embed(node: LexborNode) -> CapturedPost | None:
    """The post this element embeds; None where it holds neither words nor address."""
    reader = reader_for(node)
    post = reader(node) if reader else CapturedPost()
    if not post.text and not post.source_url:
        return None
    for part in (post.text, post.author_name, post.handle):
        check_characters(part)
    media, others = links_in(post.text, post.platform)
    return replace(
        post,
        media=post.media + [item for item in media if item not in post.media],
        links=others,
        raw=node.html or "",
        method=Method.EMBED_CODE,
    ).with_reasons(*_doubts(post))


def _doubts(post: CapturedPost) -> Iterator[str]:
    if not post.text:
        yield "no-text"
    if not post.handle and not post.author_name:
        yield "no-handle"
    if not post.posted_at and not post.posted_on:
        yield "no-date"
    if not post.source_url:
        yield "no-address"
