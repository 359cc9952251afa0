"""Match facts as reporters state them, sport by sport."""

# Each row of a table stays on its line.
# ruff: noqa: E501

from datetime import date

import pytest

from articles.copy import parse_story
from articles.copy.names import find_names, same_side
from articles.copy.results import find_results
from articles.copy.sports import guess_sport


@pytest.mark.parametrize(
    ("sentence", "first", "one", "second", "two", "winner"),
    [
        ("Tern beat Vale 3-2 on Saturday.", "Tern", "3", "Vale", "2", "Tern"),
        ("The Tern Rovers defeated the Vale Stags 24–17.", "Tern Rovers", "24", "Vale Stags", "17", "Tern Rovers"),
        ("Derby County beat Grand Rapids 2-1.", "Derby County", "2", "Grand Rapids", "1", "Derby County"),
        ("Tern won 2-1 against Vale.", "Tern", "2", "Vale", "1", "Tern"),
        ("Tern won 2-1 at Vale on Sunday.", "Tern", "2", "Vale", "1", "Tern"),
        ("Vale manager Ed Fox was calm after a 2-0 defeat at Tern City.", "Tern City", "2", "Vale", "0", "Tern City"),
        ("El Tern ganó 88-79 al Sur Vale.", "Tern", "88", "Sur Vale", "79", "Tern"),
        ("O Tern empatou 2-2 com o Vale.", "Tern", "2", "Vale", "2", None),
        ("Top seed Ann Roe lost 6-3, 4-6, 7-5 to qualifier Bea Holm.", "Bea Holm", "2", "Ann Roe", "1", "Bea Holm"),
        ("Tern lost 2-3 to Vale.", "Vale", "3", "Tern", "2", "Vale"),
        ("Tern fell to a 3-0 defeat by Vale.", "Vale", "3", "Tern", "0", "Vale"),
        ("Tern were beaten 3-1 by Vale.", "Vale", "3", "Tern", "1", "Vale"),
        ("Tern moved up with a 2-1 win over Vale.", "Tern", "2", "Vale", "1", "Tern"),
        ("Tern captain Ann Roe scored in a 1-0 victory over Vale.", "Tern", "1", "Vale", "0", "Tern"),
        ("Tern drew 1-1 with Vale.", "Tern", "1", "Vale", "1", None),
        ("Tern and Vale drew 2-2.", "Tern", "2", "Vale", "2", None),
        ("Tern held Vale to a goalless draw.", "Tern", "0", "Vale", "0", None),
        ("Full time: Tern 3-2 Vale here.", "Tern", "3", "Vale", "2", "Tern"),
        ("Tern venció a Vale 2-0.", "Tern", "2", "Vale", "0", "Tern"),
        ("Tern a battu Vale 2-0.", "Tern", "2", "Vale", "0", "Tern"),
        ("Tern besiegte Vale 2:0.", "Tern", "2", "Vale", "0", "Tern"),
        ("Cork Gaels beat Clare Gaels 3-16 to 2-14.", "Cork Gaels", "3-16", "Clare Gaels", "2-14", "Cork Gaels"),
        ("Ann Roe beat second seed Bea Holm 6-4, 7-6 (5).", "Ann Roe", "2", "Bea Holm", "0", "Ann Roe"),
        ("Ann Roe beat Bea Holm 4-6 6-3 6-1.", "Ann Roe", "2", "Bea Holm", "1", "Ann Roe"),
        ("Tern made 245/7 and bowled Vale out for 198 to win by 47 runs.", "Tern", "245/7", "Vale", "198", "Tern"),
    ],
)  # fmt: skip
def test_a_result_is_read_as_the_sport_writes_it(
    sentence, first, one, second, two, winner
):
    results = find_results([sentence])
    assert len(results) == 1
    found = results[0]
    assert (
        found.first,
        found.first_score,
        found.second,
        found.second_score,
        found.winner,
    ) == (first, one, second, two, winner)


@pytest.mark.parametrize(
    ("sentence", "detail"),
    [
        ("Tern beat Vale 4-3 on penalties after the final finished 1-1.", "4-3 on penalties"),
        ("Tern beat Vale 4-3 after extra time.", "after extra time"),
        ("Tern beat Vale 4-3 in overtime.", "overtime"),
        ("Tern beat Vale 5-4 in 16 innings.", "16 innings"),
        ("Ann Roe beat Bea Holm 6-4 7-6(5).", "6-4 7-6(5)"),
        ("Tern beat Vale by 47 runs after Tern made 245/7.", "47 runs"),
        ("Tern beat Vale 3-2.", None),
    ],
)  # fmt: skip
def test_the_rest_of_a_score_is_its_detail(sentence, detail):
    assert find_results([sentence])[0].detail == detail


