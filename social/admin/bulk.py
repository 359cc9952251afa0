"""Deciding on several posts at once: only on cards shown whole, within one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.http import require_POST

from social.admin.desk import name_of, queue_address, refuse_claimed
from social.admin.queue import (
    CARDS,
    LAST_BULK,
    Card,
    decides,
    last_bulk,
    make_cards,
    tell_seen_before,
)
from social.capture.parsing import CaptureError
from social.forms import DecisionForm
from social.models import Claim, Comforts, Decision, QuotedPost
from social.moderation import Deed, ModerationError, Status, move_for

if TYPE_CHECKING:
    from django.contrib.auth.models import User

TOGETHER = (Deed.APPROVE, Deed.REJECT, Deed.ASK_CHANGES, Deed.ESCALATE)
LARGEST_ID = 2**63 - 1


class BulkViews(admin.ModelAdmin):
    """The page that shows several posts and takes one decision on all of them."""

    def bulk_urls(self):
        return [
            path(
                "bulk/",
                require_POST(self.admin_site.admin_view(self.bulk_view)),
                name="social_quotedpost_bulk",
            )
        ]

    def bulk_view(self, request):
        if not decides(request.user):
            raise PermissionDenied
        match request.POST.get("step"):
            case "decide":
                return self._decide_together(request)
            case "undo":
                return self._undo_together(request)
        return self.bulk_page(request, ids_in(request.POST.getlist("post")))

    def bulk_page(self, request, ids: list[int], *, error: str = "", note: str = ""):
        """Every post whole, as readers will see it, and one decision below them."""
        cards = cards_for(ids, request.user)
        if cards and len(cards) <= CARDS and not common_stories(cards):
            return self._choose_story(request, cards)
        if why := refusal(cards):
            self.message_user(request, why, messages.ERROR)
            return HttpResponseRedirect(queue_address())
        tell_seen_before(cards)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": (
                f"Decide on {len(cards)} posts together"
                if len(cards) > 1
                else "Decide on one post"
            ),
            "cards": cards,
            "comforts": Comforts.objects.of(request.user),
            "decided": decided_meanwhile(ids, cards, request.user),
            "story": common_stories(cards)[0],
            "reject_reasons": QuotedPost.RejectReason.choices,
            "change_reasons": QuotedPost.ChangeReason.choices,
            "error": error,
            "note": note,
        }
        return TemplateResponse(
            request,
            "admin/social/quotedpost/bulk.html",
            context,
            status=422 if error else 200,
        )

    def _choose_story(self, request, cards: list[Card]):
        """Where they are not of one story, each story with those of them it quotes."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "One story at a time",
            "stories": by_story(cards),
            "alone": [card for card in cards if not card.uses],
        }
        return TemplateResponse(
            request, "admin/social/quotedpost/bulk_stories.html", context
        )

    def _decide_together(self, request):
        """Decide on exactly the posts shown, each by the digest it was shown with."""
        ids = ids_in(request.POST.getlist("post"))
        note = request.POST.get("note", "")
        # As sent by the page, and asked again: nothing is decided on unseen.
        cards = cards_for(ids, request.user)
        if why := refusal(cards):
            self.message_user(request, why, messages.ERROR)
            return HttpResponseRedirect(queue_address())
        form = DecisionForm.read(request.POST)
        if not form.is_valid() or form.cleaned_data["deed"] not in TOGETHER:
            problems = [str(text) for texts in form.errors.values() for text in texts]
            why = " ".join(problems) or "There is no such decision for several posts."
            return self.bulk_page(request, ids, error=why, note=note)
        taken, left = [], decided_meanwhile(ids, cards, request.user)
        for card in cards:
            post = card.post
            each = DecisionForm.read(request.POST)
            each.is_valid()
            each.cleaned_data["seen"] = request.POST.get(f"seen-{post.pk}") or "-"
            try:
                refuse_claimed(post, request.user, Deed(form.cleaned_data["deed"]))
                taken.append(each.decide(post, request.user))
            except (ModerationError, CaptureError) as error:
                left.append(f"{name_of(post)}, post {post.pk}: {error}")
            else:
                Claim.objects.release(post, request.user)
        if left and not taken:
            return self.bulk_page(request, ids, error=" ".join(left), note=note)
        for why in left:
            self.message_user(request, why, messages.WARNING)
        request.session[LAST_BULK] = [decision.pk for decision in taken]
        self.message_user(request, summary(taken), messages.SUCCESS)
        return HttpResponseRedirect(queue_address())

    def _undo_together(self, request):
        """Take back what was decided together, each where it still stands."""
        decisions = last_bulk(request)
        undone = 0
        for decision in decisions:
            try:
                decision.post.undo(by=request.user, decision_id=decision.pk)
            except ModerationError as error:
                self.message_user(
                    request, f"{name_of(decision.post)}: {error}", messages.WARNING
                )
            else:
                undone += 1
        request.session.pop(LAST_BULK, None)
        noun = "decision was" if undone == 1 else "decisions were"
        self.message_user(request, f"{undone} {noun} undone.", messages.SUCCESS)
        return HttpResponseRedirect(queue_address())


