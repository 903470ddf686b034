// Gives the ticket in the address for the connection, keeps that for this tab, and goes on to Browser.
async function open() {
  const ticket = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  const answer = await fetch("/open", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ticket }),
  });
  const found = await answer.json();
  if (!answer.ok) {
    document.getElementById("told").textContent = found.detail;
    return;
  }
  sessionStorage.setItem("probation-graph", JSON.stringify(found));
  location.replace("/neo4j-browser/");
}

addEventListener("hashchange", open); // another address in the same tab loads no page
open();
