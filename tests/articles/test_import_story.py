"""Raw copy to a draft: nothing lost, nothing twice, nothing before readers."""

import hashlib
from datetime import date, datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command

from articles.copy import MatchFacts, Side, load_copy
from articles.copy_desk.records import match_for, no_record
from articles.importing import import_copy
from articles.matches.models import (
    Competition,
    Match,
    Season,
    Stage,
    Team,
    Venue,
)
from articles.models import Article, PhotoBlock, PostBlock, RawCopy, TextBlock
from articles.photos.models import Photo
from articles.publishing import publish
from social.models import QuotedPost
from tests.articles.factories import make_section, make_staff

pytestmark = pytest.mark.django_db

COPY = (
    " date 2018-07-03 Yesterday, Belgium beat Japan 3-2 in the round of 16 of the "
    "World Cup.\n\n"
    "Supporters of Japan clean the stands after the round of 16 match between Belgium "
    "and Japan at the 2018 soccer World Cup in the Rostov Arena, in Rostov-on-Don, "
    "Russia, Monday, July 2, 2018. (AP Photo/Mara Ilves)\n\n"
    "The stands were cleaner than before the match.\n\n"
    "🧹 Swept the stand\n\n\n\n🙏 Said thank you\n\n\n\n"
    "What a team! 🇯🇵 #BELJPN pic.twitter.com/aBcDeFgHiJ — Far Post "
    "(@farpost_daily) July 3, 2018\n\n"
    "Supporters stayed behind for an hour, and stewards helped them.\n\n"
    "They were two up & lost.That is sport#BELJPN — Ola Nord (@olanord) July 2, 2018"
)


@pytest.fixture
def copy_file(tmp_path):
    path = tmp_path / "rostov.txt"
    path.write_bytes(COPY.encode())
    return path


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


def test_every_part_of_the_copy_becomes_a_record(copy_file):
    story = import_copy(load_copy(copy_file))
    kinds = [
        type(block)
        for block in sorted(
            [
                *TextBlock.objects.filter(parent=story.article),
                *PhotoBlock.objects.filter(parent=story.article),
                *PostBlock.objects.filter(parent=story.article),
            ],
            key=lambda block: block.ordering,
        )
    ]
    assert kinds == [TextBlock, PhotoBlock, TextBlock, PostBlock, TextBlock, PostBlock]


def test_the_words_of_a_post_are_kept_to_the_character(copy_file):
    import_copy(load_copy(copy_file))
    assert [post.text for post in QuotedPost.objects.order_by("pk")] == [
        "🧹 Swept the stand\n\n🙏 Said thank you\n\n"
        "What a team! 🇯🇵 #BELJPN pic.twitter.com/aBcDeFgHiJ",
        "They were two up & lost.That is sport#BELJPN",
    ]


def test_a_post_keeps_who_wrote_it_and_when(copy_file):
    import_copy(load_copy(copy_file))
    post = QuotedPost.objects.get(handle="farpost_daily")
    assert (post.account_name, post.platform, post.posted_on) == (
        "Far Post",
        "twitter",
        date(2018, 7, 3),
    )


def test_imported_posts_await_a_decision(copy_file):
    import_copy(load_copy(copy_file))
    assert QuotedPost.objects.awaiting().count() == 2


def test_a_caption_awaits_its_picture_with_its_facts(copy_file):
    import_copy(load_copy(copy_file))
    photo = Photo.objects.awaiting_file().get()
    assert (photo.photographer, photo.agency, photo.place, photo.taken_on) == (
        "Mara Ilves",
        "AP",
        "Rostov-on-Don, Russia",
        date(2018, 7, 2),
    )


def test_the_untouched_source_is_kept(copy_file):
    story = import_copy(load_copy(copy_file))
    raw = RawCopy.objects.get(article=story.article)
    assert (raw.text, raw.digest) == (
        COPY,
        hashlib.sha256(copy_file.read_bytes()).hexdigest(),
    )


def test_the_date_of_the_copy_is_the_story_s(copy_file):
    assert import_copy(load_copy(copy_file)).article.story_date == date(2018, 7, 3)


def test_the_match_it_tells_of_is_linked(copy_file, belgium_japan):
    article = import_copy(load_copy(copy_file)).article
    assert article.match == belgium_japan


def test_the_link_to_a_match_gives_its_reason(copy_file, belgium_japan):
    article = import_copy(load_copy(copy_file)).article
    assert "Belgium" in article.match_suggestions.get().reason


def test_a_match_without_a_record_is_kept_as_a_suggestion(copy_file):
    suggestion = import_copy(load_copy(copy_file)).article.match_suggestions.get()
    assert suggestion.match is None and str(suggestion) == "Belgium 3 v Japan 2"


def test_a_race_with_three_sides_is_linked_to_no_match(belgium_japan):
    sides = (Side("Belgium", "3"), Side("Japan", "2"), Side("Senegal", "1"))
    facts = MatchFacts(sport="football", sides=sides, date=date(2018, 7, 2))
    assert match_for(facts) is None


