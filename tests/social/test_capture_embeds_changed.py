"""Embed code that other systems keep in their own form, or had in their hands."""

import json
from datetime import UTC, datetime
from html import escape

import pytest

from social.capture.embeds import capture_embed_code, looks_like_embed_code
from social.capture.parsing import CaptureError, capture_anything
from social.harvesting import harvest_html

CODE = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">“Gol!” &amp;\u00a0more '
    '&lt;3</p>&mdash; Bo (@bo) <a href="https://twitter.com/bo/status/101?ref_src=x">'
    "July 3, 2018</a></blockquote>"
)
WORDS = "“Gol!” &\u00a0more <3"
TWEET = {
    "url": "https://twitter.com/bo/status/101?s=21",
    "full_text": "Gol &amp; more!\n\nSee  <a class='tweet-url' "
    "href='https://tern.social/long/path'>tern.social/lo…</a> 🎉",
    "username": "bo",
    "name": "Bo Berg",
    "date": "Tue Jul 03 20:55:07 +0000 2018",
    "photos": [
        {"img_url": "https://pbs.example/a.jpg", "link_url": "x", "alt_text": "A broom"}
    ],
    "quoted_tweet": {},
}
BLUESKY = {
    "postId": "3kxyz",
    "authorName": "Bo Berg",
    "authorHandle": "bo.bsky.social",
    "text": "Full time & <3\n\nGol",
    "createdAt": "2024-07-03T20:55:07.017Z",
    "uri": "at://did:plc:abc/app.bsky.feed.post/3kxyz",
    "imageUrls": ["https://cdn.example/a"],
}


def of_substack(component, kept, inside=""):
    return (
        f'<div class="embed-wrap" data-attrs="{escape(json.dumps(kept))}" '
        f'data-component-name="{component}">{inside}</div>'
    )


# Substack -------------------------------------------------------------------------


def test_a_tweet_of_substack_gives_its_words_with_their_breaks():
    post = capture_anything(of_substack("Twitter2ToDOM", TWEET))
    assert post.text == "Gol & more!\n\nSee  tern.social/lo… 🎉"


def test_a_tweet_of_substack_tells_author_address_moment_and_pictures():
    post = capture_anything(of_substack("Twitter2ToDOM", TWEET))
    assert (
        post.platform,
        post.author_name,
        post.handle,
        post.source_url,
        post.posted_at,
        post.precision,
        post.media,
        post.why,
    ) == (
        "twitter",
        "Bo Berg",
        "bo",
        "https://x.com/bo/status/101",
        datetime(2018, 7, 3, 20, 55, 7, tzinfo=UTC),
        "second",
        [{"kind": "image", "url": "https://pbs.example/a.jpg", "alt": "A broom"}],
        "",
    )


def test_a_tweet_of_substack_says_that_it_quotes_another():
    kept = {**TWEET, "quoted_tweet": {"full_text": "Other words"}}
    post = capture_anything(of_substack("Twitter2ToDOM", kept))
    assert ("Other" in post.text, post.why) == (False, "quotes-another")


@pytest.mark.parametrize(
    ("kept", "why"),
    [
        ({**TWEET, "date": "Fri Jul 03 20:55:07 +0000 2199"}, "future-date"),
        ({**TWEET, "username": "al"}, "handle-differs"),
        ({**TWEET, "url": "https://tern.social/1"}, "no-address"),
        ({**TWEET, "full_text": None}, "no-text"),
    ],
)
def test_what_is_doubtful_in_a_tweet_of_substack_is_named(kept, why):
    post = capture_anything(of_substack("Twitter2ToDOM", kept))
    assert why in post.why.split(", ")


def test_a_drawn_tweet_of_substack_without_its_record_gives_its_address():
    code = (
        '<div data-component-name="Twitter2ToDOM"><a href="https://x.com/bo/status/101">'
        "x</a></div>"
    )
    assert capture_anything(code).source_url == "https://x.com/bo/status/101"


def test_a_post_of_bluesky_in_substack_gives_its_words_as_typed():
    frame = '<iframe src="https://embed.bsky.app/embed/did:plc:abc/x"></iframe>'
    post = capture_anything(of_substack("BlueskyCreateBlueskyEmbed", BLUESKY, frame))
    assert (post.platform, post.text, post.handle, post.platform_post_id, post.why) == (
        "bluesky",
        "Full time & <3\n\nGol",
        "bo.bsky.social",
        "3kxyz",
        "",
    )


