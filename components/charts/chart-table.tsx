import type { ChartPoint, ChartSpec } from '@/lib/charts/chart-schema';
import type { Translator } from '@/lib/i18n/translations';
import { ForeignParts } from '../ui/content-text';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from '../figures/value-link';

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
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('table.figure')}</th>
              <th scope="col">{t('table.country')}</th>
              <th scope="col" className="text-right">
                {t('table.value')}
              </th>
              {hasMargin && <th scope="col">{t('table.margin')}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map(({ point, group }) => (
              <ChartRow
                key={point.id}
                point={point}
                group={group}
                hasMargin={hasMargin}
                foreign={chart.foreign}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function withGroup({ label, points }: { label: string | null; points: readonly ChartPoint[] }) {
  return points.map((point) => ({ point, group: label }));
}

function ChartRow({
  point,
  group,
  hasMargin,
  foreign,
}: {
  point: ChartPoint;
  group: string | null;
  hasMargin: boolean;
  foreign: ChartSpec['foreign'];
}) {
  return (
    <tr>
      <th scope="row">
        <ForeignParts
          text={group === null ? point.label : `${group}: ${point.label}`}
          foreign={foreign}
        />
      </th>
      <td>{point.context}</td>
      <td className="text-right">
        <ValueLink href={point.href} value={point.valueLabel} />
      </td>
      {hasMargin && <td className="tabular-nums">{point.margin?.label ?? '–'}</td>}
    </tr>
  );
}
