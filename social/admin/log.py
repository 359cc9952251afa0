"""The log of decisions, to be read and never to be written."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, StreamingHttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from social.exporting import as_csv, as_json
from social.models import Decision
from social.moderation import move_for

ROWS_AT_ONCE = 500
FORMS = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "json": ("application/json", as_json),
}


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):
    change_list_template = "admin/social/decision/change_list.html"
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

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(
            request, {"title": "Log of decisions", **(extra_context or {})}
        )

    def get_queryset(self, request):
        return Decision.objects.visible_to(request.user).order_by(*self.ordering)

    def get_urls(self):
        return [
            path(
                "export/<str:form>/",
                require_safe(self.admin_site.admin_view(self.export_view)),
                name="social_decision_export",
            ),
            *super().get_urls(),
        ]

    def export_view(self, request, form):
        """Every decision this person may read, oldest first, as one file."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if form not in FORMS:
            raise Http404
        content_type, write = FORMS[form]
        decisions = (
            Decision.objects.visible_to(request.user)
            .select_related("post", "by")
            .defer("post__text", "post__raw_capture", "post__media", "post__links")
            .in_order()
            .iterator(ROWS_AT_ONCE)
        )
        return StreamingHttpResponse(
            write(decisions),
            content_type=content_type,
            headers={
                "Content-Disposition": "attachment; "
                f'filename="decisions-{timezone.localdate():%Y-%m-%d}.{form}"',
            },
        )

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
