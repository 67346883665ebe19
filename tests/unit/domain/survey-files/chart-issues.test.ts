import { describe, expect, test } from 'vitest';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { composedChartSchema } from '@/lib/domain/charts/composed/composed-chart-schema';
import { nothingKnown } from '../../../fixtures/seed-files';
import { smallSurveyFile } from '../../../fixtures/survey-file';

const chart = { id: 'calls', theme: 'waiting', label: { en: 'Calls' }, indicator: ['answered'] };

/** What is wrong with a file that composes charts: place, code and what was found. */
function issuesOf(own: object, known = nothingKnown) {
  const { issues } = parseSurveyFiles(
    [{ name: 'a.json', content: { ...smallSurveyFile(), ...own } }],
    known,
  );
  return issues.map(({ place, code, found }) => [place, code, found]);
}

test('a chart of indicators and codes that come with it has no issue', () => {
  const sector = ['energy', 'none', 'any'];
  expect(issuesOf({ charts: [chart, { ...chart, id: 'energy', sector }] })).toEqual([]);
});

describe('a chart is refused', () => {
  test.each([
    [{ indicator: ['answered', 'lost'] }, 'charts[0].indicator[1]', 'unknown-indicator', 'lost'],
    [{ sector: ['energy', 'bank'] }, 'charts[0].sector[1]', 'unknown-code', 'bank'],
    [{ channel: ['energy'] }, 'charts[0].channel[0]', 'unknown-code', 'energy'],
    [{ id: 'chosen' }, 'charts[0].id', 'reserved-word', 'chosen'],
    [{ id: 'No id' }, 'charts[0].id', 'not-an-id', 'No id'],
    [{ id: 'answered', sector: ['energy'] }, 'charts[0].id', 'chart-of-indicator', 'answered'],
    [{ form: 'pie' }, 'charts[0].form', 'unknown-choice', 'pie'],
    [{ indicator: [] }, 'charts[0].indicator', 'missing', '[]'],
    [{ position: 0 }, 'charts[0].position', 'too-small', '0'],
    [{ label: {} }, 'charts[0].label', 'no-language', '{}'],
    [{ colour: 'red' }, 'charts[0].colour', 'unknown-key', 'red'],
  ])('with %j', (own, place, code, found) => {
    expect(issuesOf({ charts: [{ ...chart, ...own }] })).toEqual([[place, code, found]]);
  });

  test('where its id is there twice', () => {
    expect(issuesOf({ charts: [chart, chart] })).toEqual([['charts[1].id', 'twice', 'calls']]);
  });
});

test('a chart may have the id of an indicator that it shows whole', () => {
  expect(issuesOf({ charts: [{ ...chart, id: 'answered' }] })).toEqual([]);
});

test('an indicator may not have the id of a chart that stands and shows only some of it', () => {
  const standing = composedChartSchema.parse({ ...chart, id: 'answered', sector: ['energy'] });
  const known = { ...nothingKnown, charts: new Map([['answered', standing]]) };
  expect(issuesOf({}, known)).toEqual([['indicators[0].id', 'chart-of-indicator', 'answered']]);
  // The same file mends it.
  expect(issuesOf({ charts: [{ ...chart, id: 'answered' }] }, known)).toEqual([]);
});

test('only a chart that stands and does not come with the file can be withdrawn', () => {
  const known = {
    ...nothingKnown,
    charts: new Map([['calls', composedChartSchema.parse(chart)]]),
  };
  expect(issuesOf({ withdrawn_charts: ['calls'] }, known)).toEqual([]);
  expect(issuesOf({ withdrawn_charts: ['calls', 'no-id'], charts: [chart] }, known)).toEqual([
    ['withdrawn_charts[0]', 'chart-not-to-withdraw', 'calls'],
    ['withdrawn_charts[1]', 'chart-not-to-withdraw', 'no-id'],
  ]);
});
