"""Deciding on many posts at once: in all states, by two people, in several stories."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.models import Claim, QuotedPost
from tests.articles.factories import make_article, make_staff
from tests.social.factories import make_person, make_post

pytestmark = pytest.mark.django_db

BULK = reverse("admin:social_quotedpost_bulk")
QUEUE = reverse("admin:social_quotedpost_queue")


@pytest.fixture
def mira():
    return make_staff("Moderator", first_name="Mira")


@pytest.fixture
def desk(mira):
    client = Client()
    client.force_login(mira)
    return client


def make_twelve(first_by=None, **fields):
    """Twelve posts of one story that readers do not see yet."""
    posts = [make_post(first_by), *(make_post() for _ in range(11))]
    make_article(posts=posts, **fields)
    return posts


def sent(posts, **fields):
    ids = [post.pk for post in posts]
    return {"post": ids, **{f"seen-{post.pk}": post.digest for post in posts}, **fields}


def decide(desk, posts, deed="approve"):
    return desk.post(BULK, sent(posts, step="decide", deed=deed))


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def page_of(response):
    return HTMLParser(response.text)


def test_twelve_posts_are_approved_by_one_press(desk):
    posts = make_twelve()
    assert said(decide(desk, posts)) == ["12 posts approved."]
    assert QuotedPost.objects.approved().count() == 12


def test_twelve_posts_are_put_back_by_one_undo(desk):
    decide(desk, make_twelve(), "reject:off-subject")
    response = desk.post(BULK, {"step": "undo"})
    assert said(response)[-1] == "12 decisions were undone."
    assert QuotedPost.objects.filter(status="awaiting").count() == 12


def test_what_another_decided_meanwhile_is_named_and_left(desk):
    posts = make_twelve()
    posts[3].reject(by=make_person("moderator"), reason_code="abusive")
    words = said(decide(desk, posts))
    assert words == [
        f"@{posts[3].handle}, post {posts[3].pk}, does not wait any more: it is "
        "rejected. It was left as it is.",
        "11 posts approved.",
    ]


def test_the_page_names_what_does_not_wait_any_more(desk):
    posts = make_twelve()
    posts[3].approve(by=make_person("moderator"))
    page = page_of(desk.post(BULK, {"post": [post.pk for post in posts]}))
    assert f"@{posts[3].handle}" in page.css_first(".card-warning").text()
    assert len(page.css(".bulk-cards > li")) == 11


def test_posts_in_every_state_are_decided_on_each_by_its_own_rules(desk, mira):
    posts = make_twelve(first_by=mira)
    own, private, claimed, asked, escalated, changed = posts[:6]
    private.account_kind = "private"
    private.save(update_fields=["account_kind"])
    Claim.objects.take(claimed, make_person("moderator", first_name="Max"))
    asked.ask_changes(by=make_person("moderator"), reason_code="date")
    escalated.escalate(by=make_person("moderator"))
    fields = sent(posts, step="decide", deed="approve")
    fields[f"seen-{changed.pk}"] = "0" * 64
    words = said(desk.post(BULK, fields))
    left = [sentence.partition(", post ")[2].partition(":")[0] for sentence in words]
    assert set(left[:-1]) == {str(post.pk) for post in (own, claimed, changed)}
    assert words[-1] == "1 post approved by the first of two. 8 posts approved."


def test_undoing_leaves_what_another_moved_on(desk):
    posts = make_twelve()
    decide(desk, posts)
    posts[0].refresh_from_db()
    posts[0].withdraw(by=make_person("moderator"), reason="The author asked.")
    assert said(desk.post(BULK, {"step": "undo"}))[-1] == "11 decisions were undone."
    posts[0].refresh_from_db()
    assert posts[0].status == "withdrawn"


def test_posts_of_two_stories_are_offered_story_by_story(desk):
    first, second = make_twelve(headline="Rain"), make_twelve(headline="Sun")
    ids = [post.pk for post in [*first[:3], *second[:2]]]
    page = page_of(desk.post(BULK, {"post": ids}))
    assert [each.text() for each in page.css(".story-choice h2")] == ["Rain", "Sun"]
    offered = page.css(".story-choice form")[0].css("[name=post]")
    assert {int(each.attributes["value"]) for each in offered} == {
        post.pk for post in first[:3]
    }


def test_two_drafts_of_one_title_are_two_stories(desk):
    first, second = make_twelve(headline="Rain"), make_twelve(headline="Rain")
    page = page_of(desk.post(BULK, {"post": [first[0].pk, second[0].pk]}))
    assert len(page.css(".story-choice form")) == 2


def test_a_post_no_story_quotes_is_named_beside_the_stories(desk):
    stray = make_post(handle="stray")
    page = page_of(desk.post(BULK, {"post": [make_twelve()[0].pk, stray.pk]}))
    assert "@stray" in page.css(".story-choice")[-1].text()


def test_more_posts_cost_no_more_questions(desk, django_assert_max_num_queries):
    posts = make_twelve()
    with django_assert_max_num_queries(30):
        desk.post(BULK, {"post": [post.pk for post in posts[:2]]})
    with django_assert_max_num_queries(30):
        desk.post(BULK, {"post": [post.pk for post in posts]})
