"""The demo's raw copy has the form of copy from outside, and is read without doubt."""

import re

from articles.copy import parse_story
from newsroom.demo import content

TEXT = content.RAW_COPY.read_text(encoding="utf-8")


def test_it_begins_with_its_date_on_the_first_line():
    assert TEXT.startswith(" date 2018-07-03 ")


def test_it_holds_posts_of_several_paragraphs_with_wide_gaps():
    assert "\n\n\n\n" in TEXT


def test_it_holds_a_hashtag_glued_to_a_word():
    assert re.search(r"\w#BELJPN", TEXT)


def test_nothing_in_it_needs_a_second_look():
    assert [block.why for block in parse_story(TEXT).blocks if block.why] == []


def test_every_post_is_one_the_editor_knows():
    words = content.raw_story()
    handles = {post.handle for post in parse_story(TEXT).posts}
    assert handles == {*words.approved, *words.awaiting}


def test_its_caption_names_place_and_photographer():
    photo = parse_story(TEXT).photos[0]
    assert (photo.place, photo.photographer) == ("Rostov-on-Don, Russia", "Mara Ilves")
