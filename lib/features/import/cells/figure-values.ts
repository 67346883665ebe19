import type { Fraction } from '../../../domain/figures/fraction-summary';
import type { Unit } from '../../../domain/indicators/indicator-schema';
import type { IssueCode, SurveyFileIssue } from '../../../domain/issues/issue-schema';
import {
  decimalOfColumn,
  shareToPercent,
  toNumber,
  type Decimal,
} from '../../../base/text/parse-number';
import type { WrittenDuration } from '../../../base/text/parse-duration';
import {
  fractionPercent,
  inUnit,
  isShownOtherwise,
  readValue,
  type ValueMark,
  type WrittenValue,
} from './cell-value';
import { unguardedText, type ImportCell } from './import-cell';
import type { ImportOptions, ImportQuestion } from '../../../domain/imports/import-schema';

/** A cell with a figure's value, with what must be known to read it. */
export type ValueCell = {
  row: number;
  cell: ImportCell;
  /** Of its indicator; null where that is not known. */
  unit: Unit | null;
  /** What stands under the figure's id: a value that does not change asks nothing. */
  standing: number | null;
};

/** A value as read: a number, or what stands there where it is none, for the schema to refuse. */
export type ReadValue = {
  value: unknown;
  /** The number as printed, where the cell writes more than the number. */
  printed: string | null;
  /** Whether it was printed as a fraction. */
  isFraction: boolean;
  /** Whether the number is another than the one that is written. */
  isConverted: boolean;
  /** Whether the screen shows another number than the one that was read. */
  isShownOtherwise: boolean;
  issue: { code: IssueCode; values: SurveyFileIssue['values'] } | null;
};

type ColumnQuestion = Pick<ImportQuestion, 'option' | 'choices' | 'examples'>;

/** Reads a column of values as a whole: what one cell leaves open, the others may tell. */
export function readFigureValues(
  cells: readonly ValueCell[],
  options: ImportOptions,
): { values: ReadValue[]; questions: ColumnQuestion[] } {
  const written = cells.map(({ cell }) => readValue(cell));
  const column = decimalOfColumn(
    written.flatMap((value) => (value && 'written' in value ? value.written : [])),
  );
  const decimal = column === 'any' ? 'point' : (options.decimal ?? column);
  const numbers = written.map((value) => numberOf(value, decimal));
  const shares = new Set(
    cells.flatMap((cell, index) =>
      mayBeShare(cell, written[index], numbers[index]) ? [index] : [],
    ),
  );
  const asksShare = options.percent_as === undefined && hasShares(shares, numbers);
  const isShare = (index: number) => options.percent_as === 'share' && shares.has(index);
  return {
    values: cells.map((cell, index) => {
      const value = written[index] ?? null;
      return value !== null && 'duration' in value
        ? fromDuration(cell, value.duration, options)
        : toReadValue(cell, value, numbers[index] ?? null, isShare(index));
    }),
    questions: [
      ...(decimal === null ? [ask('decimal', cells, (index) => isOpen(written[index]))] : []),
      ...(asksShare
        ? [ask('percent_as', cells, (index) => shares.has(index) && isSmall(numbers[index]))]
        : []),
      ...(options.clock_as === undefined &&
      written.some((value, index) => isClock(value, cells[index]))
        ? [ask('clock_as', cells, (index) => isClock(written[index], cells[index]))]
        : []),
    ],
  };
}

/** Whether a duration may be minutes and seconds or hours and minutes, and matters. */
function isClock(value: WrittenValue | null | undefined, cell: ValueCell | undefined): boolean {
  if (!value || !('duration' in value) || 'seconds' in value.duration) return false;
  const { unit = null, standing = null } = cell ?? {};
  const stands = [value.duration.minutesFirst, value.duration.hoursFirst]
    .map((seconds) => unit && inUnit(seconds, 'seconds', unit))
    .includes(standing);
  return unit !== null && inUnit(1, 'seconds', unit) !== null && (standing === null || !stands);
}

