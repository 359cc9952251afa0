"""Raw copy to a draft: paragraphs, captions awaiting their picture, posts awaiting a
decision, and the match it tells of.

The untouched source is kept with the draft. Its digest makes imports idempotent:
importing the same bytes again gives the same story and changes nothing.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.db.models import F

from articles.copy import parse_story
from articles.copy.reading import LoadedCopy
from articles.copy.structure import Block, ParsedStory
from articles.copy_desk.bodies import STEP, Bodies
from articles.copy_desk.drafts import Choices, Draft, make_drafts
from articles.models import BLOCK_MODELS, Article, RawCopy, Section
from social.capture.parsing import CaptureError

__all__ = [
    "Choices",
    "ImportRefused",
    "ImportedStory",
    "import_copies",
    "import_copy",
    "import_parsed",
    "imported_before",
    "join_parsed",
    "make_and_place",
]


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


def import_copy(
    copy: LoadedCopy,
    *,
    by: User | None = None,
    section: Section | None = None,
) -> ImportedStory:
    """One draft from raw copy, whole or not at all.

    The same bytes give the story they gave before. Raises ImportRefused.
    """
    return imported_before(copy) or _import(_drafted(copy, section), by)


def import_copies(
    copies: Sequence[LoadedCopy],
    *,
    by: User | None = None,
    section: Section | None = None,
) -> list[ImportedStory | ImportRefused]:
    """What `import_copy` makes of each, one after another, or why it refuses.

    They are stored in one transaction, which is far quicker; where one of them cannot
    be, each has a transaction of its own.
    """
    known = _known([copy.data_digest for copy in copies])
    new: dict[str, LoadedCopy] = {}
    for copy in copies:
        if copy.data_digest not in known:
            new.setdefault(copy.data_digest, copy)
    drafts = [_drafted(copy, section) for copy in new.values()]
    try:
        with transaction.atomic():
            make_drafts(drafts, by)
    except (CaptureError, IntegrityError, DataError):
        return [_import_alone(copy, by, section) for copy in copies]
    made = {each.copy.data_digest: _made(each) for each in drafts}
    stories: list[ImportedStory | ImportRefused] = []
    for digest in (copy.data_digest for copy in copies):
        if digest in made:
            stories.append(made.pop(digest))
            continue
        if digest not in known:
            # The same bytes twice in one batch.
            known |= _known([digest])
        stories.append(known[digest])
    return stories


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
    return _import(Draft(copy, parsed, choices or Choices(), kept), by)


def _drafted(copy: LoadedCopy, section: Section | None) -> Draft:
    parsed = parse_story(copy.text)
    return Draft(copy, parsed, Choices(section=section), parsed.to_dict())


def _import(draft: Draft, by: User | None) -> ImportedStory:
    try:
        with transaction.atomic():
            make_drafts([draft], by)
    except CaptureError as error:
        raise _refused(draft.copy, error) from error
    except IntegrityError:
        # Somebody imported the same bytes at the same moment.
        if found := imported_before(draft.copy):
            return found
        raise
    return _made(draft)


def _import_alone(
    copy: LoadedCopy, by: User | None, section: Section | None
) -> ImportedStory | ImportRefused:
    try:
        return import_copy(copy, by=by, section=section)
    except ImportRefused as refusal:
        return refusal
    except (IntegrityError, DataError) as error:
        return ImportRefused(
            f"{copy.name} was not stored: the database says {error}. Nothing of it was"
            " kept; run the import again."
        )


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
    try:
        bodies = Bodies([(copy, blocks)], by)
    except CaptureError as error:
        raise _refused(copy, error) from error
    last = _last_place(article)
    if behind is None or behind >= last:
        behind = last
    added = len(bodies.blocks[0])
    for model in BLOCK_MODELS:
        model._default_manager.filter(
            parent=article, region="main", ordering__gt=behind
        ).update(ordering=F("ordering") + STEP * added)
    bodies.place([article], behind)
    if article.lead_photo is None:
        (article.lead_photo,) = bodies.first_photos()
    # Whoever has the story open in another window is told so.
    article.edit_token = uuid.uuid4()
    article.save()
    return added


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
    return _known([copy.data_digest]).get(copy.data_digest)


def _known(digests: Sequence[str]) -> dict[str, ImportedStory]:
    """The stories that copy of these digests is already, in two queries for all."""
    known = RawCopy.objects.filter(digest__in=digests).defer("text")
    return {
        raw.digest: _summary(
            raw.article,
            raw.parsed,
            [each.match_id is not None for each in raw.article.match_suggestions.all()],
            created=False,
        )
        for raw in known.select_related("article").prefetch_related(
            "article__match_suggestions"
        )
    }


def _made(draft: Draft) -> ImportedStory:
    linked = [each.match_id is not None for each in draft.suggestions]
    return _summary(draft.article, draft.kept, linked, created=True)


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
