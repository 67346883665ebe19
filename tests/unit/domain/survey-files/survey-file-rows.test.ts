import { expect, test } from 'vitest';
import { toContentRows } from '@/lib/domain/survey-files/survey-file-rows';
import { surveyFileSchema } from '@/lib/domain/survey-files/survey-file-schema';
import { smallSurveyFile } from '../../../fixtures/survey-file';

const file = surveyFileSchema.parse({
  ...smallSurveyFile(),
  figures: smallSurveyFile().figures.map((figure) => ({
    ...figure,
    note: { fr: 'Écarts  d’ŒUVRE', nl: 'Geïnd' },
  })),
});
const rows = toContentRows([file]);

test('what belongs to a source says so', () => {
  for (const table of ['Figure', 'Statement', 'Reference'] as const) {
    expect(rows[table].map(({ source }) => source)).toEqual(['gazette']);
  }
});

test('a code is known by its breakdown and its name', () => {
  expect(rows.Code.map(({ id }) => id)).toEqual(['sector/energy']);
});

test('a figure is searched by its id, its printed number and its notes, folded', () => {
  expect(rows.Figure.map(({ search }) => search)).toEqual([
    "be-2012-answered 87,8 % ecarts d'oeuvre geind",
  ]);
});
