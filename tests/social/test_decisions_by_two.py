"""Two people where one is not enough; undo; what lies with whom; look-alikes."""

import pytest

from social import media
from social.models import Decision, QuotedPost
from social.moderation import Conflict, ModerationError, NotAllowed, ReasonNeeded
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


@pytest.fixture
def second():
    return make_person("moderator")


def make_private(**fields):
    post = make_post()
    for name, value in (fields or {"account_kind": "private"}).items():
        setattr(post, name, value)
    post.save()
    return post


# Two people -----------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {"account_kind": "private"},
        {"possible_minor": True},
        {"protected_account": True},
        {"signed_in_only": True},
        {"quote_policy": "nobody"},
        {"quote_policy": "ask"},
    ],
)
def test_one_approval_is_not_enough(fields, moderator):
    post = make_private(**fields)
    post.approve(by=moderator)
    assert QuotedPost.objects.approved().count() == 0


def test_attached_media_needs_two_people(moderator):
    post = make_post()
    media.register(finder := lambda post_ids: post_ids)
    try:
        post.approve(by=moderator)
    finally:
        media._finders.remove(finder)
    assert post.status == "awaiting"


def test_the_second_approval_shows_the_post(moderator, second):
    post = make_private()
    post.approve(by=moderator)
    post.approve(by=second)
    assert QuotedPost.objects.approved().get() == post


def test_nobody_approves_twice(moderator):
    post = make_private()
    post.approve(by=moderator)
    with pytest.raises(NotAllowed, match="Somebody else gives the second"):
        post.approve(by=moderator)


def test_a_manager_does_not_approve_twice_either():
    manager = make_person("manager")
    post = make_private()
    post.approve(by=manager, note="First.")
    with pytest.raises(NotAllowed):
        post.approve(by=manager, note="Second.")


def test_taking_the_flag_away_does_not_spare_the_second_person(moderator):
    post = make_private()
    post.approve(by=moderator)
    QuotedPost.objects.filter(pk=post.pk).update(account_kind="public")
    with pytest.raises(NotAllowed):
        post.approve(by=moderator)


def test_a_first_approval_of_other_bytes_does_not_count(moderator, second):
    post = make_private()
    post.approve(by=moderator)
    post.change_display(by=second, mode="full-post")
    post.approve(by=second)
    assert (post.status, post.decision.deed) == ("awaiting", "approve-first")


def test_both_approvals_are_in_the_log(moderator, second):
    post = make_private()
    post.approve(by=moderator)
    post.approve(by=second)
    deeds = Decision.objects.in_order().values_list("deed", flat=True)
    assert list(deeds) == ["approve-first", "approve"]


def test_a_first_approval_is_undone(moderator):
    post = make_private()
    first = post.approve(by=moderator)
    post.undo(by=moderator, decision_id=first.pk)
    assert (post.status, post.first_approval) == ("awaiting", None)


def test_undoing_the_second_approval_leaves_the_first(moderator, second):
    post = make_private()
    first = post.approve(by=moderator)
    last = post.approve(by=second)
    post.undo(by=second, decision_id=last.pk)
    assert (post.status, post.first_approval) == ("awaiting", first)


# What lies with whom --------------------------------------------------------


def test_changes_need_a_coded_reason(moderator):
    with pytest.raises(ReasonNeeded, match="Choose what should be changed"):
        make_post().ask_changes(by=moderator, reason_code="because")


def test_a_post_given_back_may_still_be_rejected(moderator):
    post = make_post()
    post.ask_changes(by=moderator, reason_code="date")
    post.reject(by=moderator, reason_code="unverified")
    assert (post.status, post.desk_state) == ("rejected", "open")


def test_what_was_not_asked_for_is_not_handed_in(moderator):
    with pytest.raises(Conflict, match="No changes are asked"):
        make_post().hand_in(by=moderator)


def test_a_note_is_an_entry_and_moves_nothing(moderator):
    post = make_approved()
    latest = post.decision_id
    post.add_note(by=moderator, note="The club confirmed it.")
    post.refresh_from_db()
    assert (post.status, post.decision_id) == ("approved", latest)
    assert Decision.objects.count() == 2


def test_an_empty_note_is_refused(moderator):
    with pytest.raises(ReasonNeeded, match="Write the note first"):
        make_post().add_note(by=moderator, note="  ")


def test_a_decision_taken_since_stops_a_later_one(moderator, second):
    post = make_post()
    post.escalate(by=second)
    with pytest.raises(Conflict, match="was first: the post was escalated"):
        post.reject(by=moderator, reason_code="abusive", after=0)


def test_a_withdrawal_is_never_too_late(moderator, second):
    post = make_post()
    stale = QuotedPost.objects.get(pk=post.pk)
    post.escalate(by=second)
    stale.withdraw(by=moderator, reason="The author asked.")
    assert QuotedPost.objects.get().status == "withdrawn"


