import { z } from 'zod';
import { themeSchema } from '../indicators/indicator-schema';
import {
  linkSchema,
  localisedSchema,
  partialDateSchema,
  slugSchema,
  textSchema,
} from '../../base/i18n/text-schema';
import type { IssueCode } from '../issues/issue-schema';

/** What sort of document a source is; `parliament`: an answer or a table given there; `ratings`: what this barometer collects. */
export const sourceForms = [
  ...(['article', 'blog', 'opinion', 'report'] as const),
  ...(['web-page', 'data-file', 'parliament', 'ratings'] as const),
] as const;

/** A publication we read. What it does not tell of itself is null and shown as "not reported". */
export const sourceSchema = z.strictObject({
  id: slugSchema,
  form: z.enum(sourceForms),
  /** As printed, in the source's own language. */
  title: textSchema.nullable().default(null),
  /** Our own short name for it. */
  label: localisedSchema,
  author: textSchema.nullable().default(null),
  publisher: textSchema.nullable().default(null),
  published_on: partialDateSchema.nullable().default(null),
  /** When we read it. */
  read_on: partialDateSchema.nullable().default(null),
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2}$/, { message: 'not-a-language' satisfies IssueCode }),
  url: linkSchema.nullable().default(null),
  /** What it is about, in one or two sentences of our own. */
  summary: localisedSchema,
});

export type Source = z.infer<typeof sourceSchema>;

/** What a source says without a number, in our own words. */
export const statementSchema = z.strictObject({
  id: slugSchema,
  source: slugSchema,
  paragraph: z.int().min(1),
  themes: z.array(themeSchema).min(1),
  text: localisedSchema,
});

export type Statement = z.infer<typeof statementSchema>;

/** What another publication says about a source, survey or standard. It never becomes a figure. */
export const referenceSchema = z.strictObject({
  id: slugSchema,
  /** The source whose file brought it; null for a file that has no source. */
  source: slugSchema.nullable(),
  about: z.enum(['source', 'survey', 'standard']),
  about_id: slugSchema,
  /** The attribute it informs (`sample_size`, `fieldwork_start` …); null for a general remark. */
  field: z
    .string()
    .regex(/^[a-z_]+$/, { message: 'not-a-field' satisfies IssueCode })
    .nullable()
    .default(null),
  text: localisedSchema,
  /** What the article says instead, where the two disagree. */
  article_says: localisedSchema.nullable().default(null),
  /** Publisher and title, as one would cite it. */
  publication: textSchema,
  url: linkSchema.nullable().default(null),
});

export type Reference = z.infer<typeof referenceSchema>;
