"""What a column of a quoted post may say, in the words of the desk."""

from django.db import models

from social import moderation
from social.capture.parsing import Method, Precision
from social.reasons import CHANGE_LABELS, REJECT_LABELS, Change, Reject
from social.text.platforms import PLATFORMS


class Platform(models.TextChoices):
    TWITTER = "twitter", PLATFORMS["twitter"].name
    INSTAGRAM = "instagram", PLATFORMS["instagram"].name
    FACEBOOK = "facebook", PLATFORMS["facebook"].name
    BLUESKY = "bluesky", PLATFORMS["bluesky"].name
    MASTODON = "mastodon", PLATFORMS["mastodon"].name
    THREADS = "threads", PLATFORMS["threads"].name
    TIKTOK = "tiktok", PLATFORMS["tiktok"].name
    YOUTUBE = "youtube", PLATFORMS["youtube"].name
    OTHER = "other", PLATFORMS["other"].name


class AccountKind(models.TextChoices):
    UNKNOWN = "", "not yet known"
    PRIVATE = "private", "private person"
    PUBLIC = "public", "public figure"
    PLAYER = "player", "player or coach"
    TEAM = "team", "team or club"
    MEDIA = "media", "news medium"
    ORGANISATION = "organisation", "organisation"


class PostedPrecision(models.TextChoices):
    NONE = Precision.NONE.value, "not known"
    DAY = Precision.DAY.value, "to the day"
    MINUTE = Precision.MINUTE.value, "to the minute"
    SECOND = Precision.SECOND.value, "to the second"


class CaptureMethod(models.TextChoices):
    PLAIN_TEXT = Method.PLAIN_TEXT.value, "pasted text"
    LINK = Method.LINK.value, "pasted link"
    EMBED_CODE = Method.EMBED_CODE.value, "embed code"
    API_RECORD = Method.API_RECORD.value, "a record of the platform, as pasted"
    FETCHED = Method.FETCHED.value, "the platform's own answer, fetched by us"
    STORY = Method.STORY.value, "raw copy of a story"
    TYPED = Method.TYPED.value, "typed"


class DisplayMode(models.TextChoices):
    QUOTATION = "quotation", "as a quotation"
    FULL_POST = "full-post", "as a full post with the platform's own links"
    LINK_ONLY = "link-only", "as a link only"
    ON_CLICK = "on-click", "as a link that loads the original on a press"


class SourceState(models.TextChoices):
    NORMAL = "normal", "as quoted"
    EDITED = "edited", "edited since we quoted it"
    DELETED = "deleted", "deleted by its author"
    PROTECTED = "protected", "no longer open to everybody"


class Status(models.TextChoices):
    AWAITING = moderation.Status.AWAITING.value, "awaiting decision"
    APPROVED = moderation.Status.APPROVED.value, "approved"
    REJECTED = moderation.Status.REJECTED.value, "rejected"
    WITHDRAWN = moderation.Status.WITHDRAWN.value, "withdrawn"


class DeskState(models.TextChoices):
    """Where an awaiting post lies; a decided one is always open."""

    OPEN = moderation.DeskState.OPEN.value, "with the moderators"
    CHANGES = moderation.DeskState.CHANGES.value, "changes asked"
    ESCALATED = moderation.DeskState.ESCALATED.value, "escalated"


class Finding(models.TextChoices):
    """What looking into one question of verification found."""

    UNKNOWN = "", "not looked into"
    OK = "ok", "holds"
    DOUBTFUL = "doubtful", "doubtful"


class QuotePolicy(models.TextChoices):
    """Whom the author lets quote it, where the platform says so."""

    UNKNOWN = "", "not known"
    ANYBODY = "anybody", "anybody may quote it"
    ASK = "ask", "the author wants to be asked"
    NOBODY = "nobody", "nobody may quote it"


class RejectReason(models.TextChoices):
    """Coded, so that the desk can count them; each is read by the proposer."""

    UNVERIFIED = Reject.UNVERIFIED.value, REJECT_LABELS[Reject.UNVERIFIED]
    NOT_ORIGINAL = Reject.NOT_ORIGINAL.value, REJECT_LABELS[Reject.NOT_ORIGINAL]
    PRIVATE_PERSON = Reject.PRIVATE_PERSON.value, REJECT_LABELS[Reject.PRIVATE_PERSON]
    MINOR = Reject.MINOR.value, REJECT_LABELS[Reject.MINOR]
    ABUSIVE = Reject.ABUSIVE.value, REJECT_LABELS[Reject.ABUSIVE]
    MISLEADING = Reject.MISLEADING.value, REJECT_LABELS[Reject.MISLEADING]
    UNWANTED = Reject.UNWANTED.value, REJECT_LABELS[Reject.UNWANTED]
    OFF_SUBJECT = Reject.OFF_SUBJECT.value, REJECT_LABELS[Reject.OFF_SUBJECT]
    OTHER = Reject.OTHER.value, REJECT_LABELS[Reject.OTHER]


class ChangeReason(models.TextChoices):
    """What the proposer is asked to mend."""

    ADDRESS = Change.ADDRESS.value, CHANGE_LABELS[Change.ADDRESS]
    WORDS = Change.WORDS.value, CHANGE_LABELS[Change.WORDS]
    NAME = Change.NAME.value, CHANGE_LABELS[Change.NAME]
    DATE = Change.DATE.value, CHANGE_LABELS[Change.DATE]
    CONTEXT = Change.CONTEXT.value, CHANGE_LABELS[Change.CONTEXT]
    PERMISSION = Change.PERMISSION.value, CHANGE_LABELS[Change.PERMISSION]
    TRANSLATION = Change.TRANSLATION.value, CHANGE_LABELS[Change.TRANSLATION]
    MODE = Change.MODE.value, CHANGE_LABELS[Change.MODE]
    OTHER = Change.OTHER.value, CHANGE_LABELS[Change.OTHER]
