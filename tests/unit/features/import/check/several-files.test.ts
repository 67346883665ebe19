import { describe, expect, test, vi } from 'vitest';
import { importLimits } from '@/lib/base/settings/settings';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import type {
  Claim,
  KnownContent,
  Mentioned,
} from '@/lib/domain/survey-files/known-content-schema';
import { checkImport } from '@/lib/features/import/check/import-check';
import {
  check,
  checkFiles,
  contentOf,
  figuresCsv,
  linesOf,
  workbookOf,
} from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

const { source } = smallSurveyFile();
const known = contentOf(smallSurveyFile(), { source: { ...source, id: 'weekly' } });

type Row = { year: number; value?: string; kind?: string; source?: string };
const row = ({ year, value = '38 %', kind = 'survey', source: of = 'gazette' }: Row) =>
  `be-${year};answered;BE;${year};${value};${kind};${of};2;${value};stated`;
const weekly = (year: number, more: Partial<Row> = {}) => row({ year, source: 'weekly', ...more });

/** Which file and row each issue names, in the order they are told. */
async function placesOf(found: ReturnType<typeof checkFiles>) {
  const { issues } = await found;
  return issues.map(({ code, file, sheet, row: at }) => [code, file, sheet, at]);
}

describe('files that are imported together', () => {
  test('are one import: their rows are counted and kept together', async () => {
    const told: unknown[] = [];
    const ofWeekly = figuresCsv(weekly(2014), weekly(2015));
    const files = { 'a.csv': figuresCsv(row({ year: 2013 })), 'b.csv': ofWeekly };
    const onProgress = (progress: unknown) => told.push(progress);
    const checked = await checkFiles(files, { known, onProgress });
    expect(checked.rows?.Figure.map(({ id }) => id)).toEqual(['be-2013', 'be-2014', 'be-2015']);
    expect(told).toEqual([
      { stage: 'checking', rows: 3 },
      { stage: 'comparing', rows: 3 },
    ]);
  });

  test('that cannot be read are told each by its name, and nothing of the others', async () => {
    const files = {
      'a.csv': '',
      'b.csv': figuresCsv(row({ year: 2013, value: 'x' })),
      'c.json': '[]',
    };
    expect(await placesOf(checkFiles(files))).toEqual([
      ['file-empty', 'a.csv', null, null],
      ['file-empty', 'c.json', null, null],
    ]);
    expect(await checkFiles(files)).toMatchObject({
      ...{ rows: null, columns: null, questions: [], redefinitions: [], sources: [] },
      withdrawn: {},
    });
  });

  test('are told file by file and row by row, in whatever order things were found', async () => {
    const csv = (of: string) =>
      figuresCsv(
        row({ year: 2013, kind: 'guess', source: of }),
        row({ year: 2014, value: '2 min', source: of }),
        row({ year: 2015, value: '101 %', source: of }),
      ).replaceAll('be-', `${of}-`);
    const files = { 'b.csv': csv('gazette'), 'a.csv': csv('weekly') };
    expect(await placesOf(checkFiles(files, { known }))).toEqual([
      ['unknown-choice', 'b.csv', null, 2],
      ['other-unit', 'b.csv', null, 3],
      ['impossible-value', 'b.csv', null, 4],
      ['unknown-choice', 'a.csv', null, 2],
      ['other-unit', 'a.csv', null, 3],
      ['impossible-value', 'a.csv', null, 4],
    ]);
  });

  test('are told sheet by sheet in the order of a workbook', async () => {
    const sheets = {
      surveys: [
        ['id', 'fieldwork_start'],
        ['callers-2012', 'soon'],
      ],
      sources: [
        ['id', 'published_on'],
        ['gazette', 'soon'],
        ['weekly', 'late'],
      ],
    };
    const places = await placesOf(check(await workbookOf(sheets), { known }));
    expect(places.map(([, , sheet, at]) => [sheet, at])).toEqual([
      ...[
        ['surveys', 2],
        ['sources', 2],
        ['sources', 3],
      ],
    ]);
  });

  test('lack a column each, which is told once in each', async () => {
    const csv = (...rows: string[]) => figuresCsv(...rows).replaceAll(/;(?:kind|survey);/g, ';');
    const ofGazette = csv(row({ year: 2013 }), row({ year: 2014 }));
    const files = { 'a.csv': ofGazette, 'b.csv': csv(weekly(2015), weekly(2016)) };
    expect(await placesOf(checkFiles(files, { known }))).toEqual([
      ['column-missing', 'a.csv', null, 1],
      ['column-missing', 'b.csv', null, 1],
    ]);
  });

  test('say what the columns are of the first whose headers are not ours', async () => {
    const theirs = figuresCsv(`${weekly(2014)};331`).replace('year_basis', 'year_basis;Effectif');
    const files = { 'a.csv': figuresCsv(row({ year: 2013 })), 'b.csv': theirs };
    const { columns } = await checkFiles(files, { known });
    expect(columns?.columns.at(-1)).toEqual({ name: 'Effectif', examples: ['331'], meaning: '' });
    expect((await checkFiles({ 'a.csv': files['a.csv'] })).columns).toBeNull();
  });

  test('hold ten thousand survey files at most, all together', async () => {
    const list = (count: number) => `[${'{},'.repeat(count - 1)}{}]`;
    const refused = { code: 'too-many-sources', file: 'a.json', values: { max: 10_000 } };
    const both = (count: number) =>
      checkFiles({ 'a.json': list(5_000), 'b.json': list(count) }, { limits: { rows: 5_000 } });
    expect((await both(5_001)).issues).toMatchObject([refused]);
    expect((await checkFiles({ 'a.json': list(10_001) })).issues).toMatchObject([refused]);
  });

  test('of which no one is brought have no issue', async () => {
    expect(await checkFiles({})).toMatchObject({ issues: [], questions: [], columns: null });
  });
});

