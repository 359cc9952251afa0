"""Which sport a story is of, in its own language."""

import pytest

from articles.copy import parse_story
from articles.copy.sports import guess_sport


@pytest.mark.parametrize(
    ("words", "sport"),
    [
        ("El partido de balonmano acabó con empate.", "handball"),
        ("Derbyt i fotboll slutade lika.", "football"),
        ("Jääkiekon liigassa pelattiin perjantaina.", "ice hockey"),
        ("Siatkarki wygrały w tie-breaku.", "volleyball"),
        ("Hun vant 10 kilometer i langrenn.", "cross-country skiing"),
        ("Skidskyttets världscup fortsätter.", "biathlon"),
        ("Basketbol Süper Kupası maçı oynandı.", "basketball"),
        ("Das Wasserball-Spiel endete mit einem Sieg.", "water polo"),
        ("大相撲秋場所の千秋楽。", "sumo"),
        ("프로 야구 경기에서 이겼다.", "baseball"),
        ("Хоккеисты выиграли матч.", "ice hockey"),
        ("The judoka scored ippon.", "judo"),
        ("Tern Athletic scored from two yards, the goal given on the line.", None),
    ],
)  # fmt: skip
def test_a_sport_is_known_by_its_words(words, sport):
    assert guess_sport(words) == sport


def test_a_sport_is_suggested_as_a_tag_by_the_name_the_story_gives_it():
    story = parse_story(
        "O Tern venceu o Vale por 2-1 no campeonato de futebol, no sábado."
    )
    assert "futebol" in story.tags
