import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { negotiateLocale } from '@/lib/base/i18n/negotiate';

test.each([
  ['fr', 'fr'],
  ['nl', 'nl'],
  ['en', 'en'],
  ['nl-BE', 'nl'],
  ['fr-BE', 'fr'],
  ['en-GB,en;q=0.9', 'en'],
  ['NL-be', 'nl'],
  ['de,nl;q=0.5', 'nl'],
  ['fr;q=0.3,nl;q=0.8,en;q=0.5', 'nl'],
  ['en;q=0.5, fr', 'fr'],
  ['fr;q=0,nl;q=0.1', 'nl'],
  ['de-DE,de;q=0.9,fr;q=0.2,*;q=0.1', 'fr'],
])('a reader who asks for "%s" gets %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test.each(['de', 'de-CH,it;q=0.8', 'fr;q=0', 'zh-Hans-CN', 'frr', 'english'])(
  'a reader who asks for "%s", which we have not, gets English',
  (header) => {
    expect(negotiateLocale(header)).toBe('en');
  },
);

test.each([
  null,
  '',
  ' ',
  ',',
  ';',
  ';q=1',
  'q=0.5',
  '\u0000',
  'x'.repeat(65_536),
  '__proto__',
  '<b>',
])('a reader who says nothing readable gets English: %j', (header) => {
  expect(negotiateLocale(header)).toBe('en');
});

test('any header at all leads to one of our languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (header) => {
      expect(locales).toContain(negotiateLocale(header));
    }),
  );
});
