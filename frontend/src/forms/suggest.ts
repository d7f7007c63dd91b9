// Names that begin to fit what somebody types into a field, from the address that the field gives.
interface Named {
  id: string;
  name: string;
  names: Record<string, string[]>;
}

const WAIT = 200; // ms without a further letter
const SHORTEST = 2; // letters
const MOST = 8; // names

export function suggestions(): void {
  document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach((input, number) => {
    const list = document.createElement("datalist");
    list.id = `suggested-${number}`;
    input.after(list);
    input.setAttribute("list", list.id);
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => void fill(input, list), WAIT);
    });
  });
}

async function fill(input: HTMLInputElement, list: HTMLDataListElement): Promise<void> {
  const typed = input.value.trim();
  if (typed.length < SHORTEST || [...list.options].some((option) => option.value === typed)) return;
  const query = new URLSearchParams({ name: typed, begun: "true", limit: String(MOST) });
  const answer = await fetch(`${input.dataset.suggest}?${query}`, { headers: { accept: "application/json" } });
  if (!answer.ok || input.value.trim() !== typed) return;
  const found = ((await answer.json()) as { rows: Named[] }).rows;
  list.replaceChildren(...found.map(option));
}

// The id goes into the field, the name stands beside it: two of one name stay two.
function option(one: Named): HTMLOptionElement {
  const made = document.createElement("option");
  made.value = one.id;
  made.label = one.names[document.documentElement.lang]?.[0] ?? one.name;
  return made;
}
