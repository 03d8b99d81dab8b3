/** A number or an address so that its owner knows which one is meant and nobody else learns it: `138****8000`. */
export function masked(word: string): string {
  const at = word.indexOf('@');
  if (at !== -1) return `${word.slice(0, 1)}***${word.slice(at)}`;
  const shown = word.length >= 11 ? 3 : 2;
  return `${word.slice(0, shown)}****${word.slice(-shown)}`;
}
