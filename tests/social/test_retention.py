"""How long a post is kept: legal hold, its own last day, and what the settings say."""

import json
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from social import readers, triggers, uses
from social.models import QuotedPost, Sender
from social.models.sender import HOUR
from social.moderation import Conflict, NotAllowed, ReasonNeeded
from social.retention import Kept, due_posts
from tests.social.factories import make_approved, make_person, make_post, make_rejected

pytestmark = pytest.mark.django_db

LONG_AGO = timedelta(days=500)


@pytest.fixture(autouse=True)
def _a_year(settings):
    settings.POST_RETENTION_DAYS = 365


@pytest.fixture
def in_story():
    """A function that has stories quote a post from now on."""
    finders = []

    def quote(post, *, is_live=False):
        use = uses.Use(title="Late goal", is_live=is_live)
        finder = uses.register(
            lambda ids, viewer: {post.pk: [use]} if post.pk in ids else {},
        )
        finders.append((uses._finders, finder))
        if is_live:
            standing = readers.register(lambda ids: {post.pk} & set(ids))
            finders.append((readers._finders, standing))

    yield quote
    for kept_in, finder in finders:
        kept_in.remove(finder)


def make_old(make=make_post, **fields):
    post = make(**fields)
    then = timezone.now() - LONG_AGO
    # The moment of capture is kept by the database, that of a decision is not.
    if post.decided_at:
        QuotedPost.objects.filter(pk=post.pk).update(decided_at=then)
    else:
        triggers.remove(connection)
        QuotedPost.objects.filter(pk=post.pk).update(captured_at=then)
        triggers.install(connection)
    post.refresh_from_db()
    return post


def due():
    return {each.post_id: each.kept for each in due_posts()}


def prune(*options):
    out = StringIO()
    call_command("prune_evidence", *options, stdout=out, stderr=StringIO())
    return out.getvalue()


def prune_as_json(*options):
    return json.loads(prune("--json", *options))


@pytest.mark.parametrize("make", [make_post, make_rejected, make_approved])
def test_an_old_post_no_story_quotes_is_due(make):
    post = make_old(make)
    assert due() == {post.pk: None}


def test_a_new_post_is_not_due():
    make_post()
    assert due() == {}


def test_an_old_rejected_post_is_due_although_a_draft_quotes_it(in_story):
    post = make_old(make_rejected)
    in_story(post)
    assert due() == {post.pk: None}


def test_an_old_approved_post_in_a_story_is_not_due(in_story):
    post = make_old(make_approved)
    in_story(post, is_live=True)
    assert due() == {}


def test_without_a_number_of_days_nothing_is_due(settings):
    settings.POST_RETENTION_DAYS = 0
    make_old(make_rejected)
    assert due() == {}


def set_last_day(post, days):
    day = timezone.localdate() + timedelta(days=days)
    QuotedPost.objects.filter(pk=post.pk).update(retain_until=day)


def test_a_post_is_due_after_its_own_last_day():
    post = make_post()
    set_last_day(post, -1)
    assert due() == {post.pk: None}


def test_a_post_is_kept_on_its_last_day():
    set_last_day(make_post(), 0)
    assert due() == {}


def test_its_own_last_day_comes_before_the_settings():
    set_last_day(make_old(make_rejected), 30)
    assert due() == {}


def test_a_live_story_keeps_a_post_past_its_last_day(in_story):
    post = make_approved()
    set_last_day(post, -1)
    in_story(post, is_live=True)
    assert due() == {post.pk: Kept.LIVE}


def test_a_draft_keeps_an_approved_post_past_its_last_day(in_story):
    post = make_approved()
    set_last_day(post, -1)
    in_story(post)
    assert due() == {post.pk: Kept.USED}


def test_a_legal_hold_keeps_a_post_past_its_time():
    post = make_old(make_rejected)
    post.hold(by=make_person("eraser"), reason="A court asked.")
    assert due() == {post.pk: Kept.HELD}


def test_an_erased_post_is_not_due_again():
    post = make_old(make_rejected)
    post.erase(by=make_person("eraser"), reason="The author asked.")
    assert due() == {}


def test_the_questions_do_not_grow_with_the_posts(django_assert_num_queries):
    for _ in range(7):
        make_old(make_rejected)
    with django_assert_num_queries(3):
        list(due_posts())


