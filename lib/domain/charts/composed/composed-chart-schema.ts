import { z } from 'zod';
import { localisedSchema, slugSchema } from '../../../base/i18n/text-schema';
import { themeSchema } from '../../indicators/indicator-schema';
import type { IssueCode } from '../../issues/issue-schema';

/**
 * The forms that a chart may name; its figures decide all others, and any where it names none. `promised` draws
 * waits of any indicators over time, and through them what charters and laws promise.
 */
export const composedForms = ['bars', 'lines', 'multiples', 'promised'] as const;
export type ComposedForm = (typeof composedForms)[number];

/** The id that asks for a chart of chosen figures. */
export const chosenId = 'chosen';

/** Codes of a breakdown as filters name them, `none` and `any` among them; null where it narrows nothing. */
const codesSchema = z.array(slugSchema).min(1).nullable().default(null);

/** A chart that somebody composed: which figures it shows, what it is called, and how they stand in it. */
export const composedChartSchema = z.strictObject({
  id: slugSchema.refine((id) => id !== chosenId, {
    message: 'reserved-word' satisfies IssueCode,
  }),
  theme: themeSchema,
  /** Its place among the composed charts of its theme, from 1; those without one stand last, by their ids. */
  position: z.int().min(1).nullable().default(null),
  /** What is measured: the neutral name. */
  label: localisedSchema,
  /** What it says above its name, in place of what is found in its figures. */
  title: localisedSchema.nullable().default(null),
  form: z.enum(composedForms).nullable().default(null),
  /** The indicators whose figures it shows. */
  indicator: z.array(slugSchema).min(1),
  sector: codesSchema,
  channel: codesSchema,
  aspect: codesSchema,
  provider: codesSchema,
  segment: codesSchema,
  /** What a bar is called by: its indicator, or that and its codes; null for its codes, where it has some. */
  label_by: z.enum(['indicator', 'both']).nullable().default(null),
  /** What bars stand in groups by. */
  group_by: z.enum(['survey', 'aspect']).nullable().default(null),
  /** Whether bars stand in the order of `indicator`; null where they go by value, the highest first. */
  sort_by: z.enum(['indicator']).nullable().default(null),
});

export type ComposedChart = z.infer<typeof composedChartSchema>;
