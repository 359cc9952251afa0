"""Pictures shown with quoted posts, each by a recorded permission, at the desk."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from articles.models import PostPicture
from social.models import QuotedPost
from social.moderation import Deed, ModerationError, move_for


@admin.register(PostPicture)
class PostPictureAdmin(admin.ModelAdmin):
    """Of posts this account may see; a change has the moderators decide again."""

    list_display = ["post", "photo", "permitted_by", "permitted_at"]
    list_select_related = ["post", "photo"]
    search_fields = ["permitted_by"]
    autocomplete_fields = ["post", "photo"]
    fields = [
        "post",
        "photo",
        "permission",
        "permitted_by",
        "permitted_at",
        "position",
    ]
    actions = None

    def get_queryset(self, request):
        seen = QuotedPost.objects.visible_to(request.user)
        return super().get_queryset(request).filter(post__in=seen.values("pk"))

    def get_readonly_fields(self, request, obj=None):
        # Another post or picture is another permission.
        return ["post", "photo"] if obj else []

    def has_add_permission(self, request):
        return super().has_add_permission(request) and self._may_change_posts(request)

    def has_change_permission(self, request, obj=None):
        may = super().has_change_permission(request, obj)
        return may and self._may_change_posts(request)

    def _may_change_posts(self, request):
        # Who may not change what readers see of a post may not do it by a picture.
        needed = move_for(Deed.CHANGE).permissions
        return any(request.user.has_perm(name) for name in needed)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ModerationError as error:
            self.message_user(request, f"Nothing was kept: {error}", messages.ERROR)
            return HttpResponseRedirect(
                reverse("admin:articles_postpicture_changelist")
            )

    def save_model(self, request, obj, form, change):
        if form.changed_data:
            obj.recorded_by = request.user
            obj.keep(by=request.user)

    def delete_model(self, request, obj):
        obj.detach()
