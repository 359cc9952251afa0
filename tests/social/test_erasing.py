"""A post is erased for good: nothing of it stays but digests and the log."""

from datetime import UTC, datetime

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, models, transaction

from social import copies
from social.models import QuotedPost, RemovalRequest, SourceCheck
from social.models.erasing import EMPTY
from social.moderation import Held, ModerationError, NotAllowed, ReasonNeeded
from social.rendering import render_post
from social.verification import verify_chain
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db

WORD = "canaryerased"


def make_telling(make=make_approved):
    """A post with the word in every field that came from its author."""
    return make(
        text=f"{WORD}text and more of it",
        author_name=f"{WORD}name",
        handle=f"{WORD}handle",
        source_url=f"https://x.com/{WORD}/status/77",
        platform_post_id="77",
        raw=f"{WORD}raw",
        media=[{"kind": "image", "url": "", "alt": f"{WORD}alt"}],
    )


def make_translated():
    """A telling post of which a translation tells as much."""
    post = make_telling(make_post)
    post.translate(
        by=make_person("moderator"),
        language="ja",
        text=f"{WORD}translation and more of it",
        maker="translator",
        name=f"{WORD}translator",
    )
    return post


def erase(post, **fields):
    by = fields.pop("by", None) or make_person("eraser")
    return post.erase(by=by, reason=fields.pop("reason", "The author asked for it."))


def everything_kept() -> str:
    """Every value of every row of this room and of the admin's history, as one text."""
    room = [
        model
        for model in ContentType.objects.all()
        if model.app_label in ("social", "admin")
    ]
    found = []
    for kind in room:
        model = kind.model_class()
        if model is not None:
            found += [str(row) for row in model._base_manager.values_list()]
    return "\n".join(found)


@pytest.mark.parametrize("make", [make_post, make_approved, make_rejected])
def test_no_word_of_an_erased_post_stays_in_any_row(make):
    post = make_telling(make)
    erase(post)
    assert WORD not in everything_kept()


def test_its_translations_go_too():
    erase(make_translated())
    assert WORD not in everything_kept()


def test_the_reason_repeats_nothing_of_a_translation():
    with pytest.raises(ReasonNeeded, match="leave out"):
        erase(make_translated(), reason=f"{WORD}translation and more of it.")


def test_what_was_found_at_the_source_goes_too():
    post = make_telling()
    SourceCheck.objects.create(post=post, found="edited", raw_found=f"{WORD}found")
    erase(post)
    assert WORD not in everything_kept()


def test_the_message_of_whoever_asked_goes_too():
    post = make_telling()
    RemovalRequest.objects.create(post=post, words=f"{WORD}!", contact=f"{WORD}@x.org")
    erase(post)
    assert WORD not in everything_kept()


def test_an_open_request_is_answered_by_erasing():
    post = make_telling()
    asked = RemovalRequest.objects.create(post=post, words="Please.")
    by = make_person("eraser")
    erase(post, by=by)
    asked.refresh_from_db()
    assert (asked.state, asked.answered_by) == ("granted", by)


def test_a_note_about_a_look_alike_loses_the_handle():
    first = make_post(handle=f"{WORD}_one")
    second = make_post(handle=f"{WORD}_0ne")
    assert WORD in second.look_alike_note
    QuotedPost.objects.filter(pk=second.pk).update(look_alike_of=first)
    erase(first)
    second.refresh_from_db()
    assert second.look_alike_note == (
        f"It looked like post {first.pk}, which was erased."
    )


def test_the_history_of_the_admin_loses_the_handle():
    post = make_telling()
    LogEntry.objects.create(
        user=make_person(),
        content_type=ContentType.objects.get_for_model(QuotedPost),
        object_id=str(post.pk),
        object_repr=str(post),
        action_flag=CHANGE,
    )
    erase(post)
    assert LogEntry.objects.get().object_repr == f"Post {post.pk}, erased"


