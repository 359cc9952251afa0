"""Embed code as people paste it, read into words, author, date and address."""

import json
from datetime import UTC, date, datetime

import pytest

from social.capture.embeds import capture_embed_code, looks_like_embed_code
from social.capture.parsing import CaptureError, capture_anything

LOADER = '<script async src="https://platform.twitter.com/widgets.js"></script>'


def x_code(words, name="Bo", handle="bo", number="101", day="July 3, 2018"):
    return (
        f'<blockquote class="twitter-tweet"><p lang="en" dir="ltr">{words}</p>&mdash; '
        f'{name} (@{handle}) <a href="https://twitter.com/{handle}/status/{number}'
        f'?ref_src=twsrc%5Etfw">{day}</a></blockquote> {LOADER}'
    )


INSTAGRAM = """<blockquote class="instagram-media" data-instgrm-captioned
 data-instgrm-permalink="https://www.instagram.com/p/Bk_-1/?utm_source=ig_embed"
 data-instgrm-version="9"><div style="padding:8px;"> <div> <div></div></div>
 <p style="margin:8px 0 0 0;"> <a href="https://www.instagram.com/p/Bk_-1/">What a
 night ⚽️</a></p> <p style="color:#c9c8cd;">A post shared by <a
 href="https://www.instagram.com/bo/">Bo Berg</a> (@bo) on <time
 datetime="2018-07-03T11:30:00+00:00">Jul 3, 2018 at 4:30am PDT</time></p></div>
 </blockquote> <script async src="//www.instagram.com/embed.js"></script>"""

BLUESKY = """<blockquote class="bluesky-embed"
 data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kxyz"
 data-bluesky-cid="bafy"><p lang="en">Full time.<br><br>Three points.<br><br><a
 href="https://bsky.app/profile/did:plc:abc/post/3kxyz?ref_src=embed">[image or
 embed]</a></p>&mdash; Bo (<a
 href="https://bsky.app/profile/did:plc:abc?ref_src=embed">@bo.bsky.social</a>) <a
 href="https://bsky.app/profile/did:plc:abc/post/3kxyz?ref_src=embed">July 3, 2024
 at 10:00 AM</a></blockquote><script async
 src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>"""

MASTODON = """<blockquote class="mastodon-embed"
 data-embed-url="https://mastodon.social/@bo/1099/embed"><a
 href="https://mastodon.social/@bo/1099" target="_blank"> <svg></svg> <div>Post by
 @bo@mastodon.social</div> <div>View on Mastodon</div></a></blockquote><script
 data-allowed-prefixes="https://mastodon.social/" async
 src="https://mastodon.social/embed.js"></script>"""

TIKTOK = """<blockquote class="tiktok-embed"
 cite="https://www.tiktok.com/@bo/video/6718" data-video-id="6718"><section> <a
 title="@bo" href="https://www.tiktok.com/@bo?refer=embed">@bo</a> <p>That goal <a
 title="fyp" href="https://www.tiktok.com/tag/fyp">#fyp</a></p> <a title="♬ a sound"
 href="https://www.tiktok.com/music/1">♬ a sound</a> </section></blockquote>
 <script async src="https://www.tiktok.com/embed.js"></script>"""

THREADS = """<blockquote class="text-post-media"
 data-text-post-permalink="https://www.threads.net/@bo/post/Cu1"
 data-text-post-version="0"><a href="https://www.threads.net/@bo/post/Cu1"><div>
 View on Threads</div></a></blockquote><script async
 src="https://www.threads.net/embed.js"></script>"""

FACEBOOK = """<div class="fb-post"
 data-href="https://www.facebook.com/team/posts/123"><blockquote
 cite="https://www.facebook.com/team/posts/123"><p>We won.</p>Posted by <a
 href="https://www.facebook.com/team">The Team</a> on&nbsp;<a
 href="https://www.facebook.com/team/posts/123">Monday, July 2, 2018</a></blockquote>
 </div>"""

YOUTUBE = """<iframe width="560" height="315" title="Belgium 3-2 Japan, the goals"
 src="https://www.youtube-nocookie.com/embed/dQw4?si=x&amp;start=3"
 allowfullscreen></iframe>"""

