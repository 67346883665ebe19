import { describe, expect, test } from 'vitest';
import { redefinitionLine } from '@/lib/features/import/messages/redefinition-text';
import { check, linesOf, contentOf } from '../../../fixtures/import-file';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

const json = (content: unknown, options = {}) => check(JSON.stringify(content), { options });

/** What an import says of the indicator alone. */
const indicator = (own: object) => ({
  indicators: smallSurveyFile().indicators.map((one) => ({ ...one, ...own })),
});

test.each([
  ['a label', { label: { en: 'Picked up' } }, 'label.en: “Answered” becomes “Picked up”'],
  ['a theme', { theme: 'resolution' }, 'theme: “waiting” becomes “resolution”'],
  ['what is good', { high_is: 'bad' }, 'high_is: “good” becomes “bad”'],
  [
    'a question nobody knew',
    { question: { en: 'Was your call answered?' } },
    'question: “nothing” becomes “{"en":"Was your call answered?"}”',
  ],
])('%s of a shared indicator is told, with the figures it touches', async (_name, own, change) => {
  const { redefinitions, rows } = await json(indicator(own));
  expect(redefinitions.map((one) => redefinitionLine(one, 'en'))).toEqual([
    `Indicator answered: ${change}; 1 figure affected: gazette (1)`,
  ]);
  // It may be published: who does confirms it.
  expect(rows).not.toBeNull();
});

test('a scale is told', async () => {
  const scored = { unit: 'score', scale_min: 1, scale_max: 10 };
  const known = contentOf(
    withValue({ ...smallSurveyFile(), ...indicator(scored) }, 'figures.0.value', 7),
  );
  const content = JSON.stringify(indicator({ ...scored, scale_max: 100 }));
  const { redefinitions } = await check(content, { known });
  expect(redefinitions).toMatchObject([
    { changes: [{ field: 'scale_max', was: '10', now: '100' }] },
  ]);
});

test('a code, a survey and a source of others are told', async () => {
  const { redefinitions } = await json({
    codes: [{ breakdown: 'sector', code: 'energy', label: { en: 'Fax' } }],
    surveys: [{ id: 'callers-2012', label: { en: 'Callers 2012' }, mode: 'online' }],
    source: { ...smallSurveyFile().source, label: { en: 'Another paper' } },
  });
  expect(redefinitions.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'sources gazette',
    'surveys callers-2012',
    'codes sector/energy',
  ]);
});

describe('nothing is told where', () => {
  test.each([
    ['all stands already', smallSurveyFile(), {}],
    ['a language comes to a text', indicator({ label: { en: 'Answered', fr: 'Décroché' } }), {}],
    [
      'the file brings every figure that is concerned',
      { ...smallSurveyFile(), ...indicator({ high_is: 'bad' }) },
      {},
    ],
    [
      'the file says all of its source, and withdraws the figure',
      { ...smallSurveyFile(), ...indicator({ high_is: 'bad' }), figures: [] },
      { complete: true },
    ],
    [
      'a survey says what was not reported',
      { surveys: [{ ...smallSurveyFile().surveys[0], organiser: 'An institute' }] },
      {},
    ],
    ['the word is new', indicator({ id: 'other', label: { en: 'Other' } }), {}],
  ])('%s', async (_name, content, options) => {
    expect((await json(content, options)).redefinitions).toEqual([]);
  });
});

test('a survey that joins a series is told: it is compared from then on', async () => {
  const surveys = [{ ...smallSurveyFile().surveys[0], series: 'other-callers' }];
  expect((await json({ surveys })).redefinitions).toMatchObject([
    { changes: [{ field: 'series', was: '', now: 'other-callers' }] },
  ]);
});

describe('a unit', () => {
  test('with figures of others under it cannot change', async () => {
    const found = await json(indicator({ unit: 'minutes' }));
    expect(found.rows).toBeNull();
    expect(linesOf(found)).toContain(
      'indicators[0].unit: The unit of answered cannot change from “percent” to “minutes”: 1 published figure uses it (gazette).',
    );
  });

  test('changes with all of its figures', async () => {
    const content = { ...smallSurveyFile(), ...indicator({ unit: 'minutes' }) };
    expect((await json(content)).rows).not.toBeNull();
  });
});
