import type { Comparison } from '@/lib/domain/figures/figure-comparison';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../../ui/content-text';
import { DataTable } from '../../ui/data-table';
import { ScrollRegion } from '../../ui/scroll-region';
import { ValueLink } from '../../ui/value-link';

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
          <ComparedFiguresTable comparisons={comparisons} t={t} />
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

function ComparedFiguresTable({
  comparisons,
  t,
}: {
  comparisons: readonly Comparison[];
  t: Translator;
}) {
  const title = t('figure.comparableTitle');
  return (
    <ScrollRegion label={title}>
      <DataTable
        className="sm:min-w-[40rem]"
        columns={[
          { label: t('table.figure') },
          { label: t('table.value'), isNumber: true, className: 'whitespace-nowrap' },
          { label: t('figure.difference'), isNumber: true, className: 'sm:whitespace-nowrap' },
          { label: t('figure.chance') },
        ]}
        rows={comparisons.map((row) => ({
          key: row.id,
          cells: [
            <ComparedName key="name" row={row} t={t} />,
            <ValueLink key="value" href={row.href} value={row.value} />,
            row.difference,
            row.verdict,
          ],
        }))}
      />
    </ScrollRegion>
  );
}

function ComparedName({ row, t }: { row: Comparison; t: Translator }) {
  return (
    <>
      <ContentText text={row.label} foreign={row.foreign} t={t} />
      <span className="text-muted block text-sm">
        {row.place} · <ContentText text={row.source} foreign={row.foreign} t={t} />
      </span>
    </>
  );
}
