import { expect, test } from 'vitest';
import { findCharters } from '@/lib/domain/commitments/charter-search';
import { charterSchema, commitmentSchema } from '@/lib/domain/commitments/commitment-schema';
import { toSearchTerms } from '@/lib/domain/search/search-terms';

const promises = {
  charters: new Map(
    [
      { id: 'a', label: { fr: 'Charte de la clientèle', nl: 'Charter' } },
      { id: 'b', label: { en: 'Law on waiting' } },
    ].map((one) => [one.id, charterSchema.parse({ ...one, kind: 'charter', source: 's' })]),
  ),
  commitments: [
    commitmentSchema.parse({
      ...{ id: 'c', charter: 'a', source: 's' },
      label: { en: 'An answer within five working days' },
    }),
  ],
  signatures: [],
};

test.each([
  ['charte', ['a']],
  ['clientele', ['a']],
  ['waiting', ['b']],
  ['five days', ['a']],
  ['charte waiting', []],
  ['zebra', []],
])('%s', (q, found) => {
  expect(findCharters(promises, toSearchTerms(q)).map(({ id }) => id)).toEqual(found);
});
