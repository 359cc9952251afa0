"""Who may decide what, the log of it, and the chain that proves the log."""

import json
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, connection, transaction

from social import triggers
from social.models import Decision, DecisionHead, QuotedPost
from social.models.decision import Unchangeable
from social.moderation import Conflict, ModerationError, NotAllowed, ReasonNeeded
from social.signals import post_decided
from social.verification import verify_chain
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator():
    return make_person("moderator")


def decide(post, deed, by):
    match deed:
        case "approve":
            return post.approve(by=by)
        case "reject":
            return post.reject(by=by, reason_code="unverified")
        case "withdraw":
            return post.withdraw(by=by, reason="The author asked.")
        case "send-back":
            return post.send_back(by=by, reason="Doubts have come up.")
        case "reopen":
            return post.reopen(by=by, reason="New facts.")


MAKERS = {
    "awaiting": make_post,
    "approved": make_approved,
    "rejected": make_rejected,
    "withdrawn": make_withdrawn,
}
ALLOWED = {
    ("awaiting", "approve"): "approved",
    ("awaiting", "reject"): "rejected",
    ("awaiting", "withdraw"): "withdrawn",
    ("approved", "withdraw"): "withdrawn",
    ("approved", "send-back"): "awaiting",
    ("rejected", "withdraw"): "withdrawn",
    ("rejected", "reopen"): "awaiting",
    ("withdrawn", "reopen"): "awaiting",
}
ALL_DEEDS = ["approve", "reject", "withdraw", "send-back", "reopen"]
REFUSED = [(s, d) for s in MAKERS for d in ALL_DEEDS if (s, d) not in ALLOWED]


@pytest.mark.parametrize(("status", "deed"), ALLOWED)
def test_a_decision_moves_the_post(status, deed, moderator):
    post = MAKERS[status]()
    decide(post, deed, moderator)
    post.refresh_from_db()
    assert post.status == ALLOWED[status, deed]


@pytest.mark.parametrize(("status", "deed"), REFUSED)
def test_a_decision_that_does_not_follow_is_refused(status, deed, moderator):
    post = MAKERS[status]()
    with pytest.raises(Conflict):
        decide(post, deed, moderator)


@pytest.mark.parametrize(
    ("role", "deed", "status"),
    [
        ("reporter", "approve", "awaiting"),
        ("reporter", "reject", "awaiting"),
        ("reporter", "withdraw", "approved"),
        ("editor", "approve", "awaiting"),
        ("editor", "send-back", "approved"),
        ("editor", "reopen", "rejected"),
    ],
)
def test_a_role_without_the_permission_does_not_decide(role, deed, status):
    post = MAKERS[status]()
    with pytest.raises(NotAllowed, match="Your role"):
        decide(post, deed, make_person(role))


def test_an_editor_withdraws_a_post():
    post = make_approved()
    decide(post, "withdraw", make_person("editor"))
    assert post.status == "withdrawn"


@pytest.mark.parametrize("deed", ["approve", "reject"])
def test_nobody_decides_on_their_own_post(deed, moderator):
    with pytest.raises(NotAllowed, match="someone else decides"):
        decide(make_post(by=moderator), deed, moderator)


def test_nobody_decides_on_a_post_captured_for_them(moderator):
    post = make_post(by=make_person())
    QuotedPost.objects.filter(pk=post.pk).update(requested_by=moderator)
    post.refresh_from_db()
    with pytest.raises(NotAllowed, match="someone else decides"):
        post.approve(by=moderator)


def test_a_manager_decides_on_their_own_post_with_a_reason():
    manager = make_person("manager")
    post = make_post(by=manager)
    post.approve(by=manager, note="Nobody else is on duty.")
    assert post.status == "approved"


def test_a_manager_does_not_decide_without_a_reason():
    with pytest.raises(ReasonNeeded):
        make_post().approve(by=make_person("manager"))


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_a_withdrawal_needs_a_reason(reason, moderator):
    with pytest.raises(ReasonNeeded, match="Say why"):
        make_approved().withdraw(by=moderator, reason=reason)


def test_a_rejection_needs_a_coded_reason(moderator):
    with pytest.raises(ReasonNeeded, match="Choose why"):
        make_post().reject(by=moderator, reason_code="because")


def test_another_reason_is_written_out(moderator):
    with pytest.raises(ReasonNeeded, match="Write the reason"):
        make_post().reject(by=moderator, reason_code="other")


def test_an_approval_of_something_else_is_refused(moderator):
    with pytest.raises(Conflict, match="changed since you looked"):
        make_post().approve(by=moderator, digest="0" * 64)


def test_a_post_without_words_is_not_approved(moderator):
    post = make_post(text="", raw="", source_url="https://x.com/a/status/5")
    with pytest.raises(ModerationError, match="no words yet"):
        post.approve(by=moderator)


def test_the_second_moderator_learns_who_was_first(moderator):
    post = make_post()
    stale = QuotedPost.objects.get(pk=post.pk)
    first = make_person("moderator", first_name="Ben", last_name="Okoro")
    post.approve(by=first)
    with pytest.raises(Conflict, match=r"Ben Okoro was first: the post was approved"):
        stale.reject(by=moderator, reason_code="abusive")


