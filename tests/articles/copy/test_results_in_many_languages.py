"""Results as reporters of many languages and sports tell them."""

# Each row of a table stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy import parse_story

WON = [
    ("El Real Loma venció al Deportivo Sur 3-1 el domingo.", "Real Loma", "3", "Deportivo Sur", "1"),
    ("Le Havre Bleu s'est imposé 3-1 face à Lorient Sud.", "Havre Bleu", "3", "Lorient Sud", "1"),
    ("L'Étoile Bleue a été battue 2-0 par Lorient Sud.", "Lorient Sud", "2", "L'Étoile Bleue", "0"),
    ("Der FC Aurach besiegte den SV Moor mit 3:1 (1:0).", "FC Aurach", "3", "SV Moor", "1"),
    ("Der FC Aurach setzte sich mit 3:1 gegen den SV Moor durch.", "FC Aurach", "3", "SV Moor", "1"),
    ("Der SV Moor unterlag dem FC Aurach mit 1:3.", "FC Aurach", "3", "SV Moor", "1"),
    ("Il Porto Blu ha battuto la Virtus Loma 2-1 domenica.", "Porto Blu", "2", "Virtus Loma", "1"),
    ("La Virtus Loma ha perso 2-1 contro il Porto Blu.", "Porto Blu", "2", "Virtus Loma", "1"),
    ("O Marina venceu o Loma por 3 a 1 no domingo.", "Marina", "3", "Loma", "1"),
    ("FC Duin won zaterdag met 3-1 van SV Polder.", "FC Duin", "3", "SV Polder", "1"),
    ("Malmvik vann med 3-1 mot Norrbo på lördagen.", "Malmvik", "3", "Norrbo", "1"),
    ("Tromsvik slo Bergby 3-1 på lørdag.", "Tromsvik", "3", "Bergby", "1"),
    ("Odensby vandt 3-1 over Ribeby.", "Odensby", "3", "Ribeby", "1"),
    ("Lechia Bór pokonała Wisłę Dół 3:1.", "Lechia Bór", "3", "Wisła Dół", "1"),
    ("Спартак Юг проиграл Динамо Север 1:3.", "Динамо Север", "3", "Спартак Юг", "1"),
    ("Moravia Brno porazila Slavoj Zlín 3:1.", "Moravia Brno", "3", "Slavoj Zlín", "1"),
    ("Dinamo Jug pobijedio je Hajduk Sjever 3:1.", "Dinamo Jug", "3", "Hajduk Sjever", "1"),
    ("Ann Roe bezwang Bea Lund mit 6:4, 7:5.", "Ann Roe", "2", "Bea Lund", "0"),
    ("Kenya's Ann Roe beat Norway's Bea Lund 6-4 6-3.", "Ann Roe", "2", "Bea Lund", "0"),
    ("Ann Roe won the 100 metres in 10.91 seconds from Bea Lund (10.99).", "Ann Roe", "10.91", "Bea Lund", "10.99"),
    ("The 100 metres went to Ann Roe in 10.91 seconds, with Bea Lund second in 10.99.", "Ann Roe", "10.91", "Bea Lund", "10.99"),
    ("Tern, who had lost to Fen in March, beat Vale 4-0.", "Tern", "4", "Vale", "0"),
    ("Vale went down 2-1 at home to Tern.", "Tern", "2", "Vale", "1"),
    ("COUNTY FINAL: Tern Emmets 3-16 Vale Gaels 2-14", "Tern Emmets", "3-16", "Vale Gaels", "2-14"),
]  # fmt: skip


def matches_of(words: str):
    return parse_story(f" date 2022-05-15 {words}\n\nNobody slept much.").matches


@pytest.mark.parametrize(("words", "first", "high", "second", "low"), WON)
def test_a_win_gives_the_sides_and_their_scores(words, first, high, second, low):
    match = matches_of(words)[0]
    assert [(s.name, s.score) for s in match.sides] == [(first, high), (second, low)]


@pytest.mark.parametrize(("words", "winner"), [(row[0], row[1]) for row in WON])
def test_a_win_has_its_winner(words, winner):
    assert matches_of(words)[0].winner == winner


@pytest.mark.parametrize(
    "words",
    [
        "O Marina empatou 1-1 com o Loma no domingo.",
        "Thornaby Vale and Ripley Tern shared a 1-1 draw at Mill Lane.",
        "Carrickmoyle 0-15 Lisheen 1-12, and all again in two weeks.",
    ],
)
def test_a_drawn_match_has_no_winner(words):
    assert [m.winner for m in matches_of(words)] == [None]


