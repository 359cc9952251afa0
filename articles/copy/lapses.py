"""Times of a race as seconds, however a country writes them."""

import re

# "2'05\"84" is two minutes, "56''84" none.
PRIMES = re.compile(
    r"(?:(?P<m>\d{1,2})['’′]\s?)?(?P<s>\d{1,2})(?:''|[\"”″]|’’)(?P<c>\d{1,3})"
)
# "1.19.24,6" is an hour, nineteen minutes and so on; "53,12" is under a minute.
NORDIC = re.compile(r"(?P<rest>\d{1,2}(?:[.:]\d{1,2})?)[.:](?P<seconds>\d{2},\d{1,3})")


def seconds_of(time: str) -> float | None:
    """A time as seconds; a gap to the winner is none."""
    if time.startswith("+"):
        return None
    primes = PRIMES.fullmatch(time)
    if primes:
        return int(primes["m"] or 0) * 60 + float(f"{primes['s']}.{primes['c']}")
    nordic = NORDIC.fullmatch(time)
    if nordic:
        time = f"{nordic['rest'].replace('.', ':')}:{nordic['seconds']}"
    parts = [float(p.replace(",", ".")) for p in re.findall(r"\d+(?:[.,]\d+)?", time)]
    if re.search(r"\d\s?(?:h|hours?)\b|\d\s?h\d", time) and len(parts) == 2:
        parts.append(0.0)
    total = 0.0
    for part in parts:
        total = total * 60 + part
    return total
