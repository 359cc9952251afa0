"""The result of a match, the deeds done to it, and their history that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q

from ..score import Outcome, Pair, Score

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models.fields.related_descriptors import RelatedManager

# Everything that a change of a result can touch, and that its log keeps.
RESULT_FIELDS = (
    "status",
    "home_half_time",
    "away_half_time",
    "home_full_time",
    "away_full_time",
    "home_extra_time",
    "away_extra_time",
    "home_shoot_out",
    "away_shoot_out",
    "home_score_text",
    "away_score_text",
    "outcome",
    "detail",
    "confirmed",
)
_EMPTY_SCORE: dict[str, Any] = {
    **{name: None for name in RESULT_FIELDS if name.startswith(("home_", "away_"))},
    "home_score_text": "",
    "away_score_text": "",
    "outcome": "",
}


PERIODS = ("half_time", "full_time", "extra_time", "shoot_out")


def _both_or_neither(period: str, words: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"home_{period}__isnull": True, f"away_{period}__isnull": True})
        | Q(**{f"home_{period}__isnull": False, f"away_{period}__isnull": False}),
        name=f"match_{period}_both_or_neither",
        violation_error_message=f"Give both teams' goals {words}, or neither.",
    )


def _never_falls(earlier: str, later: str, message: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"home_{earlier}__isnull": True})
        | Q(**{f"home_{later}__isnull": True})
        | Q(
            **{
                f"home_{later}__gte": F(f"home_{earlier}"),
                f"away_{later}__gte": F(f"away_{earlier}"),
            }
        ),
        name=f"match_{later}_not_below_{earlier}",
        violation_error_message=message,
    )


def _goals(words: str) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(words, null=True, blank=True)


class Result(models.Model):
    """Not every match is football: see `home_score_text`, `outcome` and `detail`.

    A sport whose score is no number of goals (cricket 245/7, sets of tennis) writes it
    in the two texts and says in `outcome` who won. Goals and texts exclude each other.
    While a match is being played the full-time or extra-time goals are those so far.
    """

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", "Scheduled"
        TIMED = "timed", "Kick-off time set"
        LIVE = "live", "Live"
        HALF_TIME = "half_time", "Half-time"
        EXTRA_TIME = "extra_time", "Extra time"
        PENALTIES = "penalties", "Penalties"
        FULL_TIME = "full_time", "Full time"
        POSTPONED = "postponed", "Postponed"
        SUSPENDED = "suspended", "Suspended"
        ABANDONED = "abandoned", "Abandoned"
        AWARDED = "awarded", "Awarded"
        CANCELLED = "cancelled", "Cancelled"

    # Before the first whistle there is no score; these have one that counts.
    NOT_BEGUN = (Status.SCHEDULED, Status.TIMED, Status.POSTPONED, Status.CANCELLED)
    UNDER_WAY = (Status.LIVE, Status.HALF_TIME, Status.EXTRA_TIME, Status.PENALTIES)
    PLAYED = (Status.FULL_TIME, Status.AWARDED)

    class Decided(models.TextChoices):
        HOME = "home", "First-named team"
        AWAY = "away", "Second-named team"
        DRAW = "draw", "Draw"

    status = models.CharField(
        max_length=12, choices=Status.choices, default=Status.SCHEDULED, db_index=True
    )
    home_half_time = _goals("first-named team, half-time")
    away_half_time = _goals("second-named team, half-time")
    home_full_time = _goals("first-named team, full time")
    away_full_time = _goals("second-named team, full time")
    home_extra_time = _goals("first-named team, after extra time")
    away_extra_time = _goals("second-named team, after extra time")
    home_shoot_out = _goals("first-named team, shoot-out")
    away_shoot_out = _goals("second-named team, shoot-out")
    home_score_text = models.CharField(
        "first-named team, score in words",
        max_length=60,
        blank=True,
        help_text="Where goals do not tell: 245/7, or 6–4 7–5. Empty for football.",
    )
    away_score_text = models.CharField(
        "second-named team, score in words", max_length=60, blank=True
    )
    outcome = models.CharField(
        "decided for",
        max_length=4,
        choices=Decided.choices,
        blank=True,
        help_text="Only where the score does not show who won: an awarded match.",
    )
    detail = models.CharField(
        max_length=200,
        blank=True,
        help_text="What the score leaves out: Won by 7 wickets. Stopped by lightning.",
    )
    confirmed = models.BooleanField(
        default=False,
        help_text="Until a second person or a feed agrees, readers see “unconfirmed”.",
    )

    if TYPE_CHECKING:
        # What a match adds to its result.
        result_changes: RelatedManager[ResultChange]

        @property
        def home_name(self) -> str: ...
        @property
        def away_name(self) -> str: ...
        @property
        def score_written(self) -> str: ...
        def fill_derived(self) -> None: ...

    class Meta:
        abstract = True
        constraints = [
            _both_or_neither("half_time", "at half-time"),
            _both_or_neither("full_time", "at full time"),
            _both_or_neither("extra_time", "after extra time"),
            _both_or_neither("shoot_out", "in the shoot-out"),
            _never_falls(
                "half_time",
                "full_time",
                "The score at full time cannot be lower than at half-time.",
            ),
            _never_falls(
                "full_time",
                "extra_time",
                "The score after extra time cannot be lower than at full time:"
                " it counts all goals of the match.",
            ),
            models.CheckConstraint(
                condition=Q(home_extra_time__isnull=True, home_shoot_out__isnull=True)
                | Q(home_full_time__isnull=False),
                name="match_full_time_before_the_rest",
                violation_error_message=(
                    "Extra time and a shoot-out follow full time: give that score too."
                ),
            ),
            # Level kicks mean that they are still being taken.
            models.CheckConstraint(
                condition=Q(home_shoot_out__isnull=True)
                | Q(status="penalties")
                | ~Q(home_shoot_out=F("away_shoot_out")),
                name="match_shoot_out_has_a_winner",
                violation_error_message="A shoot-out has a winner.",
            ),
            models.CheckConstraint(
                condition=~Q(
                    status__in=["scheduled", "timed", "postponed", "cancelled"]
                )
                | Q(home_full_time__isnull=True, home_half_time__isnull=True)
                & Q(home_score_text="", away_score_text=""),
                name="match_no_score_before_it_begins",
                violation_error_message=(
                    "A match that has not begun has no score: change its status, or"
                    " empty the score."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(status="full_time")
                | Q(home_full_time__isnull=False)
                | (~Q(home_score_text="") & ~Q(away_score_text="")),
                name="match_full_time_has_a_score",
                violation_error_message="A match at full time has a score: type it.",
            ),
            models.CheckConstraint(
                condition=~Q(status="awarded")
                | Q(home_full_time__isnull=False)
                | ~Q(outcome=""),
                name="match_awarded_to_someone",
                violation_error_message=(
                    "Say whom the match was awarded to, or type the awarded score."
                ),
            ),
            models.CheckConstraint(
                condition=Q(home_full_time__isnull=True)
                | Q(home_score_text="", away_score_text=""),
                name="match_goals_or_words",
                violation_error_message=(
                    "Give the score in goals or in words, not in both."
                ),
            ),
        ]

    @property
    def is_live(self) -> bool:
        return self.status in self.UNDER_WAY

    @property
    def is_played(self) -> bool:
        return self.status in self.PLAYED

    @property
    def is_unconfirmed(self) -> bool:
        """A result that no second person or feed has agreed to."""
        return self.is_played and not self.confirmed

    @property
    def status_words(self) -> str:
        """The state of the match in words, and whether the result is confirmed."""
        words = str(self.get_status_display())
        if self.status == self.Status.TIMED:
            words = str(self.Status.SCHEDULED.label)
        if self.is_played and self.home_extra_time is not None:
            words = "After extra time"
        return f"{words}, unconfirmed" if self.is_unconfirmed else words

    def pair(self, period: str) -> Pair | None:
        """Both teams' goals at half_time, full_time, extra_time or in the shoot_out."""
        home = getattr(self, f"home_{period}")
        away = getattr(self, f"away_{period}")
        return None if home is None or away is None else Pair(home, away)

    @property
    def score(self) -> Score:
        texts = (self.home_score_text, self.away_score_text)
        return Score(
            **{period: self.pair(period) for period in PERIODS},
            words=texts if any(texts) else None,
            awarded_to=Outcome(self.outcome),
        )

    # Deeds

    def result_state(self) -> dict[str, Any]:
        """The result as its history keeps it."""
        return {name: getattr(self, name) for name in RESULT_FIELDS}

    def enter_result(
        self,
        *,
        by: User | None,
        status: str = "full_time",
        half_time: tuple[int, int] | None = None,
        full_time: tuple[int, int] | None = None,
        extra_time: tuple[int, int] | None = None,
        shoot_out: tuple[int, int] | None = None,
        **others: Any,
    ) -> None:
        """Enter a score, first or so far; a result that stands must be corrected."""
        if self.is_played:
            raise ValidationError(
                f"{self.home_name} v {self.away_name} already has a result,"
                f" {self.score_written}. Correct it, with a reason."
            )
        changes = {**_EMPTY_SCORE, "status": status, "confirmed": False, **others}
        pairs = {
            "half_time": half_time,
            "full_time": full_time,
            "extra_time": extra_time,
            "shoot_out": shoot_out,
        }
        for period, pair in pairs.items():
            if pair is not None:
                changes[f"home_{period}"], changes[f"away_{period}"] = pair
        self._change_result(ResultChange.Kind.ENTERED, by, changes)

    def confirm(self, by: User | None) -> None:
        """A second person, or a feed, agrees with the result."""
        if not self.is_played:
            raise ValidationError("There is no result to confirm yet.")
        if self.confirmed:
            return
        last = self.result_changes.exclude(kind=ResultChange.Kind.CONFIRMED).first()
        if by is not None and last is not None and last.changed_by_id == by.pk:
            raise ValidationError(
                "You entered this result, so someone else confirms it."
            )
        self._change_result(ResultChange.Kind.CONFIRMED, by, {"confirmed": True})

    def correct(self, by: User | None, reason: str, **changes: Any) -> None:
        """Change a result that stands, and say why; it needs confirming again.

        Changes are named as the columns are: home_full_time=2.
        """
        if unknown := set(changes) - set(RESULT_FIELDS):
            raise TypeError(f"Not part of a result: {', '.join(sorted(unknown))}")
        self._change_result(
            ResultChange.Kind.CORRECTED,
            by,
            {"confirmed": False, **changes},
            _reason(reason, "correction"),
        )

    def void(self, by: User | None, reason: str, status: str = "cancelled") -> None:
        """The result no longer stands. The goals entered stay on record, unseen."""
        if not self.score.is_known and not self.is_played:
            raise ValidationError("There is no result to void.")
        self._change_result(
            ResultChange.Kind.VOIDED,
            by,
            {**_EMPTY_SCORE, "status": status, "confirmed": False},
            _reason(reason, "void"),
        )

    def record_change(
        self,
        kind: str,
        by: User | None,
        before: dict[str, Any],
        reason: str = "",
    ) -> ResultChange | None:
        """Add a line to the history if the result differs from what it was."""
        after = self.result_state()
        if before == after:
            return None
        return ResultChange.objects.create(
            match_id=self.pk,
            kind=kind,
            changed_by=by,
            before={k: v for k, v in before.items() if after.get(k) != v},
            after={k: v for k, v in after.items() if before.get(k) != v},
            reason=reason,
        )

    def _change_result(
        self,
        kind: str,
        by: User | None,
        changes: dict[str, Any],
        reason: str = "",
    ) -> None:
        before = self.result_state()
        try:
            with transaction.atomic():
                self._refuse_stale(before)
                for name, value in changes.items():
                    setattr(self, name, value)
                self.fill_derived()
                self.full_clean()
                self.save()
                self.record_change(kind, by, before, reason)
        except ValidationError:
            for name, value in before.items():
                setattr(self, name, value)
            raise

    def _refuse_stale(self, before: dict[str, Any]) -> None:
        """Two people at one result: the second sees what the first did."""
        stored = type(self)._base_manager.select_for_update().get(pk=self.pk)
        if stored.result_state() != before:
            raise ValidationError(
                "Someone changed this result a moment ago: it now says"
                f" {stored.score_written or stored.status_words}. Nothing was saved."
                " Load the match again."
            )


