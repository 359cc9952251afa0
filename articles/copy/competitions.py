"""The competition a match belongs to, as the words around it tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from articles.copy.competition_names import (
    FIRST_WORD,
    SHORT_NAMES,
    TITLE,
    is_competition,
    tidy_competition,
)
from articles.copy.ground_words import GROUND, is_ground
from articles.copy.kinds import Kind, Kinds
from articles.copy.lexicon import listed, words_in
from articles.copy.names import Name, find_names, same_side, split_sentences
from articles.copy.sides import Result
from articles.copy.small_competitions import find_small
from articles.copy.sports import guess_sport
from articles.copy.stage_words import FINAL, STAGE, WHOLE
from articles.copy.to_come import is_to_come


@dataclass(frozen=True, slots=True)
class Told:
    """A competition a text names, and how plainly it is that of the match told of.

    A weight of 0 is that of another: of what was, or of what is to come.
    """

    name: str
    weight: int
    # Where in its sentence the name stands.
    start: int = 0
    end: int = 0


# A name that holds a competition's own word is one; any other only stands as one would.
NAMED, PLACED = 10, 2
# "Bij de Gouden Klok": a meeting for single people, where such are told of.
EVENT = 1
# Beside a stage or a match: "in the Welsh Cup semi-final".
TIED = 4
# An agency's header: "Rugby - Coastal Cup - Tern v Vale - Pier Park, Tern - ...".
LONGEST_HEADER, FEWEST_PARTS, LONGEST_PART = 260, 2, 60
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
    r"|rugby|hockey|(?:first|second|third|fourth|fifth|sixth"
    r"|\d\w\w)[- ](?:round|leg|test"
    r"|stage|tie|match|game)|round(?![- ]?up)|group|action)\b"
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


def vote(
    texts: Iterable[tuple[str, int]], result: Result, kinds: Kinds, least: int
) -> str | None:
    """The competition these texts name most plainly; each text comes with its weight.

    The heaviest texts stand first. Where two names are as plain, the one told first.
    """
    best: tuple[int, str] | None = None
    for text, bonus in texts:
        if best and best[0] >= NAMED + TIED + bonus:
            break
        for told in competitions_in(text):
            if told.weight < least:
                continue
            weight = told.weight + bonus
            if best and weight <= best[0]:
                continue
            if told.weight < NAMED:
                kind = kinds.kind(told.name)
                if kind in NEVER_PLACED or (kind is Kind.TEAM and told.weight == EVENT):
                    continue
            name = own_name(told, result)
            if name:
                best = weight, name
    return best[1] if best else None


# What stands where a competition would, and is none.
NEVER_PLACED = (Kind.PERSON, Kind.NOTHING)


def own_name(told: Told, result: Result) -> str | None:
    """A competition without a side written against it, unless it is a side's name."""
    name: str | None = told.name
    if told.weight >= NAMED and not TITLE.fullmatch(told.name):
        name = without_side(told.name, result)
    return None if name is None or is_of_sides(name, result) else name


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
            if not is_competition(name):
                return None
    return name


# "Soccer Football - Northern Alliance - Tern v Vale - ...".
FIXTURE = re.compile(r"\w\s(?:v|vs|versus)\.?\s\w")
IN_HEADER = re.compile(r"[^\W\d_a-z](?:[\w'’. &-]|\d,\d){2,40}")
# Swedes and Russians give the last word no capital: "Nordiska cupen", "Первая лига".
SMALL_LAST_WORD = re.compile(
    r"\s(?:[a-zåäö]*(?:cupen|ligan|serien|mästerskapen|loppet|spelen)|cupin|cup|лиг[аиеу]"
    r"|lig[aiyue]|lidze|чемпионат[а]?|кубк[а]?)\b"
)
# "The Olympic qualifying tournament", "the Coastal Conference tournament".
TOURNAMENT = re.compile(
    r"\s(?:(?:qualifying|knockout|invitational|pre-season|women['’]s|men['’]s)\s)?tournament\b"
)


