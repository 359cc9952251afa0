"""Raw stories of the forms that reach a newsroom, invented, each with its label."""

# Each row of a table stays on its line.
# ruff: noqa: E501

from dataclasses import dataclass, field


@dataclass(frozen=True)
class RawStory:
    """A story and what a careful reader makes of it."""

    name: str
    text: str
    date: str | None
    # (handle, date, text, why)
    posts: list[tuple[str | None, str | None, str, str | None]] = field(
        default_factory=list
    )
    # (photographer, agency, place, taken)
    photos: list[tuple[str | None, str | None, str | None, str | None]] = field(
        default_factory=list
    )
    # (sport, side, score, side, score, winner)
    matches: list[tuple[str, str, str, str, str, str | None]] = field(
        default_factory=list
    )
    facts: dict[str, str | None] = field(default_factory=dict)
    scorers: list[tuple[str, str | None, str | None]] = field(default_factory=list)


WIDE_GAPS = RawStory(
    name="posts with wide gaps, one after the other",
    text=(
        " date 2022-05-15 Harrow Vale beat Tern Rovers 3-1 in the Coastal Cup final on"
        " Saturday.\n\n"
        "Harrow Vale's Ines Corto, right, lifts the trophy after the Coastal Cup final"
        " against Tern Rovers at Pier Stadium, in Tern, England, Saturday, May 14, 2022."
        " (AP Photo/Lena Whitcombe)\n\n"
        "Corto opened the scoring in the 7th minute and Bea Holm doubled the lead on 31"
        " minutes.\n\n"
        "The town did the rest:\n\n"
        "🏆 Cup winners\n\n\n\n🌊 Promotion\n\n\n\n🥳 A parade on the pier"
        " pic.twitter.com/Aa1Bb2Cc3D — Harrow Vale (@harrowvalefc) May 15, 2022\n\n"
        "My gran has been waiting for this since 1961. She is currently asleep."
        "#CoastalCup — Jo Ríos-Lund (@jo_rl) May 14, 2022\n\n"
        "Rovers stay where they are."
    ),
    date="2022-05-15",
    posts=[
        (
            "harrowvalefc",
            "2022-05-15",
            "🏆 Cup winners\n\n🌊 Promotion\n\n🥳 A parade on the pier"
            " pic.twitter.com/Aa1Bb2Cc3D",
            None,
        ),
        (
            "jo_rl",
            "2022-05-14",
            "My gran has been waiting for this since 1961. She is currently asleep."
            "#CoastalCup",
            None,
        ),
    ],
    photos=[("Lena Whitcombe", "AP", "Tern, England", "2022-05-14")],
    matches=[("football", "Harrow Vale", "3", "Tern Rovers", "1", "Harrow Vale")],
    facts={
        "competition": "Coastal Cup",
        "stage": "final",
        "venue": "Pier Stadium",
        "city": "Tern",
        "date": "2022-05-14",
    },
    scorers=[("Ines Corto", "Harrow Vale", "7"), ("Bea Holm", "Harrow Vale", "31")],
)

SINGLE_SPACED = RawStory(
    name="single line breaks throughout, with Windows line ends",
    text=(
        "date 2019-11-24 The Calder Stags beat the Ness Wanderers 24-17 at Moor Park on"
        " Saturday in a game of seven scrums and one memorable try.\r\n"
        "Calder prop Dai Ferris crosses for the decisive try during the match at Moor"
        " Park, Calder. Picture date: Saturday November 23, 2019. Photo credit should"
        " read: Ann Boyd/PA Wire\r\n"
        "Ferris said he had not scored since school, and had not enjoyed that one.\r\n"
        "Props can fly. I have seen it now. 🐖 pic.twitter.com/Qw2Er4Ty6U – Calder"
        " Stags (@calderstags) 23 November 2019\r\n"
        "The Stags are at home again next week."
    ),
    date="2019-11-24",
    posts=[
        (
            "calderstags",
            "2019-11-23",
            "Props can fly. I have seen it now. 🐖 pic.twitter.com/Qw2Er4Ty6U",
            None,
        )
    ],
    photos=[("Ann Boyd", "PA", "Calder", "2019-11-23")],
    matches=[
        ("rugby union", "Calder Stags", "24", "Ness Wanderers", "17", "Calder Stags")
    ],
    facts={"venue": "Moor Park", "city": "Calder", "date": "2019-11-23"},
)