# Undo -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "status"),
    [
        (make_approved, "awaiting"),
        (make_rejected, "awaiting"),
        # Readers saw it go; they see it again only by a new decision.
        (make_withdrawn, "awaiting"),
    ],
)
def test_an_undone_decision_leaves_the_post_awaiting(make, status):
    post = make()
    post.undo(by=post.decision.by, decision_id=post.decision_id)
    assert post.status == status


def test_an_undone_approval_is_seen_by_nobody(moderator):
    post = make_post()
    decision = post.approve(by=moderator)
    post.undo(by=moderator, decision_id=decision.pk)
    assert QuotedPost.objects.approved().count() == 0


def test_an_undone_escalation_lies_where_it_lay(moderator):
    post = make_post()
    post.ask_changes(by=moderator, reason_code="date")
    decision = post.escalate(by=moderator)
    post.undo(by=moderator, decision_id=decision.pk)
    assert post.desk_state == "changes"


def test_undoing_adds_to_the_log(moderator):
    post = make_post()
    decision = post.approve(by=moderator)
    post.undo(by=moderator, decision_id=decision.pk)
    assert (Decision.objects.count(), verify_chain().is_whole) == (2, True)


def test_only_the_latest_decision_is_undone(moderator):
    post = make_post()
    decision = post.approve(by=moderator)
    post.send_back(by=moderator, reason="Doubts.")
    with pytest.raises(Conflict, match="Something else was decided"):
        post.undo(by=moderator, decision_id=decision.pk)


def test_an_undo_is_not_undone(moderator):
    post = make_post()
    decision = post.approve(by=moderator)
    undone = post.undo(by=moderator, decision_id=decision.pk)
    with pytest.raises(ModerationError, match="cannot be undone"):
        post.undo(by=moderator, decision_id=undone.pk)


def test_undoing_for_somebody_else_needs_a_reason(moderator, second):
    post = make_post()
    decision = post.approve(by=moderator)
    with pytest.raises(ReasonNeeded, match="Say why you undo it"):
        post.undo(by=second, decision_id=decision.pk)


def test_an_editor_does_not_undo_a_rejection():
    post = make_rejected()
    editor = make_person("editor")
    with pytest.raises(NotAllowed):
        post.undo(by=editor, decision_id=post.decision_id, reason="I like it.")


def test_nobody_undoes_what_was_decided_on_their_own_post(moderator, second):
    post = make_post(by=moderator)
    decision = post.reject(by=second, reason_code="abusive")
    with pytest.raises(NotAllowed, match="someone else undoes it"):
        post.undo(by=moderator, decision_id=decision.pk, reason="It is fine.")


# The clock ------------------------------------------------------------------


def test_a_gone_original_starts_a_clock_of_a_day():
    post = make_approved()
    post.note_source(state="deleted")
    post.refresh_from_db()
    assert (post.due_at - post.source_checked_at).total_seconds() == 24 * 3600


def test_looking_again_does_not_start_the_clock_anew():
    post = make_approved()
    post.note_source(state="deleted")
    due = post.due_at
    post.note_source(state="deleted")
    assert post.due_at == due


def test_an_answer_stops_the_clock(moderator):
    post = make_approved()
    post.note_source(state="edited")
    post.withdraw(by=moderator, reason="It says the opposite now.")
    assert post.due_at is None


# Look-alikes ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("90min_Football", "90minFootball"),
        ("90min_Football", "90min_FootbaII"),
        ("sporf", "spоrf"),
        ("FIFAWorldCup", "FlFAWorldCup"),
        ("Modric", "Modrić"),
    ],
)
def test_a_handle_that_looks_like_a_known_one_is_flagged(known, other):
    first = make_post(handle=known, text="One")
    assert make_post(handle=other, text="Something else").look_alike_of == first


@pytest.mark.parametrize("other", ["sporfy", "90min", "football90min"])
def test_another_handle_is_not_flagged(other):
    make_post(handle="90min_Football", text="One")
    assert make_post(handle=other, text="Two").look_alike_of is None


def test_changed_words_of_a_kept_post_are_flagged():
    first = make_post(handle="bo", text="Belgium were lucky to win this match tonight")
    changed = make_post(
        handle="bo", text="Belgium were lucky to lose this match tonight"
    )
    assert changed.look_alike_of == first


def test_the_same_address_with_other_words_is_flagged_on_the_first_record():
    link = {"source_url": "https://x.com/bo/status/7", "platform_post_id": "7"}
    post = make_post(text="As posted", **link)
    again = make_post(text="As edited", **link)
    post.refresh_from_db()
    assert (again.pk, post.text) == (post.pk, "As posted")
    assert "with other words" in post.look_alike_note