def test_after_a_shoot_out_the_score_is_the_one_before_it():
    sentence = "Tern beat Vale 4-3 on penalties after the final finished 1-1."
    found = find_results([sentence])[0]
    assert (found.first_score, found.second_score, found.winner) == ("1", "1", "Tern")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tern beat Vale 2-0 last year.",
        "Tern had beaten Vale 2-0 in the first leg.",
        "The Drovers (5-1) are off next week.",
        "It was 2-1 at the break.",
        "Tern beat the traffic.",
        "Tern were calm after a 2-0 win at Pier Park.",
    ],
)
def test_what_is_no_result_of_this_match_is_left_alone(sentence):
    assert find_results([sentence]) == []


def test_a_pronoun_stands_for_the_sentence_before():
    paragraph = "The Tern Drovers had 48 seconds. They used 44 to beat Vale 27-24."
    assert find_results([paragraph])[0].winner == "Tern Drovers"


def story(*paragraphs: str):
    return parse_story(" date 2022-05-15 " + "\n\n".join(paragraphs)).matches


@pytest.mark.parametrize(
    ("sentence", "name", "minute"),
    [
        ("Ann Roe scored in the 12th minute.", "Ann Roe", "12"),
        ("Ann Roe put Tern ahead on 12 minutes.", "Ann Roe", "12"),
        ("Tern went in front through Ann Roe after 23 minutes.", "Ann Roe", "23"),
        ("Ann Roe headed the winner in the 81st.", "Ann Roe", "81"),
        ("Ann Roe equalised in the 90+3rd minute.", "Ann Roe", "90+3"),
        ("Tern had to wait until the 90+3rd for Ann Roe to level.", "Ann Roe", "90+3"),
        ("Ann Roe scored for Tern.", "Ann Roe", None),
        ("Ann Roe restored parity on 61 minutes.", "Ann Roe", "61"),
        ("Ann Roe met a ninth-minute corner with her head.", "Ann Roe", "9"),
        ("Ann Roe made it four for Tern at 90+2.", "Ann Roe", "90+2"),
        ("Al final marcó Ann Roe en el minuto 34.", "Ann Roe", "34"),
        ("Ann Roe a marqué à la 66e pour Tern.", "Ann Roe", "66"),
        ("Ann Roe traf in der 52. Minute.", "Ann Roe", "52"),
        ("Ann Roe marcou aos 12 minutos.", "Ann Roe", "12"),
        ("Tern led through a goal from Ann Roe.", "Ann Roe", None),
        ("Ann Roe's header settled it.", "Ann Roe", None),
        (
            "The home side led early, Ann Roe scoring after four minutes.",
            "Ann Roe",
            "4",
        ),
        ("Ann Roe scored with a volley just past the hour (63).", "Ann Roe", "63"),
        ("Ann Roe hauled Tern back (29).", "Ann Roe", "29"),
        ("Ann Roe tapped in at the far post.", "Ann Roe", None),
        ("Bea Holm sat out and Ann Roe pulled one back.", "Ann Roe", None),
        ("Ann Roe scoorde in de 88ste minuut.", "Ann Roe", "88"),
        ("Ann Roe scoorde in de 12e minuut.", "Ann Roe", "12"),
        ("Konuk ekibi 37. dakikada Ann Roe öne taşıdı.", "Ann Roe", "37"),
        ("Son golü 90+4'te Ann Roe attı.", "Ann Roe", "90+4"),
        ("Ann Roe'nin golü 58'de geldi.", "Ann Roe", "58"),
        ("Анна Роу забила гол на 71-й, и Терн победил.", "Анна Роу", "71"),
        ("Терн вёл с 23-й минуты, когда отличилась Анна Роу.", "Анна Роу", "23"),
    ],
)
def test_a_goal_has_its_scorer_and_its_minute(sentence, name, minute):
    match = story("Tern beat Vale 1-0 in a football match.", sentence)[0]
    assert [(s.name, s.minute) for s in match.scorers] == [(name, minute)]


