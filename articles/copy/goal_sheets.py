"""Scorers told in a sheet below the report: "Goals: Ann Roe 12, Bea Holm 55 (pen)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.copy.lexicon import listed, words_in
from articles.copy.minutes import tidy_minute
from articles.copy.names import UPPER
from articles.copy.players import known_team
from articles.copy.sides import Result

# What heads a list of scorers.
HEAD_WORDS = listed("""
    goal goals scorer scorers goalscorer goalscorers scoring tries try touchdowns td tds
    tore tor torschützen torschützinnen torfolge treffer buts but buteurs buteur
    buteuses essais essai goles gol goleadores anotadores goleadoras ensayos ensayo gols
    golos golo marcadores marcadoras ensaios reti rete marcatori marcatrici mete meta
    doelpunten doelpunt doelpuntenmakers scoreverloop mål målskyttar målgörare målskytt
    målscorere målscorer målskårere maalit maalintekijät maali bramki bramka gole branky
    branka góly gól strijelci strelci strelec střelci zgoditki golovi голы гол голи мячи
    goller gólszerzők gólok gólszerző marcatorii goluri golurile τέρματα σκόρερ väravad
    vārti įvarčiai pencetak
""")
# What stands beside a name or a minute and tells how, not who.
BESIDE = listed("""
    min mins minute minutes minuto minutos minuti minuut minuta minuty minuten dk dakika
    мин минута минут минуте a al aos the o os en el del de do dos da di primer primeiro
    segundo primo secondo tempo tiempo first second third half period st pt pen pens
    penalty penalties p pk pg sp rig rigore rigori r i ii iii fp strafschop straff
    strafe str straffe handelfmeter foulelfmeter elfmeter karny karne karnego k z pp ppg
    sh shg en eng ea ps gwg pk1 pp1 y and und et och e ja ve и пен с пенальти im nach av
    på kl m penaltı penaltıdan freekick header free kick pkt za zp
    za va van hlavou each also w от minutu
""")
OWN = listed("""
    og o.g own csc eigentor et autogol autogoal autorete aut samobójcza sam vlastní vl
    självmål selvmål ed autogolo kk автогол pp. e.g