CASES = {
    # name: code, platform, words, handle, address
    "X": (
        x_code("Classy<br><br>Japan &amp; co"),
        "twitter",
        "Classy\n\nJapan & co",
        "bo",
        "https://x.com/bo/status/101",
    ),
    "X, drawn": (
        '<div class="twitter-tweet twitter-tweet-rendered"><iframe '
        'src="https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=101">'
        "</iframe></div>",
        "twitter",
        "",
        "",
        "https://x.com/i/status/101",
    ),
    "Instagram": (
        INSTAGRAM,
        "instagram",
        "What a night ⚽️",
        "bo",
        "https://www.instagram.com/p/Bk_-1/",
    ),
    "Bluesky": (
        BLUESKY,
        "bluesky",
        "Full time.\n\nThree points.",
        "bo.bsky.social",
        "https://bsky.app/profile/did:plc:abc/post/3kxyz",
    ),
    "Mastodon": (
        MASTODON,
        "mastodon",
        "",
        "bo@mastodon.social",
        "https://mastodon.social/@bo/1099",
    ),
    "Mastodon, older": (
        '<iframe src="https://mastodon.social/@bo/1099/embed" '
        'class="mastodon-embed"></iframe>',
        "mastodon",
        "",
        "bo@mastodon.social",
        "https://mastodon.social/@bo/1099",
    ),
    "TikTok": (
        TIKTOK,
        "tiktok",
        "That goal #fyp",
        "bo",
        "https://www.tiktok.com/@bo/video/6718",
    ),
    "Threads": (
        THREADS,
        "threads",
        "",
        "bo",
        "https://www.threads.com/@bo/post/Cu1",
    ),
    "Facebook": (
        FACEBOOK,
        "facebook",
        "We won.",
        "team",
        "https://www.facebook.com/team/posts/123",
    ),
    "Facebook, framed": (
        '<iframe src="https://www.facebook.com/plugins/post.php?href='
        'https%3A%2F%2Fwww.facebook.com%2Fteam%2Fposts%2F123&amp;width=500"></iframe>',
        "facebook",
        "",
        "team",
        "https://www.facebook.com/team/posts/123",
    ),
    "YouTube": (
        YOUTUBE,
        "youtube",
        "Belgium 3-2 Japan, the goals",
        "",
        "https://www.youtube.com/watch?v=dQw4",
    ),
    "its class lost": (
        '<blockquote><p>Gol!</p>&mdash; Bo (@bo) <a href="https://twitter.com/bo/'
        'status/101">July 3, 2018</a></blockquote>',
        "twitter",
        "Gol!",
        "bo",
        "https://x.com/bo/status/101",
    ),
    "shown as text": (
        '&lt;blockquote class="twitter-tweet"&gt;&lt;p&gt;Gol!&lt;/p&gt;&amp;mdash; '
        'Bo (@bo) &lt;a href="https://x.com/bo/status/101"&gt;July 3, 2018&lt;/a&gt;'
        "&lt;/blockquote&gt;",
        "twitter",
        "Gol!",
        "bo",
        "https://x.com/bo/status/101",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_embed_code_tells_platform_words_author_and_address(name):
    code, platform, words, handle, address = CASES[name]
    post = capture_anything(code)
    assert (post.platform, post.text, post.handle, post.source_url) == (
        platform,
        words,
        handle,
        address,
    )


@pytest.mark.parametrize("name", CASES)
def test_embed_code_is_kept_whole_as_evidence(name):
    assert capture_anything(CASES[name][0]).raw == CASES[name][0]


@pytest.mark.parametrize("name", CASES)
def test_no_script_is_among_what_was_read(name):
    post = capture_anything(CASES[name][0])
    fields = [post.text, post.author_name, post.source_url, str(post.media)]
    assert "script" not in " ".join(fields).lower()


def test_the_language_comes_with_the_code():
    assert capture_embed_code(x_code("Gol!")).language == "en"


@pytest.mark.parametrize(("code", "language"), [("und", ""), ("qme", ""), ("in", "id")])
def test_codes_that_name_no_language_are_not_taken_for_one(code, language):
    pasted = x_code("Gol!").replace('lang="en"', f'lang="{code}"')
    assert capture_embed_code(pasted).language == language


def test_the_day_under_a_post_is_its_date():
    assert capture_embed_code(x_code("Gol!")).posted_on == date(2018, 7, 3)


def test_the_exact_moment_is_taken_where_the_code_has_it():
    moment = capture_embed_code(INSTAGRAM).posted_at
    assert moment == datetime(2018, 7, 3, 11, 30, tzinfo=UTC)


def test_a_picture_of_the_post_is_listed_and_not_read_as_words():
    post = capture_embed_code(BLUESKY)
    assert [item["url"] for item in post.media] == [post.source_url]


def test_two_blanks_an_author_typed_stay_two():
    assert capture_embed_code(x_code("Gol!  Gol!")).text == "Gol!  Gol!"


def test_lines_wrapped_in_the_source_are_one_line():
    assert capture_embed_code(x_code("Gol\n   for  Japan")).text == "Gol for  Japan"


def test_a_break_in_the_source_after_a_break_of_line_is_no_second_one():
    assert capture_embed_code(x_code("Gol!<br />\nGol!")).text == "Gol!\nGol!"


def test_a_script_among_the_words_is_not_read():
    assert capture_embed_code(x_code("A<script>alert(1)</script>B")).text == "AB"


def test_code_whose_paragraphs_were_split_is_read_alike():
    code = (
        '<blockquote class="twitter-tweet">\n<p>One</p>\n<p>Two</p>\n<p>&mdash; Bo '
        '(@bo) <a href="https://twitter.com/bo/status/101">July 3, 2018</a></p>\n'
        "</blockquote>"
    )
    assert capture_embed_code(code).text == "One\n\nTwo"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (x_code("Gol!", day="July 3, 2199"), "future-date"),
        (x_code("Gol!", day="July 3, 1018"), "early-date"),
        (x_code("Gol!", day="March 19, 2006"), "early-date"),
        (x_code("Gol!") + x_code("Ole!", number="102"), "several-posts"),
        (x_code("Gol!").replace("status/101", "x"), "no-address"),
        (x_code("Gol!").replace("twitter.com/bo", "twitter.com/al"), "handle-differs"),
        (x_code("Gol! — Al (@al) no"), "two-signatures"),
        (YOUTUBE, "video-title"),
        (MASTODON, "no-text"),
        (TIKTOK, "no-date"),
        (x_code("Gol!")[:75], "no-address"),
    ],
)
def test_what_is_doubtful_in_the_code_is_named(code, why):
    assert why in capture_embed_code(code).why.split(", ")


