/* Gives a name to every field of the desk that only its place in a table explains:
   cells of inline tables, the two halves of a date with time, rich text. */

const FIELDS = "input:not([type=hidden]), select, textarea";

const words = (element) => element?.textContent.replace(/[:\s]+/g, " ").trim() ?? "";

function name(field, text) {
  if (text && !field.labels?.length && !field.hasAttribute("aria-label")) {
    field.setAttribute("aria-label", text);
  }
}

/* An empty choice is called by its own emptiness unless it is told otherwise. */
function nameChoices(root, text) {
  const parts = "span[role=combobox], .select2-selection__rendered[role=textbox]";
  for (const choice of root.querySelectorAll(parts)) {
    if (!text || choice.hasAttribute("aria-label")) continue;
    choice.removeAttribute("aria-labelledby");
    choice.setAttribute("aria-label", text);
  }
}

function nameCells(root) {
  for (const cell of root.querySelectorAll(".tabular td")) {
    const heads = cell.closest("table").querySelectorAll("thead th");
    const head = words(heads[cell.cellIndex]);
    cell.querySelectorAll(FIELDS).forEach((field) => name(field, head));
    nameChoices(cell, head);
  }
}

function nameRows(root) {
  for (const row of root.querySelectorAll(".fieldBox, .form-row")) {
    const label = words(row.querySelector("label, legend"));
    row.querySelectorAll(".datetime input").forEach((field, half) =>
      name(field, `${label}, ${half ? "time" : "date"}`),
    );
    nameChoices(row, label);
    row.querySelectorAll(".ProseMirror").forEach((field) => name(field, label));
  }
}

function nameAll() {
  nameCells(document);
  nameRows(document);
}

document.addEventListener("formset:added", () => setTimeout(nameAll));
document.addEventListener("content-editor:activate", () => setTimeout(nameAll, 300));
window.addEventListener("load", () => setTimeout(nameAll, 100));
