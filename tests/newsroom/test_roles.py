"""The one table of roles, and the groups the migration made of it."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from newsroom.roles import FORBIDDEN, ROLES, TABLE, make_groups, permissions_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ROLES)
def test_a_role_has_exactly_the_permissions_of_the_table(role):
    group = Group.objects.get(name=role)
    assert {
        f"{permission.content_type.app_label}.{permission.codename}"
        for permission in group.permissions.select_related("content_type")
    } == permissions_of(role)


@pytest.mark.parametrize("action", TABLE, ids=lambda action: action.name)
def test_every_row_has_one_cell_for_each_role(action):
    cells = action.cells.split()
    assert len(cells) == len(ROLES) and set(cells) <= set("yov-")


def test_nobody_may_change_what_must_not_change():
    given = {name for role in ROLES for name in permissions_of(role)}
    assert not given & set(FORBIDDEN)


def test_only_a_manager_touches_accounts():
    holders = {
        role
        for role in ROLES
        if any(name.startswith("auth.") for name in permissions_of(role))
    }
    assert holders == {"Manager"}


def test_making_the_groups_again_changes_nothing():
    before = {group.name: set(group.permissions.all()) for group in Group.objects.all()}
    assert list(make_groups(apps)) == []
    after = {group.name: set(group.permissions.all()) for group in Group.objects.all()}
    assert after == before


def test_the_table_gives_no_permission_to_delete_content():
    """Stories are withdrawn, posts withdrawn, photos withdrawn, results voided."""
    kept = {"article", "edition", "quotedpost", "decision", "photo", "match"}
    given = {name for role in ROLES for name in permissions_of(role)}
    assert not {f"delete_{model}" for model in kept} & {
        name.split(".")[1] for name in given
    }


def test_every_permission_of_the_table_exists():
    known = {
        f"{permission.content_type.app_label}.{permission.codename}"
        for permission in Permission.objects.select_related("content_type")
    }
    assert {name for role in ROLES for name in permissions_of(role)} <= known
