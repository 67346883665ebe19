import { sorts, tableColumns } from '@/lib/domain/filters/explorer-filters';
import { FilterForm } from '../filters/filter-form';
import { keptFields, stateText, withView, type ExplorerState } from './explorer-state';

/** How the table is sorted, as links, and which columns it has. */
export function TableControls({ state, action }: { state: ExplorerState; action: string }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2 text-sm">
      <SortLinks state={state} />
      <ShownColumnsForm state={state} action={action} />
    </div>
  );
}

function SortLinks({ state }: { state: ExplorerState }) {
  const { t } = state.words;
  const { sort: current, order } = state.view;
  const other = order === 'asc' ? 'desc' : 'asc';
  return (
    <nav aria-label={t('explorer.sort')} className="flex flex-wrap gap-x-3">
      <span className="text-muted">{t('explorer.sort')}</span>
      {sorts.map((sort) => {
        const isCurrent = sort === current;
        const isTurned = isCurrent && sort !== 'newest';
        const next = isTurned ? other : 'asc';
        return (
          <a
            key={sort}
            href={withView(state, { sort, order: next, cursor: null })}
            aria-current={isCurrent ? 'true' : undefined}
            className="aria-[current=true]:font-semibold"
          >
            {t(`explorer.sorts.${sort}`)}
            {isTurned && (
              <>
                <span aria-hidden="true">{order === 'asc' ? ' ↑' : ' ↓'}</span>
                <span className="sr-only">, {t(`explorer.orders.${order}`)}</span>
              </>
            )}
          </a>
        );
      })}
    </nav>
  );
}

function ShownColumnsForm({ state, action }: { state: ExplorerState; action: string }) {
  const { t } = state.words;
  return (
    <details className="min-w-0">
      <summary>{t('explorer.columns')}</summary>
      <FilterForm
        action={action}
        hidden={keptFields(state, { view: { columns: [] } })}
        state={stateText(state)}
        label={t('explorer.columns')}
        className="mt-2 flex flex-wrap gap-2"
      >
        {tableColumns.map((column) => (
          <label key={column} className="chip">
            <input
              type="checkbox"
              name="columns"
              value={column}
              defaultChecked={state.view.columns.includes(column)}
            />
            {t(`explorer.columnNames.${column}`)}
          </label>
        ))}
        <noscript>
          <button type="submit" className="button">
            {t('filters.apply')}
          </button>
        </noscript>
      </FilterForm>
    </details>
  );
}
