"""One race or tournament as the copy tells of it, and its finishers put in order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.copy.field_values import DISTANCE, PAR, PLUS, POINTS, TIME, TOTAL, Value
from articles.copy.sides import Result

ORDER = (TIME, DISTANCE, POINTS, TOTAL, PAR, PLUS)
CLOSE = 0.3
# Gaps come after every time.
GAPS = 1e6


@dataclass(slots=True)
class Field:
    """One race or tournament, as far as the copy has told of it."""

    order: int
    sentence: str
    winner: str | None
    ranks: dict[str, int] = field(default_factory=dict)
    values: dict[str, list[Value]] = field(default_factory=dict)
    detail: str | None = None

    def place(self, name: str, rank: int) -> None:
        if name not in self.ranks and rank not in self.ranks.values():
            self.ranks[name] = rank

    def give(self, name: str, value: Value) -> None:
        held = self.values.setdefault(name, [])
        if all(v.kind != value.kind for v in held):
            held.append(value)

    def first_value(self) -> Value | None:
        """The winner's figure, or the first that was told."""
        first = next(iter(self.values.values()), [])
        held = self.values.get(self.winner or "") or first
        return held[0] if held else None

    def best_of(self, name: str | None, kinds: Sequence[str]) -> Value | None:
        if name is None:
            return None
        held = self.values.get(name, ())
        return next((v for kind in kinds for v in held if v.kind == kind), None)


def is_near(value: Value, own: Value) -> bool:
    if value.kind != own.kind or value.worth is None or own.worth is None:
        return False
    return abs(value.worth - own.worth) <= CLOSE * max(own.worth, value.worth)


def result_of(race: Field) -> Result | None:
    """The race as a result: by places told, then by figures."""
    kinds = kinds_of(race)
    names = list(dict.fromkeys((*race.ranks, *race.values)))
    keyed = []
    for at, name in enumerate(names):
        value = race.best_of(name, kinds)
        rank = race.ranks.get(name)
        if rank is None and value is None:
            continue
        keyed.append((rank, value, at, name))
    ordered = in_order(keyed)
    told = [
        (name, value.text if (value := race.best_of(name, kinds)) else None)
        for name in ordered
    ]
    if not told:
        return None
    (first, own), *rest = told
    if not rest:
        if own is None or race.winner is None:
            return None
        return Result(
            first, "", own, None, first, race.detail, race.sentence, race.order
        )
    (second, other), *others = rest
    return Result(
        first, second, own, other, first, race.detail, race.sentence, race.order,
        others=tuple(others),
    )  # fmt: skip


Keyed = tuple[int | None, Value | None, int, str]


def in_order(keyed: Sequence[Keyed]) -> list[str]:
    """Names by their places; whoever has a figure alone stands where it puts them."""
    placed = sorted((k for k in keyed if k[0] is not None), key=lambda k: k[0] or 0)
    loose = [k for k in keyed if k[0] is None]
    loose.sort(key=lambda k: weight(k[1], k[2]))
    names = [k[3] for k in placed]
    has_first = bool(placed) and placed[0][0] == 1
    held = {k[3]: weight(k[1], k[2]) for k in keyed}
    for _, value, at, name in loose:
        mine = weight(value, at)
        slower = (
            i
            for i, other in enumerate(names)
            if (i or not has_first) and mine[0] == held[other][0] == 0
            if mine < held[other]
        )
        # Whoever alone has a figure came in before those told as second and third.
        ahead = not has_first and mine[0] == 0 and all(held[n][0] for n in names)
        spot = 0 if ahead else next(slower, len(names))
        names.insert(spot, name)
    return names


def weight(value: Value | None, at: int) -> tuple[int, float, int]:
    if value is None or value.worth is None:
        return 1, 0.0, at
    if value.kind == PLUS:
        return 0, GAPS + value.worth, at
    sign = -1.0 if value.kind in (DISTANCE, POINTS) else 1.0
    return 0, sign * value.worth, at


def kinds_of(race: Field) -> tuple[str, ...]:
    """The kinds of figures that count, that of most finishers first."""
    counts = {
        kind: sum(any(v.kind == kind for v in held) for held in race.values.values())
        for kind in ORDER
    }
    if counts[TOTAL] and counts[PAR] > counts[TOTAL]:
        return (PAR, TOTAL)
    if counts[TOTAL] or counts[PAR]:
        return (TOTAL, PAR)
    own = race.values.get(race.winner or "")
    lead = own[0].kind if own else max(counts, key=lambda k: counts[k])
    return (lead, PLUS) if lead != PLUS else (PLUS, TIME)