""")
FOR_A_SIDE = listed("for pour für per para pro voor för dla za")
SCORE = r"\d{1,2}\s?[-–:]\s?\d{1,2}"
PARTICLE = r"(?:van|von|de|den|der|di|da|dos|do|du|del|la|le|el|al|bin|ter|ten|zu)"
CAPITAL = rf"[{UPPER}](?:\.|[\w'’]*)"
TOKEN = re.compile(
    r"(?P<clock>(?<![\d.:])\d{1,2}:[0-5]\d(?![\d:]))"
    rf"|(?P<score>(?<![\d.:+]){SCORE}(?!\d))"
    r"|(?P<minute>(?<![\d.:])\d{1,3}(?:(?:e|er|\.)?['’′]?\s?\+\s?\d{1,2})?)"
    r"(?:['’′]{1,2}|(?:ª|º|°|th|st|nd|rd|ème|er|de|ste|e|-й|-я|:e|:a|\.)(?!\w))?"
    rf"|(?P<name>(?:(?<!\w)(?:{PARTICLE}\s){{1,2}}(?=[{UPPER}]))?{CAPITAL}"
    rf"(?:[\s-](?:{PARTICLE}\s){{0,2}}{CAPITAL}){{0,4}})"
    r"|(?P<word>[^\W\d_][\w'’.-]*)|(?P<sign>[()\[\],;:/–—-]|\.(?=\s|$))"
)
MOST_GOALS_COUNTED = 5
MOST_TOKENS = 240
LONGEST_SHEET = 1600
# Two plain words on end tell that a sentence has begun.
PLAIN_WORDS = 2


@dataclass(slots=True)
class Entry:
    """One scorer of a sheet, with each minute given."""

    name: str
    group: int
    team: str | None
    minutes: list[str] = field(default_factory=list)
    # The score once this goal was in, where the sheet runs it.
    scores: list[tuple[int, int]] = field(default_factory=list)
    count: int = 1


def find_sheet(
    text: str, teams: Sequence[str], result: Result
) -> list[tuple[str, str | None, str | None]]:
    """The goals that a paragraph lists: each with name, team and minute."""
    start = sheet_start(text, teams)
    is_plain = start is None and heads_a_list(text, teams, result)
    if start is None and not is_plain:
        return []
    text = text[start or 0 :][:LONGEST_SHEET]
    entries = SheetReader(text, teams, is_open=is_plain).read()
    if GOALS_POINTS.fullmatch(result.first_score or ""):
        entries = [entry for entry in entries if settle_tally(entry)]
    elif is_plain and has_too_many(entries, result):
        # Marks out of ten, or when each came on.
        return []
    settle_counts(entries)
    settle_sides(entries, result)
    goals: list[tuple[str, str | None, str | None]] = []
    for entry in entries:
        minutes: list[str | None] = [*entry.minutes] or [None] * entry.count
        goals.extend((entry.name, entry.team, minute) for minute in minutes)
    return goals


OF_A_SHEET = re.compile(r"[:(–—-]")
SHEET_HINT = re.compile(r":\s|\s[–—-]\s|\(\w|(?<!\d)[01][-–:][01]\b")
HEADING_ENDS = re.compile(r"(?P<rest>(?:\s[^\W\d_][\w’'-]*){0,4})\s?(?::|\s[–—-]\s)")
RUNNING = re.compile(
    r"[01](?:(?<=^.)|(?<=[.:;(]\s.)|(?<=\(.))"
    rf"(?:(?<=1)\s?[-–:]\s?0|(?<=0)\s?[-–:]\s?1),?\s(?=[{UPPER}(\d])"
    r"(?!\d{1,2}\s?[-–:]\s?\d)"
)
# "Tern 3 (Roe 12, Holm 44, 88) Vale 1 (Lund 61)"
SIDE_LISTS = re.compile(
    rf"\s(?:\d{{1,2}}\s)?\((?:[{UPPER}][^\d()]{{1,40}}?,?\s\d|\d{{1,3}}['’′.]?\s[{UPPER}])"
)


def sheet_start(text: str, teams: Sequence[str]) -> int | None:
    """Where a sheet begins: at its heading, or at the side that heads it."""
    if not (OF_A_SHEET.search(text) and SHEET_HINT.search(text)):
        return None
    if ":" in text or " – " in text or " - " in text or " — " in text:
        for word in words_in(text):
            if word.text in HEAD_WORDS:
                start = heading_at(text, word.start, word.end, teams)
                if start is not None:
                    return start
    running = RUNNING.search(text)
    if running:
        return running.start()
    if "(" in text:
        for team in teams:
            at = text.find(team)
            if at >= 0 and SIDE_LISTS.match(text, at + len(team)):
                return at
    return None


def heading_at(text: str, start: int, end: int, teams: Sequence[str]) -> int | None:
    """Where the heading begins that this word ends or is, its side included."""
    ends = HEADING_ENDS.match(text, end)
    if not ends:
        return None
    rest = ends["rest"].split()
    if any(w.islower() and w not in FOR_A_SIDE and w not in BESIDE for w in rest):
        return None
    before = text[:start].rstrip()
    for team in teams:
        for tail in ("", ":", "’s", "'s", " –", " -"):
            if before.endswith(team + tail):
                return len(before) - len(team + tail)
    return start if not before or before[-1] in '.;:!?)|–—-»”"' else None


# In Gaelic games a score is goals and points: "2-11".
GOALS_POINTS = re.compile(r"\d-\d{1,2}")
TALLY = re.compile(r"(?<![\d-])\d-\d{1,2}(?![\d-])")
# "Tern: Roe 12, Holm 44", "Tern: Roe (pen 12)".
LIST_BEHIND_SIDE = re.compile(
    rf"\s?:\s(?:{CAPITAL}[\s-]){{0,3}}{CAPITAL},?\s\(?(?:pen\.?\s)?\d{{1,3}}(?!\d|-)"
)


def heads_a_list(text: str, teams: Sequence[str], result: Result) -> bool:
    """Whether a paragraph opens with a side and lists who scored for it."""
    team = next((t for t in teams if text[: len(t)].casefold() == t.casefold()), None)
    if team is None or text[len(team) : len(team) + 2].strip() != ":":
        return False
    if GOALS_POINTS.fullmatch(result.first_score or ""):
        return bool(TALLY.search(text))
    return bool(LIST_BEHIND_SIDE.match(text, len(team)))


def settle_tally(entry: "Entry") -> int:
    """How many goals a player of Gaelic games has: the first figure of "2-3"."""
    entry.count = entry.scores[0][0] if entry.scores else 0
    entry.minutes, entry.scores = [], []
    return entry.count


def has_too_many(entries: "Sequence[Entry]", result: Result) -> bool:
    """Whether a list gives a side more goals than it has scored."""
    for side, score in (
        (result.first, result.first_score),
        (result.second, result.second_score),
    ):
        own = sum(len(e.minutes) for e in entries if e.team == side)
        if not score or not score.isdigit() or own > int(score):
            return True
    figures = [minute for entry in entries for minute in entry.minutes]
    return any(not entry.team for entry in entries) or all(
        figure.isdigit() and int(figure) <= FULL_MARKS for figure in figures
    )


FULL_MARKS = 10


class SheetReader:
    """Reads a sheet from left to right, token by token."""

    def __init__(
        self, text: str, teams: Sequence[str], *, is_open: bool = False
    ) -> None:
        self.text = text
        self.teams = list(teams)
        self.tokens = list(TOKEN.finditer(text))[:MOST_TOKENS]
        self.entries: list[Entry] = []
        self.team: str | None = None
        self.group = 0
        self.depth = 0
        # Brackets this deep hold scorers; deeper ones hold who set them up.
        self.floor = 0
        # Under a heading of goals, not of cards or conversions.
        self.is_open = is_open or bool(RUNNING.match(text))
        self.words = 0
        # The figure between a side and its list is the side's score.
        self.listed_from = 0
        self.pending: list[str] = []
        self.pending_score: tuple[int, int] | None = None
        self.minute_first: bool | None = None
        self.score_first: bool | None = None

    def read(self) -> list[Entry]:
        """The scorers; the reading ends where a sentence begins."""
        for at, token in enumerate(self.tokens):
            kind = token.lastgroup
            if kind == "sign":
                self.take_sign(token, at)
            elif kind == "name":
                self.take_name(token, at)
            elif kind == "word":
                self.take_word(token)
            elif self.is_open and kind == "score":
                self.take_score(token)
            elif self.is_open and token.start() >= self.listed_from:
                self.take_minute(token)
            if self.words >= PLAIN_WORDS:
                if self.entries and not self.entries[-1].minutes:
                    self.entries.pop()
                break
        return self.entries

    def take_sign(self, token: re.Match[str], at: int) -> None:
        sign = token.group()
        if sign in "([":
            self.depth += 1
        elif sign in ")]":
            self.depth = max(0, self.depth - 1)
            self.floor = min(self.floor, self.depth)
        elif sign == ";" or (sign in "–—-" and self.parts_sides(token, at)):
            self.next_group()
        elif sign == ".":
            self.words = 0

    def parts_sides(self, token: re.Match[str], at: int) -> bool:
        """Whether a dash stands between two lists rather than within a name."""
        around = self.text[token.start() - 1 : token.end() + 1]
        after_name = at > 0 and self.tokens[at - 1].lastgroup == "name"
        return around[:1] == " " == around[-1:] and self.depth == 0 and not after_name

    def next_group(self) -> None:
        if any(entry.group == self.group for entry in self.entries):
            self.group += 1
            self.team = None

    def take_name(self, token: re.Match[str], at: int) -> None:
        name = token.group().rstrip(".")
        has_colon = bool(re.match(r"\s?:", self.text[token.end() : token.end() + 2]))
        words = name.lower().split()
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        team = known_team(name, self.teams)
        if self.heads_goals(token, words, has_colon):
            self.is_open = True
            if team:
                self.next_group()
                self.team = team
        elif all(word in OWN or word in BESIDE for word in words):
            self.is_open = self.is_open and not has_colon
        elif team and not self.is_scorer(following):
            self.take_team(team, token.end())
        elif has_colon:
            # What follows are cards, conversions, the referee.
            self.is_open = False
        elif self.is_open and (self.depth <= self.floor or self.minute_first):
            self.add(name)

    def heads_goals(
        self, token: re.Match[str], words: Sequence[str], has_colon: bool
    ) -> bool:
        if words[0] not in HEAD_WORDS and words[-1] not in HEAD_WORDS:
            return False
        return has_colon or bool(HEADING_ENDS.match(self.text, token.end()))

    def is_scorer(self, following: re.Match[str] | None) -> bool:
        """Whether a name that could be a side's has a minute behind it."""
        return bool(
            self.is_open
            and following
            and following.lastgroup in ("minute", "clock")
            and not self.text[following.end() :].lstrip().startswith("(")
        )

    def take_team(self, team: str, end: int) -> None:
        """A side heads the list after it, or closes the one before."""
        heads = SIDE_HEADS.match(self.text, end)
        mine = [e for e in self.entries if e.group == self.group and not e.team]
        if mine and (not heads or self.depth > self.floor):
            for entry in mine:
                entry.team = team
            self.group += 1
        elif heads:
            self.next_group()
            self.team = team
            if heads.group().endswith("("):
                self.listed_from = heads.end()
                self.is_open = True
                self.floor = self.depth + 1

    def add(self, name: str) -> None:
        self.words = 0
        if self.minute_first is None:
            self.minute_first = bool(self.pending)
        entry = Entry(name, self.group, self.team, self.pending)
        if self.pending_score:
            entry.scores.append(self.pending_score)
        self.pending, self.pending_score = [], None
        self.entries.append(entry)

    def take_minute(self, token: re.Match[str]) -> None:
        minute = tidy_minute(token["clock"] or token["minute"])
        self.words = 0
        if self.entries and not self.minute_first:
            self.entries[-1].minutes.append(minute)
        else:
            self.pending.append(minute)

    def take_score(self, token: re.Match[str]) -> None:
        low, high = (int(number) for number in re.findall(r"\d+", token.group()))
        if self.score_first is None:
            self.score_first = not self.entries
        if self.score_first:
            self.pending_score = (low, high)
        elif self.entries:
            self.entries[-1].scores.append((low, high))

    def take_word(self, token: re.Match[str]) -> None:
        word = token.group().lower().rstrip(".")
        is_heading = HEADING_ENDS.match(self.text, token.end())
        if is_heading and word in HEAD_WORDS:
            self.is_open = True
        elif word in BESIDE or word in OWN or word in FOR_A_SIDE:
            return
        elif is_heading and not is_heading["rest"]:
            self.is_open = False
        elif self.is_open and self.depth == 0:
            self.words += 1


