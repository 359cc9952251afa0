"""Who a word of winning or losing is told of: the subject of its clause."""

import re
from collections.abc import Sequence

from articles.copy.beside import is_marked_at, is_object
from articles.copy.meetings import Meeting
from articles.copy.names import Name
from articles.copy.sense import Mark
from articles.copy.sides import is_side

# A name where it stands, and the side it is.
Place = tuple[int, int, str]

# What opens a clause of its own: whoever is named before it is not its subject.
BOUNDARY = re.compile(
    r"[,;:–—]\s(?:(?:but|and|y|e|et|und|och|og|en|a|а|но)\s)?"
    r"|\s(?:as|while|but|when|because|before|after|although|though|who|which|that|and"
    r"|since|until|dass|weil|während|nachdem|bevor|als|aber|doch|und"
    r"|terwijl|maar|nadat|toen|dat|mais|quand|lorsque|alors|tandis|et"
    r"|ma|quando|mentre|dopo|che|pero|cuando|mientras|que|mas|enquanto"
    r"|men|när|medan|mens|og|och|ale|gdy|kiedy|że|když|že|но|когда|что|як|коли)\s"
)
# ", who won 3-1": whoever stands right before is meant, whatever their part there.
WHO = re.compile(
    r"[»”\"]?,\s(?:who|which|qui|quien(?:es)?|que|che|som|die|der|das|który|która|które"
    r"|který|která|который|которая|котор\w+|яки[йі]|яка)\s(?:[^\W\d_]+\s){0,4}"
)
# "To give Tern a win", "saw Tern win", "could not stop Tern winning".
GIVEN = re.compile(
    r"\b(?:g[ia]ve[sn]?|giving|hand(?:s|ed|ing)?|earn(?:s|ed|ing)?|secur(?:e|es|ed|ing)"
    r"|seal(?:s|ed|ing)?|br(?:ing|ings|ought)|lift(?:s|ed)?|help(?:s|ed)?|saw|sees?|let"
    r"|watch(?:ed)?|guid(?:e|es|ed)|steer(?:s|ed)?|fir(?:e|es|ed)|le[ad]d?|power(?:s"
    r"|ed)?"
    r"|stop(?:ped)?|prevent(?:ed)?|cost|bescherte[n]?|sicherte[n]?|schenkte[n]?|brachte"
    r"|bezorgde[n]?|schonk|gaf|gav|sikret|sikrede|säkrade|dał\w?|zapewnił\w?|dala"
    r"|dio|daba|dieron|deu|diede|dà)\s(?:the\s|der\s|dem\s|den\s|die\s|al?\s|de\s)?$"
)
# "In Moor won Fenn": where it was, before the verb and its subject.
OPENS_AT = re.compile(r"(?:In|At|Bij|Bei|Beim|I|På|W|We|V|Ve|En|Em|À|A|U)\s$")
# "Da Vale ble slått": whatever stands before, it was done to Vale.
PASSIVE_NEXT = re.compile(
    r"\s(?:ble|blev|blir|bliver|werd|werden|wurde|wurden|was|were|fue|foi"
    r"|a été)\s(?:\w+\s)?"
)
FEW, LONGEST_GIFT = 3, 6
SENT_AWAY = re.compile(r"\s(?:home|packing|crashing|out|aside|tumbling)\b")


def subject_of(
    text: str, at: int, before: Sequence[Place], able: Sequence[Place]
) -> Place | None:
    """Who the word at `at` is told of, of the sides before it.

    `able` are those no other word makes a rival. Where two stand in one clause the
    first is its subject, the second what it was done to: "Tern hat Vale geschlagen".
    """
    if before and WHO.fullmatch(text[before[-1][1] : at]):
        return before[-1]
    if before and PASSIVE_NEXT.fullmatch(text[before[-1][1] : at]):
        return before[-1]
    if before and is_given(text, before[-1], at):
        return before[-1]
    if not able:
        return None
    own = [x for x in able if x[0] >= clause_start(text, able, at)]
    if len({side for _, _, side in own}) < BOTH:
        return able[-1]
    return own[0]


