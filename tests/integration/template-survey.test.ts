import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { checkDraft, publishDraft } from '@/lib/features/import/drafts/draft-jobs';
import { createDraft, readDraftCheck } from '@/lib/database/stores/draft-store';
import { toIssueRows } from '@/lib/features/import/messages/issue-view';
import { parseImportForm } from '@/lib/features/import/drafts/import-form';
import { anna } from '../fixtures/editors';
import { readFile } from '../fixtures/file-client';
import { fillTemplate, type Typed } from '../fixtures/fill-template';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

/** As a spreadsheet keeps `61%` and `48.5%` that are typed into a cell. */
const percent = (share: number) => ({ number: share, format: 9 });
const percentWithDecimals = (share: number) => ({ number: share, format: 10 });
/** 2025-11-04 as a day, and 2025-09 as the month that a spreadsheet makes of it: the day before 2025 is 45657. */
const published = { number: 45_657 + 308, format: 14 };
const september = { number: 45_657 + 244, format: 17 };

/** A made-up survey as an editor who writes English types it, line by line and row by row. */
const typed: Typed = {
  form: {
    ...{ 'source.form': 'article', 'source.label_en': 'Patience report 2025' },
    ...{ 'source.language': 'en', 'source.summary_en': 'How Belgians judge customer service.' },
    ...{ 'source.title': 'Patience is running out', 'source.publisher': 'Example Gazette' },
    ...{ 'source.published_on': published, 'source.url': 'https://www.example.org/patience' },
    ...{ 'survey.label_en': 'Patience survey 2025', 'survey.organiser': 'Example Institute' },
    ...{ 'survey.mode': 'online', 'survey.fieldwork_start': september },
    ...{ 'survey.countries_covered': 1, 'survey.sample_size': 1204 },
    ...{ 'figures.country': 'Belgium', 'figures.year': 2025, 'figures.kind': 'survey' },
    ...{ 'figures.year_basis': 'stated', 'figures.base': 'all' },
  },
  figures: [
    { indicator: 'satisfied-overall', value: '61 %', paragraph: 2 },
    { indicator: 'satisfied-overall', value: percent(0.74), paragraph: 2, sector: 'bank' },
    { indicator: 'satisfied-overall', value: '55 %', paragraph: 3, sector: 'water' },
    {
      indicator: 'satisfied-with-aspect',
      value: percent(0.7),
      paragraph: 3,
      aspect: 'friendliness',
    },
    {
      indicator: 'satisfied-with-aspect',
      value: percentWithDecimals(0.485),
      paragraph: 3,
      aspect: 'speed',
    },
    { indicator: 'switched-provider', value: '27 %', paragraph: 4 },
    { indicator: 'told-friends', value: percent(0.66), paragraph: 4 },
    { indicator: 'would-advise-against', value: '39 %', paragraph: 5 },
    { indicator: 'hung-up', value: '18 %', paragraph: 6 },
    { indicator: 'patience-limit', value: '4 minutes', paragraph: 6 },
    { indicator: 'loyal-customer', value: '33 %', paragraph: 7 },
    {
      ...{ indicator: 'first-contact-resolution', value: percent(0.58), paragraph: 8 },
      ...{ base: 'part', sample_size: 412 },
    },
  ],
  codes: [{ breakdown: 'sector', code: 'water', label_en: 'Water supply' }],
};

