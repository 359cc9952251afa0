// The single letters of the moderators' desk. Each presses what one could press by
// pointer, so that nothing is done here that the page does not offer without it.

import { current, desk, say } from "./moderation/page.js";
import { closeReasons } from "./moderation/sight.js";

const letters = JSON.parse(desk?.dataset.keys ?? "{}");

function move(step) {
  const links = [...desk.querySelectorAll(".desk-list .line:not([hidden]) a")];
  const place = links.findIndex((link) => link.closest(".line").dataset.post === current()?.dataset.post);
  links[Math.min(links.length - 1, Math.max(0, place + step))]?.click();
}

const refuse = () => say("Not offered to you on this post.");

function press(card, name) {
  const button = card?.querySelector(`form.card-decision button[data-key=${name}]`);
  if (button) button.click();
  else if (card) refuse();
}

function openReasons(card, name) {
  const wanted = card?.querySelector(`details.reasons[data-reasons=${name}]`);
  if (!wanted) return card && refuse();
  closeReasons(card);
  wanted.open = true;
  wanted.querySelector("li button").focus();
}

function openOriginal(card) {
  const link = card?.querySelector(".original-link");
  const warning = link?.closest("details:not([open])");
  if (!warning) return link?.click();
  warning.open = true;
  link.focus();
}

const DEEDS = {
  next: () => move(1),
  before: () => move(-1),
  approve: (card) => press(card, "approve"),
  changes: (card) => openReasons(card, "changes"),
  reject: (card) => openReasons(card, "reject"),
  escalate: (card) => press(card, "escalate"),
  skip: (card) => press(card, "skip"),
  note: (card) => card?.querySelector("[name=note]")?.focus(),
  original: openOriginal,
  cover: (card) => card?.querySelectorAll(".veil").forEach((veil) => (veil.open = !veil.open)),
  undo: () => desk.querySelector("#undo-bar").requestSubmit(),
  alone: () => desk.classList.toggle("card-alone"),
};
const KEYS = {
  ...Object.fromEntries(Object.entries(letters).map(([name, letter]) => [letter, DEEDS[name]])),
  "?": () => desk.querySelector("#keys-help").showModal(),
};

// Esc leaves a field for its card, and closes the reasons.
function leave(field) {
  const card = current();
  if (field && card?.contains(field)) card.focus();
  else if (!field && card?.querySelector("details.reasons[open]")) {
    closeReasons(card);
    card.focus();
  }
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.key === "Escape") return leave(field);
  if (desk.dataset.letters === "off" || field || event.target.closest("dialog") || (event.shiftKey && event.key !== "?")) return;
  const card = current();
  const reasons = card?.querySelector("details.reasons[open]");
  const reason = reasons && /^[1-9]$/.test(event.key) && reasons.querySelectorAll("li button")[event.key - 1];
  const deed = reason ? () => reason.click() : KEYS[event.key.toLowerCase()];
  if (!deed) return;
  event.preventDefault();
  deed(card);
}

if (desk) document.addEventListener("keydown", onKey);
