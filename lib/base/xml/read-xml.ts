import { Parser } from 'saxen';
import { FileError } from '../text/row-schema';

export type XmlVisitor = {
  /** `attributes` are read only if asked for. */
  open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** What is read of a piece lives until the next one: small pieces die young, which spares collecting them. */
const PIECE_BYTES = 1 << 16;

/** What has not ended after so many bytes is no part of a workbook, whose cells hold 32,767 characters. */
const LONGEST_PART = 4_000_000;

/**
 * Walks through XML, names without their namespace's prefix.
 * @throws FileError for XML that is not well-formed.
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  // Where nothing is taken on the way, it goes to the end at once.
  walkXml(bytes, visitor, () => []).next();
}

/** Reads XML as `readXml` does, and gives what there is to take from the visitor after every piece. */
export function* walkXml<T>(
  bytes: Uint8Array,
  visitor: XmlVisitor,
  take: () => readonly T[],
): Generator<T> {
  const decoder = new TextDecoder();
  let waiting = 0;
  const parser = parserFor(visitor, () => (waiting = 0));
  for (let start = 0; start < bytes.length;) {
    const end = pieceEnd(bytes, start);
    waiting += end - start;
    if (waiting > LONGEST_PART) throw new FileError('workbook-broken');
    const piece = decoder.decode(bytes.subarray(start, end));
    refuseBroken(() => parser.write(piece));
    yield* take();
    start = end;
  }
  refuseBroken(() => parser.end());
}

/** Behind the first tag that ends after the size of a piece: parsers have nothing to keep for the next. */
function pieceEnd(bytes: Uint8Array, start: number): number {
  const tagEnd = bytes.indexOf(0x3e, start + PIECE_BYTES);
  return tagEnd < 0 ? bytes.length : tagEnd + 1;
}

function parserFor(visitor: XmlVisitor, onTag: () => void): Parser {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) =>
    visitor.open?.(localName(name), () => decoded(attributes(), decode)),
  );
  parser.on('closeTag', (name) => {
    onTag();
    visitor.close?.(localName(name));
  });
  parser.on('text', (value, decode) => visitor.text?.(value.includes('&') ? decode(value) : value));
  parser.on('cdata', (value) => visitor.text?.(value));
  return parser;
}

/** Attributes with their entities read: `&quot;` is a quotation mark. */
function decoded(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  const written = Object.values(attributes);
  if (!written.some((value) => value.includes('&'))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, decode(value)]),
  );
}

/** @throws FileError where a parser does not go on */
function refuseBroken(read: () => void): void {
  try {
    read();
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('workbook-broken');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A truth as XML writes it. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
