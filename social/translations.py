"""Translations of a post as they are kept in its row: one for each language.

They lie in the row itself, so that words, translations and the digest that an approval
names change together or not at all, and a page asks nothing more to show them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.utils.dateparse import parse_datetime

from social.fingerprints import moment
from social.languages import direction, into_language, language_name

MOST_CHARACTERS = 20_000


class Maker(StrEnum):
    """Who or what made a translation."""

    STAFF = "staff"
    TRANSLATOR = "translator"
    MACHINE = "machine"


MAKER_LABELS: dict[str, str] = {
    Maker.STAFF: "somebody of the newsroom",
    Maker.TRANSLATOR: "a translator, by name",
    Maker.MACHINE: "a machine, by name",
}


@dataclass(frozen=True)
class Translation:
    """One translation, with everything that is kept of it.

    `hands` are the accounts that wrote it down or changed it; `person_id` is the
    account of whoever of the newsroom made it.
    """

    language: str
    text: str
    maker: str
    name: str
    hands: tuple[int, ...] = ()
    person_id: int | None = None
    made_at: datetime | None = None

    @property
    def language_name(self) -> str:
        return language_name(self.language) or self.language

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def is_by_machine(self) -> bool:
        return self.maker == Maker.MACHINE

    @property
    def into(self) -> str:
        return into_language(self.language)

    def seen(self) -> dict[str, str]:
        """What readers see of it, for the digest."""
        return {
            "language": self.language,
            "text": self.text,
            "maker": self.maker,
            "name": self.name,
        }

    def row(self) -> dict[str, Any]:
        """How it lies in the post's row, under its language."""
        return {
            "text": self.text,
            "maker": str(self.maker),
            "name": self.name,
            "hands": list(self.hands),
            "person": self.person_id,
            "at": moment(self.made_at),
        }


def read_translations(kept: Mapping[str, Mapping[str, Any]]) -> list[Translation]:
    """The translations of a row, in the order of their tags."""
    return [
        Translation(
            language=tag,
            text=row.get("text", ""),
            maker=row.get("maker", ""),
            name=row.get("name", ""),
            hands=tuple(row.get("hands", ())),
            person_id=row.get("person"),
            made_at=parse_datetime(row.get("at", "")),
        )
        for tag, row in sorted(kept.items())
    ]
