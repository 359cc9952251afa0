"""A post quoted from elsewhere: its words as evidence, and what is known of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from social import moderation
from social.capture.hints import hint_for
from social.capture.parsing import CapturedPost
from social.fingerprints import identity_of, posted_text, seen_digest, words_digest
from social.look_alikes import handle_key
from social.models import (
    choices,
    deciding,
    erasing,
    joining,
    keeping,
    screenshot,
    translating,
    undoing,
    verifying,
)
from social.models.constraints import CONSTRAINTS
from social.models.decision import Decision
from social.models.evidence import Evidence
from social.models.judgement import Judgement
from social.moderation import TIME_TO_ANSWER, Deed, ReasonNeeded
from social.querysets import QuotedPostQuerySet
from social.signals import post_changed
from social.text.platforms import platform_named
from social.text.segments import shorten
from social.translations import Translation, read_translations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.contrib.auth.models import User
    from django.core.files import File

    from social.media import ShownMedia
    from social.models.screenshot import Screenshot


class QuotedPost(Evidence, Judgement, models.Model):
    """One post of somebody else's, kept as evidence and shown by us once approved."""

    Platform = choices.Platform
    AccountKind = choices.AccountKind
    PostedPrecision = choices.PostedPrecision
    CaptureMethod = choices.CaptureMethod
    DisplayMode = choices.DisplayMode
    SourceState = choices.SourceState
    Status = choices.Status
    DeskState = choices.DeskState
    Finding = choices.Finding
    QuotePolicy = choices.QuotePolicy
    RejectReason = choices.RejectReason
    ChangeReason = choices.ChangeReason

    display_mode = models.CharField(
        "shown",
        max_length=20,
        choices=choices.DisplayMode,
        default=choices.DisplayMode.QUOTATION,
        help_text="Changing this sends an approved post back to the queue.",
    )
    translations = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="By language tag; changing one needs a new decision.",
    )
    sensitive = models.BooleanField(
        "cover it",
        default=False,
        help_text="Readers open it with a press, after the reason.",
    )
    sensitive_reason = models.CharField(
        "reason for the cover",
        max_length=200,
        blank=True,
        help_text="Readers see it on the cover, such as: shows an injury.",
    )
    source_state = models.CharField(
        "the original now",
        max_length=10,
        choices=choices.SourceState,
        default=choices.SourceState.NORMAL,
        help_text="Readers are told when it was edited or deleted.",
    )
    source_checked_at = models.DateTimeField(
        "original last checked", null=True, blank=True, editable=False
    )

    status = models.CharField(
        max_length=10,
        choices=choices.Status,
        default=choices.Status.AWAITING,
        editable=False,
    )
    digest = models.CharField(
        max_length=64,
        editable=False,
        help_text="SHA-256 of what readers would see.",
    )
    approved_digest = models.CharField(max_length=64, blank=True, editable=False)
    first_approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    decision = models.ForeignKey(
        "Decision",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="latest decision",
    )
    withdrawal_reason = models.CharField(
        "reason readers see",
        max_length=200,
        blank=True,
        editable=False,
        help_text="Shown in the post's place after it was withdrawn.",
    )
    erased_at = models.DateTimeField(null=True, blank=True, editable=False)
    desk_state = models.CharField(
        "lies",
        max_length=10,
        choices=choices.DeskState,
        default=choices.DeskState.OPEN,
        editable=False,
    )
    first_approval = models.ForeignKey(
        "Decision",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="first of two approvals",
    )
    due_at = models.DateTimeField(
        "answer until",
        null=True,
        blank=True,
        editable=False,
        help_text="Set when the original was found changed or gone.",
    )
    next_check_at = models.DateTimeField(
        "original next checked", null=True, blank=True, editable=False, db_index=True
    )

    objects = QuotedPostQuerySet.as_manager()

    # What `social.media.give_media` hands it for drawing.
    shown_media: Sequence[ShownMedia]

    class Meta:
        verbose_name = "quoted post"
        ordering = ["captured_at", "pk"]
        indexes = [
            models.Index(fields=["status", "captured_at"], name="quotedpost_queue"),
            models.Index(
                fields=["due_at"],
                condition=Q(due_at__isnull=False),
                name="quotedpost_to_answer",
            ),
            models.Index(
                fields=["platform", "handle_key", "posted_on", "posted_at", "id"],
                name="quotedpost_look_alikes",
            ),
        ]
        permissions = [
            ("propose_post", "Can propose a post for quotation"),
            ("view_undecided_post", "Can see every awaiting and rejected post"),
            ("decide_post", "Can approve and reject posts"),
            ("withdraw_post", "Can withdraw a post"),
            ("override_decision", "Can decide, with a reason, on their own post"),
            ("hold_post", "Can set a legal hold and how long evidence is kept"),
            ("erase_post", "Can erase a post for good"),
        ]
        constraints = CONSTRAINTS

    def __str__(self):
        # Without the words: names of records reach logs, messages and breadcrumbs.
        if self.erased_at:
            return f"Post {self.pk}, erased"
        who = f"@{self.handle}" if self.handle else self.account_name or "no name"
        return f"Post {self.pk or ''} by {who}, {self.get_status_display()}".replace(
            "  ", " "
        )

    def save(self, *args, **kwargs):
        if self._state.adding:
            self.fill_derived()
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("admin:social_quotedpost_change", args=[self.pk])

    def clean(self):
        soon = timezone.now() + timedelta(days=1)
        posted = self.posted_at or (
            self.posted_on
            and datetime.combine(self.posted_on, datetime.min.time(), tzinfo=UTC)
        )
        if posted and posted > soon:
            raise ValidationError("The date of the post lies in the future.")

    # What is known of it ------------------------------------------------------

    @property
    def platform_name(self) -> str:
        """The platform in words, as readers know it."""
        return platform_named(self.platform).name

    @property
    def author(self) -> str:
        """The name to print: the account's, or its handle."""
        if self.erased_at:
            return "an erased account"
        return self.account_name or (f"@{self.handle}" if self.handle else "unknown")

    @property
    def server(self) -> str:
        """The home of a Mastodon account."""
        return self.handle.rpartition("@")[2] if self.platform == "mastodon" else ""

    @property
    def may_play(self) -> bool:
        """Whether its original may play video or sound."""
        of_films = self.platform in (self.Platform.YOUTUBE, self.Platform.TIKTOK)
        return of_films or any(item.get("kind") != "image" for item in self.media)

    @property
    def posted_text(self) -> str:
        """When it was posted, to the precision known, for a machine."""
        return posted_text(self.posted_on, self.posted_at)

    @property
    def excerpt(self) -> str:
        """Its first words on one line, for lists of the desk."""
        if self.erased_at:
            return "(erased)"
        return shorten(self.text) or "(no words yet)"

    @property
    def advice(self) -> str:
        """What to look at again, in words; empty where the capture was sure."""
        return hint_for(self.review_hint or "unsure") if self.needs_review else ""

    @property
    def is_approved(self) -> bool:
        """Whether readers may see it: approved, and these are the approved bytes."""
        return (
            self.status == self.Status.APPROVED
            and self.approved_digest == self.digest == self.current_digest()
        )

    @property
    def is_decided_on(self) -> bool:
        """Whether an approval, or the first of two, holds for what it shows."""
        return self.status == self.Status.APPROVED or self.first_approval_id is not None

    @property
    def is_withdrawn_after_showing(self) -> bool:
        """Whether readers saw it once, so that a line stands in its place."""
        return (
            self.status == self.Status.WITHDRAWN and self.first_approved_at is not None
        )

    @property
    def waits_since(self) -> datetime:
        """Since when it lies where it lies, or since its original changed."""
        if self.status == self.Status.APPROVED and self.due_at:
            return self.due_at - TIME_TO_ANSWER
        return self.decided_at or self.captured_at

    def current_digest(self) -> str:
        """SHA-256 over what readers would see, as it is at this moment."""
        return seen_digest(
            platform=self.platform,
            name=self.account_name,
            handle=self.handle,
            text=self.text,
            posted=self.posted_text,
            address=self.source_url,
            media=self.media,
            mode=self.display_mode,
            translations=[made.seen() for made in self.translated],
        )

    def fill_derived(self) -> None:
        """Compute the columns that follow from the words."""
        self.digest = self.current_digest()
        self.handle_key = handle_key(self.handle)[:200]
        self.words_key = words_digest(
            self.platform, self.handle, self.text, self.posted_on, self.posted_at
        )
        if not self.identity:
            identity = identity_of(
                self.platform, self.handle, self.platform_post_id, self.source_url
            )
            self.identity = identity or f"words:{self.words_key}"

    @property
    def translated(self) -> list[Translation]:
        """Its translations, one for each language."""
        return read_translations(self.translations)

    def is_proposed_by(self, user: User) -> bool:
        """Whether this person captured or proposed it."""
        return user.pk is not None and user.pk in (
            self.captured_by_id,
            self.requested_by_id,
        )

    def is_translated_by(self, user: User) -> bool:
        """Whether this person made one of its translations, or wrote it down."""
        return user.pk is not None and any(
            user.pk in (made.person_id, *made.hands) for made in self.translated
        )

    def is_own(self, user: User) -> bool:
        """Whether something readers would see of it is this person's submission."""
        return self.is_proposed_by(user) or self.is_translated_by(user)

    def may_be_translated_by(self, user: User) -> bool:
        """Whether this person may add, change and remove translations now."""
        return translating.refusal(self, user) is None

    def moves_for(self, user: User) -> list[moderation.Move]:
        """The decisions this person may take on it now."""
        if self.erased_at:
            return []
        return [
            move
            for move in moderation.moves_from(self.status, self.desk_state)
            if not moderation.refusal(move, user, own=self.is_own(user))
            and not (move.deed is Deed.APPROVE and self.is_first_approved_by(user))
            and not (move.deed is Deed.KEEP and self.due_at is None)
        ]

    def is_first_approved_by(self, user: User) -> bool:
        """Whether this person gave the first of two approvals."""
        return self.first_approval is not None and self.first_approval.by_id == user.pk

    # The deeds ----------------------------------------------------------------
    #
    # `after` is the id of the latest decision the person saw, 0 where there was none:
    # if another one has been taken since, theirs is not.

    def approve(
        self,
        *,
        by: User,
        digest: str | None = None,
        note: str = "",
        after: int | None = None,
    ) -> Decision:
        """Let readers see exactly what `digest` names, which is what was seen.

        Where two people are needed this is the first approval or the second; the
        entry's `deed` says which.
        """
        return deciding.decide(
            self, Deed.APPROVE, by, note=note, seen=digest, after=after
        )

    def reject(
        self, *, by: User, reason_code: str, note: str = "", after: int | None = None
    ) -> Decision:
        """Keep it from readers, for a coded reason that its proposer reads."""
        if reason_code not in self.RejectReason.values:
            raise ReasonNeeded("Choose why the post is rejected.")
        if reason_code == self.RejectReason.OTHER and not note.strip():
            raise ReasonNeeded("Write the reason in the note.")
        return deciding.decide(
            self, Deed.REJECT, by, reason_code=reason_code, note=note, after=after
        )

    def ask_changes(
        self, *, by: User, reason_code: str, note: str = "", after: int | None = None
    ) -> Decision:
        """Give it back to its proposer with a coded reason; it awaits meanwhile."""
        if reason_code not in self.ChangeReason.values:
            raise ReasonNeeded("Choose what should be changed.")
        if reason_code == self.ChangeReason.OTHER and not note.strip():
            raise ReasonNeeded("Write in the note what should be changed.")
        return deciding.decide(
            self, Deed.ASK_CHANGES, by, reason_code=reason_code, note=note, after=after
        )

    def escalate(
        self, *, by: User, note: str = "", after: int | None = None
    ) -> Decision:
        """Ask for somebody else's eyes; it awaits under its own heading."""
        return deciding.decide(self, Deed.ESCALATE, by, note=note, after=after)

    def hand_in(self, *, by: User, note: str = "") -> Decision:
        """Answer the changes that were asked for: it is with the moderators again."""
        if self.desk_state != self.DeskState.CHANGES:
            raise moderation.Conflict("No changes are asked for this post.")
        return deciding.decide(self, Deed.HAND_IN, by, note=note)

    def keep(self, *, by: User, note: str = "", after: int | None = None) -> Decision:
        """Leave an approved post as it is although its original changed or is gone."""
        return deciding.decide(self, Deed.KEEP, by, note=note, after=after)

    def withdraw(
        self, *, by: User, reason: str, reason_for_readers: str = ""
    ) -> Decision:
        """Take it from every page. Beats any other decision taken at the same time.

        `reason` stays in the log; `reason_for_readers` is shown in the post's place.
        """
        if len(reason_for_readers) > 200:
            raise ReasonNeeded("The reason for readers has at most 200 characters.")
        return deciding.decide(
            self,
            Deed.WITHDRAW,
            by,
            note=reason,
            withdrawal_reason=reason_for_readers.strip(),
        )

    def send_back(self, *, by: User, reason: str) -> Decision:
        """Have an approved post decided again; readers do not see it meanwhile."""
        return deciding.decide(self, Deed.SEND_BACK, by, note=reason)

    def return_changed(self, *, by: User, reason: str) -> Decision | None:
        """What changing something readers see must call first, whoever changes it.

        An approved post awaits again, and a first approval no longer counts. None
        where neither was the case.
        """
        if not self.is_decided_on:
            return None
        return deciding.decide(self, Deed.CHANGE, by, note=reason)

    def reopen(self, *, by: User, reason: str) -> Decision:
        """Put a rejected or withdrawn post back into the queue."""
        return deciding.decide(self, Deed.REOPEN, by, note=reason)

    def undo(self, *, by: User, decision_id: int, reason: str = "") -> Decision:
        """Take back the latest decision; somebody else's needs a reason."""
        return undoing.undo(self, by, decision_id, reason)

    def add_note(self, *, by: User, note: str) -> Decision:
        """Write something down beside the decisions; the post stays where it is."""
        return deciding.decide(self, Deed.NOTE, by, note=note)

    def verify(self, *, by: User, found: Mapping[str, str]) -> list[Decision]:
        """Keep the answers to questions of verification, each new one in the log."""
        return verifying.verify(self, by, found)

    def add_screenshot(self, *, by: User, upload: File) -> Screenshot:
        """Keep a picture of the original, for those who decide and nobody else."""
        return screenshot.add(self, by, upload)

    def hold(self, *, by: User, reason: str) -> Decision:
        """Put it under legal hold: nothing of it is erased until that is lifted."""
        return keeping.hold(self, by, reason)

    def lift_hold(self, *, by: User, reason: str) -> Decision:
        """End the legal hold."""
        return keeping.lift_hold(self, by, reason)

    def retain(self, *, by: User, until: date | None, reason: str) -> Decision:
        """Keep the evidence until that day; None for what the settings say."""
        return keeping.retain(self, by, until, reason)

    def erase(self, *, by: User, reason: str) -> Decision:
        """Take its words and pictures out of the record for good.

        Beats any other decision as a withdrawal does, and cannot be undone. A Held
        says that it is under legal hold.
        """
        return erasing.erase(self, by, reason)

    def change_display(self, *, by: User, mode: str) -> None:
        """Show it another way; an approved post then awaits a new decision."""
        if mode not in self.DisplayMode.values:
            raise ValidationError("Choose how the post is shown.")
        if mode == self.display_mode:
            return
        with transaction.atomic():
            self.return_changed(by=by, reason="The way it is shown was changed.")
            self.display_mode = mode
            self.digest = self.current_digest()
            changed = (
                type(self)
                .objects.filter(pk=self.pk, status=self.status, approved_digest="")
                .update(display_mode=mode, digest=self.digest)
            )
            if not changed:
                raise deciding.conflict(self)

    def translate(
        self,
        *,
        by: User,
        language: str,
        text: str,
        maker: str,
        name: str = "",
        person: User | None = None,
        seen: str | None = None,
    ) -> None:
        """Keep a translation, one for each language; who or what made it is told.

        An approved post then awaits a new decision. A ValidationError names the field
        that is wrong.
        """
        translating.translate(
            self,
            by,
            language=language,
            text=text,
            maker=maker,
            name=name,
            person=person,
            seen=seen,
        )

    def remove_translation(
        self, *, by: User, language: str, seen: str | None = None
    ) -> None:
        """Take a translation away; an approved post then awaits a new decision."""
        translating.remove(self, by, language=language, seen=seen)

    def complete(self, captured: CapturedPost) -> None:
        """Fill in the words of a post of which only the link was known."""
        deciding.complete(self, captured)
        joining.offer(self)

    def join(self, captured: CapturedPost, by: User | None) -> bool:
        """Take up what another capture of these words says more; whether all of it."""
        return joining.join(self, captured, by)

    def note_source(
        self, *, state: str, checked_at: datetime | None = None, is_new: bool = False
    ) -> None:
        """Record whether the original still stands as it was quoted.

        Where it was approved and no longer stands, the desk has a day to answer, and
        so it has where `is_new` says that it changed once more.
        """
        found_at = checked_at or timezone.now()
        if state == self.SourceState.NORMAL:
            self.due_at = None
        elif (
            is_new or state != self.source_state
        ) and self.status == self.Status.APPROVED:
            self.due_at = found_at + TIME_TO_ANSWER
        self.source_state = state
        self.source_checked_at = found_at
        with transaction.atomic():
            self.save(update_fields=["source_state", "source_checked_at", "due_at"])
            if self.due_at:
                # Told of while it awaited: this is another matter.
                self.notices.filter(at__lt=self.waits_since).delete()
            self.tell_change()

    def tell_change(self) -> None:
        """After commit, tell the rooms above that readers see it differently."""
        post_id = self.pk
        transaction.on_commit(
            lambda: post_changed.send(sender=QuotedPost, post_id=post_id)
        )
