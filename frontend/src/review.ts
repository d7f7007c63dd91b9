// Review by single keys. A field that has the focus takes letters as letters; Ctrl+Enter decides from within one,
// and so does Enter after a reason that was asked for.
import { headers } from "./forms/sending";

const token = document.querySelector<HTMLMetaElement>('meta[name="marsad-token"]')?.content ?? "";
const box = document.querySelector<HTMLElement>("[data-review]");
if (box) review(box);

function review(box: HTMLElement): void {
  const form = box.querySelector<HTMLFormElement>("[data-decide]")!;
  const fields = box.querySelector<HTMLFieldSetElement>("[data-fields]")!;
  const said = box.querySelector<HTMLElement>("[data-said]")!;
  const who = form.elements.namedItem("who") as HTMLInputElement;
  const why = form.elements.namedItem("why") as HTMLInputElement;
  who.value = localStorage.getItem("reviewer") ?? "";
  let wanted = "accept"; // what Ctrl+Enter does
  let busy = false;

  const act = (action: string) => {
    if (action === "skip") return skip();
    if (action === "correct" && fields.hidden) return open();
    if (action === "reject" && !why.value.trim()) {
      wanted = "reject";
      return why.focus();
    }
    void decide(action);
  };

  const open = () => {
    wanted = "correct";
    fields.hidden = false;
    fields.querySelector<HTMLElement>("input, select")?.focus();
  };

  const skip = () => {
    const address = new URL(location.href);
    address.searchParams.delete("id");
    address.searchParams.append("skip", box.dataset.review!);
    location.assign(address);
  };

  const decide = async (action: string) => {
    if (busy) return;
    if (!who.value.trim()) return who.focus();
    localStorage.setItem("reviewer", who.value.trim());
    const undone = sessionStorage.getItem("decided");
    const id = action === "undo" ? undone : box.dataset.review!;
    if (!id) return;
    const body = new FormData();
    body.set("action", action);
    body.set("who", who.value);
    body.set("why", why.value);
    if (action !== "undo") body.set("seen", box.dataset.seen!);
    if (action === "correct") body.set("changes", changed().join("\n"));
    busy = true;
    const answer = await fetch(`/review/${encodeURIComponent(id)}`, { method: "POST", body, headers: headers(token) });
    const told = (await answer.json()) as { error?: { message: string; advice: string } };
    busy = false;
    if (told.error) {
      said.textContent = `${told.error.message}; ${told.error.advice}`;
      return;
    }
    const address = new URL(location.href);
    address.searchParams.delete("id");
    if (action === "undo") {
      sessionStorage.removeItem("decided");
      address.searchParams.set("id", id);
    } else sessionStorage.setItem("decided", id);
    location.assign(address);
  };

  const changed = () =>
    [...fields.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")]
      .filter((field) => field.value !== field.dataset.was)
      .map((field) => `${field.name}=${field.value}`);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void decide(wanted);
  });
  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-action]");
    if (button) act(button.dataset.action!);
  });
  document.addEventListener("keydown", (event) => {
    const inField = (event.target as Element).matches("input, select, textarea");
    if (inField && event.key === "Escape") return (event.target as HTMLElement).blur();
    // Enter after the reason decides what the reason is for; in another field it could only be a slip.
    if (inField && event.key === "Enter" && (event.ctrlKey || (event.target === why && wanted !== "accept"))) {
      event.preventDefault();
      return void decide(wanted);
    }
    if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
    // On an Arabic keyboard the key's place counts, on a Latin one its letter (AZERTY has them elsewhere).
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
    const action = { a: "accept", c: "correct", r: "reject", u: "undo", s: "skip" }[letter];
    if (!action) return;
    event.preventDefault();
    act(action);
  });
}
