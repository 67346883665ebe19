import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET } from '@/app/api/v1/charts/route';
import { noQuery, readQuery } from '@/lib/base/http/query';
import { getTranslator } from '@/lib/base/i18n/translations';
import { db } from '@/lib/database/client';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { getComposedCharts } from '@/lib/database/queries/content/chart-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { undoRelease } from '@/lib/database/stores/undo-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { getThemeCharts } from '@/lib/features/charts/chart-sections';
import { chartListSchema } from '@/lib/features/api/openapi/record-schema';
import { describePublication } from '@/lib/features/import/drafts/draft-preview';
import { publishFiles } from '@/lib/features/import/publish/publish-files';
import { recordFields, toRecordRow } from '@/lib/features/import/rows/record-fields';
import { toRecordFile } from '@/lib/features/import/rows/record-file';
import { getFormRecord, getRecord, toWithdrawal } from '@/lib/features/import/stored-record';
import { anna } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const selectionAt = async (release?: number) =>
  (
    await resolveSelection(
      release === undefined ? noQuery : readQuery({ release: String(release) }),
    )
  ).selection;

async function publish(content: Uint8Array | object, reason = 'composed') {
  const bytes =
    content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
  const file = { name: 'own', bytes };
  const { check, report } = await publishFiles(
    await db(),
    { files: [file], options: importOptionsSchema.parse({}) },
    { actor: anna, reason, confirmsRedefinitions: false },
  );
  return { issues: check.issues.map(({ code, found }) => [code, found]), report };
}

async function undo(release: number) {
  const { identity } = await previewUndo(await db(), release);
  return undoRelease(await db(), release, { actor: anna, reason: 'It was right', identity });
}

/** The charts of a theme as a page shows them: id and title. */
async function chartsOf(theme: 'switching' | 'waiting', release?: number) {
  const selection = await selectionAt(release);
  const words = { vocabulary: selection.vocabulary, locale: 'en' as const, t: getTranslator('en') };
  const charts = await getThemeCharts(theme, selection, words);
  return charts.map((one) => ('chart' in one ? [one.chart.id, one.chart.title] : []));
}

const composed = {
  ...{ id: 'switching-as-bars', theme: 'switching', position: 1, form: 'bars' },
  label: { fr: 'Départs', nl: 'Overstappen', en: 'Switching' },
  title: { fr: 'Moins de départs', nl: 'Minder overstappers', en: 'Fewer switch' },
  ...{ indicator: ['switched-provider'], sector: ['none'] },
};

