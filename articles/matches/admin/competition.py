"""Competitions, seasons, stages and groups in the admin."""

from django.contrib import admin

from ..models import Competition, Entry, Group, Season, SquadPlace, Stage


class SeasonInline(admin.TabularInline):
    model = Season
    extra = 0
    fields = ["name", "slug", "starts_on", "ends_on", "host"]
    prepopulated_fields = {"slug": ["name"]}
    show_change_link = True


@admin.register(Competition)
class CompetitionAdmin(admin.ModelAdmin):
    list_display = ["name", "short_name", "sport"]
    list_filter = ["sport"]
    search_fields = ["name", "short_name"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [SeasonInline]


class StageInline(admin.TabularInline):
    model = Stage
    extra = 0
    prepopulated_fields = {"slug": ["name"]}
    show_change_link = True


class EntryInline(admin.TabularInline):
    model = Entry
    extra = 0
    autocomplete_fields = ["team"]
    fields = [
        "team",
        "group",
        "fair_play",
        "lot",
        "points_adjustment",
        "adjustment_reason",
        "qualification",
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("team", "group")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "group":
            season = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Group.objects.filter(
                stage__season_id=season
            ).select_related("stage__season__competition")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Season)
class SeasonAdmin(admin.ModelAdmin):
    list_display = ["__str__", "starts_on", "ends_on", "host"]
    list_filter = ["competition"]
    list_select_related = ["competition"]
    search_fields = ["name", "competition__name"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["competition"]
    inlines = [StageInline, EntryInline]


class GroupInline(admin.TabularInline):
    model = Group
    extra = 0


@admin.register(Stage)
class StageAdmin(admin.ModelAdmin):
    list_display = ["name", "season", "kind", "position"]
    list_filter = ["kind", "season"]
    list_select_related = ["season__competition"]
    search_fields = ["name", "season__name", "season__competition__name"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["season"]
    inlines = [GroupInline]


@admin.register(Group)
class GroupAdmin(admin.ModelAdmin):
    list_display = ["name", "stage"]
    list_filter = ["stage__season"]
    list_select_related = ["stage__season__competition"]
    search_fields = ["name", "stage__season__name", "stage__season__competition__name"]
    autocomplete_fields = ["stage"]


@admin.register(SquadPlace)
class SquadPlaceAdmin(admin.ModelAdmin):
    list_display = ["player", "team", "season", "shirt_number", "position"]
    list_filter = ["season", "position"]
    list_select_related = ["player", "team", "season__competition"]
    search_fields = ["player__folded_name", "team__folded_name"]
    autocomplete_fields = ["season", "team", "player"]
