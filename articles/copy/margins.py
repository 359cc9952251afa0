"""By how much a race or a tournament was won: lengths, seconds, strokes, a play-off."""

import re

MARGIN_FROM = re.compile(
    r"\bby (?P<margin>(?:a|an|half a|two|three|four|five|six|seven"
    r"|\d{1,3}(?:\.\d{1,3})?)"
    r" (?:[a-z-]+ )?(?:lengths? and a (?:half|quarter|neck)|(?:and a half )?lengths?"
    r"|seconds?|minutes?|hundredths?|thousandths?|wheel|neck|short head|whisker"
    r"|nose|head|tyre))\b"
    r"(?:[^.;]{0,20}?\s(?:from|over|ahead of|to)\s(?=\S))?"
)
SECONDS_AHEAD = re.compile(
    r"\b(?P<margin>\d{1,3}(?:\.\d{1,3})? seconds) (?:ahead|clear|in front) of\b"
)
NUMBER = (
    r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|single)"
)
GOLF_MARGIN = re.compile(
    rf"\bby (?P<by>(?:a )?{NUMBER} (?:shots?|strokes?))\b"
    rf"|\b(?P<clear>{NUMBER} (?:shots?|strokes?)) (?:clear|ahead|in front|better"
    rf"|victory|win)\b"
    rf"|\b(?P<won>{NUMBER}-(?:shot|stroke)) (?:victory|win|triumph|success|margin)\b"
    r"|\b(?:con|por) (?P<es>(?!\d{3})\w+ golpes?)\b|\bmit (?P<de>(?!\d{3})\w+"
    r" Schlägen?(?: Vorsprung)?)\b"
    r"|\b(?P<fr>\w+ coups?) (?:d['’]avance|de mieux)\b|\bcon (?P<it>\w+ colp[oi])\b"
    r"|\b(?:com|por) (?P<pt>\w+ (?:pancadas?|tacadas?))\b|\bmet (?P<nl>\w+"
    r" slag(?:en)?)\b"
    r"|\bmed (?P<sv>\w+ slags?)\b"
)
PLAY_OFF = re.compile(
    r"\b(?P<hole>(?:first|second|third|fourth|fifth|sixth) (?:extra|play-?off"
    r"|sudden-death) hole"
    r"|play-?off)\b"
)


def find_margin(sentence: str, *, golf: bool) -> re.Match[str] | None:
    """By how much a race or a tournament was won, where a sentence says it."""
    if golf:
        return GOLF_MARGIN.search(sentence) or PLAY_OFF.search(sentence)
    return MARGIN_FROM.search(sentence) or SECONDS_AHEAD.search(sentence)
