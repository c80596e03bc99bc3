// Derives the figures of samples/ru, once: node eng/ru-samples.mjs fixed_assets_region_okved2_section_2017_2024.csv.gz
// Rosstat's table becomes three (subjects, districts, the country); the jobs are invented, from a seed (see samples/ru/SOURCE.md).
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

const folder = "samples/ru";
const lines = (text) => text.replace(/^\ufeff/, "").trim().split(/\r?\n/).slice(1).map(fields);
const table = (file) => lines(readFileSync(`${folder}/${file}`, "utf8"));

/** One line of CSV; a field in quotes may hold commas. */
function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2]);
}

// --- Fixed assets. The rows of a subject that contains others are taken without these, so that subjects add up.
const parts = {
  "Архангельская область (кроме Ненецкого автономного округа)": "Архангельская область",
  "Тюменская область (кроме Ханты-Мансийского автономного округа - Югры и Ямало-Ненецкого автономного округа)": "Тюменская область",
};
const wholes = new Set(Object.values(parts)); // with their autonomous areas: would count these twice
const named = {
  "Ханты-Мансийский автономный округ-Югра": "Ханты-Мансийский автономный округ – Югра", "Кемеровская область - Кузбасс": "Кемеровская область",
  "Республика Саха (Якутия)": "Якутия", "Республика Северная Осетия - Алания": "Северная Осетия", "Кабардино-Балкарская Республика": "Кабардино-Балкария",
  "Карачаево-Черкесская Республика": "Карачаево-Черкесия", "Чеченская Республика": "Чечня", "Удмуртская Республика": "Удмуртия", "Чувашская Республика": "Чувашия",
};
const subjects = new Map(table("subjects.csv").map(([code, , ru]) => [ru, code]));
const districts = new Map(table("districts.csv").map(([code, , ru]) => [ru, code]));
const letters = table("sections.csv").map(([code]) => code);
const notShown = new Set(["Республика Крым", "г.Севастополь"]); // not among the 83 of ISO 3166-2:RU

const rows = lines(gunzipSync(readFileSync(process.argv[2])).toString("utf8"));
const industries = new Map([...new Set(rows.map((r) => r[1]))].map((name, i) => [name, i === 0 ? "all" : letters[i - 1]]));
const written = { "fixed-assets": [], districts: [], national: [] };
for (const [territory, industry, year, value] of rows) {
  const cell = [industries.get(industry), year, value].join();
  const plain = parts[territory] ?? named[territory] ?? territory.replace(/^г\. ?/, "");
  const code = subjects.get(plain) ?? subjects.get(plain.replace("Республика ", ""));
  if (territory === "Российская Федерация") written.national.push(cell);
  else if (districts.has(territory)) written.districts.push(`${districts.get(territory)},${cell}`);
  else if (wholes.has(territory) || notShown.has(territory)) continue;
  else if (!code) throw new Error(`${territory} has no code.`);
  else if (industries.get(industry) !== "all") written["fixed-assets"].push(`${code},${cell}`);
}
const pack = (name, head, body) => writeFileSync(`${folder}/${name}.csv.gz`, gzipSync(`${[head, ...body].join("\n")}\n`, { level: 9 }));
pack("fixed-assets", "region,industry,year,value", written["fixed-assets"].toSorted());
pack("districts", "district,industry,year,value", written.districts.toSorted());
pack("national", "industry,year,value", written.national.toSorted());

// --- Invented jobs. Nothing of this is measured: sizes are plausible, strengths are those that the demonstration tells of.
let state = 20250917; // the seed
const random = () => { // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const regions = { // jobs in thousands, all categories together
  "RU-MOW": 2900, "RU-MOS": 1350, "RU-SPE": 1420, "RU-LEN": 310, "RU-KLU": 190, "RU-TA": 690, "RU-NVS": 520, "RU-TOM": 170, "RU-NIZ": 560,
  "RU-SVE": 760, "RU-SAM": 560, "RU-ROS": 620, "RU-BA": 640, "RU-PER": 430, "RU-CHE": 590, "RU-VOR": 360,
};
const categories = { // per cent of all jobs, and jobs a plant
  4: [1.6, 180], 5: [0.5, 90], 6: [9, 14], 8: [1.3, 35], 9: [2.2, 28], 10: [10, 16], 11: [0.9, 70], 12: [1.9, 40], 13: [6.5, 80], 14: [2.3, 190], 16: [2.6, 22],
  18: [3.3, 60], 20: [0.7, 25], 21: [0.6, 24], 22: [3, 15], 23: [3.1, 26], 27: [0.9, 60], 30: [0.4, 30], 35: [1.5, 210], 38: [1.1, 38], 40: [2.4, 95], 42: [0.4, 40],
  45: [5.4, 34], 46: [1.2, 230], 47: [2.4, 320], 51: [0.8, 26], 101: [6, 18], 103: [11, 60], 106: [10, 9], 110: [6, 12],
};
const strengths = {
  "RU-SPE": { 5: 3.1, 30: 2.2, 23: 1.7, 40: 1.5, 8: 1.6, 4: 1.3 }, "RU-KLU": { 5: 5.2, 4: 5.5, 38: 1.6, 51: 1.6 }, "RU-LEN": { 51: 2.6, 20: 2.9, 46: 1.8, 4: 1.5, 45: 1.7 },
  "RU-MOW": { 6: 1.6, 16: 2, 23: 1.5, 4: 0.3, 47: 0.2, 35: 0.3 }, "RU-MOS": { 5: 1.4, 10: 1.5, 38: 1.6, 9: 1.4, 18: 1.4 }, "RU-TA": { 35: 3.2, 46: 3, 4: 3.1, 38: 1.6 },
  "RU-NVS": { 13: 1.5, 23: 1.4, 30: 2.4, 5: 1.3 }, "RU-TOM": { 13: 2, 35: 2.2, 23: 1.4, 46: 1.9 }, "RU-NIZ": { 4: 3, 40: 1.6, 46: 1.7 }, "RU-SVE": { 47: 3.1, 40: 1.9, 12: 1.7, 30: 1.5 },
  "RU-SAM": { 4: 4.6, 46: 1.9, 35: 1.4 }, "RU-ROS": { 40: 1.7, 18: 1.5, 14: 1.4 }, "RU-BA": { 35: 2.9, 46: 2.6 }, "RU-PER": { 46: 3.2, 35: 2.4, 51: 2 }, "RU-CHE": { 47: 4.2, 12: 1.8 },
  "RU-VOR": { 18: 1.9, 14: 1.9, 27: 1.7 },
};
const growth = { 5: 1.045, 23: 1.06, 6: 1.02, 4: 0.93, 42: 0.985, 21: 1.01 }; // a year, where it is not the common one
const jobs = [];
for (const [region, thousands] of Object.entries(regions)) {
  for (const [category, [percent, size]] of Object.entries(categories)) {
    const own = strengths[region]?.[category] ?? (category > 100 ? 0.95 + 0.1 * random() : 0.35 + 0.85 * random());
    let employment = thousands * 10 * percent * own, plants = employment / (size * (0.7 + 0.6 * random()));
    for (const year of [2021, 2022, 2023, 2024]) {
      jobs.push([region, category, year, Math.max(1, Math.round(employment)), Math.max(1, Math.round(plants))].join());
      const rate = (growth[category] ?? 1.004) * (0.975 + 0.05 * random());
      employment *= rate;
      plants *= 1 + (rate - 1) / 2;
    }
  }
}
writeFileSync(`${folder}/jobs-demo.csv`, `${["region,category,year,employment,establishments", ...jobs].join("\n")}\n`);