def test_a_withdrawal_beats_an_approval_made_meanwhile(moderator):
    post = make_post()
    stale = QuotedPost.objects.get(pk=post.pk)
    post.approve(by=make_person("moderator"))
    stale.withdraw(by=moderator, reason="The author asked.")
    assert QuotedPost.objects.get(pk=post.pk).status == "withdrawn"


def test_a_decision_is_logged_with_all_that_was_decided(moderator):
    post = make_post()
    decision = post.reject(by=moderator, reason_code="abusive", note="Threatens.")
    assert (
        decision.post_id,
        decision.by_id,
        decision.from_status,
        decision.to_status,
        decision.reason_code,
        decision.note,
        decision.digest_seen,
    ) == (
        post.pk,
        moderator.pk,
        "awaiting",
        "rejected",
        "abusive",
        "Threatens.",
        post.digest,
    )


def test_a_refused_decision_leaves_no_entry_in_the_log(moderator):
    post = make_post(by=moderator)
    with pytest.raises(NotAllowed):
        post.approve(by=moderator)
    assert Decision.objects.count() == 0


def test_the_rooms_above_hear_of_a_decision_after_commit(
    moderator, django_capture_on_commit_callbacks
):
    post = make_post()
    heard = []

    def listen(sender, post_id, to_status, **kwargs):
        heard.append((post_id, to_status))

    post_decided.connect(listen)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            post.approve(by=moderator)
    finally:
        post_decided.disconnect(listen)
    assert heard == [(post.pk, "approved")]


def test_the_database_refuses_an_approval_without_a_decision():
    post = make_post()
    with pytest.raises(IntegrityError), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(
            status="approved", approved_digest=post.digest
        )


def test_the_database_refuses_an_approval_of_other_bytes(moderator):
    post = make_approved()
    with pytest.raises(IntegrityError), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(digest="0" * 64)


def test_the_database_refuses_to_change_a_decision():
    make_approved()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        _update_behind_the_model("UPDATE social_decision SET note = 'x'")


def test_the_database_refuses_to_delete_a_decision():
    make_approved()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        _update_behind_the_model("DELETE FROM social_decision")


def test_the_model_refuses_to_change_a_decision():
    decision = make_approved().decision
    decision.note = "Something else"
    with pytest.raises(Unchangeable):
        decision.save()


def test_the_model_refuses_to_delete_decisions():
    make_approved()
    with pytest.raises(Unchangeable):
        Decision.objects.all().delete()


def test_an_account_that_decided_cannot_be_deleted(moderator):
    make_post().approve(by=moderator)
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=moderator.pk).delete()


def test_an_untouched_chain_is_whole():
    for _ in range(3):
        make_withdrawn()
    assert verify_chain().is_whole


def test_an_empty_chain_is_whole():
    assert verify_chain().is_whole


@pytest.fixture
def unguarded():
    """The database without its triggers, as whoever owns the file may have it."""
    make_withdrawn()
    make_rejected()
    triggers.remove(connection)
    yield
    triggers.install(connection)


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE social_decision SET note = 'forged' WHERE sequence = 2",
            "Decision 2 was changed",
        ),
        (
            "UPDATE social_decision SET decided_at = '2018-01-01 00:00:00+00:00' "
            "WHERE sequence = 1",
            "Decision 1 was changed",
        ),
        (
            "UPDATE social_quotedpost SET decision_id = NULL, status = 'awaiting', "
            "approved_digest = ''",
            "its last decision says otherwise",
        ),
        (
            "UPDATE social_decisionhead SET sequence = 4",
            "Decision 4 is missing",
        ),
    ],
)
def test_a_tampered_log_is_found(unguarded, statement, sentence):
    _update_behind_the_model(statement)
    assert sentence in verify_chain().problem


def test_a_decision_cut_off_the_end_is_found(unguarded):
    _update_behind_the_model(
        "UPDATE social_quotedpost SET decision_id = NULL, status = 'awaiting'",
        "DELETE FROM social_decision WHERE sequence = 3",
    )
    assert verify_chain().broken_at == 3


def test_a_decision_cut_out_of_the_middle_is_found(unguarded):
    _update_behind_the_model(
        "UPDATE social_quotedpost SET decision_id = NULL, status = 'awaiting', "
        "approved_digest = ''",
        "DELETE FROM social_decision WHERE sequence = 2",
    )
    assert verify_chain().broken_at == 2


def test_the_command_proves_a_whole_chain():
    make_approved()
    out = StringIO()
    call_command("verify_decisions", stdout=out)
    assert out.getvalue() == "All 1 decisions hold.\n"


def test_the_command_names_the_broken_link(unguarded):
    _update_behind_the_model("UPDATE social_decision SET note = 'x' WHERE sequence = 2")
    with pytest.raises(CommandError, match="Decision 2 was changed"):
        call_command("verify_decisions")


def test_the_command_speaks_json():
    make_approved()
    out = StringIO()
    call_command("verify_decisions", "--json", stdout=out)
    assert json.loads(out.getvalue())["checked"] == 1


def test_the_chain_names_its_newest_link():
    decision = make_approved().decision
    assert DecisionHead.objects.get().digest == decision.digest


def _update_behind_the_model(*statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
