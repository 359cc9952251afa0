/* The copy desk without waiting: buttons answer in place, every part is reached by
   keys, a word in the source is pressed to split or to begin a part there, and files
   are dropped. Without this module the same page is a form. */

const start = document.querySelector("[data-copy-start]");
const KEYS_OFF = "copy-desk-keys-off";
let current = null;
let busy = false;

/* Paste, drop, choose */

function startDesk(form) {
  const drop = form.querySelector("[data-drop]");
  const picker = drop.querySelector("input[type=file]");
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("is-over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) picker.files = event.dataTransfer.files;
    });
  }
  // A long paste goes up as a file: servers bound what a form may hold.
  form.addEventListener("submit", () => {
    const box = form.elements.words;
    if (box.value.length < 500_000) return;
    const files = new DataTransfer();
    for (const file of picker.files) files.items.add(file);
    files.items.add(new File([box.value], "Pasted copy.txt", { type: "text/plain" }));
    picker.files = files.files;
    box.value = "";
  });
}

/* The desk itself */

const desk = () => document.querySelector("[data-copy-desk]");
const parts = () => [...desk().querySelectorAll(".part")];
const numberOf = (part) => Number(part.dataset.part);
const partNumbered = (number) => document.getElementById(`part-${number}`);

function choose(part, { focus = true } = {}) {
  if (!part) return;
  current = numberOf(part);
  for (const span of desk().querySelectorAll(".span.is-chosen")) span.classList.remove("is-chosen");
  const span = document.getElementById(`span-${current}`);
  span?.classList.add("is-chosen");
  if (focus) {
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: "nearest" });
    const side = span?.closest(".copy-source");
    if (side && side.scrollHeight > side.clientHeight) {
      side.scrollTop += span.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
    }
  }
}

function step(by) {
  const all = parts();
  const at = all.findIndex((part) => numberOf(part) === current);
  choose(all[Math.min(all.length - 1, Math.max(0, at + by))] ?? all[0]);
}

function nextDoubt() {
  const doubtful = parts().filter((part) => "doubt" in part.dataset);
  if (!doubtful.length) return say("Nothing on this page is in doubt.");
  choose(doubtful.find((part) => numberOf(part) > (current ?? -1)) ?? doubtful[0]);
}

function say(words) {
  const line = desk().querySelector(".copy-said");
  const said = document.createElement("p");
  said.textContent = words;
  line.replaceChildren(said);
}

async function send(button) {
  if (busy) return;
  const form = document.getElementById("copy-form");
  const deed = button?.value ?? "apply";
  if (deed === "draft" || deed === "join") return leave(form, button);
  busy = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form, button) });
    if (!answer.ok) return leave(form, button);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-copy-desk]");
    if (!fresh) return leave(form, button);
    const side = desk().querySelector(".copy-source").scrollTop;
    const keysOpen = document.getElementById("copy-keys").open;
    desk().replaceWith(fresh);
    arrange();
    document.getElementById("copy-keys").open = keysOpen;
    desk().querySelector(".copy-source").scrollTop = side;
    const focus = desk().dataset.focus;
    choose(partNumbered(focus === "" ? current : focus) ?? parts()[0]);
    repeat();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    say("The server did not answer. What you typed is still here: try again.");
  } finally {
    busy = false;
  }
}

// A live region speaks when its words change after it is on the page.
function repeat() {
  const line = desk().querySelector(".copy-said");
  const words = [...line.childNodes];
  line.replaceChildren();
  setTimeout(() => line.replaceChildren(...words), 50);
}

function leave(form, button) {
  form.dataset.leaving = "yes";
  form.requestSubmit(button);
}

const press = (value) => desk().querySelector(`button[name=do][value="${value}"]`);

function act(value) {
  const button = press(value);
  if (button) send(button);
}

/* A word pressed in the source */

function placeAt(event) {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = caret?.offsetNode ?? range?.startContainer;
  const offset = caret?.offset ?? range?.startOffset;
  const line = node?.parentElement?.closest("[data-at]");
  if (!line || node.nodeType !== Node.TEXT_NODE) return null;
  const before = node.data.slice(0, offset).replace(/\S+$/, "");
  // The server counts code points, strings count code units.
  return { at: Number(line.dataset.at) + [...before].length, word: node.data.slice(before.length).match(/^\S*/)[0] };
}

