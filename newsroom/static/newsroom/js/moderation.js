// The moderators' desk, quicker: decisions without a new page, counts kept fresh.
// Every form works without this file; what one does ends where such a form would.

import { renew, startClaims } from "./moderation/claims.js";
import { decide, latest } from "./moderation/deciding.js";
import { ask } from "./moderation/fresh.js";
import { current, desk, pending } from "./moderation/page.js";
import { leave, show } from "./moderation/sight.js";
import { undo, undoBar } from "./moderation/undoing.js";

const ASK_EVERY = 15_000;

function onSubmit(event) {
  const form = event.target;
  if (form === undoBar) {
    event.preventDefault();
    undo(latest);
  } else if (form.matches(".desk-card form.card-decision")) {
    event.preventDefault();
    decide(form.closest(".card"), event.submitter?.value ?? "note");
  }
}

function onClick(event) {
  renew();
  const link = event.target.closest(".line a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  show(link.closest(".line").dataset.post);
}

if (desk) {
  document.addEventListener("keydown", renew);
  desk.addEventListener("submit", onSubmit);
  desk.addEventListener("click", onClick);
  desk.addEventListener("input", renew);
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("beforeunload", (event) => pending.size && event.preventDefault());
  window.addEventListener("pagehide", () => current() && leave(current()));
  setInterval(ask, ASK_EVERY);
  startClaims();
}
