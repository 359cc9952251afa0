"""Raw copy to a draft: paragraphs, captions awaiting their picture, posts awaiting a
decision, and the match it tells of.

The untouched source is kept with the draft. Its digest makes imports idempotent:
importing the same bytes again gives the same story and changes nothing.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.text import slugify
from taggit.models import Tag, TaggedItem

from articles.copy import parse_story
from articles.copy.proposal import NOT_STORY
from articles.copy.reading import LoadedCopy
from articles.copy.structure import (
    Block,
    MatchFacts,
    Paragraph,
    ParsedStory,
    PhotoCaption,
    Post,
)
from articles.copy_desk.wording import markup_of, working_headline, writers_in
from articles.matches.finding import FoundMatch, find_match
from articles.matches.models import Match
from articles.models import (
    BLOCK_MODELS,
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
from articles.rich_text import clean_html
from social.capture.parsing import CapturedPost, CaptureError, Method, Precision
from social.models import QuotedPost

STEP = 10


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
    # How many blocks of each kind, and how many doubts of each, by their code.
    kinds: Mapping[str, int] = field(default_factory=dict)
    doubts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Choices:
    """What an editor decided beside the blocks; what is None the import decides."""

    headline: str | None = None
    section: Section | None = None
    tags: Sequence[str] | None = None
    # The match of each suggestion, in their order; None leaves it without a record.
    matches: Sequence[Match | None] | None = None


def import_copy(
    copy: LoadedCopy,
    *,
    by: User | None = None,
    section: Section | None = None,
) -> ImportedStory:
    """One draft from raw copy, whole or not at all.

    The same bytes give the story they gave before. Raises ImportRefused.
    """
    if found := imported_before(copy):
        return found
    parsed = parse_story(copy.text)
    return _import(copy, parsed, by, Choices(section=section), parsed.to_dict())


def import_parsed(
    copy: LoadedCopy,
    parsed: ParsedStory,
    *,
    by: User | None = None,
    choices: Choices | None = None,
    kept: dict[str, Any] | None = None,
) -> ImportedStory:
    """One draft from copy already taken apart; `kept` is what the raw copy remembers.

    The same bytes give the story they gave before. Raises ImportRefused.
    """
    if found := imported_before(copy):
        return found
    kept = parsed.to_dict() if kept is None else kept
    return _import(copy, parsed, by, choices or Choices(), kept)


def _import(
    copy: LoadedCopy,
    parsed: ParsedStory,
    by: User | None,
    choices: Choices,
    kept: dict[str, Any],
) -> ImportedStory:
    try:
        with transaction.atomic():
            return _Draft(copy, parsed, by, choices, kept).build()
    except CaptureError as error:
        raise _refused(copy, error) from error
    except IntegrityError:
        # Somebody imported the same bytes at the same moment.
        if found := imported_before(copy):
            return found
        raise


def join_parsed(
    article: Article,
    copy: LoadedCopy,
    parsed: ParsedStory,
    *,
    by: User | None = None,
    after: int | None = None,
) -> int:
    """Put copy into an open story: after the block at `after`, or at its end.

    Gives the number of blocks added. Raises ImportRefused, and then added nothing.
    """
    with transaction.atomic():
        locked = Article.objects.select_for_update().get(pk=article.pk)
        return make_and_place(locked, copy, parsed.blocks, by=by, behind=after)


def make_and_place(
    article: Article,
    copy: LoadedCopy,
    blocks: Sequence[Block],
    *,
    by: User | None,
    behind: int | None,
) -> int:
    """Blocks for a body that is locked already, put behind a place in it.

    Gives their number. Raises ImportRefused.
    """
    builder = _Blocks(copy, by)
    try:
        made = builder.make(blocks)
    except CaptureError as error:
        raise _refused(copy, error) from error
    last = _last_place(article)
    if behind is None or behind >= last:
        behind = last
    room = STEP * len(made)
    for model in BLOCK_MODELS:
        model._default_manager.filter(
            parent=article, region="main", ordering__gt=behind
        ).update(ordering=F("ordering") + room)
    builder.place(article, made, behind)
    if article.lead_photo is None and builder.photos:
        article.lead_photo = builder.photos[0]
    # Whoever has the story open in another window is told so.
    article.edit_token = uuid.uuid4()
    article.save()
    return len(made)


def _refused(copy: LoadedCopy, error: CaptureError) -> ImportRefused:
    return ImportRefused(
        f"{copy.name}: a quoted post cannot be kept. {error} Nothing of the file "
        "was stored."
    )


def _last_place(article: Article) -> int:
    places = [
        place
        for model in BLOCK_MODELS
        for place in model._default_manager.filter(parent=article).values_list(
            "ordering", flat=True
        )
    ]
    return max(places, default=0)


def imported_before(copy: LoadedCopy) -> ImportedStory | None:
    """The story these bytes are already, if they are one."""
    known = RawCopy.objects.filter(digest=copy.data_digest)
    # Nearly always there is none, and asking for the row whole takes far longer.
    if not known.exists() or (raw := known.select_related("article").first()) is None:
        return None
    linked = [
        suggestion.match_id is not None
        for suggestion in raw.article.match_suggestions.all()
    ]
    return _summary(raw.article, raw.parsed, linked, created=False)


def match_for(facts: MatchFacts) -> FoundMatch | None:
    """The match record these facts mean; records hold two teams, races do not fit."""
    if not 1 <= len(facts.sides) <= 2:
        return None
    return find_match(
        [(side.name, side.score) for side in facts.sides],
        date=facts.date,
        competition=facts.competition,
    )


def captured_from(block: Post) -> CapturedPost:
    """A post of the copy as the desk of quoted posts takes it in."""
    return CapturedPost(
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


def _summary(
    article: Article, parsed: dict, linked: Sequence[bool], *, created: bool
) -> ImportedStory:
    kinds: dict[str, int] = {}
    doubts: dict[str, int] = {}
    for block in parsed["blocks"]:
        kind = block["role"] or block["type"]
        kinds[kind] = kinds.get(kind, 0) + 1
        if block["needs_review"]:
            why = block["why"] or "unsure"
            doubts[why] = doubts.get(why, 0) + 1
    return ImportedStory(
        article=article,
        created=created,
        posts=kinds.get("post", 0),
        photos=kinds.get("photo", 0),
        matches_linked=list(linked).count(True),
        matches_open=list(linked).count(False),
        to_review=sum(doubts.values()),
        kinds=kinds,
        doubts=doubts,
    )


class _Blocks:
    """Blocks of a body being made of parsed ones, their records first."""

    def __init__(self, copy: LoadedCopy, by: User | None):
        self.copy, self.by = copy, by
        self.photos: list[Photo] = []

    def make(self, blocks: Sequence[Block]) -> list[TextBlock | PhotoBlock | PostBlock]:
        """The blocks of a body, in order, not yet anywhere."""
        story = [block for block in blocks if block.role not in NOT_STORY]
        captions = [block for block in story if isinstance(block, PhotoCaption)]
        self.photos = self._photos(captions)
        photos = iter(self.photos)
        made: list[TextBlock | PhotoBlock | PostBlock] = []
        for kind, run in groupby(story, key=type):
            if kind is Paragraph:
                made.append(TextBlock(text=clean_html(markup_of(list(run)))))
                continue
            for block in run:
                if isinstance(block, PhotoCaption):
                    made.append(PhotoBlock(photo=next(photos)))
                elif isinstance(block, Post):
                    post, _ = QuotedPost.objects.capture(
                        captured_from(block), by=self.by
                    )
                    made.append(PostBlock(post=post))
        return made

    def place(self, article: Article, made: Sequence[Any], after: int = 0) -> None:
        """Put made blocks into a body, behind the place `after`."""
        for number, block in enumerate(made, start=1):
            block.parent = article
            block.region = "main"
            block.ordering = after + number * STEP
        models: tuple[Any, ...] = (TextBlock, PhotoBlock, PostBlock)
        for model in models:
            mine = [block for block in made if type(block) is model]
            if mine:
                model.objects.bulk_create(mine)

    def _photos(self, captions: Sequence[PhotoCaption]) -> list[Photo]:
        """A photo for each caption; one of this very copy and place is the same."""
        made = [self._photo(block) for block in captions]
        keys = [photo.source_key for photo in made]
        known = (
            {
                photo.source_key: photo
                for photo in Photo.objects.filter(source_key__in=keys)
            }
            if keys
            else {}
        )
        new = [photo for photo in made if photo.source_key not in known]
        known |= {photo.source_key: photo for photo in Photo.objects.bulk_create(new)}
        return [known[key] for key in keys]

    def _photo(self, block: PhotoCaption) -> Photo:
        return Photo(
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


class _Draft:
    """One story being made of parsed copy, inside one transaction."""

    def __init__(
        self,
        copy: LoadedCopy,
        parsed: ParsedStory,
        by: User | None,
        choices: Choices,
        kept: dict[str, Any],
    ):
        self.copy, self.parsed, self.by = copy, parsed, by
        self.choices, self.kept = choices, kept

    def build(self) -> ImportedStory:
        blocks = _Blocks(self.copy, self.by)
        made = blocks.make(self.parsed.blocks)
        suggestions = self._suggestions()
        self.article = Article.objects.create(
            headline=self.choices.headline or working_headline(self.parsed.blocks),
            section=self.choices.section or self._section_by_sport(),
            story_date=self.parsed.date,
            created_by=self.by,
            lead_photo=blocks.photos[0] if blocks.photos else None,
            match=next((each.match for each in suggestions if each.match), None),
        )
        RawCopy.objects.create(
            article=self.article,
            name=self.copy.name,
            text=self.copy.text,
            encoding=self.copy.encoding,
            digest=self.copy.data_digest,
            parsed=self.kept,
            received_by=self.by,
        )
        blocks.place(self.article, made)
        for suggestion in suggestions:
            suggestion.article = self.article
        MatchSuggestion.objects.bulk_create(suggestions)
        self._name_writers()
        self._add_tags()
        linked = [each.match_id is not None for each in suggestions]
        return _summary(self.article, self.kept, linked, created=True)

    def _section_by_sport(self) -> Section | None:
        """The section that bears the sport's name; an editor chooses otherwise."""
        slugs = [slugify(facts.sport) for facts in self.parsed.matches if facts.sport]
        found = {each.slug: each for each in Section.objects.filter(slug__in=slugs)}
        return next((found[slug] for slug in slugs if slug in found), None)

    def _name_writers(self) -> None:
        for block in self.parsed.blocks:
            if block.role != "byline":
                continue
            for name, role in writers_in(block.text):
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

    def _add_tags(self) -> None:
        """The same as `tags.add`, which asks several times for every tag."""
        tags = self.choices.tags
        wanted = {
            name[:100].casefold(): name[:100]
            for name in (self.parsed.tags if tags is None else tags)
        }
        if not wanted:
            return
        same = Q()
        for name in wanted.values():
            same |= Q(name__iexact=name)
        known = {tag.name.casefold(): tag for tag in Tag.objects.filter(same)}
        for key, name in wanted.items():
            if key not in known:
                known[key] = Tag.objects.create(name=name)
        kind = ContentType.objects.get_for_model(Article)
        TaggedItem.objects.bulk_create(
            TaggedItem(tag=known[key], content_type=kind, object_id=self.article.pk)
            for key in wanted
        )

    def _suggestions(self) -> list[MatchSuggestion]:
        made = []
        for position, facts in enumerate(self.parsed.matches):
            found = match_for(facts)
            match = found.match if found else None
            reason = found.reason if found else no_record(facts)
            if self.choices.matches is not None:
                chosen = self.choices.matches[position]
                if chosen != match:
                    match, reason = chosen, _by_hand(chosen, reason)
            made.append(
                MatchSuggestion(
                    position=position,
                    facts=facts.to_dict(),
                    match=match,
                    reason=reason,
                )
            )
        return made


def _by_hand(match: Match | None, reason: str) -> str:
    if match is None:
        return f"An editor left this without a match record. The search said: {reason}"
    return f"An editor chose {match}."


def no_record(facts: MatchFacts) -> str:
    """Why no match record is linked to these facts, and what to do."""
    if len(facts.sides) > 2:
        return (
            f"This names {len(facts.sides)} sides, as a race does: match records hold "
            "two teams, so none was linked."
        )
    names = " and ".join(side.name for side in facts.sides) or "the teams named"
    day = f" on {facts.date:%-d %B %Y}" if facts.date else ""
    return (
        f"No match record of {names}{day} fits. Ask the results desk to enter the "
        "match, then choose it under “Topics, picture, match”."
    )
