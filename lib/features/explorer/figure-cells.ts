import type { ForeignText } from '../../base/i18n/foreign-texts';
import { formatNumber } from '../../base/i18n/format';
import { formatValue } from '../../domain/indicators/format-value';
import { pickText } from '../../base/i18n/text-schema';
import type { TableColumn } from '../../domain/filters/explorer-filters';
import { periodName, placeAndPeriod, placeName } from '../../domain/figures/figure-context';
import {
  countryHref,
  figureHref,
  organisationHref,
  sourceHref,
} from '../../domain/figures/figure-links';
import type { FigureWords } from '../../domain/figures/figure-meaning';
import type { Figure } from '../../domain/figures/figure-schema';
import { marginOf, sampleSizeOf } from '../../domain/figures/sample-summary';
import { filterValueLabel } from '../../domain/filters/value-label';
import {
  breakdownLabels,
  codeLabel,
  foreignOf,
  indicatorOf,
} from '../../domain/figures/vocabulary-schema';

/** A figure as a row of the explorer: what every row has, then the cells of the columns chosen. */
export type ExplorerRow = {
  id: string;
  href: string;
  label: string;
  breakdown: string;
  value: string;
  /** Country and year, so that a row can be told from its neighbours. */
  context: string;
  cells: readonly { column: TableColumn; text: string; href: string | null }[];
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** Figures as rows of the explorer, in the order they come in. */
export function toExplorerRows(
  figures: readonly Figure[],
  columns: readonly TableColumn[],
  words: FigureWords,
): ExplorerRow[] {
  const { vocabulary, locale, query } = words;
  return figures.map((figure) => {
    const indicator = indicatorOf(vocabulary, figure);
    return {
      id: figure.id,
      href: figureHref(figure, locale, query),
      label: pickText(indicator.label, locale).text,
      breakdown: breakdownLabels(vocabulary, figure, locale).join(' · '),
      value: formatValue(figure.value, indicator, locale),
      context: placeAndPeriod(figure, words),
      cells: columns.map((column) => ({
        column,
        text: figureCellText(figure, column, words),
        href: cellHref(figure, column, words),
      })),
      foreign: foreignOf(vocabulary, figure, locale),
    };
  });
}

/** Where a cell leads: sources, countries and organisations have pages of their own. */
function cellHref(figure: Figure, column: TableColumn, { locale, query }: FigureWords) {
  if (column === 'source') return sourceHref(figure.source, locale, query);
  if (column === 'organisation' && figure.organisation !== null)
    return organisationHref(figure.organisation, locale, query);
  return column === 'country' && figure.country !== null
    ? countryHref(figure.country, locale, query)
    : null;
}

/** One cell in words; what a source does not tell says so, what does not apply is a dash. */
function figureCellText(figure: Figure, column: TableColumn, words: FigureWords): string {
  const { vocabulary, locale, t } = words;
  const { label, ...indicator } = indicatorOf(vocabulary, figure);
  const orUnknown = (text: string | null | undefined) => text ?? t('notReported');
  switch (column) {
    case 'id':
    case 'stated_as':
      return figure[column];
    case 'paragraph':
      return figure.paragraph === null ? dash : String(figure.paragraph);
    case 'locator':
      return figure.locator ?? dash;
    case 'organisation':
      return figure.organisation === null
        ? dash
        : filterValueLabel('organisation', figure.organisation, words);
    case 'period':
      return periodName(figure, words);
    case 'countries_covered':
      return figure.countries_covered === null
        ? dash
        : formatNumber(figure.countries_covered, locale);
    case 'evidence':
      return figure.evidence === null ? dash : t(`explorer.evidence.${figure.evidence}`);
    case 'seen_in':
      return figure.seen_in === null ? dash : t(`explorer.seenIn.${figure.seen_in}`);
    case 'theme':
      return t(`themes.${indicator.theme}.title`);
    case 'country':
      return placeName(figure, words);
    case 'year':
    case 'kind':
      return filterValueLabel(column, String(figure[column]), words);
    case 'source': {
      const source = vocabulary.sources.get(figure.source);
      return source?.title ?? filterValueLabel('source', figure.source, words);
    }
    case 'unit':
      return t(`units.${indicator.unit}`);
    case 'survey': {
      const survey = vocabulary.surveys.get(figure.survey ?? '');
      return orUnknown(survey && pickText(survey.label, locale).text);
    }
    case 'year_basis':
      return t(`explorer.yearBasis.${figure.year_basis}`);
    case 'sample_size':
      return sampleSizeText(figure, words);
    case 'base':
      return figure.base === null ? dash : t(`explorer.bases.${figure.base}`);
    case 'margin_low':
    case 'margin_high': {
      const margin = marginOf(figure, vocabulary);
      const end = column === 'margin_low' ? margin?.low : margin?.high;
      return end === undefined ? dash : formatValue(end, indicator, locale);
    }
    case 'note':
      return figure.note === null ? dash : pickText(figure.note, locale).text;
    default: {
      const code = codeLabel(vocabulary, column, figure[column]);
      return code === null ? dash : pickText(code, locale).text;
    }
  }
}

const dash = '–';

function sampleSizeText(figure: Figure, { vocabulary, locale, t }: FigureWords): string {
  const size = sampleSizeOf(figure, vocabulary);
  if (size !== null) return formatNumber(size, locale);
  return figure.kind === 'survey' ? t('notReported') : dash;
}
