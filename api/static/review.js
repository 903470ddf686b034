// Deciding on pairs, and taking decisions back.

import { authorized, keep, problem, tokenField } from "./token.js";

const NAME = "probation-graph name";
const token = tokenField();
const news = document.querySelector("[data-news]");
const who = document.querySelector("form[data-who]");
if (token !== null) start();

function start() {
  keep(who.elements.by, NAME);
  who.addEventListener("submit", (event) => event.preventDefault());
  who.hidden = false;
  for (const form of document.querySelectorAll("form[data-decide]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      decide(form, event.submitter?.value ?? "unsure");
    });
  }
  for (const button of document.querySelectorAll("button[data-undo]")) {
    button.hidden = false;
    button.addEventListener("click", () => takeBack(button, button.closest("li").dataset.judgement));
  }
}

// Whether there is a token and a name; where one is missing, says so and goes there.
function ready() {
  for (const [field, words] of [[token, "Give the token first."], [who.elements.by, "Give your name first."]]) {
    if (field.value.trim() !== "") continue;
    news.textContent = words;
    field.focus();
    return false;
  }
  news.textContent = "";
  return true;
}

async function decide(form, verdict) {
  if (!ready()) return;
  const pair = form.closest(".pair");
  const told = pair.querySelector("[data-told]");
  const second = pair.dataset.second ?? form.elements.other.value.trim();
  if (second === "") {
    told.textContent = "Say which the other one is.";
    form.elements.other.focus();
    return;
  }
  const judged = { first: pair.dataset.first, second, verdict, by: who.elements.by.value.trim(),
                   why: form.elements.why.value.trim() || null };
  const answer = await fetch("/review/judgements", {
    method: "POST",
    headers: authorized({ "Content-Type": "application/json", Accept: "application/json" }),
    body: JSON.stringify(judged),
  });
  if (!answer.ok) {
    told.textContent = await problem(answer);
    return;
  }
  settled(pair, form, await answer.json());
}

// Says what was decided, what speaks against it, and offers to take it back; goes to the next pair.
function settled(pair, form, made) {
  const told = pair.querySelector("[data-told]");
  pair.classList.add("decided");
  form.hidden = true;
  const against = made.contradictions.map((each) =>
    each.map((one) => `${one.verdict} by ${one.by}`).join(" against "));
  const doubts = [...made.doubts, ...against.map((each) => `It contradicts: ${each}.`)];
  told.textContent = [`Decided: ${made.verdict}.`, ...doubts].join(" ") + " ";
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "second";
  undo.textContent = "Take back";
  undo.addEventListener("click", async () => {
    if (!(await takeBack(undo, made.id))) return;
    pair.classList.remove("decided");
    form.hidden = false;
    told.textContent = "Taken back.";
    form.querySelector("button").focus();
  });
  told.after(undo);
  const next = pair.closest("li").nextElementSibling?.querySelector(".pair:not(.decided)");
  (doubts.length === 0 && next ? next : undo).focus();
}

async function takeBack(button, id) {
  if (!ready()) return false;
  const by = encodeURIComponent(who.elements.by.value.trim());
  const address = `/review/judgements/${id.split("/").map(encodeURIComponent).join("/")}?by=${by}`;
  const answer = await fetch(address, { method: "DELETE", headers: authorized() });
  if (!answer.ok) {
    news.textContent = await problem(answer);
    return false;
  }
  news.textContent = "Taken back.";
  const done = document.createElement("span");
  done.className = "tag";
  done.tabIndex = -1;
  done.textContent = "taken back";
  button.replaceWith(done);
  done.focus();
  return true;
}
