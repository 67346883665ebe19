import { z } from 'zod';
import { linkSchema, localisedSchema, slugSchema, textSchema } from '../../base/i18n/text-schema';
import type { IssueCode } from '../issues/issue-schema';

/** The chapters of the barometer, in the order in which they are shown. */
export const themes = [
  'satisfaction',
  'waiting',
  'switching',
  'resolution',
  'expectations',
  'reactions',
  'offshoring',
] as const;

export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** `points` count a difference between two shares or marks, whose direction the definition tells. */
export const unitSchema = z.enum([
  ...(['percent', 'seconds', 'minutes', 'days', 'count', 'score'] as const),
  ...(['points', 'index'] as const),
]);
export type Unit = z.infer<typeof unitSchema>;

/** The optional codes that narrow a figure. */
export const breakdowns = ['sector', 'channel', 'aspect', 'provider', 'segment'] as const;
export const breakdownSchema = z.enum(breakdowns);
export type Breakdown = z.infer<typeof breakdownSchema>;

/**
 * What is measured, defined once. A `score` names the ends of its scale, and no other unit has one; an `index` names
 * its base.
 */
export const indicatorSchema = z
  .strictObject({
    id: slugSchema,
    theme: themeSchema,
    unit: unitSchema,
    /** Whether a high value is good news, bad news, or neither. */
    high_is: z.enum(['good', 'bad', 'neither']),
    scale_min: z.number().nullable().default(null),
    scale_max: z.number().nullable().default(null),
    label: localisedSchema,
    definition: localisedSchema,
    /** The question as a publication prints it; null where none does. */
    question: localisedSchema.nullable().default(null),
    /** The publication that prints the question, as one would cite it. */
    question_publication: textSchema.nullable().default(null),
    question_url: linkSchema.nullable().default(null),
    /** Who was asked or counted; null where it is not reported. */
    population: localisedSchema.nullable().default(null),
    /** Of what a share is one, `of answered calls`, and the base of an index, `2015 = 100`. */
    percent_of: localisedSchema.nullable().default(null),
  })
  .refine(
    ({ unit, scale_min, scale_max, percent_of }) =>
      unit === 'score'
        ? scale_min !== null && scale_max !== null && scale_min < scale_max
        : scale_min === null && scale_max === null && (unit !== 'index' || percent_of !== null),
    { message: 'scale' satisfies IssueCode },
  );

export type Indicator = z.infer<typeof indicatorSchema>;

/** A breakdown's filter takes these beside its codes: figures without it, and figures with any code of it. */
export const withoutCode = 'none';
export const withAnyCode = 'any';

/** One value of a breakdown, with its label. */
export const codeSchema = z.strictObject({
  breakdown: breakdownSchema,
  code: slugSchema.refine((code) => code !== withoutCode && code !== withAnyCode, {
    message: 'reserved-word' satisfies IssueCode,
  }),
  label: localisedSchema,
});

export type Code = z.infer<typeof codeSchema>;
