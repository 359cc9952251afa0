"""Quoted posts and the people who decide on them, for tests."""

from datetime import date
from itertools import count

from django.contrib.auth.models import Permission, User

from social.capture.parsing import CapturedPost
from social.models import QuotedPost

numbers = count(1)

PERMISSIONS = {
    "reporter": ["propose_post", "view_quotedpost", "add_quotedpost"],
    "editor": ["propose_post", "view_quotedpost", "add_quotedpost", "withdraw_post"],
    "moderator": [
        "propose_post",
        "view_quotedpost",
        "add_quotedpost",
        "view_undecided_post",
        "decide_post",
        "withdraw_post",
        "view_decision",
    ],
}
PERMISSIONS["eraser"] = [*PERMISSIONS["moderator"], "hold_post", "erase_post"]
PERMISSIONS["manager"] = [*PERMISSIONS["moderator"], "override_decision"]


def make_person(role="reporter", **fields):
    """A member of staff with the permissions of a role on quoted posts."""
    fields.setdefault("username", f"{role}-{next(numbers)}")
    person = User.objects.create_user(is_staff=True, **fields)
    permissions = Permission.objects.filter(
        content_type__app_label="social", codename__in=PERMISSIONS[role]
    )
    person.user_permissions.set(permissions)
    return person


def make_captured(**fields):
    number = next(numbers)
    fields.setdefault("platform", "twitter")
    fields.setdefault("author_name", "Ana Fan")
    fields.setdefault("handle", f"anafan{number}")
    fields.setdefault("text", f"What a night number {number}!")
    if "posted_on" not in fields and "posted_at" not in fields:
        fields.update(posted_on=date(2018, 7, 3), precision="day")
    fields.setdefault("raw", fields["text"])
    return CapturedPost(**fields)


def make_post(by=None, **fields):
    """A post awaiting decision."""
    return QuotedPost.objects.capture(make_captured(**fields), by)[0]


def make_approved(**fields):
    post = make_post(**fields)
    post.approve(by=make_person("moderator"))
    return post


def make_withdrawn(**fields):
    post = make_approved(**fields)
    post.withdraw(by=make_person("moderator"), reason="The author asked.")
    return post


def make_rejected(**fields):
    post = make_post(**fields)
    post.reject(by=make_person("moderator"), reason_code="unverified")
    return post
