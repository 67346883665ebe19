import type { Database } from '../../../database/client';
import { codeSchema, indicatorSchema } from '../../../domain/indicators/indicator-schema';
import {
  publishRelease,
  type Publication,
  type PublicationReport,
} from '../../../database/stores/release-store';
import { newestNumber } from '../../../database/queries/releases/release-queries';
import { withPublicationLock } from '../../../database/engines/sqlite/publication-lock';
import { standsAt } from '../../../domain/releases/release-schema';
import type { RawSurveyFile } from '../../../domain/issues/fault-place';
import type { SurveyFileFault } from '../../../domain/issues/fault-schema';
import type { KnownWords } from '../../../domain/survey-files/figure-faults';
import { parseSurveyFiles } from '../../../domain/survey-files/survey-file-check';
import { toContentRows } from '../../../domain/survey-files/survey-file-rows';

/** Survey files that cannot be published; has every fault at once. */
export class SurveyFilesRefused extends Error {
  override name = 'SurveyFilesRefused';

  constructor(readonly faults: readonly SurveyFileFault[]) {
    super(
      faults
        .map(({ file, place, code, found }) => `${file}: ${place}: ${code} ${found}`)
        .join('\n'),
    );
  }
}

/**
 * Publishes survey files as one release: all of them, or nothing. They are checked in one's turn to
 * publish, against what stands when they are published.
 * @throws SurveyFilesRefused with every fault, the database untouched
 * @throws PublicationBusy where somebody else is publishing
 */
export async function publishSurveyFiles(
  client: Database,
  raw: readonly RawSurveyFile[],
  publication: Publication,
): Promise<PublicationReport> {
  return withPublicationLock(client, async (turn) => {
    const { files, faults } = parseSurveyFiles(raw, await readKnownWords(client));
    if (faults.length > 0) throw new SurveyFilesRefused(faults);
    const sources = files.flatMap(({ source }) => source?.id ?? []);
    return publishRelease(turn, toContentRows(files), sources, publication);
  });
}

async function readKnownWords(client: Database): Promise<KnownWords> {
  const where = standsAt(await newestNumber(client));
  const omit = { key: true, since: true, until: true } as const;
  const owned = { where, select: { id: true, source: true } } as const;
  const [indicators, surveys, codes, figures, statements, references] = await Promise.all([
    client.indicator.findMany({ where, omit }),
    client.survey.findMany({ where, select: { id: true } }),
    client.code.findMany({ where, omit: { ...omit, id: true } }),
    client.figure.findMany(owned),
    client.statement.findMany(owned),
    client.reference.findMany(owned),
  ]);
  return {
    indicators: new Map(indicators.map((row) => [row.id, indicatorSchema.parse(row)])),
    surveys: new Set(surveys.map(({ id }) => id)),
    codes: new Set(
      codes.map((row) => codeSchema.parse(row)).map((c) => `${c.breakdown}/${c.code}`),
    ),
    figureSources: new Map(figures.map(({ id, source }) => [id, source])),
    statementSources: new Map(statements.map(({ id, source }) => [id, source])),
    referenceSources: new Map(references.map(({ id, source }) => [id, source])),
  };
}
