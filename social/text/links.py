"""Links in a post's text: where each begins and ends, and the address it means."""

from __future__ import annotations

from bisect import bisect_left

import regex

from social.text.domains import ENDING_RUN, HOST_CHARACTER, host_end

Span = tuple[int, int]

ACCENTS = (
    r"\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B"
    r"\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
SCHEME = regex.compile(r"(?<![A-Za-z0-9@＠$#＃])https?://", regex.I)
HOST_RUN = regex.compile(rf"(?:{HOST_CHARACTER}|[-_.])++", regex.V1)
ASCII_RUN = regex.compile(rf"[-0-9a-z.{ACCENTS}]*+", regex.I | regex.V1)
NO_HOST_AFTER = regex.compile(r"[-_./@＠$#＃A-Za-z0-9]")
PORT = regex.compile(r":\d++")
PATH_CHARACTERS = rf"[a-z0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&\p{{Cyrillic}}{ACCENTS}]"
PATH_RUN = regex.compile(rf"{PATH_CHARACTERS}++", regex.I | regex.V1)
BRACKETS = regex.compile(
    rf"\((?:{PATH_CHARACTERS}++)?+(?:\({PATH_CHARACTERS}++\)"
    rf"(?:{PATH_CHARACTERS}++)?+)?+\)",
    regex.I | regex.V1,
)
PATH_END = regex.compile(rf"[+\-a-z0-9=_#/\p{{Cyrillic}}{ACCENTS}]", regex.I | regex.V1)
QUERY = regex.compile(r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]++", regex.I)
QUERY_END = regex.compile(r"[a-z0-9\-_&=#/]", regex.I)
SHORTENED = regex.compile(r"https?://t\.co/([a-z0-9]++)", regex.I)
LONGEST_SLUG = 40
MEDIA = regex.compile(
    r"(?<![/.@\-])pic\.(?:twitter|x)\.com/[A-Za-z0-9]++|"
    r"(?<![A-Za-z0-9])https?://pic\.(?:twitter|x)\.com/[A-Za-z0-9]++",
    regex.I,
)

PLAIN_LINK = regex.compile(r"(?<![\w@])https?://[^\s<>\"“”«»]++", regex.I | regex.V1)
BARE_LINK = regex.compile(
    r"(?<=^|[\s(])[a-z][a-z0-9\-]*+(?:\.[a-z0-9\-]++)+[^\s<>\"“”«»]*+", regex.I
)
CLOSING = ".,;:!?'’\"…"


def has_scheme(text: str) -> bool:
    """Whether a link is spelt with its `http://` or `https://`."""
    return SCHEME.match(text) is not None


def address_of(text: str) -> str:
    """The address a link in running text leads to."""
    return text if has_scheme(text) else f"https://{text}"


def is_host(text: str) -> bool:
    """Whether this is a whole host name that ends as host names do."""
    return bool(text) and host_end(text, 0, len(text)) == len(text)


def media_spans(text: str) -> list[Span]:
    """Where the text holds X's own links to a photo or video of the post.

    Pages flattened to text glue them to the word before, so no blank is asked for.
    """
    if "pic." not in text.lower():
        return []
    return [match.span() for match in MEDIA.finditer(text)]


def is_media_link(text: str) -> bool:
    """Whether this link stands for a photo or video of the post itself."""
    return MEDIA.fullmatch(text) is not None


def x_links(text: str, media: list[Span]) -> list[Span]:
    """Links by the rules of X: with a scheme, or a bare host with a known ending."""
    found = list(media)
    at = 0
    # Stretches between links with a scheme are searched for bare hosts.
    gaps: list[Span] = []
    for span in _x_schemed(text, media):
        gaps.append((at, span[0]))
        found.append(span)
        at = span[1]
    gaps.append((at, len(text)))
    if "." in text:
        for start, end in gaps:
            found.extend(_x_bare(text, start, end, media))
    return sorted(set(found))


def _x_schemed(text: str, media: list[Span]) -> list[Span]:
    found: list[Span] = []
    done = 0
    starts = {start for start, _ in media}
    for scheme in SCHEME.finditer(text):
        start = scheme.start()
        if start < done or start in starts:
            continue
        host = HOST_RUN.match(text, scheme.end())
        end = host_end(text, host.start(), host.end()) if host else 0
        if not end:
            continue
        short = SHORTENED.match(text, start)
        if short:
            if len(short[1]) > LONGEST_SLUG:
                done = short.end()
                continue
            end = _after_query(text, short.end())
        else:
            end = _after_path(text, end)
        found.append((start, end))
        done = end
    return found


def _x_bare(text: str, start: int, end: int, media: list[Span]) -> list[Span]:
    found: list[Span] = []
    at = start
    while (dot := text.find(".", at, end)) != -1:
        begin = dot
        while begin > at and ASCII_RUN.fullmatch(text, begin - 1, begin):
            begin -= 1
        run = ASCII_RUN.match(text, begin, end)
        run_end = run.end() if run else dot + 1
        at = max(run_end, dot + 1)
        if text[run_end - 1] == ".":
            # The last label may be of another script: twitter.みんな
            other = ENDING_RUN.match(text, run_end, end)
            run_end = other.end() if other else run_end
        glued = None
        index = bisect_left(media, (begin, 0))
        if index < len(media) and media[index][0] < at:
            glued, glued_end = media[index]
            at = max(at, glued_end)
            run_end = glued
        before = text[begin - 1] if begin else ""
        if before and (
            before in "-_./@＠$#＃" or (before.isascii() and before.isalnum())
        ):
            continue
        host = host_end(text, begin, run_end)
        if host:
            stop = _after_path(text, host)
            if glued is None or stop <= glued:
                found.append((begin, stop))
                at = max(at, stop)
    return found


def _after_path(text: str, at: int) -> int:
    port = PORT.match(text, at)
    at = port.end() if port else at
    if not text.startswith("/", at):
        return _after_query(text, at)
    end = here = at + 1
    while True:
        if run := PATH_RUN.match(text, here):
            here = run.end()
            end = max(end, _trimmed(text, run.start(), here, PATH_END))
        elif brackets := BRACKETS.match(text, here):
            end = here = brackets.end()
        else:
            break
    return _after_query(text, end)


def _after_query(text: str, at: int) -> int:
    query = QUERY.match(text, at)
    if not query:
        return at
    return max(at, _trimmed(text, at + 1, query.end(), QUERY_END))


def _trimmed(text: str, start: int, end: int, ending: regex.Pattern[str]) -> int:
    """The end without the closing punctuation of the sentence around it; 0 if bare."""
    while end > start:
        if ending.match(text, end - 1):
            return end
        end -= 1
    return 0


def plain_links(text: str, *, bare_hosts: bool = False) -> list[Span]:
    """Links as most platforms find them: `http` up to a blank, less the punctuation."""
    spans = [_closed(text, m.start(), m.end()) for m in PLAIN_LINK.finditer(text)]
    found = [(s, e) for s, e in spans if _names_a_host(text, s, e)]
    if bare_hosts:
        for match in BARE_LINK.finditer(text):
            start, end = _closed(text, *match.span())
            host = HOST_RUN.match(text, start, end)
            whole = host_end(text, start, host.end()) if host else 0
            if whole and (whole == end or text[whole] in "/?#:"):
                found.append((start, end))
    return sorted(found)


def _names_a_host(text: str, start: int, end: int) -> bool:
    host = text.index("//", start, end) + 2
    return host < end and (text[host].isalnum() or text[host] == "[")


def _closed(text: str, start: int, end: int) -> Span:
    while end > start + 1:
        last = text[end - 1]
        unopened = last == ")" and "(" not in text[start:end]
        if last not in CLOSING and not unopened:
            break
        end -= 1
    return start, end
