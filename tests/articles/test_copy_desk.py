"""The copy desk in the admin: from pasted copy to a draft, and who may."""

import io
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.matches.models import (
    Competition,
    Match,
    Season,
    Stage,
    Team,
    Venue,
)
from articles.models import Article, PostBlock, RawCopy, TextBlock
from articles.models.raw_copy import IncomingCopy
from articles.photos.models import Photo
from social.models import QuotedPost
from tests.articles.factories import make_article, make_post, make_section, make_staff

pytestmark = pytest.mark.django_db

COPY = (
    " date 2019-05-12 Tern Rovers beat Harrow Vale 2-1 on Saturday.\n\n"
    "Tern fans sing in Tern, England, Saturday, May 11, 2019. (AP Photo/Lena Orr)\n\n"
    "The town was awake until dawn.\n\n"
    "The mayor of Tern gave all the schools a day off on Monday, he said.\n\n"
    "I have no voice left #TERN — Jo Hale (@johale) May 11, 2019\n\n"
    "Rovers stay up."
)
BELGIUM = "date 2018-07-03 Belgium beat Japan 3-2 in Rostov on Monday in the World Cup."
START = reverse("admin:articles_article_from_copy")


@pytest.fixture
def belgium_japan() -> Match:
    season = Season.objects.create(
        competition=Competition.objects.create(name="World Cup", slug="world-cup"),
        name="2018",
        slug="2018",
    )
    belgium, japan = (
        Team.objects.create(name=name, slug=name.lower(), code=name[:3].upper())
        for name in ("Belgium", "Japan")
    )
    return Match.objects.create(
        season=season,
        stage=Stage.objects.create(
            season=season, name="Round of 16", slug="round-of-16", kind="knockout"
        ),
        home_team=belgium,
        away_team=japan,
        slug="belgium-japan",
        venue=Venue.objects.create(name="Rostov Arena", time_zone="Europe/Moscow"),
        kick_off=datetime(2018, 7, 2, 21, tzinfo=ZoneInfo("Europe/Moscow")),
        status=Match.Status.FULL_TIME,
        home_full_time=3,
        away_full_time=2,
    )


@pytest.fixture
def reporter(client):
    account = make_staff("Reporter")
    client.force_login(account)
    return account


@pytest.fixture
def lying(client, reporter) -> IncomingCopy:
    client.post(START, {"words": COPY})
    return IncomingCopy.objects.get()


def address(copy) -> str:
    return reverse("admin:articles_article_copy", args=[copy.pk])


def press(client, copy, do: str, **fields):
    copy.refresh_from_db()
    fields = {name.replace("__", "-"): value for name, value in fields.items()}
    return client.post(
        address(copy), {"token": str(copy.token), "do": do, **fields}, follow=True
    )


def kinds(copy) -> list[str]:
    copy.refresh_from_db()
    return [block["role"] or block["type"] for block in copy.proposal["blocks"]]


def test_pasted_copy_is_laid_on_the_desk(lying):
    assert (lying.text, kinds(lying)) == (
        COPY,
        ["paragraph", "photo", "paragraph", "paragraph", "post", "paragraph"],
    )


def test_line_ends_of_a_browser_make_no_other_copy(client, lying):
    client.post(START, {"words": COPY.replace("\n", "\r\n")})
    assert IncomingCopy.objects.count() == 1


def test_several_files_lie_on_the_desk_together(client, reporter):
    files = [
        SimpleUploadedFile("one.txt", b"It rained in Tern."),
        SimpleUploadedFile("two.html", b"<p>It rained in Harrow.</p>"),
    ]
    answer = client.post(START, {"files": files})
    assert [copy.text for copy in IncomingCopy.objects.order_by("name")] == [
        "It rained in Tern.",
        "It rained in Harrow.",
    ]
    assert "2 files are on the desk" in answer.content.decode()


def test_a_bad_file_is_named_while_the_others_go_in(client, reporter):
    files = [
        SimpleUploadedFile("one.txt", b"It rained in Tern."),
        SimpleUploadedFile("two.docx", b"no package"),
    ]
    page = client.post(START, {"files": files}).content.decode()
    assert "two.docx is a broken Word document" in page
    assert IncomingCopy.objects.get().name == "one.txt"


