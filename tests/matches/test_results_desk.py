"""Results entered, confirmed, corrected and voided, and the history that stays."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from articles.matches.models import Match, ResultChange

from .factories import make_match, make_result

pytestmark = pytest.mark.django_db


def make_user(name="ana"):
    return get_user_model().objects.create_user(name)


def test_an_entered_result_is_unconfirmed():
    match = make_match()
    match.enter_result(by=make_user(), full_time=(3, 2))
    assert Match.objects.get(pk=match.pk).is_unconfirmed


def test_the_history_says_what_was_entered():
    match = make_match()
    match.enter_result(by=make_user(), full_time=(3, 2))
    assert match.result_changes.get().after == {
        "status": "full_time",
        "home_full_time": 3,
        "away_full_time": 2,
    }


def test_a_result_that_stands_is_not_entered_again():
    match = make_result()
    with pytest.raises(ValidationError, match="Correct it, with a reason"):
        match.enter_result(by=make_user(), full_time=(1, 0))


def test_an_impossible_result_is_not_stored():
    match = make_match()
    with pytest.raises(ValidationError):
        match.enter_result(by=make_user(), full_time=(1, 0), half_time=(2, 0))
    assert Match.objects.get(pk=match.pk).status == "scheduled"


def test_an_impossible_result_leaves_the_record_in_hand_as_it_was():
    match = make_match()
    with pytest.raises(ValidationError):
        match.enter_result(by=make_user(), full_time=(1, 0), half_time=(2, 0))
    assert match.home_full_time is None


def test_a_second_person_confirms():
    match = make_match()
    match.enter_result(by=make_user("ana"), full_time=(3, 2))
    match.confirm(by=make_user("ben"))
    assert Match.objects.get(pk=match.pk).confirmed


def test_nobody_confirms_a_result_of_their_own():
    ana, match = make_user(), make_match()
    match.enter_result(by=ana, full_time=(3, 2))
    with pytest.raises(ValidationError, match="someone else confirms it"):
        match.confirm(by=ana)


def test_a_fixture_cannot_be_confirmed():
    with pytest.raises(ValidationError, match="no result to confirm"):
        make_match().confirm(by=make_user())


def test_a_correction_needs_a_reason():
    with pytest.raises(ValidationError, match="Say why"):
        make_result().correct(make_user(), "  ", home_full_time=4)


def test_a_correction_keeps_what_the_result_was():
    match = make_result(3, 2)
    match.correct(make_user(), "Late goal allowed", home_full_time=4)
    assert match.result_changes.get().before == {"home_full_time": 3}


def test_a_corrected_result_needs_confirming_again():
    match = make_result(confirmed=True)
    match.correct(make_user(), "Late goal allowed", home_full_time=4)
    assert match.is_unconfirmed


def test_a_voided_result_shows_no_score():
    match = make_result(3, 2)
    match.void(make_user(), "Ineligible player")
    assert not match.score.is_known


def test_there_must_be_a_result_to_void():
    with pytest.raises(ValidationError, match="no result to void"):
        make_match().void(make_user(), "A mistake")


def test_the_second_of_two_people_sees_what_the_first_did():
    match = make_match()
    same_match = Match.objects.get(pk=match.pk)
    match.enter_result(by=make_user("ana"), full_time=(3, 2))
    with pytest.raises(ValidationError, match="it now says 3–2"):
        same_match.enter_result(by=make_user("ben"), full_time=(1, 2))


def test_history_cannot_be_rewritten():
    match = make_match()
    match.enter_result(by=make_user(), full_time=(3, 2))
    change = match.result_changes.get()
    change.reason = "never happened"
    with pytest.raises(ValidationError, match="cannot be rewritten"):
        change.save()


def test_history_cannot_be_rewritten_in_bulk():
    match = make_match()
    match.enter_result(by=make_user(), full_time=(3, 2))
    with pytest.raises(DatabaseError), transaction.atomic():
        ResultChange.objects.update(reason="never happened")


def test_history_cannot_be_deleted():
    match = make_match()
    match.enter_result(by=make_user(), full_time=(3, 2))
    with pytest.raises(ValidationError, match="cannot be deleted"):
        match.result_changes.get().delete()
