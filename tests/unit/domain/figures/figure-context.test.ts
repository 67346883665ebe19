import { expect, test } from 'vitest';
import { getTranslator } from '@/lib/base/i18n/translations';
import { inPeriod } from '@/lib/domain/figures/figure-context';

test.each([
  ['2010', 'en 2010', 'in 2010', 'in 2010'],
  ['2013-07', 'en juillet 2013', 'in juli 2013', 'in July 2013'],
  ['2015-Q4', 'au 4e trimestre 2015', 'in het 4e kwartaal van 2015', 'in the 4th quarter of 2015'],
  [
    '2015-04-01/P1Y',
    'entre avril 2015 et mars 2016',
    'tussen april 2015 en maart 2016',
    'between April 2015 and March 2016',
  ],
])('a figure of %s is said of its time in a sentence', (period, fr, nl, en) => {
  const said = (['fr', 'nl', 'en'] as const).map((locale) =>
    inPeriod({ period, year: Number(period.slice(0, 4)) }, { locale, t: getTranslator(locale) }),
  );
  expect(said).toEqual([fr, nl, en]);
});
