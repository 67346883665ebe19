import { formatCursor } from '@/lib/figures/api-filters';
import type { ExplorerRow } from '@/lib/figures/figure-cells';
import type { Translator } from '@/lib/i18n/translations';
import { FilterForm } from '../filters/filter-form';
import { keptFields, stateText, withView, type ExplorerState } from './explorer-state';
import { ContentText } from '../ui/content-text';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from '../figures/value-link';
import { FigureNameCell } from '../figures/figure-name-cell';

/** A page of figures as a table whose rows can be ticked, to be charted together. */
export function FigurePicker({
  rows,
  state,
  action,
}: {
  rows: readonly ExplorerRow[];
  state: ExplorerState;
  action: string;
}) {
  const { view, words } = state;
  const { t } = words;
  if (rows.length === 0) return <p className="text-muted mt-4">{t('charts.emptyOther')}</p>;
  const elsewhere = view.chosen.filter((id) => !rows.some((row) => row.id === id));
  const cursor: [string, string][] = view.cursor ? [['cursor', formatCursor(view.cursor)]] : [];
  return (
    <FilterForm
      action={action}
      hidden={[...keptFields(state, { view: { chosen: elsewhere } }), ...cursor]}
      state={stateText(state)}
      label={t('explorer.chooseHint')}
      className="mt-4"
    >
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span>{t('explorer.chooseHint')}</span>
        <noscript>
          <button type="submit" className="button">
            {t('explorer.chooseButton')}
          </button>
        </noscript>
      </div>
      <Table rows={rows} state={state} />
      {view.chosen.length > 0 && (
        <section aria-label={t('explorer.tray')} className="tray">
          <span role="status" className="font-semibold">
            {t('explorer.trayCount', { count: view.chosen.length })}
          </span>
          <a href="#chosen" className="button">
            {t('explorer.trayShow')}
          </a>
          <a href={withView(state, { chosen: [] })}>{t('explorer.chooseNone')}</a>
        </section>
      )}
    </FilterForm>
  );
}

function Table({
  rows,
  state: { view, words },
}: {
  rows: readonly ExplorerRow[];
  state: ExplorerState;
}) {
  const { t } = words;
  const caption = t('table.caption', { title: t('explorer.title') });
  return (
    <ScrollRegion label={caption}>
      <table role="table" className="data-table stacked sm:min-w-[48rem]">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('explorer.choose')}
            </th>
            <th role="columnheader" scope="col">
              {t('table.figure')}
            </th>
            <th role="columnheader" scope="col" className="text-right">
              {t('table.value')}
            </th>
            {view.columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {t(`explorer.columnNames.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} isChosen={view.chosen.includes(row.id)} t={t} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, isChosen, t }: { row: ExplorerRow; isChosen: boolean; t: Translator }) {
  const name = [row.label, row.breakdown, row.context].filter(Boolean).join(', ');
  const said = (text: string) => <ContentText text={text} foreign={row.foreign} t={t} />;
  return (
    <tr role="row" id={row.id}>
      <td role="cell" className="w-10">
        <label className="tick">
          <input
            type="checkbox"
            name="figure"
            value={row.id}
            defaultChecked={isChosen}
            aria-label={t('explorer.chooseOne', { figure: name })}
          />
        </label>
      </td>
      <FigureNameCell row={row} t={t} />
      <td role="cell" data-label={t('table.value')} className="text-right whitespace-nowrap">
        <ValueLink href={row.href} value={row.value} />
      </td>
      {row.cells.map(({ column, text, href }) => (
        <td
          role="cell"
          key={column}
          data-label={t(`explorer.columnNames.${column}`)}
          className={column === 'note' ? 'text-muted min-w-56 text-sm' : undefined}
        >
          {href === null ? said(text) : <a href={href}>{said(text)}</a>}
        </td>
      ))}
    </tr>
  );
}
