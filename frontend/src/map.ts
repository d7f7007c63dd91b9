// The map: a point for a town or a spot, a disc for an area, a filled country; never a point for a province.
import { geoCircle, geoMercator, geoPath } from "d3-geo";
import type { GeoPermissibleObjects, GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import { draws } from "./drawn/shared";

interface Told {
  id: string; geometry: { type: "Point"; coordinates: [number, number] } | null;
  properties: { name: string; numeric: string | null; precision: string; statements: number; realis: Record<string, number>;
    area: { lon: number; lat: number; radius: number } | null };
}
const SVG = "http://www.w3.org/2000/svg";
const ORDER = ["actual", "planned", "called-for", "possible", "negated"];

function add(parent: Element, name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

// The status of most statements of a place: its sign on the map.
function realis(told: Told): string {
  const counts = told.properties.realis;
  return ORDER.reduce((best, value) => ((counts[value] ?? 0) > (counts[best] ?? 0) ? value : best));
}

function link(svg: Element, told: Told, at: string): SVGElement {
  const made = add(svg, "a", { href: at + encodeURIComponent(told.id), tabindex: "-1", class: `place ${realis(told)}` });
  add(made, "title", {}).textContent = `${told.properties.name} · ${told.properties.statements}`;
  return made;
}

function projected(rows: Told[], countries: GeoJSON.Feature[], width: number, height: number): GeoProjection {
  const spots = rows.flatMap((row) => row.geometry ? [row.geometry.coordinates] : row.properties.area ? [[row.properties.area.lon, row.properties.area.lat]] : []);
  const named = countries.filter((country) => rows.some((row) => row.properties.precision === "country" && row.properties.numeric === country.id));
  const round = spots.map((spot) => geoCircle().center(spot as [number, number]).radius(3)());
  const seen = spots.length ? round : named.map((country) => country.geometry);
  if (!seen.length) return geoMercator().fitSize([width, height], { type: "Sphere" });
  const all = { type: "GeometryCollection", geometries: seen } as GeoPermissibleObjects;
  return geoMercator().fitExtent([[10, 10], [width - 10, height - 10]], all);
}

function draw(frame: HTMLElement, rows: Told[], world: any): void {
  const width = Math.max(frame.clientWidth, 320), height = Math.min(560, Math.round(width * 0.7));
  const countries = (feature(world, world.objects.countries) as unknown as GeoJSON.FeatureCollection).features;
  const projection = projected(rows, countries, width, height).clipExtent([[-50, -50], [width + 50, height + 50]]);
  const path = geoPath(projection);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  for (const country of countries) add(svg, "path", { d: path(country) ?? "", class: "land" });
  const at = frame.dataset.statements ?? "";
  const drawn = rows.slice().sort((a, b) => b.properties.statements - a.properties.statements);
  for (const told of drawn.filter((row) => row.properties.precision === "country")) {
    const country = countries.find((found) => told.properties.numeric !== null && found.id === told.properties.numeric);
    if (country) add(link(svg, told, at), "path", { d: path(country) ?? "", class: "country" });
  }
  for (const told of drawn) {
    const area = told.properties.area;
    if (area) add(link(svg, told, at), "path", { d: path(geoCircle().center([area.lon, area.lat]).radius(area.radius)()) ?? "", class: "area" });
  }
  for (const told of drawn) spot(svg, told, projection, at);
  frame.replaceChildren(svg);
}

function spot(svg: Element, told: Told, projection: GeoProjection, at: string): void {
  const point = told.geometry && projection(told.geometry.coordinates);
  if (!point) return;
  const [x, y] = point, r = Math.min(3 + Math.sqrt(told.properties.statements), 14), made = link(svg, told, at);
  add(made, "circle", { cx: String(x), cy: String(y), r: String(r), class: "spot" });
  const status = realis(told);
  if (status === "negated") add(made, "path", { d: `M${x - r},${y + r}L${x + r},${y - r}`, class: "strike" });
  if (status === "called-for") add(made, "path", { d: `M${x - 3},${y - 3}L${x + 3},${y}L${x - 3},${y + 3}`, class: "strike" });
}

const frame = document.querySelector<HTMLElement>("[data-map]");
if (frame) {
  const world = fetch(frame.dataset.countries ?? "").then((answer) => answer.json());
  void draws<{ features: Told[] }>(frame, frame.dataset.map ?? "", async ({ features }) => draw(frame, features, await world));
}
