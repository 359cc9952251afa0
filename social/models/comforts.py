"""What makes moderation bearable for the one who does it; theirs alone to choose."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from social.desk_keys import KEYS, letters
from social.models import choices
from social.models.decision import Decision
from social.pauses import minutes_without_pause

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import User

    from social.models.post import QuotedPost

# How far back the decisions of one sitting are looked for, and how many of them.
LONGEST_SITTING = timedelta(hours=12)
MOST_DECISIONS = 2000


class Kind(models.TextChoices):
    """What somebody may ask not to be shown."""

    MEDIA = "media", "posts with pictures or video"
    SENSITIVE = "sensitive", "posts under a cover, such as violence or injuries"
    PRIVATE = "private", "posts by private people"
    MINOR = "minor", "posts that may be by or about a child"


# The columns that `kinds_of` reads.
WHAT_MAKES_A_KIND = ("media", "sensitive", "account_kind", "possible_minor")


def kinds_of(post: QuotedPost) -> set[Kind]:
    """The kinds that a post is of."""
    said = {
        Kind.MEDIA: bool(post.media) or post.has_attached_media,
        Kind.SENSITIVE: post.sensitive,
        Kind.PRIVATE: post.account_kind == choices.AccountKind.PRIVATE,
        Kind.MINOR: post.possible_minor,
    }
    return {kind for kind, is_so in said.items() if is_so}


class ComfortsQuerySet(models.QuerySet["Comforts"]):
    def of(self, person: User) -> Comforts:
        """What this person chose; the usual things where they chose nothing."""
        return self.filter(person=person).first() or Comforts(person=person)


class Comforts(models.Model):
    """One moderator's own settings of the desk."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="comforts"
    )
    cover = models.BooleanField("Cover every post until I open it", default=False)
    cover_pictures = models.BooleanField(
        "Cover pictures until I open them",
        default=False,
        help_text="Their description stands in their place.",
    )
    greyscale = models.BooleanField("Show posts in grey", default=False)
    mute = models.BooleanField(
        "Warn me before an original that may have sound",
        default=False,
        help_text="The desk plays nothing itself; the original may.",
    )
    spared = models.JSONField("Do not show me", default=list, blank=True)
    rest_after = models.PositiveSmallIntegerField(
        "Remind me of a break after this many minutes",
        null=True,
        blank=True,
        validators=[
            MinValueValidator(5, "Give at least 5 minutes, or leave it empty."),
            MaxValueValidator(240, "Give at most 240 minutes, or leave it empty."),
        ],
        help_text="Ten minutes without deciding count as one. Empty for never.",
    )
    rested_at = models.DateTimeField(null=True, blank=True, editable=False)
    letters_off = models.BooleanField("Single letters do nothing", default=False)
    keys = models.JSONField(default=dict, blank=True)

    objects = ComfortsQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name_plural = "comforts"

    def __str__(self):
        return f"What account {self.person_id} chose at the desk"

    @property
    def letters(self) -> dict[str, str]:
        """The letter of every key; none where single letters are switched off."""
        return {} if self.letters_off else letters(self.keys)

    @property
    def key_list(self) -> list[tuple[str, str]]:
        """Each letter with what it does, for the list of keys."""
        found = self.letters
        return [(found[key.name], key.does) for key in KEYS if key.name in found]

    def spares(self, post: QuotedPost) -> list[str]:
        """Why the post is not shown to this person, in words; empty where it is."""
        if not self.spared:
            return []
        kinds = kinds_of(post)
        return [str(kind.label) for kind in Kind if kind in kinds & set(self.spared)]

    def rest_reminder(self) -> str:
        """The sentence that reminds of a break, once it is due; else nothing."""
        if not self.rest_after:
            return ""
        now = timezone.now()
        decided: Iterable[Any] = (
            Decision.objects.filter(
                by=self.person_id, decided_at__gt=now - LONGEST_SITTING
            )
            .order_by("-sequence")
            .values_list("decided_at", flat=True)[:MOST_DECISIONS]
        )
        minutes = minutes_without_pause(decided, now, self.rested_at)
        if minutes < self.rest_after:
            return ""
        return (
            f"You have decided for {minutes} minutes without a pause. Take a break: "
            "what waits is kept, and others see it too."
        )

    def rest(self) -> None:
        """Count anew from this moment."""
        self.rested_at = timezone.now()
        self.save(update_fields=["rested_at"] if self.pk else None)