def test_minutes_in_brackets_are_one_goal_each():
    match = story(
        "Tern beat Vale 2-1, Ann Roe scoring twice (14, 55) past the keeper."
    )[0]
    assert [(s.name, s.team, s.minute) for s in match.scorers] == [
        ("Ann Roe", "Tern", "14"),
        ("Ann Roe", "Tern", "55"),
    ]


def test_minutes_joined_before_their_word_are_one_goal_each():
    match = story(
        "Tern beat Vale 2-0 in a football match.",
        "Ann Roe scoorde in de 12e en de 40e minuut.",
    )[0]
    assert [(s.name, s.minute) for s in match.scorers] == [
        ("Ann Roe", "12"),
        ("Ann Roe", "40"),
    ]


@pytest.mark.parametrize(
    ("sentence", "scorers"),
    [
        ("Ann Roe ran nine yards for a touchdown.", ["Ann Roe"]),
        ("Cy Fox threw a touchdown pass to Ann Roe.", ["Ann Roe"]),
        ("Cy Fox had thrown three touchdown passes, two of them to Ann Roe and the other to Bea Holm.", ["Ann Roe", "Ann Roe", "Bea Holm"]),
        ("Cy Fox found Ann Roe for a late touchdown.", ["Ann Roe"]),
        ("Ann Roe caught two touchdowns.", ["Ann Roe", "Ann Roe"]),
        ("Tern led on a touchdown run by Ann Roe.", ["Ann Roe"]),
        ("Cy Fox kicked a field goal.", []),
        ("Ann Roe's touchdown was called back.", []),
    ],
)  # fmt: skip
def test_a_touchdown_is_its_scorers_and_not_the_passers(sentence, scorers):
    match = story("Tern beat Vale 31-30 in an NFL football game.", sentence)[0]
    assert [s.name for s in match.scorers] == scorers


def test_a_touchdown_told_twice_is_one():
    match = story(
        "Tern beat Vale 31-30 in an NFL football game.",
        "Ann Roe ran nine yards for a touchdown. Ann Roe's touchdown won it.",
    )[0]
    assert [s.name for s in match.scorers] == ["Ann Roe"]


def test_several_goals_told_at_once_are_one_entry_each():
    match = story(
        "Tern beat Vale 5-2 in a football match.",
        "The goals came from Ann Roe, Bea Holm (2) and the captain Cy Fox.",
        "Dee Lund scored twice for Vale, the second in the 88th minute.",
    )[0]
    assert sorted((s.name, s.minute or "") for s in match.scorers) == [
        ("Ann Roe", ""),
        ("Bea Holm", ""),
        ("Bea Holm", ""),
        ("Cy Fox", ""),
        ("Dee Lund", ""),
        ("Dee Lund", "88"),
    ]


def test_no_more_goals_are_told_than_were_scored():
    match = story(
        "Tern beat Vale 1-0 in a football match.",
        "Ann Roe scored in the 12th minute. Bea Holm hurried by on 40 minutes.",
    )[0]
    assert [(s.name, s.minute) for s in match.scorers] == [("Ann Roe", "12")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Roe saw red in the 44th minute.",
        "Ann Roe scored again four minutes later, which did not stand: ruled out.",
        "Ann Roe was sent off in the 70th minute.",
        "Ann Roe missed a penalty on 12 minutes.",
        "Ann Roe shot wide on 12 minutes.",
        "Ann Roe struck the post on 12 minutes.",
        "Ann Roe came close to an equaliser in the 12th minute.",
        "Ann Roe se lesionó en el minuto 34.",
        "Ann Roe verschoss in der 52. Minute einen Elfmeter.",
        "Ann Roe 58'de kırmızı kart gördü.",
        "Анна Роу получила красную карточку на 71-й минуте.",
        "Ann Roe werd in de 12e minuut gewisseld.",
    ],
)
def test_a_card_or_a_miss_is_no_goal(sentence):
    match = story("Tern beat Vale 1-0 in a football match.", sentence)[0]
    assert match.scorers == ()


def test_a_goal_told_in_a_post_is_not_the_reporters():
    match = story(
        "Tern beat Vale 1-0 in a football match.",
        "Ann Roe scored in the 12th minute! — Tern (@tern) May 14, 2022",
    )[0]
    assert match.scorers == ()


def test_each_of_two_matches_keeps_its_own_ground():
    found = story(
        "Tern beat Vale 3-2 at Pier Park in Tern on Saturday.",
        "Moor beat Loch 4-3 at Glen Road in Moor on Sunday.",
    )
    assert [(m.venue, m.city, m.date) for m in found] == [
        ("Pier Park", "Tern", date(2022, 5, 14)),
        ("Glen Road", "Moor", date(2022, 5, 15)),
    ]


