// What the server says of things, each asked once.

const MOST_AT_ONCE = 1000; // neighbours in one answer

export function path(id) {
  return id.split("/").map(encodeURIComponent).join("/");
}

async function asked(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const found = await answer.json();
  if (!answer.ok) {
    throw new Error(found.detail ?? found.title);
  }
  return found;
}

export class Source {
  #connections = new Map();
  #rows = new Map();
  #things = new Map();
  #facts = new Map();

  thing(id) {
    return this.#things.get(id);
  }

  /** What is fetched of an opening: as many as it says. */
  opened(each) {
    return (this.#rows.get(key(each)) ?? []).slice(0, each.count);
  }

  neighbours(id) {
    return this.#rows.get(id) ?? [];
  }

  find(words) {
    return asked(`/entities?q=${encodeURIComponent(words)}&limit=20`);
  }

  /** How many things it is tied to, by kind of relation. */
  async connections(id) {
    if (!this.#connections.has(id)) {
      const found = await asked(`/entities/${path(id)}/connections`);
      this.#things.set(found.id, { id: found.id, name: found.name ?? found.id, kind: found.kind });
      this.#connections.set(id, found);
    }
    return this.#connections.get(id);
  }

  async facts(id) {
    if (!this.#facts.has(id)) {
      this.#facts.set(id, await asked(`/entities/${path(id)}`));
    }
    return this.#facts.get(id);
  }

  passages(id) {
    return asked(`/evidence/${path(id)}`).then((found) => found.passages);
  }

  async open(each) {
    const given = { relation: each.relation, direction: each.direction, kind: each.kind };
    await this.#fetch(key(each), each.id, given, each.count);
  }

  async openTies(id) {
    await this.#fetch(id, id, {}, Infinity);
  }

  async #fetch(place, id, given, count) {
    const rows = this.#rows.get(place) ?? [];
    this.#rows.set(place, rows);
    while (rows.length < count) {
      const limit = Math.min(count - rows.length, MOST_AT_ONCE);
      const query = new URLSearchParams({ ...given, offset: rows.length, limit });
      const { neighbours } = await asked(`/entities/${path(id)}/neighbours?${query}`);
      neighbours.forEach((row) => rows.push({ ...row, name: row.name ?? row.id }));
      neighbours.filter((row) => !this.#things.has(row.id))
        .forEach(({ id: other, name, kind }) => this.#things.set(other, { id: other, name: name ?? other, kind }));
      if (neighbours.length < limit) {
        return;
      }
    }
  }
}

function key({ relation, direction, kind, id }) {
  return [relation, direction, kind, id].join(",");
}
