// Everything here only helps: each page can be read, and each form sent, without it.
import htmx from "htmx.org";
import "./what-if";

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}

window.htmx = htmx;

// A select that only chooses a page need not wait for its button.
for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-goes]")) {
  select.addEventListener("change", () => select.form?.requestSubmit());
  select.form?.querySelector("button")?.setAttribute("hidden", "");
}
