import { breaksBetween } from '../figures/figure-comparability';
import { explainBreak, periodName, placeName, shortPeriodName } from '../figures/figure-context';
import { describeDifference } from '../figures/figure-comparison';
import { readPeriod, type Figure } from '../figures/figure-schema';
import { codeLabel, indicatorOf, organisationName } from '../figures/vocabulary-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { breakdowns, type Unit } from '../indicators/indicator-schema';
import { secondsOf } from '../indicators/time-units';
import type { Standard } from '../standards/standard-schema';
import { positionOfPeriod } from '../periods/reporting-period';
import type { ChartDefinition } from './composed/chart-definition';
import { isOfOneThing, type ChartPart } from './series/chart-form';
import { toPoint, type ChartWords, type Colours } from './chart-point';
import { heldNames, promisedStandards, standardText, toStandardPoint } from './promised-standards';
import type { Axis, AxisPeriod, ChartPoint, TrendBreak, TrendSpec } from './model/chart-schema';
import { assignColours } from './layout/country-colour';
import { placeTexts } from './layout/label-places';
import type { SeriesLine } from './series/series-lines';

/** Values over time, as the part's lines join them. */
export function toTrend(
  form: TrendSpec['form'],
  { figures, lines, thresholds }: ChartPart,
  plan: { definition: ChartDefinition; all: readonly Figure[]; colours: Colours; axis: Axis },
  words: ChartWords,
): TrendSpec {
  const { definition, all, axis } = plan;
  const isPromised = form === 'promised';
  const standards = isPromised ? promisedStandards(words) : [];
  const colours = isPromised
    ? colourPromised(lines, standards)
    : colourLines(lines, form, plan.colours);
  const coverageOf = (figure: Figure, line: SeriesLine) =>
    coverageChanges(line) ? { coverage: placeName(figure, words) } : {};
  const names = isPromised
    ? heldNames(lines, words)
    : lines.map((line) => nameOf(line, lines, words));
  const shown = lines.map((line, index) => {
    const colour = colours.get(line.key) ?? 0;
    return {
      key: line.key,
      label: names[index] ?? '',
      colour,
      runs: line.runs.map((run) =>
        run.map((figure) => {
          const point = {
            ...toPoint(figure, definition, [], plan.colours, words),
            ...coverageOf(figure, line),
            colour,
          };
          return isPromised
            ? onAxisOfMinutes(point, indicatorOf(words.vocabulary, figure).unit)
            : point;
        }),
      ),
    };
  });
  const promises = thresholds.map((figure) => {
    const point = toPoint(figure, definition, [], plan.colours, words);
    const kind = words.t('kinds.target');
    return { figure, point, label: words.t('labelled', { label: kind, value: point.valueLabel }) };
  });
  const held = standards.map((standard) => {
    const colour = colours.get(String(standard.threshold_seconds)) ?? 0;
    const point = toStandardPoint(standard, colour, words);
    return { point, label: standardText(point, words) };
  });
  const panels = form === 'multiples' ? lines.map((line) => [line]) : [lines];
  const periods = toPeriods(lines, words);
  const isAlone = figures.length === all.length;
  return {
    form,
    label: isAlone ? null : labelOf(lines, words),
    axis,
    periods,
    panels: panels.map((members) => {
      const keys = new Set(members.map(({ key }) => key));
      const own = promises.filter(({ figure }) => members.some((line) => isAbout(figure, line)));
      return {
        key: members[0]?.key ?? '',
        ...placeTexts(
          {
            lines: shown.filter(({ key }) => keys.has(key)),
            thresholds: [...own, ...held],
            breaks: breaksIn(members, words),
          },
          { form, axis, periods },
        ),
      };
    }),
    differences: form === 'slope' ? toDifferences(lines, words) : [],
  };
}

