// The first screen: rows and passages light one another up; the text can be edited and is read again at once.
import { headers } from "../forms/sending";
import { selected } from "./offsets";

const WAIT = 250; // milliseconds after the last key

export function articles(token: string): void {
  const form = document.querySelector<HTMLFormElement>("form[data-live]");
  const reading = document.querySelector<HTMLElement>("#reading");
  if (!reading) return;
  linked();
  if (form) new Editor(form, token);
  document.addEventListener("selectionchange", chosen);
}

/** What is selected in the article: its characters, counted as statements count them, and the rows that rest on it. */
function chosen(): void {
  const text = document.querySelector("#text"), told = document.querySelector<HTMLElement>("[data-chosen]");
  const range = text && selected(text);
  const some = range !== null && range !== undefined && range.start < range.end;
  if (told) told.textContent = some ? `${told.dataset.chosen} ${range.start}–${range.end}` : "";
  if (!some) return;
  const ids = [...text!.querySelectorAll<HTMLElement>("[data-s]")]
    .filter((piece) => getSelection()!.containsNode(piece, true))
    .flatMap((piece) => piece.dataset.s!.split(" "));
  call([...new Set(ids)]);
}

/** Rows and passages point at one another, by mouse, by finger and by keyboard. */
function linked(): void {
  const lit = (id: string | undefined) => {
    for (const old of document.querySelectorAll(".lit, .lit-trigger")) old.classList.remove("lit", "lit-trigger");
    if (!id) return;
    for (const piece of pieces(id)) {
      piece.classList.add("lit");
      if (piece.dataset.t?.split(" ").includes(id)) piece.classList.add("lit-trigger");
    }
  };
  const of = (event: Event) => (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset.row;
  document.addEventListener("pointerover", (event) => {
    const id = of(event);
    if (id) lit(id);
  });
  document.addEventListener("focusin", (event) => {
    const id = of(event);
    if (id) lit(id);
  });
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const piece = target.closest<HTMLElement>("#text [data-s]");
    if (piece) return show(piece.dataset.s!.split(" "));
    const row = target.closest<HTMLElement>(".row[data-row]");
    if (row && !target.closest("summary, a, button")) pieces(row.dataset.row!)[0]?.scrollIntoView({ block: "nearest" });
  });
}

function pieces(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`#text [data-s~="${CSS.escape(id)}"]`)];
}

function call(ids: string[]): HTMLElement[] {
  for (const old of document.querySelectorAll(".row.called")) old.classList.remove("called");
  const rows = ids.map((id) => document.getElementById(id)).filter((row): row is HTMLElement => row !== null);
  for (const row of rows) row.classList.add("called");
  return rows;
}

function show(ids: string[]): void {
  if (!getSelection()?.isCollapsed) return; // a selection has called its rows
  const rows = call(ids);
  rows[0]?.focus({ preventScroll: true });
  rows[0]?.scrollIntoView({ block: "nearest" });
}