def test_why_a_race_has_no_match_is_said_in_words():
    facts = MatchFacts(sport="rowing", sides=tuple(map(Side, "ABC")))
    assert "3 sides, as a race does" in no_record(facts)


def test_the_section_of_the_sport_is_chosen_where_there_is_one(copy_file):
    football = make_section("Football")
    assert import_copy(load_copy(copy_file)).article.section == football


def test_a_byline_names_the_contributor(tmp_path):
    path = tmp_path / "byline.txt"
    path.write_text(
        "By Ada Winter and Bo Lund, Staff Writers\n\nIt rained.\n\nRead more: Rain"
    )
    article = import_copy(load_copy(path)).article
    assert [str(person) for person in article.ordered_contributors] == [
        "Ada Winter",
        "Bo Lund",
    ]


def test_what_is_no_story_stays_in_the_source_alone(tmp_path):
    path = tmp_path / "furniture.txt"
    path.write_text("It rained all day in Leeds.\n\nRead more: Rain, and why")
    article = import_copy(load_copy(path)).article
    assert "Read more" not in article.textblock_set.get().text
    assert "Read more" in article.raw_copy.text


def test_markup_in_the_copy_is_only_text(tmp_path):
    path = tmp_path / "markup.txt"
    path.write_text("He wrote <b>bold</b> & <script>alert(1)</script> on the wall.")
    text = import_copy(load_copy(path)).article.textblock_set.get().text
    assert "&lt;script&gt;" in text and "<b>" not in text


def test_the_same_file_again_changes_nothing(copy_file):
    call_command("import_story", str(copy_file), stdout=StringIO())
    before = _everything()
    out = StringIO()
    call_command("import_story", str(copy_file), stdout=out)
    assert _everything() == before and "already imported" in out.getvalue()


def _everything():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Article, RawCopy, QuotedPost, Photo, TextBlock, PostBlock)
    ]


def test_a_dry_run_stores_nothing(copy_file):
    out = StringIO()
    call_command("import_story", str(copy_file), "--dry-run", stdout=out)
    assert not Article.objects.exists() and not QuotedPost.objects.exists()
    assert "would make" in out.getvalue()


def test_the_same_post_in_two_stories_is_one_record(copy_file, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(
        "The stewards had an easy evening of it.\n\n" + COPY.rsplit("\n\n", 1)[1]
    )
    import_copy(load_copy(copy_file))
    import_copy(load_copy(other))
    assert QuotedPost.objects.filter(handle="olanord").count() == 1


BAD = {
    "empty": b"",
    "blank": b" \n\n ",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "nul": b"date 2018-07-03 A story\x00 with a hole.",
    "latin": "Der 1. FC Köln verlor.".encode("latin-1"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_named_in_one_sentence(tmp_path, kind):
    path = tmp_path / f"{kind}.txt"
    path.write_bytes(BAD[kind])
    errors = StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("import_story", str(path), stderr=errors)
    assert stop.value.code == 1
    assert path.name in errors.getvalue() and errors.getvalue().count("\n") == 1


@pytest.mark.parametrize("kind", ["missing", "folder", "huge"])
def test_what_is_no_readable_file_is_named_too(tmp_path, kind):
    path = tmp_path / kind
    if kind == "folder":
        path.mkdir()
    if kind == "huge":
        with path.open("wb") as file:
            file.truncate(50 * 1024 * 1024)
    errors = StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("import_story", str(path), stderr=errors)
    assert stop.value.code == 1
    assert kind in errors.getvalue() and errors.getvalue().count("\n") == 1


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_stores_nothing_and_the_others_go_in(tmp_path, copy_file, kind):
    bad = tmp_path / f"{kind}.txt"
    bad.write_bytes(BAD[kind])
    with pytest.raises(SystemExit):
        call_command(
            "import_story",
            str(bad),
            str(copy_file),
            stdout=StringIO(),
            stderr=StringIO(),
        )
    assert [raw.name for raw in RawCopy.objects.all()] == [copy_file.name]


def test_an_unknown_section_is_said_before_anything_is_imported(copy_file):
    with pytest.raises(CommandError, match="no section “curling”"):
        call_command("import_story", str(copy_file), "--section", "curling")


def test_the_seed_comes_out_whole(shared_folder, belgium_japan):
    story = import_copy(load_copy(shared_folder / "stories" / "seed.txt"))
    assert (story.posts, story.photos, story.matches_linked) == (5, 1, 1)


def test_the_seed_once_approved_and_published_is_all_on_its_page(
    shared_folder, belgium_japan, client
):
    make_section("Football")
    article = import_copy(load_copy(shared_folder / "stories" / "seed.txt")).article
    edition = publish(article, by=make_staff())
    before = client.get(edition.path).content.decode()
    posts = QuotedPost.objects.all()
    assert not [post.handle for post in posts if post.handle in before]
    for post in posts:
        post.approve(by=make_staff("Moderator"))
    after = client.get(edition.path).content.decode()
    for post in posts:
        assert post.account_name in after and f"@{post.handle}" in after
    assert "A Japan supporters cries" in after and "Petr David Josek/AP" in after
    assert "Rostov Arena" in after
