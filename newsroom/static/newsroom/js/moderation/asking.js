// Asking the newsroom, with an answer in words where it cannot be asked.

import { desk } from "./page.js";

const token = () => desk.querySelector("[name=csrfmiddlewaretoken]").value;

export function send(address, fields, keepalive = false) {
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

export async function answerTo(address, fields) {
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
