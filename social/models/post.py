"""A post quoted from elsewhere: its words as evidence, and what is known of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from social import moderation
from social.capture.hints import hint_for
from social.capture.parsing import CapturedPost, Method, Precision
from social.fingerprints import identity_of, posted_text, seen_digest, words_digest
from social.models import deciding
from social.models.decision import Decision
from social.moderation import Deed, ReasonNeeded
from social.querysets import QuotedPostQuerySet
from social.signals import post_changed
from social.text.platforms import PLATFORMS, platform_named
from social.text.segments import shorten

if TYPE_CHECKING:
    from django.contrib.auth.models import User

is_language_tag = RegexValidator(
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z",
    "Write the language as a tag such as en, ja or pt-BR, or leave it empty.",
)


class QuotedPost(models.Model):
    """One post of somebody else's, kept as evidence and shown by us once approved."""

    class Platform(models.TextChoices):
        TWITTER = "twitter", PLATFORMS["twitter"].name
        INSTAGRAM = "instagram", PLATFORMS["instagram"].name
        FACEBOOK = "facebook", PLATFORMS["facebook"].name
        BLUESKY = "bluesky", PLATFORMS["bluesky"].name
        MASTODON = "mastodon", PLATFORMS["mastodon"].name
        THREADS = "threads", PLATFORMS["threads"].name
        TIKTOK = "tiktok", PLATFORMS["tiktok"].name
        YOUTUBE = "youtube", PLATFORMS["youtube"].name
        OTHER = "other", PLATFORMS["other"].name

    class AccountKind(models.TextChoices):
        UNKNOWN = "", "not yet known"
        PRIVATE = "private", "private person"
        PUBLIC = "public", "public figure"
        PLAYER = "player", "player or coach"
        TEAM = "team", "team or club"
        MEDIA = "media", "news medium"
        ORGANISATION = "organisation", "organisation"

    class PostedPrecision(models.TextChoices):
        NONE = Precision.NONE.value, "not known"
        DAY = Precision.DAY.value, "to the day"
        MINUTE = Precision.MINUTE.value, "to the minute"
        SECOND = Precision.SECOND.value, "to the second"

    class CaptureMethod(models.TextChoices):
        PLAIN_TEXT = Method.PLAIN_TEXT.value, "pasted text"
        LINK = Method.LINK.value, "pasted link"
        EMBED_CODE = Method.EMBED_CODE.value, "embed code"
        API_RECORD = Method.API_RECORD.value, "the platform's own record"
        STORY = Method.STORY.value, "raw copy of a story"
        TYPED = Method.TYPED.value, "typed"

    class DisplayMode(models.TextChoices):
        QUOTATION = "quotation", "as a quotation"
        LINK_ONLY = "link-only", "as a link only"

    class SourceState(models.TextChoices):
        NORMAL = "normal", "as quoted"
        EDITED = "edited", "edited since we quoted it"
        DELETED = "deleted", "deleted by its author"

    class Status(models.TextChoices):
        AWAITING = moderation.Status.AWAITING.value, "awaiting decision"
        APPROVED = moderation.Status.APPROVED.value, "approved"
        REJECTED = moderation.Status.REJECTED.value, "rejected"
        WITHDRAWN = moderation.Status.WITHDRAWN.value, "withdrawn"

    class RejectReason(models.TextChoices):
        """Coded, so that the desk can count them; each is read by the proposer."""

        UNVERIFIED = "unverified", "We could not establish that it is genuine"
        NOT_ORIGINAL = "not-original", "It copies someone else's post"
        PRIVATE_PERSON = "private-person", "It is a private person's, not for the news"
        MINOR = "minor", "It may be by or about a child"
        ABUSIVE = "abusive", "It abuses or threatens somebody"
        MISLEADING = "misleading", "It is wrong or misleads"
        UNWANTED = "unwanted", "Its author does not wish to be quoted"
        OFF_SUBJECT = "off-subject", "It adds nothing to the story"
        OTHER = "other", "Another reason, given in the note"

    platform = models.CharField(max_length=20, choices=Platform)
    account_name = models.CharField(
        "name",
        max_length=200,
        blank=True,
        help_text="The name the account shows, exactly as it shows it.",
    )
    handle = models.CharField(
        max_length=200,
        blank=True,
        help_text="The account's handle without the leading @.",
    )
    account_kind = models.CharField(
        max_length=20,
        choices=AccountKind,
        blank=True,
        default=AccountKind.UNKNOWN,
        help_text="Whose account it is. Private people deserve a second look.",
    )
    text = models.TextField(
        blank=True, help_text="The author's words exactly as posted, emoji and all."
    )
    language = models.CharField(
        max_length=35,
        blank=True,
        validators=[is_language_tag],
        help_text="Such as en, ja or pt-BR. Leave it empty if it is not known.",
    )
    posted_on = models.DateField(
        "posted on", null=True, blank=True, help_text="Where only the day is known."
    )
    posted_at = models.DateTimeField(
        "posted at", null=True, blank=True, help_text="Where the time is known as well."
    )
    posted_precision = models.CharField(
        "time known",
        max_length=10,
        choices=PostedPrecision,
        default=PostedPrecision.NONE,
    )
    source_url = models.URLField("address of the original", max_length=2000, blank=True)
    platform_post_id = models.CharField(
        "id on the platform", max_length=200, blank=True, editable=False
    )
    links = models.JSONField(default=list, blank=True, editable=False)
    media = models.JSONField(
        default=list,
        blank=True,
        editable=False,
        help_text="Photos and videos the post names, each with its alt text.",
    )

    raw_capture = models.TextField(
        "what was captured",
        blank=True,
        editable=False,
        help_text="Everything exactly as it came.",
    )
    capture_method = models.CharField(
        "captured from",
        max_length=20,
        choices=CaptureMethod,
        default=CaptureMethod.TYPED,
        editable=False,
    )
    captured_at = models.DateTimeField(default=timezone.now, editable=False)
    captured_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="captured_posts",
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="requested_posts",
        verbose_name="proposed by",
    )
    note = models.TextField(
        "note to the moderator",
        blank=True,
        help_text="Why the story quotes it. Readers never see this.",
    )
    needs_review = models.BooleanField(
        "look again",
        default=False,
        editable=False,
        help_text="The capture was not sure that it read everything rightly.",
    )
    review_hint = models.CharField(max_length=200, blank=True, editable=False)

    display_mode = models.CharField(
        "shown",
        max_length=20,
        choices=DisplayMode,
        default=DisplayMode.QUOTATION,
        help_text="Changing this sends an approved post back to the queue.",
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
        choices=SourceState,
        default=SourceState.NORMAL,
        help_text="Readers are told when it was edited or deleted.",
    )
    source_checked_at = models.DateTimeField(
        "original last checked", null=True, blank=True, editable=False
    )

    status = models.CharField(
        max_length=10, choices=Status, default=Status.AWAITING, editable=False
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

    identity = models.CharField(max_length=90, editable=False)
    words_key = models.CharField(
        max_length=64, blank=True, editable=False, db_index=True
    )

    objects = QuotedPostQuerySet.as_manager()

    class Meta:
        verbose_name = "quoted post"
        ordering = ["captured_at", "pk"]
        indexes = [
            models.Index(fields=["status", "captured_at"], name="quotedpost_queue"),
        ]
        permissions = [
            ("propose_post", "Can propose a post for quotation"),
            ("view_undecided_post", "Can see every awaiting and rejected post"),
            ("decide_post", "Can approve and reject posts"),
            ("withdraw_post", "Can withdraw a post"),
            ("override_decision", "Can decide, with a reason, on their own post"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["identity"],
                name="quotedpost_captured_once",
                violation_error_message="This post is already kept; use that record.",
            ),
            # A post reaches readers through a decision about these very bytes.
            models.CheckConstraint(
                condition=~Q(status="approved")
                | Q(
                    approved_digest=F("digest"),
                    decision__isnull=False,
                    decided_at__isnull=False,
                    first_approved_at__isnull=False,
                )
                & ~Q(approved_digest=""),
                name="quotedpost_approved_by_a_decision",
                violation_error_message=(
                    "An approval holds for what the moderator saw. This post has "
                    "changed since and needs a new decision."
                ),
            ),
            models.CheckConstraint(
                condition=Q(status="approved") | Q(approved_digest=""),
                name="quotedpost_approval_ends_with_status",
                violation_error_message="Only an approved post keeps an approval.",
            ),
            models.CheckConstraint(
                condition=Q(status="awaiting")
                | Q(decision__isnull=False, decided_at__isnull=False),
                name="quotedpost_decided_by_somebody",
                violation_error_message="A decided post names its decision.",
            ),
            models.CheckConstraint(
                condition=Q(
                    posted_precision="none",
                    posted_on__isnull=True,
                    posted_at__isnull=True,
                )
                | Q(
                    posted_precision="day",
                    posted_on__isnull=False,
                    posted_at__isnull=True,
                )
                | Q(
                    posted_precision__in=["minute", "second"],
                    posted_on__isnull=True,
                    posted_at__isnull=False,
                ),
                name="quotedpost_date_as_precise_as_known",
                violation_error_message=(
                    "Give the day alone, or the full time with its zone, or neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(sensitive=False) | ~Q(sensitive_reason=""),
                name="quotedpost_cover_says_why",
                violation_error_message="Say on the cover why the post is covered.",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(status="withdrawn", text=""),
                name="quotedpost_erased_after_withdrawal",
                violation_error_message="Withdraw the post before it is erased.",
            ),
        ]

    def __str__(self):
        # Without the words: names of records reach logs, messages and breadcrumbs.
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
        return self.account_name or (f"@{self.handle}" if self.handle else "unknown")

    @property
    def server(self) -> str:
        """The home of a Mastodon account."""
        return self.handle.rpartition("@")[2] if self.platform == "mastodon" else ""

    @property
    def posted_text(self) -> str:
        """When it was posted, to the precision known, for a machine."""
        return posted_text(self.posted_on, self.posted_at)

    @property
    def excerpt(self) -> str:
        """Its first words on one line, for lists of the desk."""
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
    def is_withdrawn_after_showing(self) -> bool:
        """Whether readers saw it once, so that a line stands in its place."""
        return (
            self.status == self.Status.WITHDRAWN and self.first_approved_at is not None
        )

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
        )

    def fill_derived(self) -> None:
        """Compute the columns that follow from the words."""
        self.digest = self.current_digest()
        self.words_key = words_digest(
            self.platform, self.handle, self.text, self.posted_on, self.posted_at
        )
        if not self.identity:
            identity = identity_of(
                self.platform, self.handle, self.platform_post_id, self.source_url
            )
            self.identity = identity or f"words:{self.words_key}"

    def is_own(self, user: User) -> bool:
        """Whether this person captured or proposed it."""
        return user.pk is not None and user.pk in (
            self.captured_by_id,
            self.requested_by_id,
        )

    def moves_for(self, user: User) -> list[moderation.Move]:
        """The decisions this person may take on it now."""
        return [
            move
            for move in moderation.moves_from(self.status)
            if not moderation.refusal(move, user, own=self.is_own(user))
        ]

    # The deeds ----------------------------------------------------------------

    def approve(
        self, *, by: User, digest: str | None = None, note: str = ""
    ) -> Decision:
        """Let readers see exactly what `digest` names, which is what was seen."""
        return deciding.decide(self, Deed.APPROVE, by, note=note, seen=digest)

    def reject(self, *, by: User, reason_code: str, note: str = "") -> Decision:
        """Keep it from readers, for a coded reason that its proposer reads."""
        if reason_code not in self.RejectReason.values:
            raise ReasonNeeded("Choose why the post is rejected.")
        if reason_code == self.RejectReason.OTHER and not note.strip():
            raise ReasonNeeded("Write the reason in the note.")
        return deciding.decide(
            self, Deed.REJECT, by, reason_code=reason_code, note=note
        )

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

    def reopen(self, *, by: User, reason: str) -> Decision:
        """Put a rejected or withdrawn post back into the queue."""
        return deciding.decide(self, Deed.REOPEN, by, note=reason)

    def change_display(self, *, by: User, mode: str) -> None:
        """Show it another way; an approved post then awaits a new decision."""
        if mode not in self.DisplayMode.values:
            raise ValidationError("Choose how the post is shown.")
        if mode == self.display_mode:
            return
        with transaction.atomic():
            if self.status == self.Status.APPROVED:
                self.send_back(by=by, reason="The way it is shown was changed.")
            self.display_mode = mode
            self.digest = self.current_digest()
            changed = (
                type(self)
                .objects.filter(pk=self.pk, status=self.status, approved_digest="")
                .update(display_mode=mode, digest=self.digest)
            )
            if not changed:
                raise deciding.conflict(self)

    def complete(self, captured: CapturedPost) -> None:
        """Fill in the words of a post of which only the link was known."""
        deciding.complete(self, captured)

    def note_source(self, *, state: str, checked_at: datetime | None = None) -> None:
        """Record whether the original still stands as it was quoted."""
        self.source_state = state
        self.source_checked_at = checked_at or timezone.now()
        with transaction.atomic():
            self.save(update_fields=["source_state", "source_checked_at"])
            self.tell_change()

    def tell_change(self) -> None:
        """After commit, tell the rooms above that readers see it differently."""
        post_id = self.pk
        transaction.on_commit(
            lambda: post_changed.send(sender=QuotedPost, post_id=post_id)
        )
