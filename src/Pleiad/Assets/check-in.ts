// <pl-check-in>: the door of a gathering. Keeps the list of who has a place, marks people as come while the network is away, and sends the
// marks when it is back; a worker keeps the page itself, so that it can be loaded again without a network. The rest works without scripts.
import { canScan, scan } from "./camera";
import { forget, keepList, keepMarks, list, marks, type Mark, type Row, send } from "./door-store";

const AGAIN = 10_000; // ms between tries while marks wait

class CheckIn extends HTMLElement {
  private rows = new Map<string, Row>();
  private sending = false;
  private end: (() => void) | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const field = this.querySelector<HTMLInputElement>("input[name=code]");
    if (!form || !field) return;
    this.keep(list(this.gathering));
    void this.load();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.mark(field.value.trim());
      field.value = "";
      field.focus();
    });
    this.camera();
    if (Date.parse(this.until) > Date.now()) void this.stay();
    window.addEventListener("online", () => void this.send());
    window.setInterval(() => void this.send(), AGAIN);
    field.focus();
    this.queue(marks(this.gathering)); // marks of before the page was loaded again
    void this.send();
  }

  private get gathering(): string {
    return this.dataset.gathering!;
  }

  private get until(): string {
    return this.dataset.until!;
  }

  private async load(): Promise<void> {
    try {
      const answer = await fetch(this.dataset.address!, { headers: { Accept: "application/json" } });
      if (answer.status === 401 || answer.status === 403) return this.forget();
      if (!answer.ok) return;
      const rows = (await answer.json()) as Row[];
      keepList(this.gathering, this.until, rows);
      this.keep(rows);
      this.say(Date.parse(this.until) > Date.now() ? this.dataset.ready! : this.dataset.over!);
    } catch {
      if (this.rows.size > 0) this.say(this.dataset.away!); // the list that was kept is used
    }
  }

  /** Lets a worker keep this page, and nothing else of the site. */
  private async stay(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    try {
      await navigator.serviceWorker.register("/check-in-worker.js", { scope: location.pathname });
      const ready = await navigator.serviceWorker.ready;
      navigator.serviceWorker.addEventListener("message", () => (this.dataset.stays = ""), { once: true }); // the worker has it all
      const parts = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.startsWith(location.origin) && /\/(pleiad-|fonts\/|mark)/.test(name));
      ready.active?.postMessage({ keep: [location.pathname, ...parts], until: this.until });
    } catch {
      // without the network, or where the browser allows no worker: the page works as long as it stays open
    }
  }

  /** Whoever may not see the list any more does not keep it either; marks that wait are nobody's secret. */
  private forget(): void {
    forget(this.gathering);
    this.keep([]);
  }

  private camera(): void {
    const [button, video] = [this.querySelector<HTMLButtonElement>("[data-camera]"), this.querySelector("video")];
    if (!button || !video) return;
    if (!canScan()) {
      this.querySelector<HTMLElement>("[data-blind]")!.hidden = false; // typing, or a scanner that types, always works
      return;
    }

    button.hidden = false;
    button.addEventListener("click", () => {
      if (this.end) {
        this.end();
        this.end = null;
        video.hidden = true;
        return;
      }

      video.hidden = false;
      scan(video, (code) => void this.mark(code)).then((end) => (this.end = end), () => {
        video.hidden = true;
        this.say(this.dataset.dark!);
      });
    });
  }

  private async mark(code: string): Promise<void> {
    if (code === "") return;
    const scanned = code.includes("code=") ? decodeURIComponent(code.split("code=")[1].split("&")[0]) : code; // a scanner types the whole address
    const row = this.rows.get(scanned.split(".")[0].toUpperCase());
    if (this.rows.size > 0 && (!row || (scanned.includes(".") && (await digest(scanned)) !== row.proof))) return this.say(`${scanned.slice(0, 12)} ${this.dataset.unknown}`);
    if (row && !row.place) return this.say(`${row.name}, ${row.reference}: ${this.dataset.noplace}`);
    this.queue([...marks(this.gathering), { code: scanned, at: new Date().toISOString() }]);
    if (row) row.in = true;
    const sent = await this.send();
    this.say(`${row ? `${row.name}, ${row.reference}` : scanned}: ${sent ? this.dataset.in : this.dataset.kept}`);
  }

  private async send(): Promise<boolean> {
    if (this.sending) return false;
    this.sending = true;
    const sent = await send(this.gathering);
    this.sending = false;
    this.queue(marks(this.gathering));
    return sent;
  }

  private queue(waiting: Mark[]): void {
    keepMarks(this.gathering, waiting);
    const line = this.querySelector<HTMLElement>("[data-queue]")!;
    line.hidden = waiting.length === 0;
    line.textContent = `${this.dataset.waiting}: ${waiting.length}`;
  }

  private keep(rows: Row[]): void {
    this.rows = new Map(rows.map((r) => [r.reference, r]));
  }

  private say(text: string): void {
    const line = this.querySelector<HTMLElement>("[data-said]")!;
    line.hidden = false;
    line.textContent = text;
  }
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
}

customElements.define("pl-check-in", CheckIn);
