"""Going back to the originals: when, and what becomes of the post."""

import json
import time
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.utils import timezone

from social import watching
from social.models import SourceCheck
from social.watching import due_posts, next_check, spread
from tests.social import provider_server as service
from tests.social.factories import make_approved, make_person, make_post
from tests.social.provider_server import (
    provider_server,
    respond,
    respond_json,
    x_answer,
)
from tests.social.watched import make_watched, plan, recheck, stop

pytestmark = pytest.mark.django_db

APPROVED_AT = datetime(2018, 7, 3, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _fetching_on(settings):
    settings.FETCHING_ENABLED = True
    # What other rounds know of the hosts.
    cache.clear()


@pytest.fixture
def server():
    with provider_server() as running:
        yield running


# When -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "wait"),
    [
        (timedelta(0), DAY),
        (6 * DAY, DAY),
        (7 * DAY, 7 * DAY),
        (400 * DAY, 7 * DAY),
    ],
)
def test_a_post_is_looked_at_daily_for_a_week_then_weekly(after, wait):
    now = APPROVED_AT + after
    assert next_check(APPROVED_AT, now) == now + wait


def test_the_first_look_is_a_day_after_approval():
    with time_machine.travel(APPROVED_AT, tick=False):
        make_approved(source_url="https://x.com/bo/status/1", platform_post_id="1")
    assert not due_posts(APPROVED_AT + DAY - timedelta(seconds=1)).exists()
    assert due_posts(APPROVED_AT + DAY).exists()


def test_a_post_that_awaits_is_not_looked_at():
    post = make_post(source_url="https://x.com/bo/status/1", platform_post_id="1")
    plan(post, timezone.now() - DAY)
    assert not due_posts().exists()


def test_a_withdrawn_post_is_not_looked_at():
    post = make_watched()
    post.withdraw(by=make_person("moderator"), reason="The author asked.")
    assert not due_posts().exists()


def test_a_post_without_an_address_is_not_looked_at():
    plan(make_approved(), timezone.now() - DAY)
    assert not due_posts().exists()


def test_a_look_plans_the_next_one(server):
    server.answers["/oembed"] = respond_json(x_answer())
    post = make_watched()
    with time_machine.travel(timezone.now(), tick=False):
        recheck(server)
        post.refresh_from_db()
        assert post.next_check_at == timezone.now() + DAY


@pytest.mark.parametrize(
    ("failures", "hours"), [(1, 1), (2, 2), (3, 4), (7, 64), (9, 168), (60, 168)]
)
def test_after_failures_it_waits_longer_each_time(failures, hours):
    now = APPROVED_AT + DAY
    assert next_check(APPROVED_AT, now, failures) == now + timedelta(hours=hours)


def test_a_post_that_could_not_be_reached_twice_is_tried_in_two_hours(server):
    server.answers["/oembed"] = respond(status=503)
    post = make_watched()
    with time_machine.travel(timezone.now(), tick=False):
        recheck(server)
        plan(post, timezone.now())
        recheck(server)
        post.refresh_from_db()
        assert post.next_check_at == timezone.now() + timedelta(hours=2)


def test_an_answer_ends_the_count_of_failures(server):
    post = make_watched()
    with time_machine.travel(timezone.now(), tick=False):
        for status_code in (503, 404, 503):
            server.answers["/oembed"] = respond(status=status_code)
            plan(post, timezone.now())
            recheck(server)
        post.refresh_from_db()
        assert post.next_check_at == timezone.now() + timedelta(hours=1)


def test_posts_approved_together_are_spread_over_the_day():
    waits = {spread(DAY) for _ in range(50)}
    assert len(waits) > 1
    assert all(0.95 * DAY <= wait <= 1.05 * DAY for wait in waits)


# What is found ---------------------------------------------------------------------

