// What is in focus stays so, or goes where one can go on from.

import { current, desk } from "./page.js";

// Work that may take away what is in focus; the card in sight, or the heading, has it then.
export async function keepingFocus(work) {
  const held = document.activeElement;
  await work();
  if (held === document.body || document.activeElement !== document.body) return;
  (current() ?? desk.querySelector(".desk-tabs [aria-current]")).focus({ preventScroll: true });
}

// What stood in focus in `old` is in focus in `fresh`, or the whole of it is.
export function keepFocus(old, fresh) {
  const held = document.activeElement;
  if (!old.contains(held)) return () => {};
  const same = held.id ? `#${CSS.escape(held.id)}` : held.name && `[name="${held.name}"][value="${CSS.escape(held.value)}"]`;
  return () => {
    const found = same && fresh.querySelector(same);
    (found || (fresh.matches("[tabindex]") ? fresh : fresh.querySelector("a")))?.focus({ preventScroll: true });
  };
}
