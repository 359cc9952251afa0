"""Competitions, their seasons, and the stages and groups a season is played in."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ..standings import Points
from ..validators import known_tie_breakers


class Sport(models.TextChoices):
    FOOTBALL = "football", "Football"
    RUGBY = "rugby", "Rugby"
    CRICKET = "cricket", "Cricket"
    TENNIS = "tennis", "Tennis"
    BASKETBALL = "basketball", "Basketball"
    HANDBALL = "handball", "Handball"
    HOCKEY = "hockey", "Hockey"
    ICE_HOCKEY = "ice_hockey", "Ice hockey"
    OTHER = "other", "Another sport"


def usual_tie_breakers() -> list[str]:
    """The rules most football tables use."""
    return ["points", "goal_difference", "goals_for"]


class Competition(models.Model):
    name = models.CharField(
        max_length=120,
        unique=True,
        help_text="The full name readers see, without a year: FIFA World Cup.",
    )
    short_name = models.CharField(
        max_length=60,
        blank=True,
        help_text="For narrow places: World Cup. Leave empty to use the full name.",
    )
    slug = models.SlugField(
        max_length=120,
        unique=True,
        help_text="Its part of the address. Links break when it changes.",
    )
    sport = models.CharField(
        max_length=20, choices=Sport.choices, default=Sport.FOOTBALL
    )
    tie_breakers = models.JSONField(
        "tie-break rules",
        default=usual_tie_breakers,
        validators=[known_tie_breakers],
        help_text=(
            "Rules in order, the first decides first, for example"
            ' ["points", "goal_difference", "goals_for"].'
        ),
    )
    points_for_win = models.PositiveSmallIntegerField(default=3)
    points_for_draw = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(points_for_win__gte=F("points_for_draw")),
                name="competition_win_worth_a_draw_or_more",
                violation_error_message="A win is worth at least as much as a draw.",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("matches:competition", args=[self.slug])

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    @property
    def points(self) -> Points:
        return Points(win=self.points_for_win, draw=self.points_for_draw)


class Season(models.Model):
    competition = models.ForeignKey(
        Competition, on_delete=models.PROTECT, related_name="seasons"
    )
    name = models.CharField(
        max_length=60, help_text="How readers tell it apart: 2018, or 2023/24."
    )
    slug = models.SlugField(max_length=60, help_text="Its part of the address: 2018.")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    host = models.CharField(
        max_length=120, blank=True, help_text="Where it is played: Russia."
    )
    tie_breakers = models.JSONField(
        "tie-break rules of this season",
        null=True,
        blank=True,
        validators=[known_tie_breakers],
        help_text="Only where they differ from the competition's. Leave empty else.",
    )

    class Meta:
        ordering = ["competition__name", "-starts_on", "-name"]
        constraints = [
            models.UniqueConstraint(
                fields=["competition", "slug"],
                name="season_slug_once_in_a_competition",
                violation_error_message=(
                    "This competition already has a season at that address."
                ),
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="season_ends_after_it_starts",
                violation_error_message="A season cannot end before it starts.",
            ),
        ]

    def __str__(self):
        return f"{self.competition.label} {self.name}"

    def get_absolute_url(self):
        return reverse("matches:season", args=[self.competition.slug, self.slug])

    @property
    def rules(self) -> list[str]:
        """The tie-break rules that hold in this season."""
        return self.tie_breakers or self.competition.tie_breakers


class Stage(models.Model):
    class Kind(models.TextChoices):
        GROUP = "group", "Group stage"
        KNOCKOUT = "knockout", "Knock-out"
        LEAGUE = "league", "League"

    season = models.ForeignKey(Season, on_delete=models.CASCADE, related_name="stages")
    name = models.CharField(
        max_length=60, help_text="As readers know it: Group stage, Round of 16, Final."
    )
    slug = models.SlugField(max_length=60)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.GROUP)
    position = models.PositiveSmallIntegerField(
        default=1, help_text="Its turn in the season; the final has the highest."
    )
    away_goals_rule = models.BooleanField(
        default=False,
        help_text="Level on aggregate, the team with more away goals goes through.",
    )

    class Meta:
        ordering = ["season", "position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "slug"],
                name="stage_slug_once_in_a_season",
                violation_error_message="This season already has a stage like that.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.season}"

    def get_absolute_url(self):
        part = f"round-{self.slug}" if self.is_knockout else "tables"
        return f"{self.season.get_absolute_url()}#{part}"

    @property
    def is_knockout(self) -> bool:
        return self.kind == self.Kind.KNOCKOUT


class Group(models.Model):
    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(max_length=40, help_text="As readers know it: Group H.")

    class Meta:
        ordering = ["stage", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["stage", "name"],
                name="group_once_in_a_stage",
                violation_error_message="This stage already has a group of that name.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.stage.season}"

    def get_absolute_url(self):
        return f"{self.stage.season.get_absolute_url()}#group-{self.pk}"

    def clean(self):
        if self.stage_id and self.stage.is_knockout:
            raise ValidationError(
                {"stage": "A knock-out stage has no groups; choose a group stage."}
            )
