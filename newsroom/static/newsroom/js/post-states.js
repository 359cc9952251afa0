// The story editor's chip: what became of each quoted post, without a new page.
// The page comes with the list drawn; this only keeps it true.

const ASK_EVERY = 15_000;

const chip = document.querySelector("#post-states");

function line(post) {
  const item = document.createElement("li");
  item.dataset.post = post.id;
  const name = document.createElement(post.url ? "a" : "span");
  if (post.url) name.href = post.url;
  const isolated = document.createElement("bdi");
  isolated.textContent = post.who;
  name.append(isolated);
  const state = document.createElement("span");
  state.className = "post-state";
  state.dataset.state = post.state;
  state.textContent = post.words;
  item.append(name, " ", state);
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
  if (changed.length) chip.querySelector("[role=status]").textContent = changed.map((post) => `${post.who}: ${post.words}`).join(". ");
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
  setInterval(ask, ASK_EVERY);
  document.addEventListener("visibilitychange", ask);
}