describe('a survey file in JSON', () => {
  const { figures, ...others } = smallSurveyFile();
  const [figure] = figures;
  const file = (years: number[]) => ({
    ...others,
    figures: years.map((year) => ({ ...figure, id: `be-${year}`, year })),
  });
  const json = (content: unknown) => JSON.stringify(content);
  const colourful = { ...file([2013]), colour: 'red' };

  test('is named by its place where there are several, and not where it is alone', async () => {
    const places = async (content: unknown) =>
      (await check(json(content))).issues.map(({ place }) => place);
    expect(await places([colourful])).toEqual(['[0].colour']);
    expect(await places([file([2012]), { colour: 'red' }])).toContain('[1].colour');
    expect(await places(colourful)).toEqual(['colour']);
  });

  test('is looked at until there are ten thousand errors, and where that ended is told', async () => {
    const names = Array.from({ length: 10_001 }, (_, at) => [`n${at}`, 1]);
    const checked = await check(json(Object.fromEntries(names)), { name: 'a.json' });
    expect(checked).toMatchObject({ rows: null, sources: [], withdrawn: {} });
    expect(checked.issues).toHaveLength(10_001);
    expect(checked.issues.at(-1)).toEqual({
      ...{ severity: 'error', code: 'too-many-errors', file: 'a.json', place: 'n10000' },
      ...{ sheet: null, row: null, column: null, found: '', values: { max: 10_000 } },
    });
  });

  test('may have as many figures as there may be rows, and no more', async () => {
    const limits = { rows: 2 };
    expect((await check(json(file([2013, 2014])), { limits })).rows?.Figure).toHaveLength(2);
    const { issues } = await check(json(file([2013, 2014, 2015])), { limits });
    expect(issues).toMatchObject([{ code: 'too-many-rows', row: null, values: { max: 2 } }]);
  });

  test('withdraws what it says, and nothing while something is wrong with it', async () => {
    const promised = contentOf({
      ...smallSurveyFile(),
      organisations: [{ id: 'acme', kind: 'company', name: { en: 'Acme' } }],
      charters: [{ id: 'pledge', kind: 'charter', label: { en: 'Pledge' } }],
      commitments: [{ id: 'promise', charter: 'pledge', label: { en: 'Wait' }, share: 90 }],
      signatures: [{ id: 'signed', charter: 'pledge', organisation: 'acme', signed_on: '2011' }],
      charts: [{ id: 'calls', theme: 'waiting', label: { en: 'Calls' }, indicator: ['answered'] }],
    });
    const withdrawing = {
      ...{ ...file([]), withdrawals: ['be-2012-answered'], withdrawn_charts: ['calls'] },
      ...{ withdrawn_charters: ['pledge'], withdrawn_commitments: ['promise'] },
      withdrawn_signatures: ['signed'],
    };
    const { withdrawn, sources } = await check(json(withdrawing), { known: promised });
    expect(withdrawn).toEqual({
      ...{ Figure: ['be-2012-answered'], Chart: ['calls'], Charter: ['pledge'] },
      ...{ Commitment: ['promise'], Signature: ['signed'] },
    });
    expect(sources).toEqual([]);
    const wrong = json({ ...withdrawing, colour: 'red' });
    expect((await check(wrong, { known: promised })).withdrawn).toEqual({});
    const none = { Figure: [], Chart: [], Charter: [], Commitment: [], Signature: [] };
    expect((await check(json(smallSurveyFile()))).withdrawn).toEqual(none);
  });

  test('says all of its source only where that is declared', async () => {
    const words = { standards: others.standards.map((one) => ({ ...one, id: 'quicker' })) };
    const content = json([smallSurveyFile(), words]);
    const options = { complete: true };
    expect((await check(content, { options })).sources).toEqual(['gazette']);
    expect((await check(content)).sources).toEqual([]);
    expect((await check(json(colourful), { options })).sources).toEqual([]);
  });
});