def test_a_wrong_encoding_is_offered_by_name(client, reporter):
    file = SimpleUploadedFile("one.txt", "“Málaga” – they won".encode("cp1252"))
    page = client.post(START, {"files": [file]}).content.decode()
    assert "looks like Windows-1252" in page
    assert '<option value="cp1252" selected>' in page


def test_a_chosen_encoding_reads_the_file(client, reporter):
    file = SimpleUploadedFile("one.txt", "“Málaga” – they won".encode("cp1252"))
    client.post(START, {"files": [file], "encoding": "cp1252"})
    assert IncomingCopy.objects.get().text == "“Málaga” – they won"


def test_a_file_of_50_mb_is_refused_in_a_sentence(client, reporter):
    file = SimpleUploadedFile("big.txt", io.BytesIO(bytes(50 * 1024 * 1024)).read())
    page = client.post(START, {"files": [file]}).content.decode()
    assert "big.txt is too large for a story: 50.0 MB" in page
    assert not IncomingCopy.objects.exists()


def test_nothing_sent_is_said(client, reporter):
    page = client.post(START, {"words": " \n "}).content.decode()
    assert "There is nothing here yet" in page


def test_every_part_is_shown_with_its_kind_in_words(client, lying):
    page = client.get(address(lying)).content.decode()
    assert page.count('class="part"') == 6
    assert '<b class="tag">5 Quoted post' in page


def test_markup_in_copy_is_only_text_at_the_desk(client, reporter):
    client.post(START, {"words": "He wrote <script>alert(1)</script> on the wall."})
    page = client.get(address(IncomingCopy.objects.get())).content.decode()
    assert "<script>alert" not in page


def test_parts_are_joined_by_a_button(client, lying):
    press(client, lying, "merge-4")
    assert kinds(lying) == ["paragraph", "photo", "paragraph", "post", "paragraph"]


def test_a_boundary_moves_by_a_button(client, lying):
    before = lying.proposal["blocks"][4]["start"]
    press(client, lying, "later-word-4")
    lying.refresh_from_db()
    assert lying.proposal["blocks"][4]["start"] > before


def test_a_part_is_split_where_chosen(client, lying):
    at = COPY.index("was awake")
    press(client, lying, "split-2", at__2=str(at))
    lying.refresh_from_db()
    assert lying.proposal["blocks"][3]["text"] == "was awake until dawn."


def test_the_kind_is_changed_by_applying(client, lying):
    press(client, lying, "apply", kind__2="furniture")
    assert kinds(lying)[2] == "furniture"


def test_a_typed_field_is_kept_by_any_button(client, lying):
    press(client, lying, "accept-1", **{"4-author": "Josephine Hale"})
    lying.refresh_from_db()
    assert lying.proposal["blocks"][4]["author"] == "Josephine Hale"


def test_a_bad_date_is_said_and_the_rest_is_kept(client, lying):
    answer = press(client, lying, "apply", **{"4-posted": "soon", "4-author": "Joey"})
    assert "“soon” is no date" in answer.content.decode()
    lying.refresh_from_db()
    assert lying.proposal["blocks"][4]["author"] == "Joey"


@pytest.mark.parametrize("do", ["merge-0", "split-9", "begin-77", "no", "merge-999999"])
def test_a_deed_that_cannot_be_done_is_said_and_changes_nothing(client, lying, do):
    before = lying.proposal
    answer = press(client, lying, do)
    lying.refresh_from_db()
    assert lying.proposal == before and 'data-level="error"' in answer.content.decode()


def test_a_window_that_is_behind_overwrites_nothing(client, lying):
    old = str(lying.token)
    press(client, lying, "drop-0")
    client.post(address(lying), {"token": old, "do": "drop-1"})
    assert kinds(lying).count("dropped") == 1


def test_the_draft_holds_what_was_accepted(client, lying):
    press(client, lying, "merge-4")
    press(client, lying, "drop-2")
    press(client, lying, "draft")
    article = Article.objects.get()
    assert QuotedPost.objects.get().text == (
        "The mayor of Tern gave all the schools a day off on Monday, he said."
        "\n\nI have no voice left #TERN"
    )
    assert "awake" not in "".join(
        TextBlock.objects.filter(parent=article).values_list("text", flat=True)
    )
    assert article.story_date == date(2019, 5, 12)


