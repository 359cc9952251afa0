"""Scorers with their minutes and sides, in sheets and in the reporter's sentences."""

# Each row of a table stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy import parse_story


def goals_of(words: str, lead: str = "Tern beat Vale 3-1 on Saturday."):
    match = parse_story(f" date 2023-05-07\n\n{lead}\n\n{words}").matches[0]
    return [(s.name, s.minute, s.team) for s in match.scorers]


def named(words: str, lead: str = "Tern beat Vale 3-1 on Saturday."):
    return [(name, minute) for name, minute, _ in goals_of(words, lead)]


SHEETS = [
    "Goals: Tern: Roe 12, Holm 44, 90+2; Vale: Lund 61 (pen).",
    "Scorers: Tern – Roe 12', Holm 44', 90'+2'. Vale – Lund 61'.",
    "Tern (Roe 12, Holm 44, 90+2) Vale (Lund 61 pen)",
    "Tern 3 (Roe 12, Holm 44, 90+2) Vale 1 (Lund 61 pen)",
    "Tern 3 (Roe 12', Holm 44', 90'+2'), Vale 1 (Lund 61' sp)",
    "Vale 1 (Lund 61) Tern 3 (Roe 12, Holm 44, 90+2)",
    "Tore: 1:0 Roe (12.), 2:0 Holm (44.), 2:1 Lund (61., Foulelfmeter), 3:1 Holm (90.+2).",
    "Buts : Roe (12e), Holm (44e, 90e+2) pour Tern ; Lund (61e sp) pour Vale.",
    "Goles: 1-0, Roe, min. 12; 2-0, Holm, min. 44; 2-1, Lund (p.), min. 61; 3-1, Holm, min. 90+2.",
    "Reti: 12' Roe, 44' e 90'+2 Holm (Tern); 61' rig. Lund (Vale).",
    "Mål: 1–0 Roe (12), 2–0 Holm (44), 2–1 Lund (61, straff), 3–1 Holm (90+2).",
    "Bramki: Roe (12), Holm (44, 90+2) - Lund (61-karny).",
    "Doelpunten: 12. Roe 1-0, 44. Holm 2-0, 61. Lund (strafschop) 2-1, 90+2. Holm 3-1.",
    "Branky: 12. Roe, 44. a 90+2. Holm – 61. Lund.",
    "Goller: Dk. 12 Roe, Dk. 44 ve 90+2 Holm (Tern), Dk. 61 Lund (Vale)",
    "Голы: Roe, 12; Holm, 44, 90+2 — Lund, 61 (пен.).",
]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_gives_every_goal_its_minute(sheet):
    assert sorted(named(sheet)) == [
        ("Holm", "44"),
        ("Holm", "90+2"),
        ("Lund", "61"),
        ("Roe", "12"),
    ]


@pytest.mark.parametrize(
    "sheet",
    [s for s in SHEETS if "Голы" not in s and "Branky" not in s and "Bramki" not in s],
)
def test_a_sheet_gives_every_goal_its_side(sheet):
    sides = {name: team for name, _, team in goals_of(sheet)}
    assert sides == {"Roe": "Tern", "Holm": "Tern", "Lund": "Vale"}


def test_the_side_of_a_list_without_labels_is_told_by_its_length():
    assert {
        team
        for name, _, team in goals_of("Goals: Roe 12, Holm 44, 90+2; Lund 61.")
        if name == "Lund"
    } == {"Vale"}


def test_a_sheet_of_tries_counts_them_and_leaves_the_kicks():
    sheet = "Tern: Tries: Ann Roe 2, Bea Holm. Cons: Cy Moe 3. Vale: Try: Di Lund. Pens: Di Lund 2."
    assert named(
        sheet, "Tern beat Vale 24-17 in the rugby union league on Saturday."
    ) == [
        ("Ann Roe", None),
        ("Ann Roe", None),
        ("Bea Holm", None),
        ("Di Lund", None),
    ]


def test_a_sheet_of_ice_hockey_takes_no_assist_for_a_goal():
    sheet = "Tore: 0:1 Lund (3:12), 1:1 Roe (14:55/PP), 2:1 Holm (22:40, Moe, Fen), 3:1 Roe (59:22 ENG)."
    assert named(sheet) == [
        ("Lund", "3:12"),
        ("Roe", "14:55"),
        ("Holm", "22:40"),
        ("Roe", "59:22"),
    ]


