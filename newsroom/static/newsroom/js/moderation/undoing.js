// Taking the last decision back.

import { answerTo } from "./asking.js";
import { tellCounts } from "./counts.js";
import { keepingFocus } from "./focus.js";
import { fresh } from "./fresh.js";
import { cardAddress, desk, say } from "./page.js";
import { show } from "./sight.js";

const UNDO_FOR = 10_000;

export const undoBar = desk?.querySelector("#undo-bar");
let undoTimer = 0;

export function offerUndo(id, answer) {
  undoBar.action = cardAddress(id, "decide");
  undoBar.elements.decision.value = answer.decision;
  undoBar.dataset.post = id;
  undoBar.querySelector(".undo-words").textContent = answer.said;
  undoBar.hidden = false;
  clearTimeout(undoTimer);
  undoTimer = setTimeout(() => {
    if (!undoBar.contains(document.activeElement)) undoBar.hidden = true;
  }, UNDO_FOR);
}

// Once `latest`, the decision on its way, has been answered.
export const undo = (latest) => keepingFocus(() => takeBack(latest));

async function takeBack(latest) {
  await latest;
  if (undoBar.hidden) return say("Nothing to undo here. Older decisions are under Done.");
  undoBar.hidden = true;
  const answer = await answerTo(undoBar.action, new FormData(undoBar));
  if (!answer.ok) {
    undoBar.hidden = false;
    undoBar.querySelector(".undo-words").textContent = answer.error;
    return say(answer.error);
  }
  say(answer.said);
  tellCounts(answer.counts);
  const id = undoBar.action.match(/(\d+)\/decide\//)[1];
  if (answer.tab !== desk.dataset.tab) return;
  await fresh(id);
  show(id);
}
