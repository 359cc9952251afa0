"""The competition a match belongs to, as the words around it tell."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.copy.ground_words import GROUND, is_ground
from articles.copy.lexicon import Lexicon, listed, words_in
from articles.copy.names import Name, find_names, same_side, split_sentences
from articles.copy.sides import Result
from articles.copy.stages import FINAL, STAGE, WHOLE

# What the name of a competition ends in: "Coastal Premier League".
LAST_WORD = Lexicon(
    {
        True: "cup cups league open trophy shield division championship championships"
        " masters series bowl premiership games olympics tour prix test classic"
        " marathon"
        " plate conference tournament slam meeting meet invitational challenge vase"
        " regatta stakes rally rallye crown premier nationals trials handicap gala"
        " classics sprints twenty20 t20 euro eurocup derby nations liga ligan ligaen"
        " lig ligi liiga liigan pokal cupen serien divisionen allsvenskan eliteserien"
        " ekstraklasa eredivisie wimbledon kupa kupası kup bajnokság  spiele"
        " mästerskapen mesterskapet loppet spelen vm em cupen лига лиги лиге лигу"
        " divisie divisió división divisione divisjon klasse"
        " beker netball hockeyliga superliga ligy ligi lige ligu lidze bowls"
    }
)
# What it begins with: "Copa Ibérica", "Tour des Vallées".
FIRST_WORD = Lexicon(
    {
        True: "copa coupe coppa taça trofeo trofeu trophée troféu torneo torneio"
        " tournoi"
        " abierto campeonato championnat campionato campeonat großer grosser tour giro"
        " vuelta volta ronde liga ligue lega serie série puchar puchar- кубок кубк-"
        " лиг-"
        " чемпионат- чемпіонат- суперлиг- премьер- турнир- pohár- kup kupa memorial"
        " mémorial internationaux internazionali internacionales meeting critérium"
        " maratón maratona marató maraton- marathon supercopa supertaça supercoppa"
        " supercoupe superliga lliga mistrovství mistrzostw- prvenstv- bajnoksá- rallye"
        " circuito memoriał- mistrovs- rally ралли"
        " первенств- cupa divizia tourneo классик-"
    }
)
TWO_FIRST_WORDS = listed("""
    gran_premio grand_prix grande_prémio grande_prêmio primera_federación
    segunda_federación primera_división segunda_división tercera_división
    primera_divisió prima_categoria première_division
    """)
# Compounds: "Alpencup", "Nordserien", "Södertvåan", "Nordstaffel".
ENDINGS = (
    "cup",
    "liga",
    "liiga",
    "ligan",
    "ligaen",
    "cupen",
    "pokal",
    "pokals",
    "pokalen",
    "liigassa",
    "liigan",
    "sarjassa",
    "mestaruus",
    "ligasında",
    "ligaens",
    "ligans",
    "serien",
    "ettan",
    "tvåan",
    "trean",
    "staffel",
    "divisionen",
    "loppet",
    "klasse",
    "league",
    "lig",
    "beker",
    "crown",
    "lauf",
    "rennen",
    "sarja",
    "mesterskapet",
    "divisie",
    "лига",
    "лиги",
    "лиге",
    "spelen",
)
SHORTEST_COMPOUND = 3
# By itself such a word names nothing.
ALONE = listed("""
    final finals open games cup league trophy shield division championship series bowl
    tour test meeting conference classic plate challenge copa coupe coppa liga ligue
    serie torneo marathon rally regatta derby premier masters campeonato championnat
    tournament finale lega pokal cupen ligan tests marathon maratón лига лиги лиге лигу
    """)
AFTER_LAST_WORD = re.compile(
    r"\s(?:One|Two|Three|Four|[A-E]|[1-4]|I{1,3}|Women|Men|Femenina|Féminine"
    r"|Femminile|Feminina|North|South|East|West|Zuid|Noord|Oost|Nord|Süd|Ost|Sud|Est"
    r"|Ouest|Sur|Norte|Este|Oeste|Sul|Kvinner|Damer|Herrer|Frauen|Männer|Women['’]s)$"
)
# "League Two", "Championship North", "II liga".
RANKED = listed("""
    league division championship premiership conference premier liga ligue serie série
    divisie divisjon divisionen primera segunda bundesliga
