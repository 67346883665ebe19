import type { Database } from '../../client';
import { engine } from '../../engines/engine';
import { figureColumns, whereColumns } from '../figures/figure-queries';
import { marksPerChart, type ChartSelect } from '../../../domain/charts/composed/chart-definition';
import { composedChartSchema } from '../../../domain/charts/composed/composed-chart-schema';
import {
  charterSchema,
  commitmentSchema,
  signatureSchema,
} from '../../../domain/commitments/commitment-schema';
import { figureSchema, type Figure } from '../../../domain/figures/figure-schema';
import { codeSchema, indicatorSchema } from '../../../domain/indicators/indicator-schema';
import { idRowSchema, Prisma, readRows, stands, standsAt } from '../../sql';
import { newestNumber } from '../releases/release-queries';
import {
  referenceSchema,
  sourceSchema,
  statementSchema,
} from '../../../domain/sources/source-schema';
import { standardSchema } from '../../../domain/standards/standard-schema';
import { organisationSchema } from '../../../domain/organisations/organisation-schema';
import { seriesBreakSchema } from '../../../domain/surveys/series-break-schema';
import { surveySchema } from '../../../domain/surveys/survey-schema';
import type { KnownContent, Mentioned } from '../../../domain/survey-files/known-content-schema';

/** What stands now, as far as an import speaks of it: words whole, figures that it could change. */
export async function readKnownContent(
  client: Database,
  mentioned: Mentioned,
): Promise<KnownContent> {
  const release = await newestNumber(client);
  const words = await readWords(client, release);
  return {
    ...words,
    isEmpty: release === 0,
    figures: await readFiguresById(client, release, mentioned.figures),
    figureIds: await readFigureIds(client, release, mentioned.sources),
  };
}

async function readWords(client: Database, release: number) {
  const omit = { key: true, since: true, until: true } as const;
  const all = { where: standsAt(release), omit, orderBy: { key: 'asc' } } as const;
  const ofCodes = { ...all, omit: { ...all.omit, id: true } } as const;
  const [
    sources,
    surveys,
    breaks,
    organisations,
    indicators,
    codes,
    statements,
    standards,
    references,
    charts,
    charters,
    commitments,
    signatures,
  ] = await Promise.all([
    client.source.findMany(all),
    client.survey.findMany(all),
    client.seriesBreak.findMany(all),
    client.organisation.findMany(all),
    client.indicator.findMany(all),
    client.code.findMany(ofCodes),
    client.statement.findMany(all),
    client.standard.findMany(all),
    client.reference.findMany(all),
    client.chart.findMany(all),
    client.charter.findMany(all),
    client.commitment.findMany(all),
    client.signature.findMany(all),
  ]);
  return {
    sources: byId(sources.map((row) => sourceSchema.parse(row))),
    surveys: byId(surveys.map((row) => surveySchema.parse(row))),
    breaks: byId(breaks.map((row) => seriesBreakSchema.parse(row))),
    organisations: byId(organisations.map((row) => organisationSchema.parse(row))),
    indicators: byId(indicators.map((row) => indicatorSchema.parse(row))),
    codes: new Map(
      codes
        .map((row) => codeSchema.parse(row))
        .map((code) => [`${code.breakdown}/${code.code}`, code]),
    ),
    statements: byId(statements.map((row) => statementSchema.parse(row))),
    standards: byId(standards.map((row) => standardSchema.parse(row))),
    references: byId(references.map((row) => referenceSchema.parse(row))),
    charts: byId(charts.map((row) => composedChartSchema.parse(row))),
    charters: byId(charters.map((row) => charterSchema.parse(row))),
    commitments: byId(commitments.map((row) => commitmentSchema.parse(row))),
    signatures: byId(signatures.map((row) => signatureSchema.parse(row))),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Ids that a query asks for: others are served between two of them. */
const PAGE = 2_000;

async function readFiguresById(
  client: Database,
  release: number,
  ids: readonly string[],
): Promise<Map<string, Figure>> {
  const found = new Map<string, Figure>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const asked = ids.slice(from, from + PAGE);
    const rows = await readRows(
      client,
      figureSchema,
      Prisma.sql`
      SELECT ${figureColumns} FROM "Figure" f WHERE f.id IN (${engine().listed(asked)})
        AND ${engine().unindexed(Prisma.sql`f.since`)} <= ${release}
        AND (f.until IS NULL OR f.until > ${release})`,
    );
    for (const figure of rows) found.set(figure.id, figure);
  }
  return found;
}

async function readFigureIds(
  client: Database,
  release: number,
  sources: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const source of sources) {
    const rows = await readRows(
      client,
      idRowSchema,
      Prisma.sql`
      SELECT f.id FROM "Figure" f WHERE f.source = ${source} AND ${stands('f', release)}
      ORDER BY f.id`,
    );
    found.set(
      source,
      rows.map(({ id }) => id),
    );
  }
  return found;
}

/** The newest figures that stand and that a chart shows, as many as it has room for. */
export async function readShownFigures(client: Database, select: ChartSelect): Promise<Figure[]> {
  const release = await newestNumber(client);
  return readRows(
    client,
    figureSchema,
    Prisma.sql`
    SELECT ${figureColumns} FROM "Figure" f WHERE ${whereColumns(select)}
      AND ${engine().unindexed(Prisma.sql`f.since`)} <= ${release}
      AND (f.until IS NULL OR f.until > ${release})
    ORDER BY f.year DESC, f.id LIMIT ${marksPerChart}`,
  );
}
