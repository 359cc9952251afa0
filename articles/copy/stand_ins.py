"""Words that stand for a side told of before: "les Normands", "die Ulrichsberger".

Copy in French, German or Dutch calls a side by its people or its colours, with an
article and a capital. Such a word is no side of its own.
"""

import re
from collections.abc import Callable, Sequence

from articles.copy.names import Name, find_names, same_side, words_of

ARTICLE = re.compile(
    r"(?:^|[\s(«])(?:[Ll]es|[Aa]ux|[Dd]es|[Dd]ie|[Dd]en|[Dd]er|[Dd]e|[Ll]os|[Ll]as"
    r"|[Oo]s|[Ii]|[Gg]li|[Dd]ei|[Aa]i)\s$"
)
# French people and colours, German and Dutch people of a town.
OF_A_TOWN = re.compile(
    r"[^\W\d_]{3,}(?:ais|aises|ois|oises|iens|iennes|éens|éennes|ins|ines|ans|anes"
    r"|ains|aines|ards|ardes|istes|asques|ons|onnes|ands|andes|ots|otes|ols|eux|euses"
    r"|ers|ères|aux|ands|ques|s|erinnen|ern?|ner|anern?|aars|aren|enaren)"
)
LONGEST_LEAD, SHORTEST_WORD = 8, 5


def may_stand_in(text: str, name: Name) -> bool:
    """Whether a name has the article and the ending of a side's people."""
    return (
        " " not in name.text
        and len(name.text) >= SHORTEST_WORD
        and not name.text.isupper()
        and OF_A_TOWN.fullmatch(name.text) is not None
        and ARTICLE.search(text[max(0, name.start - LONGEST_LEAD) : name.start])
        is not None
    )


class StandIns:
    """The stand-ins of a story, each with the side it means."""

    def __init__(
        self,
        sentences: Sequence[str],
        names: Sequence[str],
        *,
        is_team: Callable[[str], bool],
        may_be_team: Callable[[str], bool],
    ) -> None:
        self.sentences = sentences
        self.names = names
        self.is_team = is_team
        self.may_be_team = may_be_team
        # Words already looked at: the side whose people they are, if one is.
        self.known: dict[str, str | None] = {}

    def by_side(
        self, text: str, names: Sequence[Name], topic: str | None
    ) -> Sequence[Name]:
        """The names of a sentence, a stand-in by the name of the side it stands for.

        That is the side whose town it holds, or else the `topic`: the side told of
        before. Where the sentence names that as well, or two stand-ins meet, nobody can
        tell whom they mean.
        """
        ins = [n for n in names if self.is_one(text, n)]
        if not ins:
            return names
        others = [n.text for n in names if n not in ins]
        meant: dict[str, str] = {}
        for word in {n.text for n in ins}:
            side = self.side_of(word)
            if side is None and len({n.text for n in ins}) == 1:
                side = topic if topic and self.may_be_topic(topic) else None
            if side and not any(same_side(side, other) for other in others):
                meant[word] = side
        if len(set(meant.values())) < len(meant):
            return names
        return [
            Name(n.start, n.end, meant[n.text]) if n in ins and n.text in meant else n
            for n in names
        ]

    def is_one(self, text: str, name: Name) -> bool:
        return may_stand_in(text, name) and not self.is_own_name(name.text)

    def is_own_name(self, name: str) -> bool:
        """Whether a name is a team's, or stands without an article somewhere."""
        if self.is_team(name):
            return True
        return any(
            found.text == name and not may_stand_in(sentence, found)
            for sentence in self.sentences
            if name in sentence
            for found in find_names(sentence)
        )

    def may_be_topic(self, topic: str) -> bool:
        """Whether a side told of before can be what a stand-in means."""
        return self.is_team(topic) or (self.may_be_team(topic) and " " not in topic)

    def side_of(self, word: str) -> str | None:
        """ "Les Bressans" are Bresse: the side named for the same town."""
        if word not in self.known:
            (own,) = words_of(word)[:1] or ("",)
            akin = [
                name
                for name in self.names
                if name != word
                and (self.is_team(name) or self.may_be_team(name))
                and any(is_kin(own, part) for part in words_of(name))
            ]
            akin.sort(key=lambda name: (self.is_team(name), len(name)))
            self.known[word] = akin[-1] if akin else None
        return self.known[word]


def is_kin(people: str, town: str) -> bool:
    """Whether people are called by a town: "bressans" of Bresse."""
    stem = town[: max(SHORTEST_STEM, len(town) - LONGEST_END)]
    return len(stem) >= SHORTEST_STEM and people.startswith(stem)


SHORTEST_STEM, LONGEST_END = 4, 2
