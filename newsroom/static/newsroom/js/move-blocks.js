/* Gives every block of a story a Move up and a Move down button: dragging is for a
   mouse alone. Works on the order fields that the block editor itself keeps. */

const MACHINE = ".order-machine";
const BLOCK = ".inline-related:not(.empty-form):not(.order-machine-section)";

const orderField = (block) => block.querySelector(".order-machine-ordering");

function blocksInOrder() {
  const shown = (block) => block.offsetParent !== null && orderField(block);
  return [...document.querySelectorAll(`${MACHINE} ${BLOCK}`)]
    .filter(shown)
    .sort((a, b) => orderField(a).value - orderField(b).value);
}

const nameOf = (block) => block.querySelector("h3 b")?.textContent ?? "block";

function move(block, step) {
  const blocks = blocksInOrder();
  const other = blocks[blocks.indexOf(block) + step];
  if (!other) return say(`The ${nameOf(block)} is at the ${step < 0 ? "top" : "end"} already.`);
  const [mine, theirs] = [orderField(block), orderField(other)];
  [mine.value, theirs.value] = [theirs.value, mine.value];
  block.style.order = mine.value;
  other.style.order = theirs.value;
  block.scrollIntoView({ block: "nearest" });
  const place = blocksInOrder().indexOf(block) + 1;
  say(`The ${nameOf(block)} is now block ${place} of ${blocks.length}.`);
}

function say(words) {
  let line = document.getElementById("blocks-moved");
  if (!line) {
    line = document.createElement("p");
    line.id = "blocks-moved";
    line.className = "visually-hidden";
    line.setAttribute("role", "status");
    document.querySelector(MACHINE)?.after(line);
  }
  line.textContent = words;
}

function button(block, step, words, sign) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "move-block";
  made.textContent = sign;
  made.title = words;
  made.setAttribute("aria-label", `${words}: ${nameOf(block)}`);
  made.addEventListener("click", () => {
    move(block, step);
    made.focus();
  });
  return made;
}

function addButtons(block) {
  const head = block.querySelector(":scope > h3");
  if (!head || head.querySelector(".move-block") || block.classList.contains("empty-form")) return;
  head.append(button(block, -1, "Move up", "↑"), button(block, 1, "Move down", "↓"));
}

document.addEventListener("content-editor:activate", (event) => addButtons(event.detail.inline));
document.addEventListener("content-editor:ready", () =>
  document.querySelectorAll(`${MACHINE} ${BLOCK}`).forEach(addButtons),
);
