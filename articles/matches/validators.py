"""Checks on single values, each with the sentence the editor will read."""

from datetime import tzinfo
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from .standings import TIE_BREAKERS

football_code = RegexValidator(
    r"\A[A-Z]{3}\Z",
    "Type three capital letters as the sport writes them: GER, not DEU.",
)


def known_time_zone(name: str) -> None:
    """Refuse anything that is not an IANA time zone."""
    if name not in available_timezones():
        raise ValidationError(
            f"“{name}” is not a time zone. Type one such as Europe/Moscow."
        )


def known_tie_breakers(rules: object) -> None:
    """Refuse tie-breakers the tables do not know, and any named twice."""
    known = ", ".join(TIE_BREAKERS)
    if not isinstance(rules, list):
        raise ValidationError(f"Give a list of rules in order. Known rules: {known}.")
    for position, rule in enumerate(rules, start=1):
        if not isinstance(rule, str) or rule not in TIE_BREAKERS:
            raise ValidationError(
                f"Rule {position}, “{rule}”, is not known. Known rules: {known}."
            )
        if rules.index(rule) != position - 1:
            raise ValidationError(f"“{rule}” is in the list twice; name it once.")


def zone(name: str) -> tzinfo:
    return ZoneInfo(name)
