"""The moderators' desk: what each person sees there, and what they may do."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social import uses
from social.models import Comforts, QuotedPost
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db

QUEUE = "admin:social_quotedpost_queue"
LIST = "admin:social_quotedpost_changelist"
ADD = "admin:social_quotedpost_add"


class Desk(Client):
    """A browser in which a member of staff is signed in."""

    def __init__(self, user):
        super().__init__()
        self.user = user
        self.force_login(user)


@pytest.fixture
def sign_in():
    def sign_in(role):
        return Desk(make_person(role))

    return sign_in


@pytest.fixture
def used_in():
    """Say where posts are used, as the rooms above do."""
    told: dict[int, list[uses.Use]] = {}

    def finder(post_ids, viewer):
        return {post_id: told[post_id] for post_id in post_ids if post_id in told}

    uses.register(finder)
    yield told
    uses._finders.remove(finder)


def decide(client, post, deed, **fields):
    address = reverse("admin:social_quotedpost_decide", args=[post.pk])
    fields.setdefault("seen", post.digest)
    response = client.post(address, {"deed": deed, **fields})
    post.refresh_from_db()
    return response


def record(post):
    return reverse("admin:social_quotedpost_change", args=[post.pk])


def text_at(html, selector):
    """The text of the one element there."""
    (element,) = HTMLParser(html).css(selector)
    return element.text()


def said(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def cards(client):
    page = HTMLParser(client.get(reverse(QUEUE)).content.decode())
    return [card.attributes["id"] for card in page.css("article.card")]


# The queue ------------------------------------------------------------------


def test_the_queue_shows_awaiting_posts_alone(sign_in):
    post = make_post()
    make_approved()
    make_rejected()
    assert cards(sign_in("moderator")) == [f"waiting-{post.pk}"]


def test_the_oldest_post_comes_first(sign_in):
    posts = [make_post() for _ in range(3)]
    assert cards(sign_in("moderator")) == [f"waiting-{post.pk}" for post in posts]


def test_a_post_of_a_live_story_comes_before_older_ones(sign_in, used_in):
    older, live = make_post(), make_post()
    used_in[older.pk] = [uses.Use("Later")]
    used_in[live.pk] = [uses.Use("Now", is_live=True)]
    assert cards(sign_in("moderator"))[0] == f"waiting-{live.pk}"


def test_a_post_of_the_next_story_due_comes_before_older_ones(sign_in, used_in):
    soon = datetime(2030, 1, 1, tzinfo=UTC)
    older, due = make_post(), make_post()
    used_in[older.pk] = [uses.Use("Later", publish_at=soon + timedelta(days=1))]
    used_in[due.pk] = [uses.Use("Soon", publish_at=soon)]
    assert cards(sign_in("moderator"))[0] == f"waiting-{due.pk}"


def test_the_queue_names_the_stories_that_wait(sign_in, used_in):
    post = make_post()
    used_in[post.pk] = [uses.Use("A spotless dressing room", url="/desk/1/")]
    html = sign_in("moderator").get(reverse(QUEUE)).content.decode()
    assert '<a href="/desk/1/">A spotless dressing room</a>' in html


def test_the_queue_costs_the_same_however_long_it_is(
    sign_in, django_assert_max_num_queries
):
    for _ in range(12):
        make_post(by=make_person())
    client = sign_in("moderator")
    with django_assert_max_num_queries(18):
        client.get(reverse(QUEUE))


def test_the_queue_says_when_nothing_waits(sign_in):
    assert b"Nothing waits" in sign_in("moderator").get(reverse(QUEUE)).content


def test_a_reporter_sees_their_own_proposals_in_the_queue(sign_in):
    client = sign_in("reporter")
    own = make_post(by=client.user)
    make_post(by=make_person())
    assert cards(client) == [f"waiting-{own.pk}"]


def test_a_reporter_is_offered_no_decision(sign_in):
    client = sign_in("reporter")
    make_post(by=client.user)
    html = client.get(reverse(QUEUE)).content.decode()
    assert HTMLParser(html).css_first("form.card-decision") is None


def test_a_moderator_is_offered_no_approval_of_their_own(sign_in):
    client = sign_in("moderator")
    make_post(by=client.user)
    html = client.get(reverse(QUEUE)).content.decode()
    assert HTMLParser(html).css_first("button.approve") is None


def test_someone_without_the_permission_does_not_see_the_queue():
    client = Client()
    person = make_person("reporter")
    person.user_permissions.clear()
    client.force_login(person)
    assert client.get(reverse(QUEUE)).status_code == 403


# Deciding -------------------------------------------------------------------


def test_a_moderator_approves_from_the_queue(sign_in):
    post = make_post()
    decide(sign_in("moderator"), post, "approve", next="queue")
    assert post.status == "approved"


def test_a_decision_in_the_queue_leads_back_to_it(sign_in):
    response = decide(sign_in("moderator"), make_post(), "approve", next="queue")
    assert response.headers["Location"] == reverse(QUEUE)


def test_a_moderator_rejects_with_a_reason(sign_in):
    post = make_post()
    decide(sign_in("moderator"), post, "reject", reason_code="abusive")
    assert post.decision.reason_code == "abusive"


def test_a_rejection_without_a_reason_is_explained(sign_in):
    response = decide(sign_in("moderator"), make_post(), "reject")
    assert "Choose why the post is rejected." in said(response)


def test_a_withdrawal_tells_readers_the_reason_given_for_them(sign_in):
    post = make_approved()
    decide(
        sign_in("editor"),
        post,
        "withdraw",
        note="Mail",
        reason_for_readers="on request",
    )
    assert post.withdrawal_reason == "on request"


def test_a_decision_that_came_second_keeps_the_note(sign_in):
    post = make_post()
    make_moderator = make_person("moderator", first_name="Ben")
    post.approve(by=make_moderator)
    response = decide(
        sign_in("moderator"), post, "reject", reason_code="abusive", note="A threat"
    )
    assert "Ben was first" in said(response)
    assert "Your note was: A threat" in said(response)


def test_an_approval_of_an_older_sight_of_the_post_is_refused(sign_in):
    post = make_post()
    decide(sign_in("moderator"), post, "approve", seen="0" * 64)
    assert post.status == "awaiting"


@pytest.mark.parametrize("deed", ["", "publish", "approve\0"])
def test_a_decision_that_does_not_exist_is_refused(sign_in, deed):
    post = make_post()
    response = decide(sign_in("moderator"), post, deed)
    assert (response.status_code, post.status) == (302, "awaiting")


def test_a_reporter_cannot_decide_by_the_side_door(sign_in):
    client = sign_in("reporter")
    post = make_post(by=client.user)
    decide(client, post, "approve")
    assert post.status == "awaiting"


def test_deciding_on_a_post_one_may_not_see_is_deciding_on_nothing(sign_in):
    client = sign_in("reporter")
    assert decide(client, make_post(), "approve").status_code == 404


def test_a_link_does_not_decide(sign_in):
    address = reverse("admin:social_quotedpost_decide", args=[make_post().pk])
    assert sign_in("moderator").get(address).status_code == 405


def test_a_decision_needs_the_token_of_its_page():
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_person("moderator"))
    assert decide(client, make_post(), "approve").status_code == 403


# Records --------------------------------------------------------------------


def test_the_list_puts_awaiting_posts_first(sign_in):
    approved, awaiting = make_approved(), make_post()
    html = sign_in("moderator").get(reverse(LIST)).content.decode()
    assert html.index(record(awaiting)) < html.index(record(approved))


def test_a_record_shows_the_post_as_readers_will_see_it(sign_in):
    post = make_post(text="Out of the #WorldCup")
    html = sign_in("moderator").get(record(post)).content.decode()
    words = text_at(html, "figure.quoted-post blockquote .words")
    assert words == "Out of the #WorldCup"


def test_a_record_shows_what_was_captured(sign_in):
    post = make_post(raw="Everything <as> it came")
    html = sign_in("moderator").get(record(post)).content.decode()
    assert text_at(html, "pre.raw") == "Everything <as> it came"


def test_a_record_offers_no_field_for_the_words(sign_in):
    html = sign_in("moderator").get(record(make_post())).content.decode()
    page = HTMLParser(html)
    for name in ("text", "account_name", "handle", "source_url", "status"):
        assert page.css_first(f"[name={name}]") is None


def test_words_sent_to_a_record_are_not_taken(sign_in):
    post = make_post(text="As posted")
    sign_in("moderator").post(
        record(post),
        {
            "text": "Forged",
            "display_mode": "quotation",
            "source_state": "normal",
            "language": "en",
        },
    )
    post.refresh_from_db()
    assert (post.text, post.language) == ("As posted", "en")


def test_showing_an_approved_post_another_way_returns_it_to_the_queue(sign_in):
    post = make_approved(source_url="https://x.com/a/status/3")
    sign_in("moderator").post(
        record(post), {"display_mode": "link-only", "source_state": "normal"}
    )
    post.refresh_from_db()
    assert (post.status, post.display_mode) == ("awaiting", "link-only")


def test_a_cover_needs_its_reason(sign_in):
    post = make_post()
    response = sign_in("moderator").post(
        record(post),
        {"display_mode": "quotation", "source_state": "normal", "sensitive": "on"},
    )
    assert b"Say on the cover why it is covered." in response.content


@pytest.mark.parametrize("make", [make_post, make_rejected, make_withdrawn])
def test_a_reporter_does_not_see_the_undecided_posts_of_others(sign_in, make):
    response = sign_in("reporter").get(record(make(text="canary")))
    assert response.status_code == 302


def test_a_reporter_finds_none_of_them_by_searching(sign_in):
    make_post(text="canary words", handle="canaryhandle")
    html = sign_in("reporter").get(reverse(LIST), {"q": "canary"}).content.decode()
    assert "canaryhandle" not in html


def test_a_reporter_sees_the_posts_in_their_own_stories(sign_in):
    client = sign_in("reporter")
    post = make_post()
    uses.register_own(finder := lambda user: [post.pk] if user == client.user else [])
    try:
        assert client.get(record(post)).status_code == 200
    finally:
        uses._own_finders.remove(finder)


def test_the_proposer_reads_why_a_post_was_rejected(sign_in):
    client = sign_in("reporter")
    post = make_post(by=client.user)
    post.reject(by=make_person("moderator", username="mod-zoe"), reason_code="abusive")
    html = client.get(record(post)).content.decode()
    assert "It abuses or threatens somebody" in html


def test_the_proposer_is_not_told_who_decided(sign_in):
    client = sign_in("reporter")
    post = make_post(by=client.user)
    post.reject(by=make_person("moderator", username="mod-zoe"), reason_code="abusive")
    assert "mod-zoe" not in client.get(record(post)).content.decode()


def test_nobody_deletes_a_post(sign_in):
    address = reverse("admin:social_quotedpost_delete", args=[make_post().pk])
    assert sign_in("moderator").post(address, {"post": "yes"}).status_code == 403


def test_the_log_shows_each_decision(sign_in):
    make_withdrawn()
    html = sign_in("moderator").get(reverse("admin:social_decision_changelist"))
    assert html.content.decode().count("The author asked.") == 1


def test_a_reporter_does_not_read_the_log(sign_in):
    address = reverse("admin:social_decision_changelist")
    assert sign_in("reporter").get(address).status_code == 403


# Proposing ------------------------------------------------------------------


PASTED = "Classy  Japan!\n\n🇯🇵 — 90min (@90min_Football) July 3, 2018"


def read(client, pasted):
    response = client.post(reverse(ADD), {"step": "read", "pasted": pasted})
    return response.context["form"]


def keep(client, **fields):
    fields = {
        "step": "keep",
        "platform": "twitter",
        "text": "Classy",
        "handle": "bo",
        **fields,
    }
    return client.post(reverse(ADD), fields)


def test_a_pasted_post_fills_the_fields(sign_in):
    form = read(sign_in("reporter"), PASTED)
    assert form.initial["handle"] == "90min_Football"
    assert form.initial["text"] == "Classy  Japan!\n\n🇯🇵"


def test_a_kept_post_has_the_words_as_pasted(sign_in):
    client = sign_in("reporter")
    fields = dict(read(client, PASTED).initial)
    # Browsers send line breaks so.
    fields["text"] = fields["text"].replace("\n", "\r\n")
    keep(client, **fields)
    assert QuotedPost.objects.get().text == "Classy  Japan!\n\n🇯🇵"


def test_a_kept_post_belongs_to_its_proposer(sign_in):
    client = sign_in("reporter")
    keep(client)
    assert QuotedPost.objects.get().requested_by == client.user


def test_the_same_post_proposed_twice_is_kept_once(sign_in):
    keep(sign_in("reporter"))
    response = keep(sign_in("moderator"))
    assert QuotedPost.objects.count() == 1
    assert "already kept" in said(response)


def test_the_words_of_a_kept_link_may_follow(sign_in):
    client = sign_in("reporter")
    link = "https://x.com/bo/status/101"
    keep(client, text="", source_url=link)
    keep(client, text="Classy Japan", source_url=link)
    assert QuotedPost.objects.get().text == "Classy Japan"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": ""}, "or at least its address"),
        ({"posted": "someday"}, "This date cannot be read"),
        ({"posted": "3 July 2199"}, "lies in the future"),
        ({"posted": "3 July 1018"}, "no posts from before March 2006"),
        ({"source_url": "javascript:alert(1)"}, "not a web address"),
        ({"source_url": "https://bsky.app/profile/a.b/post/1"}, "a post on Bluesky"),
        ({"text": "x" * 100_001}, "at most 100000 characters"),
        ({"platform": "friendster"}, "friendster is not one of"),
        ({"language": "no language"}, "Write the language as a tag"),
    ],
)
def test_what_cannot_be_kept_is_explained_at_the_form(sign_in, fields, sentence):
    response = keep(sign_in("reporter"), **fields)
    assert sentence in response.content.decode()


@pytest.mark.parametrize("pasted", ["", "   ", "a\0b", "x" * 100_001])
def test_what_cannot_be_read_is_explained_at_the_field(sign_in, pasted):
    response = sign_in("reporter").post(
        reverse(ADD), {"step": "read", "pasted": pasted}
    )
    errors = HTMLParser(response.content.decode()).css(".errorlist")
    assert len(errors) == 1


def test_typed_words_survive_a_mistake(sign_in):
    response = keep(sign_in("reporter"), text="Keep me", posted="someday")
    typed = text_at(response.content.decode(), "textarea[name=text]")
    assert typed.strip() == "Keep me"


# Comfort, wherever a post is shown ------------------------------------------------


def erase_page(client, post):
    address = reverse("admin:social_quotedpost_erase", args=[post.pk])
    return HTMLParser(client.get(address).content.decode())


def test_a_post_about_to_be_erased_is_covered_for_whoever_covers_posts(sign_in):
    desk = sign_in("eraser")
    Comforts.objects.create(person=desk.user, cover=True)
    (cover,) = erase_page(desk, make_post()).css("details.veil:has(.quoted-post)")
    assert "open" not in cover.attributes


def test_a_post_about_to_be_erased_is_grey_for_whoever_wants_grey(sign_in):
    desk = sign_in("eraser")
    Comforts.objects.create(person=desk.user, greyscale=True)
    assert "is-grey" in erase_page(desk, make_post()).body.attributes["class"]
