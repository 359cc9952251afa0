"""Posts that wait too long are told of: once, without a word of them, and safely."""

import json
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from newsroom import settings as site
from social import uses
from social.capture.destinations import Provider
from social.capture.fetching import FetchRefused, send
from social.models import Notice
from social.notices import Channel, NotSent, Waiting, tell, webhook_guard
from tests.social.factories import make_approved, make_person, make_post
from tests.social.provider_server import (
    HOST,
    drip_head,
    gzip_bomb,
    no_http,
    provider_server,
    redirect_to,
    respond,
    silence,
    truncated,
)

pytestmark = pytest.mark.django_db

HOOK = "/hooks/desk"


@pytest.fixture(autouse=True)
def opened(settings):
    settings.NOTICE_BY_MAIL = True
    settings.NOTICE_WEBHOOK = f"https://{HOST}{HOOK}"
    settings.NOTICE_AFTER_MINUTES = 20
    settings.NOTICE_LIVE_AFTER_MINUTES = 5
    settings.SITE_URL = "https://touchline.example"


@pytest.fixture
def server():
    with provider_server() as running:
        running.answers[HOOK] = respond(b"ok", content_type="text/plain")
        yield running


@pytest.fixture
def live():
    """Posts named here are quoted in a live story."""
    told = set()

    def finder(post_ids, viewer):
        place = uses.Use("canary of a headline", url="/desk/1/", is_live=True)
        return {each: [place] for each in post_ids if each in told}

    uses.register(finder)
    yield told
    uses._finders.remove(finder)


def make_waiting(minutes=30, **fields):
    """A post that has waited for so many minutes."""
    with time_machine.travel(timezone.now() - timedelta(minutes=minutes)):
        return make_post(**fields)


def make_moderator(address="mira@touchline.example"):
    return make_person("moderator", email=address)


def by_webhook(server, **fields):
    providers = (Provider(HOST, (HOOK,)),)
    return tell(Channel.WEBHOOK, guard=server.guard(providers=providers, **fields))


def told_by_webhook(server):
    return [json.loads(request.body) for request in server.requests]


# When -----------------------------------------------------------------------


@pytest.mark.parametrize(("minutes", "number"), [(19, 0), (21, 1)])
def test_a_post_is_told_of_once_it_has_waited_too_long(minutes, number):
    make_moderator()
    make_waiting(minutes)
    tell(Channel.MAIL)
    assert len(mail.outbox) == number


@pytest.mark.parametrize(("minutes", "number"), [(4, 0), (6, 1)])
def test_a_post_of_a_live_story_is_told_of_sooner(live, minutes, number):
    make_moderator()
    live.add(make_waiting(minutes).pk)
    tell(Channel.MAIL)
    assert len(mail.outbox) == number


def test_a_post_is_told_of_once():
    make_moderator()
    make_waiting()
    tell(Channel.MAIL)
    assert tell(Channel.MAIL) is None
    assert len(mail.outbox) == 1


def test_several_posts_are_one_message():
    make_moderator()
    for _ in range(3):
        make_waiting()
    assert tell(Channel.MAIL).number == 3
    assert len(mail.outbox) == 1


def test_a_decided_post_is_not_told_of():
    make_moderator()
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        make_approved()
    assert tell(Channel.MAIL) is None


def test_a_post_that_lies_with_its_proposer_is_not_told_of():
    make_moderator()
    with time_machine.travel(timezone.now() - timedelta(minutes=30)):
        make_post().ask_changes(by=make_person("moderator"), reason_code="date")
    assert tell(Channel.MAIL) is None


def test_waiting_begins_anew_when_a_post_comes_back():
    make_moderator()
    reporter = make_person()
    post = make_waiting(by=reporter)
    post.ask_changes(by=make_person("moderator"), reason_code="date")
    post.hand_in(by=reporter)
    assert tell(Channel.MAIL) is None


