"""What happened in a match, minute by minute, and who was on the field."""

from django.db import models
from django.db.models import F, Q

from ..minute import LONGEST_MINUTE, LONGEST_STOPPAGE, Minute
from .match import Match
from .people import Player, SquadPlace, Team


class MatchEvent(models.Model):
    class Kind(models.TextChoices):
        GOAL = "goal", "Goal"
        PENALTY = "penalty", "Goal from a penalty"
        OWN_GOAL = "own_goal", "Own goal"
        MISSED_PENALTY = "missed_penalty", "Missed penalty"
        YELLOW = "yellow", "Yellow card"
        SECOND_YELLOW = "second_yellow", "Second yellow card, sent off"
        RED = "red", "Red card"
        SUBSTITUTION = "substitution", "Substitution"
        SHOOT_OUT_SCORED = "shoot_out_scored", "Shoot-out: scored"
        SHOOT_OUT_MISSED = "shoot_out_missed", "Shoot-out: missed"

    # What changes the score; a kick of the shoot-out does not.
    GOALS = (Kind.GOAL, Kind.PENALTY, Kind.OWN_GOAL)
    CARDS = (Kind.YELLOW, Kind.SECOND_YELLOW, Kind.RED)
    SHOOT_OUT = (Kind.SHOOT_OUT_SCORED, Kind.SHOOT_OUT_MISSED)

    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.GOAL)
    minute = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="45 for 45+2. Empty where it is not known."
    )
    added = models.PositiveSmallIntegerField(
        "stoppage time", default=0, help_text="2 for 45+2."
    )
    team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        related_name="events",
        help_text="The team it counts for: an own goal counts for the opponents.",
    )
    player = models.ForeignKey(
        Player,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text="Scorer, player booked, or the one who comes on.",
    )
    second_player = models.ForeignKey(
        Player,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="second_events",
        help_text="Who goes off, or who gave the pass for the goal.",
    )
    order = models.PositiveSmallIntegerField(
        default=0, help_text="Only for events of the same minute: 1 before 2."
    )
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        # Kicks of a shoot-out have no minute and come last.
        ordering = ["match", F("minute").asc(nulls_last=True), "added", "order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minute__isnull=True)
                | Q(minute__gte=1, minute__lte=LONGEST_MINUTE),
                name="event_minute_in_a_match",
                violation_error_message=(
                    f"A minute is between 1 and {LONGEST_MINUTE}; stoppage time has"
                    " its own box."
                ),
            ),
            models.CheckConstraint(
                condition=Q(added=0)
                | Q(minute__isnull=False, added__lte=LONGEST_STOPPAGE),
                name="event_stoppage_after_a_minute",
                violation_error_message="Stoppage time needs its minute: 90 and 4.",
            ),
        ]

    def __str__(self):
        who = self.player.name if self.player else self.team.name
        when = f"{self.at}, " if self.at else ""
        return f"{when}{self.get_kind_display()}, {who}"

    @property
    def at(self) -> Minute | None:
        """When it happened."""
        return None if self.minute is None else Minute(self.minute, self.added)

    @property
    def is_goal(self) -> bool:
        return self.kind in self.GOALS

    @property
    def is_card(self) -> bool:
        return self.kind in self.CARDS

    @property
    def is_shoot_out(self) -> bool:
        return self.kind in self.SHOOT_OUT

    @property
    def suffix(self) -> str:
        """What a scorer line adds after the minute: (pen) or (og)."""
        return {self.Kind.PENALTY: " (pen)", self.Kind.OWN_GOAL: " (og)"}.get(
            self.Kind(self.kind), ""
        )


class LineUpPlace(models.Model):
    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="line_ups")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    player = models.ForeignKey(
        Player, on_delete=models.PROTECT, related_name="line_up_places"
    )
    shirt_number = models.PositiveSmallIntegerField(null=True, blank=True)
    is_starter = models.BooleanField(
        "starts", default=True, help_text="Untick for a place on the bench."
    )
    is_captain = models.BooleanField("captain", default=False)
    position = models.CharField(
        max_length=12, choices=SquadPlace.Position.choices, blank=True
    )

    class Meta:
        ordering = ["match", "team", "-is_starter", "shirt_number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["match", "player"],
                name="line_up_player_once",
                violation_error_message="This player is already in the line-ups.",
            ),
            models.UniqueConstraint(
                fields=["match", "team"],
                condition=Q(is_captain=True),
                name="line_up_one_captain",
                violation_error_message="A team starts with one captain.",
            ),
        ]

    def __str__(self):
        number = f"{self.shirt_number} " if self.shirt_number else ""
        captain = " (c)" if self.is_captain else ""
        return f"{number}{self.player}{captain}"
