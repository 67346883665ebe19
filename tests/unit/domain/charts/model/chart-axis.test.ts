import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAxis } from '@/lib/domain/charts/model/chart-axis';
import { plainSpaces } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

function axis(values: readonly number[], id: string) {
  const indicator = sampleVocabulary.indicators.get(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const { max, ticks } = toAxis(values, indicator, 'en');
  return { max, ticks: ticks.map(({ label }) => plainSpaces(label)), places: ticks };
}

describe('an axis', () => {
  test.each([[[3]], [[0]], [[61, 77]], [[100]], [[]]])(
    'of shares runs from 0 to 100 %% whatever they are: %j',
    (values) => {
      const { max, ticks } = axis(values, 'switched');
      expect({ max, ticks }).toEqual({ max: 100, ticks: ['0%', '25%', '50%', '75%', '100%'] });
    },
  );

  test('of scores runs to the end of their scale', () => {
    expect(axis([6.2], 'mark').max).toBe(10);
    expect(axis([6.2], 'mark').ticks.at(-1)).toBe('10 / 10');
  });

  test.each([
    [[2.5, 3, 15, 45], 50, ['0 min', '10 min', '20 min', '30 min', '40 min', '50 min']],
    [[2.5], 2.5, ['0 min', '0.5 min', '1 min', '1.5 min', '2 min', '2.5 min']],
    [[10], 10, ['0 min', '2 min', '4 min', '6 min', '8 min', '10 min']],
    [[12], 20, ['0 min', '5 min', '10 min', '15 min', '20 min']],
    [[3], 5, ['0 min', '1 min', '2 min', '3 min', '4 min', '5 min']],
    [[99], 100, ['0 min', '25 min', '50 min', '75 min', '100 min']],
  ])('of minutes %j runs to the round number %d', (values, max, ticks) => {
    const found = axis(values, 'wait');
    expect({ max: found.max, ticks: found.ticks }).toEqual({ max, ticks });
  });

  test.each([
    [[45], 50, ['0 s', '10 s', '20 s', '30 s', '40 s', '50 s']],
    [[1118, 249], 1200, ['0 min', '5 min', '10 min', '15 min', '20 min']],
  ])('of seconds %j counts more than a minute of them in minutes', (values, max, labels) => {
    const wait = sampleVocabulary.indicators.get('wait');
    if (!wait) throw new Error('no indicator wait');
    const found = toAxis(values, { ...wait, unit: 'seconds' }, 'en');
    expect(found.max).toBe(max);
    expect(found.ticks.map(({ label }) => plainSpaces(label))).toEqual(labels);
    expect(found.ticks.at(-1)?.value).toBe(max);
  });

  test('begins at 0, ends at or above the highest value, and has evenly spaced marks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })), (values) => {
        const { max, places } = axis(values, 'wait');
        expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(places[0]?.value).toBe(0);
        expect(places.at(-1)?.value).toBeCloseTo(max);
        const step = max / (places.length - 1);
        places.forEach(({ value }, index) => expect(value).toBeCloseTo(step * index));
      }),
    );
  });

  test.each([[[1]], [[0.4]], [[2]], [[2.5]], [[25]], [[250]], [[7000]]])(
    'says at each mark the value it stands at, unrounded: %j minutes',
    (values) => {
      for (const { value, label } of axis(values, 'wait').places) {
        expect(Number.parseFloat(label.replaceAll(',', ''))).toBeCloseTo(value, 6);
      }
    },
  );

  test('of a single minute has no mark that lies', () => {
    expect(axis([1], 'wait').ticks).not.toContain('0.3 min');
  });

  test('of counts has only whole marks from four things up', () => {
    expect(axis([4], 'desks').ticks).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});
