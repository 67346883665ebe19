import { z } from 'zod';
import { localeSchema, locales, type Locale } from './locales';

/** What can be wrong with a text, a date, an identifier or a country. */
export const textIssues = [
  'characters',
  'no-language',
  'not-an-id',
  'not-a-date',
  'not-a-country',
  'not-a-link',
] as const;

export type TextIssue = (typeof textIssues)[number];

// SQLite's driver cuts a string at a NUL, turns a lone surrogate into U+FFFD, and bidirectional
// controls can make a line read otherwise than it is stored: none of them may enter.
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** As much as a cell of a workbook holds. Imports may bring less: IMPORT_CELL_CHARACTERS in lib/base/settings/settings-schema.ts. */
export const longestText = 32_767;

/** Text that is stored and shown as it is: trimmed, not empty, well-formed, no control characters. */
export const textSchema = z
  .string()
  .trim()
  .min(1)
  .max(longestText)
  .refine((text) => text.isWellFormed() && !unstorable.test(text), {
    message: 'characters' satisfies TextIssue,
  });

/** One text in up to three languages; a missing language falls back visibly where it is shown. */
export const localisedSchema = z
  .strictObject({
    fr: textSchema.optional(),
    nl: textSchema.optional(),
    en: textSchema.optional(),
  })
  .refine((text) => locales.some((locale) => text[locale] !== undefined), {
    message: 'no-language' satisfies TextIssue,
  });

export type Localised = z.infer<typeof localisedSchema>;

/** The same as somebody wrote it, whatever is wrong with a text: so that one is not lost before it is checked. */
export const writtenTextsSchema = z.partialRecord(localeSchema, z.string());

/** Stable, readable identifiers: lower-case words joined by hyphens. */
export const slugSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: 'not-an-id' satisfies TextIssue });

const notALink = { message: 'not-a-link' satisfies TextIssue };

/** An address that anybody may follow: one with a name or password in it would tell a secret. */
export const linkSchema = z
  .url({ protocol: /^https?$/, ...notALink })
  .refine(hasNoCredentials, notALink);

function hasNoCredentials(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** ISO 8601 date, possibly partial: `2010`, `2010-12` or `2013-11-12`; the day must exist. */
export const partialDateSchema = z
  .string()
  .regex(/^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/, {
    message: 'not-a-date' satisfies TextIssue,
  })
  .refine((date) => date.length < 10 || z.iso.date().safeParse(date).success, {
    message: 'not-a-date' satisfies TextIssue,
  });

/**
 * The text in the reader's language, or in the next one there is.
 * @returns the text and the language it is really in, so that a fallback can be marked with `lang`.
 */
export function pickText(text: Localised, locale: Locale): { text: string; lang: Locale } {
  const lang = [locale, ...locales].find((candidate) => text[candidate] !== undefined) ?? locale;
  return { text: text[lang] ?? '', lang };
}

/** Folds text for searching: no accents, no case, single spaces, plain apostrophes (`L’École  ` → `l'ecole`). */
export function foldText(text: string): string {
  const folded = plain.test(text) ? text.toLowerCase() : foldLetters(text);
  return folded.replace(/\s+/g, ' ').trim();
}

/** Text with nothing to fold but its case, as that of most figures is. */
const plain = /^[\w\s.,:;%()/'"+-]*$/;

function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'");
}
