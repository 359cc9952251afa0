"""Teams, the players in them, where they play and what they have entered."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from ..fields import FoldedField
from ..names import fold, last_name
from ..querysets import TeamQuerySet
from ..validators import football_code, known_time_zone, zone
from .competition import Group, Season, Sport


class Team(models.Model):
    class Kind(models.TextChoices):
        NATIONAL = "national", "National team, men"
        NATIONAL_WOMEN = "national_women", "National team, women"
        CLUB = "club", "Club, men"
        CLUB_WOMEN = "club_women", "Club, women"
        PERSON = "person", "A person or a pair"
        OTHER = "other", "Another team"

    name = models.CharField(max_length=120, help_text="As readers know it: Belgium.")
    folded_name = FoldedField()
    slug = models.SlugField(
        max_length=120, unique=True, help_text="Its part of the address: belgium."
    )
    code = models.CharField(
        "three-letter code",
        max_length=3,
        blank=True,
        validators=[football_code],
        help_text="As the sport writes it: GER, not DEU. Clubs may leave it empty.",
    )
    country = models.CharField(
        max_length=60, blank=True, help_text="The country it plays for or in."
    )
    sport = models.CharField(
        max_length=20, choices=Sport.choices, default=Sport.FOOTBALL
    )
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.NATIONAL)

    objects = TeamQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["sport", "kind", "code"],
                condition=Q(kind__in=["national", "national_women"]) & ~Q(code=""),
                name="team_code_once_among_national_teams",
                violation_error_message="Another national team has that code.",
            ),
            models.UniqueConstraint(
                fields=["sport", "kind", "country", "name"],
                name="team_name_once_in_a_country",
                violation_error_message="That team is already here.",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.code})" if self.code else self.name

    def get_absolute_url(self):
        return reverse("matches:team", args=[self.slug])

    @property
    def short(self) -> str:
        """The code where there is one, else the name."""
        return self.code or self.name


class TeamAlias(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(
        max_length=120,
        help_text="Another name, in any language: Korea Republic, Corée du Sud.",
    )
    folded = FoldedField()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "team aliases"
        constraints = [
            models.UniqueConstraint(
                fields=["team", "folded"],
                name="team_alias_once",
                violation_error_message="This team already has that alias.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, for {self.team.name}"


class Venue(models.Model):
    name = models.CharField(
        max_length=120, help_text="The ground or hall: Rostov Arena."
    )
    folded_name = FoldedField()
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=60, blank=True)
    time_zone = models.CharField(
        max_length=60,
        default="UTC",
        validators=[known_time_zone],
        help_text="The clock on its wall, as the tz database names it: Europe/Moscow.",
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "city"],
                name="venue_once_in_a_city",
                violation_error_message="That venue is already here.",
            ),
        ]

    def __str__(self):
        if not self.city or self.city in self.name:
            return self.name
        return f"{self.name}, {self.city}"

    @property
    def zone(self):
        """Its time zone, ready for a clock."""
        return zone(self.time_zone)


class VenueAlias(models.Model):
    venue = models.ForeignKey(Venue, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=120, help_text="Another name for it.")
    folded = FoldedField()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "venue aliases"
        constraints = [
            models.UniqueConstraint(
                fields=["venue", "folded"],
                name="venue_alias_once",
                violation_error_message="This venue already has that alias.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, for {self.venue.name}"


class Player(models.Model):
    name = models.CharField(
        max_length=120, help_text="The full name readers see: Kevin De Bruyne."
    )
    folded_name = FoldedField()
    known_as = models.CharField(
        max_length=60,
        blank=True,
        help_text="How scorer lines name the player: De Bruyne. "
        "Leave empty to use the last word of the name.",
    )
    folded_known_as = FoldedField(source="known_as")
    slug = models.SlugField(max_length=120, unique=True)
    born_on = models.DateField(
        null=True, blank=True, help_text="Tells two players of one name apart."
    )
    teams = models.ManyToManyField(
        Team, through="SquadPlace", related_name="players", blank=True
    )

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def short(self) -> str:
        """The name in a scorer line."""
        return self.known_as or last_name(self.name)

    def answers_to(self, text: str) -> bool:
        """Whether a reporter could mean this player by that name."""
        wanted = fold(text)
        names = {fold(self.name), fold(self.short), fold(last_name(self.name))}
        return bool(wanted) and wanted in names


class SquadPlace(models.Model):
    class Position(models.TextChoices):
        GOALKEEPER = "goalkeeper", "Goalkeeper"
        DEFENDER = "defender", "Defender"
        MIDFIELDER = "midfielder", "Midfielder"
        FORWARD = "forward", "Forward"

    season = models.ForeignKey(
        Season, on_delete=models.CASCADE, related_name="squad_places"
    )
    team = models.ForeignKey(
        Team, on_delete=models.CASCADE, related_name="squad_places"
    )
    player = models.ForeignKey(
        Player, on_delete=models.CASCADE, related_name="squad_places"
    )
    shirt_number = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.CharField(max_length=12, choices=Position.choices, blank=True)

    class Meta:
        ordering = ["season", "team", "shirt_number", "player__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "team", "player"],
                name="squad_place_once",
                violation_error_message="This player is already in that squad.",
            ),
        ]

    def __str__(self):
        number = f"{self.shirt_number} " if self.shirt_number else ""
        return f"{number}{self.player}, {self.team.name}, {self.season}"


class Entry(models.Model):
    season = models.ForeignKey(Season, on_delete=models.CASCADE, related_name="entries")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="entries")
    group = models.ForeignKey(
        Group,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="entries",
        help_text="Leave empty in a league or a cup without groups.",
    )
    fair_play = models.SmallIntegerField(
        "fair-play points",
        null=True,
        blank=True,
        help_text="Counted down from nought for cards: −4 is better than −6.",
    )
    lot = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Its turn when lots were drawn: 1 ranks first."
    )
    points_adjustment = models.SmallIntegerField(
        default=0, help_text="Points given or taken by the organisers: −8."
    )
    adjustment_reason = models.CharField(max_length=200, blank=True)
    qualification = models.CharField(
        max_length=120,
        blank=True,
        help_text="What the place in the table brought: Qualified for the round of 16.",
    )

    class Meta:
        ordering = ["season", "group", "team__name"]
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(
                fields=["season", "team", "group"],
                name="entry_once_in_a_group",
                violation_error_message="This team is already in that group.",
            ),
            models.UniqueConstraint(
                fields=["season", "team"],
                condition=Q(group__isnull=True),
                name="entry_once_in_a_season",
                violation_error_message="This team is already in that season.",
            ),
            models.CheckConstraint(
                condition=Q(points_adjustment=0) | ~Q(adjustment_reason=""),
                name="entry_adjustment_has_a_reason",
                violation_error_message=(
                    "Say why points were given or taken; readers will ask."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.team.name}, {self.season}"
