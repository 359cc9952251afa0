"""The desk's own ways: its tabs, undo, findings, answers, several at once, its news."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social import uses
from social.models import Claim, Decision, QuotedPost, RemovalRequest
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db

QUEUE = "admin:social_quotedpost_queue"
NEWS = "admin:social_quotedpost_news"
BULK = "admin:social_quotedpost_bulk"


class Desk(Client):
    """A browser in which a member of staff is signed in."""

    def __init__(self, user):
        super().__init__()
        self.user = user
        self.force_login(user)


@pytest.fixture
def desk():
    return Desk(make_person("moderator"))


@pytest.fixture
def one_story():
    """All posts named here are quoted in one story."""
    told: set[int] = set()

    def finder(post_ids, viewer):
        return {
            each: [uses.Use("One story", url="/one/")]
            for each in post_ids
            if each in told
        }

    uses.register(finder)
    yield told
    uses._finders.remove(finder)


def decide(client, post, deed, **fields):
    address = reverse("admin:social_quotedpost_decide", args=[post.pk])
    headers = fields.pop("headers", {})
    fields = {"seen": post.digest, "next": "queue", "deed": deed} | fields
    response = client.post(address, fields, headers=headers)
    post.refresh_from_db()
    return response


def by_script(client, post, deed, **fields):
    headers = {"Accept": "application/json"}
    return decide(client, post, deed, headers=headers, **fields)


def page_of(client, **query):
    return HTMLParser(client.get(reverse(QUEUE), query).content.decode())


def said(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


# Tabs -----------------------------------------------------------------------


def cards(client, **query):
    found = page_of(client, **query).css("article.card")
    return [card.attributes["id"] for card in found]


def test_an_escalated_post_stands_under_its_own_heading(desk):
    post = make_post()
    decide(desk, post, "escalate", note="Is this libel?")
    assert cards(desk) == []
    assert cards(desk, tab="escalated") == [f"waiting-{post.pk}"]


def test_an_original_that_is_gone_comes_to_the_desk(desk):
    post = make_approved()
    post.note_source(state="deleted")
    assert cards(desk, tab="vanished") == [f"waiting-{post.pk}"]


def test_a_post_kept_although_its_original_is_gone_leaves_the_desk(desk):
    post = make_approved()
    post.note_source(state="deleted")
    decide(desk, post, "keep")
    assert (post.status, post.due_at) == ("approved", None)


def test_a_tab_nobody_knows_is_the_first_one(desk):
    post = make_post()
    assert cards(desk, tab="nonsense") == [f"waiting-{post.pk}"]


@pytest.mark.parametrize("chosen", ["", "x", "0", "9" * 30, "²", "1e3"])
def test_a_post_nobody_knows_leaves_the_first_in_sight(desk, chosen):
    post = make_post()
    page = page_of(desk, post=chosen)
    shown = [c for c in page.css("article.card") if "hidden" not in c.attributes]
    assert [card.attributes["id"] for card in shown] == [f"waiting-{post.pk}"]


def test_the_post_asked_for_is_the_one_in_sight(desk):
    make_post()
    second = make_post()
    page = page_of(desk, post=second.pk)
    shown = [c for c in page.css("article.card") if "hidden" not in c.attributes]
    assert [card.attributes["id"] for card in shown] == [f"waiting-{second.pk}"]


def test_a_skipped_post_gives_way_to_the_one_below_it(desk):
    first, second = make_post(), make_post()
    response = decide(desk, first, "skip")
    assert response.headers["Location"].endswith(f"?post={second.pk}")


def test_the_history_names_every_decision(desk):
    make_withdrawn()
    rows = page_of(desk, tab="done").css(".decision-log tbody tr")
    assert len(rows) == 2


def test_a_reporter_sees_no_history(desk):
    make_withdrawn()
    page = page_of(Desk(make_person("reporter")), tab="done")
    assert page.css(".decision-log tbody tr") == []


def test_a_card_tells_what_became_of_the_account_before(desk):
    make_rejected(handle="loud", text="One")
    make_post(handle="loud", text="Two and something else altogether")
    assert "1 rejected" in page_of(desk).css_first(".card-facts").text()


def test_a_card_names_the_handle_it_resembles(desk):
    known = make_approved(handle="90min_Football")
    make_post(handle="90minFootbaII")
    text = page_of(desk).css_first(".card-facts").text()
    assert f"resembles @90min_Football of post {known.pk}" in text


# Deciding -------------------------------------------------------------------


def test_one_press_rejects_with_its_reason(desk):
    post = make_post()
    decide(desk, post, "reject:abusive")
    assert (post.status, post.decision.reason_code) == ("rejected", "abusive")


def test_changes_are_asked_with_their_reason(desk):
    post = make_post()
    decide(desk, post, "ask-changes:context")
    assert (post.status, post.desk_state) == ("awaiting", "changes")


def test_the_proposer_reads_what_to_change_with_advice(desk):
    reporter = Desk(make_person("reporter"))
    post = make_post(by=reporter.user)
    decide(desk, post, "ask-changes:context")
    text = page_of(reporter).css_first("article.card").text()
    assert "The story does not say why it quotes this" in text
    assert "Introduce the post in the sentence before it" in text


def test_the_proposer_is_not_told_who_asked(desk):
    reporter = Desk(make_person("reporter"))
    post = make_post(by=reporter.user)
    decide(desk, post, "ask-changes:context")
    html = reporter.get(reverse(QUEUE)).content.decode()
    assert desk.user.username not in html


def test_the_proposer_hands_it_in_again(desk):
    reporter = Desk(make_person("reporter"))
    post = make_post(by=reporter.user)
    decide(desk, post, "ask-changes:context")
    decide(reporter, post, "hand-in", note="The sentence before it says it now.")
    assert post.desk_state == "open"


def test_a_refused_decision_keeps_the_note_at_its_field(desk):
    post = make_post()
    response = decide(desk, post, "reject:nonsense", note="Kept as typed")
    page = HTMLParser(response.content.decode())
    assert response.status_code == 422
    assert page.css_first(f"#note-{post.pk}").text() == "Kept as typed"
    assert "no such reason" in page.css_first(f"#error-{post.pk}").text()


def test_a_note_that_is_too_long_is_kept_whole(desk):
    post = make_post()
    note = "x" * 5001
    response = decide(desk, post, "approve", note=note)
    page = HTMLParser(response.content.decode())
    assert "at most 5,000" in page.css_first(f"#error-{post.pk}").text()
    assert page.css_first(f"#note-{post.pk}").text() == note


def test_another_reason_without_a_note_is_refused_at_the_card(desk):
    post = make_post()
    response = decide(desk, post, "reject:other")
    page = HTMLParser(response.content.decode())
    assert "Write the reason in the note." in page.css_first(f"#error-{post.pk}").text()


def test_the_second_person_finds_their_note_on_the_page(desk):
    post = make_post()
    post.reject(by=make_person("moderator", first_name="Ben"), reason_code="abusive")
    response = decide(desk, post, "approve", note="Rather good")
    page = HTMLParser(response.content.decode())
    assert "Ben was first" in page.css_first(".card-error").text()
    assert page.css_first("#kept-note").text() == "Rather good"


def test_a_decision_by_script_is_answered_in_json(desk):
    answer = by_script(desk, make_post(), "approve").json()
    assert (answer["ok"], answer["undoable"]) == (True, True)


def test_a_refusal_by_script_says_why(desk):
    post = make_post()
    post.approve(by=make_person("moderator", first_name="Ben"))
    response = by_script(desk, post, "reject:abusive")
    assert response.status_code == 409
    assert "Ben was first" in response.json()["error"]


def test_a_script_learns_the_new_numbers(desk):
    make_post()
    assert by_script(desk, make_post(), "approve").json()["counts"]["waiting"] == 1


def test_a_note_alone_leaves_the_post_where_it_is(desk):
    post = make_post()
    decide(desk, post, "note", note="Asked the author.")
    assert (post.status, Decision.objects.get().note) == (
        "awaiting",
        "Asked the author.",
    )


# Undo -----------------------------------------------------------------------


def test_the_last_decision_is_offered_to_be_undone(desk):
    post = make_post(handle="sporf")
    decide(desk, post, "approve")
    bar = page_of(desk).css_first("#undo-bar")
    assert "@sporf was approved" in bar.text()


def test_undo_puts_the_post_back(desk):
    post = make_post()
    decide(desk, post, "approve")
    decide(desk, post, "undo", decision=post.decision_id)
    assert (post.status, cards(desk)) == ("awaiting", [f"waiting-{post.pk}"])


def test_undoing_what_somebody_else_decided_needs_a_reason(desk):
    post = make_post()
    post.reject(by=make_person("moderator"), reason_code="abusive")
    response = decide(desk, post, "undo", decision=post.decision_id, next="done")
    assert (post.status, "Say why you undo it" in said(response)) == ("rejected", True)


# Findings -------------------------------------------------------------------


def judge(client, post, **fields):
    address = reverse("admin:social_quotedpost_judge", args=[post.pk])
    response = client.post(address, fields)
    post.refresh_from_db()
    return response


def test_what_was_found_is_kept(desk):
    post = make_post()
    judge(desk, post, verified_source="ok", verification_notes="Called the club.")
    assert (post.verified_source, post.verification_notes) == ("ok", "Called the club.")


def test_a_changed_flag_enters_the_log(desk):
    post = make_post()
    judge(desk, post, account_kind="private")
    assert Decision.objects.get().note == "Account kind: private person"


def test_a_reporter_keeps_no_findings():
    reporter = Desk(make_person("reporter"))
    post = make_post(by=reporter.user)
    assert judge(reporter, post, account_kind="public").status_code == 403


# Requests -------------------------------------------------------------------


def answer(client, asked, **fields):
    address = reverse("admin:social_quotedpost_answer", args=[asked.pk])
    response = client.post(address, fields)
    asked.refresh_from_db()
    return response


def make_request(**fields):
    fields.setdefault("post", make_approved())
    return RemovalRequest.objects.create(words="That is me.", **fields)


def test_a_granted_request_withdraws_the_post(desk):
    asked = make_request()
    answer(desk, asked, answer="grant", note="The author asked.")
    assert (asked.state, asked.post.status) == ("granted", "withdrawn")


def test_a_refused_request_leaves_the_post(desk):
    asked = make_request()
    answer(desk, asked, answer="refuse", note="A minister said it in public.")
    assert (asked.state, asked.post.status) == ("refused", "approved")


def test_an_answer_needs_its_reason(desk):
    asked = make_request()
    response = answer(desk, asked, answer="grant", note=" ")
    page = HTMLParser(response.content.decode())
    assert asked.state == "open"
    assert "Say why" in page.css_first("#unanswered").text()


def test_what_was_typed_into_an_answer_is_kept(desk):
    asked = make_request()
    response = answer(desk, asked, answer="", note="Long thought about")
    page = HTMLParser(response.content.decode())
    assert page.css_first(f"#answer-{asked.pk}").text() == "Long thought about"


def test_what_was_typed_into_a_finding_is_kept(desk):
    post = make_post()
    response = judge(desk, post, verified_date="x", verification_notes="Called them.")
    page = HTMLParser(response.content.decode())
    kept = page.css_first(f"#judge-{post.pk}-verification_notes").text()
    assert kept.strip() == "Called them."


def test_a_request_is_answered_once(desk):
    asked = make_request()
    asked.refuse(by=make_person("moderator"), note="No.")
    response = answer(desk, asked, answer="grant", note="Yes.")
    assert "Somebody else has answered" in response.content.decode()
    assert QuotedPost.objects.get().status == "approved"


def test_a_request_names_the_stories_it_touches(desk, one_story):
    asked = make_request()
    one_story.add(asked.post_id)
    page = page_of(desk, tab="requests")
    assert page.css_first(".request .card-uses a").text() == "One story"


def test_many_requests_cost_as_much_as_one(desk, django_assert_max_num_queries):
    for _ in range(12):
        make_request()
    with django_assert_max_num_queries(20):
        desk.get(reverse(QUEUE), {"tab": "requests"})


def test_a_reporter_answers_no_request():
    asked = make_request()
    client = Desk(make_person("reporter"))
    assert answer(client, asked, answer="grant", note="x").status_code == 403


# Several at once ------------------------------------------------------------


def together(client, posts, step="", **fields):
    fields |= {"post": [post.pk for post in posts], "step": step}
    if step == "decide":
        fields |= {f"seen-{post.pk}": post.digest for post in posts} | fields
    return client.post(reverse(BULK), fields)


@pytest.fixture
def posts(one_story):
    found = [make_post() for _ in range(3)]
    one_story.update(post.pk for post in found)
    return found


def test_several_posts_are_shown_whole_before_they_are_decided(desk, posts):
    page = HTMLParser(together(desk, posts).content.decode())
    assert len(page.css(".bulk-cards figure.quoted-post")) == 3


def test_one_post_alone_is_spoken_of_as_one(desk, posts):
    page = HTMLParser(together(desk, posts[:1]).content.decode())
    assert page.css_first("h1").text() == "Decide on one post"
    assert page.css_first("button[value=approve]").text() == "Approve"


def test_several_posts_are_approved_together(desk, posts):
    response = together(desk, posts, "decide", deed="approve")
    assert QuotedPost.objects.approved().count() == 3
    assert "3 posts approved." in said(response)


def test_posts_of_different_stories_are_not_decided_together(desk, posts):
    stray = make_post()
    together(desk, [*posts, stray], "decide", deed="approve")
    assert QuotedPost.objects.approved().count() == 0


def test_a_post_not_seen_as_it_is_now_is_left_out(desk, posts):
    fields = {f"seen-{posts[0].pk}": "0" * 64}
    response = together(desk, posts, "decide", deed="approve", **fields)
    assert QuotedPost.objects.approved().count() == 2
    assert f"post {posts[0].pk}: This post has changed" in said(response)


def test_ones_own_post_is_left_out_by_name(desk, one_story):
    own = make_post(by=desk.user, handle="mine")
    found = [make_post(), own]
    one_story.update(post.pk for post in found)
    response = together(desk, found, "decide", deed="approve")
    assert f"@mine, post {own.pk}: You proposed this post yourself" in said(response)


def test_rejecting_together_without_a_reason_rejects_nothing(desk, posts):
    together(desk, posts, "decide", deed="reject")
    assert QuotedPost.objects.filter(status="rejected").count() == 0


def test_what_was_decided_together_is_undone_together(desk, posts):
    together(desk, posts, "decide", deed="reject:off-subject")
    desk.post(reverse(BULK), {"step": "undo"})
    assert QuotedPost.objects.filter(status="awaiting").count() == 3


def test_posts_are_not_withdrawn_together(desk, posts):
    response = together(desk, posts, "decide", deed="withdraw", note="x")
    assert response.status_code == 422


def test_ticked_posts_of_the_list_lead_to_the_same_page(desk, posts):
    response = desk.post(
        reverse("admin:social_quotedpost_changelist"),
        {"action": "decide_together", "_selected_action": [p.pk for p in posts]},
    )
    assert len(HTMLParser(response.content.decode()).css(".bulk-cards > li")) == 3


def test_a_reporter_decides_on_nothing_together(posts):
    client = Desk(make_person("reporter"))
    assert together(client, posts, "decide", deed="approve").status_code == 403


# News -----------------------------------------------------------------------


def test_the_news_name_every_waiting_post(desk):
    found = [make_post().pk for _ in range(2)]
    news = desk.get(reverse(NEWS)).json()
    assert [post["id"] for post in news["posts"]] == found
    assert news["counts"]["waiting"] == 2


def test_unchanged_news_cost_no_words(desk):
    make_post()
    etag = desk.get(reverse(NEWS)).headers["ETag"]
    response = desk.get(reverse(NEWS), headers={"If-None-Match": etag})
    assert (response.status_code, response.content) == (304, b"")


def test_a_decision_is_news(desk):
    post = make_post()
    etag = desk.get(reverse(NEWS)).headers["ETag"]
    post.approve(by=make_person("moderator"))
    response = desk.get(reverse(NEWS), headers={"If-None-Match": etag})
    assert response.status_code == 200


def test_the_news_hold_no_word_of_a_post(desk):
    make_post(text="canary words", author_name="canary", handle="canary")
    assert b"canary" not in desk.get(reverse(NEWS)).content


def test_a_reporter_hears_of_their_own_posts_alone():
    client = Desk(make_person("reporter"))
    own = make_post(by=client.user)
    make_post()
    news = client.get(reverse(NEWS)).json()
    assert [post["id"] for post in news["posts"]] == [own.pk]


# Comforts -------------------------------------------------------------------


def test_covered_posts_stay_closed_until_pressed(desk):
    make_post()
    desk.post(reverse("admin:social_quotedpost_comforts"), {"cover": "on"})
    assert "open" not in page_of(desk).css_first("details.veil").attributes


def test_single_letters_can_be_switched_off(desk):
    desk.post(reverse("admin:social_quotedpost_comforts"), {"letters_off": "on"})
    assert page_of(desk).css_first(".queue").attributes["data-letters"] == "off"


def test_a_line_says_how_long_is_left_to_answer(desk):
    post = make_approved()
    post.note_source(state="deleted")
    page = page_of(desk, tab="vanished")
    assert page.css_first(f"#line-{post.pk} .when").text() == "23 h left"


def test_what_became_of_the_original_stands_above_the_post(desk):
    post = make_approved()
    post.note_source(state="deleted")
    card = page_of(desk, tab="vanished").css_first(f"#waiting-{post.pk}")
    assert card.html.index("deleted by its author") < card.html.index("quoted-post")


def test_an_overdue_answer_says_so(desk):
    post = make_approved()
    post.note_source(state="edited", checked_at=timezone.now() - timedelta(days=2))
    line = page_of(desk, tab="vanished").css_first(f"#line-{post.pk}")
    assert "overdue" in line.text()


def test_opening_the_desk_claims_the_post_in_sight(desk):
    post = make_post()
    desk.get(reverse(QUEUE))
    assert Claim.objects.get(post=post).by == desk.user
