"""What looking into a post found: every answer stays in the log, by whom and when."""

import json
from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.exporting import as_json
from social.models import Decision, QuotedPost, verifying
from social.models.judgement import QUESTIONS
from social.moderation import ModerationError, NotAllowed
from social.reasons import VERIFIED_LABELS
from social.verification import verify_chain
from tests.social.factories import make_approved, make_person, make_post

pytestmark = pytest.mark.django_db


def answers(post):
    """The answers in the log, oldest first: the question, before and after, by whom."""
    entries = Decision.objects.filter(post=post, deed="verify").in_order()
    return [(entry.question, entry.note, entry.by) for entry in entries]


def kept(post):
    return QuotedPost.objects.get(pk=post.pk)


@pytest.fixture
def moderator():
    return make_person("moderator")


@pytest.fixture
def desk(moderator):
    browser = Client()
    browser.force_login(moderator)
    return browser


def judge(browser, post, **fields):
    address = reverse("admin:social_quotedpost_judge", args=[post.pk])
    return browser.post(address, fields)


def shown_to(browser, post):
    """The form about verification, as the record's page sends it untouched."""
    page = HTMLParser(browser.get(post.get_absolute_url()).content)
    form = page.css_first(".judgement form")
    sent = {}
    for field in form.css("input[name], select, textarea"):
        if field.tag == "select":
            chosen = field.css_first("option[selected]")
            value = chosen.attributes["value"] if chosen else ""
        elif field.tag == "textarea":
            value = field.text().removeprefix("\n")
        else:
            value = field.attributes.get("value")
            if field.attributes.get("type") == "checkbox":
                continue
        sent[field.attributes["name"]] = value or ""
    return sent


