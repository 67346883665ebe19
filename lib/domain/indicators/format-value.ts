import { formatDuration, formatNumber, numberFormat } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import type { Indicator } from './indicator-schema';
import { isOfRatings } from './rating-indicators';

const pointWords: Readonly<Record<Locale, { one: string; other: string }>> = {
  fr: { one: 'point', other: 'points' },
  nl: { one: 'punt', other: 'punten' },
  en: { one: 'point', other: 'points' },
};

const pluralOf = (value: number, locale: Locale) =>
  new Intl.PluralRules(locale).select(value) === 'one' ? 'one' : 'other';

type Scale = Pick<Indicator, 'unit' | 'scale_max'> & Partial<Pick<Indicator, 'id'>>;

/**
 * A value with its unit as the reader's language writes it: `2,5 min`, `33,3 %`, `7,5 / 10`. Seconds are told as one
 * would say them: 1,118 of them are `18 min 38 s`. Its spaces do not break, so that number and unit stay on one line.
 */
export function formatValue(value: number, scale: Scale, locale: Locale): string {
  return withUnit(value, scale, locale).replaceAll(' ', '\u00a0');
}

/** A score that the public gave, with two decimals wherever it stands: `3,80`. */
export function scoreNumber(value: number, locale: Locale): string {
  return numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** @param id of the indicator; empty where it is none */
function markNumber(value: number, id: string, locale: Locale): string {
  return isOfRatings(id) ? scoreNumber(value, locale) : formatNumber(value, locale);
}

function withUnit(value: number, { id = '', unit, scale_max }: Scale, locale: Locale): string {
  switch (unit) {
    case 'percent':
      return numberFormat(locale, { style: 'percent' }).format(value / 100);
    case 'seconds':
      return formatDuration(value, locale, 1);
    case 'minutes':
      return numberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
        value,
      );
    case 'days':
      return numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
        value,
      );
    case 'points':
      return `${markNumber(value, id, locale)} ${pointWords[locale][pluralOf(value, locale)]}`;
    case 'count':
    case 'index':
      return formatNumber(value, locale);
    case 'score':
      return `${markNumber(value, id, locale)} / ${formatNumber(scale_max ?? 0, locale)}`;
  }
}
