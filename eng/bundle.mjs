// Bundles the styles, the fonts and the islands into src/Pleiad/wwwroot, and the outlines of maps into artifacts/bundle.
import { build } from "esbuild";
import { createRequire } from "node:module";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { draw } from "./outlines.mjs";

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

// Islands that carry a library are modules of their own: a page fetches one when somebody asks for it.
const islands = await build({
  entryPoints: [{ in: "src/Pleiad/Assets/islands/network.ts", out: "pleiad-network" }],
  outdir: web,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  entryNames: "[name]-[hash]",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
});

// The worker of the check-in page has one name for ever: browsers ask for it anew, and nothing keeps an old one.
await build({ entryPoints: [{ in: "src/Pleiad/Assets/check-in-worker.ts", out: "check-in-worker" }], outdir: web, bundle: true, minify: true, format: "iife", target: ["es2022", "chrome123", "firefox120", "safari17.5"], legalComments: "none", logLevel: "warning" });

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
  islands: Object.fromEntries(Object.keys(islands.metafile.outputs).map((f) => [/pleiad-([a-z]+)-/.exec(f)[1], f.slice(web.length + 1)])),
  fonts: { en: fonts("latin"), ru: fonts("latin", "cyrillic") },
}));

// us-atlas projects the mainland to 975 × 610; the Aleutians reach further west. Territories (codes from 60) lie outside the projection.
const atlas = JSON.parse(readFileSync(require.resolve("us-atlas/counties-albers-10m.json"), "utf8"));
const us = { only: (f) => Number(f.id.slice(0, 2)) < 60, frame: [-62, 0, 975, 610] };
outlines("us-states", atlas, { ...us, object: "states", unit: 0.1 }, { width: 720, thin: 0.15 }, { width: 358, thin: 0.15 });
outlines("us-counties", atlas, { ...us, object: "counties", above: "states", unit: 0.75 }, { width: 960, thin: 2.4, islet: 1.5 }, { width: 358, thin: 0.9, islet: 1 });
const russia = JSON.parse(readFileSync("samples/ru/outlines.json", "utf8"));
const cities = { marks: ["RU-MOW", "RU-SPE"] };
outlines("ru-subjects", russia, { ...cities, object: "subjects", frame: russia.bbox, unit: 0.2 }, { width: 960, thin: 0.5, islet: 2 }, { width: 358, thin: 0.4, islet: 1 });

function outlines(name, topology, all, wide, phone) {
  writeFileSync(`artifacts/bundle/${name}.json`, JSON.stringify({ wide: draw(topology, { ...all, ...wide }), phone: draw(topology, { ...all, ...phone }) }));
}
