// Everything here only helps: each page can be read, and each form sent, without it.
import htmx from "htmx.org";
import "./check-in";
import "./network";
import "./what-if";

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}

window.htmx = htmx;
