"""Golf: who won a tournament, on what total or how far under par, and who came next."""

import re
from collections.abc import Sequence

from articles.copy.contestants import only_people
from articles.copy.finishers import holder_of, is_person, without_country
from articles.copy.names import UPPER, Name, find_names, fullest_name, split_sentences
from articles.copy.result_words import OTHER_MATCH
from articles.copy.sense import WIN, find_marks
from articles.copy.sides import Result

NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
# "15-under-par 273", "nine under", "on 274", "mit 274 Schlägen", "-12".
SCORE = re.compile(
    rf"\b(?P<count>{NUMBER})[ -](?P<way>under|over)\b"
    r"|\b(?:on|at|of|for|with|mit|con|avec|med|em|com|op)\s(?:a (?:total|aggregate"
    r"|four-round total)"
    r" of\s|un total de\s|einer Gesamtzahl von\s"
    r"|insgesamt\s)?(?P<total>2[5-9]\d)(?![\w.,-]*\d)"
    r"|\((?P<bracket>2[5-9]\d)\)|(?<=[\s(])(?P<par>[-−]\d{1,2})(?=[\s),.;])"
)
MARGIN = re.compile(
    rf"\bby (?P<margin>(?:a|{NUMBER}) (?:shots?|strokes?))\b"
    r"|\bpor (?P<pt>\w+ golpes?)\b|\bmit (?P<de>\w+ Schlägen? Vorsprung)\b"
    r"|\bd['’]?e? (?P<fr>\w+ coups?)\b"
)
NEXT_AFTER = re.compile(
    r"\b(?:(?:shots?|strokes?) )?(?:ahead|clear|in front) of\s|\b(?:from|over|edging"
    r"|beating|beat)\s"
    r"|\b(?:menos que|moins que|in meno di|weniger als|vor|devant|por delante del?"
    r"|davanti a|à frente d[eo]|foran|före|voor)\s"
)
AND_NEXT = re.compile(
    r"(?:,| and| und| et| y| e| och| og| en|, with"
    r"| with)\s(?:the\s)?(?:[a-z][\w'’-]*\s){0,4}$"
)
# "After both finished on 17 under par": a play-off.
TIED = re.compile(r"\bboth (?:had )?(?:finished|ended|were|tied|closed)\b")
LONGEST_LEAD, LONGEST_GAP = 5, 60


def find_leaderboard(
    paragraphs: Sequence[str], captions: Sequence[str]
) -> list[Result]:
    """A tournament with its first and whoever is told of behind."""
    lead = paragraphs[:LONGEST_LEAD]
    texts = [s for p in (*lead, *captions) for s in split_sentences(p)]
    people = [
        without_country(n).text
        for s in texts
        for n in only_people(s, find_names(s))
        if " " in n.text
    ]
    winner: tuple[str, str, int] | None = None
    scores: dict[str, str] = {}
    told_of: dict[str, None] = {}
    margin: str | None = None
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs[:LONGEST_BOARD]):
        if order >= LONGEST_LEAD or winner:
            for name, total in BOARD_LINE.findall(paragraph):
                scores.setdefault(fullest_name(name, people), total)
        if order >= LONGEST_LEAD:
            continue
        for sentence in split_sentences(paragraph):
            if OTHER_MATCH.search(sentence):
                continue
            names = [
                without_country(n)
                for n in only_people(sentence, find_names(sentence))
                if is_person(n) and " " in fullest_name(n.text, people)
            ]
            if winner is None:
                won = next((m for m in find_marks(sentence) if m.sense == WIN), None)
                first = winner_of(sentence, names, won.start, topic) if won else None
                if first is None:
                    topic = names[0].text if names else topic
                    continue
                winner = fullest_name(first, people), sentence, order
            given: set[int] = set()
            here = followers(sentence, names)
            for score in SCORE.finditer(sentence):
                holder = holder_of(sentence, names, score.start(), given)
                name = fullest_name(holder.text, people) if holder else winner[0]
                if holder:
                    given.add(holder.start)
                    here.append(holder)
                scores.setdefault(name, written(score))
            here.sort(key=lambda n: n.start)
            told_of |= dict.fromkeys(fullest_name(n.text, people) for n in here)
            told = MARGIN.search(sentence)
            margin = margin or (next(g for g in told.groups() if g) if told else None)
    if winner is None:
        return []
    name, sentence, order = winner
    if TIED.search(sentence) and name in scores:
        scores |= {n: scores[name] for n in told_of if n not in scores}
    told_of |= dict.fromkeys(scores)
    others = [n for n in told_of if n != name and " " in n]
    if not others or (name not in scores and margin is None):
        return []
    second, *rest = others
    return [
        Result(
            name, second, scores.get(name), scores.get(second), name, margin, sentence,
            order, others=tuple((n, scores.get(n)) for n in rest),
        )
    ]  # fmt: skip


# "Roe 274": a line of the board below the story.
BOARD_LINE = re.compile(
    rf"(?<![\w.])([{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+)?)"
    r"(?:\s\([A-Za-z ]{2,20}\))?"
    r"[\s:,]\s?(2[5-9]\d|3[01]\d)(?![\w.,]*\d)"
)
LONGEST_BOARD = 10
# "She made four at the last and won", "The 23-year-old from York won".
WHO_WAS_TOLD_OF = re.compile(
    r"(?:She|He|The (?:\w+-)?\d{2}-year-old|The (?:\w+ ){0,2}\w+(?:er|man|woman|ist)"
    r"|Her"
    r"|His|Elle|Il|Ella|Él|Sie|Er|Hon|Han|Hun|Zij|Hij|Lei|Lui)\b"
)


def winner_of(
    sentence: str, names: Sequence[Name], at: int, topic: str | None
) -> str | None:
    """Who a word of winning is told of: named before it, or told of before."""
    before = [n for n in names if n.end <= at]
    if before:
        return before[0].text
    if topic and (not names or WHO_WAS_TOLD_OF.match(sentence)):
        return topic
    return names[0].text if names else None


def written(score: re.Match[str]) -> str:
    if score["count"]:
        return f"{score['count']} {score['way']}"
    return score["total"] or score["bracket"] or score["par"]


def followers(sentence: str, names: Sequence[Name]) -> list[Name]:
    """Who is told of behind the first: "two ahead of Ann Roe, with Bea Lund third"."""
    ahead = NEXT_AFTER.search(sentence)
    if ahead is None:
        return []
    found: list[Name] = []
    for name in names:
        if name.start < ahead.end():
            continue
        before = sentence[found[-1].end if found else ahead.end() : name.start]
        if len(before) > LONGEST_GAP or (found and not AND_NEXT.search(before)):
            break
        found.append(name)
    return found
