"""Scores told in words put into figures: "three goals to one" is "3-1".

Every reader of results knows figures, so the copy's words are put into them once. Only
words that no other meaning fits are touched: a unit or a hyphen between two numbers, a
verb of drawing before one, or "the odd goal in five".
"""

import re

NUMBERS = {
    word: value
    for value, words in enumerate(
        (
            "nil zero nought love cero zéro null nul noll nulla zera nula",
            "one un uno una une um uma eins een één ett én et jeden jednego jedna",
            "two dos deux zwei due dois duas twee två to dwa dwóch dvě",
            "three tres trois drei tre três drie trzy trzech tři",
            "four czterech cuatro quatre vier quattro quatro fyra fire cztery čtyři",
            "five cinco cinq fünf cinque vijf fem pięć pět",
            "six seis sechs sei zes sex seks sześć",
            "seven siete sept sieben sette sete zeven sju syv siedem",
            "eight ocho huit acht otto oito åtta åtte osiem",
            "nine nueve neuf neun nove negen nio ni",
            "ten diez dix zehn dieci dez tien tio ti",
        )
    )
    for word in words.split()
}
# A word two languages share counts as what it is in the longer run of its own.
NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
UNIT = (
    r"(?:goals?|tries|frames?|sets?|legs?|games?|maps?|buts?|manches?|sets|goles?|gol"
    r"|tantos?|juegos?|mangas?|Tore?n?|Treffern?|Sätzen?|reti|golos?|gols?|bolas?"
    r"|doelpunten|goals|mål|bramki|bramek)"
)
JOINT = r"(?:to|a|à|contre|contra|zu|gegen|til|till|mot|tegen|do|against)"
# "Three goals to one", "four tirs au but à three", "tre a uno".
PAIR_WITH_UNIT = re.compile(
    rf"(?<![\w-])(?P<one>{NUMBER}|\d{{1,2}})[\s-](?P<unit>{UNIT}|tirs au but)\s{JOINT}"
    rf"\s(?P<two>{NUMBER}|\d{{1,2}})(?!['’\w-]|\s?%)(?:\s{UNIT}(?!\w))?",
    re.IGNORECASE,
)
# "Drei zu eins", "por tres a uno", "trzy do jednego", "s'incline trois à un".
PAIR_BARE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<de>null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\szu\s"
    r"(?P<de2>null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun)"
    r"|(?P<fr>zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\sà\s"
    r"(?P<fr2>zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf)"
    r"|(?P<it>zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)\sa\s"
    r"(?P<it2>zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove)"
    r"|(?P<es>cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\sa\s"
    r"(?P<es2>cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
    r"|(?P<pt>zero|um|dois|três|quatro|cinco|seis|sete|oito|nove)\sa\s"
    r"(?P<pt2>zero|um|dois|três|quatro|cinco|seis|sete)"
    r"|(?P<pl>jeden|dwa|trzy|cztery|pięć|sześć)\sdo\s"
    r"(?P<pl2>zera|jednego|dwóch|trzech|czterech)"
    r")(?![\w'’-])(?!\s(?:años?|anni|ans|anos|Jahre|minut\w+|giorni|días|jours|mesi"
    r"|mes\w*|semanas|settimane|semaines|dias|lat)\b)",
    re.IGNORECASE,
)
# "Two-nil", "drie-een", "tre–ett": a hyphen between two numbers of one language.
HYPHENED = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<en>nil|one|two|three|four|five|six|seven|eight|nine|ten)[-–]"
    r"(?P<en2>nil|one|two|three|four|five|six|seven|eight|nine)"
    r"|(?P<nl>nul|een|één|twee|drie|vier|vijf|zes|zeven|acht)[-–]"
    r"(?P<nl2>nul|een|één|twee|drie|vier|vijf|zes|zeven)"
    r"|(?P<sv>noll|ett|två|tre|fyra|fem|sex|sju|åtta)[-–]"
    r"(?P<sv2>noll|ett|två|tre|fyra|fem|sex|sju)"
    r"|(?P<no>null|nul|én|en|et|to|tre|fire|fem|seks|syv)[-–]"
    r"(?P<no2>null|nul|én|en|et|to|tre|fire|fem|seks)"
    r")(?![\w-])(?!\s(?:man|men|year|day|week|minute|round|time|game|match|mijter)\b)",
    re.IGNORECASE,
)
# "Drew one-all", "two apiece", "deux partout", "empate a duas bolas", "empataron a
# dos".
LEVEL = re.compile(
    r"(?<!scored )(?<!netted )(?<!with )(?<!hit )(?<!got )(?<![\w-])"
    rf"(?P<each>{NUMBER})[\s-](?:apiece|partout|iguales|ovunque)\b"
    r"|(?<![\w-])(?P<all>nil|one|two|three|four|five|six)[\s-]all\b(?!-)(?!\s(?:out"
    r"|but|the"
    r"|of|over|four|three|his|her|their)\b)"
    r"|(?P<drew>\b(?:empat\w+|igualad\w+|tablas|iguald\w+|neutralis\w+)\s)(?P<em>a|por)"
    rf"\s(?P<same>{NUMBER})(?:\s(?:golos?|goles?|gols?|bolas?|tantos?))?(?![\w'’-])"
    rf"(?!\sa\s(?:{NUMBER}|\d))",
    re.IGNORECASE,
)
# "The odd goal in five": three to two.
ODD_GOAL = re.compile(
    r"\bthe odd (?:goal|try|frame) (?:in|of) (?P<total>three|five|seven|nine|3|5|7|9)\b"
)
# One of these stands in every score told in words; a blank or a dash goes first.
MAY_BE = re.compile(
    r"[ –-](?:(?<=[ -])(?:(?:goals?|tries|frames?|sets|legs|games|maps|buts?|manches"
    r"|gole?s?|tantos|juegos"
    r"|tore?n?|treffern?|sätzen?|reti|golos?|bolas?|doelpunten|mål|bramki|bramek"
    r"|tirs au but) (?:to|a|à|contra|zu|gegen|till|mot|tegen|do|against) "
    r"|(?:apiece|partout|iguales|ovunque|all)\b)"
    r"|(?<=[a-z] )(?:zu|à|a|do) (?:z[eé]ro|null|zera|uno?|um|eins|jednego"
    r"|d[eorwu]\w{1,4}"
    r"|t[rh]\w{2,3}|qu\w{4,5}|cuatro|cin\w+|vier|fünf|cero|s[ei]\w{1,5}|czterech)\b"
    r"|(?<=[a-z][-–])(?:nil|nul|noll|zero|one|two|three|four|five|een|één|twee|drie"
    r"|ett|två"
    r"|tre|fyra|én|en|et|to|fire|fem|six|seven|eight)\b)"
)
MAY_BE_LEVEL = re.compile(
    r"empat\w+ (?:a|por) |igualad\w+ a |neutralis\w+ |the odd \w+ (?:in|of) "
)


