import { z } from 'zod';

/** How far the check of an import is. */
export const importProgressSchema = z.strictObject({
  /** Rows are read from the file, checked by themselves, compared with what stands. */
  stage: z.enum(['reading', 'checking', 'comparing']),
  /** Rows that were read so far: figures, in a survey file. */
  rows: z.int().min(0),
});

export type ImportProgress = z.infer<typeof importProgressSchema>;

/** Told again and again while an import is checked. */
export type OnProgress = (progress: ImportProgress) => void;
