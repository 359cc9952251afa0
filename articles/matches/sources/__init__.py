"""Results files read and checked; every problem named by its line or path."""

import json
from datetime import tzinfo

from . import openfootball, own
from .facts import Problem, ResultsError, ResultsFile

__all__ = ["Problem", "ResultsError", "ResultsFile", "read_results"]


def read_results(text: str, clock: tzinfo | None = None) -> ResultsFile:
    """The facts in a results file, in our own form or openfootball's.

    `clock` is the zone of hours a file gives without one. A ResultsError lists all
    that is wrong with the file.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ResultsError(
            [
                Problem(
                    f"line {error.lineno}, column {error.colno}",
                    f"This is not JSON: {error.msg}.",
                )
            ]
        ) from error
    except RecursionError as error:
        raise ResultsError([Problem("", "This is nested too deep to read.")]) from error
    problems: list[Problem] = []
    if own.is_own(data):
        facts = own.read(data, problems)
    elif openfootball.is_openfootball(data):
        facts = openfootball.read(data, problems, clock)
    else:
        raise ResultsError(
            [
                Problem(
                    "",
                    "This is no results file the newsroom knows: it should start with"
                    f' "format": "{own.FORMAT}", or be an openfootball season.',
                )
            ]
        )
    if problems:
        raise ResultsError(problems)
    return facts
