"""What competitions are called: the words their names hold, and how they"
" stand alone."""

import re
from functools import lru_cache

from articles.copy.ground_words import GROUND
from articles.copy.lexicon import Lexicon, listed, words_in

# What the name of a competition ends in: "Coastal Premier League".
LAST_WORD = Lexicon(
    {
        True: "cup cups league leagues open trophy shield division championship"
        " championships masters series bowl bowls premiership games olympics tour prix"
        " test classic classics marathon half-marathon plate conference tournament slam"
        " meeting meet invitational challenge vase regatta stakes rally rallye crown"
        " premier nationals trials handicap gala sprints sprint twenty20 t20 t10 euro"
        " eurocup derby nations netball combination alliance sevens tens relays"
        " triathlon supercup superleague eliminator qualifier qualifiers qualifying"
        " blast bash smash sixes race qualifikation quaich salver tankard"
        " festival criterium"
        " superbike playoffs"
        " hundred showdown cupen cuppen serien divisionen allsvenskan eliteserien"
        " ettan tvåan loppet spelen løpet løbet mästerskapen mästerskapet mesterskapet"
        " mesterskap mesterskabet mästerskap liga ligan ligaen lig ligi ligy lige ligu"
        " lidze liiga liigan sarja cupin hockeyliga superliga ekstraklasa ekstraklasie"
        " ekstraklasy eredivisie hoofdklasse divisie divisió división divisione"
        " divisjon divisão klasse beker toernooi pokal trophäe turnier meisterschaft"
        " meisterschaften meisterschafts- spiele tournee wimbledon kupa kupası"
        " kupasın- kup bajnokság bajnoks- šampionát ligin liginde liginin"
        " şampiyonas- şampiyonluğ-"
        " turnuvas- türnuvas- koşus- küme küme- kümes- лига лиги лиге лигу"
        " чемпионат- турнир- мемориал-"
        " giochi europei mondiali mundial mondial jogos juegos"
    }
)
# What it begins with: "Copa Ibérica", "Tour des Vallées".
FIRST_WORD = Lexicon(
    {
        True: "copa coupe coppa taça trofeo trofeu trophée troféu torneo torneio"
        " tournoi turniej- abierto campeonato championnat championnats campionato"
        " campeonat campionati großer grosser großen grossen tour giro vuelta volta"
        " ronde liga ligue lega serie série puchar puchar- superpuchar- кубок кубк-"
        " суперкубк- лиг- чемпионат- чемпіонат- суперлиг- премьер- турнир- мемориал-"
        " pohár- kup kupa memorial mémorial internationaux internazionali"
        " internacionales meeting critérium criterium maratón maratona marató maraton-"
        " marathon supercopa supertaça supercoppa supercoupe superliga superkup lliga"
        " mistrovství mistrzostw- prvenstv- bajnoksá- rallye circuito"
        " memoriał- memoriál-"
        " mistrovs- ironman mundial europeo europeu rally ралли первенств- cupa divizia"
        " tourneo классик- turnaj-"
    }
)
TWO_FIRST_WORDS = listed("""
    gran_premio grand_prix grande_prémio grande_prêmio primera_federación
    segunda_federación tercera_federación primera_rfef segunda_rfef tercera_rfef
    primera_división segunda_división tercera_división primera_divisió prima_categoria
    seconda_categoria première_division premier_league gran_premi open_de open_d open_di
    super_rugby super_netball betclic_élite división_de top_14 pro_d2 pro_a pro_b n_1
    leb_oro
    leb_plata
    """)
# Names that hold no such word, or nothing else.
WHOLE_NAMES = listed("""
    eccellenza promozione interregionale brasileirão paulistão cariocão gauchão
    paulista mestis liiga veikkausliiga ykkönen allsvenskan superettan eliteserien
    ekstraklasa plusliga eredivisie hoofdklasse overgangsklasse bundesliga oberliga
    regionalliga landesliga verbandsliga superliga superligaen extraliga allsvenskan
    hockeyettan elitserien basketligan handbollsligan herreligaen damhockeyligan
    nationalliga scudetto élite clausura apertura premijer-liga премьер-лига суперлига
    wimbledon
    """)
# What they are called for short, always in capitals.
SHORT_NAMES = listed("""
    NM DM SM VM EM WK EK NK WM JO
    NBB LBF NHL AHL OHL WHL QMJHL ECHL KHL SHL VHL MHL DEL NBA WNBA NBL BBL HBL LNB LNH
    ACB NFL
    CFL XFL AFL AFLW NRL NRLW MLB KBO NPB MLS NWSL USL NCAA IPL PSL CPL LKL VTB
    ЧМ ЧЕ КХЛ ВХЛ НХЛ МХЛ РПЛ ФНЛ КМХЛ
    """)
