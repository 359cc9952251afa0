"""Who is named in the copy: full names, and the team the words beside them give."""

import re
from collections.abc import Iterable
from functools import lru_cache

from articles.copy.any_case import AnyCase
from articles.copy.goal_verbs_abroad import SCORED_ABROAD
from articles.copy.goals_abroad import GENITIVE_NEXT
from articles.copy.lexicon import listed
from articles.copy.names import (
    ROLES,
    Name,
    find_names,
    fullest_name,
    same_side,
    split_sentences,
)

# "Soufiane el Bakali": a name goes on over these, where no other names do.
PARTICLE = re.compile(r"\s(?:el|al|bin|ben|ibn|ould|van 't|in 't|op den|van den|zu)\s")


@lru_cache(maxsize=128)
def full_names(sentence: str) -> tuple[Name, ...]:
    """The names of a sentence, those of people with their particles."""
    names: list[Name] = []
    for found in find_names(sentence):
        name = without_genitive(sentence, without_verb(found))
        last = names[-1] if names else None
        if (
            last
            and " " not in last.text
            and PARTICLE.fullmatch(sentence[last.end : name.start])
        ):
            text = sentence[last.start : name.end]
            names[-1] = Name(last.start, name.end, text)
        else:
            names.append(name)
    return tuple(names)


OPENS_BEFORE_NAMES = SCORED_ABROAD | listed("""
    kapten kaptein kaptajn kapitän kapitän kapitan captain skipper capitán capitano
    capitão capitaine aanvoerder капитан verteidiger stürmer torjäger mittelfeldspieler
    backen forwarden anfallaren anfallsspilleren målskytten spits verdediger
    delantero atacante attaquant attaccante avançado obrońca napastnik útočník
    kaptan golcü forvet santrfor stoper kanat invaller topscorer spits aanvaller
    inhopparen målkungen anfallaren innbytter kapteinen spissen anfører angriberen
    rezerwowy napastnik pomocnik obrońca skrzydłowy střídající útočník obránce záložník
    kapitán нападающий защитник полузащитник вратарь форвард goleador central extremo
    lateral mediocentro suplente milieu défenseur ailier remplaçant buteur difensore
    centrocampista bomber subentrato neoentrato zagueiro volante meia artilheiro médio
    substitute striker winger forward defender midfielder centre-half full-back rookie
    defenceman defenseman hooker prop flanker lock fly-half scrum-half number wing
    left-back right-back centre-back wing-back centre fullback half-back halfback
    out-half five-eighth second-rower back-rower centre-forward midfield playmaker
    quarterback tailback receiver linebacker cornerback safety left-winger right-winger
    spearhead ruckman ruck rover sharpshooter
    full-forward corner-forward defenders forwards home visiting local fellow
""")


def without_verb(name: Name) -> Name:
    """A name without the verb or the role that opens its sentence: "Igualó Ann Roe"."""
    first, _, rest = name.text.partition(" ")
    if not rest or (name.start > 0 and not first[:1].isupper()):
        return name
    if name.start > 0:
        # "Der Kanadier Ann Roe", "Joker Ann Roe": every noun of German has a capital.
        if " " not in rest or not is_german_role(first):
            return name
    elif first.lower() not in OPENS_BEFORE_NAMES and not is_german_role(first):
        return name
    return Name(name.end - len(rest), name.end, rest)


GERMAN_ROLES = listed("""
    joker jokerin kanadier kanadierin us-amerikaner amerikaner amerikanerin brasilianer
    brasilianerin pole polin tscheche tschechin slowake slowakin serbe serbin kroate
    kroatin däne dänin finne finnin russe russin ukrainer ukrainerin türke grieche
    ungar ungarin argentinier ghanaer nigerianer schwede schwedin norweger norwegerin
    franzose französin spanier spanierin italiener italienerin niederländer schweizer
    schweizerin österreicher österreicherin japaner japanerin slowene slowenin bosnier
    innenverteidiger innenverteidigerin außenstürmer mittelstürmer routinier neuzugang
    kreisläufer kreisläuferin rückraumspieler topscorer goalgetter youngster debütant
    innbytter kaptenen kapteinen inhoppare inhopparen indskiftede
""")


