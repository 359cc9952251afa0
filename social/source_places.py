"""(pure) Where the elements of some markup stand in its source.

No parser of ours tells places, and one that did could differ from the one that reads
the posts. So the source is parsed once more with a mark in whatever looks like a tag:
what the parser then takes for an attribute or a comment was a tag, and says where;
what only looked like one (in a script, a comment, an attribute) stays words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest

import regex
from selectolax.lexbor import LexborNode

from social.capture.html_text import Unreadable, parse_html

# The name ends where the standard says that it ends.
NAME = r"[a-zA-Z][^\t\n\f\r />]*+"
TAG = regex.compile(rf"<(?P<opened>{NAME})|</(?P<closed>{NAME})[^<>]*+>")
ATTRIBUTE = r"""
    [\t\n\f\r /]*+ [^\t\n\f\r />] [^\t\n\f\r />=]*+
    (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+
        (?: "[^"]*+" | '[^']*+' | [^\t\n\f\r >"'] [^\t\n\f\r >]*+ )? )?+
"""
ATTRIBUTES = regex.compile(ATTRIBUTE, regex.X)
WHOLE_TAG = regex.compile(rf"<{NAME}(?:{ATTRIBUTE})*+", regex.X)
MOST_ATTRIBUTES = 1_000
# Elements that end by themselves where a block begins or what holds them ends.
ENDS_BY_ITSELF = ("p",)


@dataclass(frozen=True, order=True)
class Place:
    """From the first character of an element to the one after its last."""

    start: int
    end: int


class Places:
    """The places of the elements under `body`, which is `html` as parsed.

    `words` are offsets of words in the source; `holders` tells the element around
    each of those that readers see, and has none for those in an attribute, a comment
    or a script.
    """

    def __init__(self, html: str, body: LexborNode, words: Iterable[int] = ()) -> None:
        self._html = html
        self._mark = _unused_name(html)
        self._closings: list[tuple[str, int, int]] = []
        self._marked: dict[int, LexborNode] = {}
        self.holders: dict[int, LexborNode] = {}
        # The parser's tree lives as long as its body is held.
        self._body = parse_html(self._with_marks(sorted(set(words))))
        self._pair(body)
        self._marks = regex.compile(
            rf"\ {self._mark}=(?:\"[0-9]+\"|[0-9]+\ )"
            rf"|<!--{self._mark}[0-9]+-->"
            rf"|(?:<|&lt;)!{self._mark}[0-9]+(?:>|&gt;)"
            rf"|{self._mark}w[0-9]+w"
        )

    def place_of(self, node: LexborNode) -> Place | None:
        """Where an element of `body` stands; None where its end is not marked.

        None as well where cutting this place would take more or less than the
        element, as with tags that overlap.
        """
        marked = self._marked.get(node.mem_id)
        start = self._start(marked)
        if marked is None or start is None:
            return None
        end = self._end(marked)
        if end is None or end <= start:
            return None
        alone = element_alone(self._html[start:end])
        if alone is None or alone.html != self._marks.sub("", marked.html or ""):
            return None
        return Place(start, end)

    def _with_marks(self, words: list[int]) -> str:
        pieces: list[str] = []
        done = 0
        waiting = iter([*words, len(self._html) + 1])
        word = next(waiting)
        for match in TAG.finditer(self._html):
            while word <= match.start():
                pieces += [self._html[done:word], f"{self._mark}w{word}w"]
                done, word = word, next(waiting)
            while word < match.end():
                word = next(waiting)
            pieces.append(self._html[done : match.end()])
            done = match.end()
            if match["opened"]:
                pieces.append(f" {self._mark}={match.start()} ")
            else:
                pieces.append(f"<!{self._mark}{len(self._closings)}>")
                self._closings.append((match["closed"].lower(), *match.span()))
        while word <= len(self._html):
            pieces += [self._html[done:word], f"{self._mark}w{word}w"]
            done, word = word, next(waiting)
        pieces.append(self._html[done:])
        return "".join(pieces)

    def _pair(self, body: LexborNode) -> None:
        """Lead each element of the plain tree to the same one of the marked tree."""
        word = regex.compile(rf"{self._mark}w([0-9]+)w")
        plain = (node for node in body.traverse() if node.is_element_node)
        for node, marked in zip_longest(plain, self._elements(word)):
            if node is None or marked is None or node.tag != marked.tag:
                raise Unreadable(
                    "The tags of this code overlap so that nothing can be cut out of "
                    "it. Check its markup."
                )
            self._marked[node.mem_id] = marked

    def _elements(self, word: regex.Pattern[str]) -> Iterator[LexborNode]:
        for node in self._body.traverse(include_text=True):
            if node.is_element_node:
                yield node
            elif node.is_text_node and node.parent is not None:
                for match in word.finditer(node.text_content or ""):
                    self.holders[int(match[1])] = node.parent

    def _start(self, marked: LexborNode | None) -> int | None:
        if marked is None or not marked.is_element_node:
            return None
        offset = marked.attributes.get(self._mark)
        return int(offset) if offset else None

    def _end(self, marked: LexborNode) -> int | None:
        after = marked.next
        if closing := self._closing(after):
            return closing[2] if closing[0] == marked.tag else None
        if marked.tag not in ENDS_BY_ITSELF:
            return None
        if after is not None:
            return self._start(after)
        around = marked.parent
        if around is None:
            return None
        if closing := self._closing(around.next):
            return closing[1] if closing[0] == around.tag else None
        # A body that is never closed ends with its source.
        closed = {name for name, _, _ in self._closings}
        if around.tag == "body" and not closed & {"body", "html"}:
            return len(self._html)
        return None

    def _closing(self, node: LexborNode | None) -> tuple[str, int, int] | None:
        if node is None or not node.is_comment_node:
            return None
        name, number = (node.comment_content or "").partition(self._mark)[1:]
        if not name or not number.isdecimal():
            return None
        return self._closings[int(number)]


def element_alone(code: str) -> LexborNode | None:
    """The one element this code is; None where it is more or less than one."""
    try:
        body = parse_html(code)
    except Unreadable:
        return None
    first = body.first_child
    if first is None or first.next is not None or not first.is_element_node:
        return None
    return first


def refuse_endless_tags(html: str) -> None:
    """Unreadable where one tag has more attributes than any has.

    The parser compares each attribute with all before it.
    """
    for match in WHOLE_TAG.finditer(html):
        # The shortest takes two characters.
        if len(match[0]) <= 2 * MOST_ATTRIBUTES:
            continue
        if sum(1 for _ in ATTRIBUTES.finditer(match[0])) > MOST_ATTRIBUTES:
            raise Unreadable(
                f"A tag of this code has more than {MOST_ATTRIBUTES:,} attributes. "
                "Copy it again from the original."
            )


def _unused_name(html: str) -> str:
    """A name that stands nowhere in the source, and cannot be put there."""
    return "m" + sha256(html.encode("utf-8", "surrogatepass")).hexdigest()[:16]
