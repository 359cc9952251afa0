"""Words about either side that a verdict on a score is weighed by."""

import re

# "The score was 56-55, and Tern's shooter wept": no longer told of the score.
NEXT_CLAUSE = re.compile(r",\s(?:and|but|while|as)\s")
TOO_MUCH = ("too", "te ", "zu ", "trop", "demasiado")
# Before a side that won something: "3-2 to the Wrens", "a win for Tern".
GIVES = re.compile(
    r"\b(?:to|for|by|para|pour|für|per|por|par|pelo|pela|voor|för|till|for|dla"
    r"|a favor del?"
    r"|en faveur (?:de|du)|zugunsten|za|av|al|von|door|от)\s(?:the|el|la|le|il|der"
    r"|die|den|das|de|o)?\s?$"
)
AGENT = re.compile(
    r"\b(?:by|par|von|vom|por|pelo|pela|da|dal|dalla|dai|av|af|door|przez|to|against"
    r"|ante"
    r"|van|fra|från|gegen|contre|contra|contro|face à|tegen|mot|imod|con|com|z|ze"
    r"|frente al?|al|a|ao|aos|à|às|alla|all['’])"
    r"\s(?:the|el|la|le|il|der|die|den|dem|das|de|o|a)?\s?(?:[a-zà-ÿ-]{3,14}\s){0,2}$"
)
CELEBRATES = re.compile(
    r"\b(?:celebrat\w+|jubel\w*|jubl\w+|bejubel\w*|feier\w*|celebra\w*|célèbr\w+|fêt\w+"
    r"|exult\w*|festegg\w+|esult\w*|comemor\w*|festej\w*|vier\w*|juich\w*|firar|lifts?"
    r"|trophy|trof\w+|hold\w* aloft|winning|raduj\w*|cieszy\w*|świętuj\w*|радует\w*"
    r"|празднует|posan con|posa con|bacia|kust|küsst)\b"
)
DEJECTED = re.compile(r"\b(?:dejected|dejection|reacts after losing|trudges?|rues?)\b")
ORDINAL_GOAL = re.compile(
    r"\b(?:(?:his|her|their|the) (?:side|team)['’]s|their|its|ihr\w*|su|leur) "
    r"(?P<number>second|third|fourth|fifth|sixth|seventh|segundo|tercer|cuarto|deuxième"
    r"|troisième|quatrième)\b",
    re.IGNORECASE,
)
ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "segundo": 2, "tercer": 3, "cuarto": 4, "deuxième": 2, "troisième": 3,
    "quatrième": 4,
}  # fmt: skip
COUNT_FOR = re.compile(
    r"\b(?:made it|fait) (?P<count>two|three|four|five|six|seven"
    r"|\d{1,2}) for\s(?:the\s)?"
)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
# "26-26 mot Elverum": nothing else would set a level score before a rival.
LEVEL_AGAINST = re.compile(
    r"\s(?:mot|mod|imod|against|gegen|contre|contra|ante|contro|tegen|proti|protiv"
    r"|против"
    r"|проти)\s"
)
# "Two apiece, and it might have been six."
SUMMED_UP = re.compile(r"(?:\w+[- ](?:apiece|all)|(\d{1,3})-\1)[,.;]", re.IGNORECASE)
# "Lepsza okazała się Wisła": the better one is named next.
TOLD_OF_NEXT = re.compile(
    r"(?:lepsz\w+|сильне\w+|успешне\w+|удачлив\w+|точне\w+|besser|stärker|glücklicher"
    r"|bäst|best|sterkere|starkare|migliore|mejores?|melhor(?:es)?|plus forte?s?"
    r"|se impuso|passa|passano|pasa|avanza|siegte|gewann"
    r"|gewannen)\s(?:[^\W\d_]+\s){0,3}?[«„\"“]?"
    r"(?:(?:der|die|das|la|le|il|el|o|a)\s)?[«„\"“]?"
)
SURE, LIKELY, HINT = 4.0, 2.0, 1.0
FAR, NEAR_HOST = 160, 48
PRONOUNS = re.compile(
    r"^(?:[^,]{0,40},\s)?(?:they|he|she|it|his|her|their|the \w|el \w|la \w|der \w"
    r"|die \w|de \w"
    r"|le \w|il \w|lo \w|sie|er|ils?|elles?|ellos|ellas)\b",
    re.IGNORECASE,
)
