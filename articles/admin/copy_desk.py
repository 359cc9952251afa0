"""The copy desk in the admin: from pasted or sent copy to a draft."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.views.decorators.http import require_POST

from articles.copy.problems import ENCODINGS, CopyError, WrongEncoding
from articles.copy.proposal import KINDS, ProposalError
from articles.copy.reading import LARGEST_DOCUMENT, copy_of_bytes, copy_of_words
from articles.copy_desk import again, pages, work
from articles.copy_desk.wording import working_headline
from articles.importing import ImportRefused
from articles.models import BLOCK_MODELS, Article, Section
from articles.models.raw_copy import IncomingCopy

if TYPE_CHECKING:
    _Base = Any
else:
    _Base = object

MOST_FILES = 50


class CopyDeskViews(_Base):
    """The addresses of the copy desk, beside those of the stories."""

    # What the desk of the stories has for every address of its own.
    _story: Callable[..., Article]
    _back: Callable[[Article], HttpResponseRedirect]

    def get_urls(self):
        def at(route, view, name):
            return path(
                route,
                self.admin_site.admin_view(view),
                name=f"articles_article_{name}",
            )

        return [
            at("from-copy/", self.copy_start, "from_copy"),
            at("from-copy/<int:pk>/", self.copy_work, "copy"),
            at("from-copy/<int:pk>/away/", require_POST(self.copy_away), "copy_away"),
            at("<path:object_id>/from-copy/", self.copy_into, "add_from_copy"),
            at("<path:object_id>/source/again/", self.parse_again, "parse_again"),
            *super().get_urls(),
        ]

    # Laying copy on the desk

    def copy_start(self, request):
        """Paste, drop or choose copy for a new story."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._start(request)

    def copy_into(self, request, object_id):
        """Paste copy into an open story."""
        article = self._story(request, object_id)
        if not article.may_be_changed_by(request.user):
            raise PermissionDenied
        return self._start(request, into=article)

    def _start(self, request, into: Article | None = None):
        refused: list[str] = []
        offered = ""
        opened: list[IncomingCopy] = []
        if request.method == "POST":
            after = request.POST.get("after", "")
            place = int(after) if after.isdecimal() and len(after) < 9 else None
            for name, load in self._sent(request):
                try:
                    opened.append(
                        work.open_copy(load(), by=request.user, into=into, after=place)
                    )
                except work.AlreadyAStory as known:
                    refused.append(self._say_known(request, name, known.article))
                except WrongEncoding as error:
                    refused.append(
                        f"{error} Or send it again and choose {error.label} below."
                    )
                    offered = error.codec
                except CopyError as error:
                    refused.append(str(error))
            if not opened and not refused:
                refused.append(
                    "There is nothing here yet: paste copy, or choose files."
                )
            if len(opened) == 1 and not refused:
                return HttpResponseRedirect(self._copy_url(opened[0]))
        lying = IncomingCopy.objects.filter(
            received_by=request.user, joined_at=None, into=into
        ).defer("text", "proposal")
        places = []
        if into is not None:
            places = [
                (block.ordering, block.label() or block._meta.verbose_name)
                for model in BLOCK_MODELS
                for block in model.get_queryset().filter(parent=into)
            ]
        return self._copy_page(
            request,
            "start",
            title=f"Add copy to “{into}”" if into else "New story from copy",
            into=into,
            article=into,
            places=sorted(places),
            refused=refused,
            opened=len(opened),
            lying=lying[:100],
            words=request.POST.get("words", "") if refused else "",
            encodings=ENCODINGS.items(),
            offered=offered,
        )

    def _sent(self, request):
        """A name and a reader for each piece of copy that was sent."""
        words = request.POST.get("words", "")
        if words.strip():
            # Its first words tell it from other copy on the desk.
            name = f"Pasted: {Truncator(' '.join(words.split())).chars(60)}"
            yield name, lambda: copy_of_words(words, name)
        encoding = request.POST.get("encoding", "")
        if encoding not in ENCODINGS.values():
            encoding = ""
        for file in request.FILES.getlist("files")[:MOST_FILES]:
            yield file.name, lambda file=file: read_upload(file, encoding or None)

    def _say_known(self, request, name, article) -> str:
        if article.may_be_seen_by(request.user):
            address = reverse("admin:articles_article_change", args=[article.pk])
            return format_html(
                '{} is a story already: <a href="{}">{}</a>.', name, address, article
            )
        return f"{name} is a story already, of somebody else's."

    # Working on it

    def _copy(self, request, pk) -> IncomingCopy:
        """Copy of this account, or the same 404 as for one nobody knows."""
        copy = (
            IncomingCopy.objects.select_related("into")
            .filter(pk=pk, received_by=request.user, joined_at=None)
            .first()
        )
        if copy is None:
            raise Http404
        if copy.into is None:
            if not self.has_add_permission(request):
                raise PermissionDenied
        elif not copy.into.may_be_seen_by(request.user):
            raise Http404
        elif not copy.into.may_be_changed_by(request.user):
            raise PermissionDenied
        return copy

    def copy_work(self, request, pk):
        """The source on one side, what would be made of it on the other."""
        copy = self._copy(request, pk)
        proposal = work.proposal_of(copy)
        if request.method == "POST":
            return self._work_on(request, copy, proposal)
        part = request.GET.get("part", "")
        focus = int(part) if part.isdecimal() and len(part) < 7 else None
        page = request.GET.get("page", "")
        number = int(page) if page.isdecimal() and len(page) < 5 else 0
        if focus is not None:
            number = focus // pages.PARTS_ON_A_PAGE
        last = max(0, (len(proposal.parts) - 1) // pages.PARTS_ON_A_PAGE)
        number = min(number, last)
        story = proposal.as_story()
        doubts = [at for at, each in enumerate(proposal.parts) if each.in_doubt]
        return self._copy_page(
            request,
            "work",
            title=copy.name,
            copy=copy,
            into=copy.into,
            article=copy.into,
            proposal=proposal,
            parts=pages.shown_parts(proposal, number),
            kinds=KINDS.items(),
            focus=focus,
            page=number,
            last_page=last,
            doubts=doubts,
            matches=pages.shown_matches(
                proposal, copy.choices.get("matches", {}), request.user
            ),
            headline=copy.choices.get("headline") or working_headline(story.blocks),
            tags=copy.choices.get("tags", ", ".join(story.tags)),
            section=copy.choices.get("section", ""),
            sections=Section.objects.all(),
        )

    def _work_on(self, request, copy: IncomingCopy, proposal):
        if request.POST.get("token") != str(copy.token):
            messages.error(
                request,
                "This copy was changed in another window. Here is how it stands;"
                " nothing of this window was kept.",
            )
            return HttpResponseRedirect(self._copy_url(copy))
        proposal, refused = work.apply_form(proposal, request.POST)
        deed = request.POST.get("do", "")
        focus: int | None = None
        try:
            if deed not in ("draft", "join"):
                proposal, focus, said = work.perform(proposal, deed, request.POST)
                messages.success(request, said)
        except ProposalError as error:
            messages.error(request, str(error))
            number = deed.rpartition("-")[2]
            focus = int(number) if number.isdecimal() and len(number) < 7 else None
        for sentence in refused:
            messages.error(request, sentence)
        choices = work.choices_from(request.POST, proposal.story.matches)
        if not work.keep(copy, proposal, choices):
            messages.error(
                request, "This copy was changed in another window: nothing was kept."
            )
            return HttpResponseRedirect(self._copy_url(copy))
        if deed in ("draft", "join") and not refused:
            return self._finish(request, copy)
        page = request.POST.get("page", "")
        return HttpResponseRedirect(
            self._copy_url(copy, focus, page if page.isdecimal() else "")
        )

    def _finish(self, request, copy: IncomingCopy):
        try:
            if copy.into is not None:
                added = work.join_story(copy, by=request.user)
                messages.success(
                    request,
                    f"{added} {'block' if added == 1 else 'blocks'} added from copy."
                    " The source of the part is kept with the story.",
                )
                return self._back(copy.into)
            made = work.make_draft(copy, by=request.user)
        except ImportRefused as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(self._copy_url(copy))
        except work.AlreadyAStory as known:
            messages.error(request, self._say_known(request, copy.name, known.article))
            return HttpResponseRedirect(reverse("admin:articles_article_from_copy"))
        messages.success(request, said_of(made))
        return self._back(made.article)

    def copy_away(self, request, pk):
        """Take copy from the desk that no story is to be made of."""
        copy = self._copy(request, pk)
        copy.delete()
        messages.success(request, f"“{copy.name}” is off the desk.")
        if copy.into is not None:
            return self._back(copy.into)
        return HttpResponseRedirect(reverse("admin:articles_article_from_copy"))

    # After an improvement of the parser

    def parse_again(self, request, object_id):
        """What the parser of today would make of a story's source, and what changes."""
        article = self._story(request, object_id)
        raw = getattr(article, "raw_copy", None)
        if raw is None or not request.user.has_perm("articles.view_rawcopy"):
            raise Http404
        compared = again.compare(article, raw)
        may_change = article.may_be_changed_by(request.user)
        if request.method == "POST":
            if not may_change:
                raise PermissionDenied
            wanted = {
                int(number)
                for number in request.POST.getlist("change")
                if number.isdecimal() and len(number) < 7
            }
            if request.POST.get("token") != str(article.edit_token):
                messages.error(
                    request,
                    "The story was saved meanwhile: look at the changes again.",
                )
            else:
                self._apply_again(request, article, raw, wanted)
            return HttpResponseRedirect(request.path)
        return self._copy_page(
            request,
            "again",
            title="Parse again",
            article=article,
            raw=raw,
            changes=compared,
            may_change=may_change,
        )

    def _apply_again(self, request, article, raw, wanted: set[int]) -> None:
        try:
            done = again.apply_changes(article, raw, wanted, by=request.user)
        except ImportRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(
                request, f"{done} {'change' if done == 1 else 'changes'} applied."
            )

    def _copy_url(self, copy: IncomingCopy, part: int | None = None, page: str = ""):
        address = reverse("admin:articles_article_copy", args=[copy.pk])
        if part is not None:
            return f"{address}?part={part}#part-{part}"
        return f"{address}?page={page}" if page not in ("", "0") else address

    def _copy_page(self, request, template, **context):
        return TemplateResponse(
            request,
            f"admin/articles/copy/{template}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                **context,
            },
        )


def read_upload(file, encoding: str | None):
    """The copy in an uploaded file; its size is looked at before its bytes."""
    if file.size > LARGEST_DOCUMENT:
        raise CopyError(
            f"{file.name} is too large for a story: {file.size / 1048576:.1f} MB where"
            f" {LARGEST_DOCUMENT // 1048576} MB is the limit."
        )
    return copy_of_bytes(file.read(), file.name, encoding)


def said_of(made) -> str:
    """What became of the copy, for the editor who pressed the button."""
    parts = [
        f"{count(made.photos, 'caption')} awaiting a picture",
        f"{count(made.posts, 'quoted post')}",
        f"{count(made.matches_linked, 'match', 'matches')} linked",
    ]
    if made.matches_open:
        parts.append(f"{made.matches_open} without a record")
    if made.to_review:
        parts.append(f"{made.to_review} still to look at")
    return f"The draft is made: {', '.join(parts)}."


def count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
