import { expect, test } from 'vitest';
import {
  byMeasure,
  charterSchema,
  chartersOfSource,
  commitmentSchema,
  isEarlier,
  promisesOf,
  signatureSchema,
} from '@/lib/domain/commitments/commitment-schema';

test.each([
  ['2011', '2011-06', false],
  ['2011-06', '2011', false],
  ['2010', '2011-06', true],
  ['2011-05', '2011-06-16', true],
  ['2011-06', '2011-06-16', false],
  ['2011-06-15', '2011-06-16', true],
  ['2011-06-16', '2011-06-16', false],
  ['2012', '2011-06', false],
])('%s lies before %s for certain: %s', (date, other, expected) => {
  expect(isEarlier(date, other)).toBe(expected);
});

const charter = (id: string) =>
  charterSchema.parse({ id, kind: 'charter', label: { en: id }, source: 'gazette' });
const commitment = (id: string, of: string) =>
  commitmentSchema.parse({ id, charter: of, label: { en: id }, source: 'gazette' });
const signature = (id: string, of: string, organisation: string, signed_on: string) =>
  signatureSchema.parse({ id, charter: of, organisation, signed_on, source: 'gazette' });

test('what an organisation promised: the newest first, each with what its charter promises', () => {
  const promised = promisesOf('acme', {
    charters: new Map([charter('old'), charter('new')].map((one) => [one.id, one])),
    commitments: [commitment('wait', 'old'), commitment('mail', 'new'), commitment('pay', 'old')],
    signatures: [
      signature('a', 'old', 'acme', '2011-06'),
      signature('b', 'new', 'acme', '2015'),
      signature('c', 'new', 'other', '2016'),
      // Its charter was withdrawn.
      signature('d', 'gone', 'acme', '2017'),
    ],
  });
  expect(
    promised.map((one) => [one.signature.id, one.charter.id, one.commitments.map(({ id }) => id)]),
  ).toEqual([
    ['b', 'new', ['mail']],
    ['a', 'old', ['pay', 'wait']],
  ]);
});

test('a source tells of a charter by itself, by a promise of it, or by a signature', () => {
  const promises = {
    charters: new Map([charter('own'), charter('other')].map((one) => [one.id, one])),
    commitments: [{ ...commitment('wait', 'own'), source: 'leaflet' }],
    signatures: [
      { ...signature('a', 'own', 'acme', '2011-06'), source: 'herald' },
      { ...signature('b', 'own', 'beta', '2011-06'), source: 'other-herald' },
    ],
  };
  const told = (source: string) =>
    chartersOfSource(source, promises).map((one) => [one.charter.id, one.signatories]);
  expect(told('gazette')).toEqual([
    ['own', []],
    ['other', []],
  ]);
  expect(told('leaflet')).toEqual([['own', []]]);
  expect(told('herald')).toEqual([['own', ['acme']]]);
  expect(told('nobody')).toEqual([]);
});

test('what can be measured best comes first', () => {
  const of = (id: string, own: object = {}) => ({ ...commitment(id, 'old'), ...own });
  const sorted = [
    of('b'),
    of('a'),
    of('d', { threshold: 5, unit: 'days' }),
    of('e', { threshold: 150, unit: 'seconds', share: 90 }),
    of('c', { threshold: 1, unit: 'days' }),
  ].toSorted(byMeasure);
  expect(sorted.map(({ id }) => id)).toEqual(['e', 'c', 'd', 'a', 'b']);
});