# Hold and last day ------------------------------------------------------------------


def test_a_hold_is_entered_in_the_log():
    post = make_post()
    post.hold(by=make_person("eraser"), reason="A court asked.")
    assert post.decisions.get().note == "A court asked."


def test_a_hold_leaves_the_post_where_it_is():
    post = make_approved()
    post.hold(by=make_person("eraser"), reason="A court asked.")
    post.refresh_from_db()
    assert post.is_approved


def test_a_held_post_is_not_held_again():
    post, by = make_post(), make_person("eraser")
    post.hold(by=by, reason="A court asked.")
    with pytest.raises(Conflict):
        post.hold(by=by, reason="A second time.")


def test_a_hold_needs_a_reason():
    with pytest.raises(ReasonNeeded):
        make_post().hold(by=make_person("eraser"), reason="")


def test_a_moderator_without_the_permission_holds_nothing():
    with pytest.raises(NotAllowed):
        make_post().hold(by=make_person("editor"), reason="A court asked.")


def test_a_new_last_day_is_entered_with_its_date():
    post = make_post()
    day = timezone.localdate() + timedelta(days=30)
    post.retain(by=make_person("eraser"), until=day, reason="The case goes on.")
    assert f"{day.day} {day:%B %Y}" in post.decisions.get().note


def test_a_last_day_in_the_past_is_refused():
    with pytest.raises(ReasonNeeded):
        make_post().retain(
            by=make_person("eraser"),
            until=timezone.localdate() - timedelta(days=1),
            reason="Now.",
        )


# The command ------------------------------------------------------------------------


def test_the_command_erases_what_is_due():
    post, by = make_old(make_rejected), make_person("eraser")
    assert prune_as_json("--by", by.username)["erased"] == [post.pk]
    assert QuotedPost.objects.get(pk=post.pk).erased_at


def test_the_command_enters_each_erasure_in_the_log():
    post, by = make_old(make_rejected), make_person("eraser")
    prune("--by", by.username)
    entry = QuotedPost.objects.get(pk=post.pk).decision
    assert (entry.deed, entry.by) == ("erase", by)


def test_a_dry_run_erases_nothing():
    post = make_old(make_rejected)
    assert prune_as_json("--dry-run")["due"] == [post.pk]
    assert QuotedPost.objects.get(pk=post.pk).text


def test_the_command_says_what_must_stay():
    post, by = make_old(make_rejected), make_person("eraser")
    post.hold(by=by, reason="A court asked.")
    assert prune_as_json("--by", by.username)["kept"] == [
        {"post": post.pk, "why": "under legal hold"}
    ]


def test_the_command_needs_a_name():
    make_old(make_rejected)
    with pytest.raises(CommandError, match="in whose name"):
        prune()


def test_the_command_refuses_a_name_that_may_not_erase():
    post = make_old(make_rejected)
    with pytest.raises(CommandError, match="may not erase"):
        prune("--by", make_person("editor").username)
    assert QuotedPost.objects.get(pk=post.pk).text


def test_the_command_run_twice_erases_once():
    by = make_person("eraser")
    make_old(make_rejected)
    prune("--by", by.username)
    assert prune_as_json("--by", by.username)["erased"] == []


def test_the_command_speaks_in_plain_lines():
    post, by = make_old(make_rejected), make_person("eraser")
    said = prune("--by", by.username).splitlines()
    assert said[0].startswith(f"Post {post.pk}, kept until ") and said[-1] == (
        "Erased 1, left 0 that must stay."
    )


# Who sent messages -----------------------------------------------------------------


def test_the_command_forgets_who_sent_messages_an_hour_ago():
    Sender.objects.may_send("192.0.2.8")
    with time_machine.travel(timezone.now() - HOUR):
        Sender.objects.may_send("192.0.2.7")
    assert (
        prune_as_json("--by", make_person("eraser").username)["senders_forgotten"] == 1
    )


def test_a_dry_run_forgets_no_sender():
    with time_machine.travel(timezone.now() - HOUR):
        Sender.objects.may_send("192.0.2.7")
    prune("--dry-run")
    assert Sender.objects.count() == 1
