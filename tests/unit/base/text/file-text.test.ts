import { describe, expect, test } from 'vitest';
import { isUnicode, toFileText } from '@/lib/base/text/file-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const join = (...parts: (Uint8Array | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function read(bytes: Uint8Array<ArrayBuffer>) {
  const { encoding, pieces } = toFileText(bytes);
  return { encoding, text: [...pieces()].map(({ text }) => text).join('') };
}

const line = 'date;durée\n2024-03-01;12\n';

describe('a text file tells its encoding by its bytes', () => {
  test.each([
    ['UTF-8', utf8(line), 'utf-8'],
    ['UTF-8 with its mark', join([0xef, 0xbb, 0xbf], utf8(line)), 'utf-8'],
    ['UTF-16 with its mark, low byte first', join([0xff, 0xfe], utf16le(line)), 'utf-16le'],
    ['UTF-16 with its mark, high byte first', join([0xfe, 0xff], utf16be(line)), 'utf-16be'],
    ['UTF-16 without, low byte first', utf16le(line), 'utf-16le'],
    ['UTF-16 without, high byte first', utf16be(line), 'utf-16be'],
    ['Windows-1252', new Uint8Array(Buffer.from(line, 'latin1')), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(read(bytes)).toEqual({ encoding, text: line });
  });

  test.each([
    ['low byte first', [0xff, 0xfe], utf16le, 'utf-16le'],
    ['high byte first', [0xfe, 0xff], utf16be, 'utf-16be'],
  ] as const)('a mark is believed where no zeros tell: %s', (_, mark, encode, encoding) => {
    expect(read(join([...mark], encode('日付日付;数')))).toEqual({ encoding, text: '日付日付;数' });
  });

  test.each(['ÿa', 'aþ', 'þa', 'aÿ', 'þþ', 'ÿÿ'])('half a mark is none: %s', (text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
    expect(read(bytes)).toEqual({ encoding: 'windows-1252', text });
  });

  test('an empty one is UTF-8', () => {
    expect(read(new Uint8Array())).toEqual({ encoding: 'utf-8', text: '' });
  });

  test('one that breaks off within a letter is still UTF-8', () => {
    expect(read(utf8('a;é').slice(0, -1))).toEqual({ encoding: 'utf-8', text: 'a;\ufffd' });
  });

  test.each([
    ['a single zero', join(utf8('a;b\n'), [0])],
    ['zeros anywhere', join(utf8('abcdefgh'), [0, 0], utf8('ijklmnop'))],
    ['nothing but zeros', new Uint8Array(64)],
    ['the words of a PDF', utf8('%PDF-1.4\n1 0 obj\n')],
    ['the words of an RTF', utf8('{\\rtf1\\ansi Date;Answered}')],
  ])('one with %s is no text', (_, bytes) => {
    expect(() => toFileText(bytes)).toThrow(expect.objectContaining({ code: 'not-a-table' }));
  });

  test('zeros are looked for at the beginning alone', () => {
    expect(read(join(utf8('a'.repeat(4_096)), [0])).encoding).toBe('utf-8');
    expect(() => toFileText(join(utf8('a'.repeat(4_095)), [0]))).toThrow();
  });
});

describe('the first letter that is no ASCII tells the encoding, however far below it stands', () => {
  const ascii = utf8('2024-03-01;12\n'.repeat(20_000));
  const latin = new Uint8Array(Buffer.from('été\n', 'latin1'));

  test.each([
    ['UTF-8', utf8('été\n'), 'utf-8'],
    ['Windows-1252', latin, 'windows-1252'],
  ])('%s', (_, end, encoding) => {
    const text = toFileText(join(ascii, end));
    expect(text.encoding).toBe('utf-8');
    const pieces = [...text.pieces()];
    expect(pieces.at(-1)?.text.slice(-4)).toBe('été\n');
    expect(text.encoding).toBe(encoding);
  });

  test('a byte of another encoding further below loses its own letter alone', () => {
    const read = [...toFileText(join(utf8('été;'), ascii, latin)).pieces()];
    const text = read.map((piece) => piece.text).join('');
    expect(text.startsWith('été;2024')).toBe(true);
    expect(text.slice(-4)).toBe('\ufffdt\ufffd\n');
  });
});

test('a file is Unicode if it is so to its end', () => {
  const long = utf8('é'.repeat(100_000));
  expect(isUnicode(long)).toBe(true);
  expect(isUnicode(long.subarray(0, -1))).toBe(false);
  expect(isUnicode(join([0xff, 0xfe], utf16le('é')))).toBe(true);
  // A letter of Windows-1252 at the very end could begin one of UTF-8 that is cut off.
  expect(isUnicode(join(utf8('Qualit'), [0xe9]))).toBe(false);
  expect(isUnicode(join(long, [0xe9, 0x0a]))).toBe(false);
});

test('letters of Windows-1252 that Latin-1 lacks are read as they were meant', () => {
  const bytes = Uint8Array.from([0x80, 0x92, 0x9c, 0x85, 0x9f, 0xe9, 0xa0, 0x81]);
  expect(read(bytes)).toEqual({ encoding: 'windows-1252', text: '€’œ…Ÿé\u00a0\u0081' });
});

describe('a long file comes in pieces', () => {
  const long = `${'é'.repeat(50)};${'x'.repeat(30)}\n`.repeat(1_200);

  test.each([
    ['UTF-8', utf8(long)],
    ['UTF-16, low byte first', join([0xff, 0xfe], utf16le(long))],
    ['UTF-16, high byte first', join([0xfe, 0xff], utf16be(long))],
    ['Windows-1252', new Uint8Array(Buffer.from(long, 'latin1'))],
  ])('of %s, without breaking a letter, and whole again each time', (_, bytes) => {
    const { pieces } = toFileText(bytes);
    const read = [...pieces()];
    expect(read.length).toBeGreaterThan(1);
    expect(read.map(({ text }) => text).join('') === long).toBe(true);
    const shares = read.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares[0]).toBeLessThan(0.7);
    expect([...pieces()].length).toBe(read.length);
  });

  test.each([
    ['Windows-1252', Buffer.from('é'.repeat(300_000), 'latin1'), 'é'],
    ['UTF-8 of two bytes', utf8(`${'é'.repeat(300_000)}`), 'é'],
    ['UTF-8 of three bytes', utf8('語'.repeat(300_000)), '語'],
    ['UTF-8 of four bytes', utf8('😀'.repeat(300_000)), '😀'],
  ])('as quickly where no letter is of ASCII: %s', (_, bytes, letter) => {
    expect(read(new Uint8Array(bytes)).text === letter.repeat(300_000)).toBe(true);
  });
});