def test_a_sentence_with_a_colon_is_no_sheet():
    assert goals_of("Goals win games: Ann Roe, 34, has said so for years.") == []


TOLD = [
    "Ann Roe opened the scoring on 12 minutes and Bea Holm doubled the lead just before half-time. Cy Lund pulled one back from the spot after an hour, but Holm sealed it in added time.",
    "Ann Roe a ouvert le score à la 12e minute, puis Bea Holm a doublé la mise avant la pause. Cy Lund a réduit l'écart, mais Holm a scellé la victoire dans le temps additionnel.",
    "Ann Roe abrió el marcador a los 12 minutos y Bea Holm amplió la ventaja antes del descanso. Cy Lund recortó distancias, pero Holm sentenció en el descuento.",
    "Ann Roe ha sbloccato il risultato al 12', poi Bea Holm ha raddoppiato su rigore. Cy Lund ha accorciato le distanze, ma Holm ha chiuso i conti nel recupero.",
    "Ann Roe abriu o placar aos 12 minutos, e Bea Holm ampliou. Cy Lund descontou de pênalti, mas Holm fechou a conta.",
    "Ann Roe traf in der 12. Minute, Bea Holm erhöhte kurz vor der Pause auf 2:0. Cy Lund verkürzte per Elfmeter, doch Holm traf zum Endstand.",
    "Ann Roe opende na twaalf minuten de score, waarna Bea Holm de 2-0 maakte. Cy Lund scoorde tegen, maar Holm besliste het duel in blessuretijd.",
    "Ann Roe gav hemmalaget ledningen i den 12:e minuten och Bea Holm ökade på till 2–0. Cy Lund reducerade, men Holm satte 3–1.",
    "Ann Roe ga vertene ledelsen etter 12 minutter, og Bea Holm økte til 2-0. Cy Lund reduserte, men Holm punkterte kampen.",
    "Ann Roe otworzyła wynik w 12. minucie, a Bea Holm podwyższyła tuż przed przerwą. Cy Lund strzelił kontaktowego gola, ale Holm ustaliła wynik.",
]


@pytest.mark.parametrize("words", TOLD)
def test_a_goal_told_without_its_minute_is_still_a_goal(words):
    assert sorted(named(words), key=str) == [
        ("Ann Roe", "12"),
        ("Bea Holm", None),
        ("Bea Holm", None),
        ("Cy Lund", None),
    ]


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        ("Ann Roe and Bea Holm also scored for Tern.", [("Ann Roe", None), ("Bea Holm", None)]),
        ("Ann Roe had two goals and Bea Holm added one for Tern.", [("Ann Roe", None), ("Ann Roe", None), ("Bea Holm", None)]),
        ("Tern led from the 23rd minute, when Ann Roe tapped in.", [("Ann Roe", "23")]),
        ("Ann Roe's hat-trick (34, 58, 83) turned it round.", [("Ann Roe", "34"), ("Ann Roe", "58"), ("Ann Roe", "83")]),
        ("Ann Roe gave Tern the lead at 4:12 from Bea Holm.", [("Ann Roe", "4:12")]),
        ("Ann Roe tapped in from Bea Holm's cross.", [("Ann Roe", None)]),
        ("Bea Holm teed up Ann Roe to score.", [("Ann Roe", None)]),
        ("Ann Roe said she had not scored since school.", []),
        ("Ann Roe failed to convert a penalty before the break.", []),
        ("Ann Roe scored twice in the opening 20 minutes.", [("Ann Roe", None), ("Ann Roe", None)]),
        ("Ann Roe levelled late on (88).", [("Ann Roe", "88")]),
        ("Vale were pegged back by a brace from Tern substitute Ann Roe.", [("Ann Roe", None), ("Ann Roe", None)]),
        ("In Moor kwam Tern na zeven minuten op voorsprong via Ann Roe. Sou el Bakali maakte gelijk (58).", [("Ann Roe", "7"), ("Sou el Bakali", "58")]),
        ("Рахунок на 33-й хвилині відкрив Іван Гай, а на 71-й перевагу подвоїв Петро Лис.", [("Іван Гай", "33"), ("Петро Лис", "71")]),
        ("Шайбы забросили Иван Гай (8-я минута) и Пётр Лис (47).", [("Иван Гай", "8"), ("Пётр Лис", "47")]),
        ("Oaspeții au deschis scorul prin Alin Rus, în minutul 12.", [("Alin Rus", "12")]),
        ("Tern, two up thanks to Ann Roe and Bea Holm, were pegged back.", [("Ann Roe", None), ("Bea Holm", None)]),
        ("Ann Roe, autora de tres goles, fue la gran figura.", [("Ann Roe", None)] * 3),
        ("Ann Roe scored twice and Bea Holm once for Tern.", [("Ann Roe", None), ("Ann Roe", None), ("Bea Holm", None)]),
        ("Tern led with Ann Roe's early opener and a Bea Holm penalty.", [("Ann Roe", None), ("Bea Holm", None)]),
        ("Für Tern trafen Ann Roe (8.), Bea Holm (55., Foulelfmeter).", [("Ann Roe", "8"), ("Bea Holm", "55")]),
        ("Ann Roe svarte med to mål for Tern.", [("Ann Roe", None), ("Ann Roe", None)]),
        ("Ann Roe abriu o placar aos cinco minutos.", [("Ann Roe", "5")]),
        ("Gole strzelili Ann Roe w 52. minucie i Bea Holm w 70. w meczu IV ligi.", [("Ann Roe", "52"), ("Bea Holm", "70")]),
    ],
)  # fmt: skip
def test_a_goal_falls_to_who_scored_it(words, goals):
    assert named(words) == goals


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("Ann Roe sealed it in the third minute of added time.", "90+3"),
        ("Ann Roe levelled in the second minute of first-half stoppage time.", "45+2"),
        ("Ann Roe sealed it in added time.", None),
    ],
)
def test_a_minute_of_added_time_counts_from_the_end_of_its_half(words, minute):
    assert named(words) == [("Ann Roe", minute)]


