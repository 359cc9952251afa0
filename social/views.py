"""Is this your post? Whoever wrote one asks the desk about it, without an account."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from social import readers
from social.media import give_media
from social.models import QuotedPost, RemovalRequest, Sender
from social.models.sender import HOUR, MOST_IN_AN_HOUR

LONGEST_WORDS = 5000


class RequestForm(forms.Form):
    """What somebody writes about a post they see quoted."""

    is_author = forms.BooleanField(label="This is my own post", required=False)
    words = forms.CharField(
        label="What should we know or do?",
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6, "cols": 26, "dir": "auto"}),
        help_text="For example: please take it down, it is not by me, or the words "
        "have been changed.",
    )
    contact = forms.CharField(
        label="How can we reach you?",
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "email", "size": 24}),
        help_text="An email address, or your name on the platform. Only the desk sees "
        "it. Without one we cannot answer, but we look into it all the same.",
    )
    # Nobody sees this field; what fills every field it finds fills this one too.
    website = forms.CharField(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def clean(self):
        data = super().clean() or {}
        if not self.errors and not data.get("is_author") and not data.get("words"):
            self.add_error("words", "Write in a few words what this is about.")
        return data

    @property
    def is_filled_by_a_machine(self) -> bool:
        return bool(self.data.get("website"))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def is_this_yours(request, pk):
    """The form about one post that readers can see; any other is not there."""
    post = _post_for_readers(pk)
    form = RequestForm(request.POST if request.method == "POST" else None)
    is_too_often = False
    if request.method == "POST":
        if form.is_filled_by_a_machine:
            return HttpResponseRedirect(reverse("social:thanks"))
        if form.is_valid():
            if Sender.objects.may_send(_sender(request)):
                RemovalRequest.objects.create(
                    post=post,
                    is_author=form.cleaned_data["is_author"],
                    words=form.cleaned_data["words"],
                    contact=form.cleaned_data["contact"],
                )
                return HttpResponseRedirect(reverse("social:thanks"))
            is_too_often = True
    give_media([post])
    context = {
        "post": post,
        "form": form,
        "is_too_often": is_too_often,
        "most": MOST_IN_AN_HOUR,
    }
    status = 429 if is_too_often else 200
    answer = render(request, "social/is_this_yours.html", context, status=status)
    if is_too_often:
        answer["Retry-After"] = str(int(HOUR.total_seconds()))
    return answer


@require_safe
def thanks(request):
    return render(request, "social/thanks.html")


def _post_for_readers(pk: int) -> QuotedPost:
    """The post if it is approved and stands on a page; the same 404 for all others."""
    # No database counts further than this.
    post = QuotedPost.objects.for_display([pk]).get(pk) if pk < 2**63 else None
    if post is None or not post.is_approved or pk not in readers.standing([pk]):
        raise Http404
    return post


def _sender(request) -> str:
    """Where a request comes from: as our own proxy tells, where there is one."""
    if settings.SECURE_PROXY_SSL_HEADER:
        forwarded = request.headers.get("X-Forwarded-For", "")
        if last := forwarded.rpartition(",")[2].strip():
            return last
    return request.META.get("REMOTE_ADDR", "")