# Compounds: "Alpencup", "Nordserien", "Södertvåan", "Nordstaffel".
ENDINGS = (
    "cup", "liga", "liiga", "ligan", "ligaen", "cupen", "cuppen", "pokal", "pokals",
    "pokalen", "liigassa", "liigan", "sarjassa", "mestaruus", "ligasında", "ligaens",
    "ligans", "serien", "ettan", "tvåan", "trean", "staffel", "divisionen", "loppet",
    "klasse", "league", "lig", "beker", "crown", "lauf", "rennen", "sarja",
    "mesterskapet", "mästerskapet", "mesterskabet", "mästerskapen", "divisie", "лига",
    "лиги", "лиге", "лигу", "spelen", "allsvenskan", "turnier", "toernooi", "tornooi",
    "meisterschaft", "meisterschaften", "tournee", "lidze", "ligę", "trophy", "løpet",
    "løbet", "prix", "pokalen", "ligue", "lega", "ekstraligi", "extraligy",
)  # fmt: skip
SHORTEST_COMPOUND = 3
# By itself such a word names nothing.
ALONE = listed("""
    final finals open games cup league trophy shield division championship series bowl
    tour test meeting conference classic plate challenge copa coupe coppa liga ligue
    serie torneo marathon rally regatta derby premier masters campeonato championnat
    tournament finale lega pokal cupen ligan tests marathon maratón лига лиги лиге лигу
    blast bash smash sixes race alliance combination sprint sprints festival hundred
    showdown qualifying qualifier
    qualifiers playoffs meisterschaft turnier kupa kupası lig ligi ligen klasse tennis
    nationals trials invitational beker toernooi turnuva чемпионат турнир mondiali
    europei mundial mondial jogos juegos giochi spiele relays sevens tens premiership
    national nationale régional régionale
    """)
AFTER_LAST_WORD = re.compile(
    r"\s(?:One|Two|Three|Four|[A-E][1-3]?|[1-9]|I{1,3}|IV|Elite|Women|Men|Femenina|Féminine"
    r"|Femminile|Feminina|North|South|East|West|Zuid|Noord|Oost|Nord|Süd|Ost|Sud|Est"
    r"|Ouest|Sur|Norte|Este|Oeste|Sul|Kvinner|Damer|Herrer|Frauen|Männer|Women['’]s)$"
)
# "League Two", "Championship North", "II liga".
RANKED = listed("""
    league division championship premiership conference premier liga ligue serie série
    divisie divisjon divisionen primera segunda bundesliga nationale fédérale
    régionale régional départementale liiga lig nationalliga pro nb
""")
STAGE_WRITTEN = re.compile(
    r"\s(?:(?:Quarter|Semi)[- ]?[Ff]inals?|Grand Final|Finals?|Play-?[Oo]ffs?"
    r"|Round|Group [A-L]|First|Second|Third)$"
)
# "DVB-Pokal-Achtelfinale", "SM-finalen", "VM-kvalet": what of it, in the same word.
PART_OF_COMPOUND = re.compile(
    r"(?<=\w\w)-(?:(?:[Aa]chtel|[Vv]iertel|[Hh]alb|[Ss]emi|[Kk]varts?|[Kk]wart|[Hh]alv[ef]?"
    r"|[Aa]chtste)?-?[Ff]inal\w*|slutspel\w*|sluttspill\w*|play-?off\w*|[Ss]piel\w*|Aus|Sieg\w*|Titel\w*|Runde|Hit|Krimi"
    r"|Sensation|Auftakt|Endspiel\w*|kval\w*|match\w*|kamp\w*|wedstrijd|duel|titel\w*"
    r"|guld\w*|gull\w*|goud|medalj\w*|etapp\w*|omgång\w*|Mecz\w*)$"
)
YEAR = re.compile(r"^(?:(?:19|20)\d\d(?:[-/–]\d\d)?\s)|\s(?:19|20)\d\d(?:[-/–]\d\d)?$")
COUNTED_PART = re.compile(
    r"^(?:(?:Day|Round|Stage|Game|Leg|Match|Night)\s)?(?:One|Two|Three|Four|Five|Six"
    r"|Seven|Eight|Final|Day|Round|First|Second|\d+)\sof the\s(?=[A-Z])"
    r"|^(?:Pool|Group|Section|Zone|Heat|Division)\s[A-H1-9]\s(?:of|at|in)\s(?:the\s)?"
    r"|^(?:Derby|Finale|Halbfinale|Viertelfinale|Achtelfinale|Endspiel|Hinspiel|Rückspiel"
    r"|Final Four|Final4|Auftakt|Spiel|Spitzenspiel)\s(?:der|des|im)\s"
)
SPORTS = frozenset(("Rugby League", "Rugby Union", "Sport Rugby", "Formula Grand"))
# Boxing's titles: "the WBX middleweight title", "the British lightweight crown".
TITLE = re.compile(
    r"\b(?!FC\b|SC\b|CF\b)(?:[A-Z]{2,4}|European|Commonwealth|Celtic|African|Asian"
    r"|Pan-American|North American|Inter-?[Cc]ontinental)\s"
    r"(?:(?:world|super|light|junior|women['’]s)[\s-])*[a-z]*weight\s"
    r"(?:title|championship|belt|crown)\b"
)


