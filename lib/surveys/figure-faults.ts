import { breakdowns, type Indicator } from '../indicators/indicator-schema';
import type { PathFault } from './fault-place';
import type { FaultCode, SurveyFileFault } from './fault-schema';
import type { ReadableFile } from './readable-file-schema';
import type { SurveyFile } from './survey-file-schema';

/** The words that stand already, or come in with the same import. */
export type KnownWords = {
  indicators: ReadonlyMap<string, Indicator>;
  surveys: ReadonlySet<string>;
  /** `breakdown/code` */
  codes: ReadonlySet<string>;
  /** Figure id → the source it belongs to. */
  figureSources: ReadonlyMap<string, string>;
};

/**
 * What is wrong with the meaning of a file's figures.
 * @param source the id of their source, where it can be read
 * @param wordsAreWhole whether every word that comes with them could be read
 */
export function* findFigureFaults(
  figures: ReadableFile['figures'],
  source: string | undefined,
  known: KnownWords,
  wordsAreWhole: boolean,
): Generator<PathFault> {
  for (const [index, figure] of figures.entries()) {
    if (figure === null) continue;
    const undefinedWords = wordsAreWhole ? undefinedWordsOf(figure, known) : [];
    for (const [column, code, values] of [
      ...impossibleValuesOf(figure, source, known),
      ...undefinedWords,
    ])
      yield { path: ['figures', index, column], code, values, found: figure[column] };
  }
}

type Figure = SurveyFile['figures'][number];
type ColumnFault = [column: keyof Figure, code: FaultCode, values?: SurveyFileFault['values']];

/** Every word a figure uses is defined. */
function undefinedWordsOf(figure: Figure, known: KnownWords): ColumnFault[] {
  const faults: ColumnFault[] = [];
  if (!known.indicators.has(figure.indicator)) faults.push(['indicator', 'unknown-indicator']);
  if (figure.survey !== null && !known.surveys.has(figure.survey))
    faults.push(['survey', 'unknown-survey']);
  for (const name of breakdowns)
    if (figure[name] !== null && !known.codes.has(`${name}/${figure[name]}`))
      faults.push([name, 'unknown-code', { breakdown: name }]);
  return faults;
}

/** A figure's value is possible in its unit, and its id belongs to its own source. */
function impossibleValuesOf(
  figure: Figure,
  source: string | undefined,
  known: KnownWords,
): ColumnFault[] {
  const faults: ColumnFault[] = [];
  const indicator = known.indicators.get(figure.indicator);
  const owner = known.figureSources.get(figure.id) ?? source;
  if (indicator && !isPossible(figure.value, indicator))
    faults.push(['value', 'impossible-value', { unit: indicator.unit, ...rangeOf(indicator) }]);
  if (source !== undefined && owner !== undefined && owner !== source)
    faults.push(['id', 'other-source', { source: owner }]);
  return faults;
}

/** The values a unit can have: from, and to, where it ends. */
function rangeOf({ unit, scale_min, scale_max }: Indicator): { min: number; max: number | 'none' } {
  if (unit === 'percent') return { min: 0, max: 100 };
  return unit === 'score'
    ? { min: scale_min ?? 0, max: scale_max ?? 'none' }
    : { min: 0, max: 'none' };
}

function isPossible(value: number, indicator: Indicator): boolean {
  const { min, max } = rangeOf(indicator);
  return value >= min && (max === 'none' || value <= max);
}
