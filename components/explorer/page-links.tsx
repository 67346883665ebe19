import type { PageCursor } from '@/lib/domain/filters/explorer-filters';
import { withView, type ExplorerState } from './explorer-state';

/** Links to the pages before and after. */
export function PageLinks({
  previous,
  next,
  state,
}: {
  previous: PageCursor | null;
  next: PageCursor | null;
  state: ExplorerState;
}) {
  const { t } = state.words;
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={t('explorer.pages')} className="mt-4 flex justify-between gap-4">
      <span>
        {previous && (
          <a className="button-quiet" rel="prev" href={withView(state, { cursor: previous })}>
            {t('explorer.previous')}
          </a>
        )}
      </span>
      {next && (
        <a className="button-quiet" rel="next" href={withView(state, { cursor: next })}>
          {t('explorer.next')}
        </a>
      )}
    </nav>
  );
}
