import { findParameter, optionsShown, type FacetGroup } from '@/lib/features/explorer/facet-groups';
import type { Translator } from '@/lib/base/i18n/translations';
import { FilterForm } from '../filters/filter-form';
import { ContentText } from '../ui/content-text';
import { keptFields, stateText, type ExplorerState } from './explorer-state';

/** Facets that stand open from the start. */
const open: readonly string[] = ['country', 'year', 'theme'];

const noLists = {
  ...{ country: undefined, year: undefined, theme: undefined, indicator: undefined },
  ...{ kind: undefined, sector: undefined, channel: undefined, aspect: undefined },
  ...{ provider: undefined, segment: undefined, source: undefined, organisation: undefined },
  evidence: undefined,
};

/** Every filter with its values and their counts; on a narrow screen they fold away. */
export function FacetForm({
  groups,
  state,
  action,
}: {
  groups: readonly FacetGroup[];
  state: ExplorerState;
  action: string;
}) {
  const { t } = state.words;
  const selected = groups.reduce((sum, group) => sum + group.selected, 0);
  return (
    <details className="facets">
      <summary className="button-quiet">{t('explorer.filters', { count: selected })}</summary>
      <FilterForm
        action={action}
        hidden={keptFields(state, { filters: noLists })}
        state={stateText(state)}
        label={t('filters.label')}
        className="mt-3 lg:mt-0"
      >
        {groups.map((group) => (
          <FacetFieldset key={group.name} group={group} t={t} />
        ))}
        <noscript>
          <button type="submit" className="button mt-4">
            {t('filters.apply')}
          </button>
        </noscript>
      </FilterForm>
    </details>
  );
}

function FacetFieldset({ group, t }: { group: FacetGroup; t: Translator }) {
  const { name, label, options, selected, total, find } = group;
  const isOpen = open.includes(name) || selected > 0 || find !== '';
  return (
    <details open={isOpen} className="border-line border-b py-2">
      <summary className="facet-title">
        {label}
        {selected > 0 && (
          <span className="text-muted ml-2 text-sm font-normal">
            {t('explorer.facetSelected', { count: selected })}
          </span>
        )}
      </summary>
      {(total > optionsShown || find !== '') && <FindField group={group} t={t} />}
      <fieldset className="mt-1 max-h-80 overflow-y-auto">
        <legend className="sr-only">{label}</legend>
        {options.map(({ value, label: text, foreign, count, isSelected }) => (
          <label key={value} className="facet-option">
            <input type="checkbox" name={name} value={value} defaultChecked={isSelected} />
            <span className="grow">
              <ContentText text={text} foreign={foreign} t={t} />
            </span>
            <span className="text-muted text-sm tabular-nums">{count}</span>
          </label>
        ))}
      </fieldset>
      {find !== '' && options.length === selected && (
        <p className="text-muted text-sm">{t('explorer.noValue')}</p>
      )}
    </details>
  );
}

/** Searches among the values of a facet that has too many to show. */
function FindField({
  group: { name, label, options, total, find },
  t,
}: Parameters<typeof FacetFieldset>[0]) {
  return (
    <div className="mt-2">
      <div className="flex gap-2">
        <input
          type="search"
          name={findParameter(name)}
          maxLength={100}
          defaultValue={find}
          aria-label={t('explorer.find', { label })}
          className="field min-w-0 grow text-sm"
        />
        <button type="submit" className="button-quiet text-sm">
          {t('explorer.findButton')}
        </button>
      </div>
      <p className="text-muted mt-1 text-sm">
        {t('explorer.more', { shown: options.length, total })}
      </p>
    </div>
  );
}
