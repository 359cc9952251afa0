"""The pages of the desk about keeping and erasing a post."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from social.models import QuotedPost, RemovalRequest
from tests.social.factories import make_approved, make_person, make_post

pytestmark = pytest.mark.django_db


def address(post, name="erase"):
    return reverse(f"admin:social_quotedpost_{name}", args=[post.pk])


def record(client, post):
    return client.get(address(post, "change")).content.decode()


@pytest.fixture
def desk(client):
    client.user = make_person("eraser", first_name="Mia", last_name="Stone")
    client.force_login(client.user)
    return client


def erase(desk, post, **sent):
    sent = {"reason": "The author asked.", "is_understood": "on"} | sent
    return desk.post(address(post), sent)


def test_the_confirmed_page_erases(desk):
    post = make_approved()
    erase(desk, post)
    assert QuotedPost.objects.get(pk=post.pk).erased_at


def test_looking_at_the_page_erases_nothing(desk):
    post = make_approved()
    desk.get(address(post))
    assert QuotedPost.objects.get(pk=post.pk).text


def test_without_the_tick_nothing_is_erased(desk):
    post = make_approved()
    answer = erase(desk, post, is_understood="")
    assert answer.status_code == 422
    assert QuotedPost.objects.get(pk=post.pk).text


def test_a_refused_reason_stays_in_its_field(desk):
    post = make_approved(author_name="Ana Fan")
    answer = erase(desk, post, reason="Ana Fan asked us.")
    assert "Ana Fan asked us.</textarea>" in answer.content.decode()


def test_the_page_says_where_an_answer_goes_before_the_address_is_gone(desk):
    post = make_approved()
    RemovalRequest.objects.create(post=post, words="Mine.", contact="bo@example.org")
    assert "bo@example.org" in desk.get(address(post)).content.decode()


def test_the_page_counts_the_notes_that_repeat_the_name(desk):
    post = make_post(handle="bofan")
    post.add_note(by=make_person("moderator"), note="I wrote to @bofan.")
    assert "1 of them repeats the name" in desk.get(address(post)).content.decode()


def test_a_held_post_offers_no_erasing(desk):
    post = make_approved()
    post.hold(by=desk.user, reason="A court asked.")
    page = desk.get(address(post)).content.decode()
    assert "under legal hold" in page and "Erase for good</button>" not in page


def test_a_held_post_is_not_erased_by_a_form_sent_late(desk):
    post = make_approved()
    post.hold(by=desk.user, reason="A court asked.")
    answer = erase(desk, post)
    assert answer.status_code == 422
    assert QuotedPost.objects.get(pk=post.pk).text


def test_an_erased_post_leads_to_its_tombstone(desk):
    post = make_approved()
    erase(desk, post)
    assert desk.get(address(post)).status_code == 302


def test_the_tombstone_says_who_erased_it_and_why(desk):
    post = make_approved()
    erase(desk, post)
    page = record(desk, post)
    assert "by Mia Stone: The author asked." in page


def test_the_tombstone_offers_nothing_to_change(desk):
    post = make_approved()
    erase(desk, post)
    assert 'name="_save"' not in record(desk, post)


def test_the_tombstone_calls_nothing_unknown_that_was_erased(desk):
    post = make_approved()
    erase(desk, post)
    page = record(desk, post)
    assert [said for said in ("not known", "none known") if said in page] == []


def test_the_tombstone_has_no_fields_left(desk):
    post = make_approved()
    erase(desk, post)
    assert "What is known of it" not in record(desk, post)


def test_the_tombstone_says_what_stands_in_its_place(desk):
    post = make_approved()
    erase(desk, post)
    page = record(desk, post)
    assert "As readers would see it" not in page
    assert "one line says that it was withdrawn" in page


def test_the_tombstone_of_an_unseen_post_says_that_nothing_stands_there(desk):
    post = make_post()
    erase(desk, post)
    assert "so nothing stands in its place" in record(desk, post)


def test_the_list_says_erased(desk):
    erase(desk, make_approved())
    page = desk.get(reverse("admin:social_quotedpost_changelist")).content.decode()
    assert "(erased)" in page


@pytest.mark.parametrize("name", ["erase", "keep"])
def test_without_the_permission_the_page_is_refused(client, name):
    client.force_login(make_person("moderator"))
    assert client.get(address(make_approved(), name)).status_code == 403


@pytest.mark.parametrize("pk", [10**6, 2**63])
def test_an_unknown_post_is_not_there(desk, pk):
    path = f"/desk/social/quotedpost/{pk}/erase/"
    assert desk.get(path).status_code == 404


def test_a_request_leads_to_the_page(desk):
    post = make_approved()
    RemovalRequest.objects.create(post=post, words="Mine.")
    page = desk.get(reverse("admin:social_quotedpost_queue") + "?tab=requests")
    assert address(post) in page.content.decode()


# How long it is kept ----------------------------------------------------------------


def test_a_hold_is_set_on_its_page(desk):
    post = make_approved()
    desk.post(address(post, "keep"), {"deed": "hold", "reason": "A court asked."})
    assert QuotedPost.objects.get(pk=post.pk).legal_hold


def test_a_hold_is_lifted_on_its_page(desk):
    post = make_approved()
    post.hold(by=desk.user, reason="A court asked.")
    desk.post(address(post, "keep"), {"deed": "lift-hold", "reason": "Closed."})
    assert not QuotedPost.objects.get(pk=post.pk).legal_hold


def test_a_last_day_is_set_on_its_page(desk):
    post = make_approved()
    day = timezone.localdate() + timedelta(days=9)
    sent = {"deed": "retain", "until": day.isoformat(), "reason": "Case."}
    desk.post(address(post, "keep"), sent)
    assert QuotedPost.objects.get(pk=post.pk).retain_until == day


def test_enter_in_the_last_day_touches_no_hold(desk):
    # Enter presses the first button of a form.
    post = make_approved()
    post.hold(by=desk.user, reason="A court asked.")
    page = desk.get(address(post, "keep")).content.decode()
    assert re.findall(r'name="deed" value="([\w-]+)"', page) == ["retain", "lift-hold"]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"deed": "hold", "reason": ""}, "Say why"),
        ({"deed": "burn", "reason": "Why not."}, "Choose what"),
        ({"deed": "retain", "until": "soon", "reason": "Case."}, "Write the day"),
        ({"deed": "retain", "until": "2001-01-01", "reason": "Case."}, "a day ahead"),
    ],
)
def test_a_wrong_form_says_why_and_changes_nothing(desk, sent, said):
    post = make_approved()
    answer = desk.post(address(post, "keep"), sent)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)


def test_the_record_says_that_it_is_held(desk):
    post = make_approved()
    post.hold(by=desk.user, reason="A court asked.")
    assert "Nothing of it is erased until the hold is lifted" in record(desk, post)


def test_the_record_says_until_when_it_is_kept(desk, settings):
    settings.POST_RETENTION_DAYS = 365
    assert "a post no story quotes is kept for 365 days" in record(desk, make_post())
