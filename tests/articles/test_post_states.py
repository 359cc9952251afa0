"""The story editor's chip: what became of each quoted post."""

import pytest
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.models import PostBlock
from social.models import QuotedPost
from tests.articles.factories import make_article, make_post, make_staff

pytestmark = pytest.mark.django_db


def news_of(article):
    return reverse("admin:articles_article_posts", args=[article.pk])


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def told(article, role="Manager"):
    return signed_in(make_staff(role)).get(news_of(article)).json()


def words_of(article, role="Manager"):
    return [post["words"] for post in told(article, role)["posts"]]


def test_the_chip_counts_what_waits():
    article = make_article(posts=[make_post(), make_post(status="approved")])
    assert told(article)["summary"] == "Waiting for posts (1 of 2)"


def test_the_chip_says_when_nothing_waits():
    article = make_article(posts=[make_post(status="approved")])
    assert told(article)["summary"] == "No post waits"


def test_each_post_says_what_became_of_it():
    posts = [make_post(), make_post(status="approved"), make_post(status="withdrawn")]
    words = words_of(make_article(posts=posts))
    assert words[0] == "waiting 1 min"
    assert words[1:] == ["approved", "withdrawn"]


def test_a_rejection_is_told_with_its_reason():
    post = make_post()
    post.reject(by=make_staff("Moderator"), reason_code="abusive")
    (words,) = words_of(make_article(posts=[post]))
    assert words == "rejected: It abuses or threatens somebody"


def test_changes_are_told_with_their_reason():
    post = make_post()
    post.ask_changes(by=make_staff("Moderator"), reason_code="date")
    (words,) = words_of(make_article(posts=[post]))
    assert words == "changes asked: The date is missing or not right"


def test_a_decision_is_told_at_the_next_question():
    post = make_post()
    article = make_article(posts=[post])
    client = signed_in(make_staff("Manager"))
    before = client.get(news_of(article)).json()["posts"][0]["state"]
    post.approve(by=make_staff("Moderator"))
    after = client.get(news_of(article)).json()["posts"][0]["state"]
    assert (before, after) == ("awaiting", "approved")


def test_a_post_quoted_twice_is_told_once():
    post = make_post()
    article = make_article(posts=[post])
    PostBlock.objects.create(parent=article, post=post, region="body", ordering=99)
    assert len(told(article)["posts"]) == 1


def test_the_chip_holds_no_word_of_a_post():
    post = make_post("canary words")
    client = signed_in(make_staff("Manager"))
    assert b"canary" not in client.get(news_of(make_article(posts=[post]))).content


def test_an_editor_reads_no_name_of_an_undecided_post_of_somebody_else():
    post = make_post()
    article = make_article(posts=[post])
    (shown,) = told(article, "Editor")["posts"]
    assert (shown["who"], shown["url"]) == ("A quoted post", "")
    assert post.handle not in str(shown)


def test_the_chip_never_tells_who_decided():
    moderator = make_staff("Moderator")
    post = make_post()
    post.reject(by=moderator, reason_code="abusive")
    client = signed_in(make_staff("Manager"))
    html = client.get(news_of(make_article(posts=[post]))).content.decode()
    assert moderator.username not in html


@pytest.mark.parametrize("role", ["Reporter", "Moderator", "Photo desk"])
def test_a_story_one_may_not_see_has_no_chip(role):
    article = make_article(posts=[make_post()])
    answer = signed_in(make_staff(role)).get(news_of(article))
    unknown = signed_in(make_staff(role)).get(
        reverse("admin:articles_article_posts", args=[987654])
    )
    assert (answer.status_code, unknown.status_code) == (404, 404)


def test_somebody_signed_out_is_asked_to_sign_in():
    answer = Client().get(news_of(make_article(posts=[make_post()])))
    assert answer["Location"].startswith("/desk/login/")


@pytest.mark.parametrize("number", [1, 9])
def test_the_chip_costs_the_same_however_many_posts(number, django_assert_num_queries):
    article = make_article(posts=[make_post() for _ in range(number)])
    client = signed_in(make_staff("Manager"))
    # The session, the person, two for permissions, the story, its posts, what is seen.
    with django_assert_num_queries(7):
        client.get(news_of(article))


def test_the_editor_draws_the_chip_without_a_script():
    post = make_post()
    article = make_article(posts=[post])
    page = signed_in(make_staff("Manager")).get(
        reverse("admin:articles_article_change", args=[article.pk])
    )
    chip = HTMLParser(page.content).css_first("#post-states")
    assert "Waiting for posts (1 of 1)" in chip.text()
    assert QuotedPost.objects.get().handle in chip.text()


# Beside each block ------------------------------------------------------------------


def blocks_of(article, person):
    """What the editor says beside each block of a post, as the server draws it."""
    address = reverse("admin:articles_article_change", args=[article.pk])
    page = HTMLParser(signed_in(person).get(address).text)
    return [
        " ".join(each.text().split()) for each in page.css(".block-post[data-post]")
    ]


def test_each_block_says_what_became_of_its_post():
    posts = [
        make_post(handle="first"),
        make_post(handle="second", status="approved"),
        make_post(handle="third", status="withdrawn"),
    ]
    assert blocks_of(make_article(posts=posts), make_staff("Manager")) == [
        "@first waiting 1 min",
        "@second approved",
        "@third withdrawn",
    ]


def test_the_editor_names_no_post_one_may_not_see():
    article = make_article(posts=[make_post(handle="canary_bird")])
    address = reverse("admin:articles_article_change", args=[article.pk])
    page = HTMLParser(signed_in(make_staff("Editor")).get(address).text)
    assert "A quoted post" in page.css_first(".block-post").text()
    assert "canary_bird" not in page.css_first("#postblock_set-group").text()


def test_the_choice_of_a_post_does_not_name_a_state_that_goes_stale():
    article = make_article(posts=[make_post(handle="first")])
    address = reverse("admin:articles_article_change", args=[article.pk])
    page = HTMLParser(signed_in(make_staff("Manager")).get(address).text)
    chosen = page.css_first("[name=postblock_set-0-post] option[selected]").text()
    assert chosen.strip() == f"Post {article.postblock_set.get().post_id} by @first"


def test_more_posts_cost_no_question_of_their_own(django_assert_max_num_queries):
    editor = make_staff("Editor")
    article = make_article(posts=[make_post() for _ in range(2)])
    with django_assert_max_num_queries(60):
        blocks_of(article, editor)
    article = make_article(posts=[make_post() for _ in range(12)])
    with django_assert_max_num_queries(60):
        blocks_of(article, editor)
