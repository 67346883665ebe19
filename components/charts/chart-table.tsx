import type { ChartPoint, ChartSpec } from '@/lib/domain/charts/chart-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { ForeignParts } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from '../ui/value-link';

/** A chart's numbers as a table, in the page from the start; one keypress opens it. */
export function ChartTable({ chart, t }: { chart: ChartSpec; t: Translator }) {
  const { drawing } = chart;
  const points =
    drawing.form === 'bars'
      ? drawing.groups.flatMap(withGroup)
      : drawing.lines.flatMap((line) => line.points.map((point) => ({ point, group: null })));
  const hasMargin = points.some(({ point }) => point.margin !== null);
  return (
    <details className="text-sm">
      <summary>{t('charts.table')}</summary>
      <ScrollRegion label={t('table.caption', { title: chart.title })}>
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
                text={group === null ? point.label : `${group}: ${point.label}`}
                foreign={chart.foreign}
              />,
              point.context,
              <ValueLink key="value" href={point.href} value={point.valueLabel} />,
              ...(hasMargin ? [point.margin?.label ?? '–'] : []),
            ],
          }))}
        />
      </ScrollRegion>
    </details>
  );
}

function withGroup({ label, points }: { label: string | null; points: readonly ChartPoint[] }) {
  return points.map((point) => ({ point, group: label }));
}
