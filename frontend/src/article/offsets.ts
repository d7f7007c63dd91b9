// Positions: the server counts code points, the browser UTF-16 units.

/** The code points in the first `units` UTF-16 units of a text. */
export function codePoints(text: string, units: number = text.length): number {
  let count = 0;
  for (let at = 0; at < units; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** The selection inside `root` as code points of its text, or null where there is none. */
export function selected(root: Element): { start: number; end: number } | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return { start: offset(root, range.startContainer, range.startOffset), end: offset(root, range.endContainer, range.endOffset) };
}

function offset(root: Element, node: Node, at: number): number {
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(node, at);
  return codePoints(before.toString());
}
