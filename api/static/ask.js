// Answers: sorting and filtering on the spot where the whole answer is on the page, and copying of
// queries. Without this script the same is done by addresses.

const collator = new Intl.Collator("en", { sensitivity: "base" });
const ARROWS = { ascending: "▲", descending: "▼" };

for (const table of document.querySelectorAll("table[data-sortable]")) enhance(table);
for (const box of document.querySelectorAll("details.behind")) offerCopy(box);
document.getElementById("faults")?.focus();

function enhance(table) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    heading.querySelector("a").addEventListener("click", (event) => {
      event.preventDefault();
      const way = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      sort(table, headings, column, way);
    });
  });
  const form = document.querySelector("form[data-filter]");
  if (form === null) return;
  const words = form.elements.filter;
  form.addEventListener("submit", (event) => event.preventDefault());
  words.addEventListener("input", () => filter(table, words.value));
  form.querySelector("button").hidden = true;
}

function sort(table, headings, column, way) {
  const body = table.tBodies[0];
  const number = headings[column].classList.contains("number");
  const turn = way === "ascending" ? 1 : -1;
  const rows = [...body.rows].map((row) => [row, row.cells[column].textContent.trim()]);
  rows.sort(([, one], [, other]) => {
    if (one === "" || other === "") return (one === "") - (other === "");
    return turn * (number ? Number(one) - Number(other) : collator.compare(one, other));
  });
  body.append(...rows.map(([row]) => row));
  headings.forEach((each, place) => {
    const arrow = each.querySelector(".way");
    if (place === column) each.setAttribute("aria-sort", way);
    else each.removeAttribute("aria-sort");
    arrow.textContent = place === column ? ARROWS[way] : "↕";
  });
}

function filter(table, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let matching = 0;
  for (const row of table.tBodies[0].rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !wanted.every((word) => text.includes(word));
    matching += !row.hidden;
  }
  const count = document.querySelector("[data-count]");
  const found = Number(count.dataset.found);
  const rows = `${found.toLocaleString("en")} ${found === 1 ? "row" : "rows"}`;
  count.textContent = matching === found ? rows : `${matching.toLocaleString("en")} of ${rows}`;
}

function offerCopy(box) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second";
  button.textContent = "Copy";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const text = box.querySelector("code").textContent;
    told.textContent = (await copied(text)) ? "Copied." : "Select the text and copy it.";
  });
  box.querySelector("p").append(button, told);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // pages that are not served over https may not write to the clipboard
  }
}