def test_whole_code_needs_no_second_look():
    assert not capture_embed_code(x_code("Gol!")).needs_review


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ('<blockquote class="twitter-tweet"></blockquote>', "is broken"),
        ('<blockquote class="twitter-tweet', "is broken"),
        ('<div class="fb-post"></div>', "is broken"),
        ("<iframe></iframe>", "is broken"),
        ('<iframe src="https://[broken"></iframe>', "is broken"),
        ("<div>Something of a page</div>", "no platform that is known"),
        ("<div>" * 5000, "nested more than"),
        (x_code("a" * 100_000), "longer than 100,000 characters"),
        (x_code("a\0b"), "NUL character"),
        (x_code("a\ud83db"), "half of an emoji"),
    ],
)
def test_broken_code_is_refused_in_words(code, sentence):
    with pytest.raises(CaptureError, match=sentence):
        capture_anything(code)


@pytest.mark.parametrize(
    "words",
    [
        "I <3 this team — Bo (@bo) July 3, 2018",
        "<script>alert(1)</script> — Bo (@bo) July 3, 2018",
        "a < b > c",
        "<b>loud</b>",
        "use <blockquote> more",
    ],
)
def test_words_with_angle_brackets_are_no_embed_code(words):
    assert not looks_like_embed_code(words)


def shared_codes(shared_folder):
    path = shared_folder / "data" / "social" / "embed-codes" / "embed-codes.json"
    return {case["id"]: case for case in json.loads(path.read_text())}


def test_every_code_of_the_collection_tells_its_platform(shared_folder):
    names = {"x": "twitter"}
    for case in shared_codes(shared_folder).values():
        expected = names.get(case["platform"], case["platform"])
        assert capture_anything(case["html"]).platform == expected, case["id"]


