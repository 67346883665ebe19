import type { Comparison } from '@/lib/figures/figure-comparison';
import type { Translator } from '@/lib/i18n/translations';
import { ContentText } from '../ui/content-text';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from './value-link';

/** The figures that may be compared with one: how far each is away, and whether chance can explain it. */
export function ComparisonTable({
  comparisons,
  more,
  t,
}: {
  comparisons: readonly Comparison[];
  /** Where all of them are, if there are more. */
  more: string | null;
  t: Translator;
}) {
  return (
    <section id="comparable" className="mt-14">
      <h2 className="section-title">{t('figure.comparableTitle')}</h2>
      {comparisons.length === 0 ? (
        <p>{t('figure.noComparable')}</p>
      ) : (
        <>
          <p className="text-muted mb-4 max-w-prose">{t('figure.comparableLead')}</p>
          <Table comparisons={comparisons} t={t} />
        </>
      )}
      {more !== null && (
        <p className="mt-3">
          <a href={more}>{t('figure.moreComparable', { count: comparisons.length })}</a>
        </p>
      )}
    </section>
  );
}

function Table({ comparisons, t }: { comparisons: readonly Comparison[]; t: Translator }) {
  const title = t('figure.comparableTitle');
  return (
    <ScrollRegion label={title}>
      <table role="table" className="data-table stacked sm:min-w-[40rem]">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('table.figure')}
            </th>
            <th role="columnheader" scope="col" className="text-right">
              {t('table.value')}
            </th>
            <th role="columnheader" scope="col" className="text-right">
              {t('figure.difference')}
            </th>
            <th role="columnheader" scope="col">
              {t('figure.chance')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {comparisons.map((row) => (
            <tr role="row" key={row.id}>
              <th role="rowheader" scope="row">
                <ContentText text={row.label} foreign={row.foreign} t={t} />
                <span className="text-muted block text-sm">
                  {row.place} · <ContentText text={row.source} foreign={row.foreign} t={t} />
                </span>
              </th>
              <td
                role="cell"
                data-label={t('table.value')}
                className="text-right whitespace-nowrap"
              >
                <ValueLink href={row.href} value={row.value} />
              </td>
              <td
                role="cell"
                data-label={t('figure.difference')}
                className="text-right whitespace-nowrap tabular-nums"
              >
                {row.difference ?? '–'}
              </td>
              <td role="cell" data-label={t('figure.chance')}>
                {row.verdict}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
