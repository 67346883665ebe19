import { locales } from '../../../base/i18n/locales';
import { foldText } from '../../../base/i18n/text-schema';

/** Names of months in the three languages, long and short, folded → `01` to `12`. */
const months = new Map(
  locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, string] => [
        foldText(format.format(Date.UTC(2000, index, 1))).replace('.', ''),
        String(index + 1).padStart(2, '0'),
      ]);
    }),
  ),
);

/**
 * A date in ISO 8601, as far as it says: `12/11/2013` (day first, as in Belgium and France),
 * `12 novembre 2013`, `juli 2010`, `2013-11-12 00:00:00`. What is none of these stays as it is, for
 * the schema to refuse.
 */
export function readDate(text: string): string {
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[ T]00:00(?::00)?)?$/.exec(text);
  if (iso?.[1] !== undefined) return iso[1];
  const [, day, month, year] = /^(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return joined(year, month, day);
  const [, first, name = '', last] =
    /^(?:(\d{1,2})(?:er)?\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  const named = months.get(foldText(name));
  return last !== undefined && named !== undefined ? joined(last, named, first) : text;
}

function joined(year: string, month: string, day: string | undefined): string {
  return [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
