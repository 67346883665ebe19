// The package as a whole loads the names of countries in eighty languages.
import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { z } from 'zod';
import type { Locale } from './locales';
import { rememberFormats } from './remembered-formats';
import type { TextIssue } from './text-schema';

/** ISO 3166-1: alpha-2 → alpha-3. */
export const isoCountries: ReadonlyMap<string, string> = new Map(
  isoCodes.flatMap(([alpha2, alpha3]) => (alpha2 && alpha3 ? [[alpha2, alpha3]] : [])),
);

const notACountry = { message: 'not-a-country' satisfies TextIssue };

/** ISO 3166-1 alpha-2, upper case: `BE`. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, notACountry)
  .refine((code) => isoCountries.has(code), notACountry);

/** The country's name in the reader's language; its code where there is no name. */
export function countryName(code: string, locale: Locale): string {
  return displayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** A language's name in the reader's language; its code where there is no name. */
export function languageName(code: string, locale: Locale): string {
  return displayNames(locale, { type: 'language' }).of(code) ?? code;
}

const displayNames = rememberFormats((locale, options: Intl.DisplayNamesOptions) => {
  return new Intl.DisplayNames(locale, options);
});
