import { db } from '../../client';
import { getRelease } from '../releases/release-queries';
import type { Release } from '../../../domain/releases/release-schema';

const sections = ['figures', 'sources', 'charts', 'organisations'] as const;

/** What has an address of its own and can be withdrawn. */
export type Withdrawable = (typeof sections)[number];

export function isWithdrawableSection(section: string): section is Withdrawable {
  return sections.some((one) => one === section);
}

/**
 * The release that withdrew a figure, a source, a composed chart or an organisation, as one release sees it.
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
  };
  const until = (await last[section]())?.until ?? null;
  return until === null || until > release ? null : getRelease(until);
}
