"""From article to edition: what readers see, from when, until when."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, Edition, MoveNotAllowed, TextBlock
from articles.publishing import (
    PublishRefused,
    cancel_schedule,
    digest_of,
    freeze,
    has_unpublished_changes,
    publish,
    restore,
    withdraw,
)
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_section,
    make_staff,
)

pytestmark = pytest.mark.django_db

EVENING = datetime(2018, 7, 2, 20, 5, tzinfo=UTC)


def test_a_published_story_is_visible_from_that_moment():
    article = make_article()
    edition = publish(article, by=make_staff())
    assert article.visible_edition() == edition


def test_a_draft_is_visible_to_nobody():
    make_article()
    assert not Edition.objects.visible().exists()


def test_the_address_carries_section_day_and_slug():
    article = make_article(
        headline="Belgium come back from two down", section=make_section("Football")
    )
    with time_machine.travel(datetime(2018, 7, 2, 23, 30, tzinfo=UTC)):
        edition = publish(article, by=make_staff())
    # Half past eleven in Greenwich is the next day in London, in summer.
    assert edition.path == "/football/2018/07/03/belgium-come-back-from-two-down/"


def test_editing_the_article_does_not_touch_what_readers_see():
    article = make_article(headline="Before")
    publish(article, by=make_staff())
    article.headline = "After"
    article.save()
    assert article.visible_edition().headline == "Before"


def test_a_new_edition_begins_where_the_old_one_ends():
    article = make_article()
    first = publish(article, by=make_staff())
    second = publish(article, by=make_staff())
    first.refresh_from_db()
    assert first.visible_until == second.visible_from


def test_an_embargoed_story_is_hidden_until_its_hour():
    article = make_article()
    publish(article, by=make_staff(), visible_from=timezone.now() + timedelta(hours=1))
    assert article.visible_edition() is None


def test_an_embargo_lifts_by_the_clock_alone():
    article = make_article()
    hour = timezone.now() + timedelta(hours=1)
    edition = publish(article, by=make_staff(), visible_from=hour)
    with time_machine.travel(hour + timedelta(seconds=1)):
        assert article.visible_edition() == edition


def test_what_stands_goes_on_standing_until_the_scheduled_edition():
    article = make_article(headline="Line-up expected")
    publish(article, by=make_staff())
    article.headline = "Line-up announced"
    article.save()
    publish(article, by=make_staff(), visible_from=timezone.now() + timedelta(hours=1))
    assert article.visible_edition().headline == "Line-up expected"


def test_publishing_now_cancels_what_was_scheduled():
    article = make_article()
    publish(article, by=make_staff())
    later = publish(
        article, by=make_staff(), visible_from=timezone.now() + timedelta(hours=1)
    )
    publish(article, by=make_staff())
    later.refresh_from_db()
    assert later.is_cancelled


def test_cancelling_a_schedule_reopens_what_stands():
    article = make_article()
    standing = publish(article, by=make_staff())
    publish(article, by=make_staff(), visible_from=timezone.now() + timedelta(hours=1))
    cancel_schedule(article, by=make_staff())
    standing.refresh_from_db()
    assert standing.visible_until is None


def test_cancelling_the_first_schedule_makes_the_story_ready_again():
    article = make_article()
    publish(article, by=make_staff(), visible_from=timezone.now() + timedelta(hours=1))
    cancel_schedule(article, by=make_staff())
    assert article.status == Article.Status.READY


def test_a_schedule_can_be_moved_to_another_hour():
    article = make_article()
    now = timezone.now()
    publish(article, by=make_staff(), visible_from=now + timedelta(hours=1))
    moved = publish(article, by=make_staff(), visible_from=now + timedelta(hours=2))
    assert list(article.editions.scheduled()) == [moved]


def test_a_moved_schedule_is_still_the_first_edition():
    article = make_article()
    now = timezone.now()
    publish(article, by=make_staff(), visible_from=now + timedelta(hours=1))
    moved = publish(article, by=make_staff(), visible_from=now + timedelta(hours=2))
    assert (moved.change, moved.first_published_at) == (
        Edition.Change.FIRST,
        moved.visible_from,
    )


def test_a_withdrawn_story_has_no_visible_edition():
    article = make_article()
    publish(article, by=make_staff())
    withdraw(article, by=make_staff(), reason="Wrong player named.")
    assert article.visible_edition() is None


def test_withdrawing_cancels_what_was_scheduled():
    article = make_article()
    publish(article, by=make_staff())
    publish(article, by=make_staff(), visible_from=timezone.now() + timedelta(hours=1))
    withdraw(article, by=make_staff(), reason="Wrong player named.")
    assert not article.editions.scheduled().exists()


def test_withdrawing_needs_a_reason():
    article = make_article()
    publish(article, by=make_staff())
    with pytest.raises(MoveNotAllowed, match="reason"):
        withdraw(article, by=make_staff(), reason="  ")


def test_a_withdrawn_story_is_not_published_by_the_way():
    article = make_article()
    publish(article, by=make_staff())
    withdraw(article, by=make_staff(), reason="Wrong player named.")
    with pytest.raises(MoveNotAllowed, match="withdrawn"):
        publish(article, by=make_staff())


def test_a_restored_story_is_visible_again():
    article = make_article()
    publish(article, by=make_staff())
    withdraw(article, by=make_staff(), reason="Wrong player named.")
    edition = restore(article, by=make_staff(), reason="The name was right.")
    assert article.visible_edition() == edition


def test_what_readers_saw_at_a_moment_is_an_ordinary_question():
    article = make_article(headline="One down")
    with time_machine.travel(EVENING):
        publish(article, by=make_staff())
    article.headline = "Level"
    article.save()
    with time_machine.travel(EVENING + timedelta(minutes=30)):
        publish(article, by=make_staff())
    at_ten_past = EVENING + timedelta(minutes=5)
    assert article.visible_edition(at_ten_past).headline == "One down"


def test_a_mended_typing_error_moves_no_date():
    article = make_article()
    publish(article, by=make_staff())
    edition = publish(article, by=make_staff(), change=Edition.Change.TYPO)
    assert edition.updated_at is None


def test_an_update_says_when():
    article = make_article()
    publish(article, by=make_staff())
    edition = publish(article, by=make_staff(), change=Edition.Change.UPDATE)
    assert edition.updated_at == edition.visible_from


def test_a_typing_error_mended_later_keeps_the_time_of_the_update():
    article = make_article()
    publish(article, by=make_staff())
    update = publish(article, by=make_staff(), change=Edition.Change.UPDATE)
    mended = publish(article, by=make_staff(), change=Edition.Change.TYPO)
    assert mended.updated_at == update.updated_at


def test_a_correction_is_frozen_with_the_edition():
    article = make_article()
    publish(article, by=make_staff())
    edition = publish(
        article, by=make_staff(), correction="The goal came in minute 94, not 90."
    )
    assert [c.text for c in edition.corrections] == [
        "The goal came in minute 94, not 90."
    ]


def test_the_byline_keeps_its_order():
    people = [make_contributor("Bo Second"), make_contributor("Al First")]
    edition = publish(make_article(contributors=people), by=make_staff())
    assert [person["name"] for person in edition.byline] == ["Bo Second", "Al First"]


def test_the_same_story_freezes_to_the_same_bytes():
    article = make_article(tags=["World Cup", "Belgium"])
    assert digest_of(freeze(article)) == digest_of(
        freeze(Article.objects.get(pk=article.pk))
    )


def test_unpublished_changes_are_noticed():
    article = make_article()
    publish(article, by=make_staff())
    TextBlock.objects.create(parent=article, ordering=99, text="<p>More.</p>")
    assert has_unpublished_changes(article)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"section": None}, "section"),
        ({"text": ""}, "no text"),
        ({"headline": "x" * 121}, "121 characters"),
    ],
)
def test_a_story_that_lacks_something_is_refused_in_words(fields, words):
    with pytest.raises(PublishRefused, match=words):
        publish(make_article(**fields), by=make_staff())


def test_a_refused_story_leaves_nothing_behind():
    article = make_article(section=None)
    with pytest.raises(PublishRefused):
        publish(article, by=make_staff(), correction="Something.")
    assert not article.editions.exists() and not article.corrections.exists()


def test_an_address_belongs_to_one_story():
    publish(make_article(headline="Derby", slug="derby"), by=make_staff())
    with pytest.raises(PublishRefused, match="change the slug"):
        publish(make_article(headline="Derby", slug="derby"), by=make_staff())


def test_an_edition_cannot_begin_before_the_one_that_stands():
    article = make_article()
    publish(article, by=make_staff())
    with pytest.raises(PublishRefused, match="choose a later moment"):
        publish(article, by=make_staff(), visible_from=EVENING)


# The database's own promises, for programs that do not ask the models.


@pytest.mark.parametrize("field", ["headline", "path", "content", "visible_from"])
def test_the_database_refuses_to_change_an_edition(field):
    edition = publish(make_article(), by=make_staff())
    value = {"content": {}, "visible_from": EVENING}.get(field, "changed")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(**{field: value})


def test_the_database_refuses_to_delete_an_edition():
    edition = publish(make_article(), by=make_staff())
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Edition.objects.filter(pk=edition.pk)._raw_delete("default")


def test_the_database_refuses_overlapping_editions():
    article = make_article()
    first = publish(article, by=make_staff())
    publish(article, by=make_staff())
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=first.pk).update(
            visible_until=timezone.now() + timedelta(days=1)
        )


def test_the_database_refuses_two_open_editions():
    article = make_article()
    first = publish(article, by=make_staff())
    publish(article, by=make_staff())
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=first.pk).update(visible_until=None)


def test_the_database_refuses_an_edition_that_ends_before_it_begins():
    edition = publish(make_article(), by=make_staff())
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(visible_until=EVENING)


def test_the_history_of_a_story_is_never_changed():
    article = make_article()
    publish(article, by=make_staff())
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        article.history.update(note="Nothing happened.")
