import { formatCursor } from '@/lib/domain/filters/api-filters';
import { compareFiguresHref } from '@/lib/domain/figures/figure-links';
import type { ExplorerRow } from '@/lib/features/explorer/figure-cells';
import type { Translator } from '@/lib/base/i18n/translations';
import { FilterForm } from '../filters/filter-form';
import { keptFields, stateText, withView, type ExplorerState } from './explorer-state';
import { ContentText } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';
import { ValueLink } from '../ui/value-link';
import { FigureName } from '../figures/figure-name';

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
      <PickerTable rows={rows} state={state} />
      {view.chosen.length > 0 && (
        <section aria-label={t('explorer.tray')} className="tray">
          <span role="status" className="font-semibold">
            {t('explorer.trayCount', { count: view.chosen.length })}
          </span>
          <a href="#chosen" className="button">
            {t('explorer.trayShow')}
          </a>
          {view.chosen.length > 1 && (
            <a href={compareFiguresHref(view.chosen, words.locale, state.filters.release)}>
              {t('compare.figuresTitle')}
            </a>
          )}
          <a href={withView(state, { chosen: [] })}>{t('explorer.chooseNone')}</a>
        </section>
      )}
    </FilterForm>
  );
}

function PickerTable({
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
      <DataTable
        className="sm:min-w-[48rem]"
        caption={<caption className="sr-only">{caption}</caption>}
        named={1}
        columns={[
          { label: t('explorer.choose'), className: 'sm:w-10' },
          { label: t('table.figure'), className: 'min-w-48' },
          { label: t('table.value'), isNumber: true, className: 'whitespace-nowrap' },
          ...view.columns.map((column) => ({
            label: t(`explorer.columnNames.${column}`),
            className: column === 'note' ? 'text-muted sm:min-w-56 text-sm' : undefined,
          })),
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          id: row.id,
          cells: [
            <PickerTick key="tick" row={row} isChosen={view.chosen.includes(row.id)} t={t} />,
            <FigureName key="name" row={row} t={t} />,
            <ValueLink key="value" href={row.href} value={row.value} />,
            ...row.cells.map((cell) => (
              <ColumnCell key={cell.column} cell={cell} foreign={row.foreign} t={t} />
            )),
          ],
        }))}
      />
    </ScrollRegion>
  );
}

function PickerTick({ row, isChosen, t }: { row: ExplorerRow; isChosen: boolean; t: Translator }) {
  const name = [row.label, row.breakdown, row.context].filter(Boolean).join(', ');
  return (
    <label className="tick">
      <input
        type="checkbox"
        name="figure"
        value={row.id}
        defaultChecked={isChosen}
        aria-label={t('explorer.chooseOne', { figure: name })}
      />
    </label>
  );
}

function ColumnCell({
  cell: { text, href },
  foreign,
  t,
}: {
  cell: ExplorerRow['cells'][number];
  foreign: ExplorerRow['foreign'];
  t: Translator;
}) {
  const said = <ContentText text={text} foreign={foreign} t={t} />;
  return href === null ? said : <a href={href}>{said}</a>;
}