""")
STAGE_WRITTEN = re.compile(
    r"\s(?:(?:Quarter|Semi)[- ]?[Ff]inals?|Grand Final|Finals?|Play-?[Oo]ffs?"
    r"|Round|Group [A-L]|First|Second|Third)$"
)
YEAR = re.compile(r"^(?:(?:19|20)\d\d(?:[-/–]\d\d)?\s)|\s(?:19|20)\d\d(?:[-/–]\d\d)?$")
COUNTED_PART = re.compile(
    r"^(?:(?:Day|Round|Stage|Game|Leg|Match|Night)\s)?(?:One|Two|Three|Four|Five|Six"
    r"|Seven|Eight|Final|Day|Round|First|Second|\d+)\sof the\s(?=[A-Z])"
    r"|^(?:Derby|Finale|Halbfinale|Viertelfinale|Spiel|Spitzenspiel)\s(?:der|des|im)\s"
)
# An agency's header: "Rugby - Coastal Cup - Tern v Vale - Pier Park, Tern - ...".
LONGEST_HEADER, FEWEST_PARTS = 260, 2
SPORTS = frozenset(("Rugby League", "Rugby Union", "Sport Rugby", "Formula Grand"))
# A name that goes on after a small word no name joins: "Coupe d'Occitanie".
GOES_ON = re.compile(
    r"\s(?:d['’]|dell['’]|de l['’]|of the |van de |van het |van der |di |de la "
    r"|de los )(?P<rest>[^\W\d_][\w’'-]*"
    r"(?:\s(?:d['’]|de la |de )?(?=[^\W\d_a-zà-ÿ])[\w’'-]+){0,3})"
)
OWNER = re.compile(r"['’]s?\s")
OWNED_BY = listed("""
    people women men ladies girls boys king queen president mayor founders champions
    winners masters prince princess emperor governor members veterans seniors juniors
    """)
# "during the Northern Premier match": a name no word marks, straight before the match.
MATCH_AFTER = re.compile(
    r"\s(?:[a-z][\w-]*\s){0,2}(?:match|game|final|semi-?final|quarter-?final|tie|race"
    r"|fixture|meeting|encounter|clash|opener|play-?off|qualifier|soccer|football"
    r"|rugby|hockey|first|second|third|round|group)\b"
)
DURING_THE = re.compile(
    r"\b(?:during|after|in|of|their|won)\s(?:(?:the|their|a|an)\s)?(?:(?:round \d+"
    r"|[a-z'’-]+|\d{4})\s){0,2}$"
)
MATCH_OF = re.compile(
    r"\b(?:finale?|final de (?:dobles|la|el)|[Ff]inale|semifinal(?:es)?|demi-finale"
    r"|match(?:en)?|partido|Spiel|Derby|derby|Halbfinale|partita|jogo|mecz(?:u|em)?"
    r"|étape|etapa|prueba|carrera|course|gara|tappa|wedstrijd|finalen|semifinalen"
    r"|kampen|mötet|toppmöte|journée|jornada|giornata|[Ss]pieltag|omgången|runde"
    r"|kolejk[iaę]|kolejce|fecha|rodada|туре?|матч[ае]?|финал[ае]?)\s"
    r"(?:de dobles\s|de doble\s|\d{1,2}\s)?(?:de la|de los|du|de|del|della|dell['’]"
    r"|di|des|der|do|da|i|w|van de|van het|van|in de|in der|im|um den|um die|von|av"
    r"|of the)\s?(?:la\s|el\s|den\s|de\s|l['’])?$"
)
TOP_OF_THE = re.compile(r"\b(?:top|bottom|foot|summit) of the\s$")
WON_THE = re.compile(
    r"\b(?:won|win|wins|winning|claimed|took|remporté|gewonnen|ganó|vinto|venceu)\s"
    r"(?:the|the inaugural|la|le|il|a|o|den|die|das)\s(?:\d{4}\s)?$"
)
WON_AFTER = re.compile(r"(?:\s(?:by|in|on|at|with|for|after|from|title|,)\b|[.,]|$)")


@lru_cache(maxsize=256)
def is_competition(name: str) -> bool:
    """Whether a name holds a competition's own word where such names have it."""
    if TITLE.fullmatch(name):
        return True
    ranked = AFTER_LAST_WORD.sub("", name)
    words = [w.text for w in words_in(ranked)]
    if not words:
        return False
    if ranked != name and len(words) == 1 and words[0] in RANKED:
        return True
    if (len(words) == 1 and words[0] in ALONE) or name in SPORTS or name.isupper():
        return False
    if LAST_WORD.get(words[-1]) and (len(words) > 1 or words[0] not in ALONE):
        return True
    if len(words) > 1 and f"{words[0]}_{words[1]}" in TWO_FIRST_WORDS:
        return True
    if len(words) > 1 and FIRST_WORD.get(words[0]):
        return not (words[0] == "memorial" and GROUND.get(words[-1]))
    return any(
        word.endswith(ENDINGS) and len(word) > len(ending) + SHORTEST_COMPOUND
        for word in words
        for ending in ENDINGS
        if word.endswith(ending)
    )


