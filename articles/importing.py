"""Raw copy to a draft: paragraphs, captions awaiting their picture, posts awaiting a
decision, and the match it tells of.

The untouched source is kept with the draft. Its digest makes imports idempotent:
importing the same bytes again gives the same story and changes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.text import Truncator, slugify

from articles.checks.head import HEADLINE_STOP, graphemes
from articles.copy import parse_story
from articles.copy.reading import LoadedCopy
from articles.copy.structure import (
    Block,
    MatchFacts,
    Paragraph,
    ParsedStory,
    PhotoCaption,
    Post,
)
from articles.matches.finding import find_match
from articles.models import (
    Article,
    Contributor,
    MatchSuggestion,
    PhotoBlock,
    PostBlock,
    RawCopy,
    Section,
    TextBlock,
)
from articles.photos.models import Photo
from articles.rich_text import heading_to_html, paragraphs_to_html
from social.capture.parsing import CapturedPost, CaptureError, Method, Precision
from social.models import QuotedPost

# Paragraphs that stand in the copy but not in the story; the source keeps them.
NOT_STORY = {"headline", "byline", "furniture"}
STEP = 10
UNTITLED = "Untitled story"


class ImportRefused(Exception):
    """The copy could not be made a story; the message names the file and says why."""


@dataclass(frozen=True)
class ImportedStory:
    """What became of one file."""

    article: Article
    created: bool
    posts: int
    photos: int
    matches_linked: int
    matches_open: int
    to_review: int


def import_copy(
    copy: LoadedCopy,
    *,
    by: User | None = None,
    section: Section | None = None,
) -> ImportedStory:
    """One draft from raw copy, whole or not at all.

    The same bytes give the story they gave before. Raises ImportRefused.
    """
    if found := _imported_before(copy):
        return found
    parsed = parse_story(copy.text)
    try:
        with transaction.atomic():
            return _Draft(copy, parsed, by, section).build()
    except CaptureError as error:
        raise ImportRefused(
            f"{copy.name}: a quoted post cannot be kept. {error} Nothing of the file "
            "was stored."
        ) from error
    except IntegrityError:
        # Somebody imported the same bytes at the same moment.
        if found := _imported_before(copy):
            return found
        raise


def _imported_before(copy: LoadedCopy) -> ImportedStory | None:
    raw = (
        RawCopy.objects.select_related("article")
        .filter(digest=copy.data_digest)
        .first()
    )
    return _summary(raw.article, raw.parsed, created=False) if raw else None


def _summary(article: Article, parsed: dict, *, created: bool) -> ImportedStory:
    kinds = [block["type"] for block in parsed["blocks"]]
    linked = [
        suggestion.match_id is not None
        for suggestion in article.match_suggestions.all()
    ]
    return ImportedStory(
        article=article,
        created=created,
        posts=kinds.count("post"),
        photos=kinds.count("photo"),
        matches_linked=linked.count(True),
        matches_open=linked.count(False),
        to_review=sum(bool(block["needs_review"]) for block in parsed["blocks"]),
    )


class _Draft:
    """One story being made of parsed copy, inside one transaction."""

    def __init__(
        self,
        copy: LoadedCopy,
        parsed: ParsedStory,
        by: User | None,
        section: Section | None,
    ):
        self.copy, self.parsed, self.by = copy, parsed, by
        self.section = section or self._section_by_sport()
        self.places = 0

    def build(self) -> ImportedStory:
        self.article = Article.objects.create(
            headline=self._headline(),
            section=self.section,
            story_date=self.parsed.date,
            created_by=self.by,
        )
        RawCopy.objects.create(
            article=self.article,
            name=self.copy.name,
            text=self.copy.text,
            encoding=self.copy.encoding,
            digest=self.copy.data_digest,
            parsed=self.parsed.to_dict(),
            received_by=self.by,
        )
        self._name_writers()
        self._add_blocks()
        self._link_matches()
        self.article.tags.add(*self.parsed.tags)
        return _summary(self.article, self.parsed.to_dict(), created=True)

    def _section_by_sport(self) -> Section | None:
        """The section that bears the sport's name; an editor chooses otherwise."""
        for facts in self.parsed.matches:
            if facts.sport:
                slug = slugify(facts.sport)
                if found := Section.objects.filter(slug=slug).first():
                    return found
        return None

    def _headline(self) -> str:
        """The copy's own headline, else its first sentence as a working one."""
        for block in self.parsed.blocks:
            if block.role == "headline":
                return _cut(block.text)
        for block in self.parsed.blocks:
            if isinstance(block, Paragraph) and block.role not in NOT_STORY:
                return _cut(_first_sentence(block.text))
        for block in self.parsed.blocks:
            if block.text:
                return _cut(_first_sentence(block.text))
        return UNTITLED

    def _name_writers(self) -> None:
        for block in self.parsed.blocks:
            if block.role != "byline":
                continue
            for name, role in _writers(block.text):
                person = Contributor.objects.filter(name__iexact=name).first()
                if person is None:
                    slug = slugify(name, allow_unicode=True)[:120]
                    person, _ = Contributor.objects.get_or_create(
                        slug=slug, defaults={"name": name, "role": role}
                    )
                self.article.byline_set.get_or_create(
                    contributor=person,
                    defaults={"position": self.article.byline_set.count()},
                )

    def _add_blocks(self) -> None:
        story = [block for block in self.parsed.blocks if block.role not in NOT_STORY]
        for kind, run in groupby(story, key=type):
            blocks = list(run)
            if kind is Paragraph:
                TextBlock.objects.create(**self._place(), text=_markup(blocks))
            for block in blocks:
                if isinstance(block, PhotoCaption):
                    self._add_photo(block)
                elif isinstance(block, Post):
                    self._add_post(block)

    def _place(self) -> dict:
        self.places += STEP
        return {"parent": self.article, "region": "main", "ordering": self.places}

    def _add_photo(self, block: PhotoCaption) -> None:
        photo = Photo.objects.create(
            caption=block.text,
            supplied_caption=block.source,
            place=(block.place or "")[:200],
            taken_on=block.taken,
            photographer=(block.photographer or "")[:200],
            agency=(block.agency or "")[:200],
            credit=(block.credit or "")[:300],
            source_key=f"copy:{self.copy.data_digest}:{block.start}",
            uploaded_by=self.by,
        )
        PhotoBlock.objects.create(**self._place(), photo=photo)
        if self.article.lead_photo is None:
            self.article.lead_photo = photo
            self.article.save(update_fields=["lead_photo"])

    def _add_post(self, block: Post) -> None:
        captured = CapturedPost(
            platform=block.platform,
            author_name=block.author or "",
            handle=block.handle or "",
            text=block.text,
            posted_on=block.posted,
            precision=Precision.DAY if block.posted else Precision.NONE,
            source_url=block.url or "",
            media=[{"kind": "unknown", "url": url, "alt": ""} for url in block.media],
            links=list(block.links),
            raw=block.source,
            method=Method.STORY,
            needs_review=block.needs_review,
            why=block.why or "",
        )
        post, _ = QuotedPost.objects.capture(captured, by=self.by)
        PostBlock.objects.create(**self._place(), post=post)

    def _link_matches(self) -> None:
        for position, facts in enumerate(self.parsed.matches):
            found = find_match(
                [(side.name, side.score) for side in facts.sides],
                date=facts.date,
                competition=facts.competition,
            )
            MatchSuggestion.objects.create(
                article=self.article,
                position=position,
                facts=facts.to_dict(),
                match=found.match if found else None,
                reason=found.reason if found else _no_record(facts),
            )
            if found and self.article.match is None:
                self.article.match = found.match
                self.article.save(update_fields=["match"])


