"""A photo's rights: their state, their end, and the log of decisions."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from ..captions import credit_line
from ..decoding import PhotoError


class Rights(models.TextChoices):
    NOT_CLEARED = "not_cleared", "Not cleared"
    CLEARED = "cleared", "Cleared"
    WITHDRAWN = "withdrawn", "Withdrawn"


class PhotoRights(models.Model):
    """Whose picture it is, on what terms, and whether readers may see it."""

    photographer = models.CharField(
        max_length=200, blank=True, help_text="The name alone: Petr David Josek."
    )
    agency = models.CharField(
        max_length=200, blank=True, help_text="As it is credited: AP, AFP, Reuters."
    )
    credit = models.CharField(
        "credit as supplied",
        max_length=300,
        blank=True,
        help_text="As it came, such as AP Photo/Petr David Josek. Used when neither "
        "photographer nor agency is given.",
    )
    copyright_notice = models.CharField(max_length=500, blank=True)
    usage_terms = models.TextField(
        blank=True, help_text="What the owner allows, and where."
    )
    special_instructions = models.TextField(
        blank=True, help_text="Such as NO SALES, or an embargo."
    )
    rights_status = models.CharField(
        "rights",
        max_length=11,
        choices=Rights,
        default=Rights.NOT_CLEARED,
        editable=False,
    )
    rights_expire_on = models.DateField(
        "rights expire on",
        null=True,
        blank=True,
        help_text="The last day readers may see it. Empty means no end.",
    )
    withdrawn_reason = models.TextField(blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def credit_line(self) -> str:
        """The credit in house form: Photograph: Petr David Josek/AP."""
        return credit_line(self.photographer, self.agency, self.credit)

    @property
    def embedded_rights(self) -> dict[str, str]:
        """What published files carry inside: whose picture it is, on what terms."""
        return {
            "creator": self.photographer,
            "credit": self.credit_line,
            "copyright": self.copyright_notice,
            "usage_terms": self.usage_terms,
        }

    @property
    def usable_until(self) -> datetime | None:
        """The first moment at which the rights are over; None means no end."""
        if self.rights_expire_on is None or self.rights_expire_on == date.max:
            return None
        midnight = datetime.combine(self.rights_expire_on + timedelta(days=1), time())
        return timezone.make_aware(midnight)

    def is_expired(self, at: datetime | None = None) -> bool:
        day = timezone.localdate(at or timezone.now())
        return self.rights_expire_on is not None and self.rights_expire_on < day

    @property
    def rights_in_words(self) -> str:
        """Cleared until 3 July 2019; Withdrawn: the agency asked for it."""
        if self.rights_status == Rights.WITHDRAWN:
            return f"Withdrawn: {self.withdrawn_reason}"
        words = str(Rights(self.rights_status).label)
        if self.rights_expire_on is None:
            return words
        day = f"{self.rights_expire_on.day} {self.rights_expire_on:%B %Y}"
        return (
            f"{words}, expired on {day}"
            if self.is_expired()
            else f"{words} until {day}"
        )

    def rights_obstacles(self, at: datetime | None = None) -> list[str]:
        """What its rights say against showing it, as sentences."""
        if self.rights_status == Rights.WITHDRAWN:
            return [f"It was withdrawn: {self.withdrawn_reason}"]
        obstacles = []
        if self.rights_status == Rights.NOT_CLEARED:
            obstacles.append("Its rights are not cleared: ask the photo desk.")
        if self.rights_expire_on and self.is_expired(at):
            day = f"{self.rights_expire_on.day} {self.rights_expire_on:%B %Y}"
            obstacles.append(
                f"Its rights expired on {day}: renew them or choose another photo."
            )
        return obstacles

    def _decide(self, status: Rights, *, by, reason: str) -> None:
        """Move to a state and log it; the caller saves, in the same transaction."""
        if not reason.strip():
            raise PhotoError("Say why: the reason is kept with the decision.")
        RightsDecision.objects.create(
            photo_id=self.pk,
            by=by,
            from_status=self.rights_status,
            to_status=status,
            reason=reason.strip(),
        )
        self.rights_status = status
        self.withdrawn_reason = reason.strip() if status == Rights.WITHDRAWN else ""


class RightsDecision(models.Model):
    """One move of a photo's rights: who, when, from, to and why. Never edited."""

    photo = models.ForeignKey(
        "photos.Photo", on_delete=models.PROTECT, related_name="rights_decisions"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(default=timezone.now, editable=False)
    from_status = models.CharField("from", max_length=11, choices=Rights)
    to_status = models.CharField("to", max_length=11, choices=Rights)
    reason = models.TextField()

    class Meta:
        ordering = ["-decided_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="rights_decision_has_reason",
                violation_error_message="A decision says why.",
            ),
        ]

    def __str__(self) -> str:
        before, after = Rights(self.from_status).label, Rights(self.to_status).label
        when = timezone.localtime(self.decided_at)
        return f"{before} → {after}, {when.day} {when:%B %Y, %H:%M}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise PhotoError("A decision is never changed: take a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise PhotoError("A decision is never deleted.")
