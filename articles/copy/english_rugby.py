"""How English tells of a try: crossing the line, by whatever verb."""

import re

# In rugby: a try, however it was scored.
TRIED = re.compile(
    r"(?:\s(?:over|down|across|in|the (?:line|ball)|his|her|from|to score|for)\b"
    r"|(?=[.,;]|$|\s\(|\s(?:twice|early|late|after|in|on|either|before|again|and|with"
    r"|just|midway|inside|unopposed|untouched|wide|out|at)\b))"
)
OVER = re.compile(
    r"\s(?:(?:his|her|their) way\s)?(?:[\w-]+\s){0,3}?(?:over|down"
    r"|in (?:the (?:\w+ )?corner|at|by|from"
    r"|under|beside)|across the line|through to score|in for (?:a|the|his|her)\b"
    r"|for (?:a|the|his"
    r"|her)\s(?:[\w’'-]+\s){0,4}(?:try|score|second|third))\b(?!\s(?:the (?:bar|top"
    r"|crossbar|penalty)|a penalty|two penalties|three penalties))"
)
CROSSES = """
    crossed crosses crossing cross grounded grounding scored scoring
"""
GOES_OVER = """
    touched touching touches dotted dived diving dives dove plunged plunging barged
    burrowed burrowing powered powering crashed crashing squeezed squeezing went goes
    going go forced forcing drove driven driving raced racing scampered scooted darted
    sprinted ran running burst bursting rumbled bulldozed stretched stretching reached
    reaching touch dot dive was slid sliding sniped sniping finished finishing got
    carried sauntered strolled surged pounced peeled bounced muscled bundled cantered
    cruised broke glided danced stepped ploughed twisted spun shot
"""
RUGBY_VERBS: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(CROSSES.split(), TRIED),
    **dict.fromkeys(GOES_OVER.split(), OVER),
}
