"""What an import did, in numbers and sentences."""

from dataclasses import dataclass, field

from ..models import Season


@dataclass
class ImportReport:
    """What an import did, in numbers and sentences."""

    season: Season | None = None
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    # Matches whose result a person at the desk changed: the file does not overrule it.
    kept: list[str] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.created} {'match' if self.created == 1 else 'matches'} new,"
            f" {self.updated} changed, {self.unchanged} as before"
        )
