"""What a record refuses to hold, each in a sentence that names the field."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.text import capfirst


def by_field(record: models.Model, error: ValidationError) -> Iterator[str]:
    """Each message, after the name of the field it is about."""
    for name, messages in error.message_dict.items():
        if name == NON_FIELD_ERRORS:
            yield from messages
            continue
        field = record._meta.get_field(name)
        label = capfirst(str(getattr(field, "verbose_name", name)))
        yield from (f"{label}: {message}" for message in messages)
