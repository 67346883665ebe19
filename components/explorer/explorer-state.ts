import type { ChartWords } from '@/lib/domain/charts/chart-point';
import {
  explorerHref,
  explorerFields,
  explorerQuery,
  type ExplorerView,
} from '@/lib/domain/filters/explorer-filters';
import { filterFields, type FigureFilters } from '@/lib/domain/filters/figure-filters';

/** What the explorer's address says: every part of the page links from here to the next state. */
export type ExplorerState = { filters: FigureFilters; view: ExplorerView; words: ChartWords };

/** The same page with other filters, from its first page on. */
export function withFilters({ filters, view, words }: ExplorerState, other: FigureFilters): string {
  return explorerHref(words.locale, { ...filters, ...other }, { ...view, cursor: null });
}

/** The same page shown otherwise. */
export function withView({ filters, view, words }: ExplorerState, other: Partial<ExplorerView>) {
  return explorerHref(words.locale, filters, { ...view, ...other });
}

/** What a form that shows some parameters must keep of the others. */
export function keptFields(
  { filters, view }: ExplorerState,
  without: { filters?: FigureFilters; view?: Partial<ExplorerView> },
): [name: string, value: string][] {
  return [
    ...filterFields({ ...filters, ...without.filters }),
    ...explorerFields({ ...view, ...without.view }),
  ];
}

/** The whole state in one text, so that forms know when the address has changed. */
export function stateText({ filters, view }: ExplorerState): string {
  return explorerQuery(filters, view);
}