/** The text as a field over its coloured picture; what is written is read again, and changed rows are marked. */
class Editor {
  private readonly area = document.createElement("textarea");
  private timer = 0;
  private asked = 0;
  private editing = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly token: string,
  ) {
    this.area.name = "text";
    this.area.dir = "rtl";
    this.area.lang = "ar";
    this.area.className = "edit";
    this.area.spellcheck = false;
    this.area.setAttribute("aria-label", form.querySelector("[data-edit]")!.textContent!.trim());
    this.area.addEventListener("input", () => this.later());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-edit]")!.addEventListener("click", () => this.toggle());
    form.querySelector("[data-paste]")?.addEventListener("click", () => this.empty());
    form.querySelector("[name=published]")!.addEventListener("change", () => this.again());
    form.querySelector<HTMLInputElement>("[data-file]")?.addEventListener("change", (event) => this.file(event));
    form.querySelector("[data-save]")?.addEventListener("click", () => void this.save());
    form.querySelector("[data-fetch]")?.addEventListener("click", () => void this.fetched());
    form.addEventListener("dragover", (event) => event.preventDefault());
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void file.text().then((text) => this.fresh(text));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.editing) this.toggle();
    });
  }

  private get text(): string {
    return this.editing ? this.area.value : (document.querySelector("#text")?.textContent ?? "").trim();
  }

  private get base(): HTMLTextAreaElement {
    return this.form.querySelector<HTMLTextAreaElement>("[name=base]")!;
  }

  private toggle(open = !this.editing): void {
    const button = this.form.querySelector("[data-edit]")!;
    if (open && !this.editing) {
      this.area.value = document.querySelector("#text")?.textContent ?? "";
      this.base.value = this.base.value || this.area.value;
    }
    this.editing = open;
    button.setAttribute("aria-pressed", String(open));
    this.place();
    if (open) this.area.focus();
  }

  /** Put the field over the picture of the text, which each answer of the server brings anew. */
  private place(): void {
    const text = document.querySelector<HTMLElement>("#text")!;
    const paper = text.parentElement!;
    paper.classList.toggle("editing", this.editing);
    if (this.editing) paper.append(this.area);
    else this.area.remove();
    this.fit();
  }

  private fit(): void {
    if (!this.editing) return;
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight}px`;
  }

  private empty(): void {
    this.fresh("");
    this.area.focus();
  }

  private fresh(text: string): void {
    this.toggle(true);
    this.area.value = text;
    this.form.querySelector<HTMLInputElement>("[name=title]")!.value = "";
    this.base.value = "";
    this.again();
    if (text) this.base.value = text;
  }

  private file(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void file.text().then((text) => this.fresh(text));
  }

  /** Post a form to the site; its JSON, or null with the refusal shown. */
  private async send<T>(path: string, fields: Record<string, string>): Promise<T | null> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await fetch(path, { method: "POST", body, headers: headers(this.token) });
    if (!answer.ok) {
      await this.complain(answer);
      return null;
    }
    return (await answer.json()) as T;
  }

  private field(name: string): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }

  private async save(): Promise<void> {
    const fields = { text: this.text, published: this.field("published").value, title: this.field("title").value };
    const saved = await this.send<{ address: string }>(`/save?lang=${document.documentElement.lang}`, fields);
    if (saved) location.assign(saved.address);
  }

  private async fetched(): Promise<void> {
    const address = this.form.querySelector<HTMLInputElement>("[data-address]")!.value;
    if (!address) return;
    const found = await this.send<{ text: string; title: string; published: string }>("/fetch", { address });
    if (!found) return;
    this.field("published").value = found.published;
    this.fresh(found.text);
    this.field("title").value = found.title;
  }

  private later(): void {
    this.fit();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.again(), WAIT);
  }

  private async again(): Promise<void> {
    const body = new FormData(this.form);
    body.set("text", this.text);
    const number = ++this.asked;
    const answer = await fetch(this.form.action, { method: "POST", body, headers: headers(this.token) });
    if (number !== this.asked) return; // a later one is on its way
    if (!answer.ok) return this.complain(answer);
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    const caret = [this.area.selectionStart, this.area.selectionEnd] as const;
    const focused = document.activeElement === this.area;
    document.querySelector("#reading")!.replaceWith(template.content);
    if (this.editing) {
      this.place();
      if (focused) this.area.focus({ preventScroll: true });
      this.area.setSelectionRange(...caret);
      if (!this.base.value) this.base.value = this.area.value;
    }
  }

  private async complain(answer: Response): Promise<void> {
    const told = (await answer.json().catch(() => null)) as { error?: { message: string; advice: string } } | null;
    const strip = document.querySelector(".strip");
    if (strip) strip.textContent = told?.error ? `${told.error.message}; ${told.error.advice}` : String(answer.status);
  }
}
