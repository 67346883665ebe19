import type { Indicator } from '../indicators/indicator-schema';
import type { Locale } from './locales';

type Scale = Pick<Indicator, 'unit' | 'scale_max'>;

/** A value with its unit as the reader's language writes it: `2,5 min`, `33,3 %`, `7,5 / 10`. */
export function formatValue(value: number, { unit, scale_max }: Scale, locale: Locale): string {
  switch (unit) {
    case 'percent':
      return number(locale, { style: 'percent' }).format(value / 100);
    case 'seconds':
      return number(locale, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(value);
    case 'minutes':
      return number(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(value);
    case 'days':
      return number(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(value);
    case 'count':
      return number(locale).format(value);
    case 'score':
      return `${number(locale).format(value)} / ${number(locale).format(scale_max ?? 0)}`;
  }
}

/** A plain number: `5 841`, `5.841`, `5,841`. */
export function formatNumber(value: number, locale: Locale): string {
  return number(locale).format(value);
}

/** A difference in points, always with its sign: `−16`, `+2,3`. */
export function formatPoints(value: number, locale: Locale): string {
  return number(locale, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

function number(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...options });
}

/** A possibly partial ISO date in words: `2010`, `juillet 2010`, `12 novembre 2013`. */
export function formatDate(date: string, locale: Locale): string {
  return dateFormat(date, locale).format(new Date(date));
}

/** A span of dates in words; only the shared precision is shown: `juillet–septembre 2010`. */
export function formatDates(from: string, to: string, locale: Locale): string {
  const coarser = from.length < to.length ? from : to;
  return dateFormat(coarser, locale).formatRange(new Date(from), new Date(to));
}

/** Making one takes as long as using it a thousand times; there are three precisions a language. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(date: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${date.length}`;
  const format = dateFormats.get(key) ?? makeDateFormat(date, locale);
  dateFormats.set(key, format);
  return format;
}

function makeDateFormat(date: string, locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 ? { month: 'long' } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  });
}
