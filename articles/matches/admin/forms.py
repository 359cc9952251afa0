"""The match form: the record, and one line of scorers for each team."""

from django import forms
from django.core.exceptions import ValidationError

from ..models import Match, MatchEvent, Team
from ..models.result import RESULT_FIELDS
from ..scorer_rows import events_from_line

_LINE_HELP = (
    "Adds these goals and cards to the rows below: Vertonghen 69, Fellaini 74,"
    " Chadli 90+4. After a minute (pen), (og), (missed pen), yellow, 2nd yellow or"
    " red. An own goal stands with the team that gains. A new player: +Full Name 12."
)


def _line(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        help_text=help_text,
        widget=forms.TextInput(attrs={"class": "vLargeTextField", "size": "80"}),
    )


class MatchForm(forms.ModelForm):
    home_line = _line("First-named team, scorers", _LINE_HELP)
    away_line = _line("Second-named team, scorers")
    reason = forms.CharField(
        label="Reason of a correction",
        required=False,
        max_length=300,
        help_text="Needed when a result that stands is changed.",
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
    )
    # What the editor saw when the form was opened.
    seen_at = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Match
        # The admin's fieldsets choose; season, slug and confirmation are not typed.
        fields = "__all__"  # noqa: DJ007

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.rows: list[MatchEvent] = []
        # What the record says now, before the form writes its values onto it.
        self.result_before = self.instance.result_state() if self.instance.pk else {}
        self.was_played = bool(self.instance.pk and self.instance.is_played)
        if self.instance.pk and "seen_at" in self.fields:
            self.fields["seen_at"].initial = self.instance.changed_at.isoformat()

    def clean(self):
        cleaned = super().clean() or self.cleaned_data
        self._refuse_stale()
        if (
            self.was_played
            and self._result_changed()
            and not cleaned.get("reason", "").strip()
        ):
            self.add_error(
                "reason", "This match has a result. Say why you are changing it."
            )
        return cleaned

    def _post_clean(self):
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            # Columns that are not in the form take part in constraints too.
            try:
                self.instance.fill_derived()
                self.instance.validate_constraints()
            except ValidationError as error:
                self._update_errors(error)  # type: ignore[attr-defined]
        # The lines need the match with its teams and stage already on it.
        if not self.errors:
            self._read_line("home_line", self.instance.home_team)
            self._read_line("away_line", self.instance.away_team)

    def _read_line(self, name: str, team: Team | None) -> None:
        line = self.cleaned_data.get(name, "")
        if not line:
            return
        if team is None:
            self.add_error(name, "Choose the team before its scorers.")
            return
        try:
            self.rows += events_from_line(self.instance, team, line)
        except ValidationError as error:
            self.add_error(name, error)

    def _refuse_stale(self) -> None:
        seen = self.cleaned_data.get("seen_at")
        if seen and self.instance.pk and seen != self.instance.changed_at.isoformat():
            raise ValidationError(
                "Someone saved this match after you opened it. Your entries are still"
                " here and nothing was stored: open the match in another tab, compare,"
                " and enter again what is missing."
            )

    def _result_changed(self) -> bool:
        return any(name in self.changed_data for name in RESULT_FIELDS)
