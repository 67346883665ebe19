import { db } from '../../client';
import { ReleaseMemory } from '../../release-cache';
import { locales, type Locale } from '../../../base/i18n/locales';
import type { ContentTable } from '../../../domain/releases/content-schema';
import { missingInRow, type MissingTexts } from '../../../domain/releases/missing-text';
import { standsAt } from '../../sql';

/** Texts of a table that are named; the others follow as these are translated. */
const named = 300;

const remembered = new ReleaseMemory<MissingTexts[]>(8);

/**
 * What stands at a release without one of its languages, table by table.
 * @param language names only texts that lack this one; null names all
 */
export function getMissingTexts(release: number, language: Locale | null): Promise<MissingTexts[]> {
  return remembered.recall(`${release} ${language}`, () => readMissingTexts(release, language));
}

type TextRow = { id: string } & Readonly<Record<string, unknown>>;

async function readMissingTexts(release: number, language: Locale | null): Promise<MissingTexts[]> {
  const client = await db();
  const all = { where: standsAt(release), orderBy: { id: 'asc' } } as const;
  const tables = [
    ['Indicator', await client.indicator.findMany(all)],
    ['Survey', await client.survey.findMany(all)],
    ['Source', await client.source.findMany(all)],
    ['Code', await client.code.findMany(all)],
    ['Statement', await client.statement.findMany(all)],
    ['Standard', await client.standard.findMany(all)],
    ['Reference', await client.reference.findMany(all)],
    ['Chart', await client.chart.findMany(all)],
    ['Charter', await client.charter.findMany(all)],
    ['Commitment', await client.commitment.findMany(all)],
    ['Organisation', await client.organisation.findMany(all)],
    ['SeriesBreak', await client.seriesBreak.findMany(all)],
  ] as const;
  const gatherers = tables.map(([table, rows]) => {
    const gatherer = gathererOf(table, language);
    gatherer.take(rows);
    return gatherer;
  });
  const figures = gathererOf('Figure', language);
  for await (const rows of figureNotes(release)) figures.take(rows);
  return [...gatherers, figures].map(({ found }) => found);
}

/** Figures that a query looks at: others are served between two of them. */
const page = 20_000;

async function* figureNotes(release: number): AsyncGenerator<TextRow[]> {
  const client = await db();
  const { _max: last } = await client.figure.aggregate({ _max: { key: true } });
  for (let from = 0; from < (last.key ?? 0); from += page)
    yield client.figure.findMany({
      where: { ...standsAt(release), key: { gt: from, lte: from + page } },
      select: { id: true, note: true },
      orderBy: { key: 'asc' },
    });
}

function gathererOf(table: ContentTable, language: Locale | null) {
  const found: MissingTexts = { table, counts: { fr: 0, nl: 0, en: 0 }, texts: [] };
  const take = (rows: readonly TextRow[]) => {
    for (const text of rows.flatMap((row) => missingInRow(table, row))) {
      for (const one of locales) if (text.missing.includes(one)) found.counts[one] += 1;
      const isAsked = language === null || text.missing.includes(language);
      if (isAsked && found.texts.length < named) found.texts.push(text);
    }
  };
  return { found, take };
}
