"""Article to edition: the one step by which a story reaches readers.

`publish()` freezes an article into an immutable edition inside one transaction.
Scheduling, superseding, withdrawing and restoring only move the ends of editions, so
no clock job has to run for any of them.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from content_editor.contents import contents_for_item
from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from articles.checks import Finding, stops
from articles.models import (
    BLOCK_MODELS,
    Address,
    Article,
    Correction,
    Edition,
    EditionByline,
    MoveNotAllowed,
    Withdrawal,
)
from articles.signals import story_changed

SNAPSHOT_FORMAT = 1


class PublishRefused(Exception):
    """The story may not go out as it stands; `findings` says why, one by one."""

    def __init__(self, findings: list[Finding]):
        self.findings = findings
        super().__init__(" ".join(finding.text for finding in findings))


@dataclass(frozen=True)
class References:
    """The ids of other records that a snapshot's body and head hold."""

    photos: tuple[int, ...]
    posts: tuple[int, ...]
    matches: tuple[int, ...]


def freeze(article: Article) -> dict[str, Any]:
    """The snapshot of an article: a JSON-ready dict, the same for the same story.

    Editions and previews share this one format. Text is cleaned again on its way in;
    photos, posts and matches are kept by id, for what must be true at the moment of
    reading is looked up then.
    """
    section = article.section
    return {
        "format": SNAPSHOT_FORMAT,
        "kicker": article.kicker,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "language": article.language,
        "dateline": article.dateline,
        "section": {"id": section.pk, "name": section.name, "slug": section.slug}
        if section
        else None,
        "byline": [
            {"id": person.pk, "name": person.name, "slug": person.slug}
            for person in article.ordered_contributors
        ],
        "topics": [
            {"id": tag.pk, "name": tag.name, "slug": tag.slug}
            for tag in article.tags.order_by("name")
        ],
        "lead_photo": article.lead_photo_id,
        "match": article.match_id,
        "blocks": [
            block.freeze() for block in contents_for_item(article, BLOCK_MODELS).main
        ],
        "corrections": [
            {"text": correction.text, "made_at": correction.made_at.isoformat()}
            for correction in article.corrections.all()
        ],
    }


def references(snapshot: dict[str, Any]) -> References:
    """Every photo, post and match a snapshot points to, each once, in order."""
    photos: list[int | None] = [snapshot["lead_photo"]]
    posts: list[int | None] = []
    matches: list[int | None] = [snapshot["match"]]
    for block in snapshot["blocks"]:
        photos += block.get("photos", [])
        photos.append(block.get("photo"))
        posts.append(block.get("post"))
        matches.append(block.get("match"))
    return References(
        *(
            tuple(dict.fromkeys(pk for pk in ids if pk is not None))
            for ids in (photos, posts, matches)
        )
    )


