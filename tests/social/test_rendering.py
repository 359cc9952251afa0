"""What readers see of a quoted post, and what they never see."""

import json
from datetime import UTC, datetime

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.models import QuotedPost
from social.rendering import render_card, render_post
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db

CANARY = {
    "text": "canarytext #canarytag pic.twitter.com/canarypic",
    "author_name": "Canaryname",
    "handle": "canaryhandle",
    "source_url": "https://x.com/canaryhandle/status/77",
    "platform_post_id": "77",
    "raw": "canaryraw",
}


def draw(post, **options):
    return HTMLParser(render_post(post, **options))


def test_a_post_awaiting_decision_leaves_no_trace():
    assert render_post(make_post(**CANARY)) == ""


def test_a_rejected_post_leaves_no_trace():
    assert render_post(make_rejected(**CANARY)) == ""


def test_no_post_leaves_no_trace():
    assert render_post(None) == ""


def test_a_withdrawn_post_leaves_one_line_without_its_words():
    html = render_post(make_withdrawn(**CANARY))
    assert "This post was withdrawn on" in html
    assert "canary" not in html.lower()


def test_a_post_withdrawn_before_anyone_saw_it_leaves_no_trace():
    post = make_post(**CANARY)
    post.withdraw(by=make_person("moderator"), reason="The author asked.")
    assert render_post(post) == ""


def test_a_withdrawn_post_says_why_where_readers_may_know():
    post = make_approved()
    post.withdraw(
        by=make_person("moderator"),
        reason="Mail of 4 July",
        reason_for_readers="its author asked us to",
    )
    html = render_post(post)
    assert "its author asked us to" in html


def test_the_reason_in_the_log_is_not_for_readers():
    post = make_approved()
    post.withdraw(by=make_person("moderator"), reason="Mail of 4 July")
    assert "Mail of 4 July" not in render_post(post)


def test_words_that_are_not_the_approved_ones_are_not_shown():
    post = make_approved()
    post.text = "Something else altogether"
    assert render_post(post) == ""


def test_an_approved_post_keeps_its_text_code_point_for_code_point():
    text = "😔 Lose 3-2\n\n\n🗑  Stay\tbehind <b>& clean</b>\n🇯🇵 👏"
    shown = draw(make_approved(text=text))
    assert shown.css_first("blockquote p").text() == text


def test_the_label_tells_position_platform_and_author():
    post = make_approved(author_name="SPORF")
    shown = draw(post, position=3, total=5)
    assert shown.css_first("p.label").text() == "Post 3 of 5, on X, by SPORF"


def test_the_quotation_names_its_source_and_language():
    post = make_approved(source_url="https://x.com/a/status/1", language="pt-BR")
    quotation = draw(post).css_first("figure > blockquote")
    assert quotation.attributes["cite"] == "https://x.com/a/status/1"
    assert quotation.attributes["lang"] == "pt-BR"
    assert quotation.attributes["dir"] == "auto"


def test_a_hashtag_leads_to_the_platform_without_endorsement():
    link = draw(make_approved(text="Out of the #WorldCup")).css_first("a.hashtag")
    assert link.attributes["href"] == "https://x.com/hashtag/WorldCup"
    assert link.attributes["rel"] == "nofollow noopener external"


def test_a_media_link_becomes_a_line_in_words():
    shown = draw(make_approved(text="Classy Japan! 🇯🇵 pic.twitter.com/3wqu7guWfb"))
    assert shown.css_first("blockquote p").text() == "Classy Japan! 🇯🇵"
    assert (
        shown.css_first(".media-note").text() == "Photo or video in the original post"
    )


def test_a_day_is_shown_without_a_time():
    time = draw(make_approved()).css_first("time")
    assert (time.attributes["datetime"], time.text()) == ("2018-07-03", "3 July 2018")


def test_a_moment_is_shown_with_its_zone():
    moment = datetime(2018, 7, 3, 11, 30, tzinfo=UTC)
    post = make_approved(posted_at=moment, precision="minute")
    assert draw(post).css_first("time").text() == "3 July 2018, 12:30 BST"