test('a survey of 12 figures from the empty template to published', async () => {
  const { GET } = await import('@/app/api/v1/import-template.xlsx/route');
  const template = await GET(
    new Request('https://barometer.example/api/v1/import-template.xlsx?lang=en'),
  );
  const { bytes, cells } = fillTemplate(new Uint8Array(await template.arrayBuffer()), typed);
  expect(cells).toBe(64);

  // The page sends its form with nothing but the file filled in.
  const options = parseImportForm(new FormData());
  if (options === null) throw new Error('an empty form says nothing');
  const id = await createDraft(await db(), { name: 'patience.xlsx', bytes, options }, anna);
  await checkDraft(id);
  const check = await readDraftCheck(await db(), id);
  expect(check?.findings.questions).toEqual([]);
  expect(check?.findings.redefinitions).toEqual([]);
  const issues = check?.findings.issues ?? [];
  expect(toIssueRows(issues, { severity: null, search: '' }, 'en')).toMatchObject({
    count: 1,
    rows: [
      {
        ...{ severity: 'warning', problem: 'Missing languages: French, Dutch.', count: 4 },
        place: 'sheet survey and source, rows 5, 7, 17 · sheet codes (optional), row 2',
      },
    ],
  });
  expect(check?.preview?.texts?.en.changes.counts).toEqual({
    ...{ added: 12, corrected: 0, withdrawn: 0 },
  });

  const reply = await publishDraft(
    id,
    { actor: anna, reason: 'Patience survey 2025', confirmsRedefinitions: false },
    check?.identity ?? '',
  );
  // With the figures come a source, a survey and a code.
  expect(reply).toEqual({
    kind: 'published',
    report: { release: 2, added: 15, changed: 0, withdrawn: 0 },
  });
  await expectPublished();
});

/** What must stand, figure by figure: what it is about, its value, its words, its paragraph, who answered. */
const expected = [
  ['first-contact-resolution', 58, '58 %', 8, 412],
  ['hung-up', 18, '18 %', 6, 1204],
  ['loyal-customer', 33, '33 %', 7, 1204],
  ['patience-limit', 4, '4 minutes', 6, 1204],
  ['satisfied-overall', 61, '61 %', 2, 1204],
  ['satisfied-overall-bank', 74, '74 %', 2, 1204],
  ['satisfied-overall-water', 55, '55 %', 3, 1204],
  ['satisfied-with-aspect-friendliness', 70, '70 %', 3, 1204],
  ['satisfied-with-aspect-speed', 48.5, '48.5 %', 3, 1204],
  ['switched-provider', 27, '27 %', 4, 1204],
  ['told-friends', 66, '66 %', 4, 1204],
  ['would-advise-against', 39, '39 %', 5, 1204],
] as const;

async function expectPublished() {
  const client = await db();
  const figures = await client.figure.findMany({ where: { since: 2 }, orderBy: { id: 'asc' } });
  expect(figures).toMatchObject(
    expected.map(([about, value, stated_as, paragraph, size]) => ({
      ...{ id: `patience-report-2025-be-2025-${about}`, value, stated_as, paragraph },
      ...{ country: 'BE', year: 2025, year_basis: 'stated', kind: 'survey', until: null },
      ...{ survey: 'patience-survey-2025', source: 'patience-report-2025' },
      // The size of the survey's sample is not written to the figures of all whom it asked.
      ...(size === 1204 ? { sample_size: null, base: null } : { sample_size: 412, base: 'part' }),
    })),
  );
  expect(await client.source.findMany({ where: { since: 2 } })).toMatchObject([
    {
      ...{ id: 'patience-report-2025', form: 'article', title: 'Patience is running out' },
      ...{ label: { en: 'Patience report 2025' }, publisher: 'Example Gazette', language: 'en' },
      ...{ published_on: '2025-11-04', url: 'https://www.example.org/patience' },
      summary: { en: 'How Belgians judge customer service.' },
    },
  ]);
  expect(await client.survey.findMany({ where: { since: 2 } })).toMatchObject([
    {
      ...{ id: 'patience-survey-2025', label: { en: 'Patience survey 2025' }, mode: 'online' },
      ...{ organiser: 'Example Institute', fieldwork_start: '2025-09', countries_covered: 1 },
      sample_size: 1204,
    },
  ]);
  expect(await client.code.findMany({ where: { since: 2 } })).toMatchObject([
    { breakdown: 'sector', code: 'water', label: { en: 'Water supply' } },
  ]);
  expect(await client.release.findUnique({ where: { number: 2 } })).toMatchObject({
    ...{ author: 'Anna', reason: 'Patience survey 2025' },
  });
  // To readers, the survey's sample size is that of its figures.
  const [header = '', ...lines] = (await readFile('figures.csv', 'year=2025'))
    .toString()
    .trim()
    .split('\r\n');
  const size = header.split(',').indexOf('sample_size');
  expect(lines.map((line) => Number(line.split(',')[size]))).toEqual(
    expected.map(([, , , , sampleSize]) => sampleSize),
  );
}
