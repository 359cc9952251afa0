// What stands on the page of the moderators' desk, and where.

export const desk = document.querySelector(".queue[data-news]");
// Posts whose decision is on its way, each with its line.
export const pending = new Map();

export const lines = () => [...desk.querySelectorAll(".desk-list .line:not([hidden])")];
export const lineOf = (id) => desk.querySelector(`#line-${id}`);
export const cardOf = (id) => desk.querySelector(`#waiting-${id}`);
export const current = () => desk.querySelector(".desk-card .card:not([hidden])");
export const noteOf = (card) => card.querySelector("[name=note]");
export const moreWait = () => Boolean(desk.querySelector(".queue-rest:not([hidden])"));

export function say(words) {
  desk.querySelector("#desk-says").textContent = words;
}

export function cardAddress(id, part) {
  return new URL(`../${id}/${part}/`, new URL(desk.dataset.news, location).href.replace(/news\/.*/, "")).href;
}