@pytest.mark.parametrize(
    ("sentence", "venue", "city"),
    [
        ("Tern beat Vale 2-0 at the Boathouse on Saturday.", "Boathouse", None),
        ("Tern beat Vale 2-0 at Castle Meadow in Holm on Saturday.", "Castle Meadow", "Holm"),
        ("Tern beat Vale 2-0 at Holm's Corn Exchange on Saturday.", "Corn Exchange", "Holm"),
        ("Tern venció a Vale 2-0 en el estadio de La Acequia, en Lorca.", "estadio de La Acequia", "Lorca"),
        ("Tern a battu Vale 2-0 au stade des Tilleuls.", "stade des Tilleuls", None),
        ("Tern besiegte Vale 2:0 im Stadion Seefeld in Holm.", "Stadion Seefeld", "Holm"),
        ("Tern ha battuto Vale 2-0 al PalaMolo di Cervara.", "PalaMolo", "Cervara"),
        ("Tern vann med 2-0 mot Vale på Solvallen.", "Solvallen", None),
        ("Tern won 2-0 at Vale on Sunday.", None, None),
        ("Tern beat Vale 2-0 in Holm on Sunday.", None, "Holm"),
        ("Tern took all three points from the Docklands Bowl, beating Vale 2-0.", "Docklands Bowl", None),
        ("Tern beat Vale 2-0 at a raucous Castle Park.", "Castle Park", None),
        ("Tern beat Vale 2-0 under the lights of Glen Road.", "Glen Road", None),
        ("Tern beat Vale 2-0 in a corner of Memorial Field.", "Memorial Field", None),
        ("Tern beat Vale 2-0. Стадион «Заречный».", "Стадион Заречный", None),
    ],
)  # fmt: skip
def test_a_ground_is_known_by_its_name_or_by_where_it_stands(sentence, venue, city):
    match = story(sentence)[0]
    assert (match.venue, match.city) == (venue, city)


@pytest.mark.parametrize(
    ("sentence", "competition"),
    [
        ("Tern beat Vale 2-0 in the final of the Coastal Cup.", "Coastal Cup"),
        ("Tern beat Vale 2-0 in the Northern Women's League on Sunday.", "Northern Women's League"),
        ("Tern beat Vale 2-0 in the Eurocrown semi-final.", "Eurocrown"),
        ("Tern venció a Vale 2-0 en la Copa Ibérica.", "Copa Ibérica"),
        ("Tern a battu Vale 2-0 en Championnat d'Occitanie.", "Championnat d'Occitanie"),
        ("Tern besiegte Vale 2:0 im Derby der Nordstaffel.", "Nordstaffel"),
        ("Tern ha battuto Vale 2-0 in Coppa dell'Adriatico.", "Coppa dell'Adriatico"),
        ("Tern beat Vale 2-0.", None),
        ("Tern beat Vale 2-0 to stay top of the Northern Alliance.", "Northern Alliance"),
        ("Tern slog Vale med 2-0 i Nordiska cupen.", "Nordiska cupen"),
        ("Tern beat Vale 2-0 at the Docklands Bowl.", None),
        ("Tern beat Vale 2-0 at Memorial Field.", None),
    ],
)  # fmt: skip
def test_a_competition_is_named_whole(sentence, competition):
    assert story(sentence)[0].competition == competition


def test_a_title_is_the_bouts_alone():
    match, other = story(
        "Ann Roe beat Bea Holm by unanimous decision to win the WBX flyweight title in boxing.",
        "Cy Fox beat Dee Lund by split decision.",
    )
    assert (match.competition, other.competition) == ("WBX flyweight title", None)


def test_on_ice_a_shoot_out_decides_the_score_itself():
    match = story("Tern beat Vale 3-2 in a shootout after the puck hit the netminder.")[
        0
    ]
    assert ([side.score for side in match.sides], match.detail) == (
        ["3", "2"],
        "shoot-out",
    )


def test_a_race_has_its_sides_in_finishing_order():
    match = story(
        "Ann Roe won the 5000 metres in 14:38.40 ahead of Bea Holm (14:39.02) and Cy Fox."
    )[0]
    assert [(side.name, side.score) for side in match.sides] == [
        ("Ann Roe", "14:38.40"),
        ("Bea Holm", "14:39.02"),
        ("Cy Fox", None),
    ]


