"""Old embeds taken out of stored articles."""

import json
import os
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from selectolax.lexbor import LexborHTMLParser

from social.capture.parsing import CaptureError
from social.harvesting import harvest_html
from social.models import QuotedPost
from tests.social.factories import make_person

LOADER = '<script async src="https://platform.twitter.com/widgets.js"></script>'


def x_code(words="Gol!", number=101):
    return (
        f'<blockquote class="twitter-tweet"><p lang="en">{words}</p>&mdash; Bo (@bo) '
        f'<a href="https://twitter.com/bo/status/{number}">July 3, 2018</a>'
        f"</blockquote>{LOADER}"
    )


ARTICLE = (
    f"<h2>Spotless</h2><p>Japan &amp; all <b>tidy</b>.</p>{x_code()}"
    "<p>Then this:</p><figure><iframe "
    'src="https://www.youtube.com/embed/dQw4" title="The goals"></iframe>'
    "<figcaption>All five.</figcaption></figure><p>The end.</p>"
)


def words_of(html):
    return " ".join((LexborHTMLParser(html).body.text(separator=" ")).split())


def test_every_embed_becomes_a_post_in_order():
    harvest = harvest_html(ARTICLE)
    assert [(post.platform, post.text) for post in harvest.posts] == [
        ("twitter", "Gol!"),
        ("youtube", "The goals"),
    ]


def test_a_reference_stands_where_the_post_stood():
    assert harvest_html(ARTICLE).cleaned_html == (
        "<h2>Spotless</h2><p>Japan &amp; all <b>tidy</b>.</p>"
        '<post-reference number="1"></post-reference><p>Then this:</p><figure>'
        '<post-reference number="2"></post-reference>'
        "<figcaption>All five.</figcaption></figure><p>The end.</p>"
    )


def test_no_word_around_the_posts_is_lost():
    assert words_of(harvest_html(ARTICLE).cleaned_html) == (
        "Spotless Japan & all tidy . Then this: All five. The end."
    )


def test_the_code_of_a_post_is_kept_as_its_evidence():
    post = harvest_html(ARTICLE).posts[0]
    assert 'class="twitter-tweet"' in post.raw


def test_the_scripts_that_drew_the_posts_go_with_them():
    html = LOADER + ARTICLE + LOADER
    assert "<script" not in harvest_html(html).cleaned_html


def test_a_script_that_did_more_than_draw_embeds_stays():
    others = "<script>alert(1)</script><script src='//evil.example/x'></script>"
    harvest = harvest_html(f"{x_code()}{others}")
    assert harvest.cleaned_html.endswith(f"</post-reference>{others}")


def test_a_script_that_stays_is_named():
    others = "<script>alert(1)</script><script src='//evil.example/x'></script>"
    assert harvest_html(f"{x_code()}{others}").notes == [
        "A script was left as it is.",
        "A script of evil.example was left as it is.",
    ]


def test_a_frame_that_is_no_post_stays_where_it_is():
    html = '<p>See</p><iframe src="https://player.vimeo.com/video/1"></iframe>'
    harvest = harvest_html(html)
    assert (harvest.cleaned_html, harvest.notes) == (
        html,
        ["A frame of player.vimeo.com was left as it is."],
    )


def test_an_embed_that_cannot_be_read_stays_where_it_is():
    html = '<p>See</p><blockquote class="twitter-tweet">\n</blockquote>'
    harvest = harvest_html(html)
    assert (harvest.posts, harvest.cleaned_html) == ([], html)


def test_a_post_embedded_twice_is_one_post_with_two_references():
    harvest = harvest_html(x_code() + "<p>Again:</p>" + x_code())
    assert (len(harvest.posts), harvest.cleaned_html.count('number="1"')) == (1, 2)


@pytest.mark.parametrize(
    "block",
    [
        "<p>https://x.com/bo/status/77</p>",
        '<p><a href="https://x.com/bo/status/77">https://x.com/bo/status/77</a></p>',
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n'
        "https://twitter.com/bo/status/77\n</div></figure>",
    ],
)
def test_a_block_of_a_bare_link_is_an_embed(block):
    (post,) = harvest_html(block).posts
    assert post.source_url == "https://x.com/bo/status/77"


