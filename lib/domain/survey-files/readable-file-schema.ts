import { z } from 'zod';
import { surveyFileSchema, type SurveyFile } from './survey-file-schema';

type Lists = Omit<SurveyFile, 'source' | 'withdrawals'>;

/** A survey file of which some parts may be unreadable: these are null, and keep their places. */
export type ReadableFile = { source: SurveyFile['source']; withdrawals: (string | null)[] } & {
  [list in keyof Lists]: (Lists[list][number] | null)[];
};

const { source, withdrawals, ...lists } = surveyFileSchema.shape;

const readable = <T extends z.ZodType>(list: z.ZodDefault<z.ZodArray<T>>) =>
  z.array(list.unwrap().element.nullable().catch(null)).catch([]);

/** Reads element by element what a broken survey file still says. */
const readableFileSchema = z
  .object({
    source: source.nullable().catch(null),
    surveys: readable(lists.surveys),
    indicators: readable(lists.indicators),
    codes: readable(lists.codes),
    figures: readable(lists.figures),
    statements: readable(lists.statements),
    standards: readable(lists.standards),
    references: readable(lists.references),
    withdrawals: z.array(withdrawals.unwrap().element.nullable().catch(null)).catch([]),
  })
  .catch({
    source: null,
    ...{ surveys: [], indicators: [], codes: [], figures: [] },
    ...{ statements: [], standards: [], references: [], withdrawals: [] },
  });

/** What can be read of a survey file, element by element. */
export function readWhatIsReadable(content: unknown): ReadableFile {
  return readableFileSchema.parse(content);
}
