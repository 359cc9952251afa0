"""A match: when and where it is played, how it stands, and what is known of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property

from .. import scoring
from ..names import slug_of
from ..querysets import MatchQuerySet
from ..score import Aggregate, Outcome, aggregate
from ..team_sheets import team_sheets
from .competition import Group, Season, Sport, Stage
from .people import Team, Venue
from .result import Result

if TYPE_CHECKING:
    from ..scoring import RunningEvent, ScorerLines
    from ..team_sheets import TeamSheet


class Match(Result):
    """A fixture, or with its result a match that was played."""

    class Precision(models.TextChoices):
        DATE = "date", "Date only"
        TIME = "time", "Date and time"

    season = models.ForeignKey(
        Season, on_delete=models.PROTECT, related_name="matches", editable=False
    )
    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, related_name="matches")
    group = models.ForeignKey(
        Group,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="matches",
        help_text="Only in a group stage.",
    )
    slug = models.SlugField(
        max_length=160,
        blank=True,
        help_text="Its part of the address. Leave empty: the teams' names make it.",
    )
    number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The organisers' number of the match: 54."
    )
    home_team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="home_matches",
        verbose_name="first-named team",
    )
    away_team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="away_matches",
        verbose_name="second-named team",
    )
    home_placeholder = models.CharField(
        "first-named team, not yet known",
        max_length=80,
        blank=True,
        help_text="Until the team is known: Winner of Group G.",
    )
    away_placeholder = models.CharField(
        "second-named team, not yet known",
        max_length=80,
        blank=True,
        help_text="Until the team is known: Runner-up of Group H.",
    )
    venue = models.ForeignKey(
        Venue, on_delete=models.PROTECT, null=True, blank=True, related_name="matches"
    )
    kick_off = models.DateTimeField(
        help_text="With a date only, any hour of that day at the venue will do."
    )
    kick_off_precision = models.CharField(
        max_length=4, choices=Precision.choices, default=Precision.TIME
    )
    local_date = models.DateField(editable=False, db_index=True)
    first_leg = models.OneToOneField(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="second_leg",
        help_text="For the second leg of a tie: the match it follows.",
    )
    attendance = models.PositiveIntegerField(null=True, blank=True)
    bracket_position = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="From the top of its round in the bracket."
    )
    winner_goes_to = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="fed_by_winners",
    )
    loser_goes_to = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="fed_by_losers",
    )
    source = models.CharField(
        max_length=60, blank=True, help_text="Where the facts came from."
    )
    external_id = models.CharField(
        max_length=120, blank=True, help_text="What that source calls this match."
    )
    changed_at = models.DateTimeField(auto_now=True)

    objects = MatchQuerySet.as_manager()

    class Meta(Result.Meta):
        abstract = False
        ordering = ["kick_off", "number", "pk"]
        verbose_name_plural = "matches"
        indexes = [
            models.Index(fields=["home_team", "kick_off"], name="match_home_kick_off"),
            models.Index(fields=["away_team", "kick_off"], name="match_away_kick_off"),
        ]
        permissions = [
            ("enter_result", "Can enter a result"),
            ("confirm_result", "Can confirm a result"),
            ("correct_result", "Can correct a result"),
            ("void_result", "Can void a result"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "slug"],
                name="match_slug_once_in_a_season",
                violation_error_message=(
                    "Another match of this season has that address."
                ),
            ),
            models.UniqueConstraint(
                fields=["source", "external_id"],
                condition=~Q(external_id=""),
                name="match_external_id_once_in_a_source",
                violation_error_message="That source's match is already here.",
            ),
            models.UniqueConstraint(
                fields=["season", "number"],
                name="match_number_once_in_a_season",
                violation_error_message="Another match of this season has that number.",
            ),
            models.CheckConstraint(
                condition=Q(home_team__isnull=True) | ~Q(home_team=F("away_team")),
                name="match_two_teams",
                violation_error_message="A team cannot play itself.",
            ),
            models.CheckConstraint(
                condition=(Q(home_team__isnull=False) | ~Q(home_placeholder=""))
                & (Q(away_team__isnull=False) | ~Q(away_placeholder="")),
                name="match_has_teams_or_placeholders",
                violation_error_message=(
                    "Name both teams, or say who they will be: Winner of Group G."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["full_time", "awarded"])
                | Q(home_team__isnull=False, away_team__isnull=False),
                name="match_played_by_known_teams",
                violation_error_message="A match that was played has two known teams.",
            ),
            *Result.Meta.constraints,
        ]

    def __str__(self):
        score = self.score
        figures = score.figures if score.is_known else "v"
        day = date_format(self.local_date, "j F Y") if self.local_date else "no date"
        return f"{self.home_name} {figures} {self.away_name}, {day}"

    def save(self, *args, **kwargs):
        self.fill_derived()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "season", "local_date", "changed_at"}
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse(
            "matches:match",
            args=[self.season.competition.slug, self.season.slug, self.slug],
        )

    def clean(self):
        """What spans several records, so that no column constraint can say it."""
        if not self.stage_id:
            return
        if self.group and self.group.stage_id != self.stage_id:
            raise ValidationError(
                {"group": f"{self.group.name} is not a group of {self.stage}."}
            )
        if self.first_leg:
            if self.first_leg_id == self.pk:
                raise ValidationError({"first_leg": "A match cannot follow itself."})
            if {self.home_team_id, self.away_team_id} != {
                self.first_leg.home_team_id,
                self.first_leg.away_team_id,
            }:
                raise ValidationError(
                    {"first_leg": "The first leg was played by other teams."}
                )

    def fill_derived(self) -> None:
        """Fill the columns that follow from others: season, date at the venue, slug."""
        self.season = self.stage.season
        self.local_date = self.kick_off.astimezone(self.zone).date()
        if not self.slug:
            self.slug = self._free_slug()

    def _free_slug(self) -> str:
        teams = slug_of(f"{self.home_name} v {self.away_name}", "match")[:120]
        others = Match.objects.filter(season=self.season).exclude(pk=self.pk)
        taken = set(
            others.filter(slug__startswith=teams).values_list("slug", flat=True)
        )
        dated = f"{teams}-{self.local_date.isoformat()}"
        slug, turn = (dated if teams in taken else teams), 2
        while slug in taken:
            slug, turn = f"{dated}-{turn}", turn + 1
        return slug

    # Names, time and state, as readers see them

    @property
    def home_name(self) -> str:
        return self.home_team.name if self.home_team else self.home_placeholder

    @property
    def away_name(self) -> str:
        return self.away_team.name if self.away_team else self.away_placeholder

    @property
    def zone(self) -> tzinfo:
        """The clock at the venue; UTC while no venue is known."""
        return self.venue.zone if self.venue else UTC

    @property
    def local_kick_off(self) -> datetime:
        """Kick-off by the clock at the venue."""
        return self.kick_off.astimezone(self.zone)

    @property
    def utc_offset(self) -> str:
        """The venue's clock against UTC on the day: UTC+3, UTC−3:30, UTC."""
        offset = self.local_kick_off.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset else 0
        if not minutes:
            return "UTC"
        hours, rest = divmod(abs(minutes), 60)
        sign = "+" if minutes > 0 else "−"
        return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")

    @property
    def has_time(self) -> bool:
        """Whether the hour of kick-off is known, not only the day."""
        return self.kick_off_precision == self.Precision.TIME

    @property
    def kick_off_time(self) -> str:
        """Kick-off at the venue, 21:00; empty when only the day is known."""
        return f"{self.local_kick_off:%H:%M}" if self.has_time else ""

    @property
    def kick_off_machine(self) -> str:
        """Kick-off for machines, no more precise than it is known."""
        if self.has_time:
            return self.local_kick_off.isoformat()
        return self.local_date.isoformat()

    @property
    def attendance_written(self) -> str:
        return "" if self.attendance is None else f"{self.attendance:,}"

    # The score

    @property
    def score_written(self) -> str:
        """The score with how it came about: 1–1 (aet), England win 4–3 on penalties."""
        return self.score.written(self.home_name, self.away_name)

    @property
    def score_note(self) -> str:
        """What stands beside the bare figures: (aet), penalties, aggregate, award."""
        after = self.score.after(self.home_name, self.away_name)
        notes = [after.strip(" ,"), self.aggregate_written]
        if self.status == self.Status.AWARDED and self.winner:
            notes.append(f"awarded to {self.winner.name}")
        return "; ".join(note for note in notes if note)

    @property
    def score_spoken(self) -> str:
        """The score as a screen reader says it: Belgium 3, Japan 2, full time."""
        return self.score.spoken(
            self.home_name, self.away_name, self.status_words.lower()
        )

    @property
    def winner(self) -> Team | None:
        """The team that won, on penalties too."""
        sides = {Outcome.HOME: self.home_team, Outcome.AWAY: self.away_team}
        return sides.get(self.score.outcome) if self.is_played else None

    @property
    def aggregate(self) -> Aggregate | None:
        """Both legs added up; nothing unless this is a second leg with figures."""
        if self.first_leg is None:
            return None
        return aggregate(
            self.first_leg.score, self.score, away_goals=self.stage.away_goals_rule
        )

    @property
    def aggregate_written(self) -> str:
        total = self.aggregate
        return total.written(self.home_name, self.away_name) if total else ""

    # What the events say

    @cached_property
    def running_events(self) -> list[RunningEvent]:
        """The events in order, each with the score after it."""
        return scoring.run(self.events.all(), self.home_team_id)

    @cached_property
    def scorer_lines(self) -> ScorerLines:
        """Scorers for each team: Vertonghen 69', Kane 43' (pen), 90+1'."""
        return scoring.scorer_lines(self.events.all(), self.home_team_id)

    @cached_property
    def team_sheets(self) -> list[TeamSheet]:
        """Both line-ups, with substitutions and cards beside the players."""
        return team_sheets(
            self.teams(), self.line_ups.select_related("player"), self.events.all()
        )

    def score_disagreement(self) -> str:
        """How the goals entered differ from the typed score; empty when they agree.

        Without any goal entered there is nothing to compare: see `missing_scorers`.
        """
        return scoring.disagreement(
            self.events.all(),
            self.home_team_id,
            self.score,
            by_period=self.season.competition.sport == Sport.FOOTBALL,
        )

    def missing_scorers(self) -> str:
        """A sentence when goals were scored and no scorer is entered at all."""
        final = self.score.final
        if final is None or not sum(final) or any(e.is_goal for e in self.events.all()):
            return ""
        return f"The score is {final}, and no scorers are entered."

    def teams(self) -> list[Team]:
        return [team for team in (self.home_team, self.away_team) if team]

    def opponent_of(self, team: Team) -> Team | None:
        return self.away_team if team.pk == self.home_team_id else self.home_team

    def day_distance(self, day: date) -> int:
        """Days between that date and the date at the venue."""
        return abs((self.local_date - day).days)
