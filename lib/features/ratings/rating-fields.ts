import type { TextFields } from '../../base/http/text-fields';
import { parseNumber } from '../../base/text/parse-number';
import { calendarMonth } from '../../domain/ratings/months';
import {
  contactMonthIssue,
  longestWait,
  oldestContactMonths,
  ratingSchema,
  type Rating,
} from '../../domain/ratings/rating-schema';

/** In what a wait can be told, in minutes. */
const waitUnits = { minutes: 1, hours: 60, days: 1_440 } as const;
type WaitUnit = keyof typeof waitUnits;
export const waitUnitNames = ['minutes', 'hours', 'days'] as const satisfies readonly WaitUnit[];

/** The fields of the form of a rating, in their order. */
export const ratingFieldNames = [
  ...(['month', 'channel', 'wait', 'wait_unit'] as const),
  ...(['reached', 'solved', 'courtesy', 'overall'] as const),
] as const;
export type RatingFieldName = (typeof ratingFieldNames)[number];

/** What can be wrong with a field. */
type RatingIssueCode = 'missing' | 'no-number' | 'too-long' | 'month-to-come' | 'month-too-old';
export type RatingFieldIssue = { field: RatingFieldName; code: RatingIssueCode };

/** A number of at most two decimals, with the sign of either language. */
const waitPattern = /^\d{1,6}(?:[.,]\d{1,2})?$/;

/** A rating as a form tells it, or what is wrong with its fields, each once. */
export function readRatingFields(
  fields: TextFields,
  organisation: string,
  now: Date,
): { rating: Rating } | { issues: RatingFieldIssue[] } {
  const text = (name: RatingFieldName) => fields.get(name) ?? '';
  const wait = readWait(text('wait'), text('wait_unit'));
  const minutes_waited = typeof wait === 'number' ? wait : 0;
  const read = ratingSchema.safeParse({
    ...{ organisation, month: text('month'), channel: text('channel'), minutes_waited },
    ...{ reached: yesOrNo(text('reached')), solved: yesOrNo(text('solved')) },
    ...{ courtesy: markOf(text('courtesy')), overall: markOf(text('overall')) },
  });
  const wrong = read.success ? [] : read.error.issues.map(({ path: [field] }) => field);
  const month = wrong.includes('month') ? null : contactMonthIssue(text('month'), now);
  const issues = ratingFieldNames.flatMap((field): RatingFieldIssue[] => {
    if (wrong.includes(field)) return [{ field, code: 'missing' }];
    if (field === 'month' && month !== null) return [{ field, code: month }];
    return field === 'wait' && typeof wait === 'string' ? [{ field, code: wait }] : [];
  });
  return read.success && issues.length === 0 ? { rating: read.data } : { issues };
}

/** Whole minutes, or why they cannot be told. */
function readWait(value: string, unit: string): number | RatingIssueCode {
  if (value === '') return 'missing';
  const wait = waitPattern.test(value) ? parseNumber(value) : null;
  if (wait === null || !isWaitUnit(unit)) return 'no-number';
  const minutes = Math.round(wait * waitUnits[unit]);
  return minutes > longestWait ? 'too-long' : minutes;
}

function isWaitUnit(unit: string): unit is WaitUnit {
  return Object.hasOwn(waitUnits, unit);
}

const yesOrNo = (value: string) => (value === 'yes' ? true : value === 'no' ? false : undefined);

const markOf = (value: string) => (/^[1-5]$/.test(value) ? Number(value) : undefined);

/** The fields of a form that tells a rating as it is: what a change begins with. */
export function ratingFields(rating: Rating): TextFields {
  const { minutes_waited: minutes } = rating;
  const unit = minutes > 0 && minutes % waitUnits.days === 0 ? 'days' : 'minutes';
  return new Map<string, string>([
    ['month', rating.month],
    ['channel', rating.channel],
    ['wait', String(minutes / waitUnits[unit])],
    ['wait_unit', unit],
    ['reached', rating.reached ? 'yes' : 'no'],
    ['solved', rating.solved ? 'yes' : 'no'],
    ['courtesy', String(rating.courtesy)],
    ['overall', String(rating.overall)],
  ]);
}

/** The months whose contacts can be rated, this one first. */
export function contactMonths(now: Date): string[] {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return Array.from({ length: oldestContactMonths + 1 }, (_, back) =>
    calendarMonth(new Date(Date.UTC(year, month - back, 1))),
  );
}
