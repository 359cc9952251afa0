"""Pictures shown with quoted posts, each by a recorded permission, at the desk."""

from django.contrib import admin, messages

from articles.models import PostPicture
from social.models import QuotedPost
from social.moderation import ModerationError


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

    def save_model(self, request, obj, form, change):
        if change and not form.changed_data:
            return
        obj.recorded_by = request.user
        try:
            obj.keep(by=request.user)
        except ModerationError as error:
            self.message_user(request, f"Nothing was kept: {error}", messages.ERROR)

    def delete_model(self, request, obj):
        obj.detach()
