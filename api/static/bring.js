// Bringing documents in: files are sent one after the other, each is followed until it was read.

import { authorized, problem, tokenField } from "./token.js";
import { follow } from "./events.js";

const STATES = { sending: "Sending", queued: "Waiting to be read", reading: "Being read",
                 done: "Read", failed: "Could not be read" };
const KIND = { pdf: "application/pdf", txt: "text/plain" };

const token = tokenField();
const drop = document.querySelector("[data-drop]");
const news = document.querySelector("[data-news]");
if (drop !== null) start();

function start() {
  const files = drop.elements.files;
  drop.hidden = false;
  drop.addEventListener("submit", (event) => event.preventDefault());
  files.addEventListener("change", async () => {
    const chosen = [...files.files];
    files.value = "";
    await bring(chosen);
  });
  for (const name of ["dragenter", "dragover"])
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  for (const name of ["dragleave", "drop"])
    drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    bring([...event.dataTransfer.files]);
  });
}

async function bring(files) {
  if (files.length === 0) return;
  if (token.value.trim() === "") {
    news.textContent = "Give the token first.";
    token.focus();
    return;
  }
  document.querySelector("[data-brought]").hidden = false;
  const cards = files.map((file) => card(file));
  const before = await review();
  await Promise.all(files.map((file, place) => one(file, cards[place])));
  const read = cards.filter((each) => each.className === "done").length;
  if (read > 0) showNew(before, await review());
  news.textContent = `${read} of ${files.length} read.`;
}

function card(file) {
  const item = element("li");
  item.append(element("h3", file.name), element("p", STATES.sending, "state"));
  const progress = element("progress");
  progress.setAttribute("aria-label", `Progress of ${file.name}`);
  item.append(progress);
  document.querySelector(".brought").prepend(item);
  return item;
}

async function one(file, item) {
  try {
    const outcome = await sent(file, (state) => show(item, state));
    show(item, "done");
    await ledger(item, outcome);
  } catch (error) {
    show(item, "failed");
    item.append(element("p", error.message));
  }
}

// The outcome of a file: by the queue, or at once where the server has none. Throws with a sentence.
async function sent(file, tell) {
  const ending = file.name.split(".").pop().toLowerCase();
  const headers = authorized({ "Content-Type": KIND[ending] ?? (file.type || "application/octet-stream") });
  const address = `/uploads?name=${encodeURIComponent(file.name.slice(0, 255))}`;
  let answer = await fetch(address, { method: "POST", body: file, headers });
  if (answer.status === 404 || answer.status === 405) {
    tell("reading");
    answer = await fetch("/documents", { method: "POST", body: file, headers });
    if (!answer.ok) throw new Error(await problem(answer));
    return answer.json();
  }
  if (!answer.ok) throw new Error(await problem(answer));
  const place = answer.headers.get("Location");
  const ended = await follow(place, authorized(), (upload) => tell(upload.state));
  if (ended.state === "failed") throw new Error(ended.error ?? "It could not be read.");
  return ended.outcome;
}

function show(item, state) {
  item.className = state;
  item.querySelector(".state").textContent = STATES[state] ?? state;
  if (state === "done" || state === "failed") item.querySelector("progress")?.remove();
}

// What was found and what is lacking; the kind, and why it was taken for that.
async function ledger(item, outcome) {
  const key = outcome.document;
  const answer = await fetch(`/documents/${key}`, { headers: { Accept: "application/json" } });
  const told = answer.ok ? await answer.json() : {};
  const title = outcome.title ?? told.title ?? key;
  const heading = element("p");
  heading.append(link(`/id/document/${key}`, title));
  item.append(heading);
  const list = element("dl");
  const say = (name, words) => words && list.append(element("dt", name), element("dd", words));
  say("Kind", plainly(outcome.kind ?? told.kind));
  say("Why it was taken for that", told.kind_reason);
  say("New here", { new: "Yes", changed: "Read again, with another result",
                    unchanged: "No, it was here already" }[outcome.status]);
  say("Found", counts(outcome.found, told));
  say("Lacking", lacking(outcome, told.checks ?? []));
  if (told.coverage?.share != null)
    say("Understood", `${Math.round(told.coverage.share * 100)} per cent of its text`);
  item.append(list);
}

// What failed when it was read; of a document that was here already, what its checks say.
function lacking(outcome, checks) {
  const failed = checks.filter((each) => each.passed === false);
  if (outcome.lacking?.length) return outcome.lacking.join("; ");
  if (failed.length) return failed.map((each) => `${each.check}: ${each.found}, not ${each.expected}`).join("; ");
  return checks.length ? "Nothing: every check passed" : "Nothing that could be checked";
}

function counts(found, told) {
  const kinds = Object.keys(found ?? {}).length
    ? found
    : { findings: told.findings, recommendations: told.recommendations, ratings: told.ratings };
  const some = Object.entries(kinds).filter(([, count]) => count > 0);
  return some.map(([kind, count]) => `${plainly(kind)}: ${count}`).join(", ") || "Nothing";
}

async function review() {
  const answer = await fetch("/review?limit=1000", { headers: { Accept: "application/json" } });
  if (!answer.ok) return new Map();
  const found = (await answer.json()).candidates;
  return new Map(found.map((each) => [anchor(each), each]));
}

function showNew(before, after) {
  const fresh = [...after].filter(([key]) => !before.has(key));
  const section = document.querySelector("[data-new]");
  const list = section.querySelector("[data-new-list]");
  section.hidden = false;
  section.querySelector("[data-new-told]").textContent =
    fresh.length === 0 ? "Nothing: every name is known or decided."
                       : `${fresh.length} to decide; ${after.size} on the list in all.`;
  list.replaceChildren(...fresh.slice(0, 25).map(([key, each]) => {
    const item = element("li");
    const names = each.second === null ? each.first.name
                                       : `${each.first.name} and ${each.second.name}`;
    item.append(link(`/review?only=${encodeURIComponent(key)}`, names), ` (${each.reasons.join("; ")})`);
    return item;
  }));
}

function anchor(candidate) {
  const ends = [candidate.first, candidate.second].filter((each) => each !== null);
  return ends.map((each) => each.id.replaceAll("/", "-")).join("--");
}

function plainly(code) {
  const words = (code ?? "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function element(name, words = "", kind = "") {
  const made = document.createElement(name);
  made.textContent = words;
  made.className = kind;
  return made;
}

function link(address, words) {
  const made = element("a", words);
  made.href = address;
  return made;
}
