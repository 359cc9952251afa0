"""Matches in the admin: fixtures, results, scorers, and who changed what."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import is_naive, make_aware

from ..models import LineUpPlace, Match, MatchEvent, ResultChange, Team
from ..models.result import RESULT_FIELDS
from ..scorer_rows import save_rows
from .forms import MatchForm
from .searching import FoldedSearch

# Boxes of the form that are no columns.
_TYPED = ("home_line", "away_line", "reason")
_SCORE_FIELDS = [name for name in RESULT_FIELDS if name != "confirmed"]


def _moment(typed: str) -> datetime | None:
    """2018-07-02 or 2018-07-02T21:00 as a moment on the newsroom's clock."""
    try:
        day, at = parse_date(typed), parse_datetime(typed)
    except ValueError:
        return None
    if at is None and day is not None:
        at = datetime.combine(day, time(12))
    return make_aware(at) if at and is_naive(at) else at


class _OfThisMatch:
    """Offers the two teams of the match, not all there are."""

    def get_formset(self, request, obj=None, **kwargs):
        self.match = obj
        formset = super().get_formset(request, obj, **kwargs)  # type: ignore[misc]
        for name in ("team", "player", "second_player"):
            field = formset.form.base_fields.get(name)
            if field is not None:
                # Rows stay narrow: other records are changed on their own pages.
                field.widget.can_change_related = False
                field.widget.can_delete_related = False
                field.widget.can_view_related = False
                field.widget.can_add_related = name != "team"
        return formset

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "team":
            ids = [team.pk for team in self.match.teams()] if self.match else []
            kwargs["queryset"] = Team.objects.filter(pk__in=ids)
        return super().formfield_for_foreignkey(  # type: ignore[misc]
            db_field, request, **kwargs
        )


class MatchEventInline(_OfThisMatch, admin.TabularInline):
    model = MatchEvent
    verbose_name = "event"
    extra = 0
    fields = ["minute", "added", "kind", "team", "player", "second_player", "note"]
    autocomplete_fields = ["player", "second_player"]
    formfield_overrides = {
        models.CharField: {"widget": forms.TextInput(attrs={"size": "12"})}
    }

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("team", "player", "second_player")
        )


