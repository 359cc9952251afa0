"""The log of decisions, to be read and never to be written."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from social.models import Decision, QuotedPost
from social.moderation import move_for


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):
    list_display = ["sequence", "what", "post_link", "by", "decided_at", "reason"]
    list_display_links = None
    list_filter = ["to_status", "decided_at"]
    list_select_related = ["post", "by"]
    search_fields = ["post__handle", "by__username", "note"]
    date_hierarchy = "decided_at"
    ordering = ["-sequence"]
    actions = None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("social.view_decision")

    def get_queryset(self, request):
        visible = QuotedPost.objects.visible_to(request.user)
        return super().get_queryset(request).filter(post__in=visible.values("pk"))

    @admin.display(description="decision")
    def what(self, decision):
        return move_for(decision.deed).done

    @admin.display(description="post")
    def post_link(self, decision):
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:social_quotedpost_change", args=[decision.post_id]),
            decision.post,
        )
