import { db } from '../../client';
import { oncePerRelease } from '../../release-cache';
import { standsAt } from '../../sql';
import {
  composedChartSchema,
  type ComposedChart,
} from '../../../domain/charts/composed/composed-chart-schema';

/** The charts composed at a release, in the order in which they stand in their themes. */
export const getComposedCharts = oncePerRelease(8, readComposedCharts);

async function readComposedCharts(release: number): Promise<readonly ComposedChart[]> {
  const rows = await (
    await db()
  ).chart.findMany({
    where: standsAt(release),
    omit: { key: true, since: true, until: true },
    orderBy: [{ position: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.map((row) => composedChartSchema.parse(row));
}

/** The ids of charts that a release composed, corrected or withdrew. */
export async function getTouchedCharts(release: number): Promise<ReadonlySet<string>> {
  const rows = await (
    await db()
  ).chart.findMany({
    where: { OR: [{ since: release }, { until: release }] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