def is_german_role(word: str) -> bool:
    return word.lower() in GERMAN_ROLES


def without_genitive(sentence: str, name: Name) -> Name:
    """A name without the ending it owns a goal by: "Emil Sandgrens mål"."""
    if name.text[-1] != "s" or " " not in name.text:
        return name
    if not GENITIVE_NEXT.match(sentence, name.end):
        return name
    return Name(name.start, name.end - 1, name.text[:-1])


def find_people(texts: Iterable[str], teams: list[str]) -> dict[str, str | None]:
    """Full names in the copy, each with the team the words beside it give."""
    people: dict[str, str | None] = {}
    for text in texts:
        for sentence in split_sentences(text):
            names = full_names(sentence)
            for index, name in enumerate(names):
                split = team_before(name.text, teams) or team_after(name.text, teams)
                team, person = split if split else (None, name.text)
                if team is None and index:
                    previous = names[index - 1]
                    between = sentence[previous.end : name.start]
                    side = known_team(previous.text, teams)
                    if side and OF_HIS_TEAM.fullmatch(between):
                        team = side
                if team is None and index + 1 < len(names):
                    following = names[index + 1]
                    between = sentence[name.end : following.start]
                    if OF_A_TEAM.fullmatch(between):
                        team = known_team(following.text, teams)
                if " " in person and not known_team(person, teams):
                    people[person] = people.get(person) or team
    return people


# "Tern's striker Ann Roe", "Ann Roe of Tern".
OF_HIS_TEAM = re.compile(rf"['’]s?\s(?:{ROLES}\s)?|\s{ROLES}\s")
OF_A_TEAM = re.compile(r",?\s(?:del|de|du|von|of|dello|do|da)\s(?:la\s|el\s|the\s)?")


def team_before(name: str, teams: list[str]) -> tuple[str, str] | None:
    """A team's name written straight before a person's: "Wales Gwen Probert"."""
    for team in teams:
        if name.startswith(team + " ") and len(name) > len(team) + 3:
            return team, name[len(team) + 1 :]
    return None


def team_after(name: str, teams: list[str]) -> tuple[str, str] | None:
    """A person's name with the team's behind it: "Ann Roe of Tern"."""
    person, of, side = name.partition(" of ")
    team = known_team(side, teams) if of and " " in person else None
    return (team, person) if team else None


def known_team(name: str, teams: list[str]) -> str | None:
    return next((team for team in teams if same_side(name, team)), None)


def person_of(name: str, people: dict[str, str | None]) -> str | None:
    """The full name of somebody called by it, by surname or by first name alone."""
    if name in people:
        return name
    full = fullest_name(name, people)
    if full != name:
        return full
    first = [each for each in people if each.startswith(name + " ")]
    if len(first) == 1:
        return first[0]
    if len(name) >= SHORTEST_BENT and name.endswith(BENT):
        bent = [
            each
            for each in people
            if " " in each and is_bent_from(name, each.rpartition(" ")[2])
        ]
        if len(bent) == 1:
            return bent[0]
    return None


def initialled(name: str, people: dict[str, str | None]) -> str:
    """The full name of "T Heffernan", where the copy has one alone, or the name."""
    initial, _, surname = name.partition(" ")
    if len(initial.rstrip(".")) != 1 or not surname:
        return name
    full = [
        each
        for each in people
        if each.startswith(initial[0]) and each.endswith(f" {surname}") and each != name
    ]
    return full[0] if len(full) == 1 else name


# A surname with the ending its case gives it: "Hlavatého" is Hlavatý.
BENT = (
    "ho", "ovi", "em", "ým", "ego", "emu", "owi", "iem", "om", "ou", "ą", "ом", "ем",
    "ым", "им", "ого", "ему", "ова", "ову", "ой", "ом", "ії", "ою", "a", "u", "а", "у",
)  # fmt: skip
SHORTEST_BENT, LONGEST_CHANGE = 5, 3


