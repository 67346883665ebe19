import { z } from 'zod';
import { answersSchema, type Answers } from './mapping-schema';

/**
 * What a person said of files of one header, to be used for the next one: the page writes it, and the shell
 * takes it (`--answers FILE`). Columns count from 0.
 */
export const answersFileSchema = z.strictObject({
  version: z.literal(1),
  /** The names of all columns in their order: answers are for no other header. */
  header: z.array(z.string()),
  answers: answersSchema,
});

/** The file that keeps these answers. */
export function toAnswersFile(header: readonly string[], answers: Answers): string {
  const file: z.infer<typeof answersFileSchema> = { version: 1, header: [...header], answers };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether answers were given for a header: what stands in its columns may differ, not what they are called. */
export function isForHeader(
  { header }: z.infer<typeof answersFileSchema>,
  names: readonly string[],
): boolean {
  return header.length === names.length && header.every((name, column) => name === names[column]);
}
