"""Copy at the desk: opened, changed, and made a draft or a part of a story."""

import re
import uuid
from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.copy import revisions as desk
from articles.copy.problems import CopyError
from articles.copy.proposal import (
    PHOTO_FIELDS,
    POST_FIELDS,
    Proposal,
    ProposalError,
    from_dict,
    propose,
)
from articles.copy.reading import LoadedCopy
from articles.copy.story import parse_story
from articles.copy.structure import MatchFacts
from articles.copy_desk.records import match_for
from articles.copy_desk.wording import working_headline
from articles.importing import (
    Choices,
    ImportedStory,
    import_parsed,
    imported_before,
    join_parsed,
)
from articles.matches.models import Match
from articles.models import Article, Section
from articles.models.raw_copy import IncomingCopy

# Longer copy is for the command: no browser shows it well.
LARGEST_ON_SCREEN = 400_000
DEEDS = re.compile(r"(?P<deed>[a-z]+(?:-[a-z]+)?)(?:-(?P<number>\d{1,6}))?\Z")


class AlreadyAStory(Exception):
    """These bytes are a story already; `article` is it."""

    def __init__(self, article: Article):
        super().__init__(f"This copy is a story already: “{article}”.")
        self.article = article


def open_copy(
    copy: LoadedCopy,
    *,
    by: User,
    into: Article | None = None,
    after: int | None = None,
) -> IncomingCopy:
    """Lay copy on the desk; the same copy again is what lies there already.

    Raises AlreadyAStory, or CopyError for what no screen can show.
    """
    if len(copy.text) > LARGEST_ON_SCREEN:
        raise CopyError(
            f"{copy.name} has {len(copy.text):,} characters, more than this screen can"
            " show: import it with the command import_story."
        )
    if into is None and (found := imported_before(copy)):
        raise AlreadyAStory(found.article)
    lying = IncomingCopy.objects.filter(
        digest=copy.data_digest, received_by=by, into=into, joined_at=None
    ).first()
    if lying is not None:
        return lying
    proposal = propose(copy.text)
    return IncomingCopy.objects.create(
        name=copy.name[:255],
        text=copy.text,
        encoding=copy.encoding,
        digest=copy.data_digest,
        proposal=proposal.to_dict(),
        received_by=by,
        into=into,
        after=after,
    )


def proposal_of(copy: IncomingCopy) -> Proposal:
    """The proposal as it stands, checked against the source."""
    return from_dict(copy.text, copy.proposal, parse_story(copy.text))


def apply_form(
    proposal: Proposal, data: Mapping[str, str]
) -> tuple[Proposal, list[str]]:
    """What was chosen and typed on the screen, put into the proposal.

    Gives the proposal and a sentence for each value that could not be taken.
    """
    refused: list[str] = []
    if "date" in data:
        try:
            proposal = desk.redate(proposal, data["date"])
        except ProposalError as error:
            refused.append(f"Date of the story: {error}")
    for number, part in enumerate(proposal.parts):
        kind = data.get(f"kind-{number}")
        typed = {
            name: value
            for name in ("text", *PHOTO_FIELDS, *POST_FIELDS)
            if (value := data.get(f"{number}-{name}")) is not None
        }
        if not kind and not typed:
            continue
        for name, value in typed.items():
            try:
                proposal = desk.edit(proposal, number, {name: value})
            except ProposalError as error:
                refused.append(f"Part {number + 1}, {name}: {error}")
        if kind and kind != part.kind:
            try:
                proposal = desk.retype(proposal, number, kind)
            except ProposalError as error:
                refused.append(f"Part {number + 1}: {error}")
    return proposal, refused