/** A duration in the indicator's unit. */
function fromDuration(
  { cell, unit, standing }: ValueCell,
  duration: WrittenDuration,
  { clock_as }: ImportOptions,
): ReadValue {
  const plain = { ...nothingSaid, printed: unguardedText(cell) };
  const inItsUnit = (seconds: number) =>
    unit === null ? seconds : inUnit(seconds, 'seconds', unit);
  if ('seconds' in duration) return timed(inItsUnit(duration.seconds));
  const { minutesFirst, hoursFirst } = duration;
  const hours = inItsUnit(hoursFirst);
  const isHours = clock_as === 'hours' || (clock_as === undefined && hours === standing);
  return timed(isHours ? hours : inItsUnit(minutesFirst));

  function timed(value: number | null): ReadValue {
    if (value === null)
      return {
        ...plain,
        value: undefined,
        issue: { code: 'other-unit', values: { unit: unit ?? '' } },
      };
    return { ...plain, value, isConverted: true };
  }
}

const nothingSaid = {
  ...{ printed: null, isFraction: false, isConverted: false, isShownOtherwise: false, issue: null },
};

/** Cells that a question shows. */
const SHOWN = 5;

const choices = {
  decimal: ['comma', 'point'],
  percent_as: ['percent', 'share'],
  clock_as: ['minutes', 'hours'],
};

function ask(
  option: keyof typeof choices,
  cells: readonly ValueCell[],
  isAsked: (index: number) => boolean,
): ColumnQuestion {
  const examples: ColumnQuestion['examples'] = [];
  for (const [index, { row, cell }] of cells.entries()) {
    if (examples.length === SHOWN) break;
    if (isAsked(index)) examples.push({ row, found: unguardedText(cell) });
  }
  return { option, choices: choices[option], examples };
}

function isOpen(value: WrittenValue | null | undefined): boolean {
  return !!value && 'written' in value && value.written.decimal === 'either';
}

/** @param decimal null while it is asked: then the mark is taken for a decimal sign, to check the rest */
function numberOf(value: WrittenValue | null, decimal: Decimal | null): number | Fraction | null {
  if (value === null || 'duration' in value) return null;
  if ('fraction' in value) return value.fraction;
  if ('number' in value) return value.number;
  const asDecimal = value.written.digits.includes(',') ? 'comma' : 'point';
  return toNumber(value.written, decimal ?? asDecimal);
}

/** A value in percent that does not say so itself, and is not what stands already. */
function mayBeShare(
  { unit, standing }: ValueCell,
  value: WrittenValue | null | undefined,
  number: number | Fraction | null | undefined,
): boolean {
  if (unit !== 'percent' || typeof number !== 'number' || number === standing) return false;
  return !!value && 'mark' in value && value.mark === null;
}

const isSmall = (number: unknown) => typeof number === 'number' && number > 0 && number <= 1;

/** Whether some may be parts of 1: between 0 and 1, or 1 where nothing is larger. */
function hasShares(shares: ReadonlySet<number>, numbers: readonly unknown[]): boolean {
  const values = Array.from(shares, (index) => Number(numbers[index]));
  const isPart = values.some((value) => value > 0 && value < 1);
  return isPart || (values.includes(1) && values.every((value) => value <= 1));
}

function toReadValue(
  { cell, unit }: ValueCell,
  written: WrittenValue | null,
  number: number | Fraction | null,
  isShare: boolean,
): ReadValue {
  const printed = unguardedText(cell);
  const plain = { ...nothingSaid, isShownOtherwise: isShownOtherwise(cell) };
  const isSaid = typeof cell === 'object' && ('formula' in cell || 'error' in cell);
  if (isSaid) return { ...plain, value: undefined };
  if (number === null || written === null)
    return { ...plain, value: printed === '' ? null : printed };
  if (typeof number === 'object')
    return unit === null || unit === 'percent'
      ? { ...plain, printed, value: fractionPercent(number), isFraction: true, isConverted: true }
      : { ...plain, value: undefined, issue: { code: 'other-unit', values: { unit } } };
  if (isShare) return { ...plain, ...fromShare(number) };
  return {
    ...plain,
    ...fromMarked(number, 'mark' in written ? written.mark : null, unit, printed),
  };
}

function fromShare(number: number): Partial<ReadValue> & { value: unknown } {
  if (number > 1) return { value: undefined, issue: { code: 'share-above-one', values: {} } };
  return { value: shareToPercent(number) };
}

function fromMarked(
  number: number,
  mark: ValueMark | null,
  unit: Unit | null,
  text: string,
): Partial<ReadValue> & { value: unknown } {
  const value = unit === null ? number : inUnit(number, mark, unit);
  if (value === null)
    return { value: undefined, issue: { code: 'other-unit', values: { unit: unit ?? '' } } };
  return { value, printed: mark === null ? null : text, isConverted: value !== number };
}
