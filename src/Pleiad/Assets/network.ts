// <pl-network>: offers to explore the drawing before it. The library comes only when somebody asks; without scripts the drawing and the tables stay.
class Network extends HTMLElement {
  private stage?: HTMLElement;

  connectedCallback(): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-outline";
    button.textContent = this.dataset.open!;
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => void this.toggle(button));
    this.append(button);
  }

  private async toggle(button: HTMLButtonElement): Promise<void> {
    const drawing = this.closest("section")?.querySelectorAll<HTMLElement>(".pl-wide, .pl-phone") ?? [];
    if (this.stage) {
      this.stage.remove();
      this.stage = undefined;
    } else {
      button.disabled = true;
      const stage = document.createElement("div");
      this.append(stage);
      try {
        const { explore } = (await import(this.dataset.script!)) as typeof import("./islands/network");
        await explore(stage, this.dataset.source!, this.dataset.language!, this.dataset.hint!);
        this.stage = stage;
      } catch {
        stage.className = "pl-fail";
        stage.setAttribute("role", "alert");
        stage.textContent = this.dataset.failed!;
      }
      button.disabled = false;
    }
    const open = this.stage !== undefined;
    drawing.forEach((part) => part.classList.toggle("pl-covered", open));
    button.textContent = open ? this.dataset.close! : this.dataset.open!;
    button.setAttribute("aria-expanded", String(open));
  }
}

customElements.define("pl-network", Network);
