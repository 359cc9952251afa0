"""Exports of other systems: their posts are found, and the rest is not touched."""

import json

import pytest
import regex

from social.capture.captured import CaptureError
from social.harvesting import harvest_stored

X = (
    '<blockquote class="twitter-tweet"><p lang="en">Gol “é” 🏆</p>&mdash; Bo (@bo) '
    '<a href="https://twitter.com/bo/status/101">July 3, 2018</a></blockquote>\n'
    '<script async src="https://platform.twitter.com/widgets.js"></script>'
)
REFERENCE = regex.compile(r'<post-reference number=\\*"[0-9]+\\*"></post-reference>')

WORDPRESS = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file. <content:encoded><![CDATA[x]]> -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>\r
<item><title>Spotless &amp; tidy</title>
<content:encoded><![CDATA[They cleaned.

https://twitter.com/bo/status/102

[embed]https://www.instagram.com/p/AbCdEf/[/embed]

[tweet 20123456789] [gallery ids="1,2"] [[tweet 20123456781]]

https://example.com/no-post

Then ]]]]><![CDATA[> this:
%s
]]></content:encoded>
<excerpt:encoded><![CDATA[https://twitter.com/bo/status/999]]></excerpt:encoded>
</item>
<item><title>Blocks</title>
<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>One</p>
<!-- /wp:paragraph -->

<!-- wp:embed {"url":"https://x.com/bo/status/103","providerNameSlug":"twitter"} -->
<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">
https://x.com/bo/status/103
</div><figcaption>Bo</figcaption></figure>
<!-- /wp:embed -->
<figure class="wp-block-embed-twitter wp-block-embed">https://x.com/bo/status/104<figcaption>Bo</figcaption></figure>
<pre>https://x.com/bo/status/105</pre>
]]></content:encoded></item>
</channel></rss>
""".replace("%s", X)

LEXICAL = json.dumps(
    {
        "root": {
            "children": [
                {"type": "paragraph", "children": [{"text": "One <b>"}]},
                {
                    "type": "embed",
                    "url": "https://twitter.com/bo/status/101",
                    "embedType": "twitter",
                    "html": X,
                },
            ]
        }
    }
)
MOBILEDOC = json.dumps(
    {
        "version": "0.3.1",
        "cards": [
            ["embed", {"url": "https://x.com/bo/status/101", "html": X}],
            ["html", {"html": "<p>https://x.com/bo/status/106</p>"}],
        ],
    },
    ensure_ascii=False,
)
GHOST = json.dumps(
    {
        "db": [
            {
                "meta": {"version": "5.0.0"},
                "data": {
                    "posts": [
                        {
                            "title": "A \u00e9",
                            "html": f"<p>A</p>{X}",
                            "lexical": LEXICAL,
                        },
                        {"title": X, "html": "<p>B</p>", "mobiledoc": MOBILEDOC},
                        {"title": "None", "html": None, "mobiledoc": "{broken"},
                    ]
                },
            }
        ]
    },
    indent=1,
)
# As some write it, with its slashes escaped and nothing but ASCII.
GHOST_ESCAPED = GHOST.replace("/", "\\/")
BLOGGER = (
    "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'>"
    "<entry><title type='text'>&lt;b&gt;</title><content type='html'>&lt;p&gt;A&#233; "
    "&amp;amp; b&lt;/p&gt;&lt;p&gt;https://x.com/bo/status/107&lt;/p&gt;&lt;hr/&gt;"
    "</content></entry><entry><content type='text'>https://x.com/bo/status/1</content>"
    "</entry></feed>"
)


def numbers_of(harvest):
    return [post.platform_post_id for post in harvest.posts]


def test_every_post_of_a_wordpress_export_is_found():
    assert numbers_of(harvest_stored(WORDPRESS)) == [
        *("102", "AbCdEf", "20123456789", "101", "103", "104"),
    ]


def test_a_wordpress_export_stays_as_it_was_around_its_posts():
    expected = WORDPRESS.replace("https://twitter.com/bo/status/102", "")
    expected = expected.replace(
        "[embed]https://www.instagram.com/p/AbCdEf/[/embed]", ""
    )
    expected = expected.replace("[tweet 20123456789]", "")
    expected = expected.replace(X, "\n")
    expected = regex.sub(
        r'<div class="wp-block-embed__wrapper">\s.*\s</div>', "", expected
    )
    expected = expected.replace(">https://x.com/bo/status/104<", "><")
    cleaned = harvest_stored(WORDPRESS).cleaned_html
    assert REFERENCE.sub("", cleaned) == expected


@pytest.mark.parametrize("export", [GHOST, GHOST_ESCAPED], ids=["plain", "escaped"])
def test_every_post_of_a_ghost_export_is_found_once(export):
    assert numbers_of(harvest_stored(export)) == ["101", "106"]


@pytest.mark.parametrize("export", [GHOST, GHOST_ESCAPED], ids=["plain", "escaped"])
def test_the_words_of_a_post_are_read_from_an_export_as_they_were(export):
    assert harvest_stored(export).posts[0].text == "Gol “é” 🏆"


@pytest.mark.parametrize("export", [GHOST, GHOST_ESCAPED], ids=["plain", "escaped"])
def test_a_ghost_export_can_be_read_by_ghost_afterwards(export):
    done = harvest_stored(export).with_ids({1: 12, 2: 13})
    first, second, _ = json.loads(done)["db"][0]["data"]["posts"]
    kept = '<post-reference id="12"></post-reference>'
    card = json.loads(first["lexical"])["root"]["children"][1]
    cards = json.loads(second["mobiledoc"])["cards"]
    assert [first["html"], card["html"], cards[0][1]["html"]] == [
        f"<p>A</p>{kept}\n",
        f"{kept}\n",
        f"{kept}\n",
    ]


@pytest.mark.parametrize("export", [GHOST, GHOST_ESCAPED], ids=["plain", "escaped"])
def test_a_ghost_export_stays_as_it_was_around_its_posts(export):
    harvest = harvest_stored(export)
    done = 0
    around = []
    for cut in harvest.cuts:
        around.append(export[done : cut.start])
        done = cut.end
    cleaned = REFERENCE.sub("", harvest.cleaned_html)
    assert cleaned == "".join([*around, export[done:]])


def test_markup_in_another_field_is_no_article():
    titled = json.loads(harvest_stored(GHOST).cleaned_html)["db"][0]["data"]["posts"][1]
    assert titled["title"] == X


def test_a_blogger_export_keeps_its_escapes():
    assert harvest_stored(BLOGGER).cleaned_html == BLOGGER.replace(
        "&lt;p&gt;https://x.com/bo/status/107&lt;/p&gt;",
        '&lt;post-reference number="1"&gt;&lt;/post-reference&gt;',
    )


@pytest.mark.parametrize(
    "export",
    [WORDPRESS, GHOST, GHOST_ESCAPED, BLOGGER],
    ids=["wordpress", "ghost", "escaped", "blogger"],
)
def test_an_export_harvested_twice_is_harvested_once(export):
    done = harvest_stored(export).with_ids(dict.fromkeys(range(1, 9), 12))
    again = harvest_stored(done)
    assert (again.posts, again.cleaned_html) == ([], done)


def test_a_post_of_two_articles_is_one_post():
    page = json.dumps([{"html": X}, {"html": X}])
    harvest = harvest_stored(page)
    assert (len(harvest.posts), len(REFERENCE.findall(harvest.cleaned_html))) == (1, 2)


def test_a_note_names_the_article_it_is_about():
    export = json.dumps(
        [{"html": "<p>A</p>"}, {"html": X.replace("</blockquote>", "")}]
    )
    assert harvest_stored(export).notes[0].startswith("Article 2: An embed was left")


def test_an_article_that_cannot_be_read_does_not_stop_the_others():
    export = json.dumps([{"html": "<div>" * 2000}, {"html": X}])
    harvest = harvest_stored(export)
    assert (len(harvest.posts), harvest.notes[0][:25]) == (
        1,
        "Article 1: left as it is.",
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (GHOST[:-300], "broken JSON"),
        (WORDPRESS[: WORDPRESS.index("[gallery")], "ends within an article"),
    ],
)
def test_an_export_that_broke_off_is_refused_in_words(text, sentence):
    with pytest.raises(CaptureError, match=sentence):
        harvest_stored(text)


MEDIUM = """<!DOCTYPE html><html><head><title>T</title></head><body>
<article class="h-entry"><section name="a"><p class="graf graf--p">One</p>
<figure name="b" class="graf graf--figure graf--iframe">\
<blockquote class="twitter-tweet"><a href="https://twitter.com/bo/status/101">\
</a></blockquote><script src="//platform.twitter.com/widgets.js" async \
charset="utf-8"></script></figure></section></article></body></html>"""
SUBSTACK = (
    '<p>One</p><div class="tweet" data-attrs="{&quot;url&quot;:&quot;https://twitter.com/'
    "bo/status/101&quot;,&quot;full_text&quot;:&quot;Gol&quot;,&quot;username&quot;:&quot;"
    'bo&quot;}" data-component-name="Twitter2ToDOM"></div><p>Two</p>'
)
AMP = (
    "<p>One</p><amp-twitter width=375 height=472 layout='responsive' "
    "data-tweetid='101'><blockquote placeholder class='twitter-tweet'><p>…</p>"
    "</blockquote></amp-twitter><p>Two</p>"
)


@pytest.mark.parametrize(
    ("page", "around"),
    [
        (
            MEDIUM,
            regex.sub(r"<blockquote.*</script>", "", MEDIUM, flags=regex.S),
        ),
        (SUBSTACK, "<p>One</p><p>Two</p>"),
        (AMP, "<p>One</p><p>Two</p>"),
    ],
    ids=["medium", "substack", "amp"],
)
def test_pages_of_other_systems_stay_as_they_were(page, around):
    harvest = harvest_stored(page)
    assert (numbers_of(harvest), REFERENCE.sub("", harvest.cleaned_html)) == (
        ["101"],
        around,
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<rss>" + "<!--" * 1_000_000, 0),
        ("<rss>" + "<content:encoded>" * 100_000 + "</content:encoded>", 0),
        ("<rss>" + "<![CDATA[" * 500_000, 0),
        pytest.param(
            json.dumps([{"html": "\u00e9<b></b>" * 400_000 + X}]),
            1,
            marks=pytest.mark.trust,
        ),
        (json.dumps([{"html": "\u00e9<b></b>" * 40_000 + X}]), 1),
        ("[" + '"' * 2_000_000 + "]", 0),
    ],
    ids=range(6),
)
def test_the_longest_export_is_read_to_its_end(text, found):
    # A reader that is not linear would take hours over each of these.
    assert len(harvest_stored(text).posts) == found