def test_a_post_of_instagram_in_substack_gives_address_and_account():
    kept = {"instagram_id": "Bk_-1", "author_name": "@bo", "title": "Bo on Instagram"}
    post = capture_anything(of_substack("InstagramToDOM", kept))
    assert (post.source_url, post.handle, post.text) == (
        "https://www.instagram.com/p/Bk_-1/",
        "bo",
        "",
    )


def test_a_video_in_substack_gives_its_address():
    post = capture_anything(of_substack("Youtube2ToDOM", {"videoId": "dQw4"}))
    assert post.source_url == "https://www.youtube.com/watch?v=dQw4"


@pytest.mark.parametrize("kept", [None, [], "odd", 5, {}, {"url": 5, "uri": []}])
@pytest.mark.parametrize(
    "component",
    ["Twitter2ToDOM", "BlueskyCreateBlueskyEmbed", "InstagramToDOM", "Youtube2ToDOM"],
)
def test_an_odd_record_of_substack_is_refused_in_words(component, kept):
    with pytest.raises(CaptureError, match="is broken"):
        capture_embed_code(of_substack(component, kept))


def test_posts_of_substack_are_harvested():
    html = f"<p>Before.</p>{of_substack('Twitter2ToDOM', TWEET)}<p>After.</p>"
    assert harvest_html(html).cleaned_html == (
        '<p>Before.</p><post-reference number="1"></post-reference><p>After.</p>'
    )


# WordPress ------------------------------------------------------------------------