# "Tirs au but (4 à 3)", "5 t.a.b. à 4", "tanda de penaltis (5-4)".
KICKS_BRACKET = re.compile(
    r"(?P<word>\b(?:tirs au but|t\.a\.b\.|penaltis|penales|penal(?:ti|e)s|rigori"
    r"|dischetto|grandes penalidades|penalidades|penáltis|pênaltis|strafschoppen"
    r"|strafschoppenserie|Elfmeterschießen|Siebenmeterwerfen|karnych|straffar"
    r"|straffläggning|straffespark|straffesparkkonkurranse|penaltách|rozstřel\w*"
    r"|пенальти|once metros|punto de penalti|penaltılarda))"
    r"\s\((?P<one>\d{1,2})(?:\s?[-–:]\s?|\s[àa]\s)(?P<two>\d{1,2})\)",
)
KICKS_APART = re.compile(
    r"(?P<one>\d{1,2}) (?:t\.a\.b\.?|tab|tirs au but|penaltis) (?:à|a)"
    r" (?P<two>\d{1,2})(?!\d)"
)
MAY_BE_KICKS = re.compile(r"\d\)|t\.a\.b|\btab\b|tirs au but")


def with_kicks(text: str) -> str:
    """The text with every score of kicks told in one form."""
    if not MAY_BE_KICKS.search(text):
        return text
    text = KICKS_BRACKET.sub(_kicks, text)
    return KICKS_APART.sub(_kicks, text)


def _kicks(found: re.Match[str]) -> str:
    if found["one"] == found["two"]:
        return found.group()
    score = f"{found['one']}-{found['two']} on penalties"
    word = found.groupdict().get("word")
    return f"{word} ({score})" if word else score


