// Decisions without a new page: the next card is there before the newsroom answers.

import { answerTo } from "./asking.js";
import { forgetClaim } from "./claims.js";
import { tellCounts, tellRest } from "./counts.js";
import { ask, askWhole, fresh } from "./fresh.js";
import { cardOf, desk, lineOf, lines, moreWait, noteOf, pending, say } from "./page.js";
import { beside, closeReasons, fail, forgive, show, skip, tellPositions } from "./sight.js";
import { offerUndo } from "./undoing.js";

const REFILL_BELOW = 5;
const NEEDS_NOTE = /:other(-change)?$/;

// The answer to the decision taken last, for whoever takes it back.
export let latest = Promise.resolve();
let wereSeveral = false;

export function decide(card, deed) {
  const id = card.dataset.post;
  const form = card.querySelector("form.card-decision");
  if (deed === "skip") return skip(id);
  if (NEEDS_NOTE.test(deed) && !noteOf(card).value.trim()) {
    fail(card, "Write the reason in the note.");
    noteOf(card).focus();
    return;
  }
  const fields = new FormData(form);
  fields.set("deed", deed);
  forgive(card);
  closeReasons(card);
  const stays = deed === "note";
  const next = beside(id, 1);
  const line = lineOf(id);
  if (!stays) {
    forgetClaim();
    pending.set(id, line);
    wereSeveral ||= pending.size > 1;
    line.hidden = card.hidden = true;
    if (next) show(next);
    else {
      tellPositions();
      desk.querySelector(".desk-tabs [aria-current]").focus();
    }
  }
  latest = answerTo(form.action, fields).then((answer) => {
    if (answer.ok) taken(card, answer);
    else notTaken(card, answer);
    // Of several answers at once the last to come need not have the newest numbers.
    if (wereSeveral && !pending.size) {
      wereSeveral = false;
      return ask();
    }
  });
}

function taken(card, answer) {
  const id = card.dataset.post;
  pending.delete(id);
  // An older answer that comes late may overwrite the numbers: they are asked for whole.
  askWhole();
  say(tellRest(answer.rest) ? `${answer.said} ${answer.rest}` : answer.said);
  tellCounts(answer.counts);
  if (answer.leaves) {
    lineOf(id)?.remove();
    card.remove();
    tellPositions();
    if (answer.undoable) offerUndo(id, answer);
    if (moreWait() && lines().length < REFILL_BELOW) ask();
  } else {
    noteOf(card).value = "";
    fresh(id);
  }
}

function notTaken(card, answer) {
  const id = card.dataset.post;
  pending.delete(id);
  lineOf(id).hidden = false;
  tellPositions();
  fail(card, answer.error);
  show(id);
  if (answer.mendable) noteOf(card).focus();
}
