"""The moderators' desk: its page, its news, and every decision taken on it."""

from __future__ import annotations

import hashlib
import json
from functools import update_wrapper
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_GET, require_POST

from social.admin.queue import (
    Card,
    Tab,
    answers,
    count,
    decides,
    last_bulk,
    make_cards,
    offer,
    queue_context,
    tab_named,
    tell_seen_before,
)
from social.capture.parsing import CaptureError
from social.desk_forms import AnswerForm, JudgementForm
from social.forms import DecisionForm
from social.models import Claim, Comforts, QuotedPost, RemovalRequest
from social.moderation import (
    Conflict,
    Deed,
    ModerationError,
    NotAllowed,
    ReasonNeeded,
    Status,
)

QUEUE = "admin:social_quotedpost_queue"
PAGE = "admin/social/quotedpost/queue.html"
# What was sent can be mended and sent again; it is refused for nothing else.
MENDABLE = 422


def name_of(post: QuotedPost) -> str:
    """The post as the desk says it in a sentence, without its words."""
    return f"@{post.handle}" if post.handle else post.author


def queue_address(tab: Tab = Tab.WAITING, post_id: int | None = None) -> str:
    """The desk's page under this heading, with this post in sight."""
    parts = []
    if tab is not Tab.WAITING:
        parts.append(f"tab={tab}")
    if post_id:
        parts.append(f"post={post_id}")
    return reverse(QUEUE) + ("?" + "&".join(parts) if parts else "")


def tab_of(post: QuotedPost) -> Tab:
    """The heading a post stands under now."""
    if post.desk_state == QuotedPost.DeskState.ESCALATED:
        return Tab.ESCALATED
    if post.status == Status.APPROVED and post.due_at:
        return Tab.VANISHED
    return Tab.WAITING


def wants_json(request) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