# Asked for each match of a story.
@lru_cache(maxsize=64)
def competitions_in(text: str) -> tuple[Told, ...]:
    """The competitions a text names, in their order."""
    found: list[Told] = []
    if " - " in text[:LONGEST_HEADER]:
        found.extend(in_header(text[:LONGEST_HEADER]))
    for sentence in split_sentences(text):
        found.extend(competitions_of(sentence))
    return tuple(found)


def in_header(head: str) -> list[Told]:
    """The competition of a header such as "Tennis - Tern Open - Tern - May 9, 2024"."""
    parts = [part.strip() for part in head.split(" - ")]
    if len(parts) <= FEWEST_PARTS:
        return []
    # What is longer is a sentence.
    parts = [part if len(part) <= LONGEST_PART else "" for part in parts]
    tidied = [tidy_competition(part) for part in parts[:4]]
    named = [name for name in tidied if is_competition(name)]
    if named:
        return [Told(name, NAMED + TIED) for name in named]
    second = parts[1]
    if (
        IN_HEADER.fullmatch(second)
        and not FIXTURE.search(second)
        and not is_ground(second)
        and (FIXTURE.search(parts[2]) or guess_sport(parts[0]))
    ):
        return [Told(tidied[1], NAMED)]
    return []


# A sentence is asked for by itself, and in its paragraph.
@lru_cache(maxsize=128)
def competitions_of(sentence: str) -> tuple[Told, ...]:
    found: list[tuple[int, int, str]] = []
    if "weight" in sentence:
        found.extend((f.start(), f.end(), f.group()) for f in TITLE.finditer(sentence))
    found.extend(find_small(sentence))
    spans = [(start, end) for start, end, _ in found]
    placed = []
    names = find_names(sentence)
    for index, name in enumerate(names):
        if any(start <= name.start < end for start, end in spans):
            continue
        bent = FINNISH_LEAGUE.search(name.text)
        if bent:
            end = name.start + bent.end()
            name = Name(name.start, end, name.text[: bent.end()])
        before = ORDER_BEFORE.search(sentence, max(0, name.start - 4), name.start)
        whole = tidy_competition(
            (before.group() if before else "")
            + whole_name(sentence, name, names[index - 1] if index else None),
            is_bent=not TURKISH_NEXT.match(sentence, name.end),
        )
        if is_competition(whole):
            if whole in SHORT_NAMES and not (
                SHORT_BEFORE.search(sentence[: name.start])
                or TIED_BEFORE.search(sentence[: name.start])
                or MATCH_AFTER.match(sentence, name.end)
            ):
                continue
            of = OF_A_SPORT.match(sentence, name.end)
            whole += of.group() if of and whole in SHORT_NAMES else ""
            # "Leinster Club Championship" holds a ground's word, and ends in none.
            is_place = is_ground(whole.rpartition(" ")[2]) and (
                not whole.endswith(("Bowl", "Court"))
                or bool(AT_A_GROUND.search(sentence, 0, name.start))
            )
            if not is_place or is_competition_first(whole):
                found.append((name.start, name.end, whole))
        elif whole in LONE and LONE_BEFORE.search(sentence, 0, name.start):
            placed.append((name.start, Told(whole, WEAK, name.start, name.end)))
        elif stands_as_one(sentence, name):
            placed.append((name.start, Told(whole, PLACED, name.start, name.end)))
        elif AT_EVENT.search(sentence, max(0, name.start - 14), name.start):
            placed.append((name.start, Told(whole, EVENT, name.start, name.end)))
    told = [
        (start, Told(name, weight_at(sentence, start, end), start, end))
        for start, end, name in found
    ]
    return tuple(t for _, t in sorted([*told, *placed], key=lambda t: t[0]))


