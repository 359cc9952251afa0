"""Remove files that no photo names, and public sizes of photos out of rights."""

from django.core.management.base import BaseCommand

from articles.photos.sweep import orphaned_files, photos_out_of_rights


class Command(BaseCommand):
    help = (
        "Removes picture files that no photo names any more and that are older than an "
        "hour, and the public sizes of photos whose rights have expired. The photos "
        "themselves and their originals stay. Run it once an hour."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would go; remove nothing."
        )

    def handle(self, *args, dry_run: bool, verbosity: int, **options):
        expired = files = 0
        for photo in photos_out_of_rights():
            expired += 1
            if verbosity > 1:
                self.stdout.write(f"Rights expired: photo {photo.pk}, {photo}")
            if not dry_run:
                photo.remove_renditions()
        for storage, name in orphaned_files():
            files += 1
            if verbosity > 1:
                self.stdout.write(f"Named by no photo: {name}")
            if not dry_run:
                storage.delete(name)
        done = "would be removed" if dry_run else "removed"
        self.stdout.write(
            f"Files named by no photo, {done}: {files}. "
            f"Photos whose rights have expired, public sizes {done}: {expired}."
        )
