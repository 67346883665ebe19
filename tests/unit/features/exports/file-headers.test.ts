import { create as contentDisposition } from 'content-disposition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialectName, exportName } from '@/lib/features/exports/file-headers';

test.each([
  [{}, 'service-barometer_release-1'],
  [{ country: ['BE'], year: ['2010'] }, 'service-barometer_BE_2010_release-1'],
  [
    { year: ['2009', '2010'], country: ['BE', 'FR'] },
    'service-barometer_BE-FR_2009-2010_release-1',
  ],
  [{ country: ['BE'], q: 'temps d’attente' }, 'service-barometer_BE_temps-d-attente_release-1'],
  [{ q: '../../etc/passwd' }, 'service-barometer_-etc-passwd_release-1'],
  [{ q: 'a"b\r\nc\\d' }, 'service-barometer_a-b-c-d_release-1'],
])('a file says its selection: %j → %s', (filters, name) => {
  expect(exportName(filters, 1)).toBe(name);
});

test.each([
  [{ lang: 'en' }, '_en'],
  [{ lang: 'nl', delimiter: 'comma', decimal: 'point' }, '_nl'],
  [{ lang: 'nl', delimiter: 'comma', decimal: 'comma' }, '_nl_decimal-comma'],
  [{ lang: 'fr', delimiter: 'semicolon', decimal: 'comma' }, '_fr_semicolon'],
  [{ lang: 'fr', delimiter: 'semicolon', decimal: 'point' }, '_fr_semicolon_decimal-point'],
] as const)('files of one selection have names of their own: %j → %s', (dialect, end) => {
  expect(dialectName(dialect)).toBe(end);
});

test('a file says which release it is from', () => {
  expect(exportName({ country: ['FR'], release: 12 }, 12)).toBe('service-barometer_FR_release-12');
});

test('a file name stays short, and keeps its release, however much is selected', () => {
  const year = Array.from({ length: 200 }, (_, index) => String(1900 + index));
  const name = exportName({ year }, 7);
  expect(name.length).toBeLessThanOrEqual(150);
  expect(name).toMatch(/^service-barometer_1900-1901-.*_release-7$/);
});

test('a file name can be sent as a header whatever was searched for', () => {
  const q = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(q, (text) => {
      const name = exportName({ q: text }, 1);
      expect(name.isWellFormed()).toBe(true);
      expect(contentDisposition(`${name}.csv`)).toMatch(/^attachment; filename/);
    }),
    { examples: [[`a${'𠀀'.repeat(99)}`], ['𠀀'.repeat(100)]] },
  );
});
