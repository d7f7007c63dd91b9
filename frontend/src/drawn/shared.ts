// What all drawings share: their data, the page's colours, and the drawing anew when light or dark is chosen.
export const VOICE: Record<string, string> = { outlet: "--v0", named: "--v1", unnamed: "--v8" };
export const SIGN: Record<string, string> = { actual: "", negated: "✗", planned: "○", "called-for": "→", possible: "?" };

export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
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
}
