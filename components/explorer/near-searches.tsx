import { withFilters, type ExplorerState } from './explorer-state';

/** Where a search finds nothing: searches that were probably meant, under the same filters. */
export function NearSearches({
  searches,
  state,
}: {
  searches: readonly string[];
  state: ExplorerState;
}) {
  const { t } = state.words;
  if (searches.length === 0) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-3 gap-y-1">
      <span>{t('labelled', { label: t('notFound.near'), value: '' }).trimEnd()}</span>
      {searches.map((q) => (
        <a key={q} href={withFilters(state, { q })} className="font-semibold">
          {q}
        </a>
      ))}
    </p>
  );
}
