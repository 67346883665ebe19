import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  decodeSingleByte,
  plausibleEncodings,
  singleByteEncodings,
  ungarbled,
} from '@/lib/base/spreadsheet/single-byte';

const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);

// The other library has no apple and no letters for some bytes of Windows, and for a Macintosh its older currency
// sign and the unit Ω where Apple has the euro and the letter Ω.
test.each([
  ['macintosh', 'macroman', [0xbd, 0xdb, 0xf0]],
  ['cp850', 'cp850', []],
  ['iso-8859-15', 'iso-8859-15', []],
  ['windows-1252', 'windows-1252', [0x81, 0x8d, 0x8f, 0x90, 0x9d]],
] as const)('%s has the letters that another library knows', (encoding, theirs, apart) => {
  const ours = decodeSingleByte(every, encoding);
  expect(ours).toHaveLength(256);
  const other = iconv.decode(Buffer.from(every), theirs);
  const differing = [...every].filter((byte) => ours[byte] !== other[byte]);
  expect(differing.filter((byte) => !apart.some((one) => one === byte))).toEqual([]);
});

test('a Macintosh has the letters of Apple’s own table', () => {
  expect(decodeSingleByte(Uint8Array.of(0xbd, 0xdb, 0xf0), 'macintosh')).toBe('\u03a9\u20ac\uf8ff');
});

describe('which encodings a text may be in', () => {
  const fits = (text: string, encoding: string) =>
    plausibleEncodings(new Uint8Array(iconv.encode(text, encoding)));

  test.each(['windows-1252', 'cp850'])('French and Dutch in %s can be told', (encoding) => {
    expect(fits('pays;année;qualité\nBE;2010;très élevé', encoding)).toEqual([encoding]);
    expect(fits('coördinatie;reële crisis', encoding)).toContain(encoding);
  });

  test('so can they on a Macintosh', () => {
    expect(fits('année;qualité;très élevé', 'macroman')).toEqual(['macintosh']);
  });

  test('the sign of the euro tells Latin 9 from Windows', () => {
    expect(fits('prix: 5 €; cœur', 'iso-8859-15')).toEqual(['iso-8859-15']);
    expect(fits('prix: 5 €; cœur', 'windows-1252')).toEqual(['windows-1252']);
  });

  test('encodings that give the same text are one; text of ASCII alone is in all of them', () => {
    expect(fits('été', 'windows-1252')).toEqual(['windows-1252']);
    expect(plausibleEncodings(new TextEncoder().encode('plain'))).toEqual([singleByteEncodings[0]]);
  });

  test('nothing that one would not write is proposed', () => {
    // é of cp850 is a low quotation mark of Windows; a capital or a mark amid a word is no spelling.
    const bytes = Uint8Array.of(0x61, 0x6e, 0x6e, 0x82, 0x65);
    expect(plausibleEncodings(bytes)).toEqual(['cp850']);
    expect(plausibleEncodings(Uint8Array.of(0x61, 0xc9, 0x62))).not.toContain('windows-1252');
    expect(plausibleEncodings(Uint8Array.of(0x61, 0xab, 0x62))).not.toContain('windows-1252');
    expect(plausibleEncodings(Uint8Array.of(0x61, 0x93, 0x62))).not.toContain('windows-1252');
  });

  test('an apostrophe may stand within a word, and a quotation mark beside one', () => {
    expect(fits('l’été', 'windows-1252')).toEqual(['windows-1252']);
    expect(fits('dit « oui » à tous', 'windows-1252')).toContain('windows-1252');
    expect(fits('“goed” zei ze, één keer', 'windows-1252')).toContain('windows-1252');
    expect(fits('a“ b', 'windows-1252')).not.toContain('windows-1252');
  });

  test('a letter alone is a word only as à', () => {
    expect(fits('de 5 à 9', 'windows-1252')).toContain('windows-1252');
    expect(fits('5 é 9', 'windows-1252')).not.toContain('windows-1252');
    expect(fits('5 É 9', 'windows-1252')).not.toContain('windows-1252');
    expect(fits('c’était', 'windows-1252')).toContain('windows-1252');
    expect(fits('É.-U.', 'windows-1252')).toContain('windows-1252');
  });

  test('an accented i after an elided letter alone is an apostrophe read wrongly', () => {
    for (const text of ['lí avis', 'quí on', ' dí un', 'sí', 'mí', 'jí', 'tí', 'cí', 'ní', 'QUí'])
      expect(fits(text, 'windows-1252'), text).not.toContain('windows-1252');
    expect(fits('aquí', 'windows-1252')).toContain('windows-1252');
    expect(fits('allí', 'windows-1252')).toContain('windows-1252');
  });
});

test.each([
  ['annÃ©e', 'année'],
  ['Ã‰tÃ©', 'Été'],
  ['lâ€™Ã©tÃ©', 'l’été'],
  ['5 â‚¬', '5 €'],
  ['Â°C', '°C'],
  ['Å“uvre', 'œuvre'],
])('%s was meant as %s', (text, meant) => {
  expect(ungarbled(text)).toBe(meant);
});

test.each(['année', 'plain', 'Â', 'Ãa', 'â€', ''])('%s was meant as it stands', (text) => {
  expect(ungarbled(text)).toBeNull();
});

test('what is garbled is mended, whatever stands beside it', () => {
  expect(ungarbled('Ã© and É')).toBe('é and É');
});