def find_competition(
    texts: Sequence[str], result: Result, captions: Sequence[str] = ()
) -> str | None:
    """The first name that is a competition's, or stands where one would."""
    named = named_competition(texts, result)
    if named:
        return named
    for text in (*captions, *texts):
        for name in competitions_in(text)[1]:
            if not is_of_sides(name, result):
                return name
    return None


def named_competition(texts: Sequence[str], result: Result) -> str | None:
    """The fullest form of the first name that holds a competition's own word."""
    for text in texts:
        for name in competitions_in(text)[0]:
            trimmed = without_side(name, result)
            if trimmed and not is_of_sides(trimmed, result):
                return trimmed
    return None


def is_of_sides(name: str, result: Result) -> bool:
    """Whether a name is a side's rather than a competition's that holds its word."""
    return any(
        (same_side(name, side) and name.count(" ") <= side.count(" "))
        or (same_side(name, side) and not is_competition(name))
        or name.startswith(side + " ")
        for side in (result.first, result.second)
        if side
    )


def without_side(name: str, result: Result) -> str | None:
    """A competition without the side written against it."""
    for side in (result.first, result.second):
        if side and name.startswith(side + " "):
            name = name[len(side) + 1 :]
    return name if is_competition(name) else None


# "Soccer Football - Northern Alliance - Tern v Vale - ...".
FIXTURE = re.compile(r"\w\s(?:v|vs|versus)\.?\s\w")
IN_HEADER = re.compile(r"[^\W\d_a-z][\w'’. ]{2,40}")
# Boxing's titles: "the WBX middleweight title".
TITLE = re.compile(
    r"\b(?!FC\b|SC\b|CF\b)[A-Z]{2,4}\s(?:(?:world|super|light|junior|women['’]s)[\s-])*[a-z]*weight\s"
    r"(?:title|championship|belt|crown)\b"
)
# Swedes and Russians give the last word no capital: "Nordiska cupen", "Первая лига".
SMALL_LAST_WORD = re.compile(
    r"\s(?:cupen|cup|ligan|serien|mästerskapen|loppet|spelen|лиг[аиеу]|lig[aiyue]|lidze"
    r"|чемпионат[а]?|кубк[а]?)\b"
)


