"""Bring results files into the results desk."""

from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from django.core.management.base import BaseCommand, CommandError

from articles.matches.importing import ImportReport, import_results
from articles.matches.sources import ResultsError, read_results


class Command(BaseCommand):
    help = (
        "Import results files: the newsroom's own JSON form, or openfootball's. "
        "Importing a file again changes nothing; each file is stored whole or not at "
        "all."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="Check the files and say what would change, but store nothing.",
        )
        parser.add_argument(
            "--time-zone",
            metavar="ZONE",
            help="The clock of hours given without a zone, such as Europe/London. "
            "Without it such matches keep their date alone.",
        )

    def handle(self, *args, **options):
        zone = options["time_zone"]
        if zone and zone not in available_timezones():
            raise CommandError(f"“{zone}” is not a time zone such as Europe/London.")
        clock = ZoneInfo(zone) if zone else None
        failed = sum(
            not self._import(path, clock, options["dry_run"])
            for path in options["files"]
        )
        if failed:
            files = "file was" if failed == 1 else "files were"
            raise CommandError(f"{failed} {files} not imported.", returncode=1)

    def _import(self, path: Path, clock: ZoneInfo | None, dry_run: bool) -> bool:
        try:
            facts = read_results(path.read_text(encoding="utf-8-sig"), clock)
            report = import_results(
                facts, dry_run=dry_run, progress=self._progress(path)
            )
        except OSError as error:
            self._fail(f"{path}: cannot be read: {error.strerror}.")
        except UnicodeDecodeError as error:
            self._fail(f"{path}: byte {error.start} is not UTF-8 text.")
        except ResultsError as error:
            for problem in error.problems:
                self._fail(f"{path}: {problem}")
        else:
            self._tell(path, report, dry_run)
            return True
        return False

    def _tell(self, path: Path, report: ImportReport, dry_run: bool) -> None:
        would = "would import: " if dry_run else ""
        self.stdout.write(f"{path}: {would}{report}.")
        for sentence in (*report.kept, *report.disagreements):
            self.stdout.write(f"{path}: {sentence}")

    def _progress(self, path: Path):
        """A line that counts up on a terminal; nothing in a pipe."""
        if not (hasattr(self.stdout, "isatty") and self.stdout.isatty()):
            return None

        def show(done: int, of: int) -> None:
            end = "\n" if done == of else ""
            self.stdout.write(f"\r{path}: match {done} of {of}", ending=end)
            self.stdout.flush()

        return show

    def _fail(self, sentence: str) -> None:
        # Ends the counting line that a failure interrupts.
        if hasattr(self.stdout, "isatty") and self.stdout.isatty():
            self.stdout.write("")
        self.stderr.write(sentence)
