import { describe, expect, test } from 'vitest';
import { toFigureRows } from '@/lib/domain/figures/figure-rows';
import { filterValueLabel } from '@/lib/domain/filters/value-label';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

describe('a chosen value is named in the reader’s language', () => {
  test.each([
    ['country', 'BE', 'Belgique', 'België', 'Belgium'],
    ['year', '2010', '2010', '2010', '2010'],
    ['theme', 'waiting', 'Temps d’attente', 'Wachttijden', 'Waiting'],
    ['kind', 'target', 'Engagement', 'Toezegging', 'Service pledge'],
    ['indicator', 'switched', 'Ont changé', 'Veranderden', 'Switched provider'],
    ['source', 'beta', 'Journal beta', 'Krant beta', 'Paper beta'],
    ['sector', 'bank', 'Banque', 'Bank', 'Bank'],
    ['organisation', 'tax-office', 'Fisc', 'Fiscus', 'Tax office'],
    [
      ...(['organisation', 'none', 'aucune organisation en particulier'] as const),
      ...(['geen bepaalde organisatie', 'no single organisation'] as const),
    ],
    ['evidence', 'none', 'origine non indiquée', 'herkomst niet vermeld', 'evidence not reported'],
    ['channel', 'none', 'non ventilé', 'niet uitgesplitst', 'not broken down'],
  ] as const)('%s=%s', (name, value, fr, nl, en) => {
    const say = (locale: 'fr' | 'nl' | 'en') => filterValueLabel(name, value, sampleWords(locale));
    expect([say('fr'), say('nl'), say('en')]).toEqual([fr, nl, en]);
  });
});

describe('a row of a table', () => {
  const figure = sampleFigure({
    value: 33.3,
    sector: 'bank',
    channel: 'phone',
    sample_size: 331,
    note: { fr: 'Converti', en: 'Converted' },
  });

  test('is finished text, in English', () => {
    const [row] = toFigureRows([figure], sampleWords('en'));
    expect(row).toEqual({
      id: 'be-2010-switched',
      href: '/en/figures/be-2010-switched',
      label: 'Switched provider',
      breakdown: 'Bank · Phone',
      value: '33.3%',
      country: 'Belgium',
      countryHref: '/en/countries/BE',
      year: 2010,
      period: '2010',
      isInferred: true,
      kind: 'Survey answer',
      source: 'Le journal « Alpha »',
      sourceHref: '/en/sources/alpha',
      locator: 'Paragraph 6',
      statedAs: '61%',
      margin: '28.4% – 38.5%',
      note: 'Converted',
      foreign: [],
    });
  });

  test('is finished text, in French', () => {
    const [row] = toFigureRows([figure], sampleWords('fr'));
    expect(row).toMatchObject({ label: 'Ont changé', breakdown: 'Banque · Téléphone' });
    expect(plainSpaces(`${row?.value}, ${row?.margin}`)).toBe('33,3 %, 28,4 % – 38,5 %');
    expect(row?.note).toBe('Converti');
  });

  test('says nothing of margin and note where there is none', () => {
    const [row] = toFigureRows(
      [sampleFigure({ year_basis: 'stated', base: 'unknown' })],
      sampleWords('nl'),
    );
    expect(row).toMatchObject({ margin: null, note: null, isInferred: false, breakdown: '' });
  });
});
