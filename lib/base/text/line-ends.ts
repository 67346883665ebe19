/**
 * Delimited text with `\n` at the end of each row, whichever ends it has, and be they mixed. Line ends within
 * quotes belong to their cells and stay.
 * @param text begins outside of quotes, and does not end between `\r` and `\n`
 */
export function withPlainLineEnds(text: string, delimiter: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('"')) return plain(text);
  let mended = '';
  let from = 0;
  for (const [start, end] of quotedParts(text, delimiter)) {
    mended += plain(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return mended + plain(text.slice(from));
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n');

/** Whether a text ends within a cell in quotes. */
export function hasOpenQuote(text: string, delimiter: string): boolean {
  for (const [, end] of quotedParts(text, delimiter)) if (end > text.length) return true;
  return false;
}

/** Where cells in quotes begin and end. A quote inside a cell that began without one opens nothing: `2'30"`. */
function* quotedParts(text: string, delimiter: string): Generator<[number, number]> {
  let at = 0;
  for (;;) {
    const start = text.indexOf('"', at);
    if (start < 0) return;
    const before = text[start - 1];
    const opens =
      before === undefined || before === delimiter || before === '\n' || before === '\r';
    if (!opens) {
      at = start + 1;
      continue;
    }
    at = closingQuote(text, start + 1, delimiter) + 1;
    yield [start, at];
  }
}

/** A quote closes a cell where the cell ends behind it; two quotes in a row are one that is meant. */
function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let next = quote + 1;
    while (text[next] === ' ' && delimiter !== ' ') next += 1;
    const after = text[next];
    if (after === undefined || after === delimiter || after === '\n' || after === '\r')
      return quote;
    at = quote + 1;
  }
}

/** The delimiter that a first line `sep=;` names, as Excel writes and reads it; null where there is none. */
export function namedDelimiter(head: string): string | null {
  const [, delimiter = null] = /^\ufeff?"?sep=([^\r\n"])"?[;,|\t ]*(?:[\r\n]|$)/i.exec(head) ?? [];
  return delimiter;
}