BLOCKS = [
    '<!-- wp:embed {"url":"https://x.com/bo/status/101","type":"rich"} /-->',
    '<!-- wp:core-embed/twitter {"url":"https:\\/\\/x.com\\/bo\\/status\\/101"} /-->',
    '<!-- wp:embed {\n"url":"https://x.com/bo/status/101"\n} /-->\n\n',
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_of_wordpress_that_is_a_comment_alone_is_read(block):
    assert capture_anything(block).source_url == "https://x.com/bo/status/101"


def test_a_block_of_wordpress_is_harvested():
    html = f"<p>Before.</p>{BLOCKS[0]}<p>After.</p><!-- wp:paragraph -->"
    assert harvest_html(html).cleaned_html == (
        '<p>Before.</p><post-reference number="1"></post-reference><p>After.</p>'
        "<!-- wp:paragraph -->"
    )


@pytest.mark.parametrize(
    "block",
    [
        "<!-- wp:embed {broken} /-->",
        '<!-- wp:embed {"url":"javascript:alert(1)"} /-->',
        '<!-- wp:embed {"url":5} /-->',
    ],
)
def test_a_broken_block_of_wordpress_is_refused_in_words(block):
    with pytest.raises(CaptureError, match="is broken"):
        capture_anything(block)


# AMP, and frames of a post's own page -------------------------------------------------


@pytest.mark.parametrize(
    ("code", "address"),
    [
        (
            '<amp-twitter data-tweetid="101" layout="responsive"></amp-twitter>',
            "https://x.com/i/status/101",
        ),
        (
            '<bento-twitter data-tweetid="101"></bento-twitter>',
            "https://x.com/i/status/101",
        ),
        (
            '<amp-iframe src="https://www.facebook.com/plugins/post.php?href='
            'https%3A%2F%2Fwww.facebook.com%2Fteam%2Fposts%2F123"></amp-iframe>',
            "https://www.facebook.com/team/posts/123",
        ),
        (
            '<amp-iframe src="https://www.youtube.com/embed/dQw4"></amp-iframe>',
            "https://www.youtube.com/watch?v=dQw4",
        ),
        (
            '<amp-iframe src="https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post'
            '/3kxyz"><amp-img placeholder></amp-img></amp-iframe>',
            "https://bsky.app/profile/did:plc:abc/post/3kxyz",
        ),
        (
            '<bento-instagram data-shortcode="Bk_-1"></bento-instagram>',
            "https://www.instagram.com/p/Bk_-1/",
        ),
        (
            '<figure class="media"><oembed url="https://x.com/bo/status/101"></oembed>'
            "</figure>",
            "https://x.com/bo/status/101",
        ),
        (
            '<div data-oembed-url="https://x.com/bo/status/101"><div><iframe '
            'src="https://cdn.tern.social/x"></iframe></div></div>',
            "https://x.com/bo/status/101",
        ),
        (
            '<a class="embedly-card" href="https://x.com/bo/status/101">A post</a>',
            "https://x.com/bo/status/101",
        ),
        (
            '<blockquote class="embedly-card"><h4><a href="https://x.com/bo/status/101">A'
            "</a></h4><p>Something of it</p></blockquote>",
            "https://x.com/bo/status/101",
        ),
        (
            '<div class="iframely-embed"><div class="iframely-responsive"><a '
            'href="https://www.instagram.com/p/Bk_-1/"></a></div></div>',
            "https://www.instagram.com/p/Bk_-1/",
        ),
        (
            '<iframe src="https://cdn.embedly.com/widgets/media.html?src=x&amp;url=https%3A'
            '%2F%2Fx.com%2Fbo%2Fstatus%2F101"></iframe>',
            "https://x.com/bo/status/101",
        ),
        (
            '<fb:post href="https://www.facebook.com/team/posts/123"></fb:post>',
            "https://www.facebook.com/team/posts/123",
        ),
        (
            '<object width="425"><param name="movie" value="https://www.youtube.com/v/dQw4">'
            '<embed src="https://www.youtube.com/v/dQw4&amp;hl=en"></embed></object>',
            "https://www.youtube.com/watch?v=dQw4",
        ),
        (
            '<iframe src="https://x.com/bo/status/101"></iframe>',
            "https://x.com/bo/status/101",
        ),
    ],
)
def test_other_elements_tell_their_address(code, address):
    assert capture_anything(code).source_url == address


def test_the_words_waiting_inside_amp_are_read():
    code = f'<amp-twitter data-tweetid="101">{CODE}</amp-twitter>'
    post = capture_anything(code)
    assert (post.text, post.handle) == (WORDS, "bo")


def test_a_frame_of_another_site_is_no_post():
    with pytest.raises(CaptureError):
        capture_anything('<iframe src="https://tern.social/maps?x=1"></iframe>')


# Code that was escaped, or whose quotation marks were made round ----------------


@pytest.mark.parametrize("times", [1, 2, 3])
def test_code_that_was_escaped_is_read_as_it_was(times):
    code = CODE
    for _ in range(times):
        code = escape(code)
    post = capture_anything(code)
    assert (post.text, post.handle, post.source_url) == (
        WORDS,
        "bo",
        "https://x.com/bo/status/101",
    )


@pytest.mark.parametrize("around", ["<p>{}</p>", "<pre><code>{}</code></pre>"])
def test_code_that_a_page_shows_as_text_is_read(around):
    assert capture_anything(around.format(escape(CODE))).text == WORDS


@pytest.mark.parametrize("marks", ["“”", "””", "„“", "‘’", "”″", "″″"])
def test_code_with_round_quotation_marks_is_read(marks):
    first, last = marks
    parts = CODE.split('"')
    code = parts[0] + "".join(
        (first if at % 2 == 0 else last) + part for at, part in enumerate(parts[1:])
    )
    post = capture_anything(code)
    assert (post.text, post.handle, post.source_url, post.language) == (
        WORDS,
        "bo",
        "https://x.com/bo/status/101",
        "en",
    )


@pytest.mark.parametrize("mark", ["&#8221;", "&rdquo;", "&quot;", "&#34;"])
def test_code_whose_quotation_marks_were_escaped_is_read(mark):
    post = capture_anything(CODE.replace('"', mark))
    assert (post.text, post.handle) == (WORDS, "bo")


def test_round_marks_inside_a_good_attribute_stay():
    code = (
        '<iframe src="https://www.youtube.com/embed/dQw4" title="The “goals”"></iframe>'
    )
    assert capture_anything(code).text == "The “goals”"


@pytest.mark.parametrize(
    "words",
    [
        "He said <b> and = “this” — Bo (@bo) July 3, 2018",
        "&lt;3 &amp;lt;3 — Bo (@bo) July 3, 2018",
    ],
)
def test_words_that_resemble_changed_code_are_words(words):
    assert not looks_like_embed_code(words)
