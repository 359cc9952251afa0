"""What somebody says in a story: the figures in a speech are no report's."""

import re
from collections.abc import Iterator

from articles.copy.lexicon import listed

SHORTEST_SPEECH, LONGEST_SPEECH, FEWEST_WORDS = 25, 900, 5
# Quotation marks that differ at either end; straight ones are counted.
QUOTED = re.compile(
    "|".join(
        # A team's name may stand in marks of its own inside.
        rf"{opens}(?:[^{opens}{closes}]|{opens}[^{opens}{closes}]{{1,40}}{closes})"
        rf"{{{SHORTEST_SPEECH},{LONGEST_SPEECH}}}{closes}"
        for opens, closes in ("«»", "»«", "“”", "„“", "„”", "「」", "『』")
    )
)
# "– Vi vann med 3–1, säger Roe": a line that begins with a dash is spoken.
SPOKEN = re.compile(r"[-–—―]\s?[^\W\d_]")
SCORE = re.compile(r"\d{1,3}(?:\s?[-–:]\s?|\s(?:a|à)\s)\d{1,3}(?![\w.:-])")
HAS_SCORE = re.compile(r"\d\s?(?:[-–:]|a\s|à\s)")
FIRST_PERSON = listed("""
    we our us my i me
    wir uns unser unsere unserer unseren ich mir mich mein meine
    nous notre nos je j'ai on moi mes mon ma
    nosotros nuestro nuestra nuestros hemos estamos fuimos yo mi mis me
    noi nostro nostra abbiamo siamo io mio mia mi ci
    nós nosso nossa temos fizemos eu meu minha fomos
    wij we ons onze ik mijn
    vi vår våra oss jag min mitt vores os jeg vår våre mitt
    my nas nasz nasze nam mamy graliśmy jestem mnie
    jsme nás naše nám můj mě
    мы нас наш наша наши нам я мне меня
    biz bizim ben benim
""")
SAID = listed("""
    said says told sagte sagt meinte betonte erklärte dit déclare confie soufflé
    explique dijo explicó afirmó señaló disse afirmou comentou detto spiega racconta zei
    zegt vertelde säger sade berättar sier forteller siger fortæller fortalte sa
    powiedział powiedziała mówił mówi podkreślił przyznał przyznała stwierdził dodał
    śmiał řekl řekla сказал сказала отметил рассказал заявил dedi
""")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def without_spoken_scores(paragraph: str) -> str:
    """A paragraph with blanks for the scores people speak of, all else in its place."""
    if not HAS_SCORE.search(paragraph):
        return paragraph
    for start, end in speeches_in(paragraph):
        spoken = SCORE.sub(lambda s: " " * len(s.group()), paragraph[start:end])
        paragraph = paragraph[:start] + spoken + paragraph[end:]
    return paragraph


def speeches_in(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where somebody speaks, by quotation marks or a dash before a line."""
    if SPOKEN.match(paragraph) and is_spoken(paragraph, by_dash=True):
        yield 0, len(paragraph)
        return
    for found in QUOTED.finditer(paragraph):
        if is_spoken(found.group()):
            yield found.span()
    marks = [at for at, sign in enumerate(paragraph) if sign == '"']
    for start, end in zip(marks[::2], marks[1::2], strict=False):
        if end - start > SHORTEST_SPEECH and is_spoken(paragraph[start:end]):
            yield start, end


def is_spoken(words: str, *, by_dash: bool = False) -> bool:
    """Whether words are a speech: somebody speaks of themselves, or is said to."""
    spoken = [word.lower() for word in WORD.findall(words)]
    if len(spoken) < FEWEST_WORDS:
        return False
    return not FIRST_PERSON.isdisjoint(spoken) or (
        by_dash and not SAID.isdisjoint(spoken)
    )