def test_the_tombstone_names_who_erased_it():
    post, by = make_telling(), make_person("eraser")
    erase(post, by=by)
    post.refresh_from_db()
    assert (post.decision.deed, post.decision.by) == ("erase", by)


def test_the_tombstone_keeps_the_digest_of_what_was_shown():
    post = make_telling()
    digest = post.digest
    erase(post)
    post.refresh_from_db()
    assert (post.digest, post.decision.digest_seen) == (digest, digest)


def test_the_chain_of_decisions_holds_after_an_erasure():
    erase(make_telling())
    assert verify_chain().is_whole


def test_readers_see_the_line_of_a_withdrawn_post():
    post = make_telling()
    erase(post)
    shown = QuotedPost.objects.for_display([post.pk])[post.pk]
    assert "This post was withdrawn on" in render_post(shown)


def test_the_line_says_when_it_was_withdrawn_not_when_erased():
    post = make_telling(make_withdrawn)
    before = QuotedPost.objects.get(pk=post.pk).decided_at
    erase(post)
    assert QuotedPost.objects.get(pk=post.pk).decided_at == before


def test_what_readers_never_saw_leaves_no_line():
    post = make_telling(make_post)
    erase(post)
    assert QuotedPost.objects.for_display([post.pk]) == {}


def test_a_post_under_legal_hold_is_not_erased():
    post = make_telling()
    post.hold(by=make_person("eraser"), reason="A court asked.")
    with pytest.raises(Held, match="under legal hold"):
        erase(post)
    post.refresh_from_db()
    assert post.text


def test_a_lifted_hold_lets_it_go():
    post, by = make_telling(), make_person("eraser")
    post.hold(by=by, reason="A court asked.")
    post.lift_hold(by=by, reason="The case is closed.")
    erase(post)
    assert QuotedPost.objects.get(pk=post.pk).erased_at


@pytest.mark.parametrize("role", ["reporter", "editor"])
def test_a_role_without_the_permission_does_not_erase(role):
    with pytest.raises(NotAllowed):
        erase(make_telling(), by=make_person(role))


def test_erasing_needs_a_reason():
    with pytest.raises(ReasonNeeded):
        erase(make_telling(), reason="  ")


@pytest.mark.parametrize(
    "reason",
    [
        f"Asked by {WORD}name.",
        f"@{WORD.upper()}HANDLE wrote to us.",
        f"It said “{WORD}text and more of it”.",
    ],
)
def test_the_reason_repeats_nothing_of_the_post(reason):
    with pytest.raises(ReasonNeeded, match="leave out"):
        erase(make_telling(), reason=reason)


def test_a_name_inside_another_word_is_no_name():
    post = make_approved(author_name="Al", handle="al")
    erase(post, reason="The author also asked for it.")
    assert QuotedPost.objects.get(pk=post.pk).erased_at


def test_an_erased_post_is_not_erased_again():
    post = make_telling()
    erase(post)
    with pytest.raises(ModerationError, match="was erased"):
        erase(post)


def test_nothing_is_decided_on_an_erased_post():
    post = make_telling()
    erase(post)
    with pytest.raises(ModerationError, match="was erased"):
        post.reopen(by=make_person("moderator"), reason="We want it back.")


def test_a_withdrawal_before_an_erasure_is_not_undone():
    post = make_telling(make_withdrawn)
    decision_id, by = post.decision_id, post.decision.by
    erase(post)
    with pytest.raises(ModerationError):
        post.undo(by=by, decision_id=decision_id, reason="Back.")


def test_captured_again_it_is_the_erased_record_still():
    post = make_telling()
    erase(post)
    again = make_telling(make_post)
    again.refresh_from_db()
    assert (again.pk, again.text, again.look_alike_note) == (post.pk, "", "")


def test_the_rooms_above_erase_their_copies():
    gone = []
    copies.register(
        finder := lambda post, viewer: [],
        eraser := lambda post, by: gone.append(post.text),
    )
    try:
        erase(make_telling())
    finally:
        copies._finders.remove(finder)
        copies._erasers.remove(eraser)
    assert gone == [f"{WORD}text and more of it"]


