"""The ways a post may be shown, its states in words, and pictures by permission."""

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.media import ShownMedia
from social.models import QuotedPost
from social.profiles import (
    PROFILES,
    action_links,
    mode_for,
    modes_for,
    profile_address,
)
from social.rendering import render_card, render_post
from social.text.facets import as_links, entities_from_facets
from social.text.platforms import PLATFORMS
from tests.social.factories import make_approved, make_person, make_post

pytestmark = pytest.mark.django_db

ADDRESS = "https://x.com/anafan/status/77"
PICTURE = ShownMedia("/media/a.jpg", "", 640, 360, "A flag", "Ana Fan")


def make_shown(mode="quotation", **fields):
    """An approved post shown in one mode."""
    fields.setdefault("source_url", ADDRESS)
    post = make_post(**fields)
    post.change_display(by=make_person("moderator"), mode=mode)
    post.approve(by=make_person("moderator"))
    return post


def draw(post, **options):
    return HTMLParser(render_post(post, **options))


@pytest.mark.parametrize("mode", QuotedPost.DisplayMode.values)
def test_no_mode_makes_the_page_ask_another_host(mode):
    shown = draw(make_shown(mode), media=[PICTURE])
    asking = [
        node.attributes.get("src") or node.attributes.get("srcset") or node.tag
        for node in shown.css("img, script, iframe, link, embed, object, video, form")
    ]
    assert [address for address in asking if address != "/media/a.jpg"] == []


@pytest.mark.parametrize("mode", QuotedPost.DisplayMode.values)
def test_every_link_to_another_host_tells_it_nothing_of_the_page(mode):
    text = "#derby @ana https://example.com"
    links = draw(make_shown(mode, text=text)).css("a[href^=http]")
    assert links
    assert {link.attributes["referrerpolicy"] for link in links} == {"no-referrer"}
    assert all("noopener" in link.attributes["rel"] for link in links)


def test_the_usual_mode_of_every_platform_is_the_quotation():
    assert {profile.modes[0] for profile in PROFILES.values()} == {"quotation"}


def test_every_platform_has_a_profile():
    assert set(PROFILES) == set(PLATFORMS)


def test_every_mode_of_a_profile_is_one_the_desk_can_choose():
    chosen = {mode for profile in PROFILES.values() for mode in profile.modes}
    assert chosen == set(QuotedPost.DisplayMode.values)


def test_a_full_post_has_the_links_its_platform_asks_for():
    links = draw(make_shown("full-post")).css("a.action-link")
    assert [(link.text(), link.attributes["href"]) for link in links] == [
        ("Reply on X", "https://x.com/intent/post?in_reply_to=77"),
        ("Repost on X", "https://x.com/intent/retweet?tweet_id=77"),
        ("Like on X", "https://x.com/intent/like?tweet_id=77"),
    ]


def test_a_full_post_leads_to_the_account():
    shown = draw(make_shown("full-post", handle="anafan", author_name="Ana"))
    assert shown.css_first("a.name").attributes["href"] == "https://x.com/anafan"


def test_a_quotation_has_no_links_of_a_full_post():
    shown = draw(make_shown())
    assert shown.css("a.action-link, a.name") == []


def test_the_original_opens_on_a_press_in_a_window_of_its_own():
    link = draw(make_shown("on-click")).css_first("a.opens")
    assert link.attributes["target"] == "_blank"
    assert link.attributes["rel"] == "nofollow noopener noreferrer external"
    assert link.text() == "Open the original on X, in a new tab"


def test_a_post_that_loads_on_a_press_shows_our_quotation_meanwhile():
    shown = draw(make_shown("on-click", text="What a night"))
    assert shown.css_first("blockquote p").text() == "What a night"


@pytest.mark.parametrize("mode", ["link-only", "on-click", "full-post"])
def test_without_an_address_a_post_is_a_quotation(mode):
    assert mode_for("twitter", mode, "") == "quotation"


def test_a_mode_the_platform_does_not_have_is_shown_as_a_quotation():
    assert mode_for("youtube", "full-post", "https://youtu.be/x") == "quotation"


def test_a_platform_nobody_knows_has_the_modes_of_any_other_site():
    assert modes_for("unheard-of") == modes_for("other")


def test_an_address_of_no_post_has_no_links_to_act_on_it():
    assert action_links("twitter", "https://x.com/anafan") == ()


@pytest.mark.parametrize(
    ("platform", "handle", "address"),
    [
        ("mastodon", "bo@example.social", "https://example.social/@bo"),
        ("mastodon", "bo", ""),
        ("bluesky", "ana.example", "https://bsky.app/profile/ana.example"),
        ("other", "ana", ""),
        ("twitter", "", ""),
        ("twitter", "a/../b?c", "https://x.com/a/../b%3Fc"),
    ],
)
def test_where_an_account_is_found(platform, handle, address):
    assert profile_address(platform, handle) == address


def test_a_deleted_original_is_not_linked():
    post = make_shown("full-post")
    post.note_source(state="deleted")
    shown = draw(post)
    assert shown.css('a[href*="/status/"], a.action-link') == []
    assert "cite" not in shown.css_first("blockquote").attributes


def test_a_closed_account_is_named_as_such():
    post = make_shown()
    post.note_source(state="protected")
    assert "No longer open to everybody" in render_post(post)


def test_the_platform_is_told_in_words_where_there_is_no_address():
    shown = draw(make_approved(platform="bluesky", handle="ana.example"))
    assert shown.css_first("figcaption .platform").text() == "Bluesky"


def test_facets_kept_with_a_post_are_its_links():
    text = "👏 read on"
    facets = [
        {
            "index": {"byteStart": 5, "byteEnd": 9},
            "features": [
                {
                    "$type": "app.bsky.richtext.facet#link",
                    "uri": "https://example.com/long",
                }
            ],
        }
    ]
    kept = as_links(entities_from_facets(text, facets))
    post = make_approved(platform="bluesky", text=text, links=kept)
    given = QuotedPost.objects.for_display([post.pk])[post.pk]
    link = draw(given).css_first("blockquote a")
    assert (link.text(), link.attributes["href"]) == (
        "read",
        "https://example.com/long",
    )


# Pictures -------------------------------------------------------------------------


def test_a_picture_is_shown_with_alt_text_and_credit():
    shown = draw(make_approved(), media=[PICTURE])
    image = shown.css_first(".post-picture img")
    assert (image.attributes["src"], image.attributes["alt"]) == (
        "/media/a.jpg",
        "A flag",
    )
    assert shown.css_first(".post-picture .credit").text() == "Ana Fan"


def test_a_picture_that_is_shown_needs_no_word_of_one_that_is_not():
    post = make_approved(text="Wow pic.twitter.com/ab1")
    assert "Photo or video in the original post" not in render_post(
        post, media=[PICTURE]
    )


def test_a_post_shown_as_a_link_has_no_picture():
    assert draw(make_shown("link-only"), media=[PICTURE]).css("img") == []


def test_a_withdrawn_post_has_no_picture():
    post = make_approved()
    post.withdraw(by=make_person("moderator"), reason="The author asked.")
    assert draw(post, media=[PICTURE]).css("img") == []


def test_a_cover_lies_over_the_picture_too():
    post = make_approved()
    post.sensitive, post.sensitive_reason = True, "shows an injury"
    shown = draw(post, media=[PICTURE])
    assert shown.css_first("details.cover img") is not None
    assert shown.css_first("details.cover[open]") is None


def test_the_desk_is_not_offered_the_form_for_readers():
    assert HTMLParser(render_card(make_post())).css("a.claim") == []
