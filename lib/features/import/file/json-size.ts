/**
 * Whether a text of JSON opens more objects and lists than so many: each takes twenty times the memory of its two
 * signs. Counted before it is read; what is no JSON may be told either way.
 */
export function hasMoreContainers(text: string, most: number): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfText(text, at);
    else if (sign === BRACE || sign === BRACKET) found += 1;
    if (found > most) return true;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACE, BRACKET] = [0x22, 0x5c, 0x7b, 0x5b];

/** Where a text in quotes ends that begins here; the end of all where it does not. */
export function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) return at;
    if (sign === BACKSLASH) at += 1;
  }
  return text.length;
}
