// What goes with whatever a page sends: the token that only it knows, and the language in which a refusal is told.
export function headers(token: string): Record<string, string> {
  return { "X-Marsad-Token": token, "Accept-Language": document.documentElement.lang };
}