class DeskViews(admin.ModelAdmin):
    """The desk's own pages, mixed into the admin of quoted posts."""

    def desk_urls(self):
        def wrap(view, method):
            def wrapper(*args, **kwargs):
                return self.admin_site.admin_view(view)(*args, **kwargs)

            return method(update_wrapper(wrapper, view))

        def address(route, view, name, method=require_POST):
            return path(route, wrap(view, method), name=f"social_quotedpost_{name}")

        return [
            address("queue/", self.queue_view, "queue", require_GET),
            address("queue/news/", self.news_view, "news", require_GET),
            address("<int:post_id>/card/", self.card_view, "card", require_GET),
            address("<int:post_id>/claim/", self.claim_view, "claim"),
            address("<int:post_id>/decide/", self.decide_view, "decide"),
            address("<int:post_id>/judge/", self.judge_view, "judge"),
            address("requests/<int:request_id>/", self.answer_view, "answer"),
        ]

    # The page -----------------------------------------------------------------

    def queue_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        tab = tab_named(request.GET.get("tab"), request.user)
        chosen = request.GET.get("post", "")
        # Far longer figures are no id, and no database takes them.
        post_id = int(chosen) if chosen.isascii() and chosen.isdigit() else None
        if post_id is not None and post_id > 2**63 - 1:
            post_id = None
        return self.queue_page(request, tab, post_id)

    def queue_page(
        self,
        request,
        tab,
        post_id=None,
        *,
        failed: Card | None = None,
        unanswered: dict[str, Any] | None = None,
        status=200,
    ):
        """The page, the card in sight claimed.

        `failed` and `unanswered` carry what went wrong, and what was typed.
        """
        comforts = Comforts.objects.of(request.user)
        context = queue_context(request.user, comforts, tab, post_id)
        selected = context["selected"]
        if failed is not None:
            if selected is not None and selected.post.pk == failed.post.pk:
                selected.error, selected.note = failed.error, failed.note
                selected.judgement = failed.judgement or selected.judgement
            else:
                context["failed"] = failed
        if selected is not None and selected.can_decide:
            self._claim(selected, request.user)
        context |= {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Moderation",
            "letters_json": json.dumps(comforts.letters),
            "last_bulk": len(last_bulk(request)),
            "unanswered": unanswered,
        }
        return TemplateResponse(request, PAGE, context, status=status)

    def _claim(self, card, user):
        claim = Claim.objects.take(card.post, user)
        card.claim = claim
        card.is_claimed_by_other = claim.by_id != user.pk

    def news_view(self, request):
        """The numbers and the posts of a tab, for a page that asks every 15 seconds."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        tab = tab_named(request.GET.get("tab"), request.user)
        comforts = Comforts.objects.of(request.user)
        offered = offer(tab, request.user, comforts)
        counts = count(request.user, comforts, offered if tab is Tab.WAITING else None)
        news = {
            "counts": counts_for_json(counts) | {"spared": len(offered.spared)},
            "posts": [
                {
                    "id": card.post.pk,
                    "state": state_of(card),
                    "claimed": card.claim.claimant
                    if card.claim and card.is_claimed_by_other
                    else "",
                }
                for card in offered.cards
            ],
        }
        body = json.dumps(news, sort_keys=True)
        etag = f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'
        response = HttpResponse(body, content_type="application/json")
        response.headers["ETag"] = etag
        response.headers["Cache-Control"] = "private, no-cache"
        return get_conditional_response(request, etag=etag, response=response)

    def card_view(self, request, post_id):
        """One card and its line in the list, for a page that is open already."""
        card = self._card(request, post_id)
        comforts = Comforts.objects.of(request.user)
        return TemplateResponse(
            request,
            "admin/social/quotedpost/_fragment.html",
            {
                "card": card,
                "tab": tab_of(card.post),
                "decides": decides(request.user),
                "now": timezone.now(),
                "comforts": comforts,
                "letters": comforts.letters,
                "reject_reasons": QuotedPost.RejectReason.choices,
                "change_reasons": QuotedPost.ChangeReason.choices,
            },
        )

    def claim_view(self, request, post_id):
        """Claim a post, renew the claim or give it free; says whose it is."""
        card = self._card(request, post_id)
        if not decides(request.user):
            raise PermissionDenied
        if request.POST.get("release"):
            Claim.objects.release(card.post, request.user)
            return JsonResponse({"mine": False, "by": "", "seconds": 0})
        claim = Claim.objects.take(card.post, request.user)
        mine = claim.by_id == request.user.pk
        return JsonResponse(
            {
                "mine": mine,
                "by": "" if mine else claim.claimant,
                "seconds": claim.seconds_left,
            }
        )

    # Deciding -----------------------------------------------------------------

    def decide_view(self, request, post_id):
        post = self._post(request, post_id)
        if request.POST.get("deed") == "skip":
            return self._skip(request, post)
        form = DecisionForm.read(request.POST)
        if not form.is_valid():
            problems = [str(text) for texts in form.errors.values() for text in texts]
            typed = request.POST.get("note", "")
            return self._not_taken(request, post, " ".join(problems), MENDABLE, typed)
        deed = Deed(form.cleaned_data["deed"])
        note = form.cleaned_data["note"]
        before = tab_of(post)
        try:
            refuse_claimed(post, request.user, deed)
            decision = form.decide(post, request.user)
        except NotAllowed as error:
            return self._not_taken(request, post, str(error), 403, note)
        except Conflict as error:
            return self._not_taken(request, post, str(error), 409, note)
        except (ReasonNeeded, ModerationError, CaptureError) as error:
            return self._not_taken(request, post, str(error), MENDABLE, note)
        if deed is not Deed.NOTE:
            Claim.objects.release(post, request.user)
        return self._taken(request, post, decision, before)

    def _taken(self, request, post, decision, before):
        said = f"The post by {name_of(post)} was {decision.done}."
        if wants_json(request):
            comforts = Comforts.objects.of(request.user)
            return JsonResponse(
                {
                    "ok": True,
                    "said": said,
                    "decision": decision.pk,
                    "undoable": decision.can_be_undone,
                    "leaves": decision.deed != Deed.NOTE,
                    "tab": str(tab_of(post)),
                    "counts": counts_for_json(count(request.user, comforts)),
                    "rest": comforts.rest_reminder(),
                }
            )
        self.message_user(request, said, messages.SUCCESS)
        if request.POST.get("next") == "queue":
            stays = decision.deed in (Deed.NOTE, Deed.UNDO)
            tab = tab_of(post) if stays else before
            return HttpResponseRedirect(queue_address(tab, post.pk if stays else None))
        if request.POST.get("next") == "done":
            return HttpResponseRedirect(queue_address(Tab.DONE))
        return HttpResponseRedirect(
            reverse("admin:social_quotedpost_change", args=[post.pk])
        )

    def _not_taken(self, request, post, why, status, note):
        """Say why, at the note, with everything that was typed still there."""
        if wants_json(request):
            return JsonResponse(
                {"ok": False, "error": why, "mendable": status == MENDABLE},
                status=status,
            )
        if request.POST.get("next") == "queue":
            post.refresh_from_db()
            return self.queue_page(
                request,
                tab_of(post),
                post.pk,
                failed=Card(post, error=why, note=note),
                status=status,
            )
        kept = f" Your note was: {note}" if note else ""
        self.message_user(request, f"{name_of(post)}: {why}{kept}", messages.ERROR)
        if request.POST.get("next") == "done":
            return HttpResponseRedirect(queue_address(Tab.DONE))
        return HttpResponseRedirect(
            reverse("admin:social_quotedpost_change", args=[post.pk])
        )

    def _skip(self, request, post):
        """Leave the post to others and show the one below it."""
        if decides(request.user):
            Claim.objects.release(post, request.user)
        tab = tab_of(post)
        comforts = Comforts.objects.of(request.user)
        offered = offer(tab, request.user, comforts, post.pk)
        ids = [card.post.pk for card in offered.cards]
        place = ids.index(post.pk) + 1 if post.pk in ids else 0
        below = ids[place] if place < len(ids) else None
        return HttpResponseRedirect(queue_address(tab, below))

    def judge_view(self, request, post_id):
        """Keep what looking into a post found; changes of a flag enter the log."""
        post = self._post(request, post_id)
        if not decides(request.user):
            raise PermissionDenied
        form = JudgementForm(request.POST, instance=post, auto_id=f"judge-{post.pk}-%s")
        address = queue_address(tab_of(post), post.pk)
        if not form.is_valid():
            problems = [str(text) for texts in form.errors.values() for text in texts]
            return self.queue_page(
                request,
                tab_of(post),
                post.pk,
                failed=Card(post, error=" ".join(problems), judgement=form),
                status=MENDABLE,
            )
        try:
            with transaction.atomic():
                form.keep(by=request.user)
        except ModerationError as error:
            self.message_user(request, str(error), messages.ERROR)
            return HttpResponseRedirect(post.get_absolute_url())
        self.message_user(
            request, f"What you found on {name_of(post)} is kept.", messages.SUCCESS
        )
        if request.POST.get("next") == "record":
            address = reverse("admin:social_quotedpost_change", args=[post.pk])
        return HttpResponseRedirect(address)

    def answer_view(self, request, request_id):
        """Grant or refuse what somebody asked through "Is this your post?"."""
        if not answers(request.user):
            raise PermissionDenied
        asked = (
            RemovalRequest.objects.filter(pk=request_id).select_related("post").first()
        )
        if asked is None:
            raise Http404
        form = AnswerForm(request.POST)
        name = name_of(asked.post)
        try:
            done = form.answer_to(asked, request.user)
        except ModerationError as error:
            return self.queue_page(
                request,
                Tab.REQUESTS,
                unanswered={
                    "id": asked.pk,
                    "error": f"The request about {name}: {error}",
                    "note": request.POST.get("note", ""),
                    "reason": request.POST.get("reason_for_readers", ""),
                },
                status=MENDABLE,
            )
        self.message_user(
            request, f"The request about {name} was {done}.", messages.SUCCESS
        )
        return HttpResponseRedirect(queue_address(Tab.REQUESTS))

    # What all of them ask ------------------------------------------------------

    def _post(self, request, post_id) -> QuotedPost:
        """The post, or nothing: what one may not see is not there."""
        visible = QuotedPost.objects.visible_to(request.user)
        post = visible.filter(pk=post_id).first() if post_id < 2**63 else None
        if post is None:
            raise Http404
        return post

    def _card(self, request, post_id) -> Card:
        (card,) = make_cards([self._post(request, post_id)], request.user)
        tell_seen_before([card])
        if decides(request.user):
            card.judgement = JudgementForm(
                instance=card.post, auto_id=f"judge-{post_id}-%s"
            )
        return card


def refuse_claimed(post: QuotedPost, by, deed: Deed) -> None:
    """Raise while somebody else is on the post; a withdrawal waits for nobody."""
    if deed in (Deed.WITHDRAW, Deed.NOTE, Deed.UNDO, Deed.HAND_IN):
        return
    claim = (
        Claim.objects.current()
        .filter(post=post)
        .exclude(by=by)
        .select_related("by")
        .first()
    )
    if claim:
        raise Conflict(
            f"{claim.claimant} is on this post for {claim.seconds_left} more seconds. "
            "Your decision was not taken; take another post meanwhile."
        )


def state_of(card: Card) -> str:
    """Changes whenever what the card shows no longer holds."""
    post = card.post
    return f"{post.status} {post.desk_state} {card.after} {post.digest[:12]}"


def counts_for_json(counts) -> dict[str, Any]:
    return {
        "waiting": counts.waiting,
        "live": counts.live,
        "escalated": counts.escalated,
        "vanished": counts.vanished,
        "requests": counts.requests,
        "oldest": counts.oldest_at.isoformat() if counts.oldest_at else "",
    }
