"""(pure) The articles in a file: a page, or what WordPress, Blogger or Ghost export.

Each article comes with the place of every character of it, so that what is taken out
of the article can be taken out of the file, and nothing else in it changes.
Sources: WordPress eXtended RSS, Atom (RFC 4287), Ghost's JSON with its Mobiledoc and
Lexical cards, the REST API of WordPress, JSON Feed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape

import regex

from social.capture.captured import CaptureError

FEED = regex.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", regex.I)
XML = regex.compile(
    r"<!--(?:(?!-->).)*+(?:-->|\Z)"
    r"|<!\[CDATA\[(?P<data>(?:(?!\]\]>).)*+)(?:\]\]>|\Z)"
    r"|</(?P<closed>content:encoded|content)\s*+>"
    r"|<(?P<opened>content:encoded|content)(?P<attributes>(?:\s[^<>]*+)?)>",
    regex.S,
)
REFERENCE_OR_REST = regex.compile(r"&[#\w]{1,40}+;|&|[^&]++")
STRING = regex.compile(r"\"(?P<inside>(?:[^\"\\]++|\\.)*+)\"(?P<colon>\s*+:)?", regex.S)
ESCAPE_OR_REST = regex.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[0-9a-fA-F]{4}|\\.|[^\\]++",
    regex.S,
)
# Values that are markup, and values that are JSON once more.
MARKUP = frozenset({"html", "content_html", "rendered"})
RECORDS = frozenset({"mobiledoc", "lexical"})
DEEPEST = 3


@dataclass(frozen=True)
class StoredArticle:
    """An article's markup; `offsets` has the place of each character in its file.

    `offsets` is one longer than `html`. `written` makes new markup what it has to be
    to stand in the file.
    """

    html: str
    offsets: Sequence[int]
    written: Callable[[str], str] = str


def stored_articles(text: str) -> list[StoredArticle]:
    """Every article in a file; a CaptureError where an export is broken.

    A file that is no export is one article.
    """
    start = text.lstrip("\ufeff \t\r\n")[:5000]
    if start.startswith(("<?xml", "<rss", "<feed")) and FEED.search(start):
        return list(_in_feed(text))
    if start.startswith(("{", "[")) and not start.startswith(("[embed", "[tweet")):
        if (error := _broken(text)) is None:
            return list(_in_json(text, 0))
        if start.startswith(('{"', "[{")) or regex.match(r"\{\s*\"", start):
            raise CaptureError(
                f"This file is broken JSON ({error}). Export it again from where the "
                "articles are stored."
            )
    return [StoredArticle(text, range(len(text) + 1))]


def _in_feed(text: str) -> Iterator[StoredArticle]:
    opened = None
    parts: list[tuple[str, Sequence[int]]] = []
    for match in XML.finditer(text):
        if match["opened"]:
            opened = match
            parts = []
        elif match["closed"] and opened:
            if match["closed"] != opened["opened"]:
                continue
            is_data = any(offsets for _, offsets in parts)
            if is_data:
                html, offsets = _joined(parts, match.start())
                yield StoredArticle(html, offsets)
            elif (
                opened["opened"] == "content:encoded" or "html" in opened["attributes"]
            ):
                html, offsets = _unescaped(text, opened.end(), match.start())
                yield StoredArticle(html, offsets, lambda new: escape(new, quote=False))
            opened = None
        elif match["data"] is not None and opened:
            parts.append((match["data"], range(*match.span("data"))))
    if opened:
        raise CaptureError(
            "This export ends within an article: it is not whole. Export it again."
        )


def _joined(
    parts: list[tuple[str, Sequence[int]]], end: int
) -> tuple[str, Sequence[int]]:
    """One text of the parts, as `]]>` in an article parts it in the file."""
    if len(parts) == 1:
        html, offsets = parts[0]
        first = offsets[0] if html else end
        return html, range(first, first + len(html) + 1)
    places: list[int] = []
    for _, offsets in parts:
        places += offsets
    return "".join(part for part, _ in parts), [*places, places[-1] + 1]


def _unescaped(text: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    return _decoded(text, start, end, REFERENCE_OR_REST, unescape, "&")


def _in_json(text: str, depth: int) -> Iterator[StoredArticle]:
    key = ""
    for match in STRING.finditer(text):
        inside = match["inside"]
        if match["colon"]:
            key = inside
        elif key in MARKUP or (key in RECORDS and depth < DEEPEST):
            start, end = match.span("inside")
            value, offsets = _decoded(text, start, end, ESCAPE_OR_REST, _read, "\\")
            if key in MARKUP:
                yield StoredArticle(value, offsets, _quoted)
            elif value and _broken(value) is None:
                for article in _in_json(value, depth + 1):
                    yield _placed(article, offsets)


def _placed(article: StoredArticle, offsets: Sequence[int]) -> StoredArticle:
    """An article of a record that is itself a string of another record."""
    inner = article.written
    return replace(
        article,
        offsets=[offsets[place] for place in article.offsets],
        written=lambda new: _quoted(inner(new)),
    )


def _decoded(
    text: str,
    start: int,
    end: int,
    form: regex.Pattern[str],
    read: Callable[[str], str],
    sign: str,
) -> tuple[str, Sequence[int]]:
    """What the file says between these places, and where it says each character."""
    if text.find(sign, start, end) < 0:
        return text[start:end], range(start, end + 1)
    said: list[str] = []
    offsets: list[int] = []
    for match in form.finditer(text, start, end):
        piece = match[0]
        if piece.startswith(sign):
            piece = read(piece)
            # Whatever one escape stands for begins where it begins.
            offsets += [match.start()] * len(piece)
        else:
            offsets += range(*match.span())
        said.append(piece)
    return "".join(said), [*offsets, end]


def _read(escape_sign: str) -> str:
    return str(json.loads(f'"{escape_sign}"'))


def _quoted(new: str) -> str:
    return json.dumps(new, ensure_ascii=False)[1:-1]


def _broken(text: str) -> str | None:
    """What is wrong with it as JSON; None where nothing is."""
    try:
        json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        return f"line {error.lineno}"
    except (ValueError, RecursionError):
        return "nested too deep, or with a number too long"
    return None