SPANISH = RawStory(
    name="a Spanish story with an Instagram post",
    text=(
        " date 2020-02-10 El Marina Real venció al Sporting Loma 2-1 el domingo en el"
        " Estadio del Puerto en Cala Honda, con dos goles en el segundo tiempo.\n\n"
        "La jugadora del Marina Real Sol Iriarte celebra su gol en Cala Honda, este"
        " domingo 9 de febrero de 2020. EFE/Berta Olmo\n\n"
        "Gracias por tanto ❤️ seguimos #VamosMarina\n\n"
        "Una publicación compartida de Sol Iriarte (@sol.iriarte) el 9 Feb, 2020 a las"
        " 11:20 PST\n\n"
        "Qué noche. — Marina Real (@marinareal) 9 de febrero de 2020"
    ),
    date="2020-02-10",
    posts=[
        (
            "sol.iriarte",
            "2020-02-09",
            "Gracias por tanto ❤️ seguimos #VamosMarina",
            None,
        ),
        ("marinareal", "2020-02-09", "Qué noche.", None),
    ],
    photos=[("Berta Olmo", "EFE", "Cala Honda", "2020-02-09")],
    matches=[("football", "Marina Real", "2", "Sporting Loma", "1", "Marina Real")],
    facts={"venue": "Estadio del Puerto", "city": "Cala Honda", "date": "2020-02-09"},
)

ICE_HOCKEY = RawStory(
    name="ice hockey in overtime, a Facebook post, a bare status link",
    text=(
        "By Petra Nyström\n\n"
        "The Lund Falcons defeated the Oslo Pikes 4-3 in overtime on Friday at Fjord"
        " Arena in Oslo.\n\n"
        "Lund Falcons forward Max Ek (19) shoots past Oslo Pikes goaltender Jan Moe in"
        " the third period at Fjord Arena in Oslo, Friday, Jan. 12, 2018. (Tuva"
        " Lie/NTB via AP)\n\n"
        "Thank you Oslo, you were loud and we were lucky.\n\n"
        "Posted by Lund Falcons on Friday, January 12, 2018\n\n"
        "https://x.com/lundfalcons/status/951000000000000000\n\n"
        "Read more: Five goalies who should have stayed in bed"
    ),
    date=None,
    posts=[
        (
            None,
            "2018-01-12",
            "Thank you Oslo, you were loud and we were lucky.",
            None,
        ),
        ("lundfalcons", None, "", "embed-only"),
    ],
    photos=[("Tuva Lie", "AP", "Oslo", "2018-01-12")],
    matches=[("ice hockey", "Lund Falcons", "4", "Oslo Pikes", "3", "Lund Falcons")],
    facts={"venue": "Fjord Arena", "city": "Oslo", "detail": "overtime"},
)

VOLLEYBALL = RawStory(
    name="volleyball by sets, and an attribution after the first line",
    text=(
        " date 2023-03-05 Turku beat Brno 3-1 (25-20, 23-25, 25-18, 25-21) in the"
        " Northern League volleyball semi-final at Hansa Hall in Turku on Saturday.\n\n"
        "WOW.— Ida Salo (@idasalo) March 4, 2023\n"
        "what a block to end it pic.twitter.com/Zz9Yy8Xx7W\n\n"
        "Brno had led twice in the final set."
    ),
    date="2023-03-05",
    posts=[
        (
            "idasalo",
            "2023-03-04",
            "WOW.\nwhat a block to end it pic.twitter.com/Zz9Yy8Xx7W",
            "post-end",
        )
    ],
    matches=[("volleyball", "Turku", "3", "Brno", "1", "Turku")],
    facts={
        "competition": "Northern League",
        "stage": "semi-final",
        "venue": "Hansa Hall",
        "city": "Turku",
        "date": "2023-03-04",
    },
)

DRAW = RawStory(
    name="a drawn match with a scorer each",
    text=(
        " date 2021-09-13 Penrick Athletic drew 1-1 with Sollow United at Quarry Road on"
        " Sunday. Tom Achter headed Penrick Athletic ahead in the 40th minute before"
        " Remi Dabo equalised for Sollow United in the 90+4th minute.\n\n"
        "Nobody — not even the referee (a patient man) — wanted to go home.\n\n"
        "One point. One. — Sollow fan 🥔 (@sollow_spud) September 12, 2021"
    ),
    date="2021-09-13",
    posts=[("sollow_spud", "2021-09-12", "One point. One.", None)],
    matches=[("football", "Penrick Athletic", "1", "Sollow United", "1", None)],
    facts={"venue": "Quarry Road", "date": "2021-09-12"},
    scorers=[
        ("Tom Achter", "Penrick Athletic", "40"),
        ("Remi Dabo", "Sollow United", "90+4"),
    ],
)

RAW_STORIES = [WIDE_GAPS, SINGLE_SPACED, SPANISH, ICE_HOCKEY, VOLLEYBALL, DRAW]
