import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, textWidth } from '@/lib/domain/charts/layout/text-lines';

test('wide letters take more room than narrow ones, and twice the size twice the room', () => {
  expect(textWidth('WWW', 10)).toBeGreaterThan(2 * textWidth('iii', 10));
  expect(textWidth('Wait', 20)).toBeCloseTo(2 * textWidth('Wait', 10));
});

test('a text that fits is one line', () => {
  expect(breakLines('Waiting', 200, 14)).toEqual(['Waiting']);
});

test('a line breaks between words', () => {
  // Each of these words is 4 letters of 0.58: 23.2 wide at size 10; two and a space are 49.3.
  expect(breakLines('aaaa bbbb cccc', 50, 10)).toEqual(['aaaa bbbb', 'cccc']);
  expect(breakLines('aaaa bbbb cccc', 49, 10)).toEqual(['aaaa', 'bbbb', 'cccc']);
});

test('a word that is too long alone, such as an address, breaks within', () => {
  expect(breakLines('aaaaaaaaaa', 24, 10)).toEqual(['aaaa', 'aaaa', 'aa']);
  const address = 'https://barometer.example/fr/figures?release=1';
  expect(breakLines(address, 100, 13).join('')).toBe(address);
});

test.each([
  ['Administration de la sécurité', 91, ['Administra-', 'tion de la', 'sécurité']],
  ['US Social Security Administration', 91, ['US Social', 'Security', 'Administra-', 'tion']],
  ['socialezekerheidsdienst (SSA)', 91, ['socialezeker-', 'heidsdienst', '(SSA)']],
  ['téléphonie', 60, ['télépho-', 'nie']],
])('%s breaks between syllables, with a hyphen', (text, room, lines) => {
  expect(breakLines(text, room, 13)).toEqual(lines);
});

test('no letter is lost and no line is wider than its room', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 40, max: 500 }),
      (text, room) => {
        const lines = breakLines(text, room, 14);
        // Hyphens come in where a word is divided.
        expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''));
        for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(room);
      },
    ),
  );
});
