import { periodName, placeAndPeriod, placeName } from '../figures/figure-context';
import { figureHref } from '../figures/figure-links';
import { periodOf, readPeriod, type Figure } from '../figures/figure-schema';
import { marginOf } from '../figures/sample-summary';
import {
  codeLabel,
  indicatorOf,
  organisationName,
  type Vocabulary,
} from '../figures/vocabulary-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { formatValue } from '../indicators/format-value';
import type { Locale } from '../../base/i18n/locales';
import type { Translator } from '../../base/i18n/translations';
import { breakdowns } from '../indicators/indicator-schema';
import { positionOfPeriod } from '../periods/reporting-period';
import type { ChartDefinition } from './composed/chart-definition';
import type { ChartPoint, Look } from './model/chart-schema';

/** What building a chart needs besides its figures. */
export type ChartWords = {
  vocabulary: Vocabulary;
  locale: Locale;
  t: Translator;
  /** The page's filters and release, which links to figures carry along. */
  query?: string;
  /** The year in which it is read; without it nothing says how old a figure is. */
  thisYear?: number;
  /** The figure whose own page the chart stands on: its mark is set off. */
  current?: string;
};

/** The colours of a chart's countries, by their codes. */
export type Colours = ReadonlyMap<string, number>;

/**
 * A figure as a mark of a chart.
 * @param all the figures it stands among: what they share is not printed at each mark
 */
export function toPoint(
  figure: Figure,
  definition: ChartDefinition,
  all: readonly Figure[],
  colours: Colours,
  words: ChartWords,
): ChartPoint {
  const label = labelOf(figure, definition, all, words);
  const context = placeAndPeriod(figure, words);
  const valueLabel = formatValue(figure.value, indicatorOf(words.vocabulary, figure), words.locale);
  const margin = toMargin(figure, words);
  const isCurrent = figure.id === words.current;
  const spoken = [
    words.t('labelled', { label: `${label}, ${context}`, value: valueLabel }),
    ...(isCurrent ? [words.t('figure.thisOne')] : []),
    words.t(`kinds.${figure.kind}`),
    margin?.label,
  ];
  return {
    id: figure.id,
    href: figureHref(figure, words.locale, words.query),
    value: figure.value,
    at: positionOfPeriod(readPeriod(figure)),
    valueLabel,
    label: nameAmong(figure, all, label, words),
    context,
    spoken: spoken.filter((part) => part !== undefined).join('. '),
    margin,
    colour: colours.get(figure.country ?? '') ?? 0,
    look: lookOf(figure),
    ...(isCurrent ? { isCurrent } : {}),
  };
}

function labelOf(
  figure: Figure,
  { labelBy, groupBy }: ChartDefinition,
  all: readonly Figure[],
  words: ChartWords,
): string {
  const indicator = textWithLanguage(indicatorOf(words.vocabulary, figure).label, words);
  const narrowed = groupBy === 'aspect' ? { ...figure, aspect: null } : figure;
  const codes = breakdowns.flatMap((breakdown) => {
    const code = codeLabel(words.vocabulary, breakdown, narrowed[breakdown]);
    return code === null ? [] : [textWithLanguage(code, words)];
  });
  const organisation = organisationName(words.vocabulary, figure.organisation);
  if (organisation !== null && all.some((other) => other.organisation !== figure.organisation))
    codes.push(textWithLanguage(organisation, words));
  if (labelBy === 'indicator' || codes.length === 0) return indicator;
  return (labelBy === 'both' ? [indicator, ...codes] : codes).join(' · ');
}

/**
 * What a mark is called: where only country or period tell the marks apart, these alone; so is one of all that its
 * indicator measures among its parts, since the chart has the indicator's name already.
 */
function nameAmong(
  figure: Figure,
  all: readonly Figure[],
  label: string,
  words: ChartWords,
): string {
  const caption = captionOf(figure, all, words);
  if (caption === '') return label;
  const isOfOne = (other: Figure) =>
    other.indicator === figure.indicator &&
    other.organisation === figure.organisation &&
    breakdowns.every((name) => other[name] === figure[name]);
  const isWhole =
    figure.organisation === null &&
    breakdowns.every((name) => figure[name] === null) &&
    all.every(({ indicator }) => indicator === figure.indicator);
  return isWhole || all.every(isOfOne) ? caption : `${label} – ${caption}`;
}

/** Only what differs within the chart is worth ink at every mark. */
function captionOf(figure: Figure, all: readonly Figure[], words: ChartWords): string {
  const differs = (of: (figure: Figure) => unknown) => new Set(all.map(of)).size > 1;
  const country = differs((other) => other.country) ? [placeName(figure, words)] : [];
  const period = differs(periodOf) ? [periodName(figure, words)] : [];
  return [...country, ...period].join(', ');
}

function toMargin(figure: Figure, { vocabulary, locale, t }: ChartWords): ChartPoint['margin'] {
  const indicator = indicatorOf(vocabulary, figure);
  const margin = marginOf(figure, vocabulary);
  if (!margin) return null;
  const [low, high] = [margin.low, margin.high].map((end) => formatValue(end, indicator, locale));
  return { ...margin, label: t('charts.margin', { low: low ?? '', high: high ?? '' }) };
}

/** A promise and a lived case never look like a survey; of two providers, the second is lighter. */
export function lookOf({ kind, provider }: Figure): Look {
  if (kind === 'target') return 'hatched';
  if (kind === 'observation') return 'dotted';
  return provider === 'public-service' ? 'light' : 'solid';
}