def make_changed(minutes=30, state="edited", **fields):
    """An approved post whose original was found changed so many minutes ago."""
    with time_machine.travel(timezone.now() - timedelta(days=1)):
        post = make_approved(**fields)
    found_at = timezone.now() - timedelta(minutes=minutes)
    post.note_source(state=state, checked_at=found_at)
    return post


@pytest.mark.parametrize("state", ["edited", "deleted", "protected"])
def test_a_post_whose_original_changed_is_told_of(state):
    make_moderator()
    make_changed(state=state)
    assert tell(Channel.MAIL).minutes == 30


def test_a_change_is_told_of_only_after_a_while():
    make_moderator()
    make_changed(minutes=10)
    assert tell(Channel.MAIL) is None


def test_a_change_that_was_answered_is_not_told_of():
    make_moderator()
    make_changed().keep(by=make_person("moderator"))
    assert tell(Channel.MAIL) is None


def test_a_change_is_told_of_once():
    make_moderator()
    make_changed()
    tell(Channel.MAIL)
    assert tell(Channel.MAIL) is None


def test_a_change_is_told_of_though_the_post_was_told_of_before():
    make_moderator()
    with time_machine.travel(timezone.now() - timedelta(hours=2)):
        post = make_waiting()
        tell(Channel.MAIL)
        post.approve(by=make_person("moderator"))
    post.note_source(state="edited", checked_at=timezone.now() - timedelta(minutes=30))
    assert tell(Channel.MAIL).number == 1


@pytest.mark.parametrize("number", [1, 12])
def test_telling_costs_the_same_however_many_wait(number, django_assert_num_queries):
    make_moderator()
    for _ in range(number):
        make_waiting()
    # Who waits, where it is quoted, what was written down, and whom to tell.
    with django_assert_num_queries(5):
        tell(Channel.MAIL)


# What -----------------------------------------------------------------------


def make_canary():
    return make_waiting(
        text="canary of words",
        author_name="canary of a name",
        handle="canary",
        raw="canary of a capture",
        source_url="https://x.com/canary/status/8",
    )


def test_a_mail_holds_no_word_of_a_post(live):
    make_moderator()
    live.add(make_canary().pk)
    tell(Channel.MAIL)
    assert "canary" not in str(mail.outbox[0].message())


def test_a_webhook_holds_no_word_of_a_post(live, server):
    live.add(make_canary().pk)
    by_webhook(server)
    assert b"canary" not in server.requests[0].body


def test_a_mail_says_how_many_and_where():
    make_moderator()
    make_waiting(platform="bluesky")
    tell(Channel.MAIL)
    (sent,) = mail.outbox
    assert sent.subject == "1 quoted post waits for a decision"
    assert "the oldest for 30 minutes (Bluesky 1)" in sent.body
    assert (
        "https://touchline.example" + reverse("admin:social_quotedpost_queue")
        in sent.body
    )


def test_a_webhook_says_the_same_in_numbers(live, server):
    live.add(make_waiting(40).pk)
    make_waiting()
    by_webhook(server)
    (told,) = told_by_webhook(server)
    assert (told["waiting"], told["live"], told["oldest_minutes"]) == (2, 1, 40)
    assert told["text"].startswith("2 quoted posts wait for a decision")


def test_nobody_sees_the_address_of_another():
    for name in ("mira", "ben"):
        make_moderator(f"{name}@touchline.example")
    make_waiting()
    tell(Channel.MAIL)
    headers = str(mail.outbox[0].message())
    assert ("mira@" in headers, "ben@" in headers) == (False, False)
    assert len(mail.outbox[0].recipients()) == 2


def test_only_those_who_may_decide_are_told():
    make_moderator()
    make_person("reporter", email="ana@touchline.example")
    gone = make_moderator("gone@touchline.example")
    gone.is_active = False
    gone.save()
    make_waiting()
    tell(Channel.MAIL)
    assert mail.outbox[0].recipients() == ["mira@touchline.example"]


# What goes wrong ------------------------------------------------------------


