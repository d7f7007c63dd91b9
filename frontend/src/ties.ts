// The network of ties: an addition to the table, to whose rows its edges lead.
import cytoscape from "cytoscape";
import { SIGN, VOICE, colour, draws } from "./drawn/shared";

interface Party { id: string; name: string }
interface Tie {
  id: string; source: Party; target: Party; directed: boolean; realis: string; claim: boolean;
  tendency: number; voice: string; voices: number;
}
const MOST = 45; // ties of a drawing, the first of the table: more are no picture
const READABLE = 12; // px of a name on the screen, where there is room for it
const LARGEST = 30; // units of the drawing

// Nodes keep the room of their names: labels must not lie on one another.
const LAYOUT = {
  name: "cose", animate: false, randomize: false, nodeDimensionsIncludeLabels: true, nodeOverlap: 40, nodeRepulsion: () => 30_000,
  idealEdgeLength: () => 90, edgeElasticity: () => 60, componentSpacing: 50, numIter: 2500, padding: 24,
} as cytoscape.LayoutOptions;

function style(): cytoscape.StylesheetJson {
  return [
    { selector: "node", style: {
      label: "data(name)", "font-family": "IBM Plex Sans Arabic", "font-size": 13, color: colour("--ink"),
      "background-color": colour("--soft"), width: 12, height: 12, "text-valign": "bottom", "text-margin-y": 4,
      "text-background-color": colour("--paper"), "text-background-opacity": 0.8 } },
    { selector: "edge", style: {
      label: "data(label)", "font-size": 15, color: colour("--ink"), "text-background-color": colour("--paper"),
      "text-background-opacity": 1, "curve-style": "bezier", width: "data(width)", "line-color": "data(colour)",
      "target-arrow-color": "data(colour)", "line-style": "data(line)" as never, "target-arrow-shape": "data(arrow)" as never } },
    { selector: ":selected", style: { "overlay-color": colour("--accent"), "overlay-opacity": 0.25 } },
  ] as unknown as cytoscape.StylesheetJson;
}

function elements(ties: Tie[]): cytoscape.ElementDefinition[] {
  const parties = new Map<string, Party>();
  for (const tie of ties) for (const party of [tie.source, tie.target]) parties.set(party.id, party);
  const nodes = [...parties.values()].map((party) => ({ data: { id: `n ${party.id}`, name: party.name } }));
  return [...nodes, ...ties.map(edge)];
}

function edge(tie: Tie): cytoscape.ElementDefinition {
  const line = tie.realis === "possible" ? "dotted" : tie.claim || tie.realis !== "actual" ? "dashed" : "solid";
  return { data: {
    id: `e ${tie.id}`, tie: tie.id, source: `n ${tie.source.id}`, target: `n ${tie.target.id}`, line,
    label: `${tie.tendency > 0 ? "+" : "−"}${SIGN[tie.realis] ?? ""}`,
    arrow: !tie.directed ? "none" : tie.tendency > 0 ? "triangle" : "tee",
    colour: colour(VOICE[tie.voice] ?? "--v0"), width: 1.5 + 1.5 * Math.min(tie.voices - 1, 4),
  } };
}

/** Names that came out too small are made larger, and get the room that they then need. */
function enlarge(shown: cytoscape.Core): void {
  if (shown.zoom() * 13 >= READABLE) return;
  shown.elements().style("font-size", Math.min(READABLE / shown.zoom(), LARGEST));
  shown.layout(LAYOUT).run();
}

function lead(id: string): void {
  const row = [...document.querySelectorAll<HTMLElement>("[data-tie]")].find((found) => found.dataset.tie === id);
  if (!row) return;
  row.querySelector("details")?.setAttribute("open", "");
  row.scrollIntoView({ block: "center" });
  row.focus();
}

const frame = document.querySelector<HTMLElement>("[data-ties]");
if (frame) {
  let shown: cytoscape.Core | undefined;
  void draws<{ rows: Tie[] }>(frame, frame.dataset.ties ?? "", ({ rows }) => {
    shown?.destroy();
    frame.hidden = rows.length === 0;
    if (!rows.length) return;
    shown = cytoscape({
      container: frame, elements: elements(rows.slice(0, MOST)), style: style(), userZoomingEnabled: false, boxSelectionEnabled: false,
      layout: LAYOUT,
    });
    enlarge(shown);
    shown.on("tap", "edge", (event) => lead(event.target.data("tie") as string));
  });
}
