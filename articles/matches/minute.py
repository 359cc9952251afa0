"""Minutes of play as reporters type them: 34, 45+2, 120+1."""

import re
from dataclasses import dataclass

LONGEST_MINUTE = 150
LONGEST_STOPPAGE = 59

_TYPED = re.compile(
    r"(?P<minute>[0-9]{1,3})\s*['’′]?\s*(?:\+\s*(?P<added>[0-9]{1,2}))?\s*['’′]?",
)


@dataclass(frozen=True, order=True)
class Minute:
    """A minute of play, its stoppage time kept apart so that 45+2 sorts before 46."""

    minute: int
    added: int = 0

    def __str__(self) -> str:
        return f"{self.typed}'"

    @property
    def typed(self) -> str:
        """The minute as a reporter types it: 90+4."""
        return f"{self.minute}+{self.added}" if self.added else str(self.minute)

    @property
    def spoken(self) -> str:
        """The minute as a screen reader should say it."""
        if self.added:
            unit = "minute" if self.added == 1 else "minutes"
            return f"{self.minute} plus {self.added} {unit}"
        return f"{self.minute} {'minute' if self.minute == 1 else 'minutes'}"


def parse_minute(text: str) -> Minute:
    """Read a typed minute; a ValueError carries the text the editor will see."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        raise ValueError(
            f"“{text.strip()}” is not a minute. Type 69, or 90+4 for stoppage time."
        )
    minute = int(found["minute"])
    added = int(found["added"] or 0)
    if not 1 <= minute <= LONGEST_MINUTE:
        raise ValueError(
            f"Minute {minute} is outside a match: type 1 to {LONGEST_MINUTE}."
        )
    if added > LONGEST_STOPPAGE:
        raise ValueError(
            f"{added} minutes of stoppage time is too many: type up to"
            f" {LONGEST_STOPPAGE}."
        )
    return Minute(minute, added)
