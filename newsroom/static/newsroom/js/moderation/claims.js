// Claims: a post in sight is claimed, renewed by what one does, and given free.

import { answerTo, send } from "./asking.js";
import { current, noteOf } from "./page.js";

const RENEW_AFTER = 30_000;
const SETTLE = 400;
const COUNT_EVERY = 5_000;

let claim = { id: "", until: 0, taken: 0, timer: 0 };

export function takeClaim(card) {
  clearTimeout(claim.timer);
  if (!card.dataset.claim || !card.querySelector("form.card-decision")) return;
  const id = card.dataset.post;
  claim.timer = setTimeout(async () => {
    const answer = await answerTo(card.dataset.claim, {});
    if (current()?.dataset.post !== id || answer.ok === false) return;
    claim = { id, until: Date.now() + answer.seconds * 1000, taken: Date.now(), timer: 0 };
    if (!answer.mine) card.querySelector(".claim").textContent = `${answer.by} is on it`;
    else tellClaim();
  }, claim.id === id ? 0 : SETTLE);
}

function tellClaim() {
  const card = current();
  if (!card || card.dataset.post !== claim.id) return;
  const left = Math.round((claim.until - Date.now()) / 1000);
  const words = left > 0 ? `claimed by you, ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left` : "your claim has lapsed";
  const place = card.querySelector(".claim");
  if (place && !place.textContent.endsWith("is on it")) place.textContent = words;
}

export function renew() {
  const card = current();
  if (card && card.dataset.post === claim.id && Date.now() - claim.taken > RENEW_AFTER) {
    claim.taken = Date.now();
    takeClaim(card);
  }
}

// A decision ends the claim by itself.
export function forgetClaim() {
  claim = { ...claim, id: "" };
}

export function releaseClaim(card) {
  if (claim.id !== card.dataset.post || !card.dataset.claim) return;
  if (!noteOf(card)?.value) send(card.dataset.claim, { release: 1 }, true).catch(() => {});
  forgetClaim();
}

// The page came with the claim on the card in sight taken.
export function startClaims() {
  setInterval(tellClaim, COUNT_EVERY);
  const card = current();
  if (!card) return;
  if (card.querySelector(".claim")?.textContent === "claimed by you") claim.id = card.dataset.post;
  takeClaim(card);
}
