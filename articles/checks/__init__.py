"""The desk's checks: what stops a story from going out, and what it should know.

One small module for each subject, each with `findings(article, blocks)`.
"""

from content_editor.contents import contents_for_item

from articles.checks import body, head, pictures, posts
from articles.checks.finding import Finding
from articles.models import BLOCK_MODELS, Article

__all__ = ["Finding", "findings", "stops"]

SUBJECTS = (head, body, pictures, posts)


def findings(article: Article) -> list[Finding]:
    """Every finding about the story as it stands, stops first."""
    blocks = contents_for_item(article, BLOCK_MODELS).main
    found = [
        finding for subject in SUBJECTS for finding in subject.findings(article, blocks)
    ]
    return sorted(found, key=lambda finding: not finding.is_stop)


def stops(article: Article) -> list[Finding]:
    """The findings that must be mended before readers may see the story."""
    return [finding for finding in findings(article) if finding.is_stop]