def test_in_rugby_going_over_is_a_try_and_a_conversion_is_none():
    lead = "Tern beat Vale 24-17 in the rugby league on Saturday."
    words = (
        "Ann Roe went over on 43 minutes and again on 58, both converted by Bea Holm."
    )
    assert named(words, lead) == [("Ann Roe", "43"), ("Ann Roe", "58")]


def test_a_goal_told_again_is_one_goal():
    words = "Ann Roe scored late on. Roe headed in a corner in the 88th minute."
    assert named(words) == [("Ann Roe", "88")]


def test_a_sheet_of_every_goal_has_the_last_word():
    words = (
        "Domácí šli do vedení ve 14. minutě po hlavičce Holého, Lund přidal druhý gól.\n\n"
        "Branky: 14. a 62. Holý, 70. Roe – 88. Lund."
    )
    assert sorted(named(words)) == [
        ("Holý", "14"),
        ("Holý", "62"),
        ("Lund", "88"),
        ("Roe", "70"),
    ]


def test_no_more_goals_are_given_than_were_scored():
    words = "Ann Roe scored early and Bea Holm levelled. Roe sealed it late."
    lead = "Tern drew 1-1 with Vale on Saturday."
    assert named(words, lead) == [("Ann Roe", None), ("Bea Holm", None)]


def test_the_sides_follow_from_how_the_score_ran():
    words = "Ann Roe opened the scoring on 12 minutes. Cy Lund equalised on 30. Roe struck again on 50 and Bea Holm added a third on 70."
    assert [team for *_, team in goals_of(words)] == ["Tern", "Vale", "Tern", "Tern"]


PLAIN_MINUTES = [
    (
        "Ann Roe's ninth-minute header was cancelled out by Ida Lund on 52 minutes.",
        [("Ann Roe", "9"), ("Ida Lund", "52")],
    ),
    (
        "Trailing to Ida Lund's ninth-minute header, Tern levelled through Ann Roe on 52 minutes.",
        [("Ida Lund", "9"), ("Ann Roe", "52")],
    ),
    (
        "Goller 12. dakikada Ann Roe, 48. dakikada Bea Holm ve 79. dakikada oyuna sonradan giren Ida Lund'dan geldi.",
        [("Ann Roe", "12"), ("Bea Holm", "48"), ("Ida Lund", "79")],
    ),
    (
        "Mersin'deki Liman Stadı'nda goller 12. dakikada Ann Roe ve 48. dakikada Bea Holm'dan geldi.",
        [("Ann Roe", "12"), ("Bea Holm", "48")],
    ),
    (
        "Os golos foram de Ann Roe (12) e Bea Holm (48 gp).",
        [("Ann Roe", "12"), ("Bea Holm", "48")],
    ),
    (
        "Es trafen Ann Roe (12, HE) und Bea Holm (48 FE).",
        [("Ann Roe", "12"), ("Bea Holm", "48")],
    ),
    (
        "Reti di Ann Roe (12 rig.) e Bea Holm (48).",
        [("Ann Roe", "12"), ("Bea Holm", "48")],
    ),
]