def test_the_untouched_source_stays_with_the_draft(client, lying):
    press(client, lying, "drop-2")
    press(client, lying, "draft")
    raw = RawCopy.objects.get()
    assert raw.text == COPY and raw.parsed["blocks"][2]["role"] == "dropped"


def test_the_desk_is_clear_once_the_draft_is_made(client, lying):
    press(client, lying, "draft")
    assert not IncomingCopy.objects.exists()


def test_captions_of_the_draft_await_their_picture(client, lying):
    press(client, lying, "draft")
    assert Photo.objects.awaiting_file().get().photographer == "Lena Orr"


def test_posts_of_the_draft_await_a_decision(client, lying):
    press(client, lying, "draft")
    assert QuotedPost.objects.awaiting().count() == 1


def test_headline_section_and_tags_are_the_chosen_ones(client, lying):
    make_section("Cup")
    press(
        client, lying, "draft", headline="Tern stay up", section="cup", tags="Tern, Cup"
    )
    article = Article.objects.get()
    assert (article.headline, article.section.name, sorted(article.tags.names())) == (
        "Tern stay up",
        "Cup",
        ["Cup", "Tern"],
    )


def test_a_post_on_record_is_joined_and_the_screen_says_so(client, lying):
    post = make_post(
        "I have no voice left #TERN",
        handle="johale",
        author_name="Jo Hale",
        posted_on=date(2019, 5, 11),
        precision="day",
    )
    assert "on record already" in client.get(address(lying)).content.decode()
    press(client, lying, "draft")
    assert PostBlock.objects.get().post == post


def test_copy_that_is_a_story_already_is_named(client, lying):
    press(client, lying, "draft")
    page = client.post(START, {"words": COPY}).content.decode()
    assert "is a story already" in page


def test_copy_is_taken_off_the_desk(client, lying):
    client.post(reverse("admin:articles_article_copy_away", args=[lying.pk]))
    assert not IncomingCopy.objects.exists()


# Who may


@pytest.mark.parametrize("role", ["Reporter", "Editor", "Manager"])
def test_whoever_may_add_stories_opens_the_screen(client, role):
    client.force_login(make_staff(role))
    assert client.get(START).status_code == 200


@pytest.mark.parametrize("role", ["Moderator", "Photo desk", "Results desk"])
def test_others_do_not(client, role):
    client.force_login(make_staff(role))
    assert client.get(START).status_code == 403


def test_copy_of_somebody_else_is_hidden(client, lying):
    client.force_login(make_staff("Editor"))
    assert client.get(address(lying)).status_code == 404


def test_a_hidden_story_takes_no_copy_and_is_not_confirmed(client, reporter):
    other = make_article()
    where = reverse("admin:articles_article_add_from_copy", args=[other.pk])
    assert client.get(where).status_code == 404


# Into an open story


def test_a_pasted_part_is_added_behind_the_chosen_block(client):
    client.force_login(make_staff("Editor"))
    article = make_article(text="<p>First.</p>")
    TextBlock.objects.create(parent=article, ordering=20, text="<p>Last.</p>")
    where = reverse("admin:articles_article_add_from_copy", args=[article.pk])
    client.post(where, {"words": "It rained in Tern all day.", "after": "10"})
    press(client, IncomingCopy.objects.get(), "join")
    assert [block.text for block in TextBlock.objects.filter(parent=article)] == [
        "<p>First.</p>",
        "<p>It rained in Tern all day.</p>",
        "<p>Last.</p>",
    ]


def test_the_source_of_a_pasted_part_is_kept_with_the_story(client):
    client.force_login(make_staff("Editor"))
    article = make_article()
    where = reverse("admin:articles_article_add_from_copy", args=[article.pk])
    client.post(where, {"words": COPY})
    press(client, IncomingCopy.objects.get(), "join")
    assert article.pasted_copy.get().text == COPY