# Asked for each match of a story.
@lru_cache(maxsize=64)
def competitions_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The competitions a text names by their own word, and by their place alone."""
    named: list[str] = []
    placed: list[str] = []
    if " - " in text[:LONGEST_HEADER]:
        parts = [part.strip() for part in text[:LONGEST_HEADER].split(" - ")]
        if len(parts) > FEWEST_PARTS:
            named.extend(filter(is_competition, map(tidy_competition, parts[:4])))
            if not named and FIXTURE.search(parts[2]) and IN_HEADER.fullmatch(parts[1]):
                placed.append(tidy_competition(parts[1]))
    for sentence in split_sentences(text):
        by_name, by_place = competitions_of(sentence)
        named.extend(by_name)
        placed.extend(by_place)
    return tuple(named), tuple(placed)


# A sentence is asked for by itself, and in its paragraph.
@lru_cache(maxsize=128)
def competitions_of(sentence: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named: list[str] = []
    placed: list[str] = []
    if "weight" in sentence:
        named.extend(found.group() for found in TITLE.finditer(sentence))
    names = find_names(sentence)
    for index, name in enumerate(names):
        whole = tidy_competition(
            whole_name(sentence, names, index),
            is_bent=not TURKISH_NEXT.match(sentence, name.end),
        )
        if is_competition(whole):
            is_place = is_ground(whole) and (
                not whole.endswith(("Bowl", "Court"))
                or bool(AT_A_GROUND.search(sentence, 0, name.start))
            )
            if not is_place or is_competition_first(whole):
                named.append(whole)
        elif stands_as_one(sentence, name):
            placed.append(whole)
    return tuple(named), tuple(placed)


def is_competition_first(name: str) -> bool:
    words = words_in(name)
    if words[0].text == "memorial" and GROUND.get(words[-1].text):
        # "Memorial Field" is a ground, "Memorial Van Damme" a meeting.
        return False
    return bool(FIRST_WORD.get(words[0].text))


# Here "the Tern Bowl" is where the match was played.
AT_A_GROUND = re.compile(r"\b(?:at|from|inside|outside)\s(?:the\s)?$")


def whole_name(sentence: str, names: Sequence[Name], index: int) -> str:
    """A name with what belongs to it on either side: "People's Plate"."""
    name = names[index]
    text = name.text
    first = words_in(text)[0].text if words_in(text) else ""
    if FIRST_WORD.get(first) or first in ("gran", "grand", "grande"):
        on = GOES_ON.match(sentence, name.end)
        if on and on["rest"][0].isupper():
            text += on.group()
    elif index:
        previous = names[index - 1]
        owner = previous.text.rpartition(" ")[2].lower()
        between = sentence[previous.end : name.start]
        if OWNER.fullmatch(between) and owner.rstrip("s") in STEMS_OF_OWNERS:
            text = previous.text + between + text
    small = SMALL_LAST_WORD.match(sentence, name.end)
    return text + small.group() if small and " " not in text else text


STEMS_OF_OWNERS = frozenset(owner.rstrip("s") for owner in OWNED_BY)


# A Turkish name is parted from its case, and stands as it is: "Kale Ligi'nde".
TURKISH_NEXT = re.compile(r"['’](?:n?[dt][ae]n?|n[ıiuü]n|n[aeıiuü])\b")


def tidy_competition(name: str, *, is_bent: bool = True) -> str:
    """A competition without year, stage and "Day Four of the"."""
    name = COUNTED_PART.sub("", name)
    name = YEAR.sub("", name)
    name = STAGE_WRITTEN.sub("", name).rstrip(".")
    name = without_place(name)
    name = base_competition(name) if is_bent else name
    if " de " in name and LAST_WORD.get(name.rpartition(" ")[2].lower()):
        name = name.rpartition(" de ")[2]
    return name


OF_A_COMPETITION = re.compile(r"\s(?:do|da|del|della|du|de la|dos|das|des)\s")


def without_place(name: str) -> str:
    """ "Fortaleza do Circuito Atlântico": what goes before is a stop on the tour."""
    if FIRST_WORD.get(name.partition(" ")[0].lower()):
        return name  # "Taça da Liga" is a cup of its own
    for found in OF_A_COMPETITION.finditer(name):
        first = name[found.end() :].partition(" ")[0].lower()
        if FIRST_WORD.get(first):
            return name[found.end() :]
    return name


# The endings a preposition or "the final of" gives, and the name as it stands alone.
BASE_WORDS = {
    "Pucharu": "Puchar", "Mistrzostw": "Mistrzostwa", "Superligi": "Superliga",
    "Ekstraklasy": "Ekstraklasa", "Ekstraklasie": "Ekstraklasa", "Ligi": "Liga",
    "Poháru": "Pohár", "poháru": "pohár", "ligy": "liga", "ligi": "liga", "lidze":
    "liga", "lige": "liga", "ligu": "liga", "Kupa": "Kup", "Lige": "Liga", "Ligii":
    "Liga", "Cupei": "Cupa", "Кубка": "Кубок", "Кубке": "Кубок", "Лиги": "Лига", "Лиге":
    "Лига", "лиги": "лига", "лиге": "лига", "лигу": "лига", "Суперлиги": "Суперлига",
    "Чемпионата": "Чемпионат", "Премьер-лиги": "Премьер-лига", "Премьер-лиге":
    "Премьер-лига", "Кубку": "Кубок", "Ліги": "Ліга", "ліги": "ліга", "Турнира":
    "Турнир", "Extraligy": "Extraliga", "extraligy": "extraliga", "Pokals": "Pokal",
    "Turnieju": "Turniej", "Memoriału": "Memoriał", "Ligaen": "Ligaen",
}  # fmt: skip
CROATIAN_ADJECTIVE = re.compile(r"(?<=[a-zčćšžđ])(?:e|oj|u|ej)(?=\s[Ll]iga$)")
RUSSIAN_ADJECTIVE = re.compile(r"(?<=[а-яё])(?:ой|ей)(?=\s(?:лига|Лига)$)")
CZECH_ADJECTIVE = re.compile(r"(?<=\w)é(?=\s(?:liga|extraliga)$)")
FINNISH_LEAGUE = re.compile(r"(?<=liiga)(?:ssa|n)$|(?<=sarja)(?:ssa|n)$")
GENITIVE_CUP = re.compile(r"(?<=pokal)s$")


def base_competition(name: str) -> str:
    """A competition as a table would head it: "Pucharu Kujaw" is Puchar Kujaw."""
    words = name.split(" ")
    if not any(word in BASE_WORDS for word in words):
        return GENITIVE_CUP.sub("", FINNISH_LEAGUE.sub("", name))
    # "Kupa Jadrana", but "Türkiye Kupa": only what opens or ends a name has a base.
    at = 0 if words[0] in BASE_WORDS else len(words) - 1
    words[at] = BASE_WORDS.get(words[at], words[at])
    based = " ".join(words)
    based = CROATIAN_ADJECTIVE.sub("a", RUSSIAN_ADJECTIVE.sub("ая", based))
    return CZECH_ADJECTIVE.sub("á", based)


def stands_as_one(sentence: str, name: Name) -> bool:
    """Whether an unmarked name stands where a competition's would."""
    before = sentence[max(0, name.start - 60) : name.start]
    tied = (
        (DURING_THE.search(before) and MATCH_AFTER.match(sentence, name.end))
        or MATCH_OF.search(before)
        or TOP_OF_THE.search(before)
        or (WON_THE.search(before) and WON_AFTER.match(sentence, name.end))
    )
    return bool(tied) and not is_ground(name.text) and not is_stage(name.text)


def is_stage(name: str) -> bool:
    """Whether a capital only begins a stage, as every German noun's does."""
    return all(STAGE.get(w.text) in (FINAL, WHOLE) for w in words_in(name))