describe('a chart that an editor composes', () => {
  test('stands in its place with its own title, from its release on', async () => {
    const before = await chartsOf('switching');
    expect(await publish({ charts: [composed] })).toEqual({
      issues: [],
      report: { release: 2, added: 1, changed: 0, withdrawn: 0 },
    });
    const [first, second, ...others] = await chartsOf('switching');
    // Both have the place 1: their ids decide.
    expect(first).toEqual(['switching-as-bars', 'Fewer switch']);
    expect([second, ...others]).toEqual(before);
    expect(await chartsOf('switching', 1)).toEqual(before);
  });

  test('is shown by the preview, in each language', async () => {
    await publish({ charts: [composed] });
    const { fr, nl } = await describePublication(2);
    expect(fr.changes.content).toEqual({ Chart: { added: 1, corrected: 0, withdrawn: 0 } });
    const [chart] = fr.charts;
    expect(chart && 'chart' in chart && chart.chart.title).toBe('Moins de départs');
    expect(chart && 'chart' in chart && chart.chart.drawings.map(({ form }) => form)).toEqual([
      'bars',
    ]);
    expect(nl.charts).toHaveLength(1);
  });

  test('is composed in a form that is empty at first', async () => {
    const record = (await getFormRecord('charts', '', await selectionAt())) ?? {};
    const fields = recordFields('charts', record);
    expect(fields.filter(({ value }) => value !== '')).toEqual([]);
    const needed = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    expect(needed).toEqual(['id', 'theme', 'indicator']);
    const form = new FormData();
    for (const { name } of fields) form.set(name, '');
    form.set('id', 'switching-as-bars');
    form.set('theme', 'switching');
    form.set('position', '1');
    form.set('label.fr', 'Départs');
    form.set('label.nl', 'Overstappen');
    form.set('label.en', 'Switching');
    form.set('title.fr', 'Moins de départs');
    form.set('title.nl', 'Minder overstappers');
    form.set('title.en', 'Fewer switch');
    form.set('form', 'bars');
    form.set('indicator', 'switched-provider');
    form.set('sector', 'none');
    const { issues, report } = await publish(
      await toRecordFile('charts', toRecordRow('charts', form, record)),
    );
    expect(issues).toEqual([]);
    expect(report).toEqual({ release: 2, added: 1, changed: 0, withdrawn: 0 });
    expect((await chartsOf('switching'))[0]).toEqual(['switching-as-bars', 'Fewer switch']);
    expect(await getRecord('charts', 'switching-as-bars', await selectionAt())).toMatchObject(
      composed,
    );
  });

  test.each([
    ['figures', ''],
    ['charts', 'no-such-chart'],
  ] as const)('is the only thing whose form opens without an id: not %s %j', async (kind, id) => {
    expect(await getFormRecord(kind, id, await selectionAt())).toBeNull();
  });

  test('is corrected in a form that leaves all else as it is', async () => {
    const id = 'switching-by-sector';
    const record = (await getRecord('charts', id, await selectionAt())) ?? {};
    const form = new FormData();
    for (const { name, value } of recordFields('charts', record)) form.set(name, value);
    form.set('position', '1');
    form.set('title.en', 'Bankers keep their customers');
    form.set('sector', 'bank, none');
    const { issues, report } = await publish(
      await toRecordFile('charts', toRecordRow('charts', form, record)),
    );
    expect(issues).toEqual([['language-missing', '']]);
    expect(report).toEqual({ release: 2, added: 0, changed: 1, withdrawn: 0 });
    const title = { en: 'Bankers keep their customers' };
    expect(await getRecord('charts', id, await selectionAt())).toEqual({
      ...{ ...record, title, position: 1, sector: ['bank', 'none'] },
    });
    expect(await getRecord('charts', id, await selectionAt(1))).toEqual(record);
  });

  test('is withdrawn by itself, and comes back when that is undone', async () => {
    const before = await chartsOf('switching');
    const bytes = await toWithdrawal('charts', 'switching-over-time', await selectionAt());
    const { report } = await publish(bytes ?? {}, 'not needed');
    expect(report).toEqual({ release: 2, added: 0, changed: 0, withdrawn: 1 });
    // What it alone showed has the chart of its indicator now.
    expect((await chartsOf('switching')).map(([id]) => id)).toEqual([
      ...['switching-by-sector', 'switched-provider', 'loyal-customer'],
    ]);
    expect(await chartsOf('switching', 1)).toEqual(before);
    await undo(2);
    expect(await chartsOf('switching')).toEqual(before);
  });

  test('keeps the indicator it uses when the release that brought that is taken back', async () => {
    const { indicators, codes, source, surveys, figures } = smallSurveyFile();
    await publish({ source, surveys, indicators, codes, figures });
    const chart = {
      ...{ id: 'calls', theme: 'waiting', label: composed.label, indicator: ['answered'] },
      sector: ['energy', 'none'],
    };
    expect((await publish({ charts: [chart] })).report).toMatchObject({ release: 3, added: 1 });
    const { kept } = await undo(2);
    expect(kept.map(({ table, id }) => `${table} ${id}`)).toEqual([
      ...['Indicator answered', 'Code sector/energy'],
    ]);
    expect((await getComposedCharts(4)).map(({ id }) => id)).toContain('calls');
  });
});

describe('GET /api/v1/charts', () => {
  const ask = (query: string) => GET(new Request(`http://localhost/api/v1/charts?${query}`));
  const read = async (query: string) => chartListSchema.parse(await (await ask(query)).json());

  test('lists what was composed, in one language, of a theme and at a release', async () => {
    await publish({ charts: [composed] });
    const list = await read('theme=switching&lang=fr');
    expect(list).toMatchObject({ total: 3, next: null });
    expect(list.charts[0]).toEqual({
      ...{ id: 'switching-as-bars', theme: 'switching', position: 1, form: 'bars' },
      ...{ label: 'Départs', title: 'Moins de départs', indicator: ['switched-provider'] },
      ...{ sector: ['none'], channel: null, aspect: null, provider: null, segment: null },
      ...{ label_by: null, group_by: null, sort_by: null },
    });
    expect((await read('theme=switching&release=1')).total).toBe(2);
    expect((await read('indicator=patience-limit')).charts).toMatchObject([
      { id: 'waiting-times', sort_by: 'indicator', label_by: 'both', title: null },
    ]);
    expect((await read('limit=5')).charts).toHaveLength(5);
    expect((await ask('theme=nothing')).status).toBe(400);
  });
});
