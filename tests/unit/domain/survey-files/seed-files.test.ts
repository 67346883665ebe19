import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { articleFigures } from '../../../fixtures/article-figures';
import {
  nothingKnown,
  parseSeedFiles,
  readSeedFiles,
  seedVocabulary,
} from '../../../fixtures/seed-files';

const files = parseSeedFiles();
const vocabulary = seedVocabulary(files);
const figures = files.flatMap((file) =>
  file.figures.map((figure) => ({ ...figure, source: file.source?.id ?? '' })),
);

test('the files of the five articles, of the standards and of the charts are valid together, without an issue', () => {
  const raw = readSeedFiles();
  expect(raw.length).toBe(7);
  expect(parseSurveyFiles(raw, nothingKnown).issues).toEqual([]);
});

test.each([
  ['peut-mieux-faire', 15],
  ['professionnalisme-des-conseillers', 16],
  ['centres-d-appels-et-doleances', 11],
  ['service-client-arrive-en-belgique', 10],
  ['client-le-moins-bien-traite', 1],
])('%s states %d figures', (source, count) => {
  expect(figures.filter((figure) => figure.source === source).length).toBe(count);
  expect(articleFigures.filter((figure) => figure.source === source).length).toBe(count);
});

describe('the figures', () => {
  const told = figures.map((figure) => ({
    source: figure.source,
    paragraph: figure.paragraph,
    stated_as: figure.stated_as,
    value: figure.value,
    unit: vocabulary.indicators.get(figure.indicator)?.unit,
    country: figure.country,
    year: figure.year,
    year_basis: figure.year_basis,
    kind: figure.kind,
    id: figure.id,
  }));
  const byId = <T extends { id: string }>(items: T[]) =>
    new Map(items.map((item) => [item.id, item]));

  test('are those of the articles, none more and none less', () => {
    expect(told.map(({ id }) => id).sort()).toEqual(articleFigures.map(({ id }) => id).sort());
  });

  test.each(articleFigures.map((figure) => [figure.id, figure] as const))(
    'say what the article says: %s',
    (id, figure) => {
      expect(byId(told).get(id)).toEqual(figure);
    },
  );

  test('have ids that begin with their country and year, and hold their indicator and codes', () => {
    for (const { id, country, year, indicator, ...figure } of figures) {
      expect(id.startsWith(`${country?.toLowerCase()}-${year}-${indicator}`), id).toBe(true);
      const codes = [figure.aspect, figure.segment].filter((code) => code !== null);
      for (const code of codes) expect(id).toContain(code);
    }
  });

  test('converted from a fraction say so in three languages', () => {
    const converted = figures.filter(({ stated_as }) => stated_as.includes(' sur '));
    expect(converted.length).toBe(4);
    for (const { note } of converted) {
      expect(note?.fr).toMatch(/[Ff]raction/);
      expect(note?.nl).toMatch(/[Bb]reuk/);
      expect(note?.en).toMatch(/[Ff]raction/);
    }
  });

  test('whose year is inferred say why', () => {
    const silent = figures.filter(({ year_basis, note }) => year_basis === 'inferred' && !note);
    expect(silent).toEqual([]);
  });

  test('have a sample size only where it is known: the Belgian survey of 2010', () => {
    const sized = figures.filter(({ sample_size }) => sample_size !== null);
    expect(new Set(sized.map(({ survey }) => survey))).toEqual(new Set(['accenture-2010']));
    expect(new Set(sized.map(({ sample_size }) => sample_size))).toEqual(new Set([331]));
    expect(sized.length).toBe(10);
  });
});

test('a question is told only with the publication that prints it', () => {
  for (const { id, question, question_publication } of vocabulary.indicators.values())
    expect([id, question === null || question_publication !== null]).toEqual([id, true]);
});

test('the base of the shares by sector is not reported, and theirs alone', () => {
  const unknown = figures.filter(({ base }) => base !== null);
  expect(unknown.map(({ id, base, sample_size }) => [id, base, sample_size])).toEqual([
    ['be-2010-switched-provider-bank', 'unknown', null],
    ['be-2010-switched-provider-small-retail', 'unknown', null],
    ['be-2010-switched-provider-mobile-telephony', 'unknown', null],
  ]);
});