@pytest.mark.parametrize(
    "block",
    [
        '<p>As <a href="https://x.com/bo/status/77">Bo wrote</a>.</p>',
        "<p>https://example.com/news</p>",
        "<blockquote><p>Said the coach.</p></blockquote>",
        '<blockquote>As in <a href="https://x.com/bo/status/77">this</a>.</blockquote>',
    ],
)
def test_a_mere_link_or_quotation_is_no_embed(block):
    harvest = harvest_html(block)
    assert (harvest.posts, harvest.cleaned_html) == ([], block)


def test_an_article_harvested_before_comes_back_as_it_is():
    harvest = harvest_html(ARTICLE)
    done = harvest.with_ids({1: 12, 2: 15})
    assert harvest_html(done).cleaned_html == done


def test_references_name_their_records():
    done = harvest_html(ARTICLE).with_ids({1: 12})
    assert '<post-reference id="12"></post-reference>' in done


def test_a_post_without_a_record_keeps_its_code():
    done = harvest_html(ARTICLE).with_ids({1: 12})
    assert '<iframe src="https://www.youtube.com/embed/dQw4"' in done


def test_a_reference_that_was_smuggled_in_names_no_post():
    html = '<post-reference number="1"></post-reference>' + x_code()
    done = harvest_html(html).with_ids({1: 12})
    assert done.count('id="12"') == 1


def test_a_whole_page_stays_a_whole_page():
    page = f"<!doctype html><html><head><title>T</title></head><body>{x_code()}</body>"
    cleaned = harvest_html(page).cleaned_html
    assert cleaned.startswith("<!doctype html><html><head><title>T</title></head>")


@pytest.mark.parametrize(
    ("html", "sentence"),
    [("<div>" * 5000, "nested more than"), (" " * 5_000_001, "longer than")],
)
def test_what_is_no_article_is_refused_in_words(html, sentence):
    with pytest.raises(CaptureError, match=sentence):
        harvest_html(html)


def test_the_codes_of_the_collection_are_all_harvested(shared_folder):
    path = shared_folder / "data" / "social" / "embed-codes" / "embed-codes.json"
    codes = [case["html"] for case in json.loads(path.read_text())]
    harvest = harvest_html("<p>And:</p>".join(codes))
    assert (len(harvest.posts), harvest.notes) == (len(codes), [])
    assert words_of(harvest.cleaned_html) == "And: And: And: And: And:"


