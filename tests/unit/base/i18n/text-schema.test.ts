import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  foldText,
  localisedSchema,
  partialDateSchema,
  pickText,
  slugSchema,
  textSchema,
} from '@/lib/base/i18n/text-schema';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('text', () => {
  test('is trimmed, and otherwise kept as it is', () => {
    expect(textSchema.parse('  L’été, 4 sur 5 – 😀\t\n')).toBe('L’été, 4 sur 5 – 😀');
    expect(textSchema.parse('two\nlines\tand a tab')).toBe('two\nlines\tand a tab');
  });

  test.each([
    ['nothing', ''],
    ['spaces only', ' \n\u00a0 '],
    ['a NUL', 'a\0b'],
    ['a control character', 'a\u001bb'],
    ['a delete character', 'a\u007fb'],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00a'],
    ['swapped surrogates', '\udc00\ud800'],
    ['a replacement character', 'a\ufffd'],
    ['a bidirectional override', 'a\u202eb'],
    ['a bidirectional isolate', '\u2066a'],
    ['too many characters', 'x'.repeat(32_768)],
    ['a number', 5],
    ['an object', { not: '' }],
  ])('refuses %s', (_, value) => {
    expect(accepts(textSchema, value)).toBe(false);
  });
});

describe('a text in several languages', () => {
  test('needs one language, and knows only three', () => {
    expect(accepts(localisedSchema, { nl: 'Tevreden' })).toBe(true);
    expect(accepts(localisedSchema, {})).toBe(false);
    expect(accepts(localisedSchema, { fr: '' })).toBe(false);
    expect(accepts(localisedSchema, { fr: 'Satisfaits', de: 'Zufrieden' })).toBe(false);
  });

  const all = { fr: 'oui', nl: 'ja', en: 'yes' };

  test('is read in the reader’s language', () => {
    expect(pickText(all, 'nl')).toEqual({ text: 'ja', lang: 'nl' });
  });

  test('falls back to French, Dutch, English in this order, and says to which', () => {
    expect(pickText({ fr: 'oui', nl: 'ja' }, 'en')).toEqual({ text: 'oui', lang: 'fr' });
    expect(pickText({ nl: 'ja', en: 'yes' }, 'fr')).toEqual({ text: 'ja', lang: 'nl' });
    expect(pickText({ en: 'yes' }, 'fr')).toEqual({ text: 'yes', lang: 'en' });
    expect(pickText({}, 'fr')).toEqual({ text: '', lang: 'fr' });
  });
});

describe('a date', () => {
  test.each(['2010', '2010-12', '2013-11-12', '2024-02-29', '1900-01-01'])('may be %s', (date) => {
    expect(partialDateSchema.parse(date)).toBe(date);
  });

  test.each([
    ...['2024-02-30', '2023-02-29', '2010-04-31', '2010-12-32', '2010-12-00'],
    ...['2010-13', '2010-00', '2010-1', '10', '0000', '0000-01-01', '20100101'],
    ...['2010-12-', '2010/12', '12-11-2013', '2010-12-01T00:00', ' 2010', '2010\n', ''],
  ])('may not be "%s"', (date) => {
    expect(accepts(partialDateSchema, date)).toBe(false);
  });
});

describe('an identifier', () => {
  test.each(['a', 'be-2010-switched-provider', '80-20', 'x'.repeat(100)])('may be %s', (id) => {
    expect(accepts(slugSchema, id)).toBe(true);
  });

  test.each([
    ...['', '-a', 'a-', 'a--b', 'A', 'é', 'a_b', 'a b', 'a/b', 'a.b', 'a,b', 'a\n', '__proto__'],
    'x'.repeat(101),
  ])('may not be "%s"', (id) => {
    expect(accepts(slugSchema, id)).toBe(false);
  });
});

describe('folded text', () => {
  test.each([
    ['École', 'ecole'],
    ['ÉCOLE', 'ecole'],
    ['E\u0301cole', 'ecole'],
    ['  deux   mots\n\u00a0 ', 'deux mots'],
    ['Cœur, ŒUVRE', 'coeur, oeuvre'],
    ['België', 'belgie'],
    ['ça, où, naïf', 'ca, ou, naif'],
    ['100 %_', '100 %_'],
  ])('%j is found as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folded again stays the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