@pytest.mark.parametrize(("words", "goals"), PLAIN_MINUTES)
def test_a_minute_goes_to_the_player_it_is_told_of(words, goals):
    assert named(words) == goals


def test_a_goal_on_ice_is_told_by_its_clock_alone():
    words = "Men Ann Roe reducerade 33:05, Bea Holm kvitterade 47:51 och Una Falk avgjorde 59:29."
    assert named(words, "Tern vann med 3–2 mot Vale i ishockey.") == [
        ("Ann Roe", "33:05"),
        ("Bea Holm", "47:51"),
        ("Una Falk", "59:29"),
    ]


def test_players_scoring_twice_each_have_two_goals_each():
    words = "Ann Roe and Bea Holm scored twice each."
    assert named(words, "Tern beat Vale 4-0 on Saturday.") == [
        ("Ann Roe", None),
        ("Ann Roe", None),
        ("Bea Holm", None),
        ("Bea Holm", None),
    ]


def test_who_levels_after_pulling_one_back_is_of_the_side_behind():
    words = "Ann Roe and Bea Holm had given Tern a 2-0 lead, but Una Falk pulled one back and Ida Lund levelled in stoppage time."
    assert goals_of(words, "Tern drew 2-2 with Vale on Saturday.") == [
        ("Ann Roe", None, "Tern"),
        ("Bea Holm", None, "Tern"),
        ("Una Falk", None, "Vale"),
        ("Ida Lund", None, "Vale"),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "63 min: GOAL! Tern 1-0 Vale (Roe). Off a knee and a post.",
        "63 min: GOAL! Tern 1-0 Vale (Roe pen).",
        "63' GOAL! Vale 0-1 Tern (Roe, pen). Straight down the middle.",
        "63. Minute: TOR! Tern 1:0 Vale (Roe). Vom Pfosten ins Netz.",
        "63' – BUT ! Tern 1-0 Vale (Roe sp). Plein axe.",
        "63' GOL! Tern 1-0 Vale (Roe). De cabeza.",
        "63. min: MÅL! Tern 1–0 Vale (Roe). Stolpe inn.",
        "63 min. ГОЛ! Tern 1:0 Vale (Roe). С паса Холм.",
    ],
)
def test_a_running_report_gives_each_goal_its_minute(entry):
    words = f"90 min: Corner to Vale.\n\n{entry}\n\n12 min: Ann Roe hits the post."
    assert named(words, "Tern beat Vale 1-0 on Saturday.") == [("Ann Roe", "63")]


def test_a_running_report_told_from_its_end_gives_each_goal_its_side():
    words = (
        "90+6 min: GOAL! Vale 1-2 Tern (Holm). Under the goalkeeper.\n\n"
        "73 min: GOAL! Vale 1-1 Tern (Roe pen). Down the middle.\n\n"
        "38 min: GOAL! Vale 1-0 Tern (Lund). From a corner."
    )
    assert sorted(goals_of(words, "Tern beat Vale 2-1 on Saturday.")) == [
        ("Holm", "90+6", "Tern"),
        ("Lund", "38", "Vale"),
        ("Roe", "73", "Tern"),
    ]


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        (
            "Rui Falcato, aos 13 minutos, e Djô Tavares, aos 39, deram vantagem.",
            [("Rui Falcato", "13"), ("Djô Tavares", "39")],
        ),
        ("11. dakikada Ferdi Uçar ağları havalandırdı.", [("Ferdi Uçar", "11")]),
        ("Mert Alkan 76. dakikada ikinci sarı kartını gördü.", []),
        ("Mert Alkan 76. dakikada oyundan atıldı.", []),
        (
            "Anton Lind reducerade 24.05 och kvitterade 31.52.",
            [("Anton Lind", "24:05"), ("Anton Lind", "31:52")],
        ),
        (
            "Kapten Mats Ek gjorde 2–1 i ishockeyns derby, 48.30.",
            [("Mats Ek", "48:30")],
        ),
        ("Ann Roe netted with a volley on 50 minutes.", [("Ann Roe", "50")]),
        ("Em cima do intervalo, Edson Lima empatou.", [("Edson Lima", "45")]),
        ("Ann Roe netted with a tap-in on six minutes.", [("Ann Roe", "6")]),
        (
            "Ann Roe, who had been booked for shirt-pulling, levelled in the 74th minute.",
            [("Ann Roe", "74")],
        ),
    ],
)
def test_goals_are_read_where_no_word_names_the_sport(words, goals):
    assert named(words, "Tern 2-1 Vale") == goals


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        ("Flanker Ann Roe crashed in from a maul on 55 minutes.", [("Ann Roe", "55")]),
        (
            "Scrum-half Ann Roe sniped from a ruck in the 27th minute.",
            [("Ann Roe", "27")],
        ),
        ("Bea Holm converted Ann Roe's eighteenth-minute try.", [("Ann Roe", "18")]),
    ],
)
def test_a_try_is_told_by_how_it_was_scored(words, goals):
    assert named(words, "Tern beat Vale 24-17 in the rugby union league.") == goals


