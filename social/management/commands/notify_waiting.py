"""Tell the moderators of posts that have waited too long."""

from django.core.management.base import BaseCommand, CommandError

from social.notices import NotSent, channels, tell


class Command(BaseCommand):
    help = (
        "Tell the moderators, by the channels the settings open, of quoted posts that "
        "have waited too long; of each post once. Meant to be run every minute or so. "
        "The message holds numbers and the way to the desk, no word of a post."
    )

    def handle(self, *args, **options):
        opened = channels()
        if not opened:
            self.stdout.write(
                "No channel is open: set NOTICE_BY_MAIL or NOTICE_WEBHOOK. Nobody was "
                "told."
            )
            return
        failed = []
        for channel in opened:
            try:
                waiting = tell(channel)
            except NotSent as error:
                failed.append(f"{channel.label.capitalize()}: {error}")
                continue
            said = waiting.headline if waiting else "nothing new to tell"
            self.stdout.write(f"{channel.label.capitalize()}: {said}.")
        if failed:
            raise CommandError(" ".join(failed))
