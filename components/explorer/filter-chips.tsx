import type { FigureFilters } from '@/lib/domain/filters/figure-filters';
import { listFilters, type ListFilter } from '@/lib/domain/filters/filter-value-schema';
import { filterValueLabel, foreignLabel } from '@/lib/domain/filters/value-label';
import { withLanguages } from '@/lib/base/i18n/foreign-texts';
import { withFilters, type ExplorerState } from './explorer-state';

/** Every filter that is set, as a link that takes it away. */
export function FilterChips({ state }: { state: ExplorerState }) {
  const { filters, words } = state;
  const { t } = words;
  const set = listFilters.flatMap((name) =>
    (filters[name] ?? []).map((value) => ({ name, value })),
  );
  if (set.length === 0 && filters.q === undefined) return null;
  const everything: FigureFilters = filters.release ? { release: filters.release } : {};
  return (
    <ul aria-label={t('explorer.chips')} className="flex flex-wrap items-center gap-2">
      {filters.q !== undefined && (
        <Chip
          href={withFilters(state, { q: undefined })}
          label={t('explorer.removeSearch', { q: t('quoted', { text: filters.q }) })}
          text={t('quoted', { text: filters.q })}
        />
      )}
      {set.map(({ name, value }) => {
        const label = t(`filters.names.${name}`);
        const text = filterValueLabel(name, value, words);
        return (
          <Chip
            key={`${name} ${value}`}
            href={withFilters(state, { [name]: without(filters[name], value) })}
            label={t('explorer.remove', { label, value: text })}
            text={withLanguages(
              t('labelled', { label, value: text }),
              foreignLabel(name, value, words),
              t,
            )}
          />
        );
      })}
      <li>
        <a href={withFilters({ ...state, filters: {} }, everything)}>{t('filters.clear')}</a>
      </li>
    </ul>
  );
}

function without(values: FigureFilters[ListFilter], value: string): string[] | undefined {
  const others = values?.filter((other) => other !== value) ?? [];
  return others.length > 0 ? others : undefined;
}

function Chip({ href, label, text }: { href: string; label: string; text: string }) {
  return (
    <li className="max-w-full">
      <a href={href} aria-label={label} className="chip max-w-full no-underline">
        <span className="truncate">{text}</span>
        <span aria-hidden="true">×</span>
      </a>
    </li>
  );
}