/** The periods of lines as they stand on the axis, each place once. */
function toPeriods(lines: readonly SeriesLine[], words: ChartWords): AxisPeriod[] {
  const found = new Map<number, AxisPeriod>();
  for (const figure of lines.flatMap((line) => line.figures)) {
    const at = placeOnAxis(figure);
    const name = periodName(figure, words);
    found.set(at, { at, name, label: shortPeriodName(figure, words) });
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/** Each break that lies between two figures of a line that follow one another, in their middle. */
function breaksIn(lines: readonly SeriesLine[], words: ChartWords): TrendBreak[] {
  const found = new Map<string, TrendBreak>();
  for (const { figures } of lines)
    for (const [index, figure] of figures.slice(1).entries()) {
      const before = figures[index] ?? figure;
      const at = (placeOnAxis(before) + placeOnAxis(figure)) / 2;
      for (const one of breaksBetween(before, figure, words.vocabulary))
        found.set(one.id, { id: one.id, at, label: explainBreak(one, words) });
    }
  return [...found.values()];
}

function placeOnAxis(figure: Figure): number {
  return positionOfPeriod(readPeriod(figure));
}

function isAbout(promise: Figure, { figures }: SeriesLine): boolean {
  return figures.some((figure) => isOfOneThing(promise, figure));
}

/** A line of a country has the country's colour; of several of one country, the others get free ones. */
function colourLines(
  lines: readonly SeriesLine[],
  form: TrendSpec['form'],
  colours: Colours,
): ReadonlyMap<string, number> {
  const items = lines.map(({ key, figures: [first] }) => ({ key, country: first?.country ?? '' }));
  const isByCountry = new Set(items.map(({ country }) => country)).size === items.length;
  // Small multiples stand apart, so that a colour may return.
  if (isByCountry || form === 'multiples')
    return new Map(items.map(({ key, country }) => [key, colours.get(country) ?? 0]));
  return assignColours(items);
}

/** No line has the colour of what is promised, nor have two waits that are promised the same one. */
function colourPromised(
  lines: readonly SeriesLine[],
  standards: readonly Standard[],
): ReadonlyMap<string, number> {
  const waits = new Map(
    standards.map((one) => [String(one.threshold_seconds), one.country ?? ''] as const),
  );
  return assignColours([
    ...lines.map(({ key, figures: [first] }) => ({ key, country: first?.country ?? '' })),
    ...[...waits].map(([key, country]) => ({ key, country })),
  ]);
}

/** A length of time where all have one axis: its label keeps the unit in which it was printed. */
function onAxisOfMinutes(point: ChartPoint, unit: Unit): ChartPoint {
  const inMinutes = (value: number) => secondsOf(value, unit) / 60;
  const { value, margin } = point;
  return {
    ...point,
    value: inMinutes(value),
    margin: margin && { ...margin, low: inMinutes(margin.low), high: inMinutes(margin.high) },
  };
}

/**
 * What tells a line from the others: its country, its codes, whom it is about, or several of these; of a line
 * alone, whom it is about, or its country.
 */
function nameOf({ figures }: SeriesLine, lines: readonly SeriesLine[], words: ChartWords): string {
  const [figure] = figures;
  if (!figure) return '';
  const differs = (of: (figure: Figure) => unknown) =>
    new Set(lines.flatMap((line) => line.figures.map(of))).size > 1;
  const codes = breakdowns.flatMap((name) => {
    const label = codeLabel(words.vocabulary, name, figure[name]);
    return label !== null && differs((other) => other[name])
      ? [textWithLanguage(label, words)]
      : [];
  });
  const about = organisationName(words.vocabulary, figure.organisation);
  if (about !== null && (codes.length === 0 || differs((other) => other.organisation)))
    codes.unshift(textWithLanguage(about, words));
  const place = coverageChanges({ figures }) ? { ...figure, countries_covered: null } : figure;
  if (codes.length === 0 || differs((other) => other.country))
    codes.unshift(placeName(place, words));
  return codes.join(' · ');
}

/** Whether, from point to point, a line covers more countries, or fewer. */
function coverageChanges({ figures }: Pick<SeriesLine, 'figures'>): boolean {
  return new Set(figures.map((figure) => figure.countries_covered)).size > 1;
}

function labelOf([line]: readonly SeriesLine[], words: ChartWords): string | null {
  const [figure] = line?.figures ?? [];
  return figure ? textWithLanguage(indicatorOf(words.vocabulary, figure).label, words) : null;
}

/** Of each line that joins two periods, how far they are apart, and whether chance can explain it. */
function toDifferences(lines: readonly SeriesLine[], words: ChartWords): string[] {
  return lines.flatMap((line) =>
    line.runs.flatMap((run) => {
      const [from, to] = [run[0], run.at(-1)];
      if (!from || !to || from === to) return [];
      const value = describeDifference(to, from, words);
      return [words.t('labelled', { label: nameOf(line, lines, words), value })];
    }),
  );
}
