// The queue kept fresh: cards that changed, posts that came, posts that went.

import { tellCounts, tellMore } from "./counts.js";
import { keepFocus, keepingFocus } from "./focus.js";
import { cardAddress, cardOf, current, desk, lineOf, lines, noteOf, pending } from "./page.js";
import { fail, show, tellPositions } from "./sight.js";

const SHOWN = 25;

let etag = "";

// The next news are asked for whole, even where they are those of the last time.
export function askWhole() {
  etag = "";
}

function firstPlace() {
  const there = desk.querySelector(".place[data-place=YOURS] ol") ?? desk.querySelector(".place ol");
  if (there) return there;
  const place = document.createElement("section");
  place.className = "place";
  place.dataset.place = "YOURS";
  place.append(document.createElement("ol"));
  desk.querySelector(".desk-list").prepend(place);
  return place.firstElementChild;
}

export async function fresh(id, before = null) {
  let response;
  try {
    response = await fetch(cardAddress(id, "card"), { headers: { Accept: "text/html" } });
  } catch {
    return;
  }
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [line, card] = [page.querySelector(".line"), page.querySelector(".card")];
  const [oldLine, oldCard] = [lineOf(id), cardOf(id)];
  const focusLine = oldLine ? keepFocus(oldLine, line) : null;
  const focusCard = oldCard ? keepFocus(oldCard, card) : null;
  if (oldLine) oldLine.replaceWith(line);
  else if (before) before.before(line);
  else firstPlace().prepend(line);
  if (oldCard) {
    card.hidden = oldCard.hidden;
    if (noteOf(oldCard) && noteOf(card)) noteOf(card).value = noteOf(oldCard).value;
    oldCard.replaceWith(card);
  } else desk.querySelector(".desk-card").append(card);
  if (!card.hidden) line.querySelector("a").setAttribute("aria-current", "true");
  tellPositions();
  focusLine?.();
  focusCard?.();
}

export async function ask() {
  if (document.hidden) return;
  let response;
  try {
    response = await fetch(desk.dataset.news, {
      cache: "no-store",
      headers: { Accept: "application/json", ...(etag && { "If-None-Match": etag }) },
    });
  } catch {
    return;
  }
  if (response.status !== 200 || response.redirected) return;
  etag = response.headers.get("ETag") ?? "";
  const news = await response.json();
  await keepingFocus(() => tellNews(news));
}

async function tellNews(news) {
  tellCounts(news.counts);
  const known = new Set(news.posts.map((post) => String(post.id)));
  const shown = current()?.dataset.post;
  for (const line of lines()) {
    const id = line.dataset.post;
    if (known.has(id)) continue;
    if (id === shown) fail(cardOf(id), "Somebody else has decided on this post. Your note is still here to be copied.");
    else {
      line.remove();
      cardOf(id)?.remove();
    }
  }
  let before = null;
  for (const post of news.posts.slice(0, SHOWN).reverse()) {
    const id = String(post.id);
    const card = cardOf(id);
    if (pending.has(id)) continue;
    if (!card) await fresh(id, before);
    else if (card.dataset.state !== post.state && (id !== shown || !noteOf(card)?.value)) await fresh(id);
    const whose = lineOf(id)?.querySelector(".whose");
    if (whose && (post.claimed || whose.textContent.endsWith("is on it"))) whose.textContent = post.claimed ? `${post.claimed} is on it` : "";
    before = lineOf(id);
  }
  tellMore(news.posts.length - SHOWN);
  tellPositions();
  if (!current() && lines().length) show(lines()[0].dataset.post, { focus: false });
}
