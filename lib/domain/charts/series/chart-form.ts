import { groupBy } from '../../../base/group-by';
import { periodOf, type Figure } from '../../figures/figure-schema';
import { indicatorOf, type Vocabulary } from '../../figures/vocabulary-schema';
import { isTimeUnit } from '../../indicators/time-units';
import { breakdowns } from '../../indicators/indicator-schema';
import type { ComposedForm } from '../composed/composed-chart-schema';
import {
  isJoined,
  lengthOf,
  sortCanonically,
  toSeriesLines,
  type SeriesLine,
} from './series-lines';

/** More lines than this are told apart no longer: each gets a small drawing of its own. */
const mostLines = 5;

/** What of some figures decides how they are drawn. */
export type FormTraits = {
  /** All of them are lived cases. */
  areCases: boolean;
  /** Some line joins at least two of them. */
  isOverTime: boolean;
  figures: number;
  lines: number;
  /** Different ones. */
  periods: number;
  /** Promises that have something measured beside them. */
  thresholds: number;
};

/** How figures are drawn: the first rule that fits. The last one fits always. */
export const formRules = [
  { form: 'cards', fits: ({ areCases }) => areCases },
  { form: 'multiples', fits: ({ isOverTime, lines }) => isOverTime && lines > mostLines },
  { form: 'slope', fits: ({ isOverTime, periods }) => isOverTime && periods === 2 },
  { form: 'line', fits: ({ isOverTime, lines }) => isOverTime && lines === 1 },
  { form: 'lines', fits: ({ isOverTime }) => isOverTime },
  { form: 'tile', fits: ({ figures }) => figures === 1 },
  { form: 'thresholds', fits: ({ thresholds }) => thresholds > 0 },
  { form: 'bars', fits: () => true },
] as const satisfies readonly { form: string; fits: (traits: FormTraits) => boolean }[];

/** `promised` only where a chart names it: no rule sets figures of different indicators beside each other. */
export type ChartForm = (typeof formRules)[number]['form'] | 'promised';

/** Figures that are drawn together. Those of `lines` and `thresholds` are among `figures`. */
export type ChartPart = {
  form: ChartForm;
  figures: readonly Figure[];
  /** What is joined over the years, where that is so. */
  lines: readonly SeriesLine[];
  /** Promises, drawn as lines through what is measured of the same country and breakdown. */
  thresholds: readonly Figure[];
};

/**
 * Divides a chart's figures into what may be drawn together, and gives each part its form. Every figure
 * stands in exactly one part; the order in which figures come changes nothing. Lived cases stand apart,
 * different units share no axis, and what is measured over time stands before what is not.
 * @param named the form that the chart names: parts that do not allow it keep the one that follows from them
 */
export function toChartParts(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  named?: ComposedForm,
): ChartPart[] {
  const sorted = sortCanonically(figures);
  const cases = sorted.filter(({ kind }) => kind === 'observation');
  const others = sorted.filter(({ kind }) => kind !== 'observation');
  const promised = named === 'promised' ? toPromisedPart(others, vocabulary) : null;
  const drawn = new Set(promised?.figures);
  const apart = others.filter((figure) => !drawn.has(figure));
  const units = [...groupBy(apart, (figure) => unitOf(figure, vocabulary)).values()];
  const parts = units.flatMap((members) => divide(members, vocabulary, named));
  return [
    ...(promised ? [promised] : []),
    ...parts.filter(({ lines }) => lines.length > 0),
    ...parts.filter(({ lines }) => lines.length === 0),
    ...(cases.length > 0 ? [toPart({ figures: cases, lines: [], thresholds: [] })] : []),
  ];
}

function unitOf(figure: Figure, vocabulary: Vocabulary): string {
  const { unit, scale_min, scale_max } = indicatorOf(vocabulary, figure);
  return [unit, scale_min, scale_max].join(' ');
}

/**
 * Measured times of any indicators as lines over one axis, to be held to what is promised: each line by itself,
 * not one against the other. null where they are of one period, or too many to be told apart.
 */
function toPromisedPart(figures: readonly Figure[], vocabulary: Vocabulary): ChartPart | null {
  const measured = figures.filter(
    (figure) => figure.kind !== 'target' && isTimeUnit(indicatorOf(vocabulary, figure).unit),
  );
  const lines = toSeriesLines(measured, vocabulary);
  const periods = new Set(measured.map(periodOf));
  if (periods.size < 2 || lines.length > mostLines) return null;
  return { form: 'promised', figures: measured, lines, thresholds: [] };
}

