import type { Query } from '../../base/http/query';
import type { BenchmarkStandard } from '../../call-log/measure/standard-verdict-summary';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { HeadlineTrend } from '../../domain/charts/headline-trend';
import type { Facet } from '../../domain/filters/facet-schema';
import type { ResolvedSelection } from '../../database/queries/figures/selection-queries';
import type { ForeignText } from '../../base/i18n/foreign-texts';
import type { Locale } from '../../base/i18n/locales';
import type { Theme } from '../../domain/indicators/indicator-schema';
import type { ChangeCounts } from '../../domain/releases/change-schema';
import type { Reference } from '../../domain/sources/source-schema';

/** What a frozen page no longer shows as it is now. */
export type LaterChanges = {
  counts: ChangeCounts;
  /** The query of the page as it is now. */
  newestQuery: string;
  /** The query of the changelog that tells these changes. */
  changesQuery: string;
};

/** What every page starts from: the reader's language, and what the URL selects. */
export type PageView = ResolvedSelection & {
  locale: Locale;
  words: ChartWords;
  /** What the URL says, filters and all. */
  asked: Query;
  /** The URL's filters as a canonical query, which links to other pages carry along. */
  query: string;
  /** Where a newer release stands than the one the URL froze: what it changed in what the page shows. */
  later: LaterChanges | null;
};

/** One number that opens the dashboard, in words. */
export type Headline = {
  id: string;
  theme: Theme;
  href: string;
  country: string | null;
  value: string;
  text: string;
  context: string;
  source: string;
  /** Its change since the comparable figure before, and the line that led to it; null where there is none. */
  trend: HeadlineTrend | null;
  /** What sort of number it is, of how many people, how sure and how old. */
  evidence: readonly string[];
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** What a filter bar offers: the values that exist, with how many figures each would show. */
export type FilterChoices = {
  country: readonly Facet[];
  year: readonly Facet[];
  /** Figures of the selection, and of the page without any filter. */
  shown: number;
  total: number;
};

/** A standard in the reader's language, with the publications that say so. */
export type SeenStandard = BenchmarkStandard & {
  seenAt: readonly Pick<Reference, 'publication' | 'url'>[];
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};
