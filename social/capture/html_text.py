"""The visible words of foreign markup, code point for code point."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

SILENT = frozenset({"script", "style", "template", "svg", "noscript", "iframe", "head"})
BLOCKS = frozenset({"p", "div", "section", "blockquote", "ul", "ol", "figure", "li"})
BLOCKS |= {"pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "tr"}
# A line of source that wraps is one blank to a reader; blanks within a line stay,
# for an author who typed two of them meant two.
WRAPPED = regex.compile(r"[ \t]*[\r\n\f]\s*")
# Sites draw emoji as pictures, of which the alt text is the sign itself.
DRAWN_SIGN = regex.compile(r"emoji|smiley", regex.I)
AROUND_BREAK = regex.compile(r"[ \t]*\n[ \t]*")


TAG = regex.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9\-]*)")
# Tags that browsers close by themselves, or that hold nothing.
UNCLOSED = regex.compile(
    r"p|li|br|hr|img|t[dhr]|d[dt]|option|input|meta|link|source|wbr|col|area|base|"
    r"embed|param|track|tbody|thead|tfoot|html|head|body",
    regex.I,
)
DEEPEST = 1000


class _AsTyped(str):
    """Words whose blanks and breaks all count."""

    __slots__ = ()


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
                if isinstance(pieces[-1], _AsTyped):
                    break
                pieces.pop()
            if pieces and pieces[-1] != "\n\n":
                pieces.append(piece)
        elif piece:
            pieces.append(piece)
    runs = groupby(pieces, key=lambda piece: isinstance(piece, _AsTyped))
    return "".join(
        "".join(run) if as_typed else _trim_breaks("".join(run))
        for as_typed, run in runs
    ).strip(" \t\n")


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
            if node.tag == "img":
                yield _drawn_sign(node)
                continue
            if node.tag in BLOCKS:
                yield "\n\n"
                stack.append("\n\n")
            if node.tag == "pre":
                yield _AsTyped(_typed(node, without).rstrip("\n"))
                continue
            stack.extend(_children(node))


def _typed(top: LexborNode, without: frozenset[int]) -> str:
    """The words of a node in which every blank and every break counts."""
    stack: list[LexborNode | str] = _children(top)
    found = []
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
        elif node.is_text_node:
            found.append(node.text_content or "")
        elif node.tag == "br":
            found.append("\n")
        elif (
            node.is_element_node
            and node.tag not in SILENT
            and node.mem_id not in without
        ):
            stack.extend(_children(node))
    return "".join(found)


def _drawn_sign(node: LexborNode) -> str:
    """The sign that a picture stands for; nothing where it is a picture."""
    drawn = f"{node.attributes.get('class') or ''} {node.attributes.get('src') or ''}"
    return (node.attributes.get("alt") or "") if DRAWN_SIGN.search(drawn[:500]) else ""


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
