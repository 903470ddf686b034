// The token for changing anything: kept for this tab, sent as a header and in no address.

const KEY = "probation-graph token";

export function tokenField() {
  const form = document.querySelector("form[data-token]");
  if (form === null) return null;
  const field = form.elements.token;
  keep(field, KEY);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  return field;
}

// Keeps what a field holds for this tab; what it holds already goes before what was kept.
export function keep(field, key) {
  const store = () => sessionStorage.setItem(key, field.value.trim());
  if (field.value === "") field.value = sessionStorage.getItem(key) ?? "";
  else store();
  field.addEventListener("input", store);
}

export function authorized(headers = {}) {
  return { ...headers, Authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}` };
}

// What the server says went wrong, in a sentence.
export async function problem(response) {
  try {
    const told = await response.json();
    return told.detail ?? told.title ?? response.statusText;
  } catch {
    return response.statusText || `The server answered ${response.status}.`;
  }
}
