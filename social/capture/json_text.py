"""JSON of somebody else's, read only where every reader would read it alike."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from social.text.facets import is_web_address


class OddJSON(ValueError):
    """This is no JSON that can be relied on; the message says why, after a subject."""


def read_json(text: str) -> Any:
    """The value written in `text`, which may begin with a byte order mark.

    An OddJSON refuses what is broken or too deep, and what RFC 8259 leaves to each
    reader: a field that is named twice with two values, and numbers such as NaN.
    """
    try:
        return json.loads(
            text.strip().removeprefix("\ufeff"),
            object_pairs_hook=_fields,
            parse_constant=_refuse_number,
        )
    except json.JSONDecodeError as error:
        raise OddJSON(f"breaks off or is damaged at line {error.lineno}") from error
    except OddJSON:
        raise
    except (RecursionError, ValueError) as error:
        raise OddJSON("is nested too deep or holds an impossible number") from error


def string(holder: Mapping[str, Any], name: str) -> str:
    """The text of a field; empty where it is none."""
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def fields_of(holder: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The object in a field; empty where it is none."""
    value = holder.get(name)
    return value if isinstance(value, Mapping) else {}


def objects_in(holder: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The objects of a list in a field, or the only one that stands in its place."""
    value = holder.get(name)
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if isinstance(item, Mapping)]


def strings_in(holder: Mapping[str, Any], name: str) -> list[str]:
    """The texts of a list in a field, or the only one that stands in its place."""
    value = holder.get(name)
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if isinstance(item, str)]


def web_address(holder: Mapping[str, Any], *names: str) -> str:
    """The first of these fields that is an address of the web; empty where none is."""
    found = (string(holder, name) for name in names)
    return next((each for each in found if is_web_address(each)), "")


def number(holder: Mapping[str, Any], *names: str) -> str:
    """The first of these fields that is a whole number, in figures; else nothing."""
    for name in names:
        value = holder.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return str(value)
        if isinstance(value, str) and value.isascii() and value.isdecimal():
            return value
    return ""


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found and found[name] != value:
            raise OddJSON("names one field twice with two values")
        found[name] = value
    return found


def _refuse_number(name: str) -> NoReturn:
    raise OddJSON(f"holds {name}, which is no number of JSON")
