"""What the names of grounds hold: in thirty languages, whole words and endings."""

import re
from functools import lru_cache

from articles.copy.lexicon import Lexicon, words_in

# What the name of a ground, a hall, a course or a track holds.
GROUND = Lexicon(
    {
        True: "stadium arena jäähalli urheilutalo stadyum salonu park"
        " field fields ground grounds lane oval road centre"
        " center court courts club gardens garden dome racecourse circuit velodrome"
        " speedway course hall rink palace pavilion track green bowl street avenue way"
        " house raceway ballpark pool aquatics links forum bridge ring ice showgrounds"
        " showground exchange meadow meadows square theatre raceways"
        " boathouse coliseum colosseum gym gymnasium natatorium common boulevard"
        " sportsground playground paddock docks quay wharf yard recreation terrace"
        " stadion stadionul stadionu stadionie stadio estadio estádio estadi stade"
        " parc parken coliseo palacio pabellón pavelló pavilhão palau palais palasport"
        " palazzetto palazzo autodromo autódromo circuito nou campo camp trafford"
        " halle hala hali hall hallen halli hallissa sporthalle sporthal sportpark"
        " arenan areena areenan areenassa aréna arène arènes centrum velódromo"
        " vélodrome"
        " velodromo piscine piscina piscinas patinoire hipódromo hippodrome ippodromo"
        " complexe complejo polideportivo polisportivo gimnasio gimnásio salle gymnase"
        " sportcentrum isstadion isarena idrottsplats plads idrætspark stadyumu stadı"
        " salonu dvorana štadión štadion csarnok sportcsarnok aréna арена арене"
        " арену стадион стадионе стадіон стадіоні дворец дворце палац палаці манеж"
        " манеже trabrennbahn eishalle eisstadion rennbahn bahn baan ijsbaan schaatshal"
        " curlinghalle tennisclub tenisclub clube plaza pista corte cancha pitch"
        # Grounds whose names hold no such word.
        " wembley twickenham murrayfield hampden headingley edgbaston maracanã azteca"
        " bernabéu wankhede gabba silverstone thialf ahoy crucible bislett letzigrund"
        " rotsee vikingskipet holmenkollen anfield ibrox"
    }
)
ENDINGS = (
    "arena",
    "arenan",
    "arenaen",
    "stadion",
    "halle",
    "hallen",
    "park",
    "parken",
    "dome",
    "drome",
    "gården",
    "vallen",
    "plan",
    "platz",
    "ring",
    "bad",
    "kampfbahn",
    "banen",
    "haus",
    "halli",
    "forum",
    "hal",
    "areena",
    "centrum",
    "kenttä",
    "pálya",
    "hallar",
)
PALACE = re.compile(r"Pala[A-Z]")
PLAIN_ENDING = 5


def shortest_before(ending: str) -> int:
    """How long what precedes an ending must be: "Seestadion", but not "Cathal"."""
    return 3 if len(ending) >= PLAIN_ENDING else 4


@lru_cache(maxsize=512)
def is_ground(name: str) -> bool:
    """Whether a name holds a word that grounds are named with."""
    if PALACE.search(name):
        return True
    words = words_in(name)
    return any(
        (GROUND.get(word.text) and word.capital)
        or (
            word.text.endswith(ENDINGS)
            and any(
                word.text.endswith(ending)
                and word.end - word.start >= len(ending) + shortest_before(ending)
                for ending in ENDINGS
            )
        )
        for word in words
    )
