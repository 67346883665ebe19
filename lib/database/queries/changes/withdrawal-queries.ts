import { db } from '../../client';
import { getRelease } from '../releases/release-queries';
import { withdrawableSections, type Withdrawable } from '../../../domain/releases/content-schema';
import type { Release } from '../../../domain/releases/release-schema';

export function isWithdrawableSection(section: string): section is Withdrawable {
  return withdrawableSections.some((one) => one === section);
}

/**
 * The release that withdrew a figure, a source, a composed chart, an organisation or a charter, as one release sees it.
 * @returns null where it stands at that release, and where nothing ever stood under the id up to it
 */
export async function getWithdrawal(
  section: Withdrawable,
  id: string,
  release: number,
): Promise<Release | null> {
  const client = await db();
  const asked = {
    where: { id, since: { lte: release } },
    orderBy: { since: 'desc' },
    select: { until: true },
  } as const;
  const last = {
    figures: () => client.figure.findFirst(asked),
    sources: () => client.source.findFirst(asked),
    charts: () => client.chart.findFirst(asked),
    organisations: () => client.organisation.findFirst(asked),
    commitments: () => client.charter.findFirst(asked),
  };
  const until = (await last[section]())?.until ?? null;
  return until === null || until > release ? null : getRelease(until);
}