def test_without_anybody_to_tell_the_next_run_tries_again():
    make_waiting()
    with pytest.raises(NotSent, match="Nothing was sent"):
        tell(Channel.MAIL)
    assert not Notice.objects.exists()


def test_a_mail_server_that_is_away_is_tried_again(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    make_moderator()
    make_waiting()
    with pytest.raises(NotSent, match="cannot be reached"):
        tell(Channel.MAIL)
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    "answer", [respond(status=500), respond(status=404), redirect_to("https://x.test/")]
)
def test_a_webhook_that_refuses_is_tried_again(server, answer):
    server.answers[HOOK] = answer
    make_waiting()
    with pytest.raises(NotSent, match="took nothing"):
        by_webhook(server)
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    "answer", [silence, drip_head, truncated, no_http, gzip_bomb()]
)
def test_where_it_is_unclear_what_arrived_nothing_is_sent_twice(server, answer):
    server.answers[HOOK] = answer
    make_waiting()
    with pytest.raises(NotSent, match="not told again"):
        by_webhook(server, seconds=0.5)
    assert by_webhook(server) is None


def test_a_webhook_nobody_answers_at_is_tried_again(server):
    server.close()
    make_waiting()
    with pytest.raises(NotSent, match="could not be reached"):
        by_webhook(server)
    assert not Notice.objects.exists()


def test_a_webhook_is_not_led_on(server):
    server.answers[HOOK] = redirect_to(f"https://{HOST}/elsewhere", status=307)
    make_waiting()
    with pytest.raises(NotSent):
        by_webhook(server)
    assert [request.path for request in server.requests] == [HOOK]


@pytest.mark.parametrize(
    "address",
    [
        "http://service.example/hook",
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://service.example:8080/hook",
        "https://me@service.example/hook",
        "https://service.example/a/../hook",
        "nonsense",
    ],
)
def test_a_webhook_the_guard_refuses_gets_nothing(settings, address):
    settings.NOTICE_WEBHOOK = address
    make_waiting()
    with pytest.raises(NotSent, match="Nothing was sent"):
        tell(Channel.WEBHOOK)
    assert not Notice.objects.exists()


def test_a_webhook_that_leads_inside_gets_nothing(server):
    make_waiting()
    guard = server.guard(
        providers=(Provider(HOST, (HOOK,)),),
        resolve=lambda *_: [(2, ("10.0.0.1", 443))],
    )
    with pytest.raises(NotSent, match="not public"):
        tell(Channel.WEBHOOK, guard=guard)


def test_the_door_leads_to_the_webhook_alone():
    with pytest.raises(FetchRefused):
        send("https://service.example/other", {}, guard=webhook_guard())


# The command ----------------------------------------------------------------


def run():
    said = StringIO()
    call_command("notify_waiting", stdout=said)
    return said.getvalue()


def test_without_a_channel_nobody_is_told(settings):
    settings.NOTICE_BY_MAIL, settings.NOTICE_WEBHOOK = False, ""
    make_moderator()
    make_waiting()
    assert "No channel is open" in run()
    assert mail.outbox == []


def test_the_command_says_what_it_told(settings):
    settings.NOTICE_WEBHOOK = ""
    make_moderator()
    make_waiting()
    assert run() == "Mail: 1 quoted post waits for a decision.\n"


def test_a_channel_that_fails_leaves_the_other_alone(settings):
    settings.NOTICE_WEBHOOK = "https://127.0.0.1/"
    make_moderator()
    make_waiting()
    with pytest.raises(CommandError, match="Webhook: "):
        run()
    assert len(mail.outbox) == 1


def test_both_ways_are_shut_unless_somebody_opens_them():
    assert (site.NOTICE_BY_MAIL, site.NOTICE_WEBHOOK) == (False, "")


def test_one_post_alone_is_told_in_the_singular():
    assert Waiting({"X": 1}, 0, 3).headline == "1 quoted post waits for a decision"