def digest_of(snapshot: dict[str, Any]) -> str:
    """SHA-256 over the snapshot's canonical JSON, in hex."""
    canonical = json.dumps(
        snapshot, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def has_unpublished_changes(article: Article) -> bool:
    """Whether the desk's story differs from the last edition made of it."""
    last = article.editions.order_by("number").last()
    return last is None or last.digest != digest_of(freeze(article))


def address_of(article: Article, first_published_at: datetime) -> str:
    """/section/2018/07/03/slug/: the day of first publication on the newsroom clock.

    Empty without a section, which a preview may lack and an edition may not.
    """
    day = first_published_at.astimezone(ZoneInfo(settings.TIME_ZONE))
    section = article.section
    return f"/{section.slug}/{day:%Y/%m/%d}/{article.slug}/" if section else ""


def build_edition(
    article: Article, *, visible_from: datetime, change: str | None = None
) -> Edition:
    """An unsaved edition of the article as it stands; previews are made of these."""
    snapshot = freeze(article)
    appeared = list(article.editions.appeared().order_by("number"))
    numbers = article.editions.aggregate(last=Max("number"))
    if not appeared:
        change = Edition.Change.FIRST
        first_published_at, updated_at = visible_from, None
    else:
        change = change or Edition.Change.UPDATE
        first_published_at = appeared[0].first_published_at
        is_typo = change == Edition.Change.TYPO
        updated_at = appeared[-1].updated_at if is_typo else visible_from
    return Edition(
        article=article,
        number=(numbers["last"] or 0) + 1,
        path=address_of(article, first_published_at),
        visible_from=visible_from,
        change=change,
        first_published_at=first_published_at,
        updated_at=updated_at,
        kicker=article.kicker,
        headline=article.headline,
        standfirst=article.standfirst,
        language=article.language,
        section=article.section,
        lead_photo_id=snapshot["lead_photo"],
        content=snapshot,
        digest=digest_of(snapshot),
    )


@transaction.atomic
def publish(
    article: Article,
    *,
    by: User | None,
    visible_from: datetime | None = None,
    change: str | None = None,
    correction: str = "",
) -> Edition:
    """Freeze the article into an edition visible from that moment (default: now).

    The edition visible until then ends at the same instant; editions scheduled for
    later are cancelled, for the newest word of the desk counts. `correction` is a
    sentence shown to readers; it makes the change a correction.

    Raises PublishRefused with the findings when a check stops the story, and
    MoveNotAllowed when the story is withdrawn or spiked; then nothing is changed.
    """
    return _make_edition("publish", article, by, visible_from, change, correction)


@transaction.atomic
def restore(article: Article, *, by: User | None, reason: str) -> Edition:
    """Put a withdrawn story before readers again, as the desk's copy stands now."""
    if not reason.strip():
        raise MoveNotAllowed("Give the reason for restoring. Nothing was changed.")
    return _make_edition("restore", article, by, None, None, "", note=reason)


def _make_edition(
    move: str,
    article: Article,
    by: User | None,
    visible_from: datetime | None,
    change: str | None,
    correction: str,
    note: str = "",
) -> Edition:
    locked = Article.objects.select_for_update().get(pk=article.pk)
    now = timezone.now()
    visible_from = visible_from or now
    if found := stops(locked):
        raise PublishRefused(found)
    if correction.strip():
        change = Edition.Change.CORRECTION
        Correction.objects.create(
            article=locked, text=correction.strip(), made_at=visible_from, made_by=by
        )
    elif change == Edition.Change.CORRECTION:
        raise PublishRefused(
            [Finding.stop("Say what was wrong and what is right.", "correction")]
        )
    # Cancelled first: a first edition that never appeared sets no date.
    cancelled = _cancel_scheduled(locked, now)
    edition = build_edition(locked, visible_from=visible_from, change=change)
    _close_what_stands(locked, edition, cancelled)
    _claim_address(locked, edition.path)
    edition.published_by = by
    edition.save(force_insert=True)
    _relate(edition)
    locked._move(move, by, note, edition)
    article.refresh_from_db(fields=["status", "changed_at"])
    story_changed.send_after_commit(article_id=locked.pk)
    return edition


def _cancel_scheduled(article: Article, now: datetime) -> list[Edition]:
    """Empty the interval of every edition that has not appeared yet."""
    waiting = list(article.editions.scheduled(now))
    for edition in waiting:
        article.editions.filter(pk=edition.pk).update(
            visible_until=edition.visible_from
        )
    return waiting


def _close_what_stands(
    article: Article, edition: Edition, cancelled: list[Edition]
) -> None:
    """End the edition standing before the new one at the instant the new one begins."""
    standing = article.editions.not_cancelled().order_by("visible_from").last()
    if standing is None:
        return
    begins = edition.visible_from
    if standing.visible_from > begins:
        raise PublishRefused(
            [
                Finding.stop(
                    f"Edition {standing.number} of this story already begins at "
                    f"{standing.visible_from:%d %B %Y, %H:%M}: choose a later moment.",
                    "visible_from",
                )
            ]
        )
    ends_open = standing.visible_until is None
    ends_at_cancelled = any(
        standing.visible_until == gone.visible_from for gone in cancelled
    )
    if ends_open or ends_at_cancelled:
        article.editions.filter(pk=standing.pk).update(visible_until=begins)
    elif standing.visible_until > begins:
        raise PublishRefused(
            [
                Finding.stop(
                    f"Edition {standing.number} of this story stands until "
                    f"{standing.visible_until:%d %B %Y, %H:%M}: choose a later moment.",
                    "visible_from",
                )
            ]
        )


def _claim_address(article: Article, path: str) -> None:
    address, _ = Address.objects.get_or_create(path=path, defaults={"article": article})
    if address.article_id != article.pk:
        raise PublishRefused(
            [
                Finding.stop(
                    f"The address {path} belongs to another story: change the slug.",
                    "slug",
                )
            ]
        )


def _relate(edition: Edition) -> None:
    content = edition.content
    ids = references(content)
    EditionByline.objects.bulk_create(
        EditionByline(edition=edition, contributor_id=person["id"], position=place)
        for place, person in enumerate(content["byline"])
    )
    edition.topics.set([topic["id"] for topic in content["topics"]])
    edition.photos.set(ids.photos)
    edition.posts.set(ids.posts)
    edition.matches.set(ids.matches)


@transaction.atomic
def cancel_schedule(article: Article, *, by: User | None) -> None:
    """Take back the editions that have not appeared; what stands goes on standing."""
    locked = Article.objects.select_for_update().get(pk=article.pk)
    now = timezone.now()
    cancelled = _cancel_scheduled(locked, now)
    if not cancelled:
        raise MoveNotAllowed(f"“{article}” has nothing scheduled. Nothing was changed.")
    standing = locked.editions.not_cancelled().order_by("visible_from").last()
    if standing and standing.visible_until in {e.visible_from for e in cancelled}:
        locked.editions.filter(pk=standing.pk).update(visible_until=None)
    status = Article.Status.PUBLISHED if standing else Article.Status.READY
    before = locked.status
    Article.objects.filter(pk=locked.pk).update(status=status, changed_at=now)
    locked.history.create(
        move="unschedule",
        from_status=before,
        to_status=status,
        by=by,
        edition=cancelled[-1],
    )
    article.refresh_from_db(fields=["status", "changed_at"])
    story_changed.send_after_commit(article_id=locked.pk)


@transaction.atomic
def withdraw(
    article: Article,
    *,
    by: User | None,
    reason: str,
    notice: str = "",
) -> None:
    """Take a published story down: its address answers "gone" with the notice."""
    if not reason.strip():
        raise MoveNotAllowed("Give the reason for withdrawing. Nothing was changed.")
    locked = Article.objects.select_for_update().get(pk=article.pk)
    now = timezone.now()
    cancelled = _cancel_scheduled(locked, now)
    standing = locked.editions.visible(now).first()
    last = standing or (cancelled[-1] if cancelled else None)
    locked._move("withdraw", by, reason, last)
    if standing:
        locked.editions.filter(pk=standing.pk).update(visible_until=now)
        Withdrawal.objects.create(
            edition=standing,
            withdrawn_at=now,
            withdrawn_by=by,
            reason=reason,
            notice=notice,
        )
    article.refresh_from_db(fields=["status", "changed_at"])
    story_changed.send_after_commit(article_id=locked.pk)