def test_joining_twice_adds_once(client):
    client.force_login(make_staff("Editor"))
    article = make_article(text="")
    where = reverse("admin:articles_article_add_from_copy", args=[article.pk])
    client.post(where, {"words": "It rained in Tern all day."})
    copy = IncomingCopy.objects.get()
    press(client, copy, "join")
    assert press(client, copy, "join").status_code == 404
    assert article.textblock_set.count() == 1


def test_whoever_has_the_story_open_is_told_of_the_added_part(client):
    client.force_login(make_staff("Editor"))
    article = make_article()
    before = article.edit_token
    where = reverse("admin:articles_article_add_from_copy", args=[article.pk])
    client.post(where, {"words": "It rained in Tern all day."})
    press(client, IncomingCopy.objects.get(), "join")
    article.refresh_from_db()
    assert article.edit_token != before


# Parsed again


def again_address(article) -> str:
    return reverse("admin:articles_article_parse_again", args=[article.pk])


def test_the_same_parser_would_change_nothing(client, lying):
    press(client, lying, "draft")
    page = client.get(again_address(Article.objects.get())).content.decode()
    assert "nothing would change" in page


@pytest.fixture
def improved(client, lying) -> Article:
    """A story whose post the parser of its day took for a paragraph."""
    press(client, lying, "apply", kind__4="text")
    press(client, lying, "draft")
    article = Article.objects.get()
    raw = article.raw_copy
    for block in raw.parsed["blocks"]:
        block.update(edited=[], accepted=False)
    raw.save()
    return article


def test_a_change_is_shown_before_anything_is_done(client, improved):
    page = client.get(again_address(improved)).content.decode()
    assert "1 stretch of the source" in page
    assert not improved.postblock_set.exists()


def apply_again(client, article):
    article.refresh_from_db()
    return client.post(
        again_address(article), {"token": str(article.edit_token), "change": ["0"]}
    )


def test_an_asked_for_change_is_made(client, improved):
    apply_again(client, improved)
    assert improved.postblock_set.get().post.handle == "johale"
    words = " ".join(block.text for block in improved.textblock_set.all())
    assert "no voice left" not in words and "Rovers stay up." in words


def test_the_body_keeps_its_order_after_a_change(client, improved):
    apply_again(client, improved)
    blocks = sorted(
        [*improved.textblock_set.all(), *improved.postblock_set.all()],
        key=lambda block: block.ordering,
    )
    assert "Rovers stay up" in blocks[-1].text
    assert isinstance(blocks[-2], PostBlock)


def test_words_an_editor_changed_stay(client, improved):
    block = improved.textblock_set.order_by("-ordering").first()
    block.text = "<p>My own words of it.</p>"
    block.save()
    page = client.get(again_address(improved)).content.decode()
    assert "An editor has changed this" in page
    apply_again(client, improved)
    assert improved.textblock_set.filter(text__contains="My own words").exists()


def test_a_change_made_once_is_not_offered_again(client, improved):
    apply_again(client, improved)
    assert (
        "nothing would change" in client.get(again_address(improved)).content.decode()
    )


# The match it tells of


def test_a_match_on_record_is_offered_with_its_reason(client, belgium_japan):
    client.force_login(make_staff("Editor"))
    client.post(START, {"words": BELGIUM})
    page = client.get(address(IncomingCopy.objects.get())).content.decode()
    assert "both teams, the score and the date agree" in page


def test_the_link_to_a_match_can_be_left_out(client, belgium_japan):
    client.force_login(make_staff("Editor"))
    client.post(START, {"words": BELGIUM})
    press(client, IncomingCopy.objects.get(), "draft", match__0="")
    article = Article.objects.get()
    assert article.match is None
    assert "An editor left this" in article.match_suggestions.get().reason


def test_whoever_may_enter_matches_gets_a_filled_form(client):
    client.force_login(make_staff("Manager"))
    client.post(START, {"words": BELGIUM})
    (match,) = client.get(address(IncomingCopy.objects.get())).context["matches"]
    form = client.get(match.add_url)
    assert form.context["adminform"].form["home_full_time"].value() == "3"


def test_a_reporter_is_offered_no_form_for_a_match(client, reporter):
    client.post(START, {"words": BELGIUM})
    (match,) = client.get(address(IncomingCopy.objects.get())).context["matches"]
    assert match.add_url == ""
