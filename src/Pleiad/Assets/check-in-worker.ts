// The door of a gathering without a network: keeps the page of one door and what it needs, and answers with them while the network is away.
// Its scope is that page alone; the list and the marks are kept by <pl-check-in>.
interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface Asked extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Told extends Waiting {
  data: { keep?: string[]; until?: string };
  source: { postMessage(said: string): void } | null;
}

const worker = self as unknown as EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; registration: { scope: string } };
const DOOR = new URL(worker.registration.scope).pathname;
const KEPT = `pleiad-check-in ${DOOR}`; // each door its own: one that is over takes nothing from another
const UNTIL = `${DOOR}/kept-until`; // no page of the house: only a line in the cache

worker.addEventListener("install", (event) => (event as Waiting).waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => (event as Waiting).waitUntil(worker.clients.claim()));

// The page names what it was drawn with: it was loaded before this worker was there.
worker.addEventListener("message", (event) => {
  const { data, source } = event as Told;
  (event as Told).waitUntil(keep(data.keep ?? [], data.until ?? "").then(() => source?.postMessage("kept")));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event as Asked;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") (event as Asked).respondWith(page(request));
  else if (/^\/(pleiad-|fonts\/|mark)/.test(url.pathname)) (event as Asked).respondWith(part(request));
});

async function keep(addresses: string[], until: string): Promise<void> {
  const cache = await caches.open(KEPT);
  await cache.put(UNTIL, new Response(until));
  await Promise.allSettled(addresses.map((address) => cache.add(address))); // a font that is missing does not cost the page
}

/** The network first; what it says of the reader's rights holds: a page that is theirs no longer is not kept either, and one of a gathering that is over is not shown. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) await caches.delete(KEPT);
    return answer;
  } catch {
    if (!(Date.parse((await (await cache.match(UNTIL))?.text()) ?? "") > Date.now())) await caches.delete(KEPT);
    return (await caches.match(request, { cacheName: KEPT, ignoreSearch: true })) ?? Response.error();
  }
}

/** Styles, scripts and fonts carry the hash of their content in their name: what is kept is never old. */
async function part(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
