import { z } from 'zod';
import {
  referenceRecordSchema,
  sourceRecordSchema,
  surveyRecordSchema,
} from './openapi/record-schema';
import { figureRecordSchema } from '../../domain/figures/figure-record-schema';

/** What `/api/v1/figures/{id}` gives, every text in the one language asked for. */
export const figureDetailSchema = z.strictObject({
  figure: figureRecordSchema,
  source: sourceRecordSchema.omit({ figures: true, surveys: true, references: true }),
  /** null where the source names none. */
  survey: surveyRecordSchema.nullable(),
  /** What other publications say of the source, the survey or the standard; never a figure. */
  references: z.array(referenceRecordSchema),
  /** Ids of figures that it may be compared with, the nearest first, 100 at most: no break lies between them. */
  comparable: z.array(figureRecordSchema.shape.id),
});

export type FigureDetail = z.infer<typeof figureDetailSchema>;
