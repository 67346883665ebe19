import type { Database } from '@/lib/database/client';
import type { CrashState } from './crash-states';

/** What the figures of a release say together. */
export async function readStandingFigures(client: Database, release: number) {
  return client.figure.aggregate({
    where: { since: { lte: release }, OR: [{ until: null }, { until: { gt: release } }] },
    ...{ _count: true, _min: { id: true, value: true }, _max: { id: true, value: true } },
  });
}

/** Whether they are a state, whole. */
export function areState(
  said: Awaited<ReturnType<typeof readStandingFigures>>,
  { first, last, count, value }: CrashState,
): boolean {
  return (
    said._count === count &&
    said._min.id === first &&
    said._max.id === last &&
    said._min.value === value &&
    said._max.value === value
  );
}