def perform(
    proposal: Proposal, deed: str, data: Mapping[str, str]
) -> tuple[Proposal, int | None, str]:
    """One button: the new proposal, the part to look at next, and what was done.

    Raises ProposalError with the sentence for whoever pressed it.
    """
    found = DEEDS.match(deed)
    if not found or found["deed"] in ("", "apply"):
        return proposal, None, "What you changed is kept."
    name = found["deed"]
    if name == "accept-all":
        return desk.accept_all(proposal), None, "Every part is accepted."
    if found["number"] is None:
        raise ProposalError("That button is unknown here: nothing was changed.")
    number = int(found["number"])
    match name:
        case "accept":
            done = desk.accept(proposal, number)
            return done, next_doubt(done, number), f"Part {number + 1} is accepted."
        case "drop":
            done = desk.drop(proposal, number)
            return done, number, f"Part {number + 1} is dropped; the source keeps it."
        case "merge":
            done = desk.merge(proposal, number)
            return done, number - 1, f"Parts {number} and {number + 1} are one now."
        case "split":
            at = data.get(f"at-{number}", "")
            if not at.isdecimal():
                raise ProposalError("Choose where to split the part.")
            done = desk.split(proposal, number, int(at))
            return done, number + 1, f"Part {number + 1} is two parts now."
        case "begin":
            at = data.get(f"at-{number}", "")
            if not at.isdecimal():
                raise ProposalError("Choose where the part begins.")
            done = desk.move_boundary(proposal, number, int(at))
            return done, number, f"Part {number + 1} begins at another word."
        case "earlier-line" | "earlier-word" | "later-line" | "later-word":
            done = desk.nudge(proposal, number, name)
            way = name.replace("-", " by a ")
            return done, number, f"Part {number + 1} begins {way}."
    raise ProposalError("That button is unknown here: nothing was changed.")


def next_doubt(proposal: Proposal, number: int) -> int:
    """The first part in doubt after this one, else this one itself."""
    count = len(proposal.parts)
    for step in range(1, count + 1):
        at = (number + step) % count
        if proposal.parts[at].in_doubt:
            return at
    return min(number + 1, count - 1)


def keep(copy: IncomingCopy, proposal: Proposal, choices: dict) -> bool:
    """Save the proposal, unless another window saved one since; whether it was kept."""
    seen = copy.token
    copy.token = uuid.uuid4()
    copy.proposal = proposal.to_dict()
    copy.choices = choices
    return bool(
        IncomingCopy.objects.filter(pk=copy.pk, token=seen, joined_at=None).update(
            proposal=copy.proposal,
            choices=choices,
            token=copy.token,
            changed_at=timezone.now(),
        )
    )


def choices_from(data: Mapping[str, str], facts: tuple[MatchFacts, ...]) -> dict:
    """What was chosen beside the parts, as it is kept with the copy."""
    kept: dict = {
        name: " ".join(data[name].split())
        for name in ("headline", "tags", "section")
        if name in data
    }
    kept["matches"] = {
        str(number): data[f"match-{number}"]
        for number in range(len(facts))
        if f"match-{number}" in data
    }
    return kept


def make_draft(copy: IncomingCopy, *, by: User) -> ImportedStory:
    """The draft this copy becomes; it leaves the desk, its source stays with the story.

    Raises ImportRefused, or AlreadyAStory when somebody else was faster.
    """
    proposal = proposal_of(copy)
    story = proposal.as_story()
    chosen = copy.choices
    matches: list[Match | None] = []
    for number, facts in enumerate(story.matches):
        wanted = chosen.get("matches", {}).get(str(number))
        if wanted is None:
            found = match_for(facts)
            matches.append(found.match if found else None)
        else:
            matches.append(
                Match.objects.filter(pk=int(wanted)).first()
                if wanted.isdecimal()
                else None
            )
    section = chosen.get("section", "")
    choices = Choices(
        headline=chosen.get("headline") or working_headline(story.blocks),
        section=Section.objects.filter(slug=section).first() if section else None,
        tags=tags_from(chosen["tags"]) if "tags" in chosen else None,
        matches=matches,
    )
    with transaction.atomic():
        made = import_parsed(
            loaded(copy), story, by=by, choices=choices, kept=proposal.to_dict()
        )
        if made.created:
            IncomingCopy.objects.filter(pk=copy.pk).delete()
    if not made.created:
        raise AlreadyAStory(made.article)
    return made


def join_story(copy: IncomingCopy, *, by: User) -> int:
    """Put the parts into the story they were pasted for; the number of blocks added.

    Raises ImportRefused. Pressed twice it adds once.
    """
    if copy.into is None:
        return 0
    proposal = proposal_of(copy)
    with transaction.atomic():
        first = IncomingCopy.objects.filter(pk=copy.pk, joined_at=None).update(
            joined_at=timezone.now()
        )
        if not first:
            return 0
        return join_parsed(
            copy.into, loaded(copy), proposal.as_story(), by=by, after=copy.after
        )


def loaded(copy: IncomingCopy) -> LoadedCopy:
    return LoadedCopy(copy.name, copy.text, copy.digest, copy.encoding)


def tags_from(typed: str) -> list[str]:
    return [tag for each in typed.split(",") if (tag := " ".join(each.split()))]
