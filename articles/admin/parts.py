"""Sections, contributors and galleries at the desk."""

from django.contrib import admin

from articles.models import Contributor, GalleryBlock, GalleryPhoto, Section


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin):
    list_display = ["name", "slug", "position"]
    list_editable = ["position"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Contributor)
class ContributorAdmin(admin.ModelAdmin):
    list_display = ["name", "role", "user"]
    search_fields = ["name", "role"]
    autocomplete_fields = ["user"]

    def get_exclude(self, request, obj=None):
        # Accounts are shown to those alone who manage them.
        return [] if request.user.has_perm("auth.view_user") else ["user"]

    def get_list_display(self, request):
        if request.user.has_perm("auth.view_user"):
            return ["name", "role", "user"]
        return ["name", "role"]


class GalleryPhotoInline(admin.TabularInline):
    model = GalleryPhoto
    extra = 3
    autocomplete_fields = ["photo"]


@admin.register(GalleryBlock)
class GalleryBlockAdmin(admin.ModelAdmin):
    """The photos of one gallery in order; reached from its story."""

    fields = ["title"]
    inlines = [GalleryPhotoInline]

    def has_module_permission(self, request):
        return False

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return obj is not None and obj.parent.may_be_seen_by(request.user)

    def has_change_permission(self, request, obj=None):
        return obj is not None and obj.parent.may_be_changed_by(request.user)
