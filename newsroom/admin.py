"""Accounts at the desk: roles are given here, and nobody can raise themselves."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class StaffAdmin(UserAdmin):
    """Accounts and their roles. Only a superuser touches superusers."""

    list_display = ["username", "first_name", "last_name", "roles", "is_active"]
    list_filter = ["groups", "is_active"]

    def get_queryset(self, request):
        accounts = super().get_queryset(request).prefetch_related("groups")
        if request.user.is_superuser:
            return accounts
        return accounts.filter(is_superuser=False)

    def get_readonly_fields(self, request, obj=None):
        fields = [*super().get_readonly_fields(request, obj), "last_login"]
        if not request.user.is_superuser:
            fields += ["is_superuser", "user_permissions", "date_joined"]
            if obj == request.user:
                # Nobody gives themselves another role.
                fields += ["groups", "is_staff"]
        return fields

    @admin.display(description="roles")
    def roles(self, account):
        return ", ".join(group.name for group in account.groups.all())


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """Roles are made from the table in newsroom/roles.py and only shown here."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
