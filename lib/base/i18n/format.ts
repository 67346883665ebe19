import type { Locale } from './locales';
import { rememberFormats } from './remembered-formats';

/** A plain number: `5 841`, `5.841`, `5,841`. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale, {}).format(value);
}

/** A difference in points, always with its sign: `−16`, `+2,3`. */
export function formatPoints(value: number, locale: Locale): string {
  return numberFormat(locale, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

/** A fraction of 1 as a share: `84,7 %`. */
export function formatShare(share: number, locale: Locale, digits = 1): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/**
 * A share that stands beside a target, with as many decimals as it takes to show on which side of it it
 * lies: 89.96 % must not read as the 90 % it misses.
 * @param target in percent; null where there is none
 * @param digits decimals to begin with
 */
export function formatShareBeside(
  share: number,
  target: number | null,
  locale: Locale,
  digits = 1,
): string {
  const reaches = (percent: number) => target === null || percent >= target - 1e-9;
  const isTold = Number((share * 100).toFixed(digits));
  return reaches(isTold) === reaches(share * 100) || digits === 4
    ? formatShare(share, locale, digits)
    : formatShareBeside(share, target, locale, digits + 1);
}

/**
 * A length of time, as one would say it: `45 s`, `2 min 23 s`, `1 h 5 min`.
 * @param digits decimals of the seconds, none unless told otherwise
 */
export function formatDuration(seconds: number, locale: Locale, digits = 0): string {
  const units = 10 ** digits;
  const told = Math.round(seconds * units);
  const parts = [
    { count: Math.floor(told / units / 3600), unit: 'h' },
    { count: Math.floor(told / units / 60) % 60, unit: 'min' },
    { count: (told % (60 * units)) / units, unit: 's' },
  ].filter(({ count, unit }) => count > 0 || (told === 0 && unit === 's'));
  return parts
    .map(({ count, unit }) => `${formatNumber(count, locale)}\u00a0${unit}`)
    .join('\u00a0');
}

/** A longer or shorter time, always with its sign: `+12 s`, `−1 min 3 s`. */
export function formatDurationDifference(seconds: number, locale: Locale): string {
  const sign = seconds > 0 ? '+' : '−';
  return `${Math.round(seconds) === 0 ? '' : sign}${formatDuration(Math.abs(seconds), locale)}`;
}

/** Plain numbers, shares and units with at most one decimal unless told otherwise. */
export const numberFormat = rememberFormats((locale, options: Intl.NumberFormatOptions) => {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...options });
});

/** A possibly partial ISO date in words: `2010`, `juillet 2010`, `1er novembre 2013`. */
export function formatDate(date: string, locale: Locale): string {
  return joinDate(dateFormat(date, locale).formatToParts(new Date(date)), locale);
}

/** The day of a moment, in UTC, in words: `12 novembre 2013`. */
export function formatDay(moment: Date, locale: Locale): string {
  return formatDate(moment.toISOString().slice(0, 10), locale);
}

/** A span of dates in words; only the shared precision is shown: `juillet–septembre 2010`. */
export function formatDates(from: string, to: string, locale: Locale): string {
  const coarser = from.length < to.length ? from : to;
  const parts = dateFormat(coarser, locale).formatRangeToParts(new Date(from), new Date(to));
  return joinDate(parts, locale);
}

/** French counts the first day of a month as the first, `1er`, and every other as a number. */
function joinDate(parts: readonly { type: string; value: string }[], locale: Locale): string {
  const isFirst = ({ type, value }: { type: string; value: string }) =>
    locale === 'fr' && type === 'day' && value === '1';
  return parts.map((part) => (isFirst(part) ? '1er' : part.value)).join('');
}

/** In the precision that a date has. */
function dateFormat(date: string, locale: Locale): Intl.DateTimeFormat {
  return inUtc(locale, {
    year: 'numeric',
    ...(date.length > 4 ? { month: 'long' } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  });
}

const inUtc = rememberFormats((locale, options: Intl.DateTimeFormatOptions) => {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    ...options,
  });
});

/** A day of the week, Monday 0 to Sunday 6: `lundi`, or short `lun.` */
export function formatWeekday(weekday: number, locale: Locale, style: 'long' | 'short'): string {
  // The first of January 2024 was a Monday.
  return inUtc(locale, { weekday: style }).format(Date.UTC(2024, 0, 1 + weekday));
}

/** A month for the foot of an axis: `juil. 2013`. */
export function formatShortMonth(month: string, locale: Locale): string {
  return inUtc(locale, { month: 'short', year: 'numeric' }).format(new Date(month));
}

/** Texts as one: `A et B`, `A, B, and C`. */
export function joinTexts(texts: readonly string[], locale: Locale): string {
  return listFormat(locale, { type: 'conjunction' }).format(texts);
}

const listFormat = rememberFormats((locale, options: Intl.ListFormatOptions) => {
  return new Intl.ListFormat(locale, options);
});

/** A date for the foot of an axis: `2 mars`, with its year `1er mars 26`; a month `mars 26`. */
export function formatShortDate(date: string, locale: Locale, withYear: boolean): string {
  const isMonth = date.length === 7;
  const format = inUtc(locale, {
    month: 'short',
    ...(isMonth ? {} : { day: 'numeric' }),
    ...(isMonth || withYear ? { year: '2-digit' } : {}),
  });
  return joinDate(format.formatToParts(new Date(date)), locale);
}
