import type { z } from 'zod';
import type { SelectionRequest, Answer } from '../responses/figures-response';
import { toFigureRecord } from '../exports/formats/figure-csv';
import { listAnswer } from './figure-list';
import type { Figure } from '../../domain/figures/figure-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { vocabularyOf } from '../../database/queries/content/vocabulary-queries';
import type { Locale } from '../../base/i18n/locales';
import { countChanges, getChanges } from '../../database/queries/changes/change-queries';
import type { FigureChange, ReleaseWithCounts } from '../../domain/releases/change-schema';
import {
  changedFields,
  changeKindOf,
  noChanges,
  totalOf,
} from '../../domain/releases/change-summary';
import { getReleaseLog } from '../../database/queries/changes/release-log-queries';
import { formatPlace, readPlace, type ChangeOptions, type ChangePosition } from './change-options';
import type { changeRecordSchema, releaseRecordSchema } from './openapi/record-schema';

/** More releases than one page of changes ever reaches. */
const releaseLimit = 1_000;

type Change = FigureChange & { release: number };

/** One page of the changes of figures, and the releases that it reaches: `{ releases, changes, total, next }`. */
export async function respondWithChanges(asked: SelectionRequest<ChangeOptions>): Promise<Answer> {
  const { selection, options } = asked;
  const { since, limit, cursor, lang } = options;
  const counts = await countChanges(selection, { since, release: selection.release });
  const start = cursor && readPlace(cursor.after);
  const found = await walkChanges(selection, [...counts.keys()], start, limit + 1);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const reach = {
    since: last ? last.release - 1 : since,
    release: start?.release ?? selection.release,
  };
  const log = await getReleaseLog(selection, reach, releaseLimit);
  const members = {
    releases: log.map(toReleaseRecord),
    changes: await Promise.all(page.map((change) => toChangeRecord(change, selection, lang))),
    total: [...counts.values()].reduce((sum, one) => sum + totalOf(one), 0),
  };
  return listAnswer('/api/v1/changes', members, last ? formatPlace(last) : null, asked);
}

async function walkChanges(
  selection: FigureSelection,
  releases: readonly number[],
  start: ChangePosition | null,
  limit: number,
): Promise<Change[]> {
  const found: Change[] = [];
  const ahead = releases.filter((release) => start === null || release <= start.release);
  for (const release of ahead.toSorted((a, b) => b - a)) {
    const after = release === start?.release ? start.id : undefined;
    const changes = await getChanges(selection, release, { limit: limit - found.length, after });
    found.push(...changes.map((change) => ({ ...change, release })));
    if (found.length >= limit) break;
  }
  return found;
}

async function toChangeRecord(
  { release, ...change }: Change,
  { vocabulary }: FigureSelection,
  lang: Locale,
): Promise<z.infer<typeof changeRecordSchema>> {
  const toRecord = async (figure: Figure | null, stoodAt: number) =>
    figure && toFigureRecord(figure, await vocabularyOf(figure, vocabulary, stoodAt), lang);
  return {
    release,
    change: changeKindOf(change),
    id: change.id,
    fields: changedFields(change),
    was: await toRecord(change.was, release - 1),
    now: await toRecord(change.now, release),
  };
}

function toReleaseRecord({
  release,
  counts,
  content,
}: ReleaseWithCounts): z.infer<typeof releaseRecordSchema> {
  return {
    release: release.number,
    published_at: release.published_at.toISOString(),
    author: release.author,
    reason: release.reason,
    ...counts,
    content: {
      sources: content.Source ?? noChanges,
      surveys: content.Survey ?? noChanges,
      indicators: content.Indicator ?? noChanges,
      codes: content.Code ?? noChanges,
      standards: content.Standard ?? noChanges,
      references: content.Reference ?? noChanges,
      statements: content.Statement ?? noChanges,
      charts: content.Chart ?? noChanges,
      charters: content.Charter ?? noChanges,
      commitments: content.Commitment ?? noChanges,
      signatures: content.Signature ?? noChanges,
      organisations: content.Organisation ?? noChanges,
      breaks: content.SeriesBreak ?? noChanges,
    },
  };
}
