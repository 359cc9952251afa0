"""`manage.py demo`: a newsroom to try, built and served by one command."""

import os
import socket
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connections
from django.urls import reverse

from articles.copy.reading import load_copy
from articles.models import Edition
from newsroom.demo import content, serving
from newsroom.demo.accounts import NotADemo, accounts_file, refuse_a_real_newsroom
from newsroom.demo.build import Report, build

EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104
INTERRUPTED = 130


class Command(BaseCommand):
    help = (
        "Build a newsroom with stories, matches, pictures and accounts, and serve it. "
        "Starting again keeps everything. All of it lies in one folder, var, or the "
        "one the variable VAR names."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--no-serve", action="store_true", help="only build, then end"
        )
        parser.add_argument(
            "--port",
            type=int,
            default=8000,
            help="where to listen (8000); if it is taken, the next free one",
        )
        parser.add_argument(
            "--host", default="127.0.0.1", help="the address to listen at (127.0.0.1)"
        )

    def handle(self, *args, no_serve, port, host, **options):
        if not 1 <= port <= serving.LAST_PORT:
            raise CommandError(f"{port} is no port: choose one from 1024 to 65535.")
        try:
            if no_serve:
                self._say("\n".join(accounts(self._build())))
            else:
                self._serve(host, port)
        except (NotADemo, serving.CannotListen) as error:
            raise CommandError(str(error)) from None
        except DatabaseError as error:
            raise CommandError(
                f"The database does not answer as it should: {error}. Check "
                "DATABASE_URL; without it the demo keeps its own database in "
                f"{settings.VAR_DIR}."
            ) from None
        except KeyboardInterrupt:
            self._say("\nStopped. What was built so far is kept; start again to go on.")
            raise SystemExit(INTERRUPTED) from None

    def _serve(self, host: str, wanted: int) -> None:
        # Held from here on, so that nobody takes it while the newsroom is built.
        port = serving.take_port(host, wanted)
        try:
            if port.number != wanted:
                self._say(f"Port {wanted} is taken: using {port.number} instead.")
            report = self._build()
            address = serving.address_of(host, port.number)
            lines = [
                *accounts(report),
                *what_to_try(address),
                "",
                f"The newsroom is open at {address}  (Ctrl-C closes it)",
            ]
            allow_host(host)
            # The server's worker is a copy of this process: it opens its own.
            connections.close_all()
            serving.serve(host, port, when_ready=lambda: self._say("\n".join(lines)))
        finally:
            port.release()
        self._say("Closed. Everything is kept; the same command opens it again.")

    def _build(self) -> Report:
        self._say(f"Preparing the database in {settings.VAR_DIR} …")
        call_command("migrate", interactive=False, verbosity=0)
        refuse_a_real_newsroom()
        report = build(self._say)
        if report.is_new:
            self._say(
                f"Made {report.stories} stories, {report.matches} matches, "
                f"{report.photos} pictures and {report.posts} quoted posts."
            )
        else:
            self._say("The demo newsroom is here already, as it was left.")
        return report

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def accounts(report: Report) -> list[str]:
    """The accounts as lines for the terminal."""
    return [
        "",
        f"Accounts (kept in {accounts_file()}, readable by you alone):",
        *(
            f"  {each.name:<6}{each.role:<14}"
            f"{each.password or 'the password you gave it'}"
            for each in report.accounts
        ),
    ]


def what_to_try(address: str) -> list[str]:
    """Three things a visitor may do first, as lines for the terminal."""
    root = address.rstrip("/")
    story = lead_story()
    desk = root + reverse("admin:index")
    posts = root + reverse("admin:social_quotedpost_changelist")
    waiting = " and ".join(f"@{each}" for each in content.raw_story().awaiting)
    return [
        "",
        "Three things to try:",
        "  1. Read the lead story, which came in as raw copy:",
        f"       {root}{story.get_absolute_url() if story else '/'}",
        "     Sign in as mira and approve the post that waits for a moderator, by",
        f"     {waiting}: it is in the story at once. Withdraw another: it is gone.",
        f"       {posts}",
        "  2. Sign in as ben, open the story that is in review, preview it, mend what",
        "     its reporter asks about and publish it.",
        f"       {desk}",
        "  3. Bring in copy of your own, quoted posts and all, and look for the draft:",
        f"       {this_command()} import_story FILE --by ana",
    ]


def this_command() -> str:
    """How to call manage.py for this very demo, from the folder it was started in."""
    python = Path(sys.executable)
    if python.is_relative_to(Path.cwd()):
        python = python.relative_to(Path.cwd())
    moved = os.environ.get("VAR", "var") != "var"
    elsewhere = f"VAR={settings.VAR_DIR} " if moved else ""
    return f"{elsewhere}{python} manage.py"


def lead_story() -> Edition | None:
    """The story made of the demo's raw copy, while readers can see it."""
    digest = load_copy(content.RAW_COPY).data_digest
    return Edition.objects.visible().filter(article__raw_copy__digest=digest).first()


def allow_host(host: str) -> None:
    """Have the server answer to the name it listens at."""
    names = {*settings.ALLOWED_HOSTS, host}
    if host in EVERYWHERE:
        names.add(socket.gethostname())
    settings.ALLOWED_HOSTS = sorted(names)
    # Where the worker is no copy of this process, it reads its settings anew.
    os.environ["ALLOWED_HOSTS"] = ",".join(sorted(names))