class ResultChange(models.Model):
    """One line of a result's history; nobody rewrites it."""

    class Kind(models.TextChoices):
        ENTERED = "entered", "Entered"
        CONFIRMED = "confirmed", "Confirmed"
        CORRECTED = "corrected", "Corrected"
        VOIDED = "voided", "Voided"
        IMPORTED = "imported", "Imported"

    match = models.ForeignKey(
        "matches.Match", on_delete=models.PROTECT, related_name="result_changes"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty when a file or a feed brought it.",
    )
    changed_at = models.DateTimeField(auto_now_add=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=["corrected", "voided"]) | ~Q(reason=""),
                name="result_change_has_a_reason",
                violation_error_message="Say why: a correction or void needs a reason.",
            ),
        ]

    def __str__(self):
        who = self.changed_by or "a feed"
        return f"{self.get_kind_display()} by {who}"

    @property
    def in_words(self) -> str:
        """Each change as the desk reads it: status: Live → Full time."""
        return "; ".join(
            f"{self._label(name)}: {self._shown(name, self.before.get(name))}"
            f" → {self._shown(name, value)}"
            for name, value in self.after.items()
            if self.before or value not in (None, "", False)
        )

    @staticmethod
    def _label(name: str) -> str:
        return str(ResultChange._columns()[name].verbose_name)

    @staticmethod
    def _shown(name: str, value: Any) -> str:
        choices = dict(ResultChange._columns()[name].flatchoices)
        if isinstance(value, bool):
            return "yes" if value else "no"
        return "nothing" if value in (None, "") else str(choices.get(value, value))

    @staticmethod
    def _columns() -> dict[str, Any]:
        match = ResultChange._meta.get_field("match").related_model
        return {name: match._meta.get_field(name) for name in RESULT_FIELDS}

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise ValidationError("The history of a result cannot be rewritten.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ValidationError("The history of a result cannot be deleted.")


def _reason(text: str, deed: str) -> str:
    text = text.strip()
    if not text:
        raise ValidationError(f"Say why: a {deed} needs a reason.")
    return text
