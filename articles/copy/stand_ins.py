"""Words that stand for a side told of before: "les Normands", "die Ulrichsberger".

Copy in French, German or Dutch calls a side by its people or its colours, with an
article and a capital. Such a word is no side of its own.
"""

import re
from collections.abc import Callable, Sequence

from articles.copy.names import Name, same_side

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


def stood_for(
    text: str,
    names: Sequence[Name],
    topic: str | None,
    is_own_name: Callable[[str], bool],
) -> tuple[Name, ...]:
    """The names of a sentence, a stand-in by the name of the side it stands for.

    `topic` is the side told of before; where the sentence names it as well, or where
    two stand-ins meet, nobody can tell whom they mean.
    """
    if topic is None:
        return tuple(names)
    ins = [
        n
        for n in names
        if may_stand_in(text, n)
        and not is_own_name(n.text)
        and not same_side(n.text, topic)
    ]
    others = [n for n in names if n not in ins]
    if len({n.text for n in ins}) != 1 or any(same_side(n.text, topic) for n in others):
        return tuple(names)
    return tuple(
        Name(n.start, n.end, topic) if n.text == ins[0].text else n for n in names
    )
