// The editors: CodeMirror over the text field, with highlighting and completion. Without this script
// the field is a plain one.

const field = document.getElementById("query");
const known = JSON.parse(document.getElementById("words").textContent);
const mode = field.dataset.mode;
const MOST = 60; // completions shown at once
const OPENS_AT = { cypher: /[:.]$/, sparql: /pg:$/ }[mode]; // where completion opens by itself

const editor = CodeMirror.fromTextArea(field, {
  mode,
  inputStyle: "contenteditable", // what screen readers and phones work with
  screenReaderLabel: `Query in ${mode === "cypher" ? "Cypher" : "SPARQL"}`,
  lineNumbers: true,
  lineWrapping: true,
  matchBrackets: true,
  viewportMargin: Infinity,
  extraKeys: keys(true),
  hintOptions: { hint: completions, completeSingle: false, closeOnUnfocus: true },
});

describe(editor.getInputField());
field.required = false; // it is hidden now: the browser could not point at it
document.querySelector("[data-editor]").hidden = false;
document.getElementById("query-label").addEventListener("click", () => editor.focus());
editor.on("blur", () => editor.setOption("extraKeys", keys(true)));
editor.on("change", () => editor.setOption("extraKeys", keys(true)));
editor.on("inputRead", (_, change) => {
  const before = editor.getRange({ line: change.to.line, ch: 0 }, editor.getCursor());
  if (OPENS_AT.test(before)) editor.showHint();
});
showFault();

function describe(input) {
  input.setAttribute("role", "textbox");
  input.setAttribute("aria-multiline", "true");
  input.setAttribute("aria-describedby", "query-hint");
}

// Escape, then Tab leaves the editor; until then Tab indents.
function keys(tabIndents) {
  return {
    "Ctrl-Space": () => editor.showHint(),
    "Ctrl-Enter": () => editor.getTextArea().form.requestSubmit(),
    "Cmd-Enter": () => editor.getTextArea().form.requestSubmit(),
    Esc: () => editor.setOption("extraKeys", keys(false)),
    Tab: tabIndents ? "indentMore" : false,
    "Shift-Tab": tabIndents ? "indentLess" : false,
  };
}

function completions(cm) {
  const cursor = cm.getCursor();
  const before = cm.getLine(cursor.line).slice(0, cursor.ch);
  const begun = (mode === "cypher" ? /[\w]*$/ : /[\w:]*$/).exec(before)[0];
  const from = { line: cursor.line, ch: cursor.ch - begun.length };
  const list = candidates(before.slice(0, from.ch), begun)
    .slice(0, MOST)
    .map((each) => ({ text: each.text, displayText: each.text, told: each.told }));
  const found = { list, from, to: cursor };
  CodeMirror.on(found, "select", (each) => tell(each.told));
  CodeMirror.on(found, "close", () => tell(""));
  return found;
}

function candidates(before, begun) {
  const start = begun.toLowerCase();
  const fits = (each) => each.text.toLowerCase().startsWith(start);
  if (mode === "cypher" && before.endsWith(".")) return known.keys.filter(fits);
  if (mode === "cypher" && /[:|&]\s*$/.test(before)) {
    const relation = /\[[^\]]*$/.test(before);
    const isRelation = (each) => each.text === each.text.toUpperCase();
    return known.names.filter((each) => fits(each) && isRelation(each) === relation);
  }
  return [...known.words, ...known.names, ...known.keys].filter(fits);
}

// What the name under the cursor of the list means, also for those who do not see the list.
function tell(words) {
  let place = document.getElementById("meaning");
  if (place === null) {
    place = document.createElement("p");
    place.id = "meaning";
    place.className = "hint";
    place.setAttribute("role", "status");
    editor.getWrapperElement().after(place);
  }
  place.textContent = words;
}

function showFault() {
  const fault = document.getElementById("fault");
  if (fault?.dataset.line === undefined) return;
  const line = Math.min(Number(fault.dataset.line) - 1, editor.lastLine());
  const place = { line, ch: Number(fault.dataset.column) - 1 };
  editor.addLineClass(line, "background", "at-fault");
  fault.querySelector("[data-go]")?.addEventListener("click", (event) => {
    event.preventDefault();
    editor.focus();
    editor.setCursor(place);
  });
}
