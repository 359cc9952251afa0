"""Races and leader boards: who came in first, who after, in what time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.copy.contestants import only_people
from articles.copy.names import Name, find_names, fullest_name, split_sentences
from articles.copy.result_words import LINK
from articles.copy.sides import Result, is_side, person_at, subject_before

# "12:38.40", "9.97 seconds", "4 h 12 min 33 s", "3h28'44''", "58min 12sec".
TIME = (
    # As the Nordic countries and the Netherlands write them: "1.55,41", "1.19.24,6".
    r"(?:\d{1,2}[.:])?\d{1,2}[.:]\d{2},\d{1,3}|\d{1,2}''\d{2}|"
    r"(?:\d{1,2}\s?(?:h|hr|hrs|hours?|std\.?|Std\.|t)\s?)(?:\d{1,2}\s?(?:min|mins|m"
    r"|minutes|['’′])\.?\s?)(?:\d{1,2}(?:[.,]\d{1,3})?\s?(?:sec|secs|s|seconds|''"
    r"|[\"”″]"
    r"|’’)?)?"
    r"|\d{1,2}\s?(?:min|mins|['’′])\s?\d{1,2}(?:[.,]\d{1,3})?\s?(?:seconds|secs?|s|''"
    r"|[\"”″]|’’)\d{0,3}"
    r"|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}[.,]\d{2}\d?"
)
UNIT = r"(?:\s?(?:s|sec|secs|seconds?|secondes?|segundos|Sekunden|secondi|sekunder)\b)?"
WON = (
    r"(?:won|wins|winning|took|takes|clocked|ran|swam|skied|rode|claimed|victory"
    r"|a remporté|remporte|a gagné|s['’]est imposée?|s['’]impose|a devancé|ganó|gana"
    r"|venció|vence|se impuso|se adjudicó|se llevó|gewann|gewinnt|siegte|ha vinto|vince"
    r"|venceu|ganhou|conquistou|vann|vandt|vant|wygrał|wygrała|выиграл|выиграла|vyhrál)"
)
AFTER_PLACE = r"(?:in|of|clocking|en|em|på|w|za|za čas|con un tiempo de|za)"
WON_IN = re.compile(
    rf"\b{WON}\b(?:[^.;(]|\.\d){{0,160}}?\b{AFTER_PLACE}\s(?:(?:a|an|un|einer?|una|ett)"
    rf"\s(?:[\w-]+\s){{1,3}}(?:of|de|von|di|på)\s)?(?P<time>{TIME})(?!\d)"
)
# Gymnasts, divers and skaters have marks: "with 57.432 points".
POINTS = (
    r"\s?(?:points?|pts|pontos|puntos|puntos|Punkten?|punti|punten|poäng|poeng|punkt\w*"
    r"|pistettä|puanla?|очк\w+|балл\w*|bod\w*|puncte)\b"
)
WON_WITH = re.compile(
    rf"\b{WON}\b(?:[^.;(]|\.\d){{0,160}}?\s(?P<time>\d{{1,3}}[.,]\d{{1,3}})(?={POINTS})"
)
AHEAD = (
    r"(?:batendo(?: ao sprint)?|batiendo(?: al sprint)? a|battendo(?: (?:allo sprint"
    r"|in volata))?"
    r"|superando(?: (?:al|allo) sprint)? a|devançant(?: au sprint)?|опередив|обогнав"
    r"|wyprzedzając|outsprinting|ahead of|clear of|in front of|faster than|followed by"
    r"|devant|por delante del?"
    r"|vor|davanti ad?|à frente d[eoa]s?|foran"
    r"|före|framför|przed|перед|voor)"
)
WON_AHEAD = re.compile(
    rf"\b{WON}\b(?:[^.;]|\.\d){{0,160}}?\s(?=(?:{AHEAD}|edging|pipping|outkicking"
    rf"|holding off)\s)"
)
WON_THEN = re.compile(
    rf"\b(?:{WON}|to win)\b(?:[^.;]|\.\d){{0,120}}?\s(?=with\s[^.;]{{2,60}}?\ssecond\b)"
)
OUTSPRINTED = re.compile(
    rf"\b(?:outsprint(?:ed|s)|outkick(?:ed|s)|out-sprinted|out-kicked)\s{LINK}(?=\S)"
)
WENT_TO = re.compile(rf"\bwent to\s{LINK}(?=\S)")
# Who a finisher is, before the name: "home favourite Ann Roe".
BEFORE_NAME = r"(?:(?!and\b|y\b|et\b)[a-zà-ÿ][\w-]*\s){0,4}"
NEXT_HOME = re.compile(
    rf"(?:\b(?:{AHEAD}|from|with|and|et|y|und|e|och|og|i|и|ja|a|ve|și|second|third"
    rf"|beating|before"
    rf"|edging|outsprinting|outkicking|pipping|holding off|from|devançant|superando a"
    rf"|davant|batiendo a)|,)\s{BEFORE_NAME}(?=\S)"
)
TIME_AFTER = re.compile(
    rf"(?:\s(?:was\s)?(?:second|third|runner-up))?,?\s(?:in\s|på\s|en\s|em\s|in\s"
    rf"|\()?(?:a\s|à\s)?"
    rf"(?P<time>(?<=\()\d{{1,3}}[.,]\d{{1,3}}(?=\))"
    rf"|\+\s?\d{{1,3}}(?:[.,:]\d{{1,3}}){{0,2}}|{TIME})"
    rf"(?!\d|\s?seconds? (?:back|behind|adrift))"
)
TIME_AT_ALL = re.compile(TIME)
# "Took second place", "a pris la deuxième place": this is no winner's deed.
PLACED_SECOND = re.compile(
    r"\b(?:took|takes|claimed|was|came|finished|secured|grabbed|earned|crossed|had to"
    r" settle for|settled for|won|a (?:pris|terminé|fini|décroché)|s['’]est classée?"
    r"|fue|terminó|quedó|acabó|se clasificó|logró|è (?:arrivat[oa]|giunt[oa])"
    r"|(?:si è )?piazzat[oa]|ha (?:chiuso|preso)|foi|ficou|terminou|chegou|wurde"
    r"|belegte|kam|werd|eindigde als|blev|kom|tok|tog|zajął|zajęła|była?)\s"
    r"(?:in\s|the\s|la\s|le\s|il\s|al\s|en\s|em\s|o\s|a\s|den\s|de\s|auf\s|som\s|als\s"
    r"|med\s|home\s|line\s|across\s){0,3}"
    r"(?:second|runner-up|silver|deuxième|seconde?|2e|segund[oa]|zweite[rn]?|tweede"
    r"|tvåa|andre(?:plass(?:en)?)?|nummer to|drugie?|drugi|druga|Rang zwei|Platz zwei"
    r"|argent|plata|prata|argento|Silber|zilver)\b(?!\s(?:half|set|round|leg|period))"
)
BY_SHOTS = re.compile(
    r"\b(?:won|wins?|winning|claimed|clinched|captured|took|takes?"
    r"|victory)\b[^.;]{0,110}?"
    r"\bby (?P<margin>(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    rf" (?:shots?|strokes?)) (?:from|over|ahead of|against)\s{LINK}(?=\S)"
)


def read_race(sentence: str, names: Sequence[Name], order: int) -> Iterator[Result]:
    """The finishers of a race in order, with the times the sentence gives."""
    shots = BY_SHOTS.search(sentence)
    if shots:
        after = person_at(sentence, names, shots.end())
        first = subject_before(sentence, names, shots.start(), None)
        if first and after:
            yield Result(
                first, after.text, None, None, first, shots["margin"], sentence, order
            )
        return
    sprint = OUTSPRINTED.search(sentence)
    beaten = person_at(sentence, names, sprint.end()) if sprint else None
    if sprint and beaten:
        first = subject_before(sentence, names, sprint.start(), None)
        if first and first != beaten.text:
            yield Result(first, beaten.text, None, None, first, None, sentence, order)
        return
    went = WENT_TO.search(sentence)
    if went and TIME_AT_ALL.search(sentence, went.end()):
        winner = person_at(sentence, names, went.end())
        if winner is None or not is_side(winner.text):
            return
        first, start = winner.text, winner.end
        time = TIME_AFTER.match(sentence, winner.end)
        own_time = time["time"] if time else None
    else:
        won = (
            WON_WITH.search(sentence)
            or WON_IN.search(sentence)
            or WON_AHEAD.search(sentence)
            or WON_THEN.search(sentence)
        )
        if not won or PLACED_SECOND.search(sentence, won.start(), won.end()):
            return
        subject = subject_before(sentence, names, won.start(), None)
        if subject is None:
            return
        first, start = subject, won.end()
        own_time = won.groupdict().get("time") or time_between(sentence, won)
        # The time may come last: "won from Bea Lund and Cy Moe in 4:58:12".
        over = OVER.search(sentence, won.start(), won.end())
        start = over.start() if over else start
    followers: list[tuple[str, str | None]] = []
    last: Name | None = None
    for found in NEXT_HOME.finditer(sentence, start):
        name = person_at(sentence, names, found.end())
        if name is None or not is_side(name.text) or name.text == first:
            continue
        if last and " " in last.text and sentence[last.end : name.start] == ", ":
            # "Ebba Berg, Sverige (+12,4)": where she is from, then her time.
            after_country = TIME_AFTER.match(sentence, name.end)
            if " " not in name.text and after_country and not followers[-1][1]:
                followers[-1] = (last.text, after_country["time"])
                last = None
                continue
        last = name
        if all(name.text != n for n, _ in followers):
            after_name = TIME_AFTER.match(sentence, name.end)
            followers.append((name.text, after_name["time"] if after_name else None))
    if followers:
        gap = GAP.search(sentence)
        (second, second_time), *others = followers
        yield Result(
            first, second, own_time, second_time, first, gap[1] if gap else None,
            sentence, order, others=tuple(others),
        )  # fmt: skip


def time_between(sentence: str, won: re.Match[str]) -> str | None:
    """ "Won in the end, her time 1:58.40, ahead of ...": a time with its minutes."""
    told = TIME_AT_ALL.search(sentence, won.start(), won.end())
    return told.group() if told and ":" in told.group() else None


OVER = re.compile(
    r"\b(?:outsprinting|beating|edging|pipping|outkicking|ahead of|devançant"
    r"|superando a"
    r"|batiendo a)\s"
)
GAP = re.compile(r"(\d{1,3}(?:\.\d{1,3})? seconds) (?:ahead|clear|in front) of")
TOUCHED = re.compile(
    rf"\b(?:touching|clocking|stopping the clock|finishing|crossing the line|winning"
    rf"|won|wins|set a|ran|swam)\b[^.;]{{0,60}}?\b(?:in|at|of)\s(?P<time>{TIME})(?!\d)"
)
PLACED_IN = re.compile(
    rf"[^.;,]{{0,24}}?\s(?P<place>second|third|fourth"
    rf"|fifth)\b(?:\sin\s(?P<time>{TIME}))?"
)
NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
UNDER_PAR = re.compile(rf"\b(?P<count>{NUMBER})[ -](?P<way>under|over)\b")
WON_THE = re.compile(r"\b(?:won|wins|winning|claimed|clinched|captured|took)\b")
BY_A_SHOT = re.compile(rf"\bby (?P<margin>(?:a|{NUMBER}) (?:shots?|strokes?))\b")
LONGEST_BOARD = 8


def find_board(paragraphs: Sequence[str]) -> list[Result]:
    """A race or a leader board told over several sentences."""
    told = [
        (
            order,
            sentence,
            [n for n in only_people(sentence, find_names(sentence)) if is_side(n.text)],
        )
        for order, paragraph in enumerate(paragraphs[:LONGEST_BOARD])
        for sentence in split_sentences(paragraph)
    ]
    people = [n.text for _, _, names in told for n in names if " " in n.text]
    won: tuple[int, str, str] | None = None
    own_time: str | None = None
    detail: str | None = None
    finishers: list[tuple[str, str | None]] = []
    for order, sentence, names in told:
        touched = TOUCHED.search(sentence)
        if won is None and (touched or WON_THE.search(sentence)):
            first = next((n for n in names if is_side(n.text)), None)
            if first:
                won = (order, sentence, fullest_name(first.text, people))
                own_time = touched["time"] if touched else None
                margin = BY_A_SHOT.search(sentence)
                detail = margin["margin"] if margin else None
        for index, name in enumerate(names):
            end = names[index + 1].start if index + 1 < len(names) else len(sentence)
            after = sentence[name.end : end]
            if after.startswith(("'s ", "’s ")) or not is_side(name.text):
                continue
            full = fullest_name(name.text, people)
            par = UNDER_PAR.search(after)
            placed = PLACED_IN.match(sentence, name.end)
            if par:
                finishers.append((full, f"{par['count']} {par['way']}"))
            elif placed and own_time:
                finishers.append((full, placed["time"]))
    if won is None or not finishers:
        return []
    order, sentence, winner = won
    scores = dict(reversed(finishers))
    own = own_time or scores.pop(winner, None)
    others = tuple((n, t) for n, t in scores.items() if n != winner)[::-1]
    if not own or not others:
        return []
    (second, second_time), *rest = others
    return [
        Result(
            winner, second, own, second_time, winner, detail, sentence, order,
            others=tuple(rest),
        )
    ]  # fmt: skip


THIRD = re.compile(
    rf"\bwith {BEFORE_NAME}(?P<a>[^\W\d_][^.,;]{{2,40}}?)\s(?:in\s)?third\b"
    rf"|(?:^|, |; |\band ){BEFORE_NAME}(?P<b>[A-ZÀ-Þ][^.,;]{{2,40}}?),?\s(?:was |came "
    rf"|finished |took |completed"
    r"|claimed |in )*(?:third|the podium|bronze)\b"
    rf"|\b(?:third(?: place)?|bronze)\s(?:was|went to|for"
    rf"|to)\s{BEFORE_NAME}(?P<c>[A-ZÀ-Þ][^.,;]{{2,40}})"
)


def add_third(result: Result, sentences: Sequence[str]) -> Result:
    """Who came in third, where a sentence beside the result says so."""
    if result.others or result.figures:
        return result
    people = [n.text for s in sentences for n in find_names(s) if " " in n.text]
    for sentence in sentences:
        told = THIRD.search(sentence)
        if not told:
            continue
        start = next(told.start(g) for g in ("a", "b", "c") if told[g])
        name = person_at(sentence, find_names(sentence), start)
        if name is None or not is_side(name.text):
            continue
        third = fullest_name(name.text, people)
        if third in (result.first, result.second) or " " not in third:
            continue
        time = TIME_AFTER.match(sentence, name.end)
        return replace(result, others=((third, time["time"] if time else None),))
    return result
