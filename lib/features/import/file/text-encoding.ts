import { isUnicode, toFileText, type FileText } from '../../../base/text/file-text';
import {
  decodeSingleByte,
  plausibleEncodings,
  singleByteEncodings,
  type SingleByteEncoding,
} from '../../../base/spreadsheet/single-byte';
import type { ImportOptions, ImportQuestion } from '../../../domain/imports/import-schema';

/**
 * The text of an import. Unicode tells itself; of encodings with a byte for each letter the usual one is
 * taken where the text reads right in it and in no other, else it is asked.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: ImportOptions['encoding'],
): { text: FileText; questions: ImportQuestion[] } {
  if (isUnicode(bytes)) return { text: toFileText(bytes), questions: [] };
  const possible = encoding === undefined ? plausibleEncodings(bytes) : [encoding];
  const [only = 'windows-1252', ...others] = possible;
  const isCertain = encoding !== undefined || (possible.length === 1 && only === 'windows-1252');
  const decoded = new TextEncoder().encode(
    decodeSingleByte(bytes, others.length > 0 ? 'windows-1252' : only),
  );
  return {
    text: toFileText(decoded),
    questions: isCertain ? [] : [askEncoding(bytes, possible)],
  };
}

/** Characters around the first letter that is not ASCII, to tell by how it reads. */
const SHOWN = 30;

function askEncoding(bytes: Uint8Array, possible: readonly SingleByteEncoding[]): ImportQuestion {
  const choices = possible.length > 0 ? possible : singleByteEncodings;
  const at = bytes.findIndex((byte) => byte >= 0x80);
  const around = bytes.subarray(Math.max(0, at - SHOWN), at + SHOWN);
  const read = (encoding: SingleByteEncoding) =>
    decodeSingleByte(around, encoding)
      .replace(/[\u0000-\u001f]+/g, ' ')
      .trim();
  const row = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  return {
    ...{ option: 'encoding', choices: [...choices], sheet: null, column: null },
    examples: [{ row, found: read(choices[0] ?? 'windows-1252') }],
    readings: Object.fromEntries(choices.map((choice) => [choice, read(choice)])),
  };
}