@pytest.mark.parametrize(
    ("words", "detail"),
    [
        ("Tern beat Vale 3-1 on Sunday (5-2 on aggregate).", "5-2 on aggregate"),
        ("Tern drew 1-1 with Vale to go through 3-2 on aggregate.", "3-2 on aggregate"),
        ("Tern beat Vale 19-18 in golden point.", "golden point"),
        ("Ann Roe reached the last four by walkover over Bea Lund.", "walkover"),
        ("Ann Roe went through when Bea Lund retired.", "retired"),
        ("Tern beat Vale by a canvas in the final.", "a canvas"),
        ("Ann Roe took a unanimous decision over Bea Lund.", "unanimous decision"),
        ("Tern v Vale was abandoned at half-time.", "abandoned at half-time"),
        ("Ann Roe won the Coast Open by two shots from Bea Lund.", "two shots"),
    ],
)
def test_how_a_match_ended_is_its_detail(words, detail):
    assert [m.detail for m in matches_of(words)] == [detail]


def test_the_side_that_lost_by_runs_is_not_the_winner():
    words = "Tern made 312 for 6; Vale replied with 250 all out and lost by 62 runs."
    assert [m.winner for m in matches_of(words)] == ["Tern"]


def test_a_leader_board_gives_finishers_in_order():
    words = (
        "Ann Roe won the Coast Classic golf by one shot.\n\n"
        "Roe closed with a 71 for 12 under par, ahead of Thailand's Bea Lund (67, 11"
        " under) and leader Cy Moe, who finished on nine under."
    )
    assert [(s.name, s.score) for s in matches_of(words)[0].sides] == [
        ("Ann Roe", "12 under"),
        ("Bea Lund", "11 under"),
        ("Cy Moe", "nine under"),
    ]


def test_a_match_of_a_round_up_was_played_on_its_one_day():
    words = "Tern beat Vale 2-1 on Saturday.\n\nMoor beat Fen 3-0."
    assert [str(m.date) for m in matches_of(words)] == ["2022-05-14"] * 2


def test_the_scores_of_the_judges_follow_their_decision():
    words = (
        "Ann Roe took a split decision over Bea Lund.\n\n"
        "The judges had it 116-112, 113-115 and 117-111."
    )
    assert matches_of(words)[0].detail == "split decision, 116-112, 113-115, 117-111"


def test_a_match_told_by_one_side_takes_the_other_from_the_caption():
    words = (
        "Rovers won the final 2-1 on Sunday.\n\n"
        "Ann Roe celebrates after the Cup final between Tern Rovers and Vale Town."
        " (Bea Lund/AFP)"
    )
    match = matches_of(words)[0]
    assert [s.name for s in match.sides] == ["Tern Rovers", "Vale Town"]


def test_a_file_photo_never_dates_a_match():
    words = (
        "Tern beat Vale 2-1.\n\n"
        "FILE - In this Aug. 19, 2017, file photo, Tern's Ann Roe warms up in Moor,"
        " England. (AP Photo/Bea Lund, File)"
    )
    assert [m.date for m in matches_of(words)] == [None]