function sourcePressed(event) {
  const span = event.target.closest(".span[data-number]");
  if (!span) return;
  const part = partNumbered(span.dataset.number);
  const place = placeAt(event);
  const number = Number(span.dataset.number);
  choose(part, { focus: false });
  part?.scrollIntoView({ block: "nearest" });
  desk().querySelector(".word-deeds")?.remove();
  if (!place) return;
  const box = document.createElement("span");
  box.className = "word-deeds part-deeds";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", `At “${place.word}”`);
  const offer = (words, value, which) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", () => {
      const list = document.getElementById(`at-${which}`);
      list.append(new Option(place.word, place.at, true, true));
      const button = document.createElement("button");
      button.name = "do";
      button.value = value;
      button.type = "submit";
      button.hidden = true;
      document.getElementById("copy-form").append(button);
      send(button);
    });
    box.append(made);
  };
  offer(`Split before “${place.word}”`, `split-${number}`, number);
  if (number > 0) offer(`Begin part ${number + 1} here`, `begin-${number}`, number);
  if (partNumbered(number + 1)) offer(`Begin part ${number + 2} here`, `begin-${number + 1}`, number + 1);
  span.after(box);
}

/* Keys: single letters act on the part that has the focus, never while typing */

const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select";
const DEEDS = { a: "accept", x: "drop", m: "merge", "[": "earlier-line", "]": "later-line", "{": "earlier-word", "}": "later-word" };

function keyPressed(event) {
  if (!desk() || event.isComposing) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return send(desk().querySelector("button.main"));
  }
  const typing = event.target.closest?.(TYPING);
  if (event.key === "Escape" && event.target.closest?.(".part")) return choose(event.target.closest(".part"));
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (localStorage.getItem(KEYS_OFF)) return;
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if (event.key === "n") nextDoubt();
  else if (event.key === "?") document.getElementById("copy-keys").open ^= true;
  else if (current === null) return;
  else if (event.key in DEEDS) act(`${DEEDS[event.key]}-${current}`);
  else if (event.key === "s") {
    const list = document.getElementById(`at-${current}`);
    list.closest("details").open = true;
    list.focus();
  } else if (event.key === "e") document.getElementById(`text-${current}`).focus();
  else if (/^[1-9]$/.test(event.key)) {
    const list = document.getElementById(`kind-${current}`);
    const option = list.options[Number(event.key) - 1];
    if (!option) return;
    list.value = option.value;
    send(press("apply"));
  } else return;
  event.preventDefault();
}

function arrange() {
  const form = document.getElementById("copy-form");
  form.addEventListener("submit", (event) => {
    if (form.dataset.leaving) return;
    event.preventDefault();
    send(event.submitter);
  });
  // Enter in a box would press the first button of the form, which applies.
  form.addEventListener("change", (event) => {
    if (event.target.matches(".part-kind")) {
      current = numberOf(event.target.closest(".part"));
      send(press("apply"));
    }
  });
  form.addEventListener("focusin", (event) => {
    const part = event.target.closest(".part");
    if (part && numberOf(part) !== current) choose(part, { focus: false });
  });
  desk().querySelector("[data-source]").addEventListener("click", (event) => {
    if (!event.target.closest("button")) sourcePressed(event);
  });
  desk().querySelector("[data-next-doubt]")?.addEventListener("click", (event) => {
    event.preventDefault();
    nextDoubt();
  });
  const keys = document.getElementById("copy-keys");
  keys.hidden = false;
  const off = keys.querySelector("[data-keys-off]");
  off.checked = Boolean(localStorage.getItem(KEYS_OFF));
  off.addEventListener("change", () =>
    off.checked ? localStorage.setItem(KEYS_OFF, "yes") : localStorage.removeItem(KEYS_OFF),
  );
}

if (start) startDesk(start);
if (desk()) {
  arrange();
  document.addEventListener("keydown", keyPressed);
  const first = desk().dataset.focus;
  if (first !== "") choose(partNumbered(first));
}