def ids_in(sent: list[str]) -> list[int]:
    """The ids among what was sent, each once."""
    numbers = [int(text) for text in sent if text.isascii() and text.isdigit()]
    return list(dict.fromkeys(number for number in numbers if number <= LARGEST_ID))


def cards_for(ids: list[int], user: User) -> list[Card]:
    """The cards of those of these posts that this person sees and that wait."""
    posts = (
        QuotedPost.objects.visible_to(user)
        .filter(pk__in=ids[: CARDS + 1], status=Status.AWAITING)
        .select_related("captured_by", "requested_by", "first_approval")
    )
    return make_cards(list(posts), user)


def common_stories(cards: list[Card]) -> list[str]:
    """The titles of the stories that use every one of these posts."""
    return [title for title, found in by_story(cards) if len(found) == len(cards)]


def by_story(cards: list[Card]) -> list[tuple[str, list[Card]]]:
    """Each story's title and those of these posts that it quotes, the most first."""
    titles: dict[str, str] = {}
    found: dict[str, list[Card]] = {}
    for card in cards:
        for use in {use.key or use.title: use for use in card.uses}.values():
            key = use.key or use.title
            titles[key] = use.title
            found.setdefault(key, []).append(card)
    ordered = sorted(found.items(), key=lambda each: -len(each[1]))
    return [(titles[key], cards) for key, cards in ordered]


def decided_meanwhile(ids: list[int], cards: list[Card], user: User) -> list[str]:
    """A sentence for each ticked post that does not wait any more, and so is left."""
    waiting = [card.post.pk for card in cards]
    others = (
        QuotedPost.objects.visible_to(user)
        .filter(pk__in=ids[: CARDS + 1])
        .exclude(pk__in=waiting)
        .exclude(status=Status.AWAITING)
        .order_by("pk")
    )
    return [
        f"{name_of(post)}, post {post.pk}, does not wait any more: it is "
        f"{'erased' if post.erased_at else post.get_status_display()}. It was left "
        "as it is."
        for post in others
    ]


def refusal(cards: list[Card]) -> str:
    """Why these posts are not decided on together; empty where they may be."""
    if not cards:
        return "None of the posts you ticked waits any more. Nothing was decided."
    if len(cards) > CARDS:
        return f"Tick at most {CARDS} posts. Nothing was decided."
    if not common_stories(cards):
        return (
            "Posts are decided on together only within one story, and these are not "
            "all quoted in the same one. Nothing was decided."
        )
    return ""


def summary(taken: list[Decision]) -> str:
    """What was done to how many posts, in one sentence."""
    numbers: dict[str, int] = {}
    for decision in taken:
        numbers[decision.deed] = numbers.get(decision.deed, 0) + 1
    return " ".join(
        f"{number} {'post' if number == 1 else 'posts'} {move_for(deed).done}."
        for deed, number in numbers.items()
    )
