// Runs before Neo4j Browser's own code: puts connection, style and favourites where Browser looks for
// them. What the user made (favourites, settings) stays.
(() => {
  const kept = sessionStorage.getItem("probation-graph");
  if (kept === null) {
    return;
  }
  const found = JSON.parse(kept);
  const stored = (key) => JSON.parse(localStorage.getItem("neo4j." + key));
  const store = (key, value) => localStorage.setItem("neo4j." + key, JSON.stringify(value));
  const own = (list) => (list ?? []).filter((each) => !String(each.id).startsWith("probation-graph-"));
  const guide = new URL("/browser/guide.html", location.href).href;

  store("connections", {
    allConnectionIds: ["$$discovery"],
    connectionsById: { $$discovery: { id: "$$discovery", name: "$$discovery", type: "bolt", ...found.connection } },
    activeConnection: null,
    connectionState: 0,
    useDb: null,
    lastUseDb: null,
  });
  store("grass", found.grass);
  store("documents", [...found.documents, ...own(stored("documents"))]);
  store("folders", [...found.folders, ...own(stored("folders"))]);
  // From here on no password is written to localStorage: this tab has it, others need a ticket.
  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    const password = /"password":"(?:[^"\\]|\\.)*"/g;
    write.call(this, key, key === "neo4j.connections" ? value.replace(password, '"password":""') : value);
  };
  // Browser would say that it collects how it is used: this page lets it send nothing.
  store("udc", { ...stored("udc"), consentBannerShownCount: 10 });
  store("settings", { ...found.settings, ...stored("settings"), ...found.fixed, initCmd: ":guide " + guide });
})();
