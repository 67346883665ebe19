import { findObstacles } from '../figures/figure-comparability';
import type { Figure } from '../figures/figure-schema';
import { indicatorOf } from '../figures/vocabulary-schema';
import { breakdowns } from '../indicators/indicator-schema';
import { countryName } from '../../base/i18n/country-schema';
import { plainText } from '../../base/i18n/foreign-texts';
import { toAxis } from './chart-axis';
import type { ChartDefinition } from './chart-catalogue';
import { toPoint, type ChartWords } from './chart-point';
import type { Axis, BarsSpec, TrendSpec } from './chart-schema';

/** Bars of a chart's figures, grouped and sorted as its definition says. At least one figure. */
export function toBars(
  figures: readonly Figure[],
  definition: ChartDefinition,
  words: ChartWords,
): BarsSpec {
  const sorted = sortFigures(figures, definition);
  const groups = groupBy(sorted, (figure) => groupLabel(figure, definition, words));
  return {
    form: 'bars',
    axis: axisOf(figures, words),
    groups: [...groups].map(([label, members]) => ({
      label,
      points: members.map((figure) => toPoint(figure, definition, figures, words)),
    })),
  };
}

/**
 * Values over years. Figures of one indicator, country and breakdown are joined from year to year as
 * long as nothing keeps them apart; from the first obstacle on, a new line begins.
 */
export function toTrend(
  figures: readonly Figure[],
  definition: ChartDefinition,
  words: ChartWords,
): TrendSpec {
  const byYear = figures.toSorted((a, b) => a.year - b.year);
  const lines = [...groupBy(byYear, lineKey)].flatMap(([key, members]) =>
    splitAtObstacles(members, words).map((part, index) => ({
      key: `${key}-${index}`,
      label: countryName(part[0]?.country ?? '', words.locale),
      points: part.map((figure) => toPoint(figure, definition, [], words)),
    })),
  );
  return {
    form: 'trend',
    axis: axisOf(figures, words),
    years: [...new Set(byYear.map(({ year }) => year))],
    lines,
  };
}

function axisOf(figures: readonly Figure[], { vocabulary, locale }: ChartWords): Axis {
  const [first] = figures;
  if (!first) throw new Error('A chart needs at least one figure.');
  const values = figures.map(({ value }) => value);
  return toAxis(values, indicatorOf(vocabulary, first), locale);
}

function sortFigures(figures: readonly Figure[], { sortBy, select }: ChartDefinition): Figure[] {
  const rank = (figure: Figure) =>
    sortBy === 'indicator' ? select.indicator.indexOf(figure.indicator) : 0;
  return figures.toSorted((a, b) => rank(a) - rank(b) || b.value - a.value);
}

function groupLabel(
  figure: Figure,
  { groupBy }: ChartDefinition,
  words: ChartWords,
): string | null {
  const { vocabulary, locale, t } = words;
  if (groupBy === 'survey') {
    const survey = vocabulary.surveys.get(figure.survey ?? '');
    const country = countryName(figure.country, locale);
    return survey ? `${country} · ${plainText(survey.label, words)}` : country;
  }
  if (groupBy !== 'aspect') return null;
  const aspect = vocabulary.codes.aspect.get(figure.aspect ?? '');
  return aspect ? plainText(aspect.label, words) : t('charts.inGeneral');
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function lineKey(figure: Figure): string {
  return [figure.indicator, figure.country, ...breakdowns.map((name) => figure[name] ?? '')].join(
    ' ',
  );
}

function splitAtObstacles(figures: readonly Figure[], { vocabulary }: ChartWords): Figure[][] {
  const parts: Figure[][] = [];
  for (const figure of figures) {
    const part = parts.at(-1);
    const previous = part?.at(-1);
    const joins = previous && findObstacles(previous, figure, vocabulary).length === 0;
    if (part && joins) part.push(figure);
    else parts.push([figure]);
  }
  return parts;
}
