// Outlines for maps: a projected topology becomes SVG paths on a whole-number grid, once for a wide screen and once for a phone.
import { feature, mesh } from "topojson-client";

/**
 * Draws one object of a topology.
 * @param {object} topology projected, y downwards, quantised or not
 * @param {object} o
 * @param {string} o.object the regions
 * @param {(f: object) => boolean} [o.only] which of them
 * @param {string} [o.above] an object whose inner borders are drawn above as one path
 * @param {[number, number, number, number]} o.frame west, north, east, south of the drawing in the topology's coordinates
 * @param {number} o.width width of the drawing in pixels
 * @param {number} o.unit pixels of one step of the grid
 * @param {number} o.thin a corner is left out where the triangle with its neighbours is smaller than so many square pixels
 * @param {string[]} [o.marks] codes of cities that need a mark to be seen
 * @param {number} [o.islet] parts smaller than so many square pixels are left out
 */
export function draw(topology, { object, only = () => true, above, frame, width, unit, thin, marks = [], islet = 0.5 }) {
  const [west, north, east, south] = frame;
  const scale = width / (east - west) / unit;
  const place = ([x, y]) => [Math.round((x - west) * scale), Math.round((y - north) * scale)];
  const whole = arcsOf(topology).map((arc) => distinct(arc.map(place)));
  const smallest = thin / unit / unit;
  const arcs = whole.map((arc) => simplify(arc, smallest));
  const grid = { ...topology, transform: undefined, arcs };
  for (const g of topology.objects[object].geometries.filter(only)) {
    // A region that would be thinned away keeps all its corners, in its own outline and in its neighbours'.
    if (area(feature(grid, g).geometry) < 4) for (const a of arcNumbers(g)) arcs[a] = whole[a];
  }
  const outlines = feature(grid, { type: "GeometryCollection", geometries: topology.objects[object].geometries.filter(only) }).features.map((f) => ({
    code: String(f.id), name: f.properties.name ?? "", ...outline(f.geometry, unit, islet / unit / unit), ...(marks.includes(f.id) ? { mark: true } : {}),
  }));
  outlines.sort((a, b) => (a.code < b.code ? -1 : 1)); // neighbours in the file look alike, which makes it small when packed
  const borders = above ? lines(mesh(grid, { ...topology.objects[above], geometries: topology.objects[above].geometries.filter(only) }, (a, b) => a !== b)) : undefined;
  return { width, height: Math.ceil((south - north) * scale * unit), unit, outlines, borders };
}

function arcsOf(topology) {
  if (!topology.transform) return topology.arcs;
  const { scale: [kx, ky], translate: [dx, dy] } = topology.transform;
  return topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([ax, ay]) => [(x += ax) * kx + dx, (y += ay) * ky + dy]);
  });
}

const distinct = (points) => points.filter((p, i) => i === 0 || i === points.length - 1 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);

const triangle = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Visvalingam and Whyatt (1993): the corner that matters least goes first. The ends stay, so that borders go on meeting. */
export function simplify(arc, smallest) {
  const points = arc.slice();
  const closed = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
  const areas = points.map((p, i) => (i === 0 || i === points.length - 1 ? Infinity : triangle(points[i - 1], p, points[i + 1])));
  while (points.length > (closed ? 4 : 2)) {
    let least = 0;
    for (let i = 1; i < areas.length; i++) if (areas[i] < areas[least]) least = i;
    if (areas[least] >= smallest) break;
    const gone = areas[least];
    points.splice(least, 1);
    areas.splice(least, 1);
    for (const i of [least - 1, least]) {
      if (i > 0 && i < points.length - 1) areas[i] = Math.max(gone, triangle(points[i - 1], points[i], points[i + 1]));
    }
  }
  return points;
}

const arcNumbers = (g) => g.arcs.flat(Infinity).map((a) => (a < 0 ? ~a : a));

const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

const area = (geometry) => Math.max(...polygonsOf(geometry).map((p) => Math.abs(ringArea(p[0]))));

/** The outline as a path, with the middle and size of its largest ring (where a star and a number can stand), in pixels. */
function outline(geometry, unit, islet) {
  const polygons = polygonsOf(geometry);
  const largest = polygons.reduce((a, b) => (Math.abs(ringArea(b[0])) > Math.abs(ringArea(a[0])) ? b : a))[0];
  let d = "";
  for (const polygon of polygons) {
    if (polygon[0] !== largest && Math.abs(ringArea(polygon[0])) < islet) continue;
    for (const ring of polygon) if (ring === largest || ringArea(ring) !== 0) d += `${relative(ring.slice(0, -1))}z`;
  }
  const [x, y, room] = middle(largest).map((v) => Math.round(v * unit * 10) / 10);
  return { d, x, y, room };
}

const lines = (multi) => multi.coordinates.map(relative).join("");

/** Whole steps from point to point: half as long as places. */
function relative(points) {
  const [first, ...rest] = distinct(points);
  let d = `M${first[0]} ${first[1]}l`, [px, py] = first;
  for (const [x, y] of rest) {
    d += `${x - px} ${y - py} `;
    [px, py] = [x, y];
  }
  return d.trimEnd().replace(/ -/g, "-");
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
  const step = Math.max(x1 - x0, y1 - y0, 1) / 40;
  let best = [(x0 + x1) / 2, (y0 + y1) / 2, 0];
  for (let x = x0; x <= x1; x += step) {
    for (let y = y0; y <= y1; y += step) {
      if (!inside(ring, x, y)) continue;
      let distance = Infinity;
      for (let i = 0; i < ring.length && distance > best[2]; i++) distance = Math.min(distance, toSegment(x, y, ring[(i || ring.length) - 1], ring[i]));
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
