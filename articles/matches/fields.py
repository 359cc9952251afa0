"""Columns that fill themselves from another column of the same row."""

from django.db import models

from .names import fold


class FoldedField(models.CharField):
    """The named column without accents, case and punctuation, for look-up.

    It is written whenever the row is, in bulk too, so no caller can forget it.
    """

    def __init__(self, source: str = "name", **kwargs):
        self.source = source
        kwargs.setdefault("max_length", 200)
        kwargs["editable"] = False
        kwargs["db_index"] = True
        super().__init__(**kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        del kwargs["editable"]
        del kwargs["db_index"]
        return name, path, args, kwargs

    def pre_save(self, model_instance, add):
        folded = fold(getattr(model_instance, self.source) or "")[: self.max_length]
        setattr(model_instance, self.attname, folded)
        return folded
