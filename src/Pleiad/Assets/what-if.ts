// <pl-what-if>: keeps the slider and the number of a what-if form together; the answer itself comes from the server.
class WhatIf extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest("form");
    const number = form?.querySelector<HTMLInputElement>("input[name=jobs]");
    const slider = this.querySelector<HTMLInputElement>("input[type=range]");
    if (!form || !number || !slider) return;
    this.hidden = false;
    form.querySelector("[data-without-script]")?.setAttribute("hidden", "");
    const ask = (jobs: string): void => {
      number.value = Number(jobs).toLocaleString(document.documentElement.lang);
      number.dispatchEvent(new Event("input", { bubbles: true }));
    };
    slider.addEventListener("input", () => ask(slider.value));
    number.addEventListener("input", () => {
      const digits = number.value.replace(/[\s,]/g, "");
      if (/^\d+$/.test(digits)) slider.value = digits;
    });
    form.querySelector<HTMLAnchorElement>("a[data-jobs]")?.addEventListener("click", (event) => {
      event.preventDefault();
      ask((event.currentTarget as HTMLAnchorElement).dataset.jobs!);
    });
  }
}

customElements.define("pl-what-if", WhatIf);
