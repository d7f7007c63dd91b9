// The timeline: a mark for each day, type, status and voice; a span that is drawn over becomes the filter of days.
import { plot, dot, gridX } from "@observablehq/plot";
import { SIGN, VOICE, colour, draws } from "./drawn/shared";

interface Mark { day: string; type: string; name: string; realis: string; voice: string; statements: number; at: Date }
const SHAPE: Record<string, "circle" | "times" | "triangle" | "diamond" | "wye"> = {
  actual: "circle", negated: "times", planned: "diamond", "called-for": "triangle", possible: "wye",
};

const DAY = 86_400_000;
const locale = document.documentElement.lang === "ar" ? "ar-u-nu-latn" : document.documentElement.lang; // digits as on the page
const written = (at: Date, parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...parts }).format(at);

// The days that the axis shows. A few that stand far from all others (a misprinted year) would squeeze the rest into a
// corner: they are left out of the drawing, said beside it, and stay in the list below.
function shown(days: number[]): [number, number] {
  const sorted = [...days].sort((a, b) => a - b), few = Math.floor(sorted.length * 0.02) || Math.min(1, Math.floor(sorted.length / 8));
  let [first, last] = [0, sorted.length - 1];
  const width = sorted[last - few]! - sorted[few]!, far = Math.max(3 * width, 3 * 365 * DAY);
  while (first < few && sorted[few]! - sorted[first]! > far) first++;
  while (sorted.length - 1 - last < few && sorted[last]! - sorted[sorted.length - 1 - few]! > far) last--;
  return [sorted[first]!, sorted[last]!];
}

function ticks(first: Date, last: Date): (at: Date) => string {
  const days = (last.getTime() - first.getTime()) / DAY;
  return (at) => days > 3 * 365 ? written(at, { year: "numeric" }) : days > 60 ? written(at, { month: "short", year: "numeric" })
    : written(at, { day: "numeric", month: "short" });
}

// Pixels that the longest of the words takes beside the axis, with its tick.
function room(frame: HTMLElement, words: Iterable<string>): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 110;
  context.font = `12px ${getComputedStyle(frame).fontFamily}`; // as `.plot` in the style sheet
  return Math.max(80, ...[...words].map((word) => Math.ceil(context.measureText(word).width) + 18));
}

function draw(frame: HTMLElement, rows: Mark[]): void {
  const all = rows.map((row) => ({ ...row, at: new Date(`${row.day}T00:00:00Z`) }));
  const [first, last] = shown(all.map((mark) => mark.at.getTime())).map((at) => new Date(at)) as [Date, Date];
  const marks = all.filter((mark) => mark.at >= first && mark.at <= last);
  const out = document.querySelector<HTMLElement>("[data-far]");
  if (out) out.hidden = marks.length === all.length;
  const many = new Map<string, number>();
  for (const mark of marks) many.set(mark.type, (many.get(mark.type) ?? 0) + mark.statements);
  const types = [...many.keys()].sort((a, b) => (many.get(b) ?? 0) - (many.get(a) ?? 0)).slice(0, 14);
  const kept = marks.filter((mark) => types.includes(mark.type));
  const words = new Map(kept.map((mark) => [mark.type, mark.name]));
  const chart = plot({
    className: "plot", width: Math.max(frame.clientWidth, 340), height: 40 + 26 * types.length, marginLeft: room(frame, words.values()), marginRight: 20,
    style: { background: "transparent" },
    x: { type: "utc", label: null, tickFormat: ticks(first, last), ticks: Math.max(3, Math.round(frame.clientWidth / 130)) }, y: { domain: types, label: null, tickFormat: (type: string) => words.get(type) ?? type },
    r: { range: [2.5, 9] },
    marks: [
      gridX({ strokeOpacity: 0.15 }),
      ...Object.keys(SIGN).map((realis) => dot(kept.filter((mark) => mark.realis === realis), {
        x: "at", y: "type", r: "statements", symbol: SHAPE[realis],
        fill: realis === "actual" ? (mark: Mark) => colour(VOICE[mark.voice] ?? "--v0") : "none",
        stroke: (mark: Mark) => colour(VOICE[mark.voice] ?? "--v0"),
        strokeDasharray: realis === "planned" ? "3 2" : realis === "possible" ? "1 2" : undefined,
        title: (mark: Mark) => `${written(mark.at, { dateStyle: "long" })} · ${words.get(mark.type)} · ${mark.statements} ${SIGN[realis]}`,
      })),
    ],
  });
  for (const sheet of chart.querySelectorAll("style")) sheet.remove(); // its rules stand in our style sheet
  frame.replaceChildren(chart);
  brush(frame, chart as SVGSVGElement, chart.scale("x") as unknown as { invert: (x: number) => Date });
}

function brush(frame: HTMLElement, chart: SVGSVGElement, x: { invert: (x: number) => Date }): void {
  const band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  band.setAttribute("class", "band");
  band.setAttribute("height", chart.getAttribute("height") ?? "0");
  chart.append(band);
  let from: number | undefined;
  const at = (event: PointerEvent) => event.clientX - chart.getBoundingClientRect().left;
  chart.onpointerdown = (event) => { from = at(event); };
  chart.onpointermove = (event) => {
    if (from === undefined) return;
    band.setAttribute("x", String(Math.min(from, at(event))));
    band.setAttribute("width", String(Math.abs(at(event) - from)));
  };
  chart.onpointerup = (event) => {
    const [first, last] = [from ?? 0, at(event)].sort((a, b) => a - b) as [number, number];
    if (from !== undefined && last - first > 4) span(x.invert(first), x.invert(last));
    from = undefined;
    band.setAttribute("width", "0");
  };
}

function span(first: Date, last: Date): void {
  const address = new URL(location.href);
  address.searchParams.set("from", first.toISOString().slice(0, 10));
  address.searchParams.set("to", last.toISOString().slice(0, 10));
  location.assign(address);
}

const frame = document.querySelector<HTMLElement>("[data-timeline]");
if (frame) void draws<{ rows: Mark[] }>(frame, frame.dataset.timeline ?? "", ({ rows }) => {
  frame.hidden = rows.length === 0;
  if (rows.length) draw(frame, rows);
});
