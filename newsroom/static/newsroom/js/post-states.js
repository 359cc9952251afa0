// The story editor's chips: what became of each quoted post, without a new page.
// The page comes with all of them drawn, in the list and beside each block; this only
// keeps them true, and puts those of the blocks where a folded block still shows them.

const ASK_EVERY = 15_000;
const CHOICE = "select[name^=postblock_set-][name$=-post]";

const chip = document.querySelector("#post-states");
let known = new Map();

function stateOf(post) {
  const state = document.createElement("span");
  state.className = "post-state";
  state.dataset.state = post.state;
  state.textContent = post.words;
  return state;
}

function line(post) {
  const item = document.createElement("li");
  item.dataset.post = post.id;
  const name = document.createElement(post.url ? "a" : "span");
  if (post.url) name.href = post.url;
  const isolated = document.createElement("bdi");
  isolated.textContent = post.who;
  name.append(isolated);
  item.append(name, " ", stateOf(post));
  return item;
}

function tell(news) {
  const list = chip.querySelector("ul");
  const before = new Map([...list.children].map((item) => [item.dataset.post, item.querySelector(".post-state").dataset.state]));
  const changed = news.posts.filter((post) => before.get(String(post.id)) !== post.state);
  const summary = chip.querySelector(".post-summary");
  summary.textContent = news.summary;
  summary.dataset.waiting = news.is_waiting ? "yes" : "no";
  const focused = document.activeElement?.closest("#post-states li")?.dataset.post;
  list.replaceChildren(...news.posts.map(line));
  list.querySelector(`li[data-post="${focused}"] a`)?.focus();
  chip.hidden = news.posts.length === 0;
  known = new Map(news.posts.map((post) => [String(post.id), post]));
  document.querySelectorAll(".block-post[data-post]").forEach(tellBlock);
  if (changed.length) chip.querySelector("[role=status]").textContent = changed.map((post) => `${post.who}: ${post.words}`).join(". ");
}

// Beside the blocks ----------------------------------------------------------------

function tellBlock(place) {
  const post = known.get(place.dataset.post);
  if (!post) return;
  place.querySelector(".who").textContent = post.who;
  place.querySelector(".post-state").replaceWith(stateOf(post));
}

function toHead(place) {
  const block = place.closest(".inline-related");
  const head = block?.querySelector(":scope > h3 .inline_label");
  if (!head) return;
  block.querySelector(".fieldBox.field-state")?.remove();
  head.replaceChildren(place);
}

// Another post was chosen: what is known of the one before says nothing of it.
function onChoice(event) {
  const place = event.target.closest(".inline-related")?.querySelector(".block-post");
  if (!place) return;
  const isSaved = event.target.value === place.dataset.post;
  place.classList.toggle("unsaved", !isSaved);
}

async function ask() {
  if (document.hidden) return;
  let response;
  try {
    response = await fetch(chip.dataset.news, { cache: "no-store", headers: { Accept: "application/json" } });
  } catch {
    return;
  }
  if (response.ok && !response.redirected) tell(await response.json());
}

if (chip) {
  document.querySelectorAll(".block-post[data-post]").forEach(toHead);
  window.django?.jQuery(document).on("change", CHOICE, onChoice);
  setInterval(ask, ASK_EVERY);
  document.addEventListener("visibilitychange", ask);
}
