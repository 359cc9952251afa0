"""How English tells of a goal: verbs by what must follow them, and nouns."""

import re

from articles.copy.lexicon import listed

NUMBERS = {
    "once": 1, "twice": 2, "thrice": 3, "both": 2, "brace": 2, "double": 2, "pair": 2,
    "couple": 2, "hat": 3, "treble": 3, "trio": 3, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "quartet": 4,
    "doubles": 2, "braces": 2,
}  # fmt: skip
COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|both|[2-9])(?:-goal\b)?"
    r"(?:\sof\b)?"
)


def number_of(words: str | None) -> int:
    """How many the first of these words tells: "two of", "hat-trick"; else one."""
    found = FIRST_WORD.match(words.lower()) if words else None
    word = found.group() if found else ""
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)


FIRST_WORD = re.compile(r"\d+|[a-z]+")
# What a player can be said to get, add, or have, and it is a goal.
GOAL = (
    r"(?:goals?(?![- ](?:kick|line|difference|keeper|mouth|attempt))|opener|winner"
    r"|equali[sz]er|leveller|hat[- ]?trick|treble|brace|double|strikes?|tap-ins?"
    r"|consolation|clincher|decider|tr(?:y|ies)|touchdowns?|TDs?|reply|netter"
    r"|majors?|golden[- ]goal|sudden[- ]death (?:goal|winner)|scores?)"
)
# These are goals where the words round them say so.
SHOT = (
    r"(?:headers?|(?:half-)?volleys?|penalt(?:y|ies)(?: (?:kick|stroke|corner))?"
    r"|spot[- ]kicks?"
    r"|free[- ]?kicks?|efforts?|shots?|drives?|finish(?:es)?|lobs?|chip"
    r"|(?:drag-)?flicks?"
    r"|rebound|deflection|bicycle kick|overhead(?: kick)?|back-?heel|curler|screamer"
    r"|piledriver|thunderbolt|rocket|wonder-?strike|follow-up|slap-?shot|wrister"
    r"|slapper"
    r"|snap-?shot|one-timer|backhand(?:er)?|thunderbolt|blast|scorcher|stunner|toe-poke"
    r"|run|catch|reception|plunge|sneak|rush|dive|return|interception return|pick-six"
    r"|stroke|moment of (?:magic|brilliance)|scissors kick|poke)"
)
ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other)"
# "His second yellow card", "her third start": an ordinal that counts no goals.
NO_GOALS = (
    r"(?!\s(?:half|yellow|booking|caution|card|start|appearance|season|spell|attempt"
    r"|save|assist|cap|substitut\w+|penalty (?:of|save)|period|quarter|game|match|leg"
    r"|place|time|set|ball|touch|chance|effort went|year|minute|choice|round|corner"
    r"|loss|win|defeat|victory|cup|title|goalkeeper|row|division|string|team|eleven"
    r"|of six|of (?:four|five|seven|eight) (?:added|additional)))"
)
SCORE = (
    r"(?:\d{1,2}\s?[-–]\s?\d{1,2}|\d{1,2}-(?:all|nil)"
    r"|(?:one|two|three|four|five|six|seven)"
    r"(?:[ -](?:all|nil|apiece|nothing|one|two|three|four))?)"
)
ADJECTIVES = r"(?:[\w’'-]+\s){0,5}?"
NO_CLAUSE = (
    r"(?:(?!and\b|but\b|before\b|after\b|when\b|while\b|as\b|who\b)[\w’'-]+\s){0,6}?"
)

