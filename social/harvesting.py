"""Stored articles with old embeds -> posts, and references where they stood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborNode

from social.capture.captured import LONGEST_TEXT, CapturedPost, CaptureError
from social.capture.embeds import find_embeds, read_embed
from social.capture.html_text import SILENT, Unreadable, parse_html
from social.exports import stored_articles
from social.fingerprints import keys_of
from social.linked_words import find_linked_words, is_embed
from social.source_places import (
    Place,
    Places,
    element_alone,
    refuse_endless_tags,
)

LONGEST_ARTICLE = 5_000_000
MOST_EMBEDS = 5_000
REFERENCE = "post-reference"
# Scripts that do nothing but draw embeds.
LOADERS = (
    "platform.twitter.com",
    "platform.x.com",
    "instagram.com",
    "platform.instagram.com",
    "connect.facebook.net",
    "tiktok.com",
    "embed.bsky.app",
    "threads.net",
    "threads.com",
)


@dataclass(frozen=True)
class Cut:
    """What was cut out of an article: the code of a post, or a script that drew it.

    `number` is the post's place in `Harvest.posts`, counted from one, and none for
    a script. `written` makes a reference what it has to be where the code stood.
    """

    start: int
    end: int
    number: int | None = None
    written: Callable[[str], str] = str


@dataclass(frozen=True)
class Harvest:
    """The posts of one article or file, and the article without their code.

    Where a post stood, `cleaned_html` has `<post-reference number="1">` with its
    place in `posts`, counted from one; the same post twice is one post with two
    references. The scripts that drew them are gone too. Everything else is what it
    was, character for character, and not made safe: clean it as any foreign markup
    before it is shown. `notes` say what was left in the article.
    """

    source: str
    posts: list[CapturedPost] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    articles: int = 1

    @property
    def cleaned_html(self) -> str:
        return self._written(lambda number: f'number="{number}"')

    def with_ids(self, ids: Mapping[int, int]) -> str:
        """The article with `<post-reference id="12">`, 12 being the kept record.

        `ids` leads from a place in `posts` (counted from one) to the record; a post
        without a record keeps its code.
        """
        return self._written(
            lambda number: f'id="{ids[number]}"' if number in ids else ""
        )

    def _written(self, name: Callable[[int], str]) -> str:
        pieces: list[str] = []
        done = 0
        for cut in self.cuts:
            pieces.append(self.source[done : cut.start])
            if cut.number is not None:
                named = name(cut.number)
                pieces.append(
                    cut.written(f"<{REFERENCE} {named}></{REFERENCE}>")
                    if named
                    else self.source[cut.start : cut.end]
                )
            done = cut.end
        return "".join([*pieces, self.source[done:]])


def harvest_stored(text: str) -> Harvest:
    """Take the posts out of every article of a file: a page, or an export.

    An article of an export that cannot be read stays as it is, and a note says so; a
    CaptureError says what is wrong with the file, or with the page that it is.
    """
    articles = stored_articles(text)
    posts: list[CapturedPost] = []
    cuts: list[Cut] = []
    notes: list[str] = []
    numbers: dict[tuple[str, str], int] = {}
    for place, article in enumerate(articles, start=1):
        told = f"Article {place}: " if len(articles) > 1 else ""
        try:
            harvest = harvest_html(article.html)
        except CaptureError as error:
            if not told:
                raise
            notes.append(f"{told}left as it is. {error}")
            continue
        for post in harvest.posts:
            if numbers.setdefault(_identity(post), len(posts) + 1) > len(posts):
                posts.append(post)
        for cut in harvest.cuts:
            post_of_cut = harvest.posts[cut.number - 1] if cut.number else None
            cuts.append(
                Cut(
                    article.offsets[cut.start],
                    article.offsets[cut.end],
                    numbers[_identity(post_of_cut)] if post_of_cut else None,
                    article.written,
                )
            )
        notes += [f"{told}{note}" for note in harvest.notes]
    return Harvest(text, posts, cuts, notes, len(articles))


def harvest_html(html: str) -> Harvest:
    """Take the embedded posts out of an article; a CaptureError where it is none.

    An embed that cannot be read, or whose end is not marked, stays where it is, and
    a note says so. An article that was harvested before comes back as it is.
    """
    if len(html) > LONGEST_ARTICLE:
        raise CaptureError(
            f"This article is longer than {LONGEST_ARTICLE:,} characters."
        )
    try:
        refuse_endless_tags(html)
        return _Article(html, parse_html(html)).harvest()
    except Unreadable as error:
        raise CaptureError(str(error)) from error


class _Article:
    """One article at work: what was taken out so far, and what was said of it."""

    def __init__(self, html: str, body: LexborNode) -> None:
        self.html = html
        self.body = body
        self.notes: list[str] = []
        # What is cut out, with its post or, for a script, none.
        self._cut: list[tuple[Place, CapturedPost | None]] = []
        self._taken: set[int] = set()

    def harvest(self) -> Harvest:
        """What was taken out, unless the article around it would be another."""
        harvest = self._taken_out()
        if not harvest.cuts or self._keeps_what_is_read(harvest):
            return harvest
        note = (
            "Nothing was taken out: the tags of this article are not closed, so that "
            "what follows a post would change without it. Mend its markup first."
        )
        return Harvest(self.html, notes=[note])

    def _taken_out(self) -> Harvest:
        references = self.body.css(f"{REFERENCE}[number]")
        self.notes += [
            "A reference without a record was already in the article."
        ] * len(references)
        # Blocks that are comments are among the words.
        nodes = [node for node in find_embeds(self.body) if node.is_element_node]
        words = find_linked_words(self.html)
        if len(nodes) + len(words) > MOST_EMBEDS:
            raise CaptureError(
                f"This article has more than {MOST_EMBEDS:,} embeds. Part it and "
                "harvest the parts."
            )
        if nodes or words:
            places = Places(self.html, self.body, [one.start for one in words])
            self._take_elements(nodes, places)
            hidden: dict[int, bool] = {}
            for one in words:
                holder = places.holders.get(one.start)
                if holder is not None and is_embed(one, holder, hidden):
                    self._take_words(Place(one.start, one.end), one.code)
            self._take_out_loaders(places)
        self._name_what_stays()
        numbers: dict[tuple[str, str], int] = {}
        posts: list[CapturedPost] = []
        cuts: list[Cut] = []
        for place, post in _apart(self._cut):
            if post and _identity(post) not in numbers:
                posts.append(post)
                numbers[_identity(post)] = len(posts)
            number = numbers[_identity(post)] if post else None
            cuts.append(Cut(place.start, place.end, number))
        return Harvest(self.html, posts, cuts, self.notes)

    def _keeps_what_is_read(self, harvest: Harvest) -> bool:
        """Whether readers see the same around the posts, and no post came up.

        Where markup is broken, a tag of a post may end what was left open before it,
        and without it all that follows would be swallowed, or be read otherwise.
        """
        cleaned = parse_html(harvest.cleaned_html)
        letters = _letters(cleaned)
        for cut in harvest.cuts:
            if cut.number is not None:
                letters.update(_letters(parse_html(self.html[cut.start : cut.end])))
        if letters != _letters(self.body):
            return False
        return not _Article(harvest.cleaned_html, cleaned)._taken_out().cuts

    def _take_elements(self, nodes: Iterable[LexborNode], places: Places) -> None:
        waiting = list(nodes)[::-1]
        while waiting:
            node = waiting.pop()
            place = places.place_of(node)
            if place is None:
                self.notes.append(
                    "An embed was left as it is: where its code ends cannot be "
                    f"told{_said(node)}."
                )
                # It may have swallowed what follows it, other embeds too.
                inside = [one for one in find_embeds(node) if one.is_element_node]
                waiting += inside[::-1]
            elif post := self._read(self.html[place.start : place.end]):
                self._cut.append((place, post))
                self._taken |= {one.mem_id for one in node.css("iframe, script")}

    def _take_words(self, place: Place, code: str) -> None:
        embed = next(find_embeds(parse_html(code)), None)
        post = read_embed(embed) if embed else None
        if post is not None:
            raw = self.html[place.start : place.end]
            self._cut.append((place, replace(post, raw=raw)))

    def _read(self, code: str) -> CapturedPost | None:
        node = element_alone(code)
        if node is None:
            return None
        if len(code) > LONGEST_TEXT:
            self.notes.append(
                f"An embed was left as it is: its code is longer than {LONGEST_TEXT:,} "
                "characters."
            )
            return None
        try:
            post = read_embed(node)
        except CaptureError as error:
            self.notes.append(f"An embed was left as it is: {error}")
            return None
        if post is None:
            self.notes.append(
                f"An embed without words or address was left as it is{_said(node)}."
            )
            return None
        return replace(post, raw=code)

    def _take_out_loaders(self, places: Places) -> None:
        """The scripts that drew the posts go with them; any other stays."""
        hosts = {_host(post.source_url) for _, post in self._cut if post}
        if not hosts:
            return
        hosts = hosts.union(LOADERS) - {""}
        for node in self.body.css("script[src], #fb-root"):
            does_nothing_else = (
                _host_of(node) in hosts if node.tag == "script" else _is_empty(node)
            )
            if does_nothing_else and (place := places.place_of(node)):
                self._cut.append((place, None))
                self._taken.add(node.mem_id)

    def _name_what_stays(self) -> None:
        for node in self.body.css("script, iframe"):
            if node.mem_id in self._taken or (node.tag == "script" and not self._cut):
                continue
            what = "A script" if node.tag == "script" else "A frame"
            if "src" in node.attributes:
                what += f" of {_host_of(node) or 'an unknown site'}"
            self.notes.append(f"{what} was left as it is.")


def _identity(post: CapturedPost) -> tuple[str, str]:
    identity, _ = keys_of(post)
    return post.platform, identity or post.text


def _letters(body: LexborNode) -> Counter[str]:
    """How often readers see each letter and sign, blanks aside."""
    pieces: list[str] = []
    stack = [body]
    while stack:
        node = stack.pop()
        if node.is_text_node:
            pieces.append(node.text_content or "")
        elif node.tag not in SILENT:
            child = node.first_child
            while child is not None:
                stack.append(child)
                child = child.next
    letters = Counter("".join("".join(pieces).split()))
    # A NUL is dropped or replaced, as the place has it.
    del letters["\ufffd"]
    return letters


def _apart(
    cut: list[tuple[Place, CapturedPost | None]],
) -> Iterator[tuple[Place, CapturedPost | None]]:
    """In order of the source, each that lies inside another left out."""
    done = 0
    for place, post in sorted(cut, key=lambda one: (one[0].start, -one[0].end)):
        if place.start >= done:
            yield place, post
            done = place.end


def _is_empty(node: LexborNode) -> bool:
    first = node.first_child
    if first is None:
        return True
    is_text = first.next is None and first.is_text_node
    return is_text and not (first.text_content or "").strip()


def _said(node: LexborNode) -> str:
    """The first words of an element, which may have swallowed a whole article."""
    words = ""
    for piece in node.traverse(include_text=True):
        if piece.is_text_node:
            words += piece.text_content or ""
        if len(words) > 160:
            break
    words = " ".join(words.split())[:80]
    return f": “{words}”" if words else ""


def _host_of(node: LexborNode) -> str:
    return _host(node.attributes.get("src") or "")


def _host(address: str) -> str:
    try:
        return (urlsplit(urljoin("https:", address)).hostname or "").removeprefix(
            "www."
        )
    except ValueError:
        return ""
