import { FilterForm } from '../filters/filter-form';
import { keptFields, stateText, type ExplorerState } from './explorer-state';

/** The field for words to find. */
export function SearchForm({ state, action }: { state: ExplorerState; action: string }) {
  const { t } = state.words;
  return (
    <FilterForm
      action={action}
      hidden={keptFields(state, { filters: { q: undefined } })}
      state={stateText(state)}
      label={t('explorer.search')}
      className="max-w-xl"
    >
      <label htmlFor="q" className="font-semibold">
        {t('explorer.search')}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          id="q"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={state.filters.q}
          aria-describedby="q-hint"
          className="field min-w-0 grow"
        />
        <button type="submit" className="button">
          {t('explorer.searchButton')}
        </button>
      </div>
      <p id="q-hint" className="text-muted mt-1 text-sm">
        {t('explorer.searchHint')}
      </p>
    </FilterForm>
  );
}
