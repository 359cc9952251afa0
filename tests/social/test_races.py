"""Two people decide at the same moment: one decision each time, and no lost words."""

from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from threading import Barrier

import pytest
from django.db import connection, connections
from django.utils import timezone

from social.models import Claim, Decision, QuotedPost, Sender
from social.models.sender import MOST_IN_AN_HOUR
from social.moderation import ModerationError
from social.verification import verify_chain
from social.watching import recheck_due
from tests.social import race_decisions as races
from tests.social.factories import (
    make_approved,
    make_captured,
    make_person,
    make_post,
)
from tests.social.provider_server import provider_server

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="Races are run on PostgreSQL: SQLite has one writer at a time.",
    ),
]

ROUNDS = 20


def decide(post_id, deed, moderator):
    post = QuotedPost.objects.get(pk=post_id)
    match deed:
        case "approve":
            post.approve(by=moderator)
        case "reject":
            post.reject(by=moderator, reason_code="abusive")
        case "withdraw":
            post.withdraw(by=moderator, reason="The author asked.")
        case "erase":
            post.erase(by=moderator, reason="The author asked.")
        case "hold":
            post.hold(by=moderator, reason="A court asked.")


def race(*tasks):
    """Run the tasks at once, each on its own connection; which were done."""
    start = Barrier(len(tasks))

    def run(task):
        try:
            start.wait(timeout=10)
            task()
        except ModerationError:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def race_decisions(post, deeds):
    people = [make_person("eraser") for _ in deeds]
    return race(
        *(
            lambda deed=deed, person=person: decide(post.pk, deed, person)
            for deed, person in zip(deeds, people, strict=True)
        )
    )


def test_of_two_racing_decisions_one_is_taken():
    taken = [
        sum(race_decisions(make_post(), ("approve", "reject"))) for _ in range(ROUNDS)
    ]
    assert taken == [1] * ROUNDS


def test_hundreds_of_racing_pairs_keep_every_promise():
    people = [make_person("moderator") for _ in range(2)]
    post_ids = [make_post().pk for _ in range(300)]
    assert races.race(post_ids, people).faults == []


def test_of_two_approvals_at_once_of_a_private_post_both_count():
    post = make_post()
    QuotedPost.objects.filter(pk=post.pk).update(account_kind="private")
    race_decisions(post, ("approve", "approve"))
    post.refresh_from_db()
    assert post.status == "approved"


def test_of_two_claims_at_once_one_holds():
    post = make_post()
    people = [make_person("moderator") for _ in range(4)]
    race(*(lambda person=person: Claim.objects.take(post, person) for person in people))
    assert Claim.objects.count() == 1


def test_every_taken_decision_of_a_race_is_logged_once():
    for _ in range(ROUNDS):
        race_decisions(make_post(), ("approve", "reject"))
    assert Decision.objects.count() == ROUNDS


@pytest.mark.parametrize(
    "deeds",
    [*permutations(("approve", "withdraw")), *permutations(("reject", "withdraw"))],
)
def test_a_withdrawal_wins_every_race(deeds):
    posts = [make_post() for _ in range(ROUNDS // 2)]
    for post in posts:
        race_decisions(post, deeds)
    assert QuotedPost.objects.filter(status="withdrawn").count() == len(posts)


@pytest.mark.parametrize("other", ["approve", "reject", "withdraw"])
def test_an_erasure_wins_every_race(other):
    posts = [make_post() for _ in range(ROUNDS // 2)]
    for post in posts:
        race_decisions(post, (other, "erase"))
    assert QuotedPost.objects.filter(erased_at__isnull=False).count() == len(posts)


def test_of_a_hold_and_an_erasure_at_once_one_is_taken():
    taken = [sum(race_decisions(make_post(), ("hold", "erase"))) for _ in range(ROUNDS)]
    assert taken == [1] * ROUNDS


def test_the_chain_is_whole_after_races_on_many_posts():
    posts = [make_post() for _ in range(8)]
    people = [make_person("moderator") for _ in posts]
    race(
        *(
            lambda post=post, person=person: decide(post.pk, "approve", person)
            for post, person in zip(posts, people, strict=True)
        )
    )
    verdict = verify_chain()
    assert (verdict.problem, verdict.checked) == ("", len(posts))


TRANSLATION = {"language": "de", "maker": "translator", "name": "Ada Winter"}
EDITS = {
    "adds": ("", lambda post, by: post.translate(by=by, text="Neu", **TRANSLATION)),
    "changes": (
        "Alt",
        lambda post, by: post.translate(by=by, text="Neu", **TRANSLATION),
    ),
    "removes": ("Alt", lambda post, by: post.remove_translation(by=by, language="de")),
}


def race_translation(post, edit):
    """A moderator approves what they see while somebody changes its translation."""
    seen, moderator, translator = (
        QuotedPost.objects.get(pk=post.pk),
        make_person("moderator"),
        make_person("moderator"),
    )

    def approve():
        seen.approve(by=moderator, digest=seen.digest)

    def change():
        edit(QuotedPost.objects.get(pk=post.pk), translator)

    race(*((approve, change) if post.pk % 2 else (change, approve)))
    return seen


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("account_kind", ["", "private"])
def test_an_approval_covers_no_translation_that_was_not_seen(name, account_kind):
    before, edit = EDITS[name]
    approved = []
    for _ in range(ROUNDS // 2):
        post = make_post()
        QuotedPost.objects.filter(pk=post.pk).update(account_kind=account_kind)
        if before:
            post.translate(by=make_person("moderator"), text=before, **TRANSLATION)
        if account_kind == "private":
            # Of two approvals the second is the one that races.
            post = QuotedPost.objects.get(pk=post.pk)
            post.approve(by=make_person("moderator"))
        race_translation(post, edit)
        approved += QuotedPost.objects.filter(pk=post.pk).exclude(
            status="awaiting", approved_digest="", first_approval=None
        )
    assert approved == []


def test_the_log_names_what_was_seen_by_whoever_approved_beside_a_translation():
    for _ in range(ROUNDS):
        post = make_post()
        seen = race_translation(post, EDITS["adds"][1]).digest
        approvals = post.decisions.filter(deed="approve")
        assert {each.digest_seen for each in approvals} <= {seen}


def test_the_same_post_captured_at_once_is_one_record():
    captured = make_captured(text="Seen by everybody")
    people = [make_person() for _ in range(6)]
    race(
        *(
            lambda person=person: QuotedPost.objects.capture(captured, person)
            for person in people
        )
    )
    assert QuotedPost.objects.count() == 1


def test_of_many_messages_at_once_no_more_are_taken_than_allowed():
    taken = []
    race(*(lambda: taken.append(Sender.objects.may_send("192.0.2.7")),) * 12)
    assert sum(taken) == MOST_IN_AN_HOUR


def test_two_rounds_at_once_ask_about_each_post_once(settings):
    settings.FETCHING_ENABLED = True
    for number in range(101, 113):
        post = make_approved(
            handle="bo",
            source_url=f"https://x.com/bo/status/{number}",
            platform_post_id=str(number),
        )
        QuotedPost.objects.filter(pk=post.pk).update(next_check_at=timezone.now())
    with provider_server() as server:
        guard = server.guard()
        race(*[lambda: recheck_due(guard=guard, pause=0)] * 3)
        asked = [request.target for request in server.requests]
    assert (len(asked), len(set(asked))) == (12, 12)
