import type { Locale } from '../../base/i18n/locales';
import { getTranslator } from '../../base/i18n/translations';
import type { Database } from '../../database/client';
import { getLeavingKeys, readWaitingBatch } from '../../database/queries/ratings/rating-pages';
import { getFreeze, getWaitingCounts } from '../../database/queries/ratings/rating-queries';
import type { FreezeNotice } from '../../domain/ratings/freeze-rule';
import type { WarningKind } from '../../domain/ratings/batch-warnings';
import type { MarkDistribution } from '../../domain/ratings/rating-aggregate';
import { decisionDueAt, holdingState, readyAt } from '../../domain/ratings/release-window';

/** An organisation on which something waits. */
export type WaitingOrganisation = {
  organisation: string;
  count: number;
  /** When the first of its ratings may be decided on, and by when it is to be. */
  ready_at: Date;
  due_at: Date;
  isOverdue: boolean;
};

/** The organisations on which something waits, what is due first at the top. */
export async function getWaitingOrganisations(
  client: Database,
  now: Date,
): Promise<WaitingOrganisation[]> {
  return (await getWaitingCounts(client))
    .map(({ organisation, count, oldest }) => ({
      ...{ organisation, count, ready_at: readyAt(oldest), due_at: decisionDueAt(oldest) },
      isOverdue: holdingState(oldest, now) === 'overdue',
    }))
    .sort((a, b) => Number(a.due_at) - Number(b.due_at));
}

/** What a moderator sees of a batch: counts, spread and warnings; no network, no address, no single rating. */
export type ModeratedBatch = {
  organisation: string;
  count: number;
  /** Tells this batch from any other: `decideOnBatch` asks for both. */
  last: number;
  distribution: MarkDistribution;
  reached: number;
  solved: number;
  warnings: readonly { kind: WarningKind; count: number }[];
  /** How many wait for more than 7 days. */
  overdue: number;
  /** How many more are held for less than 72 hours. */
  held: number;
  /** How many were released, then withdrawn, and leave with the next release. */
  leaving: number;
  freeze: FreezeNotice | null;
};

/** The batch of an organisation that may be decided on now. */
export async function getModeratedBatch(
  client: Database,
  organisation: string,
  now: Date,
): Promise<ModeratedBatch> {
  const waiting = await readWaitingBatch(client, organisation, now);
  const { keys, distribution, reached, solved, warnings, overdue, held } = waiting;
  return {
    ...{ organisation, count: keys.length, last: keys.at(-1) ?? 0 },
    ...{ distribution, reached, solved, overdue, held },
    warnings: warnings.map(({ kind, ratings }) => ({ kind, count: ratings.length })),
    leaving: (await getLeavingKeys(client, organisation)).length,
    freeze: await getFreeze(client, organisation),
  };
}

/** The reason of a release by which something happens to the ratings of an organisation. */
export function ratingReleaseReason(
  kind: 'decided' | 'frozen' | 'replied',
  organisation: string,
  locale: Locale,
): string {
  return getTranslator(locale)(`ratings.release.${kind}`, { organisation });
}