def _markup(blocks: list[Block]) -> str:
    return "".join(
        heading_to_html(block.text)
        if block.role == "heading"
        else paragraphs_to_html([block.text])
        for block in blocks
    )


def _no_record(facts: MatchFacts) -> str:
    names = " and ".join(side.name for side in facts.sides) or "the teams named"
    day = f" on {facts.date:%-d %B %Y}" if facts.date else ""
    return (
        f"No match record of {names}{day} fits. Ask the results desk to enter the "
        "match, then choose it under “Topics, picture, match”."
    )


def _first_sentence(text: str) -> str:
    line = text.split("\n", 1)[0]
    for end in (". ", "! ", "? "):
        line = line.split(end, 1)[0] + end[0] if end in line else line
    return line.strip().rstrip(".")


def _cut(text: str) -> str:
    text = " ".join(text.split())
    if graphemes(text) <= HEADLINE_STOP and len(text) <= 200:
        return text or UNTITLED
    return Truncator(text).chars(HEADLINE_STOP - 20)


def _writers(byline: str) -> Iterator[tuple[str, str]]:
    """Each name in "By Ann Reed and Bo Li, Staff Writers" with the role after it."""
    words = byline.strip()
    if words[:3].lower() == "by ":
        words = words[3:]
    names, _, role = words.partition(",")
    for name in names.split(" and "):
        if name.strip():
            yield name.strip()[:120], role.strip()[:120]
