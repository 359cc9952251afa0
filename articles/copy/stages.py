"""The stage of a competition a match was: round, match day, semi-final, final."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from articles.copy.lexicon import Lexicon, Word, listed, words_in
from articles.copy.result_words import COMPETITION_WORD
from articles.copy.stage_forms import base_stage
from articles.copy.to_come import is_to_come

FINAL, WHOLE, ROUND, LAST, GROUP, PLAY_OFF = range(6)
STAGE = Lexicon(
    {
        FINAL: "final finals finale finales finalen finalens finał finału finale финал"
        " финале финала финалу фінал фіналі finaali finaalissa finaalin döntő döntőjét"
        " döntőben endspiel endspiels τελικός τελικό finală finala finál finále finali"
        " finaal finalu finais bekerfinale cupfinale cupfinalen pokalfinale"
        " pokalfinalen cupfinal"
        " cupfinaali pokalendspiel",
        # Words that name a stage by themselves.
        WHOLE: "półfinal- ćwierćfinal-"
        " semifinal- quarterfinal- halbfinal- viertelfinal- achtelfinal-"
        " sechzehntelfinal- półfinał- ćwierćfinał- полуфинал- четвертьфинал- півфінал-"
        " чвертьфінал- kvartsfinal- kvartfinal- åttondelsfinal- åttendedelsfinal-"
        " ottendedelsfinal- ottedelsfinal- polufinal- četvrtfinal- čtvrtfinál-"
        " semifinál- štvrťfinál- osmifinál- osemfinál- polfinal- četrtfinal- elődöntő-"
        " negyeddöntő- nyolcaddöntő- välierä- puolivälierä- semifinaal- halvefinale"
        " kwartfinale- octavos dieciseisavos bronsmatch- bronzekamp- halvfinal-"
        " eliminator vorrunde- quarti ottavi"
        " gruppenphase gruppspel- groepsfase bronzefinale karsinta-",
        ROUND: "round leg stage matchday gameweek week game test jornada fecha ronda"
        " eliminatoria journée tour étape spieltag spieltags spieltages runde etappe"
        " giornata turno tappa rodada etapa fase speelronde ronde omgång omgången"
        " omgangen omgang runda rundan rundę rundzie etapp etappen etape etapen kolejka"
        " kolejce kolejki kolejkę etap etapie etapu kolo kola kole kolu тур тура туре"
        " этап этапе этапа раунд раунде етап етапі kierros kierroksen kierroksella"
        " forduló fordulóban fordulójában etapă etapei hafta haftasında jornadaca"
        " jornades wedstrijd rally turnen divizije speeldag rundu rund runden"
        " eliminatória eliminatórias spillerunde spillerunden serierunde serierunden"
        " tur turu turunda spelomgång speelweek kör körben menet manche",
        LAST: "last",
        GROUP: "group gruppe groupe grupo girone grupp groep группа grupa skupina"
        " pool poule",
        PLAY_OFF: "play playoff playoffs barrage barrages spareggio relegation playout"
        " repesca promoción",
    }
)
# What comes before "final": "semi-final", "cuartos de final", "demi-finale".
PART = Lexicon(
    {
        True: "semi quarter demi meia halve kwart kvart achtste yarı çeyrek grand"
        " quart quarts meias huitième huitièmes seizième seizièmes cuartos octavos"
        " dieciseisavos oitavas quartas ottavi quarti sedicesimi sferturi sferturile"
        " optimi quarts vuitens gran petite small petita"
        " preliminary elimination consolation bronze promotion"
    }
)
JOINS_PART = frozenset(("de", "di", "of"))
ORDINAL = Lexicon(
    {
        True: "first second third fourth fifth sixth seventh eighth ninth tenth"
        " eleventh"
        " twelfth opening last penultimate closing qualifying preliminary knockout"
        " primera segunda tercera cuarta quinta sexta séptima octava novena décima"
        " primer segundo tercer cuarto quinto última penúltima inaugural"
        " première premier deuxième seconde troisième quatrième cinquième sixième"
        " septième huitième neuvième dixième onzième douzième dernière avant ultime"
        " erste- zweite- dritte- vierte- fünfte- sechste- siebte- achte- neunte-"
        " zehnte- elfte- zwölfte- dreizehnte- vierzehnte- fünfzehnte- sechzehnte-"
        " siebzehnte- achtzehnte- neunzehnte- zwanzigste- letzte- vorletzte-"
        " prima seconda terza quarta sesta settima ottava nona decima primo secondo"
        " terzo ultima penultima undicesim- dodicesim- tredicesim- quattordicesim-"
        " quindicesim- sedicesim- diciassettesim- diciottesim- diciannovesim- ventesim-"
        " ventunesim- ventiduesim- trentesim- undécim- duodécim- decimo- vigésim-"
        " trigésim- treizième quatorzième quinzième seizième dix-septième vingtième"
        " primeira terceira sétima oitava terceiro primeiro"
        " eerste tweede derde vierde vijfde zesde zevende laatste"
        " första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde sista"
        " første andre anden annen fjerde sjette sidste siste"
        " pierwsz- drugi- trzeci- czwart- piąt- szóst- siódm- ósm- ostatni-"
        " перв- втор- трет- четверт- пят- шест- последн- перш- друг- останн-"
        " prvním- prvi- první- druh- drug- třet- treć- posledn- zadnj- ensimmäi- toise-"
        " första- első- második- harmadik- utolsó- prim- doua treia ultim- ilk ikinci"
    }
)
COUNTED = Lexicon(
    {
        True: "one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    }
)
# After a figure and before the round: "7e journée", "3rd round", "5ª giornata".
ORDINAL_MARK = re.compile(
    r"(?:st|nd|rd|th|er|re|e|ème|eme|ª|º|°|a|o|\.[ªºao]|:e|:a|\.|-й|-го|-м|-ой|-ого|:n|de|ste)?"
    r"\.?[\s-]{1,2}"
)
BETWEEN = listed(
    "qualifying preliminary knockout group elimination regional kvalificerings"
)
# Rounds that are counted before the word only: "second leg".
NOT_COUNTED_AFTER = frozenset(("leg", "tour", "turno", "fase", "wedstrijd", "rally"))
CAPITAL_ONLY = frozenset(("game", "test", "week"))
LARGEST_ROUND = 60
LAST_OF = listed("16 32 64 8 4 sixteen eight four")
GROUP_STAGE = listed("stage stages phase fase phases faza fasen")
# "Final" before a plain noun is its adjective: "the final whistle".
AFTER_FINAL = listed("""
    of between at on in against after had was were is and with by to win victory defeat
    loss match game tie clash when where which who but as for from over here since
    while before thanks despite yesterday first second third round soccer football
    rugby tennis hockey draw thriller rematch berth place until went will took did
    or then ended finished came saw played contested de do da del entre contra ante por
    gegen zwischen um am in der des i w mot mellan replay hopes show showdown
    appearance that last late so still through drama
    """)
ARTICLES_ENGLISH = listed("the their a his her this an its our every")
# "El final" is the end, "la final" the last match.
THE_END = listed("el del al o do ao no il nel sul au dal")
# Walking back from the stage, what says whether it was played or only reached.
TO_REACH = Lexicon(
    {
        True: "into reach reached reaches reaching towards toward qualif- advanc-"
        " progress- ahead next through book booked awaits await await- secures zum ins"
        " einzug einzieh- erreich- clasific- accede accedió accédé naar videre vidare"
        " till til do awans- пробил- вышел вышла вышли klar avanz- avanc-"
        " alcanz- avanç- passagem acesso passage pase passaggio traum- dream-"
        " sueño sogno"
        " sonho rêve droom dröm- drøm- rumbo"
        " vola approda- passa passan pasan pasa passou passaram nach úton döntőbe"
        " postoup- plasir- uvrst- eteni"
    }
)
PLAYED = Lexicon(
    {
        True: "in im after during won win winning lost lose losing of en dans nella"
        " nello nell nel na no w u v i ve во в at der dem des della dello dell del de"
        " du d od by with from und and y et e och og on op за у az a"
    }
)
ARRIVED = listed("""
    metió mete coló cuela instaló instala plantó planta hisse hissé hissée file filent
    je jsou är er installe qualifié qualifiée zog zogen steht staat
    place spot berth ticket steht stehen está están estão sono meet meets waits plaza
    billet ticket plass plats platz miejsce vaga posto is are stand stands back them
    him her us side club
    """)
SKIPPED = Lexicon(
    {
        True: "à às ao alla agli al vom the a an their her his its la el los las le les"
        " il lo gli i den det"
        " der die das dem de het un una une eine einem einer os as o this that first"
        " s second european national home away them him her themselves us"
    }
)
# "Qualifié pour les demi-finales": reached, and not played.
SO_FAR_AS = listed("to for aux pour para per für voor för")
STILL_TO_COME = re.compile(
    r"\s(?:is|are|will|takes?|awaits?|on \w+ \d|se (?:jugará|celebrará|disputará)"
    r"|aura lieu|findet|si giocherà|spelas|spilles)\b"
)
# German and Dutch tell last that a stage is only reached, or was missed.
REACHED = re.compile(
    r"\s(?:[a-zäöüß]+\s){0,3}?(?:erreicht\w*|eingezogen|einzieh\w+|qualifiziert|geschafft"
    r"|verpasst\w*|klargemacht|gebucht|vorgedrungen|bereikt\w*|gehaald|gemist|yükseldi"
    r"|çıktı|adını yazdırdı|jutott\w*|nått|nådd)\b"
)
# "Final: Tern 118, Vale 115".
FINAL_SCORE = re.compile(r"(?:FINAL|Final)(?: score)?: ")
OF_A_BOUT = re.compile(
    r"\b(?:outpoint\w*|cut in|knock(?:ed|s|ing)?(?: \w+)? (?:out(?! of)|down)"
    r"|knock-?downs?"
    r"|stopp\w*|floor\w*|KO|TKO|punch\w*|boxing|bout|birdie|bogey|par"
    r"|shots?|strokes?|leaderboard)\b"
)
MATCH_NEXT = re.compile(
    r"['’]?s?\s(?:match|tie|game|clash|between|against|victory|win|defeat|loss"
    r"|meeting|at|on|of|by|had|in|encounter|showdown|contest|soccer|football|tennis"
    r"|de|del|de la|du|della|dell|des|der|do|da|um|i|w|entre|zwischen|mellan|contre"
    r"|gegen|ante|contra|contro|mot|\w+ match)\b"
)
LONGEST_BACK = 7


def find_stage(paragraphs: Sequence[str], captions: Sequence[str]) -> str | None:
    """The stage that the words tie to a match just played."""
    best: tuple[int, str] | None = None
    for text in (*paragraphs, *captions):
        for score, stage in stages_in(text[:3000]):
            if best is None or score > best[0]:
                best = (score, stage)
    return best[1] if best else None


# The match of the two who lost their semi-finals; plainer than any "final" near it.
THIRD_PLACE = re.compile(
    r"\b(?P<stage>third[- ]place (?:match|game|play-?off|tie)"
    r"|bronze[- ]medal (?:match|game|bout)"
    r"|(?:match|play-?off) for (?:third place|bronze)"
    r"|[Ss]piel um (?:den dritten Platz|Platz (?:drei|3))"
    r"|match pour la (?:troisième|3e) place|partido por el tercer (?:puesto|lugar)"
    r"|disputa (?:do|pelo) (?:terceiro lugar|bronze)"
    r"|finale (?:per il )?(?:3º|terzo) posto"
    r"|mecz\w* o (?:trzecie|3\.) miejsce|матч\w* за (?:третье|3-е) место"
    r"|bronsmatch\w*|bronzekamp\w*|troostfinale)(?![\w-])"
)
THIRD_PLACE_SCORE = 3
# A leg is told of beside the round it is a leg of.
LEAST = 1


# Asked for each match of a story, and for the story.
@lru_cache(maxsize=64)
def stages_in(text: str) -> tuple[tuple[int, str], ...]:
    """Every stage a text names of a match just played, with how plainly it does."""
    found = []
    words = words_in(text)
    for third in THIRD_PLACE.finditer(text):
        found.append((2 * THIRD_PLACE_SCORE, tidy_stage(third["stage"])))
    for index, word in enumerate(words):
        meaning = STAGE.get(word.text)
        if meaning is None:
            continue
        for first, last in stage_at(text, words, index, meaning):
            score = 2 * stage_score(text, words, first, last)
            if score and meaning == ROUND and word.text in ("leg", "game"):
                score = LEAST
            if score:
                stage = tidy_stage(text[words[first].start : words[last].end])
                if stage.endswith("finale") and POLISH.search(text):
                    stage = f"{stage[: -len('finale')]}finał"
                found.append((score, stage))
    return tuple(found)


QUARTERS = frozenset(("quarti", "ottavi"))


# "W finale" is a case of its own in Polish alone.
POLISH = re.compile(r"[ąęłńśźż]")


def stage_at(
    text: str, words: Sequence[Word], index: int, meaning: int
) -> Iterator[tuple[int, int]]:
    """First and last word of a stage that is named here."""
    word = words[index]
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    if word.text in QUARTERS and after and after.text in ("di", "della"):
        # "I quarti di Champions League"
        third = words[index + 2] if index + 2 < len(words) else None
        if third and third.capital:
            yield index, index
        return
    if meaning == WHOLE:
        is_of_final = after and after.text in ("de", "di") and index + 2 < len(words)
        if is_of_final and STAGE.get(words[index + 2].text) == FINAL:
            return
        yield index, index
    elif meaning == FINAL:
        first = index
        if (
            before
            and before.text in JOINS_PART
            and index > 1
            and is_part(words[index - 2])
        ):
            yield index - 2, index
            return
        if before and is_part(before):
            off = words[index - 2].text if index > 2 else ""
            is_play_off = off == "off" and words[index - 3].text == "play"
            yield index - (3 if is_play_off else 1), index
            return
        if index > 1 and before and before.text == "off":
            first = index - 2
        elif before and STAGE.get(before.text) == PLAY_OFF:
            first = index - 1
        if is_the_match(word, before, after):
            yield first, index
    elif meaning == LAST:
        if after and after.text in LAST_OF and word.text == "last":
            nine = words[index + 2].text if index + 2 < len(words) else ""
            if nine not in AFTER_COUNT:
                yield index, index + 1
    elif meaning == GROUP:
        is_letter = after and after.capital and after.end - after.start == 1
        if after and (is_letter or after.text in GROUP_STAGE):
            yield index, index + 1
    elif meaning == PLAY_OFF:
        last = index
        if word.text == "relegation" and (not after or after.text not in RELEGATION):
            return
        if word.text == "play":
            if not after or after.text not in ("off", "offs"):
                return
            last = index + 1
        following = words[last + 1].text if last + 1 < len(words) else ""
        if STAGE.get(following) != FINAL and following not in ("semi", "quarter"):
            yield index, last
    elif meaning == ROUND:
        yield from round_at(text, words, index)


# "Relegation-threatened" and "the relegation zone" are no stage.
RELEGATION = listed("play playoff playoffs round group match decider")
AFTER_COUNT = listed("""
    minutes games matches seconds meetings points wickets overs years seasons months
    days weeks hours balls laps holes metres starts visits times league home away
    """)


def is_part(word: Word) -> bool:
    """Whether it makes of a final one of the matches before it: "semi", "1/4"."""
    return bool(PART.get(word.text)) or "/" in word.text


def round_at(text: str, words: Sequence[Word], index: int) -> Iterator[tuple[int, int]]:
    """A round with its number or its place in the order."""
    word = words[index]
    after = words[index + 1] if index + 1 < len(words) else None
    if word.text in CAPITAL_ONLY and not word.capital:
        return
    if word.text == "round" and ROUND_UP.match(text, word.end):
        return
    third = words[index + 2].text if index + 2 < len(words) else ""
    if word.text == "round" and after and after.text == "of" and third in LAST_OF:
        yield index, index + 2
        return
    at = index - 1
    if (
        at > 0
        and words[at].text in BETWEEN
        and (is_ordinal(text, words, at - 1) or not is_ordinal(text, words, at))
    ):
        at -= 1
    if at >= 0 and is_ordinal(text, words, at):
        if not (words[at].text in OF_A_RACE and word.text in LAPS):
            yield at, index
        return
    if at > 0 and len(words[at].text) <= 3 and words[at - 1].text.isdigit():
        number = words[at - 1]
        if ORDINAL_MARK.fullmatch(text, number.end, words[at + 1].start):
            yield at - 1, index
            return
    if word.text == "etapa" and after and after.text == "a" and third.isdigit():
        yield index, min(index + 3, len(words) - 1)
        return
    if after and word.text not in NOT_COUNTED_AFTER:
        touches = after.start - word.end <= 2 and text[word.end] in " -\xa0"
        is_small = after.text.isdigit() and int(after.text) <= LARGEST_ROUND
        beyond = words[index + 2].text if index + 2 < len(words) else ""
        is_counted = is_small or COUNTED.get(after.text)
        if touches and is_counted and beyond not in AFTER_COUNT:
            yield index, index + 1


ROUND_UP = re.compile(r"[- ]?up\b")
# "De laatste ronde", "the last round" of a race or a bout.
OF_A_RACE = listed("last laatste letzte letzten sista siste sidste dernier ultimo")
LAPS = listed("round ronde runde rundan runda tour giro kierros varvet")


def is_ordinal(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the word tells a place in an order: "third", "7e", "3."."""
    word = words[at]
    if word.text.isdigit():
        return int(word.text) <= LARGEST_ROUND and bool(
            ORDINAL_MARK.fullmatch(text, word.end, words[at + 1].start)
            and text[word.end] not in " -"
        )
    return bool(ORDINAL.get(word.text)) and text[word.end : word.end + 1] in (" ", "-")


