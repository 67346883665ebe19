import { expect, test } from 'vitest';
import { contradictsStated } from '@/lib/features/import/cells/stated-value';
import type { Unit } from '@/lib/domain/indicators/indicator-schema';

type Row = [value: number, unit: Unit, stated: string];
const rows = (list: Row[]) => list;

test.each<Row>([
  // Times of several parts, in the unit of the indicator.
  ...rows([
    [200, 'seconds', '3 min 20'],
    [3.33, 'minutes', '3 min 20'],
    [200, 'seconds', '3 minutes and 20 seconds'],
    [200, 'seconds', '3 minuten en 20 seconden'],
    [200, 'seconds', "3'20"],
    [200, 'seconds', '3:20'],
    [200, 'seconds', '3 min 20 sec on average in 2019'],
    [130, 'seconds', '2 min 10 s (words)'],
    [90, 'minutes', '1h30'],
    [5400, 'seconds', '1 hour 30 minutes'],
    [567, 'seconds', 'nine minutes and 27 seconds'],
    [60, 'seconds', 'only a minute'],
    [36, 'minutes', 'nearly thirty-six minutes'],
    [150, 'seconds', '2,5 minutes'],
    [2, 'days', '48 hours'],
  ]),
  // Large numbers.
  ...rows([
    [1_700_000, 'count', '1,7 million'],
    [1_700_000, 'count', '1.7 million'],
    [1_700_000, 'count', '1,7 M'],
    [1_700_000_000, 'count', '1.7bn'],
    [1_250_000, 'count', '1.250.000'],
    [1_250_000, 'count', '1 250 000'],
    [12_500, 'count', '12\u202f500'],
    [12_500, 'count', "12'500"],
  ]),
  // Shares.
  ...rows([
    [62, 'percent', '62 per cent'],
    [62, 'percent', '62 pour cent'],
    [62, 'percent', '62 procent'],
    [25, 'percent', 'one in four'],
    [25, 'percent', 'one in 4'],
    [20, 'percent', 'un sur cinq'],
    [20, 'percent', 'un appel sur cinq'],
    [20, 'percent', 'één op de vijf'],
    [80, 'percent', 'four out of five'],
    [5, 'percent', 'one in 20'],
    [0.1, 'percent', 'one in 1,000'],
    [66.7, 'percent', 'two thirds'],
    [62, 'percent', 'from 58 to 62 per cent'],
    [7.5, 'score', '7.5 out of 10'],
  ]),
])('%d %s agrees with “%s”', (value, unit, stated) => {
  expect(contradictsStated(value, unit, stated)).toBe(false);
});

test.each<[value: number, unit: Unit, stated: string]>([
  [3.2, 'minutes', '3 min 20'],
  [220, 'seconds', '3 min 20'],
  [20, 'seconds', '3 min 20'],
  [27, 'seconds', 'nine minutes and 27 seconds'],
  [1.7, 'count', '1,7 million'],
  [1_800_000, 'count', '1,7 million'],
  [17, 'count', '1,7 million'],
  [12_501, 'count', '12,500'],
  [26, 'percent', '62 per cent'],
  [0.62, 'percent', '62 per cent'],
  [40, 'percent', 'one in four'],
  [4, 'percent', 'one in 4'],
  [20, 'percent', 'one in 20'],
  [10, 'score', '7,5/10'],
])('%d %s contradicts “%s”', (value, unit, stated) => {
  expect(contradictsStated(value, unit, stated)).toBe(true);
});

test.each<[stated: string, language: string | null, agreeing: number[], contradicting: number[]]>([
  ['12,500', 'en', [12_500], [12.5]],
  ['12,500', 'nl', [12.5], [12_500]],
  ['12,500', 'fr', [12.5], [12_500]],
  ['12.500', 'nl', [12_500], [12.5]],
  ['12.500', 'en', [12.5], [12_500]],
  // A point is not French at all, and nobody tells the language of the last.
  ['12.500', 'fr', [12_500, 12.5], []],
  ['12,500', null, [12_500, 12.5], []],
  // Whatever the language, the form of these tells what they are.
  ['2,5', 'en', [2.5], [25]],
  ['1,234,567', 'nl', [1_234_567], []],
])('“%s” in a document in %s', (stated, language, agreeing, contradicting) => {
  const isSo = (value: number) => contradictsStated(value, 'count', stated, language);
  expect(agreeing.filter(isSo)).toEqual([]);
  expect(contradicting.filter((value) => !isSo(value))).toEqual([]);
});
