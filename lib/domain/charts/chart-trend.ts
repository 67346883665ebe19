import { describeDifference } from '../figures/figure-comparison';
import type { Figure } from '../figures/figure-schema';
import { codeLabel, indicatorOf } from '../figures/vocabulary-schema';
import { countryName } from '../../base/i18n/country-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { breakdowns } from '../indicators/indicator-schema';
import type { ChartDefinition } from './chart-definition';
import { isOfOneThing, type ChartPart } from './chart-form';
import { toPoint, type ChartWords, type Colours } from './chart-point';
import type { Axis, ChartPoint, LinePoint, TrendLine, TrendPanel, TrendSpec } from './chart-schema';
import { assignColours } from './country-colour';
import { groupBy, type SeriesLine } from './series-lines';

/** How far apart two names at the ends of lines stand at least, in parts of the plot's height. */
const nameRoom = 0.15;
/** How far apart two marks of one year are where a value has room between them. */
const valueRoom = 0.18;
/** Of more years than this, only the first and the last are written at every line. */
const mostValues = 8;

/** Values over years, as the part's lines join them. */
export function toTrend(
  form: TrendSpec['form'],
  { figures, lines, thresholds }: ChartPart,
  plan: { definition: ChartDefinition; all: readonly Figure[]; colours: Colours; axis: Axis },
  words: ChartWords,
): TrendSpec {
  const { definition, all, axis } = plan;
  const colours = colourLines(lines, form, plan.colours);
  const shown = lines.map((line) => {
    const colour = colours.get(line.key) ?? 0;
    return {
      key: line.key,
      label: nameOf(line, lines, words),
      colour,
      runs: line.runs.map((run) =>
        run.map((figure) => ({ ...toPoint(figure, definition, [], plan.colours, words), colour })),
      ),
    };
  });
  const promises = thresholds.map((figure) => {
    const point = toPoint(figure, definition, [], plan.colours, words);
    const kind = words.t('kinds.target');
    return { figure, point, label: words.t('labelled', { label: kind, value: point.valueLabel }) };
  });
  const panels = form === 'multiples' ? lines.map((line) => [line]) : [lines];
  const years = new Set(lines.flatMap((line) => line.figures.map(({ year }) => year)));
  const isAlone = figures.length === all.length;
  return {
    form,
    label: isAlone ? null : labelOf(lines, words),
    axis,
    years: [...years].toSorted((a, b) => a - b),
    panels: panels.map((members) => {
      const keys = new Set(members.map(({ key }) => key));
      const own = promises.filter(({ figure }) => members.some((line) => isAbout(figure, line)));
      return {
        key: members[0]?.key ?? '',
        ...placeTexts(
          shown.filter(({ key }) => keys.has(key)),
          own,
          axis,
          years,
        ),
      };
    }),
    differences: form === 'slope' ? toDifferences(lines, words) : [],
  };
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

/** What tells a line from the others: its country, its codes, or both; the country of a line alone. */
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
  const country = countryName(figure.country, words.locale);
  if (codes.length === 0 || differs((other) => other.country)) codes.unshift(country);
  return codes.join(' · ');
}

function labelOf([line]: readonly SeriesLine[], words: ChartWords): string | null {
  const [figure] = line?.figures ?? [];
  return figure ? textWithLanguage(indicatorOf(words.vocabulary, figure).label, words) : null;
}

type BareLine = Omit<TrendLine, 'nameAt' | 'runs'> & { runs: readonly (readonly ChartPoint[])[] };

/** Finds places for names and values where none lies on another. */
function placeTexts(
  lines: readonly BareLine[],
  promises: readonly { point: ChartPoint; label: string }[],
  { max }: Axis,
  years: ReadonlySet<number>,
): Pick<TrendPanel, 'lines' | 'thresholds'> {
  const places = placeValues(lines, max, years);
  const ends = lines.map(({ key, runs }) => ({ key, value: runs.at(-1)?.at(-1)?.value ?? 0 }));
  const promised = promises.map(({ point }) => ({ key: point.id, value: point.value }));
  const names = placeNames([...ends, ...promised], max);
  return {
    lines: lines.map((line) => ({
      ...line,
      nameAt: names.get(line.key) ?? 0,
      runs: line.runs.map((run) =>
        run.map((point): LinePoint => ({ ...point, valueAt: places.get(point.id) ?? null })),
      ),
    })),
    thresholds: promises.map(({ point, label }) => ({
      ...{ point, label },
      nameAt: names.get(point.id) ?? 0,
    })),
  };
}

/** In each year the highest value stands above its mark, the lowest below, and others where there is room. */
function placeValues(
  lines: readonly BareLine[],
  max: number,
  years: ReadonlySet<number>,
): Map<string, 'above' | 'below'> {
  const places = new Map<string, 'above' | 'below'>();
  const [first, last] = [Math.min(...years), Math.max(...years)];
  for (const [year, points] of groupBy(
    lines.flatMap(({ runs }) => runs.flat()),
    (p) => p.year,
  )) {
    if (years.size > mostValues && year !== first && year !== last) continue;
    const byValue = points.toSorted((a, b) => b.value - a.value);
    const room = (from: ChartPoint | undefined, to: ChartPoint | undefined) =>
      from && to ? (from.value - to.value) / max : 1;
    byValue.forEach((point, index) => {
      const above = room(byValue[index - 1], point);
      const below = room(point, byValue[index + 1]);
      if (index === 0 || above > 2 * valueRoom) places.set(point.id, 'above');
      else if (index === byValue.length - 1 || below > 2 * valueRoom) places.set(point.id, 'below');
    });
  }
  return places;
}

/** Each name at the height where its line ends, moved as little as keeps it off the one above. */
function placeNames(
  named: readonly { key: string; value: number }[],
  max: number,
): Map<string, number> {
  const ends = named
    .map(({ key, value }) => ({ key, at: 1 - value / max }))
    .toSorted((a, b) => a.at - b.at);
  const places: number[] = [];
  for (const { at } of ends) places.push(Math.max(at, (places.at(-1) ?? -1) + nameRoom));
  // What ran out at the foot pushes the others up again.
  let floor = 1;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? floor, floor);
    floor = (places[index] ?? floor) - nameRoom;
  }
  return new Map(ends.map(({ key }, index) => [key, places[index] ?? 0]));
}

/** Of each line that joins two years, how far they are apart, and whether chance can explain it. */
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
