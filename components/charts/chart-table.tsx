import type { ChartPoint, ChartSpec, Drawing } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import type { Translator } from '@/lib/base/i18n/translations';
import { ForeignParts } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from '../ui/value-link';

/** Whether a table adds something: a number alone is read, and followed, as it stands. */
function hasTable({ drawings }: ChartSpec): boolean {
  return drawings.flatMap(pointsOf).length > 1;
}

/** A chart's table; one keypress opens it. */
export function FoldedChartTable({ chart, t }: { chart: ChartSpec; t: Translator }) {
  if (!hasTable(chart)) return null;
  return (
    <details className="text-sm">
      <summary>{t('charts.table')}</summary>
      <ChartTable chart={chart} t={t} />
    </details>
  );
}

/** A chart's numbers as a table, with a link to each. */
function ChartTable({ chart, t }: { chart: ChartSpec; t: Translator }) {
  const points = chart.drawings.flatMap(toNamedPoints);
  const hasMargin = points.some(({ point }) => point.margin !== null);
  return (
    <ScrollRegion label={t('table.caption', { title: chart.label })}>
      <DataTable
        columns={[
          { label: t('table.figure') },
          { label: t('table.country') },
          { label: t('table.value'), isNumber: true },
          ...(hasMargin ? [{ label: t('table.margin'), className: 'tabular-nums' }] : []),
        ]}
        rows={points.map(({ point, group }) => ({
          key: point.id,
          cells: [
            <ForeignParts
              key="name"
              text={
                group === null ? point.label : t('labelled', { label: group, value: point.label })
              }
              foreign={chart.foreign}
            />,
            point.context,
            <ValueLink key="value" href={point.href} value={point.valueLabel} />,
            ...(hasMargin ? [point.margin?.label ?? '–'] : []),
          ],
        }))}
      />
    </ScrollRegion>
  );
}

/** Marks with the group they stand in, if any. */
function toNamedPoints(drawing: Drawing): { point: ChartPoint; group: string | null }[] {
  if (!('groups' in drawing)) return pointsOf(drawing).map((point) => ({ point, group: null }));
  return drawing.groups.flatMap(({ label, points }) =>
    points.map((point) => ({ point, group: label })),
  );
}
