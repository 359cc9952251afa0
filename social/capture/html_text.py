"""The visible words of foreign markup, code point for code point."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

SILENT = frozenset({"script", "style", "template", "svg", "noscript", "iframe", "head"})
BLOCKS = frozenset({"p", "div", "section", "blockquote", "ul", "ol", "figure", "li"})
# A line of source that wraps is one blank to a reader; blanks within a line stay,
# for an author who typed two of them meant two.
WRAPPED = regex.compile(r"[ \t]*[\r\n\f]\s*")
AROUND_BREAK = regex.compile(r"[ \t]*\n[ \t]*")


TAG = regex.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9\-]*)")
# Tags that browsers close by themselves, or that hold nothing.
UNCLOSED = regex.compile(
    r"p|li|br|hr|img|t[dhr]|d[dt]|option|input|meta|link|source|wbr|col|area|base|"
    r"embed|param|track|tbody|thead|tfoot|html|head|body",
    regex.I,
)
DEEPEST = 1000


class Unreadable(ValueError):
    """No tree can be made of this markup; the message says why."""


def parse_html(html: str) -> LexborNode:
    """The body of this markup; broken markup becomes a tree as browsers make it.

    The time to build a tree grows with the square of its depth, so that markup
    nested without end is refused as Unreadable.
    """
    depth = 0
    for match in TAG.finditer(html):
        if not UNCLOSED.fullmatch(match[2]):
            depth += -1 if match[1] else 1
            if depth > DEEPEST:
                raise Unreadable(
                    f"The tags of this code are nested more than {DEEPEST:,} deep. "
                    "Copy it again from the original."
                )
            depth = max(depth, 0)
    whole = html if is_document(html) else f"<!doctype html><body>{html}"
    body = LexborHTMLParser(whole).body
    if body is None:
        raise Unreadable("This code is no markup that can be read. Copy it again.")
    return body


def is_document(html: str) -> bool:
    """Whether this is a whole page, and not a piece of one."""
    start = html[:1000].lstrip().lower()
    return start.startswith(("<!doctype", "<html", "<head", "<body"))


def words_of(node: LexborNode, *, without: frozenset[int] = frozenset()) -> str:
    """What a reader sees of this node; paragraphs are parted by a blank line.

    `without` names nodes (by `mem_id`) whose words are left out.
    """
    pieces: list[str] = []
    for piece in _pieces(node, without):
        if piece == "\n\n":
            while pieces and pieces[-1] in (" ", "\n"):
                pieces.pop()
            if pieces and pieces[-1] != "\n\n":
                pieces.append(piece)
        elif piece:
            pieces.append(piece)
    return _trim_breaks("".join(pieces)).strip(" \t\n")


def one_line(node: LexborNode) -> str:
    """What a reader sees of this node, on one line."""
    return " ".join(words_of(node).split())


def _pieces(top: LexborNode, without: frozenset[int]) -> Iterator[str]:
    # By hand and not by recursion: foreign markup may be nested without end.
    stack: list[LexborNode | str] = _children(top)
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif node.is_text_node:
            yield WRAPPED.sub(" ", node.text_content or "")
        elif node.tag == "br":
            yield "\n"
        elif node.is_element_node and node.tag not in SILENT:
            if node.mem_id in without:
                continue
            if node.tag in BLOCKS:
                yield "\n\n"
                stack.append("\n\n")
            stack.extend(_children(node))


def _children(node: LexborNode) -> list[LexborNode | str]:
    """Its children, the last one first."""
    found: list[LexborNode | str] = []
    child = node.last_child
    while child is not None:
        found.append(child)
        child = child.prev
    return found


def _trim_breaks(text: str) -> str:
    return AROUND_BREAK.sub("\n", text)
