import type { ForeignText } from '../../base/i18n/foreign-texts';
import { formatValue } from '../indicators/format-value';
import { pickText } from '../../base/i18n/text-schema';
import { locatorName, periodName, placeName } from './figure-context';
import { countryHref, figureHref, sourceHref } from './figure-links';
import type { FigureWords } from './figure-meaning';
import type { Figure } from './figure-schema';
import { marginOf } from './sample-summary';
import { breakdownLabels, foreignOf, indicatorOf } from './vocabulary-schema';

/** Rows that the table of a page has, the newest: a page has to be light. The explorer and the CSV have all. */
export const rowsPerTable = 50;

/** A figure as a row of a table: every cell is finished text. */
export type FigureRow = {
  id: string;
  href: string;
  label: string;
  breakdown: string;
  value: string;
  country: string;
  countryHref: string | null;
  year: number;
  /** The time it speaks of, in words. */
  period: string;
  isInferred: boolean;
  kind: string;
  source: string;
  sourceHref: string;
  /** Where in its document it stands, in words; null where nobody says. */
  locator: string | null;
  statedAs: string;
  margin: string | null;
  note: string | null;
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** Figures as rows of a table, in the order they come in. */
export function toFigureRows(
  figures: readonly Figure[],
  { vocabulary, locale, t, query }: FigureWords,
): FigureRow[] {
  return figures.map((figure) => {
    const indicator = indicatorOf(vocabulary, figure);
    const source = vocabulary.sources.get(figure.source);
    const margin = marginOf(figure, vocabulary);
    const format = (value: number) => formatValue(value, indicator, locale);
    return {
      id: figure.id,
      href: figureHref(figure, locale, query),
      label: pickText(indicator.label, locale).text,
      breakdown: breakdownLabels(vocabulary, figure, locale).join(' · '),
      value: format(figure.value),
      country: placeName(figure, { locale, t }),
      countryHref: figure.country === null ? null : countryHref(figure.country, locale, query),
      year: figure.year,
      period: periodName(figure, { locale, t }),
      isInferred: figure.year_basis === 'inferred',
      kind: t(`kinds.${figure.kind}`),
      source: source ? (source.title ?? pickText(source.label, locale).text) : figure.source,
      sourceHref: sourceHref(figure.source, locale, query),
      locator: locatorName(figure, t),
      statedAs: figure.stated_as,
      margin: margin && `${format(margin.low)} – ${format(margin.high)}`,
      note: figure.note && pickText(figure.note, locale).text,
      foreign: foreignOf(vocabulary, figure, locale),
    };
  });
}
