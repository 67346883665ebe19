import type { StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import { formatWeekday } from '@/lib/base/i18n/format';
import type { Words } from '../parts/log-view';

/** A time of the day, from minutes after midnight: `9:30`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An interval of the week: `Monday 9:30–10:00`. */
export function intervalText(
  { weekday, from }: Pick<StaffedInterval, 'weekday' | 'from'>,
  minutes: number,
  { locale }: Words,
): string {
  return `${formatWeekday(weekday, locale, 'long')} ${clock(from)}–${clock(from + minutes)}`;
}