def test_an_entry_without_a_player_in_brackets_names_nobody():
    words = "63 min: GOAL! Tern 1-0 Vale (and about time too)."
    assert named(words, "Tern beat Vale 1-0 on Saturday.") == []


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        ("Ann Roe tapped in on the half-hour.", [("Ann Roe", "30")]),
        ("Ann Roe levelled on the hour.", [("Ann Roe", "60")]),
        ("Ann Roe levelled on the stroke of half-time.", [("Ann Roe", "45")]),
        ("Ann Roe levelled an hour later.", [("Ann Roe", None)]),
        ("Igualó Ann Roe al filo del descanso.", [("Ann Roe", "45")]),
        ("Marcó Ann Roe, de cabeza, al cuarto de hora.", [("Ann Roe", "15")]),
        ("Ann Roe a égalisé à l'heure de jeu.", [("Ann Roe", "60")]),
        ("Ann Roe traf nach einer halben Stunde.", [("Ann Roe", "30")]),
        (
            "Ann Roe scored in the third and 44th minutes.",
            [("Ann Roe", "3"), ("Ann Roe", "44")],
        ),
        ("Ann Roe hushed the Quarry End in the 57th minute.", [("Ann Roe", "57")]),
        (
            "Ann Roe opened the scoring in the 28th minute. Bea Holm, a rookie from Tulsa, tied it.",
            [("Ann Roe", "28"), ("Bea Holm", None)],
        ),
        (
            "Ann Roe, who beat Di Moor short side in the 57th minute, scored for Tern.",
            [("Ann Roe", "57")],
        ),
        (
            "Roe 6 – Levelled with a tap-in on 70 minutes. Ann Roe has three this season.",
            [("Ann Roe", "70")],
        ),
    ],
)
def test_a_minute_with_a_name_falls_to_the_player_beside_it(words, goals):
    lead = "Tern beat Vale 2-1 in the football league on Saturday."
    assert named(words, lead) == goals


@pytest.mark.parametrize(
    ("words", "player"),
    [
        ("Sem de Wit scoorde in de 12e minuut.", "Sem de Wit"),
        ("Sem Bakker scoorde in de 12e minuut.", "Sem Bakker"),
        ("Sem van Dal headed in on 12 minutes.", "Sem van Dal"),
        ("Per Dahl utlignet etter 12 minutter.", "Per Dahl"),
        ("Per Dahl headed in on 12 minutes.", "Per Dahl"),
        ("Per Lind kvitterade i den 12:e minuten.", "Per Lind"),
        ("Sem Neymar, o gol saiu aos 12 minutos com Ana Reis.", "Ana Reis"),
        ("Per il Tern ha segnato Ann Roe al 12'.", "Ann Roe"),
    ],
)
def test_a_first_name_that_is_elsewhere_a_preposition_is_kept(words, player):
    assert named(words, "Tern 2-1 Vale") == [(player, "12")]


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        (
            "Ann Roe's hat-trick was cancelled out by Bea Holm, Cy Lund and an 89th-minute equaliser from Di Moe.",
            [
                ("Ann Roe", None),
                ("Ann Roe", None),
                ("Ann Roe", None),
                ("Bea Holm", None),
                ("Cy Lund", None),
                ("Di Moe", "89"),
            ],
        ),
        (
            "Ann Roe's brace and an 89th-minute header from Di Moe lit it up.",
            [("Ann Roe", None), ("Ann Roe", None), ("Di Moe", "89")],
        ),
    ],
)
def test_a_hat_trick_is_of_its_own_player_alone(words, goals):
    assert sorted(named(words, "Tern 3-3 Vale"), key=str) == goals
