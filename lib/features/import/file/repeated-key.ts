/** Texts with a colon behind them where they are names, and the ends of objects and lists. */
const tokens = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;

/**
 * The first name that an object of a JSON text has twice: all but its last value would be lost in silence, of a whole
 * list of figures as well. Null where there is none.
 * @param text JSON that can be parsed
 * @returns the name, and the line of the text on which it stands again
 */
export function repeatedKey(text: string): { name: string; row: number } | null {
  const open: Set<string>[] = [];
  for (const { 0: token, 1: written = '', 2: colon, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
      const names = open.at(-1);
      if (names?.has(name)) return { name, row: text.slice(0, index).split('\n').length };
      names?.add(name);
    }
  }
  return null;
}
