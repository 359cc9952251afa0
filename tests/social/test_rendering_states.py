"""States and modes of a quoted post together, and texts of unusual kinds."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from social.models import QuotedPost
from social.rendering import render_post
from tests.social.factories import make_approved, make_person, make_post

pytestmark = pytest.mark.django_db


def show(mode="quotation", state="normal", **fields):
    """An approved post in this mode whose original became this."""
    moderator = make_person("moderator")
    fields.setdefault("text", "What a night.")
    post = make_post(
        handle="bo",
        source_url="https://x.com/bo/status/101",
        platform_post_id="101",
        **fields,
    )
    post.change_display(by=moderator, mode=mode)
    post.approve(by=moderator)
    post.note_source(state=state)
    post.refresh_from_db()
    return LexborHTMLParser(render_post(post)).body


def links_of(page):
    return [node.attributes["href"] for node in page.css("a[href^=http]")]


def test_an_edited_post_shown_as_a_link_says_that_it_was_edited():
    page = show("link-only", "edited")
    assert (
        page.css_first(".source-state").text().startswith("Edited since we quoted it")
    )


def test_an_edited_post_shown_as_a_link_has_none_of_its_words():
    assert "night" not in show("link-only", "edited").text()


def test_a_deleted_post_shown_in_full_keeps_its_words():
    page = show("full-post", "deleted")
    assert page.css_first(".words").text() == "What a night."


def test_a_deleted_post_shown_in_full_leads_to_its_account_alone():
    assert links_of(show("full-post", "deleted")) == ["https://x.com/bo"]


def test_a_deleted_post_shown_as_a_link_leads_nowhere():
    page = show("link-only", "deleted")
    assert (links_of(page), page.css_first(".source-state").text()[:21]) == (
        [],
        "Deleted by its author",
    )


@pytest.mark.parametrize("mode", QuotedPost.DisplayMode.values)
@pytest.mark.parametrize("state", ["edited", "deleted", "protected"])
def test_every_state_is_told_with_its_date_in_every_mode(mode, state):
    page = show(mode, state)
    assert len(page.css(".source-state time[datetime]")) == 1


@pytest.mark.parametrize("mode", QuotedPost.DisplayMode.values)
def test_a_withdrawn_post_that_was_covered_leaves_the_same_line(mode):
    moderator = make_person("moderator")
    post = make_post(text="What a night.", handle="bo")
    QuotedPost.objects.filter(pk=post.pk).update(
        sensitive=True, sensitive_reason="canary"
    )
    post.refresh_from_db()
    post.change_display(by=moderator, mode=mode)
    post.approve(by=moderator)
    post.withdraw(by=moderator, reason="The author asked.")
    page = LexborHTMLParser(render_post(post)).body
    assert [node.tag for node in page.iter()] == ["p"]
    assert "canary" not in page.text()


@pytest.mark.parametrize(
    "text",
    [
        "🏆👏🏽👨‍👩‍👧‍👦🇯🇵🇧🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "https://example.com/a?b=c&d=%20#e",
        "A long evening of football.\n\n" * 350,
        "W" * 10_000,
        "مباراة رائعة! شكراً @Japan_fans و #كأس_العالم 3-2",
        "\u202eabc\u202c and \u2067def",
        "e\u0301\u200d \u00a0 a  b",
    ],
    ids=["emoji", "link", "long", "unbroken", "arabic", "overrides", "marks"],
)
def test_every_text_is_shown_code_point_for_code_point(text):
    assert show(text=text).css_first(".words").text() == text


def test_a_handle_reads_from_the_left_in_any_words():
    (link,) = show(text="שלום @bo_99 וגם").css("a.mention")
    assert link.attributes["dir"] == "ltr"


def test_an_address_reads_from_the_left_in_any_words():
    (link,) = show(text="ראו https://example.com/a!").css("a.link")
    assert link.attributes["dir"] == "ltr"


def test_a_hashtag_reads_as_its_letters_do():
    (link,) = show(text="Gol #כדורגל").css("a.hashtag")
    assert link.attributes["dir"] == "auto"


def test_a_post_of_a_picture_alone_says_that_there_is_one():
    page = show(text="pic.twitter.com/ab1")
    assert page.css_first(".media-note").text() == "Photo or video in the original post"


def test_an_approved_post_is_not_given_a_state_by_itself():
    page = LexborHTMLParser(render_post(make_approved())).body
    assert page.css(".source-state") == []
