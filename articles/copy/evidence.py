"""What the words in and beside each name of a story say for a person or a team."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from articles.copy.given_names import GIVEN_NAMES, WEAK_NAMES
from articles.copy.kind_words import (
    ARTICLES,
    AT_PLACE,
    COUNTRIES,
    DEEDS,
    GROUND_BEFORE,
    OF_TEAM,
    OWN_DEED,
    PLURAL,
    ROLE_WORDS,
    ROLES_OF_ANY,
    SPEECH,
    TEAM_ENDS,
    TEAM_NAMES,
    TEAMS_TOO,
)
from articles.copy.lexicon import listed
from articles.copy.names import GROUND_WORD, find_names, split_sentences, words_of

# How much a word weighs for a kind.
ENOUGH = 2.0
SURE = 3.0
OWNER = re.compile(r"['’]s?\s(?:[a-z\d][\w-]*\s){0,3}")
ROLE_BETWEEN = re.compile(r"\s(?:[\w-]+\s){1,3}")
OF_THE_TEAM = re.compile(
    r",?\s\(?(?:of|from|for|de|du|del|della|di|do|da|dos|von|vom|van|fra|från|z|ze|из)"
    r"\s(?:the\s|la\s|el\s|los\s|las\s|l['’])?"
)
# "Ann Roe salvó al Tern": whose player somebody is.
RESCUED = re.compile(
    r"\s(?:salvó|rescató|lanzó|llevó|guió|lideró|condujo|impulsó|salvou|levou|conduziu"
    r"|salva|trascina|lancia|porta|guida|sauve|porte|délivre|propulse|emmène|rettete?"
    r"|führte?"
    r"|redt|loodste|hielp|räddade|förde|reddet|reddede|sendte|poprowadziła?|dovedla?)"
    r"\s(?:al?\s|a la\s|a los\s|o\s|the\s|il\s|la\s|le\s|l['’]|den\s|die\s|das\s)?"
)
SCORE_BETWEEN = re.compile(r"\s\d{1,3}\s?[-–:]\s?\d{1,3}\s(?:\([^()]{3,30}\)\s)?")
# "Roe, 23, ", "Roe (23)", "Roe, de 23 años".
AGE = re.compile(
    r"(?:,|\s\(|,\s\()\s?(?:de |aged |med )?\d{2}(?:,|\)|\s(?:ans|años|anni|anos|Jahre"
    r"|jaar|år|lat|let|rokov|лет|года?|vuotta|yaşında\w*)\b)"
)
MINUTE = re.compile(r"\s\(\d{1,3}(?:\+\d{1,2})?['’.,)]")
# "Roe, who had hurt her knee".
ITS_OWNER = re.compile(r", who [a-z -]{3,24}\b(?:his|her) ")
# "Roe scored 41 points", "Roe had 12 rebounds": a share of one player.
OF_ONE = listed("scored had finished put drove took hit made added got")
OWN_SHARE = re.compile(
    r" (?:scored (?:\d+ (?:points|runs|goals|tries)|twice|a (?:goal|try|brace|hat-trick"
    r"|double|penalty)|the (?:winner|opener|equali[sz]er|winning)|both|his|her|all)"
    r"|had \d+ (?:points|rebounds|assists|saves|goals|hits|kills|tackles)"
    r"|finished with|put (?:it|them)|drove in|took \w+ (?:for|wickets)"
    r"|(?:hit|made|added|got) (?:\d+|two|three|four|five)\b)"
)
# "Tern thumped Vale Park 6-2": what one player does to a ball, done to a side.
DID_TO = re.compile(
    r" [a-z]+ (?:the )?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3} \d{1,3}[-–]\d"
)
NEVER_OF_PEOPLE = listed("la le l el")
EDGES = "\"'“”‘’«»„(),.:;!?–—-"
LONGEST_GAP, LONGEST_WORD = 44, 24
# "HBC Thouars", "Östanå IF"; "Pelícanos de Puerto Cedro".
INITIALS = re.compile(
    r"[A-ZÅÄÖÉ]{2,4} [^\W\d_]*[a-zà-ž]|[^\W\d_]*[a-zà-ž] [A-ZÅÄÖ]{2,3}$"
)
NICKNAME_OF = re.compile(r"[^\W\d_]{4,}s (?:de|del|do|da) [^\W\d_]")
NEWSROOMS = listed(
    "AP AFP EPA PA EFE DPA APA SID ANP PAP ANSA TV UK MVP VAR PIC II III"
)
INITIAL = re.compile(r"[^\W\d_]\.")


class Evidence:
    """Every name of a story, and how much speaks for a person and for a team."""

    def __init__(self, texts: Iterable[str], more: Iterable[str] = ()) -> None:
        self.sentences = [s for text in texts for s in split_sentences(text)]
        self.counts: Counter[str] = Counter()
        self.people: dict[str, float] = {}
        self.teams: dict[str, float] = {}
        # Names that stand anywhere but at the start of a sentence.
        self.inside: set[str] = set()
        # The word behind a name that opens a sentence.
        self.openings: dict[str, str] = {}
        # People, each with the team the words beside them give.
        self.belongs: dict[str, str] = {}
        # What stands behind a word for a ground.
        self.grounds: set[str] = set()
        # Whether somebody has a place in a team: a keeper, a striker.
        self.has_positions = False
        for sentence in self.sentences:
            self.look_at(sentence)
        for name in more:
            self.counts.setdefault(name, 0)
            self.inside.add(name)
        # Surnames of people whose first names tell that they are people.
        self.surnames_told = {
            name.rpartition(" ")[2]
            for name in self.counts
            if " " in name and is_given_name(name.partition(" ")[0])
        }
        for name in self.counts:
            self.weigh_words(name)

    def look_at(self, sentence: str) -> None:
        """Weigh what the words beside each name of a sentence say of it."""
        names = find_names(sentence)
        texts = [bare(name.text) for name in names]
        for at, name in enumerate(names):
            text = texts[at]
            if " of " in text:
                text = self.part_team(text)
            self.counts[text] += 1
            if text != name.text and name.text[:4] not in ("Der ", "Die ", "Das "):
                self.add(self.people, text, SURE)
                head = name.text.partition(" ")[0].lower()
                if ROLE_WORDS.get(head) and head not in ROLES_OF_ANY:
                    self.has_positions = True
            lead = sentence[max(0, name.start - LONGEST_WORD) : name.start]
            last = lead[:-1].rpartition(" ")[2] if lead[-1:] == " " else ""
            if last:
                self.weigh_before(text, last, opens=len(last) + 1 == name.start)
            tail = sentence[name.end : name.end + LONGEST_GAP]
            if not lead.strip(EDGES) and name.start < LONGEST_WORD:
                self.openings[text] = tail[1:].partition(" ")[0]
            else:
                self.inside.add(text)
            if tail:
                self.weigh_after(text, tail, last)
            if at + 1 < len(names):
                gap = sentence[name.end : names[at + 1].start]
                if len(gap) < LONGEST_GAP:
                    self.weigh_between(text, gap, texts[at + 1])

    def part_team(self, text: str) -> str:
        """ "Ann Roe of Tern": the person, whose team is told."""
        person, _, team = text.partition(" of ")
        if " " not in person or not is_given_name(person.partition(" ")[0]):
            return text
        self.counts[team] += 1
        self.inside.add(team)
        self.belongs.setdefault(person, team)
        return person

    def weigh_before(self, name: str, last: str, *, opens: bool) -> None:
        """Weigh the word before a name; `opens` tells that it opens the sentence."""
        word = last.strip(EDGES).lower()
        if word[1:2] in "'’":
            word = word[2:]
        if ROLE_WORDS.get(word):
            self.add(self.people, name, SURE)
            self.has_positions |= word not in ROLES_OF_ANY
        elif SPEECH.get(word):
            self.add(self.people, name, ENOUGH)
        elif word in ARTICLES:
            if last == word or opens:
                # "La Stella Moor": nobody is called so by both names.
                is_full = " " in name and word in NEVER_OF_PEOPLE
                self.add(self.teams, name, 1.5 if is_full else 1.0)
                self.add(self.people, name, -2.5 if is_full else -1.0)
        elif word in GROUND_BEFORE:
            self.grounds.add(name)
        elif last in AT_PLACE:
            self.add(self.people, name, -1.0)

    def weigh_after(self, name: str, tail: str, before: str) -> None:
        """Weigh the words behind a name."""
        sign = tail[0]
        if sign in "'’":
            owned = [w.strip(EDGES) for w in tail[2:].split()[:4]]
            deed = next((w for w in owned if w in OWN_DEED), None)
            if deed:
                is_weak = deed in TEAMS_TOO or " " not in name
                # "Tern's winner" may be a team's or a player's.
                self.add(self.people, name, 0.5 if is_weak else ENOUGH)
            elif owned and owned[0] in OF_TEAM:
                self.add(self.teams, name, 1.0)
            return
        if sign not in " ,":
            return
        if (sign == "," or tail[1:2] == "(") and (
            AGE.match(tail) or MINUTE.match(tail)
        ):
            self.add(self.people, name, ENOUGH)
            return
        first, _, rest = tail[1:].lstrip().partition(" ")
        word = first.strip(EDGES).lower()
        if sign == ",":
            if ITS_OWNER.match(tail):
                self.add(self.people, name, ENOUGH)
            elif ROLE_WORDS.get(word) and (first[0].islower() or rest[:1].islower()):
                self.add(self.people, name, 1.0)
        elif SPEECH.get(word):
            self.add(self.people, name, ENOUGH)
        elif word in PLURAL:
            if before not in ("and", "&"):
                self.add(self.teams, name, ENOUGH)
        elif weight := DEEDS.get(word):
            if DID_TO.match(tail):
                self.add(self.teams, name, 1.0)
            else:
                self.add(self.people, name, weight)
        elif word in ("side", "team", "outfit") and before.lower() in ("a", "an"):
            self.add(self.teams, name, ENOUGH)  # "against a Tern Park side"
        elif word in OF_ONE and OWN_SHARE.match(tail):
            self.add(self.people, name, ENOUGH)

    def weigh_between(self, name: str, gap: str, following: str) -> None:
        """ "A's striker B", "A 3-1 B": what one name says of the next."""
        if SCORE_BETWEEN.fullmatch(gap) or gap in (" v ", " vs ", " vs. "):
            self.add(self.teams, name, SURE)
            self.add(self.teams, following, SURE)
        elif OWNER.fullmatch(gap) and " " in following:
            self.add(self.teams, name, 0.0 if name in COUNTRIES else ENOUGH)
            # "Poland's Plock Wisla" may be a club, "Kenya's Ann Roe" is none.
            is_open = name in COUNTRIES and not is_given_name(following.split(" ")[0])
            self.add(self.people, following, 1.0 if is_open else ENOUGH)
            self.belongs.setdefault(following, name)
        elif ROLE_BETWEEN.fullmatch(gap) and ROLE_WORDS.get(gap.split()[-1].lower()):
            if len(gap.split()) < 3 or ROLE_WORDS.get(gap.split()[0].lower()):
                self.add(self.teams, name, ENOUGH)
                self.belongs.setdefault(following, name)
        elif (RESCUED.fullmatch(gap) and is_given_name(name.partition(" ")[0])) or (
            OF_THE_TEAM.fullmatch(gap) and " " in name
        ):
            self.belongs.setdefault(name, following)

    def add(self, scale: dict[str, float], name: str, weight: float) -> None:
        scale[name] = scale.get(name, 0.0) + weight

    def weigh_words(self, name: str) -> None:
        """Weigh the words a name is made of."""
        words = name.split(" ")
        lower = [word.lower() for word in words]
        if not TEAM_NAMES.isdisjoint(lower) or (
            len(words) > 1 and lower[-1] in TEAM_ENDS
        ):
            self.add(self.teams, name, SURE + 1)
        elif INITIALS.match(name) and words[0] not in NEWSROOMS:
            self.add(self.teams, name, SURE)
        elif NICKNAME_OF.match(name) and not is_given_name(words[0]):
            self.add(self.teams, name, ENOUGH)
        elif len(words) > 1 and any(word.isdigit() for word in words):
            self.add(self.teams, name, SURE)
        is_given = is_given_name(words[0])
        if len(words) > 1:
            if is_given:
                weak = words_of(words[0])[0] in WEAK_NAMES
                self.add(self.people, name, 1.5 if weak else SURE)
            elif INITIAL.fullmatch(words[0]):
                self.add(self.people, name, ENOUGH)
            elif words[-1].endswith("s") and words[-1].isascii():
                self.add(self.teams, name, 1.0)
            self.weigh_last_word(name, words[-1])
            if words[0] in self.counts and not is_given:
                self.add(self.teams, name, 0.5)
        elif is_given:
            self.add(self.people, name, 1.0)

    def weigh_last_word(self, name: str, last: str) -> None:
        """Weigh what is said of the last word where it stands alone: a surname."""
        if (
            last not in self.counts
            or last.lower() in TEAM_NAMES
            or (last in self.surnames_told and not is_given_name(name.split(" ")[0]))
        ):
            return
        person, team = self.people.get(last, 0.0), self.teams.get(last, 0.0)
        if team >= 1 and team >= person:
            self.add(self.teams, name, 1.0)
        elif not last.endswith("s"):
            self.add(self.people, name, 1.0 + min(max(person, 0.0), 1.5))


ELIDED = re.compile(r"[Ll]['’]")


# "Trascinata da Ann Roe", "Portée par Ann Roe": a participle, and by whom.
DONE_BY = re.compile(
    r"\w{3,14}(?:t[aoie]|d[aoe]s?|ée?s?|te|en|t) (?:da|di|par|por|de|von) "
)


@lru_cache(maxsize=2048)
def bare(name: str) -> str:
    """A name without what somebody is or does before it: "Goalie Ann Roe"."""
    head, _, rest = name.partition(" ")
    if " " not in rest:
        return name
    word = ELIDED.sub("", head).lower()
    if word in ("der", "die", "das"):
        return rest
    if ROLE_WORDS.get(word) or DEEDS.get(word) or SPEECH.get(word):
        return rest
    if DONE_BY.match(name):
        person = rest.partition(" ")[2]
        return person if is_given_name(person.partition(" ")[0]) else name
    first, _, last = rest.partition(" ")
    is_person = (
        is_given_name(first)
        and not is_given_name(head)
        and word not in PLACE_HEADS
        and TEAM_NAMES.isdisjoint((word, last.lower()))
        and not GROUND_WORD.search(name)
    )
    return rest if is_person else name


# What begins the names of towns: "San Carlos", "Port Elizabeth".
PLACE_HEADS = listed("""
    san santa santo são sao sant st saint sainte st. sankt port puerto porto fort
    mount mt
    new great greater upper lower north south east west le la los las el de los villa
    ville vila villanueva nova nueva real campo lake bay glen ben notre dame
""")


def is_given_name(word: str) -> bool:
    own = words_of(word)
    return bool(own) and own[0] in GIVEN_NAMES


def has_club_word(name: str) -> bool:
    """Whether a name holds a word that only teams are called by."""
    return not TEAM_NAMES.isdisjoint(name.lower().split(" "))
