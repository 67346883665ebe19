import { isUtf8 } from '../../../base/text/file-text';

/**
 * Text that begins as UTF-8 and goes on as something else was put together from two encodings: read as
 * the one or the other, a part of it would be garbled in silence. Letters of Windows-1252, which are a
 * single byte, are never UTF-8 first.
 * @returns the row of the first byte that is no UTF-8; null for text of one encoding
 */
export function rowOfBrokenUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes, { mayBeCut: false })) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const good = text.slice(0, text.indexOf('\ufffd'));
  const beganAsUtf8 = /[\u0080-\uffff]/.test(good);
  return beganAsUtf8 ? good.split(/\r\n|\n|\r/).length : null;
}
