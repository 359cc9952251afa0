"""Teams, players and venues in the admin."""

from django.contrib import admin

from ..models import Player, SquadPlace, Team, TeamAlias, Venue, VenueAlias
from .searching import FoldedSearch


class TeamAliasInline(admin.TabularInline):
    model = TeamAlias
    extra = 1


@admin.register(Team)
class TeamAdmin(FoldedSearch, admin.ModelAdmin):
    list_display = ["name", "code", "country", "sport", "kind"]
    list_filter = ["sport", "kind"]
    search_fields = ["folded_name", "code", "aliases__folded"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [TeamAliasInline]


class VenueAliasInline(admin.TabularInline):
    model = VenueAlias
    extra = 1


@admin.register(Venue)
class VenueAdmin(FoldedSearch, admin.ModelAdmin):
    list_display = ["name", "city", "country", "time_zone"]
    list_filter = ["country"]
    search_fields = ["folded_name", "city", "aliases__folded"]
    inlines = [VenueAliasInline]

    def save_model(self, request, obj, form, change):
        """Another clock may mean another day for the matches there."""
        super().save_model(request, obj, form, change)
        if change and "time_zone" in form.changed_data:
            for match in obj.matches.for_listing():
                match.save()


class SquadPlaceInline(admin.TabularInline):
    model = SquadPlace
    extra = 0
    autocomplete_fields = ["season", "team"]

    def get_queryset(self, request):
        return (
            super().get_queryset(request).select_related("season__competition", "team")
        )


@admin.register(Player)
class PlayerAdmin(FoldedSearch, admin.ModelAdmin):
    list_display = ["name", "known_as", "born_on"]
    search_fields = ["folded_name", "folded_known_as"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [SquadPlaceInline]