# The command ----------------------------------------------------------------------


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.html"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run(*arguments):
    out, err = StringIO(), StringIO()
    try:
        call_command("harvest_posts", *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue(), f"{err.getvalue()}{error}"
    return out.getvalue(), err.getvalue()


@pytest.mark.django_db
def test_harvested_posts_await_a_decision(article):
    run(article)
    assert {post.status for post in QuotedPost.objects.all()} == {"awaiting"}


@pytest.mark.django_db
def test_harvesting_again_makes_nothing_twice(article):
    run(article)
    out, _ = run(article)
    assert (QuotedPost.objects.count(), out.count("was kept already")) == (2, 2)


@pytest.mark.django_db
def test_the_article_is_written_with_references_to_records(article, tmp_path):
    run(article, "--out", tmp_path / "done")
    first = QuotedPost.objects.get(platform="twitter")
    written = (tmp_path / "done" / "article.html").read_text(encoding="utf-8")
    assert f'<post-reference id="{first.pk}"></post-reference>' in written


@pytest.mark.django_db
def test_the_source_stays_as_it_was(article, tmp_path):
    run(article, "--out", tmp_path / "done")
    assert article.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.django_db
def test_the_folder_of_the_sources_is_not_written_to(article, tmp_path):
    assert "folder of its own" in run(article, "--out", tmp_path)[1]


@pytest.mark.django_db
def test_a_dry_run_keeps_nothing(article):
    out, _ = run(article, "--dry-run")
    assert (QuotedPost.objects.count(), out.count("would be kept")) == (0, 2)


@pytest.mark.django_db
def test_the_one_who_harvests_is_recorded(article):
    person = make_person("moderator")
    run(article, "--by", person.username)
    assert {post.captured_by for post in QuotedPost.objects.all()} == {person}


@pytest.mark.django_db
def test_a_name_nobody_has_is_refused(article):
    assert "Nobody here is called nemo" in run(article, "--by", "nemo")[1]


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_does_not_stop_the_others(article, tmp_path):
    (tmp_path / "broken.html").write_bytes(b"\xff\xfe\x00")
    _, err = run(tmp_path / "broken.html", tmp_path / "none.html", article)
    assert QuotedPost.objects.count() == 2
    assert "2 of 3 files could not be read" in err


@pytest.mark.django_db
def test_the_outcome_comes_as_json(article):
    out, _ = run(article, "--json")
    assert [post["platform"] for post in json.loads(out)["posts"]] == [
        "twitter",
        "youtube",
    ]


def test_a_bare_link_that_fits_any_site_stays_in_the_article():
    html = "<p>https://misskey.io/notes/9abcdefghi</p>"
    harvest = harvest_html(html)
    assert (harvest.posts, harvest.cleaned_html) == ([], html)


def test_the_line_ends_of_a_file_stay(tmp_path, db):
    (tmp_path / "a.html").write_bytes(b"\xef\xbb\xbf<p>One\r\n</p>\r<p>Two</p>\n")
    run(tmp_path / "a.html", "--out", tmp_path / "done")
    written = (tmp_path / "done" / "a.html").read_bytes()
    assert written == b"\xef\xbb\xbf<p>One\r\n</p>\r<p>Two</p>\n"


def test_what_was_written_is_harvested_again_without_a_change(article, tmp_path, db):
    run(article, "--out", tmp_path / "done")
    run(tmp_path / "done" / "article.html", "--out", tmp_path / "again")
    again = (tmp_path / "again" / "article.html").read_bytes()
    assert again == (tmp_path / "done" / "article.html").read_bytes()


def test_a_file_written_twice_is_the_same_both_times(article, tmp_path, db):
    run(article, "--out", tmp_path / "done")
    first = (tmp_path / "done" / "article.html").read_bytes()
    run(article, "--out", tmp_path / "done")
    assert (tmp_path / "done" / "article.html").read_bytes() == first


def test_nothing_but_the_article_is_written(article, tmp_path, db):
    run(article, "--out", tmp_path / "done")
    assert [path.name for path in (tmp_path / "done").iterdir()] == ["article.html"]


def test_a_dry_run_writes_nothing(article, tmp_path, db):
    run(article, "--dry-run", "--out", tmp_path / "done")
    assert not (tmp_path / "done").exists()


def test_a_dry_run_says_what_is_kept_already(article, db):
    run(article)
    assert run(article, "--dry-run")[0].count("is kept already") == 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe<\x00p\x00", "not UTF-8 text"),
        (b"PK\x03\x04\x00\x00", "is no text"),
        (b'{"html": "<p>"', "broken JSON"),
        (b"<div>" * 2000, "nested more than"),
    ],
)
def test_a_bad_file_is_named_with_what_to_do(content, sentence, tmp_path, db):
    (tmp_path / "bad.html").write_bytes(content)
    assert sentence in run(tmp_path / "bad.html")[1]


def test_a_bad_file_is_an_object_of_the_json_too(article, tmp_path, db):
    (tmp_path / "bad.html").write_bytes(b"\xff")
    out, _ = run(tmp_path / "bad.html", article, "--json")
    assert [sorted(json.loads(line))[0] for line in out.splitlines()] == [
        "error",
        "articles",
    ]


def test_a_folder_is_named_as_one(tmp_path, db):
    assert "Is a directory" in run(tmp_path)[1]


@pytest.fixture
def refused(tmp_path):
    """An export with half an emoji in the code of a post, which no record can hold."""
    code = x_code().replace('lang="en"', 'lang="en" data-x="\ud83d"')
    path = tmp_path / "refused.json"
    path.write_text(json.dumps([{"html": f"<p>One</p>{code}"}]), encoding="utf-8")
    return path


def test_a_post_that_is_refused_keeps_its_code(refused, tmp_path, db):
    run(refused, "--out", tmp_path / "done")
    written = (tmp_path / "done" / "refused.json").read_text(encoding="utf-8")
    source = refused.read_text(encoding="utf-8")
    assert written == source.replace(json.dumps(LOADER)[1:-1], "")


def test_a_post_that_is_refused_ends_the_command_with_a_sentence(refused, db):
    assert "1 post was not kept; the code stays in the article." in run(refused)[1]


def test_a_file_with_an_unreadable_name_is_harvested(article, tmp_path, db):
    odd = tmp_path / os.fsdecode(b"caf\xe9.html")
    article.rename(odd)
    run(odd)
    assert QuotedPost.objects.count() == 2
