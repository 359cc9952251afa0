"""Going back to the originals politely: pauses, rests, and rounds at once."""

from datetime import UTC, datetime, timedelta
from itertools import cycle

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from social.models import SourceCheck
from social.watching import due_posts
from tests.social import provider_server as service
from tests.social.factories import make_approved, make_person
from tests.social.provider_server import (
    provider_server,
    respond,
    respond_json,
    status,
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


def test_two_questions_to_one_host_have_a_pause_between_them(server):
    server.answers["/oembed"] = respond(status=404)
    make_watched(101)
    make_watched(102)
    pauses = []
    recheck(server, pause=30, sleep=pauses.append)
    assert len(pauses) == 1


def test_questions_to_two_hosts_have_none(server):
    server.answers["/oembed"] = respond_json(x_answer())
    server.answers["/api/v1/statuses/1099"] = respond_json(status())
    make_watched()
    post = make_approved(
        platform="mastodon",
        handle="bo@example.social",
        source_url="https://example.social/@bo/1099",
        platform_post_id="1099",
    )
    plan(post, timezone.now())
    pauses = []
    recheck(server, pause=30, sleep=pauses.append)
    assert (pauses, SourceCheck.objects.count()) == ([], 2)


def test_another_round_keeps_the_pause_too(server):
    server.answers["/oembed"] = respond(status=404)
    make_watched(101)
    recheck(server, pause=30)
    make_watched(102)
    pauses = []
    recheck(server, pause=30, sleep=pauses.append)
    assert [round(each) for each in pauses] == [30]


def test_a_round_that_comes_while_another_waits_has_the_turn_after_it(server):
    server.answers["/oembed"] = respond(status=404)
    make_watched(101)
    make_watched(102)
    make_watched(103)
    pauses = []

    def another_round(seconds):
        recheck(server, pause=30, sleep=pauses.append)

    recheck(server, pause=30, sleep=another_round)
    assert [round(each) for each in pauses] == [60]


def test_a_pause_that_is_over_is_not_kept_again(server):
    server.answers["/oembed"] = respond(status=404)
    make_watched(101)
    recheck(server, pause=30)
    make_watched(102)
    pauses = []
    with time_machine.travel(timezone.now() + timedelta(seconds=31)):
        recheck(server, pause=30, sleep=pauses.append)
    assert pauses == []


def test_another_round_knows_that_a_service_rests(server):
    server.answers["/oembed"] = respond(status=429, Retry_After="7200")
    make_watched(101)
    recheck(server)
    make_watched(102)
    report = recheck(server)
    assert (len(server.requests), report.left_for_later) == (1, 1)


def test_a_service_that_has_rested_is_asked_again(server):
    server.answers["/oembed"] = respond(status=429, Retry_After="7200")
    make_watched(101)
    recheck(server)
    with time_machine.travel(timezone.now() + timedelta(hours=2, minutes=1)):
        make_watched(102)
        recheck(server)
    assert len(server.requests) == 2


def test_a_busy_service_is_left_alone_for_the_rest_of_the_round(server):
    server.answers["/oembed"] = respond(status=429, Retry_After="7200")
    for number in (101, 102, 103):
        make_watched(number)
    report = recheck(server)
    assert (len(server.requests), report.left_for_later) == (1, 2)


def test_a_busy_service_is_asked_again_when_it_said(server):
    server.answers["/oembed"] = respond(status=429, Retry_After="7200")
    post = make_watched()
    with time_machine.travel(timezone.now(), tick=False):
        recheck(server)
        post.refresh_from_db()
        assert post.next_check_at == timezone.now() + timedelta(hours=2)


def test_a_busy_service_that_names_no_hour_is_left_alone_too(server):
    server.answers["/oembed"] = respond(status=429)
    make_watched(101)
    make_watched(102)
    recheck(server)
    assert len(server.requests) == 1


def test_a_service_that_asks_for_no_wait_after_a_failure_gets_one(server):
    server.answers["/oembed"] = respond(status=503, Retry_After="0")
    post = make_watched()
    with time_machine.travel(timezone.now(), tick=False):
        recheck(server)
        post.refresh_from_db()
        assert post.next_check_at == timezone.now() + timedelta(hours=1)


@pytest.mark.parametrize("answer", [respond(status=500), service.truncated])
def test_a_service_that_fails_three_times_is_given_up_for_the_round(server, answer):
    server.answers["/oembed"] = answer
    for number in range(101, 107):
        make_watched(number)
    report = recheck(server)
    assert (len(server.requests), report.left_for_later, report.given_up) == (
        3,
        3,
        ["publish.x.com"],
    )


def test_a_service_that_fails_now_and_then_is_not_given_up(server):
    for number in range(101, 107):
        make_watched(number)
    answers = cycle([respond(status=500), respond(status=404)])

    def next_answer(line, closing):
        next(answers)(line, closing)

    server.answers["/oembed"] = next_answer
    recheck(server)
    assert len(server.requests) == 6


def test_one_service_that_fails_keeps_no_other_from_being_asked(server):
    for number in range(101, 106):
        make_watched(number)
    post = make_approved(
        platform="mastodon",
        handle="bo@example.social",
        source_url="https://example.social/@bo/1099",
        platform_post_id="1099",
        text="Classy.",
    )
    plan(post, timezone.now())
    server.answers["/oembed"] = respond(status=500)
    server.answers["/api/v1/statuses/1099"] = respond_json(status())
    recheck(server)
    assert SourceCheck.objects.get(post=post).found == "same"


def test_a_round_that_was_stopped_goes_on_where_it_was(server):
    server.answers["/oembed"] = respond(status=404)
    posts = [make_watched(number) for number in (101, 102, 103)]
    with pytest.raises(KeyboardInterrupt):
        recheck(server, pause=30, sleep=stop)
    with time_machine.travel(timezone.now() + timedelta(hours=1, minutes=1)):
        recheck(server)
    asked = list(SourceCheck.objects.order_by("pk").values_list("post", flat=True))
    assert sorted(asked) == [post.pk for post in posts]


def test_what_was_found_before_a_stop_is_recorded(server):
    server.answers["/oembed"] = respond(status=404)
    make_watched(101)
    make_watched(102)
    with pytest.raises(KeyboardInterrupt):
        recheck(server, pause=30, sleep=stop)
    assert SourceCheck.objects.get().found == "deleted"


def test_two_rounds_at_once_ask_once_about_a_post(server):
    make_watched(101)
    second = make_watched(102)

    def another_round(seconds):
        recheck(server)

    server.answers["/oembed"] = respond(status=404)
    recheck(server, pause=30, sleep=another_round)
    assert SourceCheck.objects.filter(post=second).count() == 1


def test_a_post_withdrawn_during_the_round_is_passed_by(server):
    make_watched(101)
    second = make_watched(102)
    third = make_watched(103)

    def withdraw(seconds):
        third.refresh_from_db()
        if third.status == "approved":
            third.withdraw(by=make_person("moderator"), reason="The author asked.")

    server.answers["/oembed"] = respond(status=404)
    recheck(server, pause=30, sleep=withdraw)
    asked = set(SourceCheck.objects.values_list("post", flat=True))
    assert (second.pk in asked, third.pk in asked) == (True, False)


def test_no_more_are_looked_at_than_was_asked(server):
    server.answers["/oembed"] = respond(status=404)
    make_watched(101)
    make_watched(102)
    recheck(server, limit=1)
    assert len(server.requests) == 1


def test_a_platform_that_answers_nobody_is_left_for_a_week(server):
    post = make_approved(
        platform="instagram",
        source_url="https://www.instagram.com/p/Bk1/",
        platform_post_id="Bk1",
    )
    plan(post, timezone.now())
    report = recheck(server)
    assert (report.nobody_to_ask, due_posts().exists()) == (1, False)