FOUND = {
    "the same": (respond_json(x_answer()), "same", "normal"),
    "edited": (respond_json(x_answer("Goal!")), "edited", "edited"),
    "deleted": (respond(status=404), "deleted", "deleted"),
    "closed": (respond(status=403), "protected", "protected"),
    "away": (respond(status=503), "unreachable", "normal"),
    "broken": (service.truncated, "unreachable", "normal"),
    "lying": (respond_json(x_answer(number=999)), "unreachable", "normal"),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_look_is_recorded_with_what_it_found(server, name):
    server.answers["/oembed"], found, _ = FOUND[name]
    post = make_watched()
    recheck(server)
    assert SourceCheck.objects.get(post=post).found == found


@pytest.mark.parametrize("name", FOUND)
def test_the_post_knows_what_became_of_its_original(server, name):
    server.answers["/oembed"], _, state = FOUND[name]
    post = make_watched()
    recheck(server)
    post.refresh_from_db()
    assert post.source_state == state


@pytest.mark.parametrize("name", ["edited", "deleted", "closed"])
def test_the_desk_has_a_day_to_answer_a_change(server, name):
    server.answers["/oembed"] = FOUND[name][0]
    post = make_watched()
    with time_machine.travel(timezone.now(), tick=False):
        recheck(server)
        post.refresh_from_db()
        assert post.due_at == timezone.now() + DAY


@pytest.mark.parametrize("name", ["the same", "away", "broken", "lying"])
def test_the_desk_is_not_troubled_where_nothing_is_known_to_have_changed(server, name):
    server.answers["/oembed"] = FOUND[name][0]
    post = make_watched()
    recheck(server)
    post.refresh_from_db()
    assert post.due_at is None


def test_a_change_found_again_does_not_give_the_desk_another_day(server):
    server.answers["/oembed"] = respond(status=404)
    post = make_watched()
    recheck(server)
    post.refresh_from_db()
    first = post.due_at
    plan(post, timezone.now())
    recheck(server)
    post.refresh_from_db()
    assert post.due_at == first


def edited_to(server, post, words):
    server.answers["/oembed"] = respond_json(x_answer(words))
    plan(post, timezone.now())
    recheck(server)
    post.refresh_from_db()


def test_a_post_edited_again_after_an_answer_goes_to_the_desk_again(server):
    post = make_watched()
    edited_to(server, post, "Goal!")
    post.keep(by=make_person("moderator"))
    edited_to(server, post, "Offside!")
    assert post.due_at is not None


def test_a_post_that_stays_as_edited_is_answered_once(server):
    post = make_watched()
    edited_to(server, post, "Goal!")
    post.keep(by=make_person("moderator"))
    edited_to(server, post, "Goal!")
    assert post.due_at is None


def test_the_answer_is_kept_as_evidence(server):
    server.answers["/oembed"] = respond_json(x_answer("Goal!"))
    make_watched()
    recheck(server)
    assert json.loads(SourceCheck.objects.get().raw_found) == x_answer("Goal!")


def test_the_words_of_the_post_stay_as_they_were_quoted(server):
    server.answers["/oembed"] = respond_json(x_answer("Goal!"))
    post = make_watched()
    recheck(server)
    post.refresh_from_db()
    assert post.text == "Gol!"


def test_a_post_shown_as_a_link_is_not_edited_by_having_words(server):
    server.answers["/oembed"] = respond_json(x_answer())
    moderator = make_person("moderator")
    post = make_post(
        text="",
        raw="https://x.com/bo/status/101",
        handle="bo",
        source_url="https://x.com/bo/status/101",
        platform_post_id="101",
    )
    post.change_display(by=moderator, mode="link-only")
    post.approve(by=moderator)
    plan(post, timezone.now())
    recheck(server)
    assert SourceCheck.objects.get().found == "same"


LONG = "A long evening of football. " * 20


def test_the_beginning_of_a_long_post_is_no_edit(server):
    beginning = f"{LONG[:270]}… https://t.co/abc"
    server.answers["/oembed"] = respond_json(x_answer(beginning))
    make_watched(text=LONG)
    recheck(server)
    assert SourceCheck.objects.get().found == "same"


def test_another_beginning_of_a_long_post_is_an_edit(server):
    server.answers["/oembed"] = respond_json(x_answer("A short evening of…"))
    make_watched(text=LONG)
    recheck(server)
    assert SourceCheck.objects.get().found == "edited"


def test_the_title_of_a_video_does_not_edit_what_is_said_in_it(server):
    server.answers["/oembed"] = respond_json(
        {
            "type": "video",
            "version": "1.0",
            "title": "Great goals",
            "html": '<iframe src="https://www.youtube.com/embed/dQw4"></iframe>',
        }
    )
    post = make_approved(
        platform="youtube",
        text="Said in the video.",
        source_url="https://www.youtube.com/watch?v=dQw4",
        platform_post_id="dQw4",
    )
    plan(post, timezone.now())
    recheck(server)
    assert SourceCheck.objects.get().found == "same"


# The command -----------------------------------------------------------------------


def run(*arguments):
    out = StringIO()
    call_command("recheck_posts", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_says_that_fetching_is_off(settings):
    settings.FETCHING_ENABLED = False
    make_watched()
    assert run() == ("Fetching is off, so that no platform was asked. Posts due: 1.\n")


def test_nothing_is_recorded_while_fetching_is_off(settings):
    settings.FETCHING_ENABLED = False
    make_watched()
    run()
    assert not SourceCheck.objects.exists()


def test_a_dry_run_says_what_is_due_and_asks_nobody():
    post = make_watched()
    assert run("--dry-run") == (
        f"Post {post.pk}, X: would ask publish.x.com.\nDue: 1.\n"
    )


def test_the_command_tells_json():
    assert json.loads(run("--json"))["looked_at"] == 0


@pytest.fixture
def platforms(server, monkeypatch):
    """The command asks the service on this machine, and does not wait."""
    monkeypatch.setattr(watching, "site_guard", server.guard)
    monkeypatch.setattr(watching, "PAUSE", 0)
    return server


def test_the_command_tells_what_it_found(platforms):
    platforms.answers["/oembed"] = respond(status=404)
    post = make_watched()
    assert run() == (
        f"Post {post.pk}, X: deleted. The platform knows no such post any more.\n"
        "Looked at 1: 1 deleted.\n"
    )


def test_the_command_ends_with_a_sentence_where_a_platform_failed(platforms):
    platforms.answers["/oembed"] = respond(status=429)
    make_watched()
    with pytest.raises(CommandError, match=r"Not asked any further .* publish\.x\.com"):
        run()


def test_the_command_tells_json_even_where_a_platform_failed(platforms):
    platforms.answers["/oembed"] = respond(status=429)
    make_watched(101)
    make_watched(102)
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("recheck_posts", "--json", stdout=out)
    assert json.loads(out.getvalue()) == {
        "fetching": True,
        "looked_at": 1,
        "found": {"not reachable": 1},
        "nobody_to_ask": 0,
        "left_for_later": 1,
        "given_up": ["publish.x.com"],
        "still_due": 0,
    }


def test_a_command_that_is_stopped_says_so(platforms, monkeypatch):
    monkeypatch.setattr(time, "sleep", stop)
    monkeypatch.setattr(watching, "PAUSE", 30)
    platforms.answers["/oembed"] = respond(status=404)
    make_watched(101)
    make_watched(102)
    with pytest.raises(CommandError, match="the rest is still due") as error:
        run()
    assert error.value.returncode == 130


def test_a_limit_of_nothing_is_refused():
    with pytest.raises(CommandError, match="at least 1"):
        run("--limit", "0")
