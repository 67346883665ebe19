import { z } from 'zod';
import { figureCsvColumns } from '../figures/figure-csv';
import { referenceSchema, sourceSchema } from '../sources/source-schema';
import { surveySchema } from '../surveys/survey-schema';

const text = z.string();
const maybeText = z.string().nullable();

/** What `/api/v1/figures/{id}` gives, every text in the one language asked for. */
export const figureDetailSchema = z.strictObject({
  /** Under the names of the CSV's columns. */
  figure: z.record(z.enum(figureCsvColumns), z.union([z.string(), z.number(), z.null()])),
  source: sourceSchema.extend({ label: text, summary: text }),
  /** null where the source names none. */
  survey: surveySchema
    .extend({
      label: text,
      edition: maybeText,
      population: maybeText,
      weighting: maybeText,
      limits: maybeText,
    })
    .nullable(),
  /** What other publications say of the source, the survey or the standard; never a figure. */
  references: z.array(referenceSchema.extend({ text, article_says: maybeText })),
});

export type FigureDetail = z.infer<typeof figureDetailSchema>;
