import { endOfText } from './json-size';

/** What stands behind a text in quotes that is a name. */
const colon = /\s*:/y;

/**
 * The first name that an object of a JSON text has twice: all but its last value would be lost in silence, of a whole
 * list of figures as well. Null where there is none.
 * @param text JSON that can be parsed
 * @returns the name, and the line of the text on which it stands again
 */
export function repeatedKey(text: string): { name: string; row: number } | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') open.push(new Set());
    else if (sign === '}' || sign === ']') open.pop();
    if (sign !== '"') continue;
    const end = endOfText(text, at) + 1;
    colon.lastIndex = end;
    if (colon.test(text)) {
      const written = text.slice(at + 1, end - 1);
      const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
      const names = open.at(-1);
      if (names?.has(name)) return { name, row: text.slice(0, at).split('\n').length };
      names?.add(name);
    }
    at = end - 1;
  }
  return null;
}