GOALS = [
    ("Tern beat Vale 2-0, Ann Roe scoring twice (14, 55).", [("Ann Roe", "14"), ("Ann Roe", "55")]),
    ("Ann Roe scored twice as Tern beat Vale 2-0.", [("Ann Roe", None), ("Ann Roe", None)]),
    ("Tern beat Vale 2-0. Ann Roe scored twice. Roe's second goal came in the 70th minute.", [("Ann Roe", "70"), ("Ann Roe", None)]),
    ("Tern beat Vale 2-0. Ann Roe scored in the 40th minute and Bea Lund in the 88th.", [("Ann Roe", "40"), ("Bea Lund", "88")]),
    ("El Real Loma venció al Sur 2-0 con goles de Ana Ruiz en el minuto 23 y Eva Sanz en el 67.", [("Ana Ruiz", "23"), ("Eva Sanz", "67")]),
    ("Der FC Aurach besiegte den SV Moor mit 2:0. Anna Roth traf in der 23. Minute.", [("Anna Roth", "23")]),
    ("Il Porto Blu ha battuto la Virtus 2-0: reti di Anna Rossi al 23' e Eva Bianchi al 67'.", [("Anna Rossi", "23"), ("Eva Bianchi", "67")]),
    ("O Marina venceu o Loma por 2-0, com golos de Ana Rocha aos 23 minutos e Eva Lima aos 67.", [("Ana Rocha", "23"), ("Eva Lima", "67")]),
    ("Le Havre Bleu a battu Lorient Sud 1-0. Anne Roche a ouvert le score à la 23e minute.", [("Anne Roche", "23")]),
    ("Ann Roe was sent off in the 30th minute as Tern beat Vale 1-0.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "goals"), GOALS)
def test_each_goal_has_its_scorer_and_minute(words, goals):
    assert [(s.name, s.minute) for s in matches_of(words)[0].scorers] == goals


def test_an_own_goal_counts_for_the_other_side():
    words = (
        "Tern beat Vale 2-0 on Saturday through Ann Roe (11) and an own goal by Vale"
        " defender Cy Moe (28)."
    )
    assert matches_of(words)[0].scorers[1].team == "Tern"


def match_of(*paragraphs: str, sport: str = "football"):
    """The only match of a story told in these paragraphs."""
    told = " date 2022-05-15 " + "\n\n".join([*paragraphs, f"It was {sport}."])
    found = parse_story(told).matches
    assert len(found) == 1
    return found[0]


CAPTION = (
    "Tern Rovers' Ann Roe celebrates after the Cup match between Tern Rovers and Vale"
    " Town in Tern. (Bea Lund/AFP)"
)
AT_A_DISTANCE = [
    "Rovers turned the match on its head and were 3-1 to the good by the end.",
    "A goal down at the break, they ran out 3-1 winners.",
    "Vale Town went home empty-handed. It finished 3-1.",
    "Ann Roe made it three for Rovers; full time, 3-1.",
    "Full time at Ferry Lane: 3-1 to the Rovers.",
    "The visitors were too good for Vale, by three goals to one.",
    "Vale were undone late, 3-1 the final score.",
    "Vale led 1-0 at half-time and were beaten 3-1.",
]


@pytest.mark.parametrize("words", AT_A_DISTANCE)
def test_a_score_told_apart_from_its_sides_is_theirs(words):
    match = match_of(words, CAPTION)
    assert (match.winner, [s.score for s in match.sides]) == ("Tern Rovers", ["3", "1"])


@pytest.mark.parametrize(
    "words",
    [
        "Vale led 1-0 at half-time.",
        "It was 2-1 at the break.",
        "Rovers had won 2-0 last year.",
        "The doors open at 7-30.",
        "Rovers lined up in a 4-3-3 formation.",
        "The Rovers (5-1) are off next week.",
    ],
)
def test_a_score_on_the_way_is_no_result(words):
    told = f" date 2022-05-15 {words}\n\n{CAPTION}\n\nIt was football."
    assert parse_story(told).matches == ()


@pytest.mark.parametrize(
    ("caption", "first", "second"),
    [
        ("Tern's Ann Roe scores against Vale in Moor, Wales. (Bea Lund/AFP)", "Tern", "Vale"),
        ("Ann Roe of Tern in action against Cy Moe of Vale at Pier Park. (Bea Lund/AFP)", "Tern", "Vale"),
        ("Soccer - Cup - Tern v Vale - Pier Park, Moor - May 14, 2022. (Bea Lund/AFP)", "Tern", "Vale"),
        ("Tern forward Ann Roe scores against the Vale Kings. (Bea Lund/AFP)", "Tern", "Vale Kings"),
        ("Norrbys Ann Roe jublar i matchen mot Vale. (Foto: Bea Lund/TT)", "Norrby", "Vale"),
    ],
)  # fmt: skip
def test_a_caption_says_who_met(caption, first, second):
    told = f"{first} won at last. It finished 3-1 to {first}."
    match = match_of(told, caption)
    assert [s.name for s in match.sides] == [first, second]


@pytest.mark.parametrize(
    ("words", "winner"),
    [
        ("Vale Town could not keep up. Rovers won 3-1 in the rain.", "Tern Rovers"),
        ("Vale Town beat them 3-1 in the rain.", "Vale Town"),
        ("Rovers were sunk 3-1 in the rain.", "Vale Town"),
        ("Rovers fell, 3-1, in the rain.", "Vale Town"),
        ("The 3-1 defeat of Rovers sent Vale Town up.", "Vale Town"),
    ],
)
def test_the_winner_shows_in_the_sense_of_the_words(words, winner):
    assert match_of(words, CAPTION).winner == winner


def test_a_level_score_needs_a_word_that_it_was_the_last():
    words = (
        "Rovers and Vale Town could not be separated: goalless after ninety minutes."
    )
    match = match_of(words, CAPTION)
    assert (match.winner, [s.score for s in match.sides]) == (None, ["0", "0"])


def test_a_shoot_out_told_after_the_score_decides():
    words = (
        "The final stood at 2-2 after extra time. Then Rovers had the trophy, 9-8 on"
        " penalties."
    )
    match = match_of(words, CAPTION)
    assert ([s.score for s in match.sides], match.detail, match.winner) == (
        ["2", "2"], "9-8 on penalties", "Tern Rovers",
    )  # fmt: skip


def test_a_second_match_beside_a_caption_takes_its_own_sides():
    words = (
        "The 46-year-old disposed of Bea Lund by six frames to three.\n\n"
        "In the other, Cy Moe was near going home. Five-two behind to Dan Fox, he took"
        " the next four to scrape through 6-5.\n\n"
        "Ann Roe during her snooker match against Bea Lund in Moor. (Eve Hall/AFP)"
    )
    found = parse_story(f" date 2022-05-15 Ann Roe is through.\n\n{words}").matches
    assert [(m.winner, [s.score for s in m.sides]) for m in found] == [
        ("Ann Roe", ["6", "3"]),
        ("Cy Moe", ["6", "5"]),
    ]


def test_totals_of_cricket_go_to_the_sides_that_made_them():
    words = (
        "Vale Kings thought 171-8 was plenty. They were wrong.\n\n"
        "Ann Roe, not out 82, steered Tern Lions to 174-4 with six wickets in hand.\n\n"
        "Ann Roe bats in the cricket match between Tern Lions and Vale Kings. (Bo/AFP)"
    )
    match = match_of(words, sport="cricket")
    assert ([(s.name, s.score) for s in match.sides], match.winner, match.detail) == (
        [("Tern Lions", "174-4"), ("Vale Kings", "171-8")], "Tern Lions", "six wickets",
    )  # fmt: skip


def test_an_unfinished_innings_has_no_winner():
    words = (
        "Tern were 214-6 at the close on Friday, still 61 behind Vale's 275 all out.\n\n"
        "Tern's Ann Roe bats on day three of the Test against Vale. (Bea Lund/AFP)"
    )
    match = match_of(words, sport="cricket")
    assert (match.winner, [s.score for s in match.sides]) == (None, ["275", "214-6"])


def test_times_of_a_race_go_to_the_person_before_them():
    words = (
        "Ann Roe ran the last lap by herself.\n\n"
        "The Kenyan was timed at 8:09.44 in the steeplechase. Bea Lund of Norway trailed"
        " in next, 8:14.02 for her trouble, and Wales's Eve Moe (8:15.70) was third."
    )
    match = match_of(words, sport="athletics on a track")
    assert [(s.name, s.score) for s in match.sides] == [
        ("Ann Roe", "8:09.44"),
        ("Bea Lund", "8:14.02"),
        ("Eve Moe", "8:15.70"),
    ]


def test_gaps_behind_a_winner_keep_their_order():
    words = (
        "Anna Rossi ha vinto il Gran Premio in 1h27:44.310. Alle sue spalle Eva Bianchi"
        " (+2.841) e Ida Neri (+11.460)."
    )
    match = match_of(words, sport="Formula 1")
    assert [s.score for s in match.sides] == ["1h27:44.310", "+2.841", "+11.460"]


def sides_of(story: str):
    return [
        [(side.name, side.score) for side in match.sides]
        for match in parse_story(f" date 2022-05-15 {story}").matches
    ]


def test_a_score_of_wickets_is_never_read_as_one_of_goals():
    story = (
        "Coromere were all gone before lunch. Dismissed for 201 and 188, they never "
        "came near the home side's 412-9 declared.\n\n"
        "Fenland's Ann Roe celebrates during the second cricket Test between Fenland "
        "and Coromere at Tern Oval in Dublin, Ireland, Sunday, May 15, 2022. "
        "(AP Photo/Bea Lund)"
    )
    assert sides_of(story) == [[("Fenland", "412-9"), ("Coromere", "201 and 188")]]


@pytest.mark.parametrize(
    "words",
    [
        "Pazar günü geriye düşen Tepespor, Akova Gençlik karşısında 3-2 galip ayrıldı.",
        "Tepespor, Akova Gençlik'i 3-2 yendi.",
    ],
)
def test_a_rival_marked_after_its_name_is_not_the_winner(words):
    caption = (
        "Tepespor - Akova Gençlik maçında gol sevinci. 15 Mayıs 2022 "
        "(Ann Roe - Anadolu Ajansı)"
    )
    match = parse_story(f" date 2022-05-15 {words}\n\n{caption}").matches[0]
    assert match.winner == "Tepespor"


def test_the_kicks_told_in_the_next_sentence_are_not_the_score():
    story = (
        "Bij 3-3 moesten shoot-outs de beker verdelen. Die eindigden in 4-2 voor De "
        "Vliet. Zondag zong HC De Vliet.\n\n"
        "UTRECHT - Anna Roe van HC De Vliet juicht in de finale tegen Rijnhof. ANP / "
        "BEA LUND"
    )
    match = parse_story(f" date 2022-05-15 {story}").matches[0]
    assert (sides_of(story), match.detail) == (
        [[("HC De Vliet", "3"), ("Rijnhof", "3")]],
        "4-2 on penalties",
    )


def test_the_winners_named_beside_a_score_are_not_those_told_of_before():
    story = (
        "Nova Tern took the last three maps of the grand final.\n\n"
        "The third-place match had gone the way of Team Vale, 2-0 winners over Fenmoor."
    )
    assert sides_of(story) == [[("Team Vale", "2"), ("Fenmoor", "0")]]


def test_two_races_of_one_day_stay_apart_and_their_first_words_do_not_run():
    story = (
        "Hacía viento en el kilómetro 30 para Abel Worke en el maratón de atletismo. Su "
        "2h08:51 en la Maratón de Marina es récord; Samuel Kipto, segundo, llegó en "
        "2h09:20.\n\n"
        "La prueba femenina fue cosa de Helen Alem. Con 2h26:10 dejó atrás a Rosa "
        "Palmar (2h30:02)."
    )
    assert sides_of(story) == [
        [("Abel Worke", "2h08:51"), ("Samuel Kipto", "2h09:20")],
        [("Helen Alem", "2h26:10"), ("Rosa Palmar", "2h30:02")],
    ]


def test_goals_and_behinds_keep_what_they_are_worth():
    story = (
        "So Port Tern march on, Port Tern surviving 11.9 (75) to 10.12 (72) in a "
        "final.\n\n"
        "MELBOURNE, AUSTRALIA - MAY 15: Ann Roe of Vale Bend reacts during the match "
        "between Vale Bend and Port Tern at Mill Park on May 15, 2022 in Melbourne, "
        "Australia. (Photo by Bea Lund/Getty Images)"
    )
    assert sides_of(story) == [
        [("Port Tern", "11.9 (75)"), ("Vale Bend", "10.12 (72)")]
    ]


def test_a_russian_caption_with_a_dash_says_who_met():
    story = (
        "«Ротор Юг» не знал поражений. Но «Чайка» дождалась своего, и хозяева поля "
        "взяли верх 2:1.\n\n"
        "Зареченск. 15 мая 2022 г. Анна Рой в матче «Чайка» — «Ротор Юг» (Первая лига). "
        "Фото: Ян Лунд / ТАСС"
    )
    assert sides_of(story) == [[("Чайка", "2"), ("Ротор Юг", "1")]]


def test_two_doubles_pairs_beside_their_games_met():
    story = (
        "The women's doubles title in badminton was settled early. Mia Hoshi and Rina "
        "Taked allowed Sita Rah and Nura Ain only 26 points, 21-14, 21-12."
    )
    assert sides_of(story) == [
        [("Mia Hoshi and Rina Taked", "2"), ("Sita Rah and Nura Ain", "0")]
    ]


def test_a_penalty_that_levels_a_match_is_no_shoot_out():
    story = (
        "Roe's penalty made it 1-1 between Tern and Vale. It ended 2-1 to Tern.\n\n"
        "Tern's Ann Roe celebrates during the match between Tern and Vale at Mill Lane "
        "on May 14, 2022. (AP Photo/Bea Lund)"
    )
    assert sides_of(story) == [[("Tern", "2"), ("Vale", "1")]]


def test_who_was_dropped_is_not_the_winner_of_the_bout():
    story = (
        "There was boxing before it. Ann Roe, from Hull, dropped Bea Lund twice and was "
        "waved off the winner with a TKO in round 4."
    )
    match = parse_story(f" date 2022-05-15 {story}").matches[0]
    assert match.winner == "Ann Roe"
