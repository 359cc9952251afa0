"""The doors to quoted posts: one for readers, one for the desk, one for capture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Case, ExpressionWrapper, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from social import uses
from social.capture.comparing import is_beginning, same_words
from social.capture.parsing import CapturedPost, CaptureError, check_characters
from social.faults import by_field
from social.fingerprints import identities, words_of
from social.intake import Intake
from social.look_alikes import are_changed_words, are_one_handle
from social.moderation import TIME_TO_ANSWER, Conflict, DeskState, Status
from social.sameness import (
    WORDS_ONLY,
    free_identity,
    identified_among,
    same_among,
    take_turns,
    words_keys,
)

if TYPE_CHECKING:
    from social.models import QuotedPost

# What a withdrawn post no longer gives away, not even to a careless template.
WORDS_FOR_READERS = ("text", "account_name", "handle", "source_url")
LISTS_FOR_READERS: dict[str, type] = {
    "media": list,
    "links": list,
    "translations": dict,
}
# How many posts are compared for a look-alike handle, and for changed words.
COMPARED_POSTS = 20
# What a capture fills with records it holds already: nobody typed them.
OUR_OWN = {"captured_by", "requested_by", "look_alike_of"}
NEVER_FOR_READERS = (
    "raw_capture",
    "note",
    "platform_post_id",
    "identity",
    "words_key",
    "handle_key",
    "look_alike_note",
    "verification_notes",
)


class QuotedPostQuerySet(models.QuerySet["QuotedPost"]):
    def awaiting(self):
        """What a moderator has still to decide, oldest first."""
        return self.filter(status=Status.AWAITING).order_by("captured_at", "pk")

    def lying(self, *states: DeskState):
        """Awaiting posts that lie with the moderators, with the proposer, or higher."""
        return self.awaiting().filter(desk_state__in=states)

    def to_answer(self):
        """Approved posts whose original changed or is gone, the most pressing first."""
        return self.filter(status=Status.APPROVED, due_at__isnull=False).order_by(
            "due_at", "pk"
        )

    def lying_or_to_answer(self, *states: DeskState):
        """Both together, each with the moment its wait `began`, oldest first."""
        changed = Q(status=Status.APPROVED, due_at__isnull=False)
        began = Case(
            When(
                changed,
                then=ExpressionWrapper(
                    F("due_at") - TIME_TO_ANSWER, models.DateTimeField()
                ),
            ),
            default=Coalesce("decided_at", "captured_at"),
        )
        return (
            self.filter(changed | Q(status=Status.AWAITING, desk_state__in=states))
            .annotate(began=began)
            .order_by("began", "pk")
        )

    def approved(self):
        """What readers may see: approved, and still the bytes that were approved."""
        return self.filter(status=Status.APPROVED, approved_digest=F("digest"))

    def withdrawn(self):
        """What readers saw once and see no more."""
        return self.filter(status=Status.WITHDRAWN, first_approved_at__isnull=False)

    def visible_to(self, user):
        """What this member of staff may see: their own, and more by permission."""
        if not user.is_active:
            return self.none()
        if user.has_perm("social.view_undecided_post"):
            return self
        own = Q(captured_by=user) | Q(requested_by=user)
        if not user.has_perm("social.view_quotedpost"):
            return (
                self.filter(own)
                if user.has_perm("social.propose_post")
                else (self.none())
            )
        asked_for = Q(pk__in=uses.posts_of(user))
        return self.filter(own | asked_for | Q(status=Status.APPROVED))

    def by_urgency(self):
        """Awaiting posts before decided ones, each oldest first."""
        return self.annotate(
            urgency=Case(When(status=Status.AWAITING, then=Value(0)), default=Value(1))
        ).order_by("urgency", "captured_at", "pk")

    def for_display(self, ids: Iterable[int]) -> dict[int, QuotedPost]:
        """The posts a page may show, by id, in one query.

        Approved posts come whole; a withdrawn one comes without any of its words, for
        the line that stands in its place; all others are not there.
        """
        wanted = list(ids)
        if not wanted:
            return {}
        shown = Q(status=Status.APPROVED, approved_digest=F("digest"))
        once_shown = Q(status=Status.WITHDRAWN, first_approved_at__isnull=False)
        held_back = (*WORDS_FOR_READERS, *LISTS_FOR_READERS, *NEVER_FOR_READERS)
        columns: dict[str, Any] = {
            f"shown_{name}": Case(
                When(shown, then=F(name)),
                default=Value(""),
                output_field=models.TextField(),
            )
            for name in WORDS_FOR_READERS
        }
        columns |= {
            f"shown_{name}": Case(
                When(shown, then=F(name)), output_field=models.JSONField()
            )
            for name in LISTS_FOR_READERS
        }
        found = (
            self.filter(pk__in=wanted)
            .filter(shown | once_shown)
            .defer(*held_back)
            .annotate(**columns)
        )
        posts: dict[int, QuotedPost] = {}
        for post in found:
            for name in WORDS_FOR_READERS:
                setattr(post, name, getattr(post, f"shown_{name}"))
            for name, empty in LISTS_FOR_READERS.items():
                setattr(post, name, getattr(post, f"shown_{name}") or empty())
            for name in NEVER_FOR_READERS:
                setattr(post, name, "")
            posts[post.pk] = post
        return posts

    def same_as(self, captured: CapturedPost) -> QuotedPost | None:
        """The record of this very post, if there is one."""
        keys, words = identities(captured), words_keys(captured)
        if keys and (
            found := identified_among(captured, self.filter(identity__in=keys))
        ):
            return found
        if not words:
            return None
        alike = self.filter(words_key__in=words).order_by("pk")
        return same_among(captured, alike, has_address=bool(keys))

    def free_identity(self, captured: CapturedPost) -> str:
        """The identity that a new record of this post is to have; empty for none."""
        keys = identities(captured)
        taken: set[str] = set()
        if len(keys) > 1:
            held = self.filter(identity__in=keys)
            taken.update(held.values_list("identity", flat=True))
        return free_identity(captured, taken)

    def capture(
        self, captured: CapturedPost, by, *, requested_by=None, note: str = ""
    ) -> tuple[QuotedPost, bool]:
        """Our own copy of a post, awaiting decision; whether it is a new one.

        The same post is one record: by its id or address, else by its words, handle
        and date; what a record lacks is filled in. A CaptureError carries the sentence
        for the person who captures.
        """
        self.check_parts(captured, note)
        try:
            return self._taken_in(captured, by, requested_by, note)
        except IntegrityError:
            # Another person captured the same address, or key, in the meantime.
            try:
                return self._taken_in(captured, by, requested_by, note)
            except IntegrityError:
                try:
                    self.unsaved(captured, by).validate_constraints()
                except ValidationError as error:
                    raise CaptureError(" ".join(error.messages)) from error
                raise

    def _taken_in(
        self, captured: CapturedPost, by, requested_by, note: str
    ) -> tuple[QuotedPost, bool]:
        with transaction.atomic(using=self.db):
            take_turns([captured], self.db)
            if found := self.same_as(captured):
                self.meet_again(found, captured, by)
                return found, False
            post = self.unsaved(captured, by, requested_by=requested_by, note=note)
            post.identity = self.free_identity(captured) or post.identity
            self.note_look_alike(post)
            self.check_fields(post)
            post.save(force_insert=True, using=self.db)
            return post, True

    def capture_all(self, captured: Sequence[CapturedPost], by) -> list[QuotedPost]:
        """The records `capture` gives for each, one after another, in few queries."""
        try:
            with transaction.atomic(using=self.db):
                return Intake(self, by).take(captured)
        except IntegrityError:
            # Another person captured one of them in the meantime, or one breaks a
            # rule of the table: alone, each says which.
            return [self.capture(each, by)[0] for each in captured]

    def check_parts(self, captured: CapturedPost, note: str = "") -> None:
        """Refuse characters that no post holds, with a CaptureError."""
        for part in (
            captured.text,
            captured.raw,
            captured.author_name,
            captured.handle,
            captured.source_url,
            captured.platform_post_id,
            captured.language,
            captured.sensitive_reason,
            note,
            *_strings_in([*captured.media, *captured.links]),
        ):
            check_characters(part)

    def meet_again(self, found: QuotedPost, captured: CapturedPost, by) -> None:
        """What a record learns when its post is captured once more."""
        if captured.text and not found.text and found.status == Status.AWAITING:
            # The link came first, the words come now.
            try:
                found.complete(captured)
                return
            except Conflict:
                # Another person brought them at this moment: those are kept.
                found.refresh_from_db()
        if found.erased_at is not None or not captured.text:
            return
        if self._has_other(found, captured):
            self._note(
                found,
                "with other words. The first ones are kept: compare them with the "
                "original",
            )
        elif not found.join(captured, by) and not found.look_alike_note:
            # Readers keep what they see until somebody who may change it comes.
            self._note(found, f"at {captured.source_url[:200]}")

    def unsaved(
        self, captured: CapturedPost, by, *, requested_by=None, note: str = ""
    ) -> QuotedPost:
        """A new record of this post, not yet stored."""
        keys, words = identities(captured), words_of(captured)
        if not keys and not words:
            raise CaptureError(
                "There is neither a text nor a link here. Paste the post's words or "
                "its link."
            )
        post = self.model(
            platform=captured.platform,
            account_name=captured.author_name,
            handle=captured.handle,
            text=captured.text,
            language=captured.language,
            posted_on=captured.posted_on,
            posted_at=captured.posted_at,
            posted_precision=str(captured.precision),
            source_url=captured.source_url,
            platform_post_id=captured.platform_post_id,
            media=list(captured.media),
            links=list(captured.links),
            raw_capture=captured.raw,
            capture_method=str(captured.method),
            needs_review=captured.needs_review,
            review_hint=captured.why[:200],
            captured_at=timezone.now(),
            captured_by=by,
            requested_by=requested_by or by,
            note=note,
            identity=keys[0] if keys else f"{WORDS_ONLY}{words}",
            words_key=words,
            sensitive=captured.sensitive,
            sensitive_reason=captured.cover_reason,
            protected_account=captured.is_protected,
            signed_in_only=captured.signed_in_only,
            quote_policy=captured.quote_policy,
        )
        post.fill_derived()
        return post

    def check_fields(self, post: QuotedPost) -> None:
        """Refuse what a field cannot hold, with a CaptureError.

        Constraints are left to the database: asked beforehand they cost a query each,
        and would refuse what another person captures at this moment.
        """
        try:
            post.full_clean(
                exclude=OUR_OWN, validate_unique=False, validate_constraints=False
            )
        except ValidationError as error:
            raise CaptureError(" ".join(by_field(post, error))) from error

    def _has_other(self, found: QuotedPost, captured: CapturedPost) -> bool:
        """Whether these are other words, and not the same in another form.

        Code, records and typed words spell links otherwise, and may break off.
        """
        return not (
            found.words_key in words_keys(captured)
            or same_words(captured.text, found.text)
            or is_beginning(captured.text, found.text)
        )

    def _note(self, found: QuotedPost, what: str) -> None:
        """The same post came again with something its record cannot take up."""
        today = timezone.localdate()
        note = f"It was captured again on {today.day} {today:%B %Y} {what}."
        self.filter(pk=found.pk).update(look_alike_note=note)
        found.look_alike_note = note

    def note_look_alike(self, post: QuotedPost) -> None:
        """Flag a handle like a known one, or words like those of a kept post.

        Each look-up reads a few lines of one index, however many posts are kept. A
        handle is flagged when it first comes: the known ones are all another's then.
        """
        if not post.handle_key:
            return
        alike = self.filter(
            platform=post.platform, handle_key=post.handle_key
        ).order_by("-posted_on", "-posted_at", "-pk")
        known = list(alike.values_list("pk", "handle")[:COMPARED_POSTS])
        if others := [
            (pk, handle)
            for pk, handle in known
            if not are_one_handle(handle, post.handle)
        ]:
            pk, handle = min(others)
            post.look_alike_of_id = pk
            post.look_alike_note = (
                f"The handle resembles @{handle[:100]} of post {pk}. "
                "Is it the same account?"
            )
            return
        if not known or not post.text.strip():
            return
        same_day = alike.filter(posted_on=post.posted_on, posted_at=post.posted_at)
        for pk, text in same_day.values_list("pk", "text")[:COMPARED_POSTS]:
            if are_changed_words(text, post.text):
                post.look_alike_of_id = pk
                post.look_alike_note = (
                    f"Its words are almost those of post {pk} by the same "
                    "account. Which of them are the original's?"
                )
                return


def _strings_in(items: Iterable[str | Mapping[str, Any]]) -> Iterator[str]:
    """Every text among media and links, which databases refuse as they do words."""
    for item in items:
        values = item.values() if isinstance(item, Mapping) else [item]
        yield from (value for value in values if isinstance(value, str))
