"""Parsed stories to drafts, many together: every table is asked and filled once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils.text import slugify
from taggit.models import Tag, TaggedItem

from articles.copy.reading import LoadedCopy
from articles.copy.structure import MatchFacts, ParsedStory
from articles.copy_desk.bodies import Bodies
from articles.copy_desk.records import match_for, no_record, teams_in
from articles.copy_desk.wording import working_headline, writers_in
from articles.matches.models import Match
from articles.models import (
    Article,
    Byline,
    Contributor,
    MatchSuggestion,
    RawCopy,
    Section,
)
from articles.models.article import slug_of

# Databases bound how deep a question may be.
NAMES_AT_ONCE = 100


@dataclass(frozen=True)
class Choices:
    """What an editor decided beside the blocks; what is None the import decides."""

    headline: str | None = None
    section: Section | None = None
    tags: Sequence[str] | None = None
    # The match of each suggestion, in their order; None leaves it without a record.
    matches: Sequence[Match | None] | None = None


@dataclass
class Draft:
    """One story to be made, and what was made of it."""

    copy: LoadedCopy
    parsed: ParsedStory
    choices: Choices
    # What the raw copy remembers of the parse.
    kept: dict[str, Any]
    article: Article = field(init=False)
    suggestions: list[MatchSuggestion] = field(init=False)

    def tags(self) -> dict[str, str]:
        """The names of its tags, each once whatever its case."""
        tags = self.choices.tags
        names = self.parsed.tags if tags is None else tags
        return {name[:100].casefold(): name[:100] for name in names}

    def writers(self) -> list[tuple[str, str]]:
        """Names in its bylines, each with a role."""
        return [
            writer
            for block in self.parsed.blocks
            if block.role == "byline"
            for writer in writers_in(block.text)
        ]


def make_drafts(drafts: Sequence[Draft], by: User | None) -> None:
    """Store stories that are new, inside a transaction of the caller's.

    The rows are those that making one after another would give. Raises CaptureError
    where a post cannot be kept, and IntegrityError where a story is one already.
    """
    bodies = Bodies(((each.copy, each.parsed.blocks) for each in drafts), by)
    teams = teams_in(facts for each in drafts for facts in each.parsed.matches)
    sections = _sections_by_sport(drafts)
    for draft, photo in zip(drafts, bodies.first_photos(), strict=True):
        draft.suggestions = _suggestions(draft, teams)
        headline = draft.choices.headline or working_headline(draft.parsed.blocks)
        draft.article = Article(
            headline=headline,
            slug=slug_of(headline),
            section=draft.choices.section
            or next(
                (sections[slug] for slug in _sports(draft) if slug in sections), None
            ),
            story_date=draft.parsed.date,
            created_by=by,
            lead_photo=photo,
            match=next((each.match for each in draft.suggestions if each.match), None),
        )
    Article.objects.bulk_create(each.article for each in drafts)
    RawCopy.objects.bulk_create(
        RawCopy(
            article=each.article,
            name=each.copy.name,
            text=each.copy.text,
            encoding=each.copy.encoding,
            digest=each.copy.data_digest,
            parsed=each.kept,
            received_by=by,
        )
        for each in drafts
    )
    bodies.place([each.article for each in drafts])
    for draft in drafts:
        for suggestion in draft.suggestions:
            suggestion.article = draft.article
    MatchSuggestion.objects.bulk_create(
        suggestion for each in drafts for suggestion in each.suggestions
    )
    _name_writers(drafts)
    _add_tags(drafts)


def _sports(draft: Draft) -> list[str]:
    return [slugify(facts.sport) for facts in draft.parsed.matches if facts.sport]


def _sections_by_sport(drafts: Iterable[Draft]) -> dict[str, Section]:
    """The sections that bear a sport's name; an editor chooses otherwise."""
    slugs = {slug for each in drafts for slug in _sports(each)}
    return {each.slug: each for each in Section.objects.filter(slug__in=slugs)}


def _suggestions(draft: Draft, teams: Mapping[str, set[int]]) -> list[MatchSuggestion]:
    made = []
    chosen = draft.choices.matches
    for position, facts in enumerate(draft.parsed.matches):
        match, reason = _match_and_reason(facts, teams)
        if chosen is not None and chosen[position] != match:
            match, reason = chosen[position], _by_hand(chosen[position], reason)
        made.append(
            MatchSuggestion(
                position=position, facts=facts.to_dict(), match=match, reason=reason
            )
        )
    return made


def _match_and_reason(
    facts: MatchFacts, teams: Mapping[str, set[int]]
) -> tuple[Match | None, str]:
    found = match_for(facts, teams)
    return (found.match, found.reason) if found else (None, no_record(facts))


def _by_hand(match: Match | None, reason: str) -> str:
    if match is None:
        return f"An editor left this without a match record. The search said: {reason}"
    return f"An editor chose {match}."


def _name_writers(drafts: Sequence[Draft]) -> None:
    """The contributors of the bylines, made where nobody of that name is known."""
    names = {name for each in drafts for name, _ in each.writers()}
    people: dict[str, Contributor] = {}
    for person in _named(Contributor.objects.order_by("name", "pk"), names):
        people.setdefault(person.name.casefold(), person)
    bylines = []
    for draft in drafts:
        named: dict[int, Contributor] = {}
        for name, role in draft.writers():
            if name.casefold() not in people:
                slug = slugify(name, allow_unicode=True)[:120]
                people[name.casefold()], _ = Contributor.objects.get_or_create(
                    slug=slug, defaults={"name": name, "role": role}
                )
            person = people[name.casefold()]
            named.setdefault(person.pk, person)
        bylines += [
            Byline(article=draft.article, contributor=person, position=position)
            for position, person in enumerate(named.values())
        ]
    Byline.objects.bulk_create(bylines)


def _add_tags(drafts: Sequence[Draft]) -> None:
    """The same as `tags.add` of each, which asks several times for every tag."""
    wanted = {key: name for each in drafts for key, name in each.tags().items()}
    known = _tags_named(set(wanted.values()))
    kind = ContentType.objects.get_for_model(Article)
    items = []
    for draft in drafts:
        for key, name in draft.tags().items():
            if key not in known:
                known[key] = Tag.objects.create(name=name)
            items.append(
                TaggedItem(
                    tag=known[key], content_type=kind, object_id=draft.article.pk
                )
            )
    TaggedItem.objects.bulk_create(items)


def _tags_named(names: set[str]) -> dict[str, Tag]:
    """Tags of these names whatever their case, by the name in one case.

    An index answers for nearly all; only for new ones is the whole table read.
    """
    known: dict[str, Tag] = {}
    for some in _portions(names):
        slugs = [slugify(name, allow_unicode=True) for name in some]
        for tag in Tag.objects.filter(Q(name__in=some) | Q(slug__in=slugs)):
            known.setdefault(tag.name.casefold(), tag)
            if tag.name in names:
                known[tag.name.casefold()] = tag
    unknown = {name for name in names if name.casefold() not in known}
    for tag in _named(Tag.objects.order_by("pk"), unknown):
        known.setdefault(tag.name.casefold(), tag)
    return known


def _named(rows: QuerySet, names: set[str]) -> Iterator[Any]:
    """The rows that bear one of these names, whatever the case."""
    for some in _portions(names):
        yield from rows.filter(reduce(or_, (Q(name__iexact=name) for name in some)))


def _portions(names: set[str]) -> Iterator[list[str]]:
    listed = sorted(names)
    for start in range(0, len(listed), NAMES_AT_ONCE):
        yield listed[start : start + NAMES_AT_ONCE]
