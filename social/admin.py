"""The moderators' queue and the records of quoted posts."""

from django.contrib import admin

from social.models import QuotedPost


@admin.register(QuotedPost)
class QuotedPostAdmin(admin.ModelAdmin):
    search_fields = ["account_name", "handle", "text"]