def test_every_code_of_the_collection_tells_its_address(shared_folder):
    found = {
        name: capture_anything(case["html"]).source_url
        for name, case in shared_codes(shared_folder).items()
    }
    assert found == {
        "x-1": "https://x.com/ghost/status/1395670367216619520",
        "x-2": "https://x.com/Cycling_Embassy/status/1092806659653754883",
        "x-chorus-0": "https://x.com/Ghost/status/1570816009090789377",
        "instagram-1": "https://www.instagram.com/p/CogY2A-y2_X/",
        "instagram-2": "https://www.instagram.com/p/QWERTYNgZO8/",
        "facebook-1": "https://www.facebook.com/example/posts/12345678abcdergh",
    }


def test_every_code_of_the_collection_tells_its_author(shared_folder):
    found = {}
    for name, case in shared_codes(shared_folder).items():
        post = capture_anything(case["html"])
        found[name] = (post.author_name, post.handle)
    assert found == {
        "x-1": ("Ghost", "ghost"),
        "x-2": ("Dutch Cycling Embassy", "Cycling_Embassy"),
        "x-chorus-0": ("Ghost", "Ghost"),
        "instagram-1": ("Cat Lovers Club", "catloversclub"),
        # A frame of which the code holds the address alone.
        "instagram-2": ("", ""),
        "facebook-1": ("Example", "example"),
    }


def test_the_codes_of_the_collection_tell_their_words(shared_folder):
    found = {
        name: capture_anything(case["html"]).text
        for name, case in shared_codes(shared_folder).items()
    }
    assert found["x-1"] == "Ghost 4.0 is out now! 🎉"
    assert found["x-2"].startswith("A #fietsstraat (cycle street) is designed as a")
    assert found["x-2"].endswith("https://t.co/OpB988F5Yq pic.twitter.com/E3M4u0ZXhg")
    assert found["x-chorus-0"].endswith("engineering! 👇https://t.co/T5U76vH0nJ")
    # The other three hold a frame and a signature, and no words.
    assert [found[name] for name in ("instagram-1", "instagram-2", "facebook-1")] == [
        "",
        "",
        "",
    ]


def hostile_payloads(shared_folder):
    folder = shared_folder / "data" / "hostile" / "html"
    for name, key in (("dompurify.json", "payload"), ("bleach.json", "input")):
        for case in json.loads((folder / name).read_text()):
            yield case[key]


def addresses_of(post):
    links = [link["href"] if isinstance(link, dict) else link for link in post.links]
    return [post.source_url, *links, *(item["url"] for item in post.media)]


def test_hostile_markup_gives_no_address_but_of_the_web(shared_folder):
    for payload in hostile_payloads(shared_folder):
        try:
            post = capture_anything(x_code(payload))
        except CaptureError:
            continue
        for address in filter(None, addresses_of(post)):
            assert address.startswith(("https://", "http://")), payload


@pytest.mark.parametrize(
    ("code", "address"),
    [
        (
            '<amp-facebook data-href="https://www.facebook.com/ana/posts/123">'
            "</amp-facebook>",
            "https://www.facebook.com/ana/posts/123",
        ),
        (
            '<amp-tiktok data-src="https://www.tiktok.com/@ana/video/712"></amp-tiktok>',
            "https://www.tiktok.com/@ana/video/712",
        ),
        (
            '<amp-youtube data-videoid="dQw4"></amp-youtube>',
            "https://www.youtube.com/watch?v=dQw4",
        ),
        (
            '<lite-youtube videoid="dQw4"></lite-youtube>',
            "https://www.youtube.com/watch?v=dQw4",
        ),
        (
            '<iframe src="https://www.tiktok.com/player/v1/712"></iframe>',
            "https://www.tiktok.com/@/video/712",
        ),
        (
            '<iframe src="about:blank" data-src="https://www.youtube.com/embed/dQw4">'
            "</iframe>",
            "https://www.youtube.com/watch?v=dQw4",
        ),
        (
            '<iframe data-lazy-src="https://www.youtube.com/embed/dQw4"></iframe>',
            "https://www.youtube.com/watch?v=dQw4",
        ),
    ],
)
def test_code_of_light_and_late_loading_pages_names_its_post(code, address):
    assert capture_embed_code(code).source_url == address