# After a verb of shooting: the ball went in.
WENT_IN = (
    r"in(?!\s(?:a|an|the|his|her)\s(?:[\w-]+\s)?(?:shirt|game|match|league|season"
    r"|second half|first half|space|goal for|friendly|final|qualifier|cup|derby|tie)\b"
    r"|\s(?:front|vain|behind|towards)\b)"
)
# These send crosses in as well: "curled in a corner".
NO_CROSS = (
    r"in(?!\s(?:a|an|the|his|her)\s(?:[\w-]+\s)?(?:cross|corner|ball|pass|delivery"
    r"|free-kick|shirt|game|match|league|season|second half|first half|space)\b"
    r"|\s(?:front|vain|behind|towards)\b)"
)
ELSEWHERE_IN = (
    r"|home|to the (?:\w+ )?net|into|past|beyond|inside|under|underneath|between"
    r"|through|low|high|across"
    r"|over (?:[\w-]+\s){0,3}?(?:line|keeper|goalkeeper)|off the (?:underside|inside)"
    r"|from (?:close range|point-blank range|the (?:penalty )?spot|12 yards"
    r"|an acute angle)"
    r"|out of the reach|on the rebound|the rebound"
    rf"|(?:the|a|an|his|her|their)\s{ADJECTIVES}(?:{GOAL}|{ORDINAL}{NO_GOALS})"
    r"|the (?:[\w-]+\s)?(?:keeper|goalkeeper|net))\b"
)
INTO = re.compile(rf"(?:\s{NO_CLAUSE})(?:{WENT_IN}{ELSEWHERE_IN}")
SENT_INTO = re.compile(rf"(?:\s{NO_CLAUSE})(?:{NO_CROSS}{ELSEWHERE_IN}")
# After a verb of putting: a side was ahead, or level, by it.
AHEAD = re.compile(
    r"\s(?:the\s|his\s|her\s)?(?:[\w’'&.-]+\s){0,6}?"
    r"(?:ahead|in (?:front|charge|control|command|the driving seat)|level"
    r"|on level terms"
    r"|back (?:level|ahead|in(?:to|\s)|on terms)|on (?:the|their) (?:way|board"
    r"|scoreboard|scoresheet)"
    rf"|{SCORE}\s(?:up|ahead|clear|in front|goals?)|into\s(?:a|an"
    rf"|the)\s{ADJECTIVES}lead"
    r"|on course|to (?:a |an )?(?:\w+ )?victory|out of (?:sight|reach)|beyond (?:reach"
    r"|doubt)|through to"
    rf"|(?:the|a|an)\s{ADJECTIVES}(?:lead|advantage|start|edge|breakthrough|cushion"
    r"|lifeline|win|victory|points|hope|breathing space)|hope|breathing space"
    r"|over the line"
    r"|the (?:lead|advantage)|up)\b"
)
# After "got", "added", "grabbed", "hit", "had": what was got are goals.
GOT = re.compile(
    r"\s(?:with\s|himself\s|herself\s|to\s|up\s"
    rf"|in\s)*(?:(?P<many>{COUNT})(?:\s{ADJECTIVES}(?:{GOAL}|{SHOT}|times))?"
    r"(?!\s(?:points|penalt|conversions?|assists?|saves|shots|chances|minutes|times"
    r"|wins|games|yellow|players|men|more (?:points|saves)|\w+ (?:chances|saves"
    r"|shots)))"
    r"|further (?:goals|efforts|strikes|tries|scores)|(?:a|an|the|his|her|their|one"
    rf"|{COUNT})\s{ADJECTIVES}(?:{GOAL}|{ORDINAL}{NO_GOALS})|a (?:couple|pair)\b"
    r"|another|the lot|goals"
    r"|tries|the (?:final|last|decisive|crucial|vital|all-important|finishing"
    r"|faintest of) touch"
    r"|(?:a|the)\s(?:[\w’'-]+\s){0,4}?(?:header|volley|tap-in|spot-kick|penalty|strike"
    r"|drag-flick)"
    r"|(?:one|a goal|two|it|two goals) back|one(?:,|\.|;|$| (?:for|in|of|more|from"
    r"|himself|each|apiece| and))"
    r"|in (?:the|a|an)\s(?:[\w’'-]+\s){0,3}?(?:goal|opener|winner|equali[sz]er|second"
    r"|third|fourth))"
    r"(?!\w|-(?!goal))"
)
# After "had" a goal must be named, or a plain count stand before "for".
HAD = re.compile(
    rf"\s(?:(?P<many>{COUNT})(?:\s{ADJECTIVES}{GOAL}|(?=,|\.|;|$|\s(?:for|and|in)\b))"
    r"|a (?:hat[- ]trick|brace|treble|double)|(?:a|the) (?:goal|try"
    r"|touchdown)(?= (?:for|and|in|on|at|from))"
    r"|one(?= for| and)|the (?:other|others|other goal)\b"
    rf"|(?:the|their) {ORDINAL}(?: (?:goal|major|try))?\b{NO_GOALS}"
    r"|the\s(?:[\w’'-]+\s){0,4}goal\b)(?!\s(?:ruled|disallowed|chalked|kick|line"
    r"|cancelled|scratched|back))"
)
CLOSED = re.compile(
    r"(?:\s(?:off|up|out|down))?\s(?:a|an|the|his|her|their|both)\s"
    rf"{ADJECTIVES}(?:hat[- ]?trick|treble|brace|double|scoring|win|victory|rout|points"
    r"|result|comeback|tally|turnaround|scoreline|success|triumph|romp|deal|match ball"
    r"|move|break|attack|counter-attack|breakaway|night|afternoon|evening|performance"
    rf"|{SCORE})\b"
    rf"|\s(?:off|up)\s(?:it|things|matters|proceedings|{SCORE})|\s(?:it|things|matters"
    r"|proceedings)\s(?:off|up)|\sit\b|\s(?:victory|matters)"
)
MARGIN = re.compile(
    r"\sto (?:the|their|his|her) (?:tally|score|scoring|lead|advantage|misery|woes?"
    r"|home)"
    rf"|\s(?:a|the|that|his|her|their)\s{ADJECTIVES}(?:lead|advantage|deficit|arrears"
    rf"|cushion|gap|margin|score|tally)\b|\sparity\b|\s(?:the )?home side['’]s"
    rf"|\s(?:[A-Z][\w’'-]*\s){{1,3}}(?:lead|advantage|deficit)\b"
)
OPENED = re.compile(
    rf"\s(?:the|a|his|her|their)\s{ADJECTIVES}(?:scoring|account|goal account|tally"
    r"|deadlock"
    r"|duck|resistance|stalemate)\b|\sthe ice\b"
)
PULLED = re.compile(
    r"\s(?:one|a goal|two|two goals|another|a try|it) back\b|\s(?:(?:the|his"
    r"|her)\s(?:[\w’'-]+\s){1,3}|(?:[A-Z][\w’'-]*\s){1,3})(?:level|back|ahead)\b"
)
MADE = re.compile(
    rf"\s(?:it|the score|the scoreline)\s(?:back\s)?(?:to\s)?{SCORE}|\sno mistake"
    r"|\s(?:sure|certain|it safe)\b"
    r"|\sthe (?:points|game|result|win|breakthrough)\b(?:\s(?:safe|sure|secure))?"
    r"|\s(?:his|her) (?:presence|pressure) (?:tell|count)|\sthem pay|\svictory (?:safe"
    r"|certain)"
)
DECIDED = re.compile(
    r"\s(?:it|things|matters|the (?:game|match|contest|tie|issue|affair|points?|derby"
    r"|final|day|spoils|nerves|job)|a (?:point|draw|share)"
    r"|(?:the|a)\s(?:[\w’'-]+\s){0,4}(?:win|victory|draw|point))\b"
)
FOUND = re.compile(
    r"\s(?:the (?:back of the )?(?:net|target|range|backboard|onion bag)"
    r"|the (?:\w+\s){0,2}corner"
    r"|a way (?:past|through)|the roof of)\b"
)
PLAIN = re.compile(
    r"(?!\s(?:the|a|an|off|against)?\s?(?:[\w-]+\s){0,2}(?:post|bar|woodwork|crossbar"
    r"|upright|wall)\b"
    r"|\s(?:at(?! \d)|over|wide|nothing|against|charges|form|points|\d+ points)\b)"
)
OWN_NET = re.compile(
    r"\s(?:[\w’'-]+\s){0,6}?(?:through|into|past|in) (?:his|her|their) own"
    r" (?:net|goal|keeper|goalkeeper|line)\b"
)
CANCELLED = re.compile(r"\sout\s(?!by\b)|\s(?:that|it|the (?:opener|lead|goal)) out\b")
PENALTY = re.compile(
    rf"\s(?:from\s)?(?:the|a|an|his|her)\s{ADJECTIVES}(?:penalty(?! area| box| spot)"
    r"|spot-kick)\b"
)
HAD_GOALS = re.compile(r"\s(?:[\w-]+\s){0,2}goals\b(?! (?:ruled|disallowed|chalked))")
FORCED = re.compile(
    r"\s(?:the (?:game|match|tie|contest) (?:in)?to )?(?:extra[- ]time|overtime"
    r"|an extra (?:session|period)|penalties|a (?:replay|shoot-?out"
    r"|penalty shoot-?out))\b"
)
BEAT = re.compile(
    r"\s(?:the\s)?(?:[\w-]+\s){0,2}(?:goal)?(?:keeper|tender|goalie|netminder"
    r"|custodian)\b"
    r"|\s(?:[A-Z][\w’'-]+\s){1,2}(?:from|at (?:his|her)|with a|low|between|high|on the"
    r"|to"
    r" (?:his|her))\b"
)
# A goal needs no more words than the verb.
SCORES = """
    scored scores scoring score goaled reply netted nets netting equalised equalized
    equalises
    equalizes equalising equalizing equalise equalize levelled leveled levels
    levelling level replied replies
"""
SHOOTS = """
    headed heads heading head nodded nods nodding nod tapped taps tapping tap slotted
    slots slotting slot firing thumped thumping thump crashed crashes crashing crash
    lobbed lobs lobbing lob volleyed volleys volleying volley poked pokes poking poke
    prodded prods prodding prod stabbed stabs stabbing stab bundled bundles bundling
    bundle scrambled scrambling forced forces forcing force turned turns turning turn
    swept sweeps sweeping sweep steered steers steering steer guided guides guiding
    guide glanced glances glancing glance stroked strokes stroking stroke footed
    footing foot tucked tucks tucking tuck buried buries burying bury powered powers
    powering power planted plants planting plant finished finishes finishing finish
    dispatched dispatches dispatching despatched squeezed squeezes squeezing squeeze
    deflected deflects deflecting deflect diverted diverts diverting divert rammed
    ramming ram slammed slams slamming slam placed places placing place shinned nudged
    nudges nudging nudge tipped tips tipping tip redirected redirecting redirect
    wristed snapped backhanded jammed jamming jam banked smuggled smuggling thrashed
    thrashing palmed palming punched punching fisted fisting batted batting kicked
    kicking ripped ripping cracked cracking ran run running rammed struck strike
    strikes striking sneaked slipped slipping raced racing cushioned backheeled
    pounced walked carried bobbled spun sidefooted swivelled poked toepoked converted
    converts converting convert rounded rounding
"""
SENDS = """
    fired fires fire drilled drills drilling drill rifled rifles rifling rifle smashed
    smashes smashing smash lashed lashes lashing lash hammered hammers hammering
    hammer blasted blasts blasting blast curled curls curling curl chipped chips
    chipping chip dinked dinking dink flicked flicks flicking flick rolled rolls
    rolling roll slid slides sliding slide shot shoots shooting shoot hooked hooking
    hook arrowed arrowing lifted lifts lifting lift looped loops looping passed
    passing thundered thundering clipped clips clipping clip scooped scooping scoop
    knocked knocks knocking knock pinged pushed pushing push bent bending whipped hit
    hits hitting lash cut drove driving drive drives dragged
"""
OWN_NETS = """
    put puts putting turned turning headed heading diverted diverting divert deflected
    deflecting sliced slicing bundled poked prodded knocked nodded steered glanced
    volleyed shinned fired hooked stabbed slid
"""
PENALTIES = """
    buried burying bury converted converting convert dispatched dispatching slotted
    slotting tucked tucking rolled rolling stroked stroking scored scoring netted
    netting fired firing blasted smashed smashing lashed hammered drilled thumped
    powered
"""
STRIKES = """
    struck strikes striking strike finish converted converts converting convert pounced
    pounces finished slotted
"""
PUTS = """
    put puts putting given got gave gives giving give handed hands handing fired
    firing headed heading heads shot sent sends sending edged edging nudged nudging
    drew brought bring bringing pulled hauled hauling dragged dragging lifted kicked
    volleyed steered guided moved restored fire head drilled tapped nodded slotted
    swept poked blasted smashed curled send hand edge
    nudge draw haul drag lift move restore drill poke shoot head fire slot
"""
GETS = """
    got gets getting get grabbed grabs grabbing grab added adds adding add hit hits
    hitting claimed claims claiming claim bagged bags bagging bag snatched snatches
    snatching snatch notched notches notching registered registers registering
    recorded recording contributed contributing weighed chipped popped helped netted
    netting scored scores scoring score fired struck nabbed nabbing plundered scooped
    stole supplied smashed headed tapped slotted rattled produced conjured provided
    delivered bundled came capitalised kicked kicking kicks turned palmed punched
    fisted applied flicked lashed rifled drilled fired curled slammed finished swept
    buried
"""
CLOSES = """
    completed completes completing complete sealed seals sealing seal wrapped wraps
    wrapping wrap rounded rounds rounding round capped caps capping cap finished
    finishing settled clinched clinching clinch secured secures securing secure put
    killed icing iced earned earns earning rescued rescues rescuing rescue salvaged
    salvages salvaging salvage snatched
"""
MARGINS = """
    doubled doubles doubling double trebled trebling extended extends extending extend
    stretched stretches stretching increased increases increasing restored restores
    restoring restore reduced reduces reducing reduce halved halves halving halve cut
    cuts cutting regained erased trimmed quadrupled tied evened added adding adds
"""
WORDS = (
    (SCORES, PLAIN, "scored"),
    (SHOOTS, INTO, "shot"),
    (SENDS, SENT_INTO, "shot"),
    (STRIKES, PLAIN, "struck"),
    (PUTS, AHEAD, "put"),
    (GETS, GOT, "got"),
    ("had has", HAD, "had"),
    ("beat beats beating", BEAT, "found"),
    ("had with", HAD_GOALS, "each"),
    (OWN_NETS, OWN_NET, "own"),
    ("cancelled canceled cancels cancelling", CANCELLED, "scored"),
    (PENALTIES, PENALTY, "struck"),
    ("forced forces forcing force", FORCED, "decided"),
    (CLOSES, CLOSED, "closed"),
    (MARGINS, MARGIN, "margin"),
    (
        "opened opens opening open started starts broke breaks breaking break"
        , OPENED, "opened"),
    (
        "pulled pulls pulling pull clawed clawing got hauled hauling dragged dragging"
        " pegged"
        , PULLED, "pulled"),
    ("made makes making make", MADE, "made"),
    (
        "won settled settles decided rescued rescue earned salvaged secured clinched"
        " killed turned snatched wins edged stole tied ended ends sank sealed",
        DECIDED,
        "decided",
    ),
    ("found finds finding find hit hits rattled bulged rippled", FOUND, "found"),
)  # fmt: skip
VERBS: dict[str, list[tuple[re.Pattern[str], str]]] = {}
for words, after, kind in WORDS:
    for word in words.split():
        VERBS.setdefault(word, []).append((after, kind))
