"""The story desk in the admin: who may open and do what, and what each deed says."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.copy import load_copy
from articles.importing import import_copy
from articles.models import Article, PostBlock, TextBlock
from articles.publishing import publish, withdraw
from social.models import QuotedPost
from social.uses import find_uses
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_post,
    make_staff,
)

pytestmark = pytest.mark.django_db


def at(name: str, *args) -> str:
    return reverse(f"admin:articles_article_{name}", args=args)


@pytest.fixture
def editor(client):
    account = make_staff("Editor")
    client.force_login(account)
    return account


@pytest.fixture
def reporter(client):
    account = make_staff("Reporter")
    client.force_login(account)
    return account


def form_of(article: Article, **changed) -> dict:
    """What the browser sends when the story is saved with these changes."""
    data = {
        "kicker": article.kicker,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "slug": article.slug,
        "section": article.section_id or "",
        "language": article.language,
        "dateline": article.dateline,
        "story_date": "",
        "tags": ", ".join(article.tags.names()) if article.pk else "",
        "lead_photo": "",
        "match": "",
        "seen_token": str(article.edit_token),
    }
    prefixes = [
        "byline_set",
        "textblock_set",
        "photoblock_set",
        "galleryblock_set",
        "postblock_set",
        "matchblock_set",
        "pullquoteblock_set",
    ]
    for prefix in prefixes:
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return data | changed


# Whose stories are seen


def test_a_reporter_sees_own_stories_alone(client, reporter):
    make_article(headline="Mine", created_by=reporter)
    make_article(headline="Canary")
    page = client.get(at("changelist")).content.decode()
    assert "Mine" in page and "Canary" not in page


def test_a_reporter_named_in_the_byline_sees_the_story(client, reporter):
    person = make_contributor("Ana", user=reporter)
    make_article(headline="With my name", contributors=[person])
    assert "With my name" in client.get(at("changelist")).content.decode()


def test_an_editor_sees_every_story(client, editor):
    make_article(headline="Of somebody else")
    assert "Of somebody else" in client.get(at("changelist")).content.decode()


STORY_PAGES = ["change", "preview", "publish", "editions", "source", "withdraw"]


@pytest.mark.parametrize("name", [*STORY_PAGES, "history", "restore"])
def test_a_hidden_story_answers_like_an_unknown_one(client, reporter, name):
    hidden, unknown = make_article(), 987_654
    answers = [client.get(at(name, pk), follow=False) for pk in (hidden.pk, unknown)]
    assert {answer.status_code for answer in answers} <= {302, 404}
    assert answers[0].status_code == answers[1].status_code


@pytest.mark.parametrize("role", ["Moderator", "Photo desk", "Results desk"])
@pytest.mark.parametrize("name", STORY_PAGES)
def test_other_desks_open_no_story(client, role, name):
    article = make_article()
    client.force_login(make_staff(role))
    assert client.get(at(name, article.pk)).status_code in {302, 403, 404}


@pytest.mark.parametrize("name", ["changelist", "add"])
def test_a_visitor_is_sent_to_sign_in(client, name):
    answer = client.get(at(name))
    assert answer.status_code == 302 and "/desk/login/" in answer["Location"]


def test_a_reporter_reads_but_cannot_save_a_story_handed_over(client, reporter):
    article = make_article(created_by=reporter)
    article.submit(by=reporter)
    answer = client.post(at("change", article.pk), form_of(article, headline="New"))
    assert answer.status_code == 403


def test_nobody_deletes_a_story(client):
    article = make_article()
    client.force_login(make_staff("Manager"))
    answer = client.post(at("delete", article.pk), {"post": "yes"})
    assert answer.status_code == 403 and Article.objects.filter(pk=article.pk).exists()


# Saving


def test_a_new_story_belongs_to_whoever_wrote_it(client, reporter):
    article = Article(headline="Filed from the ground")
    client.post(at("add"), form_of(article, headline="Filed from the ground"))
    assert Article.objects.get().created_by == reporter


def test_a_reporter_opens_an_empty_form(client, reporter):
    assert client.get(at("add")).status_code == 200


def test_two_editors_do_not_overwrite_each_other(client, editor):
    article = make_article(headline="First words")
    stale = form_of(article, headline="Ben's words")
    client.post(at("change", article.pk), form_of(article, headline="Ana's words"))
    page = client.post(at("change", article.pk), stale).content.decode()
    article.refresh_from_db()
    assert article.headline == "Ana's words" and "Somebody else saved" in page


def test_words_refused_at_saving_are_still_in_the_form(client, editor):
    article = make_article(headline="First words")
    stale = form_of(article, headline="Ben's words")
    client.post(at("change", article.pk), form_of(article, headline="Ana's words"))
    assert (
        "Ben&#x27;s words"
        in client.post(at("change", article.pk), stale).content.decode()
    )


def test_a_save_renews_the_token(client, editor):
    article = make_article()
    client.post(at("change", article.pk), form_of(article))
    assert Article.objects.get().edit_token != article.edit_token


def test_the_block_editor_copies_no_blocks_of_other_stories(client, reporter):
    secret = make_article(text="<p>Canary.</p>").textblock_set.get()
    article = make_article(created_by=reporter)
    client.post(
        at("change", article.pk),
        form_of(
            article,
            _clone=[f"articles.textblock:{secret.pk}"],
            _clone_region="main",
            _clone_ordering="10",
        ),
    )
    secret.refresh_from_db()
    assert TextBlock.objects.filter(text__contains="Canary").count() == 1


def test_opening_the_form_costs_the_same_for_few_and_for_many_posts(
    client, editor, django_assert_max_num_queries
):
    article = make_article(posts=[make_post() for _ in range(10)])
    with django_assert_max_num_queries(70):
        client.get(at("change", article.pk))


# Moves


def test_a_reporter_hands_a_story_over(client, reporter):
    article = make_article(created_by=reporter)
    client.post(at("move", article.pk, "submit"))
    article.refresh_from_db()
    assert article.status == Article.Status.IN_REVIEW


@pytest.mark.parametrize("move", ["mark_ready", "send_back"])
def test_a_reporter_makes_no_editor_s_move(client, reporter, move):
    article = make_article(created_by=reporter, status=Article.Status.IN_REVIEW)
    assert client.post(at("move", article.pk, move)).status_code == 403


def test_a_move_is_never_made_by_following_a_link(client, editor):
    article = make_article()
    assert client.get(at("move", article.pk, "submit")).status_code == 405


@pytest.mark.parametrize("name", ["publish", "withdraw", "restore"])
def test_a_reporter_may_not_change_what_readers_see(client, reporter, name):
    article = make_article(created_by=reporter)
    assert client.post(at(name, article.pk), {}).status_code == 403


# Publishing


def test_an_editor_publishes_with_one_button(client, editor):
    article = make_article()
    client.post(at("publish", article.pk), {})
    assert article.visible_edition().published_by == editor


def test_an_editor_schedules_for_an_hour(client, editor):
    article = make_article()
    hour = timezone.localtime(timezone.now() + timedelta(days=1))
    client.post(
        at("publish", article.pk),
        {
            "visible_from_0": hour.strftime("%d/%m/%Y"),
            "visible_from_1": hour.strftime("%H:%M"),
        },
    )
    assert article.scheduled_edition().visible_from == hour.replace(
        second=0, microsecond=0
    )


def test_a_past_hour_is_refused_in_words(client, editor):
    article = make_article()
    page = client.post(
        at("publish", article.pk),
        {"visible_from_0": "02/07/2018", "visible_from_1": "21:00"},
    ).content.decode()
    assert "That moment has passed" in page and not article.editions.exists()


def test_a_story_that_lacks_a_section_is_refused_on_the_panel(client, editor):
    article = make_article(section=None)
    page = client.post(at("publish", article.pk), {}).content.decode()
    assert "Choose a section" in page and "was not published" in page


def test_a_correction_needs_its_words(client, editor):
    article = make_article()
    publish(article, by=editor)
    page = client.post(
        at("publish", article.pk), {"change": "correction", "correction": ""}
    ).content.decode()
    assert "what was wrong" in page and article.editions.count() == 1


def test_a_withdrawal_keeps_reason_and_notice(client, editor):
    article = make_article()
    edition = publish(article, by=editor)
    client.post(
        at("withdraw", article.pk), {"reason": "A doubt.", "notice": "We checked."}
    )
    assert (edition.withdrawal.reason, edition.withdrawal.notice) == (
        "A doubt.",
        "We checked.",
    )


def test_a_scheduled_edition_is_cancelled_by_a_button(client, editor):
    article = make_article()
    publish(article, by=editor, visible_from=timezone.now() + timedelta(hours=1))
    client.post(at("unschedule", article.pk))
    assert article.scheduled_edition() is None


# Raw copy and editions


@pytest.fixture
def imported(tmp_path):
    path = tmp_path / "copy.txt"
    path.write_text(
        "It rained all day in Leeds, and nobody left.\n\n"
        "https://twitter.com/groundsman/status/1845600000000000001"
    )
    return import_copy(load_copy(path)).article


def test_the_raw_copy_is_shown_untouched(client, editor, imported):
    page = client.get(at("source", imported.pk)).content.decode()
    assert "It rained all day in Leeds, and nobody left." in page


def test_the_raw_copy_is_shown_with_what_became_of_a_bare_link(
    client, editor, imported
):
    page = client.get(at("source", imported.pk)).content.decode()
    assert "<td>post</td>" in page


def test_a_story_that_was_typed_has_no_raw_copy(client, editor):
    assert client.get(at("source", make_article().pk)).status_code == 404


def test_every_edition_and_move_is_listed(client, editor):
    article = make_article()
    publish(article, by=editor)
    withdraw(article, by=editor, reason="A doubt about the score.")
    page = client.get(at("editions", article.pk)).content.decode()
    assert "A doubt about the score." in page and "publish" in page


# Preview


def test_the_preview_is_the_readers_page_with_a_mark(client, editor):
    article = make_article(headline="Not yet out")
    page = client.get(at("preview", article.pk)).content.decode()
    assert "Not yet out" in page and "Preview" in page


def test_the_preview_saves_nothing(client, editor):
    article = make_article()
    client.get(at("preview", article.pk))
    assert not article.editions.exists()


def test_the_preview_says_which_posts_wait_without_their_words(client, editor):
    article = make_article(posts=[make_post("canarywords", handle="sporting")])
    page = client.get(at("preview", article.pk)).content.decode()
    assert "readers do not see it" in page and "canarywords" not in page


def test_a_story_without_a_section_has_a_preview(client, editor):
    article = make_article(section=None)
    assert client.get(at("preview", article.pk)).status_code == 200


def test_an_old_edition_is_shown_as_it_was(client, editor):
    article = make_article(headline="As it was")
    publish(article, by=editor)
    article.headline = "As it is"
    article.save()
    publish(article, by=editor)
    page = client.get(at("edition", article.pk, 1)).content.decode()
    assert "As it was" in page and "As it is" not in page


def test_the_list_says_how_many_posts_wait(client, editor):
    make_article(posts=[make_post(), make_post(status="approved")])
    assert "1 of 2 waiting" in client.get(at("changelist")).content.decode()


def test_the_list_costs_the_same_for_few_and_for_many(
    client, editor, django_assert_max_num_queries
):
    for _ in range(8):
        make_article(posts=[make_post()])
    with django_assert_max_num_queries(12):
        client.get(at("changelist"))


def test_a_moderator_reads_in_which_stories_a_post_is_used():
    post = make_post()
    make_article(headline="Uses it", posts=[post], text="<p>One.</p><p>They said:</p>")
    (use,) = find_uses([post.pk])[post.pk]
    assert (use.title, use.around, use.is_live) == ("Uses it", "They said:", False)


def test_a_post_in_a_visible_story_is_a_live_use():
    post = make_post()
    publish(make_article(posts=[post]), by=None)
    assert find_uses([post.pk])[post.pk][0].is_live


def test_a_reporter_sees_the_posts_of_own_stories(reporter):
    post = make_post()
    PostBlock.objects.create(
        parent=make_article(created_by=reporter), post=post, ordering=50
    )
    assert list(QuotedPost.objects.visible_to(reporter)) == [post]