describe('what stands', () => {
  type Asked = {
    options?: object;
    alike?: (claims: readonly Claim[]) => Promise<readonly Claim[]>;
  };
  const checkOver = (
    content: string,
    standing: (of: Mentioned) => Promise<KnownContent>,
    { options = {}, alike = async (): Promise<readonly Claim[]> => [] }: Asked = {},
  ) =>
    checkImport(
      {
        files: [{ name: 'a.csv', bytes: new TextEncoder().encode(content) }],
        options: importOptionsSchema.parse(options),
      },
      {
        ...{ known: standing, alike, users: async () => new Map() },
        ...{ lines: async () => [], shown: async () => [] },
      },
      { limits: importLimits() },
    );

  test('is asked of the figures of a file, and of its sources only where it says all of them', async () => {
    const standing = vi.fn(async (_: Mentioned) => known);
    const csv = figuresCsv(row({ year: 2013 }), row({ year: 2014 }));
    await checkOver(csv, standing);
    await checkOver(csv, standing, { options: { complete: true } });
    expect(standing.mock.calls).toEqual([
      [{ figures: ['be-2013', 'be-2014'], sources: [] }],
      [{ figures: ['be-2013', 'be-2014'], sources: ['gazette'] }],
    ]);
  });

  test('is asked of what each figure claims that can be read, with its source', async () => {
    const alike = vi.fn(async (_: readonly Claim[]) => []);
    const csv = figuresCsv(row({ year: 2013, kind: 'guess' }), row({ year: 2014 }));
    await checkOver(csv, async () => known, { alike });
    expect(alike.mock.calls[0]?.[0]).toMatchObject([
      { id: 'be-2014', country: 'BE', year: 2014, value: 38, source: 'gazette' },
    ]);
    expect(alike.mock.calls[0]?.[0]).toHaveLength(1);
  });

  test('that cannot be asked is no fault of the file', async () => {
    const broken = () => Promise.reject(new Error('no database'));
    await expect(checkOver(figuresCsv(row({ year: 2013 })), broken)).rejects.toThrow('no database');
  });
});

test('what is wrong with a definition beside files names the first of them', async () => {
  const surveys = [{ id: 'new', label: { fr: 'Nouvelle' } }];
  const files = { 'b.csv': figuresCsv(row({ year: 2013 })), 'a.csv': figuresCsv(weekly(2014)) };
  const { issues } = await checkFiles(files, { known, options: { surveys } });
  expect(issues).toMatchObject([
    { code: 'language-missing', file: 'b.csv', place: 'surveys[0].label', row: null },
  ]);
});

test('an open question is no error, and nothing is imported until it is answered', async () => {
  const checked = await check(figuresCsv(row({ year: 2013, value: '0,38' })));
  expect([checked.questions.length, linesOf(checked)]).toEqual([1, []]);
  expect(checked).toMatchObject({ rows: null, sources: [], withdrawn: {} });
});