def in_figures(text: str) -> str:
    """The text with every score that stands in words put into figures."""
    text = with_kicks(text)
    if "without re" in text:
        text = UNANSWERED.sub(_unanswered, text)
    if "goals" in text:
        text = SHARED.sub(_shared, text)
    small = text.lower()
    if not (MAY_BE.search(small) or MAY_BE_LEVEL.search(small)):
        return text
    text = PAIR_WITH_UNIT.sub(_with_unit, text)
    text = PAIR_BARE.sub(_bare, text)
    if "-" in text or "–" in text:
        text = HYPHENED.sub(_bare, text)
    if MAY_LEVEL.search(small):
        text = LEVEL.sub(_level, text)
    return ODD_GOAL.sub(_odd_goal, text) if "the odd " in text else text


MAY_LEVEL = re.compile(
    r"apiece|partout|iguales|ovunque|all\b|empat|iguala?d|tablas|neutralis"
)


# "Put five past Vale without reply": the verb and the figures it stands for.
UNANSWERED = re.compile(
    r"\b(?:put|hit|hammered|fired|struck|plundered|thumped|rattled|knocked|slammed"
    r"|scored|ran|racked up)(?: in)? (?P<one>two|three|four|five|six|seven|eight|nine"
    r"|ten)(?: goals| tries)?(?: past (?P<past>[^,.;:()\d]{2,40}?) without re(?:ply"
    r"|sponse)|"
    r" without re(?:ply|sponse) (?:against|past|at) (?P<late>(?:the )?(?=[A-Z])))"
    r"(?! in the (?:first|second|third|final|last|opening))"
)
# "Tern and Vale shared four goals": who did is named before.
SHARED = re.compile(
    r"(?<=[a-z] )(?P<verb>shar(?:ed|ing)) (?:a )?(?P<total>two|four|six|eight)"
    r"(?: goals\b(?! (?:between|with|each|apiece|as|to|for|from))"
    r"|-goal(?= (?:draw|thriller|affair)))"
)


def _unanswered(found: re.Match[str]) -> str:
    rival = found["past"] or found["late"]
    score = f"{value_of(found['one'])}-0"
    return f"won {score} against {rival}"


def _shared(found: re.Match[str]) -> str:
    """A draw of so many goals, where no other score stands in the sentence."""
    text = found.string
    start = text.rfind(". ", 0, found.start()) + 1
    end = text.find(". ", found.end())
    if SCORE.search(text, start, end if end >= 0 else len(text)):
        return found.group()
    half = value_of(found["total"]) // 2
    return f"drew {half}-{half}"


SCORE = re.compile(r"\d[-–]\d")


def value_of(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _with_unit(found: re.Match[str]) -> str:
    score = f"{value_of(found['one'])}-{value_of(found['two'])}"
    return f"{score} aux tirs au but" if "tirs" in found["unit"] else score


def _bare(found: re.Match[str]) -> str:
    one, two = (value_of(word) for word in found.groups() if word)
    before = found.string[max(0, found.start() - LONGEST_LEAD) : found.start()]
    # "Trois à quatre semaines", "de dos a tres", "uno a uno": no scores.
    may_count = found.re is PAIR_BARE and not found["de"] and not found["pl"]
    if may_count and (
        FROM.search(before) or (one <= two and not BY_A_SCORE.search(before))
    ):
        return found.group()
    return f"{one}-{two}"


LONGEST_LEAD = 24
FROM = re.compile(r"\b(?:de|da|d['’]|dal|entre|entra|tra|ogni|cada|chaque)\s$")
BY_A_SCORE = re.compile(
    r"(?:^|[.:;]\s|\b(?:por|per|par|pour|con|sul|su|score|marcador|risultato|placar"
    r"|finit\w|finì|empat\w+|pareggi\w+|inclin\w+|perd\w+|cay\w+|battu\w*)\s"
    r"(?:de\s|un\s|lo\s)?)$",
    re.IGNORECASE,
)


def _level(found: re.Match[str]) -> str:
    number = value_of(found["each"] or found["all"] or found["same"])
    return f"{found['drew'] or ''}{number}-{number}"


def _odd_goal(found: re.Match[str]) -> str:
    total = value_of(found["total"])
    return f"{total // 2 + 1}-{total // 2}"
