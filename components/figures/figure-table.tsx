import type { FigureRow } from '@/lib/figures/figure-rows';
import type { Translator } from '@/lib/i18n/translations';
import { ContentText } from '../ui/content-text';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from './value-link';
import { FigureNameCell } from './figure-name-cell';

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
      <table role="table" className="data-table stacked sm:min-w-[46rem]">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('table.figure')}
            </th>
            <th role="columnheader" scope="col" className="text-right">
              {t('table.value')}
            </th>
            <th role="columnheader" scope="col">
              {t('table.country')}
            </th>
            <th role="columnheader" scope="col">
              {t('table.year')}
            </th>
            <th role="columnheader" scope="col">
              {t('table.asPrinted')}
            </th>
            <th role="columnheader" scope="col">
              {hasSource ? t('table.source') : t('table.paragraphShort')}
            </th>
            <th role="columnheader" scope="col">
              {t('table.note')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} hasSource={hasSource} t={t} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, hasSource, t }: { row: FigureRow; hasSource: boolean; t: Translator }) {
  return (
    <tr role="row" id={row.id}>
      <FigureNameCell row={row} t={t} />
      <td role="cell" data-label={t('table.value')} className="text-right whitespace-nowrap">
        <ValueLink href={row.href} value={row.value} />
        {row.margin !== null && (
          <span className="text-muted block text-sm tabular-nums" title={t('table.margin')}>
            {row.margin}
          </span>
        )}
      </td>
      <td role="cell" data-label={t('table.country')}>
        {row.country}
        <span className="text-muted block text-sm">{row.kind}</span>
      </td>
      <td role="cell" data-label={t('table.year')} className="tabular-nums">
        {row.year}
        {row.isInferred && <span className="text-muted block text-sm">{t('table.inferred')}</span>}
      </td>
      <td role="cell" data-label={t('table.asPrinted')} className="sm:whitespace-nowrap">
        {t('quoted', { text: row.statedAs })}
      </td>
      <td
        role="cell"
        data-label={t(hasSource ? 'table.source' : 'table.paragraphShort')}
        className="tabular-nums"
      >
        {hasSource ? (
          <>
            <a href={row.sourceHref}>
              <ContentText text={row.source} foreign={row.foreign} t={t} />
            </a>
            <span className="text-muted block text-sm">
              {t('table.paragraph', { number: row.paragraph })}
            </span>
          </>
        ) : (
          row.paragraph
        )}
      </td>
      <td role="cell" data-label={t('table.note')} className="text-muted max-w-sm min-w-48 text-sm">
        <ContentText text={row.note ?? ''} foreign={row.foreign} t={t} />
      </td>
    </tr>
  );
}