def test_the_place_a_story_was_filed_from_is_no_side():
    match = story("TERN (AP) -- The Tern Bears beat the Vale Kites 5-4 on Saturday.")[0]
    assert [side.name for side in match.sides] == ["Tern Bears", "Vale Kites"]


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("Bea Holm doubled the lead on 31 minutes.", "Tern"),
        ("Bea Holm equalised on 31 minutes.", "Vale"),
        ("Bea Holm scored for Vale on 31 minutes.", "Vale"),
        ("Bea Holm put Vale ahead on 31 minutes.", "Vale"),
        ("Vale levelled through Bea Holm after 31 minutes.", "Vale"),
    ],
)
def test_a_goal_falls_to_the_side_its_words_tell(words, team):
    opening = "Tern beat Vale 3-1 in a football match."
    match = story(opening, f"Ann Roe put Tern ahead on 12 minutes. {words}")[0]
    assert [(s.name, s.team) for s in match.scorers] == [
        ("Ann Roe", "Tern"),
        ("Bea Holm", team),
    ]


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("in the Coastal Cup final", "final"),
        ("in the quarter final match", "quarter-final"),
        ("in their round of 16 tie", "round of 16"),
        ("to reach the semi-finals", None),
        ("to set up a place in the final", None),
        ("in the third round of the Cup", "third round"),
        ("in the Group C opener", "Group C"),
        ("on matchday 4", "matchday 4"),
        ("in a Coastal Cup play-off final", "play-off final"),
        ("with the final whistle near", None),
        ("in the last 16 minutes", None),
        ("and are into the last eight", None),
        ("in the third-place match", "third-place match"),
        ("in the match for third place", "match for third place"),
        ("and it secures them a home final", None),
    ],
)
def test_the_stage_is_the_one_played_not_the_one_reached(words, stage):
    assert story(f"Tern beat Vale 1-0 {words}.")[0].stage == stage


def test_a_final_is_no_stage_of_another_match():
    final, other = story(
        "Tern beat Vale 2-0 in the final on Saturday.",
        "Moor beat Loch 4-3 at the same ground.",
    )
    assert (final.stage, other.stage) == ("final", None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("yesterday", date(2022, 5, 14)),
        ("on Saturday", date(2022, 5, 14)),
        ("on Tuesday night", date(2022, 5, 10)),
        ("on Sunday", date(2022, 5, 15)),
        ("last night", date(2022, 5, 14)),
        ("on Thursday afternoon", date(2022, 5, 12)),
        ("on 7 May", date(2022, 5, 7)),
        ("and must play again on Wednesday", None),
        ("and are top until Monday", None),
        ("at last", None),
    ],
)
def test_a_relative_day_counts_back_from_the_storys_date(words, day):
    assert story(f"Tern beat Vale 1-0 {words}.")[0].date == day


@pytest.mark.parametrize(
    ("words", "sport"),
    [
        ("The striker headed a goal from a corner kick.", "football"),
        ("She had 41 points and nine rebounds.", "basketball"),
        ("The quarterback threw a touchdown.", "american football"),
        ("She saved five match points on serve.", "tennis"),
        ("They lost six wickets in the last four overs.", "cricket"),
        ("The prop scored from a scrum.", "rugby union"),
        ("The puck went in on a power play.", "ice hockey"),
        ("He hit a home run in the ninth inning.", "baseball"),
        ("The town was quiet.", None),
    ],
)
def test_the_sport_shows_in_its_words(words, sport):
    assert guess_sport(words) == sport


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Yesterday, Tern won.", ["Tern"]),
        ("Later Kilbride Celtic won on Saturday.", ["Kilbride Celtic"]),
        ("Tern's Ann O'Dea met Jean-Luc van der Berg.", ["Tern", "Ann O'Dea", "Jean-Luc van der Berg"]),
        ("It rained in the Estadio do Porto.", ["Estadio do Porto"]),
        ("the Second Division", ["Second Division"]),
        ("On Saturday Tern met Jan Moe, April Roe and Mei Sato in May.", ["Tern", "Jan Moe", "April Roe", "Mei Sato"]),
    ],
)  # fmt: skip
def test_names_stand_without_the_words_that_begin_a_sentence(sentence, names):
    assert [name.text for name in find_names(sentence)] == names


def test_a_short_form_names_the_same_side():
    assert same_side("Marlow", "Marlow Bridge")


def test_part_of_a_word_names_no_side():
    assert not same_side("Mar", "Marlow Bridge")
