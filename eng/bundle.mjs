// Bundles the styles, the fonts and the islands into src/Pleiad/wwwroot, and the states' outlines into artifacts/bundle.
import { build } from "esbuild";
import { createRequire } from "node:module";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const web = "src/Pleiad/wwwroot";

rmSync(web, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: [{ in: "src/Pleiad/Assets/app.ts", out: "pleiad" }, { in: "src/Pleiad/Assets/app.css", out: "pleiad" }],
  outdir: web,
  bundle: true,
  minify: true,
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  loader: { ".woff2": "file", ".svg": "file" },
  entryNames: "[name]-[hash]", // a new content has a new name, so a browser may keep the old one for ever
  assetNames: "fonts/[name]-[hash]",
  metafile: true,
  legalComments: "none", // the notices stand in NOTICE
  logLevel: "warning",
});

copyFileSync("src/Pleiad/Assets/mark.svg", `${web}/mark.svg`);
mkdirSync("artifacts/bundle", { recursive: true });
copyFileSync("src/Pleiad/Assets/tokens.css", "artifacts/bundle/tokens.css");
const made = Object.keys(metafile.outputs).map((f) => f.slice(web.length + 1));
const named = (start, end) => made.find((f) => f.startsWith(start) && f.endsWith(end));
const fonts = (...scripts) => scripts.flatMap((s) => [named(`fonts/source-serif-4-${s}-wght`, ".woff2"), named(`fonts/source-sans-3-${s}-wght`, ".woff2")]);
mkdirSync("artifacts/bundle", { recursive: true });
writeFileSync("artifacts/bundle/assets.json", JSON.stringify({
  script: named("pleiad-", ".js"),
  style: named("pleiad-", ".css"),
  fonts: { en: fonts("latin"), ru: fonts("latin", "cyrillic") },
}));

outlines("us-states", JSON.parse(readFileSync(require.resolve("us-atlas/states-albers-10m.json"), "utf8")), "states");

/**
 * Draws the features of a projected topology as SVG paths, once for a wide screen and once for a phone. Points closer than 0.6
 * of a pixel of that drawing are left out, arc by arc, so that neighbours keep sharing their border.
 */
function outlines(name, topology, object) {
  const drawings = {};
  for (const [size, width] of [["wide", 720], ["phone", 358]]) {
    const west = -62; // us-atlas projects the mainland to 975 × 610; the Aleutians reach further west
    const scale = width / (975 - west);
    const thinned = thin(topology, 0.6 / scale);
    drawings[size] = feature(thinned, thinned.objects[object]).features
      .filter((f) => Number(f.id) < 60) // the states and the District of Columbia; the territories lie outside the projection
      .map((f) => ({ code: f.id, name: f.properties.name, ...path(f.geometry, scale, west) }));
  }
  writeFileSync(`artifacts/bundle/${name}.json`, JSON.stringify(drawings));
}

function thin(topology, tolerance) {
  const { scale: [kx, ky], translate: [dx, dy] } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    const points = arc.map(([ax, ay]) => [(x += ax) * kx + dx, (y += ay) * ky + dy]);
    const kept = [points[0]];
    for (const p of points.slice(1, -1)) {
      const last = kept[kept.length - 1];
      if (Math.hypot(p[0] - last[0], p[1] - last[1]) >= tolerance) kept.push(p);
    }
    return [...kept, points[points.length - 1]];
  });
  return { ...topology, transform: undefined, arcs };
}

/** The outline as a path, with the middle and size of its largest ring (where a star and a number can stand). */
function path(geometry, scale, west) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const tenths = (v) => Math.round(v * scale * 10);
  const r = (v) => tenths(v) / 10;
  let d = "", best = { area: -1 };
  for (const polygon of polygons) {
    const area = Math.abs(ringArea(polygon[0])) * scale * scale;
    if (area < 0.5 && polygons.length > 1) continue; // an islet smaller than a pixel
    if (area > best.area) best = { area, ring: polygon[0] };
    for (const ring of polygon) {
      d += relative(ring.slice(0, -1).map(([x, y]) => [tenths(x - west), tenths(y)]));
    }
  }
  const [x, y, room] = middle(best.ring);
  return { d, x: r(x - west), y: r(y), room: r(room) };
}

/** A closed ring of points in tenths of a pixel, written as steps: half as long as places. */
function relative([first, ...rest]) {
  let d = `M${first[0] / 10} ${first[1] / 10}l`, [px, py] = first;
  for (const [x, y] of rest) {
    if (x === px && y === py) continue;
    d += `${(x - px) / 10} ${(y - py) / 10} `;
    [px, py] = [x, y];
  }
  return `${d.trimEnd().replace(/ -/g, "-").replace(/(^|[ l-])0\./g, "$1.")}z`;
}

function ringArea(ring) {
  let a = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) a += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return a / 2;
}

/** The point of a ring farthest from its border, on a fine grid, and its distance from it: where a label fits best. */
function middle(ring) {
  const xs = ring.map((p) => p[0]), ys = ring.map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const step = Math.max(x1 - x0, y1 - y0) / 40;
  let best = [(x0 + x1) / 2, (y0 + y1) / 2, 0];
  for (let x = x0; x <= x1; x += step) {
    for (let y = y0; y <= y1; y += step) {
      if (!inside(ring, x, y)) continue;
      const distance = Math.min(...ring.map((p, i) => toSegment(x, y, ring[(i || ring.length) - 1], p)));
      if (distance > best[2]) best = [x, y, distance];
    }
  }
  return best;
}

function inside(ring, x, y) {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

function toSegment(x, y, [ax, ay], [bx, by]) {
  const l = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = l === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / l));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
