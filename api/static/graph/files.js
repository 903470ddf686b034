// What is shown as files: GraphML for Gephi, yEd and networkx, and SVG.

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g; // XML 1.0 has no way to hold it

function escaped(words) {
  return String(words).replace(ILLEGAL, "\ufffd").replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const GRAPHML_KEYS = [
  ["node", "label"], ["node", "kind"], ["node", "color"], ["edge", "relation"],
];

export function graphml(cy) {
  const keys = GRAPHML_KEYS.map(([of, name]) =>
    `<key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>`);
  const value = (key, words) => `<data key="${key}">${escaped(words)}</data>`;
  const nodes = cy.nodes(":visible").map((each) => `<node id="${escaped(each.id())}">`
    + value("label", each.data("name")) + value("kind", each.data("kind")) + value("color", each.data("color")) + "</node>");
  const edges = cy.edges(":visible").map((each) =>
    `<edge source="${escaped(each.data("source"))}" target="${escaped(each.data("target"))}">`
    + `${value("relation", each.data("relation"))}</edge>`);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', ...keys,
    '<graph id="shown" edgedefault="directed">', ...nodes, ...edges, "</graph>", "</graphml>", ""].join("\n");
}

export function svg(cy, colors) {
  const box = cy.elements(":visible").boundingBox();
  const font = 'font-family="system-ui, sans-serif" font-size="11" text-anchor="middle"';
  const lines = cy.edges(":visible").map((each) => {
    const [from, to] = [each.sourceEndpoint(), each.targetEndpoint()];
    return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" `
      + `stroke="${colors.rule}" marker-end="url(#arrow)"><title>${escaped(each.data("caption"))}</title></line>`;
  });
  const spots = cy.nodes(":visible").map((each) => {
    const { x, y } = each.position();
    const { size, color, border, caption, name } = each.data();
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${size / 2}" fill="${color}" stroke="${border}" `
      + `stroke-width="2"><title>${escaped(name)}</title></circle>`
      + `<text x="${round(x)}" y="${round(y + size / 2 + 13)}" fill="${colors.text}" ${font}>${escaped(caption)}</text>`;
  });
  return [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[box.x1, box.y1, box.w, box.h].map(round).join(" ")}">`,
    `<defs><marker id="arrow" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="7" markerHeight="7" orient="auto">`
    + `<path d="M0 0L6 3L0 6z" fill="${colors.rule}"/></marker></defs>`,
    `<rect x="${round(box.x1)}" y="${round(box.y1)}" width="${round(box.w)}" height="${round(box.h)}" fill="${colors.page}"/>`,
    ...lines, ...spots, "</svg>", ""].join("\n");
}

function round(number) {
  return Math.round(number * 10) / 10;
}

export function save(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
