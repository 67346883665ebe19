import { Fragment, type ReactNode } from 'react';
import type { FigureRow } from '@/lib/domain/figures/figure-rows';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from '../ui/value-link';
import { FigureName } from './figure-name';

/** Figures with all that makes them traceable; each row can be linked to. */
export function FigureTable({
  rows,
  caption,
  hasSource,
  t,
}: {
  rows: readonly FigureRow[];
  caption: string;
  /** Whether the source is worth a column: not on the source's own page. */
  hasSource: boolean;
  t: Translator;
}) {
  if (rows.length === 0) return <p className="text-muted">{t('charts.emptyOther')}</p>;
  return (
    <ScrollRegion label={caption}>
      <DataTable
        className="sm:min-w-[46rem]"
        caption={<caption className="sr-only">{caption}</caption>}
        columns={[
          { label: t('table.figure'), className: 'min-w-48' },
          { label: t('table.value'), isNumber: true, className: 'whitespace-nowrap' },
          { label: t('table.country'), className: 'lg:min-w-28' },
          { label: t('table.year'), className: 'tabular-nums lg:min-w-28' },
          // As short as most numbers are printed: a few words take a second line, not room from the source.
          { label: t('table.asPrinted'), className: 'lg:min-w-28' },
          {
            label: t(hasSource ? 'table.source' : 'table.paragraphShort'),
            className: hasSource ? 'lg:min-w-48' : 'tabular-nums',
          },
          { label: t('table.note'), className: 'text-muted sm:max-w-sm sm:min-w-48 text-sm' },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          id: row.id,
          cells: cellsOf(row, hasSource, t),
        }))}
      />
    </ScrollRegion>
  );
}

function cellsOf(row: FigureRow, hasSource: boolean, t: Translator) {
  return [
    <FigureName key="name" row={row} t={t} />,
    <Fragment key="value">
      <ValueLink href={row.href} value={row.value} />
      {row.margin !== null && <Aside title={t('table.margin')}>{row.margin}</Aside>}
    </Fragment>,
    <Fragment key="country">
      {row.countryHref === null ? row.country : <a href={row.countryHref}>{row.country}</a>}
      <Aside>{row.kind}</Aside>
    </Fragment>,
    <Fragment key="year">
      {row.period}
      {row.isInferred && <Aside>{t('table.inferred')}</Aside>}
    </Fragment>,
    t('quoted', { text: row.statedAs }),
    hasSource ? (
      <Fragment key="source">
        <a href={row.sourceHref}>
          <ContentText text={row.source} foreign={row.foreign} t={t} />
        </a>
        {row.locator !== null && <Aside>{row.locator}</Aside>}
      </Fragment>
    ) : (
      row.locator
    ),
    <ContentText key="note" text={row.note ?? ''} foreign={row.foreign} t={t} />,
  ];
}

/** What stands below a cell's text, smaller. */
function Aside({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className="text-muted block text-sm tabular-nums" title={title}>
      {children}
    </span>
  );
}
