import { periodName, placeName } from '../figures/figure-context';
import { periodOf, readPeriod, type Figure } from '../figures/figure-schema';
import { indicatorOf } from '../figures/vocabulary-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { comparePeriods } from '../periods/reporting-period';
import { toAxis, toMinuteAxis } from './model/chart-axis';
import type { ChartDefinition } from './composed/chart-definition';
import type { ChartPart } from './series/chart-form';
import { toPoint, type ChartWords, type Colours } from './chart-point';
import type { Axis, BarGroup, BarsSpec, Drawing, NumbersSpec } from './model/chart-schema';
import { toTrend } from './chart-trend';
import { measuredSeconds, promisedStandards } from './promised-standards';
import { groupBy } from '../../base/group-by';
import { sortCanonically } from './series/series-lines';

/** What a drawing is made with, besides the figures of its part. */
export type DrawingPlan = {
  definition: ChartDefinition;
  /** Every figure of the chart, in all of its parts. */
  all: readonly Figure[];
  colours: Colours;
};

/** A part of a chart, drawn in its form. At least one figure. */
export function toDrawing(part: ChartPart, plan: DrawingPlan, words: ChartWords): Drawing {
  switch (part.form) {
    case 'tile':
    case 'cards':
      return toNumbers(part.form, part, plan, words);
    case 'bars':
    case 'thresholds':
      return toBars(part.form, part, plan, words);
    case 'promised': {
      const axis = promisedAxis(part.figures, words);
      return toTrend(part.form, part, { ...plan, axis }, words);
    }
    default:
      return toTrend(part.form, part, { ...plan, axis: axisOf(part.figures, words) }, words);
  }
}

function toNumbers(
  form: NumbersSpec['form'],
  { figures }: ChartPart,
  { definition, all, colours }: DrawingPlan,
  words: ChartWords,
): NumbersSpec {
  const isAlone = figures.length === all.length;
  // Country and period stand beside each number, whether or not they differ.
  const points = sortBars(figures, definition).map((figure) =>
    toPoint(figure, definition, [figure], colours, words),
  );
  return {
    form,
    label: form === 'cards' && !isAlone ? words.t('kinds.observation') : null,
    points,
  };
}

/** Bars of a part's figures, grouped and sorted as the chart's definition says. */
function toBars(
  form: BarsSpec['form'],
  { figures, thresholds }: ChartPart,
  { definition, colours }: DrawingPlan,
  words: ChartWords,
): BarsSpec {
  return {
    form,
    axis: axisOf(figures, words),
    groups: toGroups(figures, definition, words).map(({ label, members, among }) => ({
      label,
      points: members.map((figure) => toPoint(figure, definition, among, colours, words)),
    })),
    thresholds: thresholds.map((figure) => toPoint(figure, definition, figures, colours, words)),
  };
}

type Members = {
  label: BarGroup['label'];
  members: readonly Figure[];
  /** What its bars' names need to tell apart. */
  among: readonly Figure[];
};

/** Periods are never mixed in one ranking: unless a chart groups or orders its bars otherwise, each has its group. */
function toGroups(
  figures: readonly Figure[],
  definition: ChartDefinition,
  words: ChartWords,
): Members[] {
  const sorted = sortBars(figures, definition);
  const isRanked = definition.sortBy === 'value' && definition.groupBy === undefined;
  const byPeriod = [...groupBy(sorted, periodOf).values()].flatMap(([first, ...others]) =>
    first ? [{ first, members: [first, ...others] }] : [],
  );
  if (isRanked && byPeriod.length > 1) {
    return byPeriod
      .toSorted((a, b) => comparePeriods(readPeriod(b.first), readPeriod(a.first)))
      .map(({ first, members }) => {
        const { period, year } = first;
        const among = figures.map((figure) => ({ ...figure, period, year }));
        return { label: periodName(first, words), members, among };
      });
  }
  const groups = groupBy(sorted, (figure) => groupLabel(figure, definition, words));
  return [...groups].map(([label, members]) => ({ label, members, among: figures }));
}

/** Of times in different units, the axis on which all of them and what is promised have their place. */
function promisedAxis(figures: readonly Figure[], words: ChartWords): Axis {
  const promised = promisedStandards(words).map((one) => one.threshold_seconds);
  const measured = figures.map((figure) => measuredSeconds(figure, words));
  return toMinuteAxis(
    [...promised, ...measured].map((seconds) => seconds / 60),
    words.locale,
  );
}

function axisOf(figures: readonly Figure[], { vocabulary, locale }: ChartWords): Axis {
  const [first] = figures;
  if (!first) throw new Error('A drawing needs at least one figure.');
  const values = figures.map(({ value }) => value);
  return toAxis(values, indicatorOf(vocabulary, first), locale);
}

function sortBars(figures: readonly Figure[], { sortBy, select }: ChartDefinition): Figure[] {
  const rank = (figure: Figure) =>
    sortBy === 'indicator' ? select.indicator.indexOf(figure.indicator) : 0;
  return sortCanonically(figures).toSorted((a, b) => rank(a) - rank(b) || b.value - a.value);
}

function groupLabel(
  figure: Figure,
  { groupBy }: ChartDefinition,
  words: ChartWords,
): string | null {
  const { vocabulary, t } = words;
  if (groupBy === 'survey') {
    const survey = vocabulary.surveys.get(figure.survey ?? '');
    const country = placeName(figure, words);
    return survey ? `${country} · ${textWithLanguage(survey.label, words)}` : country;
  }
  if (groupBy !== 'aspect') return null;
  const aspect = vocabulary.codes.aspect.get(figure.aspect ?? '');
  return aspect ? textWithLanguage(aspect.label, words) : t('charts.inGeneral');
}
