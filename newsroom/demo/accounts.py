"""The demo's role accounts; their passwords are made here, at the first start."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from newsroom.demo import content

FILE_NAME = "demo-accounts.txt"
HEADING = "# The demo's accounts: name, role, password. Made at the first start.\n"
# Without letters and figures that look alike.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_LENGTH = 3, 4


class NotADemo(Exception):
    """The database belongs to a newsroom already; the message says what to do."""


@dataclass(frozen=True)
class Account:
    """An account to sign in with; the password is empty where only its owner has it."""

    name: str
    role: str
    password: str


def accounts_file() -> Path:
    return settings.VAR_DIR / FILE_NAME


def refuse_a_real_newsroom() -> None:
    """Raise NotADemo unless the database is empty or was filled by the demo."""
    if get_user_model().objects.exists() and not accounts_file().exists():
        raise NotADemo(
            "This database has accounts that the demo did not make, so it looks like a "
            "newsroom in use. Nothing was changed. Give the demo a folder of its own: "
            "make demo VAR=demo-var"
        )


def keep_accounts() -> list[Account]:
    """Every role account, made where it is missing; an existing one is left alone."""
    users = get_user_model().objects
    known = _read()
    wanted = content.people()["accounts"]
    there = set(users.values_list("username", flat=True))
    missing = [each for each in wanted if each["name"] not in there]
    for each in missing:
        known.setdefault(each["name"], _new_password())
    if missing:
        # The file first: an account nobody has the password of would be lost.
        _write([(each["name"], each["role"], known) for each in wanted])
    with transaction.atomic():
        for each in missing:
            user = users.create_user(
                each["name"],
                email="",
                password=known[each["name"]],
                first_name=each["first_name"],
                last_name=each["last_name"],
                is_staff=True,
            )
            user.groups.add(Group.objects.get(name=each["role"]))
    return [
        Account(each["name"], each["role"], known.get(each["name"], ""))
        for each in wanted
    ]


def _new_password() -> str:
    return "-".join(
        "".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH))
        for _ in range(GROUPS)
    )


def _read() -> dict[str, str]:
    try:
        lines = accounts_file().read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {row[0]: row[2] for row in rows if len(row) == 3}


def _write(rows: list[tuple[str, str, dict[str, str]]]) -> None:
    path = accounts_file()
    temporary = path.with_name(path.name + ".part")
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(HEADING)
        for name, role, passwords in rows:
            file.write(f"{name}\t{role}\t{passwords.get(name, '')}\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