SIDE_HEADS = re.compile(r"\s?:|\s[–—-]\s|(?:\s\d{1,2})?\s\(")


def settle_counts(entries: list[Entry]) -> None:
    """Figures too small for minutes, where all are, count goals: "Roe 2, Holm"."""
    figures = [minute for entry in entries for minute in entry.minutes]
    if not figures or not all(figure.isdigit() for figure in figures):
        return
    if max(map(int, figures)) > MOST_GOALS_COUNTED:
        return
    for entry in entries:
        if len(entry.minutes) == 1:
            entry.count = int(entry.minutes[0])
            entry.minutes = []


def settle_sides(entries: list[Entry], result: Result) -> None:
    """Whose goals they were: by the score as it ran, or by how many each side got."""
    sides = (result.first, result.second)
    scores = (result.first_score or "", result.second_score or "")
    if not all(score.isdigit() for score in scores):
        return
    final = (int(scores[0]), int(scores[1]))
    goals = [len(entry.minutes) or entry.count for entry in entries]
    run = [(entry, score) for entry in entries for score in entry.scores]
    if run:
        if len(run) == sum(goals):
            settle_by_run(run, final, sides)
        return
    groups = sorted({entry.group for entry in entries})
    if any(entry.team for entry in entries) or len(groups) != len(sides):
        return
    told = tuple(
        sum(n for entry, n in zip(entries, goals, strict=True) if entry.group == group)
        for group in groups
    )
    if final[0] == final[1] or told not in (final, final[::-1]):
        return
    order = sides if told == final else sides[::-1]
    for entry in entries:
        entry.team = order[groups.index(entry.group)]


def settle_by_run(
    run: list[tuple[Entry, tuple[int, int]]],
    final: tuple[int, int],
    sides: tuple[str, str],
) -> None:
    """Each goal falls to the side whose figure it raised."""
    last = (0, 0)
    raised = []
    for _, score in run:
        step = (score[0] - last[0], score[1] - last[1])
        if step not in ((1, 0), (0, 1)):
            return
        raised.append(step.index(1))
        last = score
    if last[0] == last[1] or last not in (final, final[::-1]):
        return
    order = sides if last == final else sides[::-1]
    for (entry, _), side in zip(run, raised, strict=True):
        entry.team = entry.team or order[side]
