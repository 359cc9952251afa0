"""News of a story's change, told after commit to the rooms above."""

from functools import partial

from django.db import transaction
from django.dispatch import Signal


class AfterCommitSignal(Signal):
    def send_after_commit(self, **facts) -> None:
        """Send once the transaction has been committed, and not at all otherwise."""
        transaction.on_commit(partial(self.send, sender=None, **facts))


# What readers see of a story changed. Facts: article_id.
story_changed = AfterCommitSignal()
