// Server-sent events, read with fetch so that they can carry the token; where the stream breaks, the
// state is asked for instead.

const PAUSE = 1000; // milliseconds between two looks

// Follows an upload until it was read; `tell` gets each state. Gives the last one.
export async function follow(place, headers, tell) {
  let last = null;
  try {
    const stream = await fetch(`${place}/events`, { headers });
    if (stream.ok)
      for await (const state of states(stream.body)) {
        last = state;
        tell(state);
        if (ended(state)) return state;
      }
  } catch {
    // the connection was lost: what follows asks anew
  }
  while (last === null || !ended(last)) {
    const answer = await fetch(place, { headers });
    if (!answer.ok) throw new Error(`The server does not know ${place} any more.`);
    last = await answer.json();
    tell(last);
    if (!ended(last)) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return last;
}

function ended(upload) {
  return upload.state === "done" || upload.state === "failed";
}

async function* states(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    held += value;
    const events = held.split(/\r?\n\r?\n/);
    held = events.pop();
    for (const event of events) {
      const lines = event.split(/\r?\n/);
      const data = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5));
      if (data.length > 0) yield JSON.parse(data.join("\n"));
    }
  }
}
