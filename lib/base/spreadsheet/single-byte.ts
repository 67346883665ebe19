import { WINDOWS_1252 } from '../text/file-text';

// Encodings with a byte for each letter: nothing in a file says which it is.

export const singleByteEncodings = ['windows-1252', 'macintosh', 'cp850', 'iso-8859-15'] as const;
export type SingleByteEncoding = (typeof singleByteEncodings)[number];

/** The letters of the bytes from 0x80. */
const upperHalves: Record<SingleByteEncoding, string> = {
  'windows-1252':
    WINDOWS_1252 +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'iso-8859-15':
    Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index)).join('') +
    '\u00a0¡¢£€¥Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
};

export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const upper = upperHalves[encoding];
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** What French, Dutch and English tables hold beside ASCII. */
const usual = /[À-ÂÄ-ÏÑ-ÔÖÙ-Üß-âä-ïñ-ôöù-üÿŒœŸ\u00a0\u202f«»‘’“”–—…€£°§·•©®™²³±×½]/u;
const lower = /\p{Ll}/u;
const letter = /\p{L}/u;

/** Whether a text reads as one would write it: no strange signs, no capital or quotation mark amid a word. */
function isPlausible(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(/[\u0080-\uffff]/g)) {
    if (!usual.test(found)) return false;
    const [before = ' ', after = ' '] = [text[index - 1], text[index + 1]];
    if (/\p{Lu}/u.test(found) && lower.test(before)) return false;
    const isAmidWord = letter.test(before) && letter.test(after);
    if (isAmidWord && !letter.test(found) && found !== '’') return false;
    if (/[‘“«•€£]/.test(found) && letter.test(before) && found !== '€') return false;
    // A letter alone is a word only as `à`.
    if (letter.test(found) && !/[àÀ]/.test(found) && !/[\p{L}'’.-]/u.test(before + after))
      return false;
    if (
      found === 'í' &&
      /(?:^|[^\p{L}])(?:[dlnsjmtc]|qu)$/iu.test(text.slice(Math.max(0, index - 3), index))
    )
      return false;
  }
  return true;
}

/**
 * The encodings under which bytes that are no Unicode read as one would write; those that give the very same
 * text are one.
 */
export function plausibleEncodings(bytes: Uint8Array): SingleByteEncoding[] {
  const texts = new Set<string>();
  return singleByteEncodings.filter((encoding) => {
    const text = decodeSingleByte(bytes, encoding);
    if (texts.has(text) || !isPlausible(text)) return false;
    texts.add(text);
    return true;
  });
}

/** What is left of a letter of UTF-8 that was read as Windows-1252. */
const garbled =
  /[ÃÂÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/g;

/** A text in which letters read as `Ã©` in place of `é`, as it was meant; null for any other. */
export function ungarbled(text: string): string | null {
  const meant = text.replace(garbled, fromUtf8);
  return meant === text ? null : meant;
}

function fromUtf8(letters: string): string {
  const upper = upperHalves['windows-1252'];
  const bytes = Array.from(letters, (one) => 0x80 + upper.indexOf(one));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return letters;
  }
}