# "The Championship" is a league by that name, where no fuller one is told.
LONE = frozenset(("Championship", "Premiership", "Superleague", "Conference"))
LONE_BEFORE = re.compile(r"\b(?:the|['’]s)\s$")
# "2. Fußball-Bundesliga", "3. Liga", "1. Lig".
ORDER_BEFORE = re.compile(r"\b[1-4]\.\s$")
# Prepositions of an event, and of no ground or town.
AT_EVENT = re.compile(
    r"\b(?:bij (?:de|het)|lors d(?:u|es)|lors de (?:la|l['’])|beim|bei (?:den"
    r"|der)|durante"
    r" (?:el|la|il|o|a|los|las|i|le)|during the)\s?$"
)
FINNISH_LEAGUE = re.compile(r"(?:liigassa|sarjassa|divisioonassa)(?=\s)")
# "NK afstanden", "WK sprint".
OF_A_SPORT = re.compile(
    r"\s(?:afstanden|allround|sprint|veldrijden|tijdrijden|marathon|shorttrack|indoor"
    r"|atletiek|zwemmen|turnen|handbal|hockey|judo|korfbal|schaatsen|wielrennen)\b"
)
# What a competition's short name stands behind: "i NM", "in de NBA", "чемпионата ВХЛ".
SHORT_BEFORE = re.compile(
    r"(?:\b(?:the|an?|i|på|om|de|het|van|in|der|die|bei|im|la|le|en|nella|na|no|pelo|pela|ligi|lidze"
    r"|в|во|чемпионат\w*|матч\w*|кубк\w*|w|v|under|til|till)\s|['’]s?\s|^|[-–,(]\s?)$"
)


def is_competition_first(name: str) -> bool:
    words = words_in(name)
    if words[0].text == "memorial" and GROUND.get(words[-1].text):
        # "Memorial Field" is a ground, "Memorial Van Damme" a meeting.
        return False
    return bool(FIRST_WORD.get(words[0].text))


# Here "the Tern Bowl" is where the match was played.
AT_A_GROUND = re.compile(r"\b(?:at|from|inside|outside)\s(?:the\s)?$")


def whole_name(sentence: str, name: Name, previous: Name | None) -> str:
    """A name with what belongs to it on either side: "People's Plate"."""
    text = name.text
    first = words_in(text)[0].text if words_in(text) else ""
    if FIRST_WORD.get(first) or first in ("gran", "grand", "grande"):
        on = GOES_ON.match(sentence, name.end)
        if on and on["rest"][0].isupper():
            text += on.group()
    elif previous:
        owner = previous.text.rpartition(" ")[2].lower()
        between = sentence[previous.end : name.start]
        if OWNER.fullmatch(between) and owner.rstrip("s") in STEMS_OF_OWNERS:
            text = previous.text + between + text
    tournament = TOURNAMENT.match(sentence, name.end)
    if tournament:
        return text + tournament.group()
    small = SMALL_LAST_WORD.match(sentence, name.end)
    if not small or " " in text:
        return text
    is_owned = small.group() == " cup" and OWNED_CUP.search(sentence, 0, name.start)
    return f"{text} cupen" if is_owned else text + small.group()


# "skidskyttets Nordiska cup" is Nordiska cupen.
OWNED_CUP = re.compile(r"[a-zåäö]{3}s\s$")


STEMS_OF_OWNERS = frozenset(owner.rstrip("s") for owner in OWNED_BY)


# A Turkish name is parted from its case, and stands as it is: "Kale Ligi'nde".
TURKISH_NEXT = re.compile(r"['’](?:n?[dt][ae]n?|n[ıiuü]n|n[aeıiuü])\b")


