import { expect, test } from 'vitest';
import { nearWords } from '@/lib/domain/search/near-words';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const near = (typed: string, locale: 'fr' | 'nl' | 'en') =>
  nearWords(sampleVocabulary, typed, locale);

test.each([
  ['satisfacton', 'en', 'satisfaction'],
  ['satifsaction', 'fr', 'satisfaction'],
  ['tevredeheid', 'nl', 'tevredenheid'],
  ['bnaque', 'fr', 'banque'],
  ['teleohone', 'fr', 'téléphone'],
  ['rapidiet', 'fr', 'rapidité'],
  ['fidelitee', 'fr', 'fidélité'],
  ['belgiumm', 'en', 'Belgium'],
  ['overstapen', 'nl', 'overstappen'],
] as const)('%s, in %s, is near to %s, as it is written', (typed, locale, written) => {
  expect(near(typed, locale).map((word) => word.toLowerCase())[0]).toBe(written.toLowerCase());
});

test.each([
  ['tevredn', 'nl', 'tevreden'],
  ['satisfct', 'en', 'satisfaction'],
  ['attnet', 'fr', 'attente'],
] as const)('the beginning %s leads to %s’s %s', (typed, locale, written) => {
  expect(near(typed, locale).slice(0, 3)).toContain(written);
});

test('what is nothing like any word, a number and a very short word lead nowhere', () => {
  expect(near('zzzzzzz', 'en')).toEqual([]);
  expect(near('20111', 'en')).toEqual([]);
  expect(near('zz', 'en')).toEqual([]);
});

test('of the forms of a word one is offered', () => {
  const found = near('satisfactio', 'en').filter((word) => /^satisfaction/i.test(word));
  expect(found).toHaveLength(1);
});