test('the channel is that by which the customer met the service, by one rule for all lived cases', () => {
  const byPhone = figures.filter(({ channel }) => channel === 'phone').map(({ id }) => id);
  expect(byPhone.sort()).toEqual([
    'be-2008-announced-wait',
    'be-2008-lived-wait-phone',
    'be-2010-charter-wait',
    'fr-2013-expects-three-contacts',
    'fr-2013-first-contact-resolution-phone',
    'fr-2013-hung-up',
    'fr-2013-patience-limit',
  ]);
  const lived = figures.filter(({ kind }) => kind === 'observation');
  expect(lived.filter(({ channel }) => channel === 'face-to-face').length).toBe(8);
});

test.each([
  ['would-advise-against', 'French people'],
  ['perceived-effort', 'French people'],
  ['told-friends', 'Consumers'],
  ['would-spend-more', 'Online shoppers'],
])('those asked are whom the article names: %s', (indicator, population) => {
  expect(vocabulary.indicators.get(indicator)?.population?.en).toBe(population);
});

test.each([
  ['segment', 'complaining', 'Râleurs', 'Mopperaars', 'Grumblers'],
  ['sector', 'small-retail', 'Petit commerce', 'Kleinhandel', 'Small retail'],
] as const)('a code means what the article says: %s %s', (breakdown, code, fr, nl, en) => {
  expect(vocabulary.codes[breakdown].get(code)?.label).toEqual({ fr, nl, en });
});

test('no figure or statement stands beyond the last paragraph of its article', () => {
  // Counted by the rule of docs/decisions/0007-paragraphs.md.
  const last = {
    ...{ 'peut-mieux-faire': 8, 'professionnalisme-des-conseillers': 5 },
    ...{ 'centres-d-appels-et-doleances': 7, 'service-client-arrive-en-belgique': 28 },
    'client-le-moins-bien-traite': 24,
  };
  for (const [id, paragraphs] of Object.entries(last)) {
    const file = files.find(({ source }) => source?.id === id);
    for (const item of [...(file?.figures ?? []), ...(file?.statements ?? [])])
      expect(item.paragraph, item.id).toBeLessThanOrEqual(paragraphs);
  }
});

test.each([
  ['be-charter', 'name'],
  ['es-ley-10-2025', 'target_percent'],
  ['accenture-2010', 'satisfaction_all_countries'],
  ['peut-mieux-faire', 'url'],
  ['professionnalisme-des-conseillers', 'url'],
  ['centres-d-appels-et-doleances', 'url'],
])('what is told of %s has a reference: %s', (about_id, field) => {
  const found = files
    .flatMap(({ references }) => references)
    .find((reference) => reference.about_id === about_id && reference.field === field);
  expect(found?.url).toMatch(/^https?:/);
});

test('what is asked of two different groups or in two ways is never one indicator', () => {
  for (const indicator of vocabulary.indicators.keys()) {
    const sources = figures.filter((figure) => figure.indicator === indicator);
    expect([indicator, new Set(sources.map(({ source }) => source)).size]).toEqual([indicator, 1]);
  }
});

test('every word is used, and is told in three languages', () => {
  const used = new Set(figures.flatMap((figure) => Object.values(figure)));
  for (const id of vocabulary.indicators.keys()) expect(used).toContain(id);
  for (const id of vocabulary.surveys.keys()) expect(used).toContain(id);
  const items = files.flatMap((file) => [...file.indicators, ...file.codes, ...file.surveys]);
  for (const { label } of items) expect(Object.keys(label).sort()).toEqual([...locales].sort());
});

test('references speak of what there is, and disagreements show both sides', () => {
  const ids = new Set(
    files.flatMap(({ source, surveys, standards }) =>
      [...(source ? [source] : []), ...surveys, ...standards].map(({ id }) => id),
    ),
  );
  const references = files.flatMap((file) => file.references);
  for (const { about_id } of references) expect(ids).toContain(about_id);
  expect(references.some(({ article_says }) => article_says !== null)).toBe(true);
});