def test_an_unknown_date_is_not_shown():
    post = make_approved(posted_on=None, precision="none")
    assert draw(post).css_first("time") is None


def test_an_edited_original_is_named_as_such():
    post = make_approved()
    post.note_source(state="edited")
    assert "Edited since we quoted it" in render_post(post)


def test_a_deleted_original_tells_when_it_was_checked():
    post = make_approved()
    post.note_source(state="deleted", checked_at=datetime(2018, 7, 9, tzinfo=UTC))
    text = draw(post).css_first(".source-state").text()
    assert text == "Deleted by its author (checked 9 July 2018)"


def test_a_run_of_posts_can_be_skipped():
    shown = draw(make_approved(), skip_to="paragraph-9", run_length=3)
    link = shown.css_first("a.skip-link")
    assert (link.attributes["href"], link.text()) == ("#paragraph-9", "Skip 3 posts")


def test_a_single_post_has_no_skip_link():
    shown = draw(make_approved(), skip_to="paragraph-9", run_length=1)
    assert shown.css_first("a.skip-link") is None


def test_a_sensitive_post_is_covered_with_its_reason():
    post = make_approved()
    post.sensitive, post.sensitive_reason = True, "shows an injury"
    cover = draw(post).css_first("details")
    assert "shows an injury" in cover.css_first("summary").text()
    assert cover.css_first("blockquote") is not None


def test_a_post_shown_as_a_link_has_none_of_its_words():
    post = make_post(**CANARY)
    post.change_display(by=make_person("moderator"), mode="link-only")
    post.approve(by=make_person("moderator"))
    html = render_post(post)
    assert "canarytext" not in html
    assert CANARY["source_url"] in html


def test_markup_in_a_post_stays_words():
    html = render_post(
        make_approved(
            text='<script>alert(1)</script> https://a.com/"onclick=alert(1)',
            author_name="<img src=x onerror=alert(1)>",
        )
    )
    tree = HTMLParser(html)
    assert tree.css_first("script") is None
    assert tree.css_first("img") is None


def test_naughty_strings_are_shown_as_the_words_they_are(shared_folder):
    strings = json.loads(
        (shared_folder / "data" / "hostile" / "strings" / "blns.json").read_text()
    )
    shown = [
        HTMLParser(render_card(QuotedPost(pk=1, platform="twitter", text=text)))
        .css_first("blockquote p")
        .text()
        for text in strings
        # NUL is no text and is refused at capture.
        if "\0" not in text
    ]
    assert shown == [text.replace("\r", "\n") for text in strings if "\0" not in text]


def test_an_address_that_runs_script_is_refused_at_capture():
    with pytest.raises(ValueError, match="valid URL"):
        make_post(source_url="javascript:alert(1)")


def test_the_desk_sees_a_post_before_it_is_approved():
    post = make_post(text="Seen by the desk")
    assert "Seen by the desk" in render_card(post)


def test_pages_ask_once_for_all_their_posts(django_assert_num_queries):
    ids = [make_approved().pk, make_withdrawn().pk, make_post().pk]
    with django_assert_num_queries(1):
        posts = QuotedPost.objects.for_display(ids)
        for post in posts.values():
            render_post(post)


def test_a_page_is_given_approved_and_once_shown_posts_only():
    approved, withdrawn = make_approved(), make_withdrawn()
    ids = [approved.pk, withdrawn.pk, make_post().pk, make_rejected().pk]
    assert set(QuotedPost.objects.for_display(ids)) == {approved.pk, withdrawn.pk}


def test_a_page_is_given_a_withdrawn_post_without_its_words():
    post = make_withdrawn(**CANARY)
    given = QuotedPost.objects.for_display([post.pk])[post.pk]
    assert "canary" not in str(vars(given)).lower()


def test_a_page_is_given_an_approved_post_that_can_be_drawn():
    post = make_approved(text="On the page https://example.com/x")
    given = QuotedPost.objects.for_display([post.pk])[post.pk]
    assert render_post(given) == render_post(post)
