"""Checked results files into records; running one twice changes nothing."""

from collections.abc import Callable

from django.db import transaction

from ..sources import ResultsFile
from .frame import Frame
from .matches import Matches
from .report import ImportReport

__all__ = ["ImportReport", "import_results"]

Progress = Callable[[int, int], None]


class _DryRun(Exception):
    """Takes a finished import back."""


def import_results(
    facts: ResultsFile, *, dry_run: bool = False, progress: Progress | None = None
) -> ImportReport:
    """Store a season and everything in it, all or nothing.

    What is there already is found by its natural key and brought up to date. A
    ResultsError names the match that cannot be stored. `progress` is told how many
    matches of how many are done.
    """
    report = ImportReport()
    try:
        with transaction.atomic():
            frame = Frame(facts)
            report.season = frame.season
            Matches(frame, report).store_all(progress or (lambda done, of: None))
            if dry_run:
                raise _DryRun
    except _DryRun:
        report.season = None
    return report