def test_an_answer_enters_the_log(moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_source": "ok"})
    assert answers(post) == [("Source", "not looked into → holds", moderator)]


def test_another_answer_says_what_it_was_before(moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_date": "ok"})
    post.verify(by=moderator, found={"verified_date": "doubtful"})
    assert answers(post)[-1][:2] == ("Date", "holds → doubtful")


def test_every_question_has_an_entry_of_its_own(moderator):
    post = make_post()
    post.verify(by=moderator, found=dict.fromkeys(QUESTIONS, "ok"))
    assert [question for question, *_ in answers(post)] == list(
        VERIFIED_LABELS.values()
    )


def test_the_same_answer_again_is_no_entry(moderator):
    post = make_post()
    for _ in range(2):
        post.verify(by=moderator, found={"verified_place": "ok"})
    assert len(answers(post)) == 1


def test_looking_into_an_approved_post_leaves_it_with_readers(moderator):
    post = make_approved()
    post.verify(by=moderator, found={"verified_verdict": "doubtful"})
    assert kept(post).is_approved


def test_an_erased_post_is_not_looked_into():
    by = make_person("eraser")
    post = make_approved()
    post.erase(by=by, reason="The author asked.")
    with pytest.raises(ModerationError, match="erased"):
        post.verify(by=by, found={"verified_source": "ok"})


@pytest.mark.parametrize("role", ["reporter", "editor"])
def test_only_those_who_decide_look_into_a_post(role):
    with pytest.raises(NotAllowed):
        make_post().verify(by=make_person(role), found={"verified_source": "ok"})


def test_what_is_no_question_has_no_answer(moderator):
    with pytest.raises(ValidationError):
        make_post().verify(by=moderator, found={"status": "approved"})


def test_every_question_has_a_code_in_the_log():
    assert {verifying.code_of(name) for name in QUESTIONS} == VERIFIED_LABELS.keys()


# At the desk --------------------------------------------------------------------------


def test_what_the_form_keeps_enters_the_log(desk, moderator):
    post = make_post()
    judge(desk, post, verified_content="doubtful")
    assert answers(post) == [("Content", "not looked into → doubtful", moderator)]


def test_an_older_page_takes_back_no_answer_of_somebody_else(desk):
    post = make_post()
    before = shown_to(desk, post)
    post.verify(by=make_person("moderator"), found={"verified_source": "ok"})
    judge(desk, post, **before | {"verified_date": "ok"})
    assert (kept(post).verified_source, kept(post).verified_date) == ("ok", "ok")


def test_a_form_sent_unchanged_writes_nothing(desk):
    post = make_post()
    before = shown_to(desk, post)
    post.change_display(by=make_person("moderator"), mode="on-click")
    judge(desk, post, **before)
    assert (kept(post).display_mode, answers(post)) == ("on-click", [])


def test_an_answer_is_taken_back_at_the_form(desk):
    post = make_post()
    post.verify(by=make_person("moderator"), found={"verified_source": "ok"})
    judge(desk, post, **shown_to(desk, post) | {"verified_source": ""})
    assert answers(post)[-1][1] == "holds → not looked into"


def test_judging_an_erased_post_says_that_it_is_gone(desk):
    post = make_approved()
    post.erase(by=make_person("eraser"), reason="The author asked.")
    response = judge(desk, post, verified_source="ok", verification_notes="Called.")
    assert (response.status_code, kept(post).verification_notes) == (302, "")


def test_the_record_lists_every_answer(desk, moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_source": "doubtful"})
    page = HTMLParser(desk.get(post.get_absolute_url()).content)
    cells = [cell.text() for cell in page.css("[aria-labelledby=answers-heading] td")]
    assert cells[1:] == [
        moderator.username,
        "Source",
        "not looked into → doubtful",
    ]


def test_the_history_of_decisions_is_not_drowned_in_answers(desk, moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_source": "ok"})
    queue = reverse("admin:social_quotedpost_queue")
    assert b"not looked into" not in desk.get(queue, {"tab": "done"}).content


def test_whoever_may_not_read_the_log_reads_no_answers():
    reporter = make_person("reporter")
    post = make_post(reporter)
    post.verify(by=make_person("moderator"), found={"verified_source": "doubtful"})
    browser = Client()
    browser.force_login(reporter)
    assert b"answers-heading" not in browser.get(post.get_absolute_url()).content


# Taken along and proved ------------------------------------------------------------


def test_the_file_holds_the_answers(moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_source": "ok"})
    (row,) = json.loads("".join(as_json(Decision.objects.in_order())))["decisions"]
    assert (row["decision"], row["reason"]) == (
        "verify",
        "Source: not looked into → holds",
    )


def test_the_chain_holds_with_answers(moderator):
    post = make_approved()
    post.verify(by=moderator, found=dict.fromkeys(QUESTIONS, "ok"))
    post.verify(by=moderator, found={"verified_source": ""})
    assert verify_chain().is_whole


def test_an_answer_changed_behind_the_log_is_found(moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_source": "doubtful"})
    QuotedPost.objects.filter(pk=post.pk).update(verified_source="ok")
    assert verify_chain().problem == (
        f"Post {post.pk} has another answer to “source” than the log."
    )


def test_an_answer_that_nobody_gave_is_found():
    post = make_post()
    QuotedPost.objects.filter(pk=post.pk).update(verified_verdict="ok")
    assert "verdict" in verify_chain().problem


def test_an_answer_emptied_behind_the_log_is_found(moderator):
    post = make_post()
    post.verify(by=moderator, found={"verified_place": "doubtful"})
    QuotedPost.objects.filter(pk=post.pk).update(verified_place="")
    assert "place" in verify_chain().problem


def test_the_database_refuses_to_change_an_answer_in_the_log(moderator):
    (entry,) = make_post().verify(by=moderator, found={"verified_source": "ok"})
    with pytest.raises(DatabaseError), transaction.atomic():
        Decision._base_manager.filter(pk=entry.pk)._raw_delete("default")


# Answers from before they were logged -----------------------------------------------

move_to_notes = import_module("social.migrations.0012_log_verification").move_to_notes


def test_answers_from_before_the_log_go_into_the_notes():
    post = make_post()
    QuotedPost.objects.filter(pk=post.pk).update(
        verified_source="ok",
        verified_date="doubtful",
        verification_notes="Called the club.",
    )
    move_to_notes(apps, None)
    assert (kept(post).verified_source, kept(post).verification_notes) == (
        "",
        "Called the club.\n\nFound before answers were logged: source holds; "
        "date doubtful.",
    )
