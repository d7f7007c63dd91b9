// What all drawings share: their data, the page's colours, and the drawing anew when light or dark is chosen.
export const VOICE: Record<string, string> = { outlet: "--v0", named: "--v1", unnamed: "--v8" };
export const SIGN: Record<string, string> = { actual: "", negated: "✗", planned: "○", "called-for": "→", possible: "?" };

// A colour of the style sheet as it is now, by day or by night: the property itself holds both.
export function colour(name: string): string {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = `var(${name})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

// Shows the frame and draws; a drawing that fails leaves the table, which has everything.
export async function draws<T>(frame: HTMLElement, at: string, draw: (data: T) => void): Promise<void> {
  const answer = await fetch(at, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const data = (await answer.json()) as T;
  await document.fonts.load('16px "IBM Plex Sans Arabic"');
  frame.hidden = false;
  draw(data);
  const again = new MutationObserver(() => draw(data));
  again.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(data));
}