@lru_cache(maxsize=1024)
def is_competition(name: str) -> bool:
    """Whether a name holds a competition's own word where such names have it."""
    if "weight" in name and TITLE.fullmatch(name):
        return True
    ranked = AFTER_LAST_WORD.sub("", name) if " " in name else name
    words = [w.text for w in words_in(ranked)]
    if not words:
        return False
    if name in SHORT_NAMES or (len(words) == 1 and words[0] in WHOLE_NAMES):
        return True
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
    compounds = [word for word in words if word.endswith(ENDINGS)]
    return any(
        word.endswith(ending) and len(word) > len(ending) + SHORTEST_COMPOUND
        for word in compounds
        for ending in ENDINGS
    )


def tidy_competition(name: str, *, is_bent: bool = True) -> str:
    """A competition without year, stage and "Day Four of the"."""
    name = COUNTED_PART.sub("", name)
    name = YEAR.sub("", name)
    name = STAGE_WRITTEN.sub("", name).rstrip(".")
    if "-" in name:
        name = PART_OF_COMPOUND.sub("", name)
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
    "Turnieju": "Turniej", "Lidze": "Liga", "Pucharze": "Puchar", "Superpucharu":
    "Superpuchar", "PlusLigi": "PlusLiga", "PlusLidze": "PlusLiga", "Ligę": "Liga",
    "Kupie": "Kup", "Турнире": "Турнир", "Мемориала": "Мемориал", "Чемпионате":
    "Чемпионат", "Superlize": "Superliga", "Extralize": "Extraliga", "Lize": "Liga",
    "Kupu": "Kup", "Cupu": "Cup", "Ekstraligi": "Ekstraliga", "Ligy": "Liga", "cupin":
    "cup", "Cupin": "Cup", "Memoriału": "Memoriał", "Ligaen": "Ligaen",
}  # fmt: skip
# "Ligi Mazurskiej", "Lidze Jantarowej".
POLISH_ADJECTIVE = re.compile(r"(?<=^Liga )(\w+(?:[sc]k|dzk)|\w+?)i?ej$")
GREAT_PRIZE = re.compile(r"^Großen(?=\sPreis\b)")
GERMAN_ADJECTIVE = re.compile(
    r"^(\w{3,}ch)en(?=\s(?:[\w-]*[Ll]iga|[\w-]*[Mm]eisterschaft|Serie)$)"
)
CROATIAN_ADJECTIVE = re.compile(r"(?<=[a-zčćšžđ])(?<!\bHok)(?:e|oj|u|ej)(?=\s[Ll]iga$)")
RUSSIAN_ADJECTIVE = re.compile(r"(?<=[а-яё])(?:ой|ей)(?=\s(?:лига|Лига)$)")
CZECH_ADJECTIVE = re.compile(r"(?<=\w)é(?=\s(?:liga|extraliga)$)")
FINNISH_LEAGUE = re.compile(
    r"(?<=[Ll]iiga)(?:ssa|n)$|(?<=sarja)(?:ssa|n)$|(?<=^Mestikse)ssä$"
)
GENITIVE_CUP = re.compile(r"(?<=[Pp]okal)s$|(?<=Cup)s$")


def base_competition(name: str) -> str:
    """A competition as a table would head it: "Pucharu Kujaw" is Puchar Kujaw."""
    words = name.split(" ")
    if not any(word in BASE_WORDS for word in words):
        name = GREAT_PRIZE.sub("Großer", name)
        name = GERMAN_ADJECTIVE.sub(r"\1e", name)
        return GENITIVE_CUP.sub("", FINNISH_LEAGUE.sub("", name))
    # "Kupa Jadrana", but "Türkiye Kupa": only what opens or ends a name has a base.
    at = 0 if words[0] in BASE_WORDS else len(words) - 1
    words[at] = BASE_WORDS.get(words[at], words[at])
    based = " ".join(words)
    based = POLISH_ADJECTIVE.sub(r"\1a", based)
    based = CROATIAN_ADJECTIVE.sub("a", RUSSIAN_ADJECTIVE.sub("ая", based))
    return CZECH_ADJECTIVE.sub("á", based)
