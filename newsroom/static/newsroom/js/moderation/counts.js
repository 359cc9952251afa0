// The numbers on the page.

import { desk } from "./page.js";

export function tellCounts(counts) {
  Object.entries(counts).forEach(([name, number]) => {
    if (name === "oldest") return tellOldest(number);
    const place = desk.querySelector(`[data-count=${name}]`);
    if (!place) return;
    if (name === "live") {
      place.textContent = ` (${number} live)`;
      place.hidden = !number;
    } else place.textContent = number;
    if (name === "spared") place.parentElement.hidden = !number;
  });
  document.title = document.title.replace(/^\(\d+\)/, `(${counts.waiting})`);
}

function tellOldest(moment) {
  const place = desk.querySelector(".oldest");
  place.hidden = !moment;
  place.querySelector("time").dateTime = moment;
  document.dispatchEvent(new Event("ages"));
}

export function tellRest(words) {
  const bar = desk.querySelector("#rest-bar");
  const isNew = Boolean(words) && bar.hidden;
  bar.querySelector(".undo-words").textContent = words;
  bar.hidden = !words;
  return isNew;
}

export function tellMore(number) {
  const place = desk.querySelector(".queue-rest");
  if (!place) return;
  place.hidden = number <= 0;
  place.querySelector("strong").textContent = number;
}
