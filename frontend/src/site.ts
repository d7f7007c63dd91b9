// What every page needs: htmx with the page's token, the theme, and selects that lead somewhere.
import "htmx.org";
import { articles } from "./article/screen";
import { suggestions } from "./forms/suggest";

const token = document.querySelector<HTMLMetaElement>('meta[name="marsad-token"]')?.content ?? "";

document.addEventListener("htmx:configRequest", (event) => {
  (event as CustomEvent).detail.headers["X-Marsad-Token"] = token;
});

function themes(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme]");
  const kept = localStorage.getItem("theme");
  if (kept) document.documentElement.dataset.theme = kept;
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
    document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
    localStorage.setItem("theme", document.documentElement.dataset.theme);
  });
}

function leading(): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-goto]")) {
    select.addEventListener("change", () => location.assign(select.dataset.goto + encodeURIComponent(select.value)));
  }
}

themes();
leading();
suggestions();
articles(token);
