// What a device keeps of the doors of gatherings: the list of who has a place until the gathering is over, and marks until they are sent.
// The list names people, so it goes when somebody signs out, when its time is over, and when its reader may not see it any more.
export interface Row {
  reference: string;
  name: string;
  in: boolean;
  place: boolean;
  proof: string;
}

export interface Mark {
  code: string;
  at: string;
}

const PREFIX = "pleiad-check-in-";
const LIST = "-list";
const QUEUE = "-queue";

/** The rows that are kept of a gathering; none once their time is over. */
export function list(gathering: string): Row[] {
  const kept = JSON.parse(localStorage.getItem(PREFIX + gathering + LIST) ?? "null") as { until?: string; rows?: Row[] } | null;
  return kept?.until !== undefined && !past(kept.until) ? kept.rows! : [];
}

/** Keeps the rows until an instant; nothing where that is over. */
export function keepList(gathering: string, until: string, rows: Row[]): void {
  if (past(until)) return forget(gathering);
  localStorage.setItem(PREFIX + gathering + LIST, JSON.stringify({ until, rows }));
}

/** Takes the list away, with the page that a worker keeps; marks that wait name nobody, and stay until they are sent. */
export function forget(gathering: string): void {
  localStorage.removeItem(PREFIX + gathering + LIST);
  const here = `/events/${gathering}/check-in`;
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.getRegistrations().then((all) => all.filter((one) => one.scope.endsWith(here)).forEach((one) => void one.unregister()));
  void caches.keys().then((names) => names.filter((name) => name.endsWith(here)).forEach((name) => void caches.delete(name)));
}

export function marks(gathering: string): Mark[] {
  return JSON.parse(localStorage.getItem(PREFIX + gathering + QUEUE) ?? "[]") as Mark[];
}

export function keepMarks(gathering: string, waiting: Mark[]): void {
  localStorage.setItem(PREFIX + gathering + QUEUE, JSON.stringify(waiting));
}

/** Sends what waits of one gathering; the same mark may be sent twice without harm. */
export async function send(gathering: string): Promise<boolean> {
  const waiting = marks(gathering);
  if (waiting.length === 0) return true;
  try {
    const answer = await fetch(`/api/events/${gathering}/check-in`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ code: waiting.map((m) => m.code), at: waiting.map((m) => m.at) }),
    });
    if (answer.ok) keepMarks(gathering, marks(gathering).slice(waiting.length));
    return answer.ok;
  } catch {
    return false; // no network
  }
}

function gatherings(what: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key.endsWith(what)).map((key) => key.slice(PREFIX.length, -what.length));
}

function past(until: string): boolean {
  return Date.parse(until) <= Date.now();
}

/** Whatever page of the house is opened: lists whose time is over go. */
function sweep(): void {
  gatherings(LIST).filter((gathering) => list(gathering).length === 0).forEach(forget);
}

/** The answer to a sign-out clears all that the site keeps here: marks that wait are sent before, or given up knowingly. */
function beforeSignOut(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const waiting = gatherings(QUEUE).filter((gathering) => marks(gathering).length > 0);
  if (!form.action.endsWith("/accounts/sign-out") || waiting.length === 0) return;
  event.preventDefault();
  void Promise.all(waiting.map(send)).then((sent) => {
    if (sent.every(Boolean) || window.confirm(form.dataset.unsent)) form.submit();
  });
}

sweep();
document.addEventListener("submit", beforeSignOut);
