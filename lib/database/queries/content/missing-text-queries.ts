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
  const gather = (table: ContentTable) => gathererOf(table, language);
  const tables = {
    ...{ indicators: gather('Indicator'), surveys: gather('Survey'), sources: gather('Source') },
    ...{ codes: gather('Code'), statements: gather('Statement') },
    ...{ standards: gather('Standard'), references: gather('Reference') },
    ...{ charts: gather('Chart'), charters: gather('Charter') },
    ...{ commitments: gather('Commitment'), organisations: gather('Organisation') },
    breaks: gather('SeriesBreak'),
  };
  tables.indicators.take(await client.indicator.findMany(all));
  tables.surveys.take(await client.survey.findMany(all));
  tables.sources.take(await client.source.findMany(all));
  tables.codes.take(await client.code.findMany(all));
  tables.statements.take(await client.statement.findMany(all));
  tables.standards.take(await client.standard.findMany(all));
  tables.references.take(await client.reference.findMany(all));
  tables.charts.take(await client.chart.findMany(all));
  tables.charters.take(await client.charter.findMany(all));
  tables.commitments.take(await client.commitment.findMany(all));
  tables.organisations.take(await client.organisation.findMany(all));
  tables.breaks.take(await client.seriesBreak.findMany(all));
  const figures = gather('Figure');
  for await (const rows of figureNotes(release)) figures.take(rows);
  return [...Object.values(tables), figures].map(({ found }) => found);
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
