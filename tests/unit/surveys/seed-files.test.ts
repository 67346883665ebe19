import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { parseSurveyFiles } from '@/lib/surveys/survey-file-check';
import { articleFigures } from '../../fixtures/article-figures';
import {
  nothingKnown,
  parseSeedFiles,
  readSeedFiles,
  seedVocabulary,
} from '../../fixtures/seed-files';

const files = parseSeedFiles();
const vocabulary = seedVocabulary(files);
const figures = files.flatMap((file) =>
  file.figures.map((figure) => ({ ...figure, source: file.source?.id ?? '' })),
);

test('the files of the five articles and of the standards are valid together, without a fault', () => {
  const raw = readSeedFiles();
  expect(raw.length).toBe(6);
  expect(parseSurveyFiles(raw, nothingKnown).faults).toEqual([]);
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

  test('are the 53 of the articles, none more and none less', () => {
    expect(told.length).toBe(53);
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
      expect(id.startsWith(`${country.toLowerCase()}-${year}-${indicator}`), id).toBe(true);
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