class LineUpInline(_OfThisMatch, admin.TabularInline):
    model = LineUpPlace
    verbose_name = "player"
    verbose_name_plural = "line-ups"
    extra = 0
    autocomplete_fields = ["player"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("team", "player")


class ResultChangeInline(admin.TabularInline):
    model = ResultChange
    extra = 0
    fields = ["changed_at", "kind", "changer", "in_words", "reason"]
    readonly_fields = ["changed_at", "kind", "changer", "in_words", "reason"]
    verbose_name_plural = "history of the result"

    # A name and no link: accounts are for those alone who manage them.
    @admin.display(description="changed by")
    def changer(self, change):
        by = change.changed_by
        return (by.get_full_name() or by.get_username()) if by else None

    @admin.display(description="what changed")
    def in_words(self, change):
        return change.in_words

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("changed_by")

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class ResultActionForm(ActionForm):
    reason = forms.CharField(
        required=False,
        label="Reason",
        widget=forms.TextInput(attrs={"placeholder": "needed to void a result"}),
    )


@admin.register(Match)
class MatchAdmin(FoldedSearch, admin.ModelAdmin):
    form = MatchForm
    action_form = ResultActionForm
    actions = ["confirm_results", "void_results"]
    list_display = ["local_date", "teams_shown", "score_shown", "state", "agreement"]
    list_display_links = ["teams_shown"]
    list_filter = [
        "status",
        "confirmed",
        ("season", admin.RelatedOnlyFieldListFilter),
        ("stage", admin.RelatedOnlyFieldListFilter),
    ]
    search_fields = [
        "home_team__folded_name",
        "home_team__code",
        "home_team__aliases__folded",
        "away_team__folded_name",
        "away_team__code",
        "away_team__aliases__folded",
        "venue__folded_name",
    ]
    date_hierarchy = "local_date"
    ordering = ["-kick_off"]
    autocomplete_fields = [
        "stage",
        "group",
        "home_team",
        "away_team",
        "venue",
        "first_leg",
        "winner_goes_to",
        "loser_goes_to",
    ]
    readonly_fields = ["state", "agreement", "slug", "at_the_venue"]
    inlines = [MatchEventInline, LineUpInline, ResultChangeInline]
    save_on_top = True
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("state", "agreement"),
                    ("home_team", "away_team"),
                    ("stage", "group", "number"),
                    ("kick_off", "kick_off_precision"),
                    ("venue", "at_the_venue"),
                    "seen_at",
                ]
            },
        ),
        (
            "Result",
            {
                "fields": [
                    "status",
                    ("home_full_time", "away_full_time"),
                    "home_line",
                    "away_line",
                    ("home_half_time", "away_half_time"),
                    ("home_extra_time", "away_extra_time"),
                    ("home_shoot_out", "away_shoot_out"),
                    "detail",
                    "attendance",
                    "reason",
                ]
            },
        ),
        (
            "Not football, awarded, or teams not yet known",
            {
                "classes": ["collapse"],
                "fields": [
                    ("home_score_text", "away_score_text"),
                    "outcome",
                    ("home_placeholder", "away_placeholder"),
                ],
            },
        ),
        (
            "Place in the competition",
            {
                "classes": ["collapse"],
                "fields": [
                    "first_leg",
                    "bracket_position",
                    ("winner_goes_to", "loser_goes_to"),
                    ("source", "external_id"),
                    "slug",
                ],
            },
        ),
    ]

    def get_queryset(self, request):
        return Match.objects.for_listing().with_events().order_by(*self.ordering)

    def get_changeform_initial_data(self, request):
        """What an address fills in; its kick-off becomes a moment, or is left out."""
        initial: dict[str, Any] = dict(super().get_changeform_initial_data(request))
        if moment := _moment(initial.pop("kick_off", "")):
            initial["kick_off"] = moment
        return initial

    def get_inlines(self, request, obj):
        """Rows name the match's teams, so the match comes first; lines do not wait."""
        return self.inlines if obj else []

    def get_search_results(self, request, queryset, search_term):
        """“bel v jpn” looks for both teams."""
        words = [
            word for word in search_term.split() if word.lower() not in ("v", "vs")
        ]
        return super().get_search_results(request, queryset, " ".join(words))

    def get_readonly_fields(self, request, obj=None):
        """The result is only for those who may enter it, or correct one that stands."""
        fields = list(super().get_readonly_fields(request, obj))
        if not self._may_type_result(request, bool(obj and obj.is_played)):
            fields += _SCORE_FIELDS
        return fields

    def get_fieldsets(self, request, obj=None):
        if self._may_type_result(request, bool(obj and obj.is_played)):
            return self.fieldsets
        return [
            (
                title,
                {**shown, "fields": [f for f in shown["fields"] if f not in _TYPED]},
            )
            for title, shown in self.fieldsets
        ]

    @staticmethod
    def _may_type_result(request, is_played):
        needed = "correct_result" if is_played else "enter_result"
        return request.user.has_perm(f"matches.{needed}")

    # Columns

    @admin.display(description="match")
    def teams_shown(self, match):
        return f"{match.home_name} v {match.away_name}"

    @admin.display(description="score")
    def score_shown(self, match):
        return match.score_written

    @admin.display(description="state")
    def state(self, match):
        return match.status_words if match.pk else "New"

    @admin.display(description="goals and score")
    def agreement(self, match):
        if not match.pk or match.score.final is None:
            return "No score yet"
        return match.score_disagreement() or match.missing_scorers() or "They agree"

    @admin.display(description="kick-off at the venue")
    def at_the_venue(self, match):
        if not match.pk:
            return "Shown when the match is saved"
        day = date_format(match.local_date, "l j F Y")
        if not match.has_time:
            return day
        return f"{day}, {match.kick_off_time} ({match.utc_offset})"

    # Deeds

    def save_model(self, request, obj, form, change):
        before = form.result_before
        changed = {
            name for name in _SCORE_FIELDS if before.get(name) != getattr(obj, name)
        }
        # A result that someone changed needs someone else to agree again.
        if change and changed:
            obj.confirmed = False
        with transaction.atomic():
            super().save_model(request, obj, form, change)
            if changed and (change or obj.status not in Match.NOT_BEGUN):
                kind = ResultChange.Kind.ENTERED
                if form.was_played:
                    kind = ResultChange.Kind.CORRECTED
                reason = form.cleaned_data.get("reason", "").strip()
                obj.record_change(kind, request.user, before, reason)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if self._may_type_result(request, form.was_played):
            save_rows(form.instance, form.rows)
        match = Match.objects.for_listing().with_events().get(pk=form.instance.pk)
        if sentence := match.score_disagreement() or match.missing_scorers():
            self.message_user(request, sentence, messages.WARNING)

    @admin.action(description="Confirm results", permissions=["confirm_result"])
    def confirm_results(self, request, queryset):
        self._each(request, queryset, lambda match: match.confirm(request.user))

    @admin.action(description="Void results", permissions=["void_result"])
    def void_results(self, request, queryset):
        reason = request.POST.get("reason", "")
        self._each(request, queryset, lambda match: match.void(request.user, reason))

    def has_confirm_result_permission(self, request):
        return request.user.has_perm("matches.confirm_result")

    def has_void_result_permission(self, request):
        return request.user.has_perm("matches.void_result")

    def _each(self, request, queryset, deed):
        done = 0
        for match in queryset:
            try:
                deed(match)
                done += 1
            except ValidationError as error:
                self.message_user(
                    request, f"{match}: {' '.join(error.messages)}", messages.ERROR
                )
        if done:
            self.message_user(
                request, f"{done} {'result' if done == 1 else 'results'} done."
            )
