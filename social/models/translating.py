"""How a post is translated: its translations change, and the desk decides anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from social import moderation
from social.capture.parsing import check_characters
from social.languages import into_language, spelt
from social.models import deciding
from social.models.decision import DecisionHead
from social.models.evidence import is_language_tag
from social.moderation import (
    Conflict,
    Deed,
    ModerationError,
    NotAllowed,
)
from social.translations import (
    MAKER_LABELS,
    MOST_CHARACTERS,
    Maker,
    Translation,
    read_translations,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost

LONGEST_NAME = 200
LONGEST_TAG = 35


def refusal(post: QuotedPost, by: User) -> ModerationError | None:
    """Why this person may not translate the post now; None where they may.

    What a change takes from readers until it is decided, only those may change who
    decide on posts, who proposed it, or whose own story quotes it.
    """
    if post.erased_at:
        return ModerationError("This post was erased, so nothing is translated.")
    if not deciding.may_take_from_readers(post, by):
        return NotAllowed(
            "A post is translated by whoever proposed it or quotes it in a story of "
            "their own, and by the moderators."
        )
    if post.status not in moderation.move_for(Deed.CHANGE).from_statuses:
        return ModerationError(
            f"This post is {post.get_status_display()}. Have it reopened before its "
            "translations are changed."
        )
    if not post.text.strip():
        return ModerationError("This post has no words yet, so nothing to translate.")
    return None


def translate(
    post: QuotedPost,
    by: User,
    *,
    language: str,
    text: str,
    maker: str,
    name: str = "",
    person: User | None = None,
    seen: str | None = None,
) -> None:
    """Keep a translation, in the place of an earlier one into the same language.

    `person` is whoever of the newsroom made it; else `name` says who or what did. An
    approved post awaits a new decision. `seen` is the digest of the post as it was
    looked at.
    """
    made = _checked(post, language, text, maker, name, person)
    with transaction.atomic():
        now = _locked(post, by, seen)
        before = now.translations.get(made.language)
        hands = {*(before or {}).get("hands", []), by.pk}
        kept = Translation(
            language=made.language,
            text=made.text,
            maker=made.maker,
            name=made.name,
            person_id=person.pk if person else None,
            hands=tuple(sorted(hands)),
            made_at=timezone.now(),
        )
        if before and read_translations({made.language: before})[0].seen() == (
            kept.seen()
        ):
            return
        done = "changed" if before else "added"
        _write(
            post,
            now,
            by,
            now.translations | {kept.language: kept.row()},
            f"A translation into {kept.into} was {done}, made by "
            f"{MAKER_LABELS[kept.maker].removesuffix(', by name')}.",
        )


def remove(
    post: QuotedPost, by: User, *, language: str, seen: str | None = None
) -> None:
    """Take a translation away; an approved post awaits a new decision."""
    tag = spelt(language)
    with transaction.atomic():
        now = _locked(post, by, seen)
        if tag not in now.translations:
            raise Conflict("This translation is gone already. Nothing was changed.")
        left = {name: row for name, row in now.translations.items() if name != tag}
        _write(
            post,
            now,
            by,
            left,
            f"The translation into {into_language(tag)} was removed.",
        )


def _checked(
    post: QuotedPost,
    language: str,
    text: str,
    maker: str,
    name: str,
    person: User | None,
) -> Translation:
    """The translation as it may be kept; a ValidationError names the field."""
    wrong: dict[str, str] = {}
    tag = spelt(language)
    try:
        is_language_tag(tag)
    except ValidationError:
        wrong["language"] = "Write the language as a tag such as en, ja or pt-BR."
    if len(tag) > LONGEST_TAG:
        wrong["language"] = f"A language tag has at most {LONGEST_TAG} characters."
    if post.language and tag == spelt(post.language):
        wrong["language"] = f"The post itself is in this language ({tag})."
    words = text.replace("\r\n", "\n").strip()
    if not words:
        wrong["text"] = "Write the translation."
    elif len(words) > MOST_CHARACTERS:
        wrong["text"] = f"A translation has at most {MOST_CHARACTERS:,} characters."
    said = " ".join(name.split())
    if maker == Maker.STAFF:
        said = person.get_full_name().strip() if person else ""
        if not said:
            wrong["person"] = (
                "Choose who made it. Readers are told the name, so the account needs "
                "one; or type it as a translator's."
            )
    elif maker not in MAKER_LABELS:
        wrong["maker"] = "Choose who or what made the translation."
    elif not said:
        wrong["name"] = (
            "Name the machine, as readers will be told: DeepL, for instance."
            if maker == Maker.MACHINE
            else "Name the translator, as readers will be told."
        )
    if len(said) > LONGEST_NAME:
        wrong["name"] = f"A name has at most {LONGEST_NAME} characters."
    for part in (words, said):
        check_characters(part)
    if wrong:
        raise ValidationError(wrong)
    return Translation(language=tag, text=words, maker=maker, name=said)


def _locked(post: QuotedPost, by: User, seen: str | None) -> QuotedPost:
    """The row as it is now, where this person may translate what they saw of it."""
    DecisionHead.lock()
    now = deciding.locked(post)
    if refused := refusal(now, by):
        raise refused
    if seen is not None and seen != now.digest:
        raise Conflict(
            "This post has changed since you looked at it, so nothing was kept yet. "
            "Look at it again, then send what you typed once more."
        )
    return now


def _write(
    post: QuotedPost,
    now: QuotedPost,
    by: User,
    translations: dict[str, dict[str, object]],
    said: str,
) -> None:
    """The new translations and their digest, with an entry in the log."""
    if now.return_changed(by=by, reason=said) is None:
        now.add_note(by=by, note=said)
    now.translations = translations
    now.digest = now.current_digest()
    changed = (
        type(post)
        .objects.filter(pk=post.pk, status=now.status, approved_digest="")
        .update(translations=translations, digest=now.digest)
    )
    if not changed:
        raise deciding.conflict(post)
    post.refresh_from_db()