def is_bent_from(name: str, surname: str) -> bool:
    """Whether a name is a surname in another case, its beginning the same."""
    stem = surname[: -1 if surname[-1:] in "ýyiíaаійий" else None]
    return (
        name != surname
        and len(stem) > LONGEST_CHANGE
        and name.startswith(stem)
        and len(name) - len(stem) <= LONGEST_CHANGE
    )


def is_person(name: Name, sentence: str, people: dict[str, str | None]) -> bool:
    """A name in the copy's list of people, or one that stands like a subject."""
    before = sentence[max(0, name.start - 16) : name.start]
    if " " in name.text or fullest_name(name.text, people) != name.text:
        return not AT_A_PLACE.search(before)
    if person_of(name.text, people):
        return True
    if name.text in GERMAN_NOUNS or name.text.endswith(NOUN_ENDINGS):
        return False
    return bool(MINUTE_NEXT.match(sentence, name.end)) or not (
        BEFORE_A_THING.search(before)
        or COMES_FROM.search(sentence[max(0, name.start - 40) : name.start])
    )


# "Petrone al 40'", "Ferri (8')": a player told by surname alone.
MINUTE_NEXT = re.compile(
    r"\s(?:(?:al|all['’]|aos|no|en el|à la|op|na|på|w|v)\s?)?\(?\d{1,3}(?:['’′º]|\.\)"
    r"|e\))"
)
# "A rookie from Tulsa": where a player comes from.
COMES_FROM = re.compile(
    r"\b(?:rookie|senior|junior|freshman|sophomore|teenager|youngster|native|import"
    r"|signing|forward|striker|defender|winger|midfielder|loanee|arrival)\sfrom\s$"
)
AT_A_PLACE = re.compile(
    r"\b(?:(?:at|in)\s(?:the\s)?|(?:en el|en la|nel|nello|nella|allo|im)\s)$"
)
# Before what is no player, where the copy names nobody so.
BEFORE_A_THING = AnyCase(
    r"\b(?:at|in|of|on|the|a|an|his|her|their|der|die|das|den|dem|des|ein|eine|einen"
    r"|einem|einer|per|im|am|zum|zur|vom|ins|mit|nach|vor|bei|zu|ab|el|la|los|las|un"
    r"|una|le|les|os|as|um|uma|il|lo|gli|nel|nella|no|na|het|het|een|à|en|i|på|w|v|ve"
    r"|под|на|в|во|aux|des|du|ai|agli|dei|delle|dos|das|aos)\s(?:[a-zà-ÿ]+\s)?$|[ld]['’]$"
)
NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "treffer", "elfmeter", "minute")
# Every noun of German has a capital.
GERMAN_NOUNS = listed("""
    Minute Minuten Minutenzeiger Führung Ausgleich Tor Tore Treffer Elfmeter Freistoß
    Foulelfmeter Handelfmeter Strafstoß Gastgeber Gäste Gastgeberinnen Halbzeit Pause
    Nachspielzeit Schlussphase Verlängerung Spiel Partie Spielminute Endstand Kopfball
    Ecke Eckball Flanke Schuss Sieg Niederlage Anschluss Anschlusstreffer Siegtreffer
    Vorsprung Rückstand Abpfiff Anpfiff Seitenwechsel Drittel Überzahl Powerplay Latte
    Pfosten Abseits Zuschauer Trainer Trainerin Torhüter Torwart Stürmer Stürmerin
    Mannschaft Team Vorlage Hereingabe Doppelpack Hattrick Siebenmeter Hausherren
    Gästen Kapitän Verteidiger Mittelfeldspieler Joker Debüt Saisontor Saisontreffer
    Skóre Gól Gole Счёт Счет Гол Голы Minuten Tabelle Mål Oppgjøret
""")


def is_full(name: Name, people: dict[str, str | None]) -> bool:
    """A first name and a last, or somebody the copy names so elsewhere."""
    return " " in name.text or person_of(name.text, people) is not None