# Base forms tell of a deed only after "to": "rose to head home".
BASE = listed("""
    score equalise equalize level head nod tap slot fire drill rifle smash lash thump
    hammer blast crash curl chip lob dink volley poke prod stab bundle force turn
    sweep steer guide glance flick roll stroke slide foot tuck bury power plant finish
    squeeze deflect divert shoot hook ram slam lift place nudge clip scoop tip
    redirect jam knock run strike bring give get grab add claim bag snatch complete
    seal wrap round cap clinch secure rescue salvage double extend restore reduce
    halve open break pull make find convert cross touch dot dive go put hit cut ground
    burrow barge squeeze crash power poke lash loop put redirect convert tuck send
    hand edge fist palm punch kick push draw haul drag force reply net
""")
AGAIN = re.compile(
    r"\b(?:again|another|second|third|fourth|fifth|sixth|added|adding|adds|add|doubl\w+"
    r"|treble\w*|hat[- ]?trick|brace|complet\w+|wrapped|sealed|sealing|rounded"
    r"|extend\w+"
    r"|stretch\w+|further|more|made it [2-9]|made sure|made certain|capped|the other"
    r"|winner|restor\w+)\b"
)
NEVER = re.compile(
    r"\b(?:missed (?!them)|saves?\b|saved|saving|(?:was|were|been|being) denied"
    r"|denied (?:by|him|her)\b|wide(?! (?:player|man|receiver|out|on|left|open|margin"
    r"|midfielder))|over the (?:bar|top|crossbar)"
    r"|(?:hit|hits|struck|rattled|clipped|(?<!in )off|against|shook|grazed|kissed|onto"
    r"|came back off|rebounded off|rebounding off) (?:the |a )?(?:[\w-]+ ){0,2}(?:post"
    r"|bar|woodwork|crossbar|upright)(?! and (?:in|over the line))"
    r"|ruled out|disallow\w+|chalked off|scratched|offside|flag(?:ged)? (?:was )?(?:up"
    r"|went|cut)|thought (?:he|she|they|[A-Z]\w+)"
    r"|(?:could|should|would|might|may|must) (?:have|well|yet)|nearly|almost|(?:came"
    r"|went|go) close|narrowly|just (?:over|wide|past the (?:\w+ )?(?:post|upright))"
    r"|fail\w+|unable|chances? to|cleared|hack\w+ (?:it )?(?:off|clear)|off the line"
    r"|kept out|tipp?(?:ed|ing) (?:over|round|around|away|on to|onto)"
    r"|block\w+|smothered|parried(?= (?:by|away|over|wide))|held by|straight at"
    r"|fired over|blazed over|headed over|shot over|skied"
    r"|tr(?:ied|ying) to|looking to|hop(?:ed|ing) to|threaten\w*|appeal\w*|denying"
    r"|prevent\w*"
    r"|(?:has|have|had|did|does|do|was|were) not|hasn['’]t|haven['’]t|hadn['’]t|never"
    r"|without (?:a goal|scoring)|yet to|did(?:n['’]t| not)"
    r"|last (?:season|year|month|week|term|summer|time|weekend|night['’]s draw)"
    r"|this (?:season|term|year)(?:['’]s)?|career|all[- ]time|previous(?:ly)?"
    r"|earlier this|in (?:his|her) last"
    r"|since (?:\w+ing|19|20)|on (?:loan|Tuesday|Wednesday) (?:last|week)|in (?:January"
    r"|February|March|April|August|September|October|November|December) "
    r"|should(?:n['’]t)?|wouldn['’]t|cannot|couldn['’]t"
    r"|saw red|sin[- ]?bin\w*|sent[ -]off|red card|yellow card|booked|dismissed"
    r"|substituted|replaced|limped|stretchered|taken off|shoot-?out|in the reverse"
    r"|first leg|reverse fixture)\b"
)
# Words that set a weaker noun among goals.
CONTEXT = re.compile(
    r"\b(?:thanks to|courtesy of|turned it|ahead|front|lead|led|level\w*|equal\w+"
    r"|parity|open\w+|made it|cancell?ed out"
    r"|enough|settl\w+"
    r"|decid\w+|decisive|difference|w[io]n\w*|victory|seal\w*|earn\w*|gave|giv\w+"
    r"|put\w*|beat|s[aiu]nk|secur\w+|rescu\w+"
    r"|salvag\w+|snatch\w+|clinch\w+|stunn\w+|separat\w+|doubl\w+|reduc\w+|scor\w+"
    r"|goals?|net|in off|crept in|went in"
    r"|flew in|back|up|clear|draw\w*|points?|triumph|cruis\w+|denied|broke|minute"
    r"|winner|hit|complet\w+|beaten|adding|added|touchdowns?|squirmed|squeezed"
    r"|sneaked in|swerved|dipped|crept|trickled"
    r"|dribbled|flew (?:in|past|into)|nestled|looped|rolled|slid|spun|on target"
    r"|deflect\w+|sandwiched|either side|followed)\b|\d-\d|\(\d"
)
