"""Words beside a name that say it is a player's: a goal, a minute, a shot."""

import re

from articles.copy.goal_subjects import SHOT_BY
from articles.copy.goal_words import MAY_SCORE_ABROAD, SCORED_ABROAD
from articles.copy.goals_abroad import DONE_BY
from articles.copy.lexicon import words_in
from articles.copy.names import Name

# "Ann Roe (23.)", "Ann Roe (44', 61')": a player with the minute of a goal.
MINUTE_AFTER = re.compile(
    r"\s\(\d{1,3}(?:\+\d{1,2})?(?:['’′º]|\.(?!\)\s[a-zäöü]+t\b)|e\b|:[ae]|-я)"
    r"|\s\((?:[2-9]\d|1[0-2]\d)[,)]"
)


def has_scored(text: str, name: Name, before: str) -> bool:
    """ "Empató Ann Roe de cabeza", "con un disparo de Ann Roe": a player, no side."""
    is_team = TEAM_NAME.search(name.text) or ARTICLE_LAST.search(before)
    if " " not in name.text or is_team:
        return False
    lead = words_in(before[-LONGEST_VERB:])
    after = words_in(text[name.end : name.end + LONGEST_VERB])
    return bool(
        (lead and lead[-1].text in SCORED_ABROAD and text[name.start - 1] == " ")
        or (after and after[0].text in SCORED_ABROAD and text[name.end] == " ")
        or SHOT_BY.search(before)
        or DONE_BY.search(before)
        or (
            after
            and after[0].text in (MAY_SCORE_ABROAD | SCORED_ABROAD)
            and WHEN.search(before)
        )
    )


LONGEST_VERB = 20
ARTICLE_LAST = re.compile(
    r"(?:^|\s)(?:[Ee]l|[Ll][ae]|[Ll]os|[Ll]as|[Ll]es|[Ii]l|[Ll]o|[OoAa]s?|[Dd](?:er|ie"
    r"|as|e)|[Hh]et)\s$|[Ll]['’]$"
)
# "Salvaged a point when Ann Roe headed in": what a player did then.
WHEN = re.compile(
    r"\b(?:da|når|när|då|toen|als|nachdem|quand|lorsque|cuando|quando|gdy|kiedy|když"
    r"|kada"
    r"|когда|коли|innan|før|bevor|voordat|zanim|než|antes de que|avant que|prima che"
    r"|dopo che|después de que|après que|etter at|efter att|nadat|sedan)\s$"
)
TEAM_NAME = re.compile(
    r"\b(?:[A-ZÄÖÜ]{2,4}|Real|Atlético|Sporting|Deportivo|Racing|Olympique|Stade|Virtus"
    r"|Dynamo|Dinamo|Spartak|Lokomotiv|Unión|Club|United|City)\b"
)