def is_given(text: str, place: Place, at: int) -> bool:
    """Whether a result is given to the side before it: "gave Tern a win"."""
    start, end, _ = place
    gap = text[end:at]
    return bool(
        len(gap.split()) < LONGEST_GIFT
        and not BOUNDARY.search(gap)
        and GIVEN.search(text[max(0, start - 40) : start])
        and not SENT_AWAY.match(text, end)
    )


# "A 3-1 win at Moor took Fenn top": what a result did, and to whom.
DID = re.compile(
    r"(?:,[^,\d]{0,50},)?\s(?:(?:that|which)\s)?(?:has\s|have\s)?(?:took|takes|left"
    r"|leaves|sent|sends"
    r"|moved"
    r"|moves|put|puts|lifted|lifts|kept|keeps|gave|gives|earned|earns|carried|carries"
    r"|saw"
    r"|sees|means|meant|brought|brings|pushed|pushes|dropped|drops|fired|cost|denied"
    r"|extended|ended|secured|dumped|condemned|eased|propelled|helped|ensured|made)\s"
    r"(?:that\s)?(?:the\s)?(?:[a-z-]+\s)?"
)
ASIDE_FIRST = re.compile(
    r"(?:With|After|By|Following|Thanks to|Despite|Having|Beaten|Beating|Losing|Winning"
    r"|Defeated|Thrashed|On the back of|Buoyed by|Fresh from|Since|Inspired by)\b"
)
AFTER_ASIDE = re.compile(r"[^,.;]{0,70},\s(?:the\s)?(?:[a-z][a-z-]*\s){0,2}")


def subject_after(
    sentence: str, names: Sequence[Name], start: int, rival: Name
) -> str | None:
    """Who a result is told of where nobody is named before it.

    "With a 3-1 win at Moor, Fenn went top", "A 3-1 win at Moor took Fenn top".
    """
    if any(n.end <= start for n in names):
        return None
    after = (n for n in names if n.start >= rival.end and is_side(n.text))
    following = next(after, None)
    if following is None:
        return None
    gap = sentence[rival.end : following.start]
    if DID.fullmatch(gap) or (
        ASIDE_FIRST.match(sentence) and AFTER_ASIDE.fullmatch(gap)
    ):
        return following.text
    return None


def clause_start(text: str, able: Sequence[Place], at: int) -> int:
    """Where the last clause before the word at `at` begins that names one of them."""
    start = able[0][0]
    for found in BOUNDARY.finditer(text, start, at):
        if found.end() > able[-1][0]:
            break
        start = found.end()
    return start


def is_rival_at(text: str, place: Place) -> bool:
    """Whether a word beside a name makes it the opponent."""
    start, end, _ = place
    return is_marked_at(text, start) or is_object(text, start, end)


def opens_sentence(text: str, place: Place) -> bool:
    """Whether no more than a preposition and an article stand before a side."""
    return len(text[: place[0]].split()) < FEW


BOTH = 2


# "Could not beat Tern": what did not happen speaks for nobody.
NEGATED = re.compile(
    r"\b(?:not|never|cannot|nicht|nie|niet|não|nunca|inte|ikke|не)\s(?:\w+\s)?$"
    r"|n['’]t\s$"
    r"|\b[Nn]o\s$|\bn['’](?:a|ont) pas\s$"
)


def lead_to(text: str, mark: Mark) -> str:
    return text[max(0, mark.start - LONGEST_MADE_UP) : mark.start]


LONGEST_MADE_UP = 70


def side_by_role(text: str, meeting: Meeting, topic: str) -> str | None:
    """Whom "they" or "the visitors" stand for."""
    role = ROLE.match(text)
    if role is None:
        return meeting.side(topic)
    host = meeting.host
    if host is None:
        return None
    return host if role["home"] else meeting.other(host)


ROLE = re.compile(
    r"(?:[^,]{0,40},\s)?[Tt]he\s(?:(?P<home>hosts?|home (?:side|team|crew))"
    r"|visitors|guests|visiting (?:side|team)|away (?:side|team))\b"
)
