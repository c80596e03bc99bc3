// The explorer of a stakeholder network: drag, point, choose kinds of ties. Places and figures come from the server.
import cytoscape from "cytoscape";

interface Node { node: string; en: string; ru: string; shape: string; inside: boolean; degree: number; x: number | null; y: number | null; kind: string }
interface Tie { id: string; from: string; to: string; kind: string; kindEn: string; kindRu: string; planned: boolean; proven: boolean }
interface Network { nodes: Node[]; ties: Tie[] }

const shapes: Record<string, { shape: cytoscape.Css.NodeShape; token: string }> = {
  circle: { shape: "ellipse", token: "--pl-c1" },
  square: { shape: "rectangle", token: "--pl-c2" },
  diamond: { shape: "diamond", token: "--pl-c3" },
  triangle: { shape: "triangle", token: "--pl-c4" },
  bar: { shape: "round-rectangle", token: "--pl-c5" },
  cross: { shape: "star", token: "--pl-c6" },
};

export async function explore(place: HTMLElement, source: string, language: string, hint: string): Promise<void> {
  const answer = await fetch(source, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const network = (await answer.json()) as Network;
  const russian = language === "ru";
  place.className = "pl-explore";
  const said = document.createElement("p");
  said.className = "pl-unit";
  said.setAttribute("aria-live", "polite");
  said.textContent = hint;
  const stage = document.createElement("div");
  stage.className = "pl-explore-stage";
  stage.setAttribute("role", "img");
  stage.setAttribute("aria-label", hint);
  const kinds = kindBoxes(network, russian);
  place.append(said, kinds, stage);
  quietStylesheet();
  const token = tokens(place);
  const graph = cytoscape({
    container: stage,
    elements: [
      ...network.nodes.map((n) => ({ data: { id: n.node, name: russian ? n.ru : n.en, shape: n.shape, size: n.inside && n.kind === "cluster" ? 34 : 12 + 5 * Math.sqrt(n.degree), degree: n.degree }, position: { x: (n.x ?? 0) * 160, y: (n.y ?? 0) * 120 } })),
      ...network.ties.map((t) => ({ data: { id: t.id, source: t.from, target: t.to, kind: t.kind, label: russian ? t.kindRu : t.kindEn, dashed: t.planned || !t.proven ? 1 : 0 } })),
    ],
    layout: { name: "preset", fit: true, padding: 36 },
    userZoomingEnabled: false, // the wheel scrolls the page
    style: [
      { selector: "node", style: { label: "data(name)", width: "data(size)", height: "data(size)", "font-size": 13, "font-family": getComputedStyle(place).fontFamily, color: token("--pl-ink"), "text-outline-color": token("--pl-paper"), "text-outline-width": 3, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "ellipsis", "text-max-width": "170px" } },
      ...Object.entries(shapes).map(([id, s]) => ({ selector: `node[shape = "${id}"]`, style: { shape: s.shape, "background-color": token(s.token) } })),
      { selector: "edge", style: { width: 1.6, "line-color": token("--pl-rest"), "curve-style": "bezier" as const } },
      { selector: "edge[dashed = 1]", style: { "line-style": "dashed" as const } },
      { selector: ".far", style: { opacity: 0.15 } },
      { selector: "edge.near", style: { "line-color": token("--pl-accent"), width: 2.4, label: "data(label)", "font-size": 12, color: token("--pl-ink-2"), "text-outline-color": token("--pl-paper"), "text-outline-width": 3 } },
    ],
  });
  graph.on("mouseover tap", "node", (event) => {
    const near = event.target.closedNeighborhood();
    graph.elements().addClass("far").removeClass("near");
    near.removeClass("far");
    near.edges().addClass("near");
    said.textContent = `${event.target.data("name")}: ${near.nodes().filter((n: cytoscape.NodeSingular) => n.id() !== event.target.id()).map((n: cytoscape.NodeSingular) => n.data("name")).join(", ")}`;
  });
  graph.on("mouseout", "node", () => graph.elements().removeClass("far near"));
  kinds.addEventListener("change", () => {
    const wanted = new Set([...kinds.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.value));
    graph.edges().forEach((edge) => void edge.style("display", wanted.has(edge.data("kind")) ? "element" : "none"));
  });
}

function kindBoxes(network: Network, russian: boolean): HTMLFieldSetElement {
  const set = document.createElement("fieldset");
  set.className = "pl-explore-kinds";
  const legend = document.createElement("legend");
  legend.textContent = russian ? "Виды связей" : "Kinds of ties";
  set.append(legend);
  for (const [kind, tie] of new Map(network.ties.map((t) => [t.kind, t]))) {
    const [label, box] = [document.createElement("label"), document.createElement("input")];
    box.type = "checkbox";
    box.checked = true;
    box.value = kind;
    label.append(box, ` ${russian ? tie.kindRu : tie.kindEn}`);
    set.append(label);
  }
  return set;
}

/** The library would write its own style element, which the content policy forbids; the one rule in it stands in network.css. */
function quietStylesheet(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id)) return;
  const mark = document.createElement("meta");
  mark.id = id;
  document.head.append(mark);
}

/** Colours as the reader's theme has them: a token may hold a light and a dark value, which only an element resolves. */
function tokens(place: HTMLElement): (name: string) => string {
  return (name) => {
    const probe = document.createElement("span");
    probe.style.color = `var(${name})`;
    place.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
}