def weight_at(sentence: str, start: int, end: int) -> int:
    """How plainly a competition named here is that of the match the copy tells of."""
    before = sentence[max(0, start - LONGEST_BEFORE) : start]
    if ANOTHER_TIME.match(sentence, end):
        return 0
    tied = TIED_BEFORE.search(before) or MATCH_AFTER.match(sentence, end)
    at_it = not tied and AT_IT.search(before)
    elsewhere = ELSEWHERE.search(before)
    if elsewhere:
        # "Fans before the Welsh Cup final": of that match, for all one can tell.
        return WEAK if tied and BEFORE_IT.match(elsewhere.group()) else 0
    if is_to_come(sentence, start, end):
        return 0
    if HOLDER.match(sentence, end):
        return WEAK
    if sentence[start:end] in HALVES_OF_A_YEAR:
        return WEAK
    return NAMED + (TIED if tied else TIED // 2 if at_it else 0)


LONGEST_BEFORE = 80
AT_IT = re.compile(
    r"\b(?:at (?:the|this year['’]s)|bij (?:de|het)|beim|lors d(?:u|e la))\s$"
)
# "The Clausura of the Liga MX".
HALVES_OF_A_YEAR = frozenset(("Clausura", "Apertura"))
BEFORE_IT = re.compile(
    r"before|ahead of|prior to|vor|avant|antes|inför|foran|przed|před|перед",
    re.IGNORECASE,
)
# "Welsh Cup holders Tern": most likely of this cup, but not for sure.
WEAK = 5
ARTICLE = (
    r"(?:(?:the|a|this|their|its|la|le|les|el|los|las|lo|il|i|gli|o|os|as|der|die|das"
    r"|dem|den|de|het|det|d[’']|l[’'])\s?)?"
)
# What a competition is that is yet to come, or was: "a ticket to the ...".
ELSEWHERE = re.compile(
    r"(?:\b(?:(?:[Qq]ualif|[Cc]lasific|[Kk]walific|[Kk]valific|[Kk]valificer|[Kk]walifik"
    r"|квалифиц|отобра)\w*|tickets?|billets?|billetes?|boletos?|pasajes?|pass|bigliett\w+"
    r"|biljett\w*|billett\w*|bilety?|berths?|spots?|slots?|wild[ -]?cards?|invitations?"
    r"|Ticket|Startplatz|Startrecht|Fahrkarte|limite?t?|norm\w*|minima)"
    r"\s(?:(?:at|in|to|for|into|from|für|zur|zum|pour|aux?|para|por|al|alla?|agli|ai|per"
    r"|voor|naar|till|til|na|do|à|pro|на|в|в|i|a)\s)?ART"
    r"|\b(?:ahead of|before|prior to|build-up to|preparations? for|prepar\w+ for"
    r"|warm-?up for|head\w* (?:to|into|for)|go(?:es|ing)? (?:on )?to|off to|bound for"
    r"|eyes? on|sights on|go(?:es|ing)? into|went into|dream\w* of|focus\w* on"
    r"|concentrat\w+ on|return to"
    r"|relegat\w+ (?:to|from)|promot(?:ed|ion) (?:to|into)|promoted from"
    r"|drop\w* (?:down )?(?:to|into)|since|travel\w* to|selected for|picked for"
    r"|vor (?:der|dem|den)|im Hinblick auf|[Aa]ufstieg in|[Aa]bstieg (?:in|aus)"
    r"|avant|depuis|montée en|descente en|monter en|antes de|rumbo a|ascenso a"
    r"|descenso a"
    r"|in vista d\w+|promozione in|retrocessione in|retrocess\w+ in|antes d[aoe]s?"
    r"|rumo a\w*|subida à|descida à|promotie naar|degradatie (?:naar|uit)|op weg naar"
    r"|inför|uppflyttning till|nedflyttning till|foran|opprykk til|nedrykk til"
    r"|oprykning til|nedrykning til|przed|awans do|spadek do|před|postup do|sestup do"
    r"|перед|накануне)\s(?:ART|(?:[\w’'-]+\s){1,2})"
    r"|\b(?:(?:last|next) (?:year|season|month|week|summer|spring|winter|autumn)['’]s"
    r"|(?:this )?(?:summer|winter|spring|autumn)['’]s|next|upcoming|forthcoming"
    r"|former|ex"
    r"|[Kk]ommende[nrsm]?|[Nn]ächst\w+|[Ll]etztjährig\w+|[Vv]orjähr\w+|prochaine?s?"
    r"|próxim[oa]s?|pasad[oa]|prossim[oia]|scors[oa]|volgende|komende|aankomende|vorige"
    r"|kommande|nästa|neste|næste|sidste|förra årets|fjorårets|nadchodząc\w+"
    r"|najbliższ\w+|nadcházejíc\w+|loňsk\w+|предстоящ\w+|ближайш\w+|следующ\w+"
    r"|прошл\w+)\s(?:[\w-]+\s)?)$".replace("ART", ARTICLE)
)
ANOTHER_TIME = re.compile(
    r"[’']?s?,?\s(?:(?:title |final |crown |win |success |run )?(?:last"
    r"|next) (?:year|season"
    r"|month|week|summer|spring|winter|autumn)\b"
    r"|(?:title |final |crown |win |success )?(?:in|en|im Jahre?|nel|em|w|v|i|в)"
    r" (?:(?:[a-z]+ )?(?:19|20)\d\d)\b"
    r"|l[’']an (?:dernier|passé)|l[’']année (?:dernière|prochaine)"
    r"|el año (?:pasado|que viene)"
    r"|letztes Jahr|im Vorjahr|vorig jaar|volgend jaar|vorige (?:maand|week)|förra året"
    r"|nästa år|i fjol|i fjor|neste år|sidste år|næste år|rok temu|w zeszłym roku"
    r"|w przyszłym roku|loni|l[’']anno (?:scorso|prossimo)|l[’']anno passato"
    r"|no ano passado|no próximo ano|в прошлом году|в следующем году|geçen yıl"
    r"|(?:that )?(?:begins?|starts?|gets under way)\b|beginn(?:t|en)\b|startet\b"
    r"|qui (?:commence|débute)|comm?en[cz]\w+ (?:le|el)|börjar|begynner|begynder"
    r"|(?:inizia|comincia)\w* (?:il|a)|começa\w* (?:a|no|em)|rozpocz\w+|začíná)"
)
HOLDER = re.compile(
    r"[’']?s?\s(?:champions?|winners?|holders?|finalists?|runners-up|titelverteidiger"
    r"|Sieger\w*|Gewinner\w*|vainqueurs?|tenante?s?|campe[oó]n\w*|ganador\w*|vencedor\w*"
    r"|campion[ei]|detentor\w+|winnaars?|mästar\w*|mester\w*|vinnar\w*|mistrz\w*)\b",
    re.IGNORECASE,
)
# What a competition's name follows: "the third round of the", "20ª rodada da".
TIED_BEFORE = re.compile(
    r"\b(?:finals?|finale\w*|finał\w*|финал\w*|\w*finals?|rounds?|match\w*|games?|ties?|legs?"
    r"|stages?|last (?:16|32|eight|four)|Spiel\w*|\w*[Ss]piels?|[Rr]unde\w*"
    r"|\w*finale?s?|journée"
    r"|tour|manche|étape|jornada|fecha|ronda|partido|giornata|turno|partita|gara-?\d?|tappa"
    r"|rodada|jogo|mão|speelronde|ronde|wedstrijd|omgång\w*|runda\w*|match\w*|kamp\w*|kolejk[iaęe]"
    r"|kolejce|mecz\w*|kol[aeou]|zápas\w*|utkání|туре?|матч\w*|раунд\w*|haftas\w+|tur\w*)\s"
    r"(?:\d{1,2}\s|[A-H]\s)?(?:in|of|at|de|der|des|du|del|della|dell[’']|di|da|do|dos|im|i|van"
    r"|w|v|в|för|av)?\s?(?:the|la|las|los|l[’']|de|het|den|der|dem)?\s?(?:[a-z]+\s)?$"
)


def stands_as_one(sentence: str, name: Name) -> bool:
    """Whether an unmarked name stands where a competition's would."""
    before = sentence[max(0, name.start - 60) : name.start]
    tied = (
        (MATCH_AFTER.match(sentence, name.end) and DURING_THE.search(before))
        or MATCH_OF.search(before)
        or TOP_OF_THE.search(before)
        or (WON_THE.search(before) and WON_AFTER.match(sentence, name.end))
    )
    return bool(tied) and not is_ground(name.text) and not is_stage(name.text)


def is_stage(name: str) -> bool:
    """Whether a capital only begins a stage, as every German noun's does."""
    return all(STAGE.get(w.text) in (FINAL, WHOLE) for w in words_in(name))
