"""What a reader finds on a story's page."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.models import (
    GalleryBlock,
    PhotoBlock,
    PullQuoteBlock,
    TextBlock,
)
from articles.publishing import publish, restore, withdraw
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_post,
    make_section,
    make_staff,
)
from tests.photos.factories import make_photo, make_usable_photo

pytestmark = pytest.mark.django_db


def read(client, article_or_path, status=200) -> str:
    path = getattr(article_or_path, "path", article_or_path)
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_page_shows_headline_standfirst_and_text(client):
    edition = publish(
        make_article(
            headline="Rain stops play",
            standfirst="Twelve overs were possible.",
            text="<p>Covers on at noon.</p>",
        ),
        by=None,
    )
    page = read(client, edition)
    assert all(
        words in page
        for words in (
            "Rain stops play",
            "Twelve overs were possible.",
            "Covers on at noon.",
        )
    )


def test_the_byline_links_to_its_contributors(client):
    edition = publish(
        make_article(contributors=[make_contributor("Ada Winter")]), by=None
    )
    assert 'href="/by/ada-winter/"' in read(client, edition)


@pytest.mark.parametrize("status", ["awaiting", "rejected"])
def test_a_post_not_approved_leaves_no_trace(client, status):
    post = make_post(
        "canarywords", status=status, author_name="Canaryname", handle="canaryhandle"
    )
    page = read(client, publish(make_article(posts=[post]), by=None))
    assert "canary" not in page.lower() and "quoted-post" not in page


def test_an_approved_post_is_shown_with_its_words(client):
    post = make_post("Take a bow 👏\n\nall of you", status="approved")
    page = read(client, publish(make_article(posts=[post]), by=None))
    assert "Take a bow 👏\n\nall of you" in page


def test_a_post_approved_later_joins_the_story(client):
    post = make_post("Take a bow")
    edition = publish(make_article(posts=[post]), by=None)
    post.approve(by=make_staff("Moderator"))
    assert "Take a bow" in read(client, edition)


def test_a_withdrawn_post_leaves_its_line_without_a_word_of_it(client):
    post = make_post("canarywords", status="withdrawn", author_name="Canaryname")
    page = read(client, publish(make_article(posts=[post]), by=None))
    assert "withdrawn" in page and "canary" not in page.lower()


def test_posts_are_counted_without_those_nobody_sees(client):
    posts = [
        make_post(status="approved"),
        make_post(),
        make_post(status="approved"),
    ]
    page = read(client, publish(make_article(posts=posts), by=None))
    assert "Post 2 of 2" in page and "of 3" not in page


def test_a_run_of_posts_can_be_skipped(client):
    posts = [make_post(status="approved") for _ in range(3)]
    page = read(client, publish(make_article(posts=posts), by=None))
    assert 'href="#after-posts-1"' in page and 'id="after-posts-1"' in page


def test_a_single_post_needs_no_skip_link(client):
    post = make_post(status="approved")
    page = read(client, publish(make_article(posts=[post]), by=None))
    assert "after-posts" not in page


def test_a_caption_without_its_picture_shows_its_words_and_credit(client):
    photo = make_photo(caption="A supporter cries.", photographer="Ada Muster")
    page = read(client, publish(make_article(photos=[photo]), by=None))
    assert "A supporter cries." in page and "Ada Muster/AP" in page


def test_a_picture_withdrawn_after_publication_disappears(client):
    photo = make_usable_photo(caption="A supporter cries.")
    edition = publish(make_article(photos=[photo]), by=None)
    photo.withdraw(by=make_staff("Photo desk"), reason="The agency asked.")
    page = read(client, edition)
    assert "A supporter cries." not in page and "<picture" not in page


def test_the_lead_picture_is_shown_once(client):
    photo = make_usable_photo(caption="A supporter cries.")
    edition = publish(make_article(photos=[photo], lead_photo=photo), by=None)
    assert read(client, edition).count("<figure") == 1


def test_a_story_in_arabic_runs_from_the_right(client):
    edition = publish(make_article(language="ar"), by=None)
    assert '<html lang="ar" dir="rtl"' in read(client, edition)


def test_markup_typed_into_a_headline_is_only_text(client):
    edition = publish(make_article(headline="<script>alert(1)</script>"), by=None)
    assert "<script>alert(1)</script>" not in read(client, edition)


def test_a_script_in_the_body_never_reaches_readers(client):
    article = make_article(text="")
    block = TextBlock(parent=article, ordering=1, text="<p>Safe.</p>")
    block.save()
    TextBlock.objects.filter(pk=block.pk).update(
        text='<p>Safe.</p><script>alert(1)</script><p onclick="x()">Also.</p>'
    )
    page = read(client, publish(article, by=None))
    assert "alert(1)" not in page and "onclick" not in page


def test_a_correction_stands_with_the_story(client):
    article = make_article()
    publish(article, by=None)
    edition = publish(article, by=None, correction="The ground is in Leeds.")
    assert "The ground is in Leeds." in read(client, edition)


def test_a_mended_typing_error_is_no_update(client):
    article = make_article()
    publish(article, by=None)
    edition = publish(article, by=None, change="typo")
    assert "Updated" not in read(client, edition)


def test_an_unknown_address_is_not_found(client):
    read(client, "/football/2018/07/03/nothing-here/", status=404)


def test_a_scheduled_story_looks_like_an_unknown_one(client):
    edition = publish(
        make_article(), by=None, visible_from=timezone.now() + timedelta(hours=1)
    )
    unknown = edition.path.replace(edition.article.slug, "x" * len("unknown"))
    assert read(client, edition, 404).replace(edition.path, "") == read(
        client, unknown, 404
    ).replace(unknown, "")


def test_a_story_appears_at_its_hour(client):
    hour = timezone.now() + timedelta(hours=1)
    edition = publish(make_article(headline="Out at nine"), by=None, visible_from=hour)
    with time_machine.travel(hour + timedelta(seconds=1)):
        assert "Out at nine" in read(client, edition)


def test_an_old_address_leads_to_the_new_one_in_one_step(client):
    article = make_article(slug="first-slug")
    old = publish(article, by=None).path
    for slug in ("second-slug", "third-slug"):
        article.slug = slug
        article.save()
        new = publish(article, by=None).path
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, new)


def test_an_address_that_is_only_scheduled_does_not_redirect(client):
    article = make_article(slug="first-slug")
    publish(article, by=None)
    article.slug = "second-slug"
    article.save()
    later = publish(article, by=None, visible_from=timezone.now() + timedelta(hours=1))
    read(client, later, status=404)


def test_a_withdrawn_story_is_gone_with_a_notice(client):
    article = make_article(headline="Canary headline")
    edition = publish(article, by=None)
    withdraw(
        article,
        by=make_staff(),
        reason="Desk only.",
        notice="The story named the wrong player.",
    )
    page = read(client, edition, status=410)
    assert "The story named the wrong player." in page
    assert "Canary" not in page and "Desk only." not in page


def test_a_restored_story_is_back(client):
    article = make_article(headline="Back again")
    edition = publish(article, by=None)
    withdraw(article, by=make_staff(), reason="A doubt.")
    restore(article, by=make_staff(), reason="No doubt.")
    assert "Back again" in read(client, edition)


def test_related_stories_share_a_topic_first(client):
    publish(make_article(headline="Same topic", tags=["Derby"]), by=None)
    publish(
        make_article(headline="Other section", section=make_section("Golf")), by=None
    )
    edition = publish(make_article(tags=["Derby"]), by=None)
    page = read(client, edition)
    assert "Same topic" in page and "Other section" not in page


def everything(number: int):
    """A story with that many of every kind of block."""
    photos = [make_usable_photo() for _ in range(number)]
    article = make_article(
        posts=[make_post(status="approved") for _ in range(number)],
        photos=photos,
        lead_photo=photos[0],
        tags=["Derby"],
        contributors=[make_contributor(f"Writer {number} {n}") for n in range(number)],
    )
    gallery = GalleryBlock.objects.create(parent=article, ordering=900)
    for photo in photos:
        gallery.galleryphoto_set.create(photo=photo)
    PullQuoteBlock.objects.create(parent=article, ordering=910, quote="Well.")
    PhotoBlock.objects.create(parent=article, ordering=920, photo=photos[-1])
    return article


@pytest.mark.parametrize("number", [1, 12])
def test_a_story_costs_eight_queries_however_much_it_holds(
    client, django_assert_max_num_queries, number
):
    edition = publish(everything(number), by=None)
    with django_assert_max_num_queries(8):
        read(client, edition)


def test_readers_are_given_no_cookie(client):
    answer = client.get(publish(make_article(), by=None).path)
    assert not answer.cookies and "Cookie" not in answer.get("Vary", "")
