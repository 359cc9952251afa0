"""Which sport a story is about, from the words that sport uses."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from articles.copy.sport_names import NAMED, TOLD_OF, WITHIN

# Words that point to one sport plainly, then words it shares. Phrases are written
# without hyphens, and "#" stands for any number; a plural counts as its singular.
VOCABULARY: dict[str, tuple[str, str]] = {
    "football": (
        "own goal, goalless, penalty shootout, on penalties, free kick, corner kick,"
        " clean sheet, equaliser, equalizer, equalised, premier league, la liga,"
        " bundesliga, serie a, champions league, europa league, fifa, uefa, soccer,"
        " fútbol, futbol, fußball, calcio, voetbal, football, #th minute, tap in,"
        " stoppage time, offside, goalkeeper, spot kick, nil, from the spot",
        "goal, minute, striker, midfielder, defender, headed, header, penalty, squad,"
        " extra time, hat trick, world cup, half time, dressing room,"
        " gol, brace, celebrates scoring",
    ),
    "basketball": (
        "free throw, three pointer, # pointer, rebound, buzzer, dunk, triple double,"
        " double double, nba, wnba, euroleague, hoops, basketball, layup, point guard,"
        " baloncesto, tip off",
        "# points, assist, quarter, court, shoots over, points",
    ),
    "american football": (
        "quarterback, touchdown, field goal, # yard run, # yard pass, nfl, super bowl,"
        " interception,"
        " end zone, wide receiver, linebacker, running back, gridiron, two point",
        "fourth quarter, drive, timeout, punt, snap, overtime, yard",
    ),
    "tennis": (
        "tennis, match point, break point, tie break, tiebreak, tiebreaker,"
        " straight sets, wimbledon, second seed, top seed, #th seed, wta, atp,"
        " roland garros, unseeded, centre court, roland, own serve",
        "serve, seed, seeded, set, court, grass, clay, volley, ace",
    ),
    "cricket": (
        "wicket, overs, innings, batsman, bowled, century, not out, cricket, lbw, t#,"
        " test match, twenty#, ipl, all out, run chase, spinner, by # runs, # balls,"
        " # overs, declared",
        "runs, ball, skipper, knock, bat, bowler",
    ),
    "rugby union": (
        "rugby, scrum, line out, lineout, six nations, fly half, scrum half,"
        " bonus point, conversion, all blacks, drop goal, converted try, springboks",
        "tries, try, penalty, ruck, maul, prop, hooker, sin bin, pack",
    ),
    "rugby league": ("rugby league, super league, nrl, golden point", "try, tackle"),
    "ice hockey": (
        "ice hockey, nhl, puck, power play, netminder, stanley cup, slap shot,"
        " short handed, khl, goaltender, blue line, eishockey, third period,"
        " second period, first period, face off, empty net",
        "period, overtime, shootout, goalie, save, hockey, goal",
    ),
    "field hockey": (
        "field hockey, penalty corner, drag flick, short corner, astroturf, push back",
        "goal, hockey, circle, equaliser",
    ),
    "baseball": (
        "baseball, home run, homer, homered, mlb, pitcher, shutout, strikeout,"
        " world series, ninth inning, #th inning, bullpen, two run, walk off,"
        " shortstop, # innings, extra innings, grand slam, run batted in, rbi, rbis",
        "inning, pitched, base, dugout, plate, bat, hit",
    ),
    "handball": ("handball, balonmano, handbal, siebenmeter, håndbold,"
        " håndboll, torhüterin, seven metre, # metre throw, ehf", "save, goal"),
    "volleyball": ("volleyball, voleibol, pallavolo, volleybal, siatkówka,"
                   " schiacciata, spike, libero, in four sets, beach volley",
                   "set, block, serve"),
    "athletics": (
        "athletics, hurdle, marathon, steeplechase, sprinter,"
        " diamond league, relay, long jump, high jump, pole vault, javelin, shot put,"
        " decathlon, heptathlon, discus, triple jump",
        "personal best, track, lane, second, world record, race, runner, metres,"
        " # metres, # meters, # m",
    ),
    "swimming": (
        "swimming, swimmer, freestyle, backstroke, breaststroke, butterfly, medley",
        "pool, length, touched, lane, # m",
    ),
    "cycling": (
        "cycling, peloton, maillot jaune,"
        " coureur, ciclista, wielrenner, tour de, giro, vuelta, time trial,"
        " yellow jersey, breakaway,"
        " cyclist, general classification, bunch sprint, stage win, outsprinted",
        "stage, climb, sprint, rider, étape, etapa, tappa",
    ),
    "motor racing": (
        "formula one, formula #, grand prix, pole position, pit stop, motogp, podium,"
        " chequered flag, nascar, safety car, fastest lap, pit lane, indycar, rally,"
        " speedway, special stage",
        "lap, driver, circuit, race, team mate",
    ),
    "golf": (
        "golf, birdie, links, # under, under par, by one shot, bogey, eagle, par #,"
        " fairway, ryder cup, under par, putt, pga,"
        " tee shot, golfer, bajo par, bajo el par, sous le par, unter par, sotto il"
        " par,"
        " abaixo do par, onder par, golpes",
        "hole, green, course, stroke, shot",
    ),
    "gaelic football": ("gaelic football, sam maguire, gaelic", "points, championship"),
    "hurling": ("hurling, sliotar, liam maccarthy, camogie, hurler", "points, puckout"),
    "boxing": (
        "boxing, boxer, knockout, heavyweight, welterweight, middleweight,"
        " unanimous decision, split decision, lightweight, title bout",
        "round, ring, punch, bout",
    ),
    "badminton": ("badminton, shuttlecock, bwf, shuttle", "game, court"),
    "table tennis": ("table tennis, ping pong", "game, bat"),
    "netball": ("netball, goal shooter, goal attack, super shot", "goal, quarter"),
    "alpine skiing": ("slalom, downhill, super g, skier, skiing", "run, gate, slope"),
    "biathlon": ("biathlon, biathlete, shooting range", "ski, penalty loop"),
    "rowing": ("rowing, coxless, sculls, boat race, regatta, rower", "lengths, crew"),
    "australian rules football": ("afl, aussie rules, australian rules, behinds,"
                                  " disposals, ruckman, footy",
                                  "goals, quarter"),
    "water polo": ("water polo", "pool, goal"),
    "curling": ("bonspiel, curling club, curler, skip", "end, stone, sheet, curling"),
    "cross-country skiing": (
        "cross country skiing, nordic skiing, # km classic, # km freestyle",
        "ski",
    ),
    "ski jumping": ("ski jump, ski jumping, ski jumper, large hill", "hill"),
    "mixed martial arts": (
        "mma, ufc, mixed martial arts, octagon, rear naked choke, armbar, submission",
        "cage, round, bout",
    ),
    "judo": ("judo, judoka, ippon, waza ari, tatami, golden score", "mat, throw"),
    "wrestling": ("wrestling, wrestler, greco roman, takedown, freestyle wrestling",
                  "mat, bout, pin"),
    "esports": ("esports, esport, counter strike, valorant, league of legends, dota,"
                " best of five, best of three, nexus, # maps", "map, maps, roster"),
    "futsal": ("futsal", "goal, court"),
    "beach volleyball": ("beach volleyball, beach volley", "sand, set"),
    "speed skating": ("speed skating, speed skater, short track", "ice, lap"),
    "gymnastics": ("gymnastics, gymnast, uneven bars, balance beam, pommel horse",
                   "vault, floor, beam"),
    "figure skating": (
        "figure skating, figure skater, short program, free skate, ice dance",
        "ice, jump",
    ),
    "fencing": ("fencing, fencer, épée, foil, sabre", "bout, touch"),
    "squash": ("squash", "game, court"),
    "triathlon": ("triathlon, triathlete, ironman triathlon", "swim, bike, run"),
    "chess": ("chess, grandmaster, checkmate", "board, pawn"),
    "snooker": ("snooker, century break, crucible, cue ball, frame", "break, table"),
    "darts": (
        "darts, darter, dartsen, oche, checkout, bullseye, nine darter, double top",
        "leg, set",
    ),
}  # fmt: skip
PLAIN, SHARED = 3, 1
# Sports whose names are said of others' stories as well, or are common words.
COMMON = frozenset(("football", "curling", "rowing", "boxing", "fencing", "golf"))
TOKEN = re.compile(r"[^\W\d_]+|\d+")
LONGEST_PHRASE = 3
LONGEST_READ = 20_000


# "2-1 over" is no cricket, and "Tern Athletic" no athletics.
KEPT = frozenset(("overs", "athletics", "behinds"))


def singular(word: str) -> str:
    if word[-1] != "s" or len(word) < 4 or word in KEPT:
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def tokens_of(text: str) -> list[str]:
    return [
        "#" if token.isdecimal() else singular(token)
        for token in TOKEN.findall(text.lower())
    ]


@lru_cache(maxsize=4)
def tokens_in(text: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(text.lower()))


def _index() -> dict[str, list[tuple[str, int]]]:
    index: dict[str, list[tuple[str, int]]] = {}
    for sport, rows in VOCABULARY.items():
        for weight, phrases in zip((PLAIN, SHARED), rows, strict=True):
            for phrase in phrases.replace("#", "1").split(","):
                key = " ".join(tokens_of(phrase))
                index.setdefault(key, []).append((sport, weight))
    return index


INDEX = _index()
FIRST_WORDS = frozenset(phrase.split(" ")[0] for phrase in INDEX)


# "Dio la vuelta al marcador", "partido de vuelta": no race round Spain.
TURN = re.compile(
    r"\bd(?:a|ar|io|ieron|ado|ando|iera) la vuelta\b|\b(?:partido|encuentro|choque) de"
    r" vuelta\b|\bla vuelta de (?:los |las )?(?:octavos|cuartos|semifinales"
    r"|dieciseisavos)\b|\b[aà] la vuelta de\b"
    # Halves of a match in Portuguese, no stages of a race.
    r"|\betapa (?:final|inicial|complementar|derradeira)\b"
    # "Au deuxième tour de la Coupe": a round.
    r"|\b(?:premier|deuxième|second|troisième|quatrième|cinquième|sixième|dernier"
    r"|\d{1,2}(?:er|e|ème)) tour d(?:e|u)\b"
)


def guess_sport(text: str, scores: Iterable[tuple[int, int]] = ()) -> str | None:
    """The sport whose words the text uses most; null where none stands out."""
    read = text[:LONGEST_READ]
    turns = any(word in read for word in ("vuelta", "etapa ", " tour d"))
    read = TURN.sub(" ", read) if turns else read
    points = Counter(dict(points_of(read)))
    for one, other in scores:
        low, high = sorted((one, other))
        if low >= 60:
            points["basketball"] += 4
            points["football"] -= 8
        elif high > 13:
            points["football"] -= 8
        else:
            points["football"] += 1
    # Of two as near, always the same one.
    best = max(sorted(points), key=points.__getitem__, default=None)
    return best if best and points[best] >= 2 else None


# Asked for a story before its results are read, and after.
@lru_cache(maxsize=16)
def points_of(text: str) -> tuple[tuple[str, int], ...]:
    """How much each sport's words are used in a text."""
    raw = tokens_in(text)
    senses = {token: sense_of(token) for token in dict.fromkeys(raw)}
    tokens = [senses[token][0] for token in raw]
    said = {
        " ".join(tokens[at : at + size])
        for at, token in enumerate(tokens)
        if token in FIRST_WORDS
        for size in range(1, LONGEST_PHRASE + 1)
    }
    points: Counter[str] = Counter()
    for phrase in said & INDEX.keys():
        for sport, weight in INDEX[phrase]:
            points[sport] += weight + (phrase == sport and phrase not in COMMON)
    for sport, _ in named_abroad(text):
        points[sport] += PLAIN
    for told_of in {sense[0]: sense[2] for sense in senses.values()}.values():
        if told_of:
            points[told_of] += SHARED
    return tuple(points.items())


# Copy repeats its words: each is looked up once.
@lru_cache(maxsize=30_000)
def sense_of(token: str) -> tuple[str, tuple[str, str] | None, str | None]:
    """A word as a phrase has it, the sport it names, and the one it is told with."""
    if token.isdecimal():
        return "#", None, None
    one = singular(token)
    return one, NAMED.get(token), TOLD_OF.get(one)


@lru_cache(maxsize=16)
def named_abroad(text: str) -> tuple[tuple[str, str], ...]:
    """The sports a text names in another language than English, each as it does."""
    read = text[:LONGEST_READ]
    found = dict.fromkeys(
        named
        for token in dict.fromkeys(tokens_in(read))
        if (named := sense_of(token)[1])
    )
    if not read.isascii():
        found |= {(sport, word): None for word, sport in WITHIN.items() if word in read}
    return tuple(found)