def is_the_match(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether "final" is the match rather than what is last or the end."""
    if before and before.text in THE_END and word.text in ("final", "finale"):
        return False
    is_english = word.text in ("final", "finals")
    if is_english and (
        before is None or before.text in ARTICLES_ENGLISH or before.capital
    ):
        return (
            after is None
            or after.capital
            or after.text[0].isdigit()
            or after.start - word.end > 1
            or after.text in AFTER_FINAL
        )
    return True


def stage_score(text: str, words: Sequence[Word], first: int, last: int) -> int:
    """How plainly a stage is that of the match told of; 0 for one to come."""
    start, end = words[first].start, words[last].end
    after = text[end : end + 40]
    if (
        REACHED.match(after)
        or STILL_TO_COME.match(after)
        or is_to_come(text, start, end)
    ):
        return 0
    score = 1
    at = first - 1
    lowest = max(-1, first - LONGEST_BACK)
    while at > lowest:
        word = words[at]
        if text[word.end : words[at + 1].start].strip(" -'’\"“”«»\xa0"):
            break
        if TO_REACH.get(word.text):
            return 0
        if word.text in SO_FAR_AS and STAGE.get(words[last].text) != ROUND:
            return 0
        if PLAYED.get(word.text):
            if at and words[at - 1].text in ARRIVED:
                return 0
            if not (at and (SKIPPED.get(word.text) or word.text in OF_WORDS)):
                score += 1
                break
        elif not (word.capital or SKIPPED.get(word.text) or ORDINAL.get(word.text)):
            break
        at -= 1
    if MATCH_NEXT.match(after):
        score += 2
    if COMPETITION_WORD.search(text, max(0, start - 30), start):
        score += 2
    if words[last].text == "round" and OF_A_BOUT.search(text):
        return 0
    return score


OF_WORDS = listed("of de di da do des der du del della d")


def tidy_stage(stage: str) -> str:
    """A stage in lower case, singular, with its hyphen."""
    stage = re.sub(r"[-\s]+", " ", stage)
    if re.match(r"(?:group|pool|poule) [a-l]$", stage, re.IGNORECASE):
        return stage.title()
    stage = stage.lower().replace("sixteen", "16")
    stage = re.sub(r"\b(quarter|semi|demi) ?(finale?)s?$", r"\1-\2", stage)
    stage = re.sub(r"\bplay offs?\b", "play-off", stage)
    stage = base_stage(stage)
    return re.sub(r"^third place", "third-place", stage)
