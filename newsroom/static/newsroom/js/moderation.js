// The moderators' desk, quicker: decisions without a new page, counts kept fresh.
// Every form works without this file; each function here ends where such a form would.

const ASK_EVERY = 15_000;
const UNDO_FOR = 10_000;
const RENEW_AFTER = 30_000;
const SETTLE = 400;
const SHOWN = 25;
const REFILL_BELOW = 5;
const NEEDS_NOTE = /:other(-change)?$/;

const desk = document.querySelector(".queue[data-news]");
const panes = desk?.querySelector(".desk-panes");
const undoBar = desk?.querySelector("#undo-bar");
const pending = new Map();
let latest = Promise.resolve();
let claim = { id: "", until: 0, taken: 0, timer: 0 };
let undoTimer = 0;
let etag = "";
let wereSeveral = false;

const lines = () => [...desk.querySelectorAll(".desk-list .line:not([hidden])")];
const lineOf = (id) => desk.querySelector(`#line-${id}`);
const cardOf = (id) => desk.querySelector(`#waiting-${id}`);
const current = () => desk.querySelector(".desk-card .card:not([hidden])");
const noteOf = (card) => card.querySelector("[name=note]");
const moreWait = () => Boolean(desk.querySelector(".queue-rest:not([hidden])"));
const token = () => desk.querySelector("[name=csrfmiddlewaretoken]").value;

function say(words) {
  desk.querySelector("#desk-says").textContent = words;
}

function send(address, fields, keepalive = false) {
  const body = fields instanceof FormData ? fields : new FormData();
  if (!(fields instanceof FormData)) Object.entries(fields).forEach(([k, v]) => body.set(k, v));
  body.set("csrfmiddlewaretoken", token());
  return fetch(address, {
    method: "POST",
    body: new URLSearchParams(body),
    headers: { Accept: "application/json" },
    keepalive,
  });
}

async function answerTo(address, fields) {
  let response;
  try {
    response = await send(address, fields, true);
  } catch {
    return { ok: false, error: "The newsroom cannot be reached. Nothing was decided; your note is kept." };
  }
  if (!response.headers.get("Content-Type")?.includes("json")) {
    const why = response.redirected || response.status === 403 ? "You are signed out, or this page is too old." : "Something failed.";
    return { ok: false, error: `${why} Nothing was decided. Copy your note, then load the page again.` };
  }
  return response.json();
}

// Work that may take away what is in focus; the card in sight, or the heading, has it then.
async function keepingFocus(work) {
  const held = document.activeElement;
  await work();
  if (held === document.body || document.activeElement !== document.body) return;
  (current() ?? desk.querySelector(".desk-tabs [aria-current]")).focus({ preventScroll: true });
}

// What stood in focus in `old` is in focus in `fresh`, or the whole of it is.
function keepFocus(old, fresh) {
  const held = document.activeElement;
  if (!old.contains(held)) return () => {};
  const same = held.id ? `#${CSS.escape(held.id)}` : held.name && `[name="${held.name}"][value="${CSS.escape(held.value)}"]`;
  return () => {
    const found = same && fresh.querySelector(same);
    (found || (fresh.matches("[tabindex]") ? fresh : fresh.querySelector("a")))?.focus({ preventScroll: true });
  };
}

// One card in sight ---------------------------------------------------------------

function show(id, { focus = true } = {}) {
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

function leave(card) {
  closeReasons(card);
  if (claim.id === card.dataset.post && card.dataset.claim) {
    if (!noteOf(card)?.value) send(card.dataset.claim, { release: 1 }, true).catch(() => {});
    claim = { ...claim, id: "" };
  }
}

function tellPositions() {
  const all = lines();
  all.forEach((line, place) => {
    const position = cardOf(line.dataset.post)?.querySelector(".position");
    if (position) position.textContent = `${place + 1} of ${all.length}`;
  });
  desk.querySelectorAll(".place").forEach((place) => (place.hidden = !place.querySelector(".line:not([hidden])")));
  desk.querySelector(".queue-empty")?.toggleAttribute("hidden", all.length > 0 || moreWait());
  if (panes) panes.hidden = all.length === 0;
}

function beside(id, step) {
  const all = lines();
  const place = all.findIndex((line) => line.dataset.post === id);
  return (all[place + step] ?? all[step > 0 ? place - 1 : -1])?.dataset.post;
}

// Claims ---------------------------------------------------------------------------

function takeClaim(card) {
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

function renew() {
  const card = current();
  if (card && card.dataset.post === claim.id && Date.now() - claim.taken > RENEW_AFTER) {
    claim.taken = Date.now();
    takeClaim(card);
  }
}

// Deciding -------------------------------------------------------------------------

function fail(card, words) {
  const place = card.querySelector(".card-error");
  place.textContent = words;
  place.hidden = false;
  noteOf(card)?.setAttribute("aria-invalid", "true");
}

function forgive(card) {
  card.querySelector(".card-error").hidden = true;
  noteOf(card)?.removeAttribute("aria-invalid");
}

function closeReasons(card) {
  card.querySelectorAll("details.reasons[open]").forEach((reasons) => (reasons.open = false));
}

function decide(card, deed) {
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
    claim = { ...claim, id: "" };
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
  etag = "";
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

function tellRest(words) {
  const bar = desk.querySelector("#rest-bar");
  const isNew = Boolean(words) && bar.hidden;
  bar.querySelector(".undo-words").textContent = words;
  bar.hidden = !words;
  return isNew;
}

function notTaken(card, answer) {
  const id = card.dataset.post;
  pending.delete(id);
  lineOf(id).hidden = false;
  tellPositions();
  fail(card, answer.error);
  show(id);
}

function skip(id) {
  const all = lines();
  const place = all.findIndex((line) => line.dataset.post === id);
  const next = all[place + 1] ?? all[0];
  if (next) show(next.dataset.post);
}

function offerUndo(id, answer) {
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

const undo = () => keepingFocus(takeBack);

async function takeBack() {
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

// Kept fresh -----------------------------------------------------------------------

function cardAddress(id, part) {
  return new URL(`../${id}/${part}/`, new URL(desk.dataset.news, location).href.replace(/news\/.*/, "")).href;
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

async function fresh(id, before = null) {
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

function tellCounts(counts) {
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

async function ask() {
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

function tellMore(number) {
  const place = desk.querySelector(".queue-rest");
  if (!place) return;
  place.hidden = number <= 0;
  place.querySelector("strong").textContent = number;
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

// What one does ---------------------------------------------------------------------

function onSubmit(event) {
  const form = event.target;
  if (form === undoBar) {
    event.preventDefault();
    undo();
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
  setInterval(ask, ASK_EVERY);
  setInterval(tellClaim, 5_000);
  window.addEventListener("pagehide", () => current() && leave(current()));
  if (current()) {
    // The page came with the claim taken.
    if (current().querySelector(".claim")?.textContent === "claimed by you") claim.id = current().dataset.post;
    takeClaim(current());
  }
}
