// One card in sight, its line marked, and what is wrong with it said.

import { releaseClaim, takeClaim } from "./claims.js";
import { cardOf, current, desk, lineOf, lines, moreWait, noteOf } from "./page.js";

export function show(id, { focus = true } = {}) {
  const before = current();
  const card = cardOf(id);
  if (!card) return;
  if (before && before !== card) leave(before);
  desk.querySelectorAll(".desk-card .card").forEach((each) => (each.hidden = each !== card));
  desk.querySelectorAll(".line [aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  const line = lineOf(id);
  line?.querySelector("a").setAttribute("aria-current", "true");
  line?.scrollIntoView({ block: "nearest" });
  tellPositions();
  if (focus) {
    card.focus({ preventScroll: true });
    if (card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: "start" });
  }
  takeClaim(card);
}

export function leave(card) {
  closeReasons(card);
  releaseClaim(card);
}

export function tellPositions() {
  const all = lines();
  all.forEach((line, place) => {
    const position = cardOf(line.dataset.post)?.querySelector(".position");
    if (position) position.textContent = `${place + 1} of ${all.length}`;
  });
  desk.querySelectorAll(".place").forEach((place) => (place.hidden = !place.querySelector(".line:not([hidden])")));
  desk.querySelector(".queue-empty")?.toggleAttribute("hidden", all.length > 0 || moreWait());
  desk.querySelector(".desk-panes")?.toggleAttribute("hidden", all.length === 0);
}

export function beside(id, step) {
  const all = lines();
  const place = all.findIndex((line) => line.dataset.post === id);
  return (all[place + step] ?? all[step > 0 ? place - 1 : -1])?.dataset.post;
}

export function skip(id) {
  const all = lines();
  const place = all.findIndex((line) => line.dataset.post === id);
  const next = all[place + 1] ?? all[0];
  if (next) show(next.dataset.post);
}

export function fail(card, words) {
  const place = card.querySelector(".card-error");
  place.textContent = words;
  place.hidden = false;
  noteOf(card)?.setAttribute("aria-invalid", "true");
}

export function forgive(card) {
  card.querySelector(".card-error").hidden = true;
  noteOf(card)?.removeAttribute("aria-invalid");
}

export function closeReasons(card) {
  card.querySelectorAll("details.reasons[open]").forEach((reasons) => (reasons.open = false));
}