/** Figures of one unit, promises among them. */
function divide(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  named: ComposedForm | undefined,
): ChartPart[] {
  const measured = figures.filter(({ kind }) => kind !== 'target');
  // As bars, nothing is joined.
  const joined = named === 'bars' ? [] : toSeriesLines(measured, vocabulary);
  const lineSets = groupBy(joined, shapeOf);
  let promises = figures.filter(({ kind }) => kind === 'target');
  const overTime = [...lineSets.values()].flatMap(linesOverTime).map((lines) => {
    const members = lines.flatMap((line) => line.figures);
    const thresholds = promises.filter((promise) => isMeasuredIn(members, promise));
    promises = promises.filter((promise) => !thresholds.includes(promise));
    return toPart({ figures: [...members, ...thresholds], lines, thresholds }, named);
  });
  const drawn = new Set(overTime.flatMap((part) => part.figures));
  const rest = figures.filter((figure) => !drawn.has(figure));
  if (rest.length === 0) return overTime;
  const restMeasured = rest.filter(({ kind }) => kind !== 'target');
  const thresholds = promises.filter((promise) => isMeasuredIn(restMeasured, promise));
  return [...overTime, toPart({ figures: rest, lines: [], thresholds })];
}

/** Lines that may share a drawing: of one indicator, in periods of one length, narrowed by the same breakdowns or by whom they are about. */
function shapeOf({ figures: [figure] }: SeriesLine): string {
  const narrowing = [...breakdowns, 'organisation'] as const;
  const narrowed = narrowing.filter((name) => figure?.[name] !== null);
  return [figure?.indicator, figure && lengthOf(figure), ...narrowed].join(' ');
}

/** The lines that go over time, at most one set; single years go along while there is room for them. */
function linesOverTime(lines: readonly SeriesLine[]): SeriesLine[][] {
  const joined = lines.filter(isJoined);
  if (joined.length === 0) return [];
  return [lines.length > mostLines ? joined : [...lines]];
}

/** Whether something is measured of the country, organisation and breakdown that a promise is about. */
function isMeasuredIn(measured: readonly Figure[], promise: Figure): boolean {
  return measured.some((figure) => isOfOneThing(promise, figure));
}

/** Whether a promise and something measured are about the same country, organisation and breakdown. */
export function isOfOneThing(promise: Figure, measured: Figure): boolean {
  return (
    promise.country === measured.country &&
    promise.organisation === measured.organisation &&
    breakdowns.every((name) => promise[name] === measured[name])
  );
}

function toPart(part: Omit<ChartPart, 'form'>, named?: ComposedForm): ChartPart {
  const { figures, lines, thresholds } = part;
  const periods = lines.flatMap((line) => line.figures.map(periodOf));
  const traits: FormTraits = {
    areCases: figures.every(({ kind }) => kind === 'observation'),
    isOverTime: lines.length > 0,
    figures: figures.length,
    lines: lines.length,
    periods: new Set(periods).size,
    thresholds: thresholds.length,
  };
  return { form: namedForm(traits, named) ?? formOf(traits), ...part };
}

/** The form that a chart names, where figures with these traits allow it. */
function namedForm(
  { isOverTime, lines }: FormTraits,
  named: ComposedForm | undefined,
): ChartForm | null {
  if (!isOverTime || lines < 2) return null;
  if (named === 'multiples') return 'multiples';
  return named === 'lines' && lines <= mostLines ? 'lines' : null;
}

const drawnAs: Readonly<Record<ComposedForm, readonly ChartForm[]>> = {
  bars: ['bars', 'thresholds'],
  lines: ['line', 'lines', 'slope'],
  multiples: ['multiples'],
  promised: ['promised'],
};

/** Whether a chart of these figures can have a form, at least in part. */
export function allowsForm(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  named: ComposedForm,
): boolean {
  const parts = toChartParts(figures, vocabulary, named);
  return parts.some(({ form }) => drawnAs[named].includes(form));
}

/** The form of figures with these traits. */
export function formOf(traits: FormTraits): ChartForm {
  return formRules.find(({ fits }) => fits(traits))?.form ?? 'bars';
}