# What the database allows ----------------------------------------------------------

# The words as an erasure leaves them, and when it was; the rest follows the model.
WHOLE = {
    name: value
    for name, value in EMPTY.items()
    if name
    in {
        "text",
        "account_name",
        "handle",
        "raw_capture",
        "source_url",
        "platform_post_id",
        "posted_on",
        "posted_at",
        "posted_precision",
        "links",
        "media",
        "translations",
    }
} | {"erased_at": datetime(2018, 7, 5, 10, tzinfo=UTC)}


def write(post, **columns):
    with transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(**columns)


def test_the_database_lets_a_withdrawn_post_be_emptied_whole():
    post = make_telling(make_withdrawn)
    write(post, **WHOLE)
    assert QuotedPost.objects.get(pk=post.pk).text == ""


KEPT_BACK = {
    "text": "Some words",
    "account_name": "Bo",
    "handle": "bo",
    "raw_capture": "Raw",
    "source_url": "https://x.com/b/status/1",
    "platform_post_id": "1",
    "media": [{"kind": "image"}],
    "links": [{"href": "https://example.org"}],
    "translations": {"ja": {"text": "Back"}},
    "captured_at": datetime(2018, 7, 1, tzinfo=UTC),
    "identity": "id:other",
    "platform": "bluesky",
    "capture_method": "typed",
    "erased_at": None,
}


@pytest.mark.parametrize("column", KEPT_BACK)
def test_the_database_refuses_to_empty_it_but_for_one_column(column):
    post = make_telling(make_withdrawn)
    with pytest.raises(DatabaseError):
        write(post, **WHOLE | {column: KEPT_BACK[column]})


def test_the_database_refuses_to_erase_what_is_not_withdrawn():
    with pytest.raises(DatabaseError):
        write(make_telling(), **WHOLE)


def test_the_database_refuses_to_erase_what_is_held():
    post = make_telling(make_withdrawn)
    post.hold(by=make_person("eraser"), reason="A court asked.")
    with pytest.raises(DatabaseError):
        write(post, legal_hold=False, **WHOLE)


@pytest.mark.parametrize(
    "columns",
    [
        {"text": "Back again"},
        {"handle": "back"},
        {"translations": {"ja": {"text": "Back"}}},
        {"erased_at": None},
        {"erased_at": datetime(2030, 1, 1, tzinfo=UTC)},
        {"status": "awaiting"},
    ],
)
def test_the_database_lets_nothing_come_back(columns):
    post = make_telling()
    erase(post)
    with pytest.raises(DatabaseError):
        write(post, **columns)


@pytest.mark.parametrize(
    ("column", "value"), [("media", []), ("links", [{"href": "https://x.org"}])]
)
def test_the_database_keeps_media_and_links_as_captured(column, value):
    with pytest.raises(DatabaseError):
        write(make_telling(), **{column: value})


def test_the_chain_notices_an_erasure_nobody_entered():
    post = make_telling(make_withdrawn)
    write(post, **WHOLE)
    assert "the log says otherwise" in verify_chain().problem


def test_the_chain_notices_a_hold_nobody_entered():
    post = make_telling()
    QuotedPost.objects.filter(pk=post.pk).update(legal_hold=True)
    assert "under legal hold, but the log" in verify_chain().problem


def test_every_column_of_words_is_among_what_is_erased():
    """A new column of the record is either emptied or known to hold no words."""
    assert {
        field.name
        for field in QuotedPost._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
    } - EMPTY.keys() == {
        # Our own words and values.
        "platform",
        "account_kind",
        "quote_policy",
        "verified_source",
        "verified_content",
        "verified_date",
        "verified_place",
        "verified_original",
        "verified_verdict",
        "display_mode",
        "status",
        "desk_state",
        "withdrawal_reason",
        "capture_method",
        # Digests.
        "digest",
        "approved_digest",
        "identity",
        "words_key",
    }
