"""Claims: one person on a post at a time, and never for longer than three minutes."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from social.models import Claim
from tests.social.factories import make_person, make_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben():
    return make_person("moderator", first_name="Ben", last_name="Okoro")


@pytest.fixture
def desk():
    client = Client()
    client.user = make_person("moderator")
    client.force_login(client.user)
    return client


def claim(client, post, **fields):
    address = reverse("admin:social_quotedpost_claim", args=[post.pk])
    return client.post(address, fields).json()


def decide(client, post, deed, **fields):
    address = reverse("admin:social_quotedpost_decide", args=[post.pk])
    response = client.post(
        address,
        {"deed": deed, "seen": post.digest, **fields},
        headers={"Accept": "application/json"},
    )
    post.refresh_from_db()
    return response


def test_a_claim_is_ones_own(desk):
    assert claim(desk, make_post())["mine"]


def test_a_claim_lasts_three_minutes(ben):
    taken = Claim.objects.take(make_post(), ben)
    left = taken.until - timezone.now()
    assert timedelta(minutes=2, seconds=50) < left <= timedelta(minutes=3)


def test_somebody_elses_claim_is_named(desk, ben):
    post = make_post()
    Claim.objects.take(post, ben)
    answer = claim(desk, post)
    assert (answer["mine"], answer["by"]) == (False, "Ben Okoro")


def test_a_claim_lapses(desk, ben):
    post = make_post()
    with time_machine.travel(timezone.now() - timedelta(minutes=4)):
        Claim.objects.take(post, ben)
    assert claim(desk, post)["mine"]


def test_a_claim_is_renewed_by_its_holder(ben):
    post = make_post()
    with time_machine.travel(timezone.now() - timedelta(minutes=2)):
        first = Claim.objects.take(post, ben)
    assert Claim.objects.take(post, ben).until > first.until


def test_a_released_post_is_free(desk, ben):
    post = make_post()
    Claim.objects.take(post, ben)
    Claim.objects.release(post, ben)
    assert claim(desk, post)["mine"]


def test_nobody_releases_the_claim_of_another(desk, ben):
    post = make_post()
    Claim.objects.take(post, ben)
    claim(desk, post, release="1")
    assert Claim.objects.get().by == ben


def test_a_claimed_post_is_not_decided_by_another(desk, ben):
    post = make_post()
    Claim.objects.take(post, ben)
    response = decide(desk, post, "approve")
    assert (post.status, response.status_code) == ("awaiting", 409)
    assert "Ben Okoro is on this post" in response.json()["error"]


def test_a_withdrawal_waits_for_no_claim(desk, ben):
    post = make_post()
    Claim.objects.take(post, ben)
    decide(desk, post, "withdraw", note="The author asked.")
    assert post.status == "withdrawn"


def test_a_decision_ends_the_claim(desk):
    post = make_post()
    claim(desk, post)
    decide(desk, post, "approve")
    assert not Claim.objects.exists()


def test_a_claimed_post_stands_below_the_free_ones(desk, ben):
    claimed, free = make_post(), make_post()
    Claim.objects.take(claimed, ben)
    news = desk.get(reverse("admin:social_quotedpost_news")).json()
    assert [post["id"] for post in news["posts"]] == [free.pk, claimed.pk]


def test_a_reporter_claims_nothing():
    client = Client()
    reporter = make_person("reporter")
    client.force_login(reporter)
    address = reverse("admin:social_quotedpost_claim", args=[make_post(by=reporter).pk])
    assert client.post(address).status_code == 403


def test_a_claim_given_up_while_somebody_asks_for_it_goes_to_them(ben):
    post = make_post()
    anna = make_person("moderator")
    Claim.objects.take(post, ben)

    def give_up_meanwhile(execute, sql, params, many, context):
        try:
            return execute(sql, params, many, context)
        except IntegrityError:
            given_up.append(post)
            raise

    given_up: list = []

    def look_after_giving_up(execute, sql, params, many, context):
        if given_up and sql.startswith("SELECT"):
            given_up.clear()
            Claim.objects.release(post, ben)
        return execute(sql, params, many, context)

    with (
        connection.execute_wrapper(give_up_meanwhile),
        connection.execute_wrapper(look_after_giving_up),
    ):
        assert Claim.objects.take(post, anna).by == anna


def test_a_claim_given_up_the_moment_it_is_renewed_is_taken_again(ben):
    post = make_post()
    Claim.objects.take(post, ben)
    rounds = []

    def give_up_once(execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        if sql.startswith("UPDATE") and not rounds:
            rounds.append(sql)
            Claim.objects.filter(post=post).delete()
        return answer

    with connection.execute_wrapper(give_up_once):
        assert Claim.objects.take(post, ben).by == ben
