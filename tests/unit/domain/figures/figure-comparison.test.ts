import { expect, test } from 'vitest';
import { toComparisons, toSimilarFigures } from '@/lib/domain/figures/figure-comparison';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = { ...sampleWords('en'), query: 'release=1' };

function compare(own: Partial<Figure>, other: Partial<Figure>) {
  const [row] = toComparisons(sampleFigure(own), [sampleFigure({ id: 'other', ...other })], words);
  return row;
}

const before = { survey: 'panel-2009', year: 2009, value: 77 } as const;

test('a comparison says what the other figure is, and keeps the release in its link', () => {
  expect(compare({}, before)).toEqual({
    id: 'other',
    href: '/en/figures/other?release=1',
    label: 'Switched provider',
    country: 'BE',
    place: 'Belgium, 2009',
    value: '77%',
    source: 'Study panel-2009',
    foreign: [],
    difference: '−16\u00a0percentage points',
    verdict: 'Cannot be established: a sample size is not reported',
  });
});

test('with both samples known, it says whether the difference exceeds chance', () => {
  // 61 % of 331 against 77 % of 300: Newcombe's interval is −22.9 to −8.8 points.
  expect(compare({ sample_size: 331 }, { ...before, sample_size: 300 })?.verdict).toBe(
    'Yes: the difference is between −22.9 and −8.8 percentage points (95% confidence interval)',
  );
  expect(
    compare({ sample_size: 331 }, { ...before, value: 62, sample_size: 300 })?.verdict,
  ).toMatch(
    /^No, it may be chance: the difference is between −8\.\d and \+6\.\d\u00a0percentage points/,
  );
});

test('an edition that names a country’s sample needs no number at the figure', () => {
  expect(compare({}, { ...before, sample_size: 300 })?.verdict).toBe(
    'Yes: the difference is between −22.9 and −8.8\u00a0percentage points (95% confidence interval)',
  );
});

test('a share whose base is not reported is kept apart, and says why', () => {
  const later = sampleFigure({ year: 2009, survey: 'panel-2009', base: 'unknown' });
  const [row] = toSimilarFigures(sampleFigure(), [later], words);
  expect(row?.reasons).toEqual(['a different base, or one that is not reported']);
});

test('what the same people answered is tied together', () => {
  const verdict = compare({ sample_size: 331 }, { sector: 'bank', sample_size: 331 })?.verdict;
  expect(verdict).toBe('Cannot be established: the same people gave both answers');
});

test('one point is a point, none has no sign, and other units have no points', () => {
  expect(compare({}, { ...before, value: 60 })?.difference).toBe('+1\u00a0percentage point');
  expect(compare({}, { ...before, value: 61 })?.difference).toBe('0\u00a0percentage points');
  const waits = { indicator: 'wait', value: 3 };
  expect(compare(waits, { ...before, ...waits })).toMatchObject({
    difference: '0\u00a0min',
    verdict: 'Cannot be established: these are not shares',
  });
  expect(compare({ ...waits, value: 4.5 }, { ...before, ...waits })?.difference).toBe(
    '+1.5\u00a0min',
  );
});

test('a similar figure names every reason', () => {
  const other = sampleFigure({ indicator: 'satisfied', kind: 'target', survey: 'single-2010' });
  const [row] = toSimilarFigures(sampleFigure(), [other], words);
  expect(row?.reasons).toEqual(['another indicator', 'another kind of number', 'another survey']);
});

test.each([
  ['en', 'one is about a part, the other about the whole'],
  ['fr', 'l’un porte sur une partie, l’autre sur l’ensemble'],
  ['nl', 'het ene gaat over een deel, het andere over het geheel'],
] as const)('in %s, a sector is told apart from the whole by a reason', (locale, reason) => {
  const bank = sampleFigure({ id: 'bank', sector: 'bank', sample_size: 120, value: 19 });
  const [row] = toSimilarFigures(sampleFigure({ sample_size: 331 }), [bank], sampleWords(locale));
  expect(row?.reasons).toEqual([reason]);
});
