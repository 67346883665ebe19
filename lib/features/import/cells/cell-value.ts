import {
  parseWrittenDuration,
  timeUnitOf,
  type WrittenDuration,
} from '../../../base/text/parse-duration';
import { parseFraction, type Fraction } from '../../../domain/figures/fraction-summary';
import { foldText } from '../../../base/i18n/text-schema';
import type { Unit } from '../../../domain/indicators/indicator-schema';
import { isTimeUnit, secondsOf } from '../../../domain/indicators/time-units';
import { readWritten, tidy, type WrittenNumber } from '../../../base/text/parse-number';
import type { ImportCell } from './import-cell';

/** What a cell says beside its number: a unit of time, or that it is in percent. */
export type ValueMark = 'percent' | 'points' | 'seconds' | 'minutes' | 'hours' | 'days';

const points = /^(?:points?|punten|punt|pts?)$/;

/** A value as a cell has it: a number with what is written beside it, or a share as a fraction. */
export type WrittenValue =
  | { written: WrittenNumber; mark: ValueMark | null }
  | { number: number; mark: ValueMark | null }
  | { duration: WrittenDuration }
  | { fraction: Fraction };

const percent = /^(?:%|pct|pour ?cent|percent|per cent|procent|prozent|por ciento)$/;

const parts = /^([-−+]?[\d.,](?:.*\d)?(?:e[-+]?\d+)?)\s*([^\d]*)$/isu;

/** Reads the value of a cell; null for what is none. */
export function readValue(cell: ImportCell): WrittenValue | null {
  if (typeof cell === 'number') return { number: cell, mark: null };
  if (typeof cell === 'object') return readShownCell(cell);
  const duration = parseWrittenDuration(cell);
  if (duration !== null) return { duration };
  const [, digits = '', word = ''] = parts.exec(cell.trim()) ?? [];
  const written = readWritten(digits);
  if (written === null) return readFraction(cell);
  if (word === '') return { written, mark: null };
  const mark = markOf(word);
  return mark === null ? null : { written, mark };
}

function readShownCell(cell: Exclude<ImportCell, string | number>): WrittenValue | null {
  if ('percent' in cell) return { number: cell.percent, mark: 'percent' };
  return 'number' in cell ? { number: cell.number, mark: markOf(cell.beside) } : null;
}

/** Whether a cell shows another number or another thing than what is read: `12` for 12000, `5 €`. */
export function isShownOtherwise(cell: ImportCell): boolean {
  if (typeof cell !== 'object' || !('number' in cell)) return false;
  return cell.divisor !== 1 || (cell.beside !== '' && markOf(cell.beside) === null);
}

function readFraction(cell: string): WrittenValue | null {
  const fraction = parseFraction(cell.replace(/[\u00a0\u202f]/g, ' '));
  return fraction && { fraction };
}

/** What a word behind a number means; null for one that is none of these. */
export function markOf(word: string): ValueMark | null {
  const folded = foldText(word).replace(/\.$/, '');
  if (percent.test(folded)) return 'percent';
  if (points.test(folded)) return 'points';
  // `5 m` and `5 t` are millions, metres or tons as well.
  const unit = /^[mt]$/.test(folded) ? null : timeUnitOf(folded);
  return unit === 'milliseconds' ? null : unit;
}

const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/**
 * A value in an indicator's unit: 2.5 minutes are 150 of its seconds.
 * @returns null where the mark is of another kind than the unit
 */
export function inUnit(value: number, mark: ValueMark | null, unit: Unit): number | null {
  if (mark === null || mark === unit) return value;
  if (mark === 'percent' || mark === 'points' || !isTimeUnit(unit)) return null;
  return tidy((value * seconds[mark]) / secondsOf(1, unit));
}

/** A share in percent: 1 in 3 is 33.3, to one decimal, since more was never printed. */
export function fractionPercent({ part, whole }: Fraction): number {
  return Math.round((part / whole) * 1000) / 10;
}
