import { FileError, type TextEncoding, type FileBytes } from './row-schema';

/** What a file is, told by its first bytes: a ZIP (as workbooks are), the container of Excel 97 to 2003, or text. */
export function containerOf(bytes: FileBytes): 'zip' | 'ole' | 'text' {
  if (startsWith(bytes, ZIP)) return 'zip';
  return startsWith(bytes, OLE) ? 'ole' : 'text';
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks with a password are such containers, too. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** PDF and RTF, which may be all ASCII. */
const documents = ['%PDF-', String.raw`{\rtf`].map((signature) =>
  Array.from(signature, (letter) => letter.charCodeAt(0)),
);

function startsWith(bytes: FileBytes, signature: readonly number[]): boolean {
  const head = bytes.subarray(0, Math.min(signature.length, bytes.length));
  return signature.every((byte, index) => head[index] === byte);
}

/** A text file in pieces, decoded again at every call. */
export type FileText = {
  /** What the bytes read so far tell. Until one of them is no ASCII, that is UTF-8. */
  readonly encoding: TextEncoding;
  pieces: () => Generator<{ text: string; share: number }>;
};

/** Rows of a piece live until the next one: small pieces die young, which spares collecting them. */
const PIECE_BYTES = 1 << 16;

/**
 * The text of a file in the encoding its bytes tell. A file need not be read to its end to know it: the first
 * piece that is not all ASCII is either UTF-8 or not.
 * @throws FileError for bytes that are no text, or that are a document of which the text says how it looks.
 */
export function toFileText(bytes: FileBytes): FileText {
  if (documents.some((signature) => startsWith(bytes, signature)))
    throw new FileError('not-a-table');
  let known = wideEncodingOf(bytes);
  const [first] = slicesOf(bytes);
  if (first && known === null) known = encodingOfSlice(first, first.length === bytes.length);
  return {
    get encoding() {
      return known ?? 'utf-8';
    },
    *pieces() {
      let read = 0;
      let decode = decoderOf(known);
      for (const slice of slicesOf(bytes)) {
        read += slice.length;
        const isLast = read === bytes.length;
        let text = decode(slice, isLast);
        if (known === null && !isAscii(text, slice)) {
          known = encodingOfSlice(slice, isLast);
          decode = decoderOf(known);
          text = decode(slice, isLast);
        }
        yield { text, share: read / bytes.length };
      }
    },
  };
}

/** Whether a file is Unicode from its beginning to its very end. @throws FileError for bytes that are no text. */
export function isUnicode(bytes: FileBytes): boolean {
  return wideEncodingOf(bytes) !== null || isUtf8(bytes, { mayBeCut: false });
}

/** UTF-16, where a mark or zeros tell it; else null. */
function wideEncodingOf(bytes: FileBytes): TextEncoding | null {
  const head = bytes.subarray(0, Math.min(4096, bytes.length));
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const nulls = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  // Latin text in UTF-16 has a zero in nearly every second byte.
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  if (even + odd > 0) throw new FileError('not-a-table');
  return null;
}

/** Whether bytes, decoded as UTF-8, are all ASCII: a longer letter shortens the text, a broken one is replaced. */
function isAscii(text: string, { length }: Uint8Array): boolean {
  return text.length === length && !text.includes('\ufffd');
}

/** Null for bytes that every encoding but UTF-16 has in common. */
function encodingOfSlice(slice: Uint8Array, isLast: boolean): TextEncoding | null {
  if (isAscii(new TextDecoder().decode(slice), slice)) return null;
  return isUtf8(slice, { mayBeCut: isLast }) ? 'utf-8' : 'windows-1252';
}

/** @param mayBeCut whether a character may be cut off at the very end, as in a broken download */
export function isUtf8(bytes: FileBytes, { mayBeCut }: { mayBeCut: boolean }): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    let read = 0;
    for (const slice of slicesOf(bytes)) {
      read += slice.length;
      decoder.decode(slice, { stream: mayBeCut && read === bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}

function decoderOf(encoding: TextEncoding | null): (slice: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(encoding ?? 'utf-8');
  if (encoding === 'windows-1252') return (slice) => mendWindows1252(decoder.decode(slice));
  const isWide = encoding !== null && encoding !== 'utf-8';
  return (slice, isLast) => decoder.decode(slice, { stream: isWide && !isLast });
}

/** Slices of whole characters: of UTF-8, and of what has a byte for each. */
function* slicesOf(bytes: FileBytes): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const slice = bytes.subarray(start, Math.min(start + PIECE_BYTES, bytes.length));
    const isLast = start + slice.length === bytes.length;
    const end = isLast ? slice.length : endOfWhole(slice);
    yield slice.subarray(0, end);
    start += end;
  }
}

/** Where a character ends, or one begins that may be cut off: in UTF-8 it has four bytes at most. */
function endOfWhole(slice: Uint8Array): number {
  for (let end = slice.length; end > slice.length - 4; end -= 1) {
    const last = slice[end - 1] ?? 0;
    if (last < 0x80) return end;
    if (last >= 0xc0) return end - 1;
  }
  return slice.length;
}

/** Bytes 0x80 to 0x9F of Windows-1252. Node 20 leaves them as control characters; browsers do not. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}
