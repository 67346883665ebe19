import { z } from 'zod';
import { slugSchema } from '../../base/i18n/text-schema';
import { surveyFileSchema, type SurveyFile } from './survey-file-schema';

type Lists = Omit<SurveyFile, 'source' | 'withdrawals' | 'withdrawn_charts'>;

/** A survey file of which some parts may be unreadable: these are null, and keep their places. */
export type ReadableFile = {
  source: SurveyFile['source'];
  withdrawals: (string | null)[];
  withdrawn_charts: (string | null)[];
} & {
  [list in keyof Lists]: (Lists[list][number] | null)[];
};

const {
  source,
  withdrawals: _figures,
  withdrawn_charts: _charts,
  ...lists
} = surveyFileSchema.shape;

const readableIds = z.array(slugSchema.nullable().catch(null)).catch([]);

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
    charts: readable(lists.charts),
    ...{ withdrawals: readableIds, withdrawn_charts: readableIds },
  })
  .catch({
    source: null,
    ...{ surveys: [], indicators: [], codes: [], figures: [] },
    ...{ statements: [], standards: [], references: [], charts: [] },
    ...{ withdrawals: [], withdrawn_charts: [] },
  });

/** A survey file that can be read whole. */
export function toReadable({ withdrawals, withdrawn_charts, ...file }: SurveyFile): ReadableFile {
  return {
    ...file,
    withdrawals: withdrawals ?? [],
    withdrawn_charts: withdrawn_charts ?? [],
  };
}

/** What can be read of a survey file, element by element. */
export function readWhatIsReadable(content: unknown): ReadableFile {
  return readableFileSchema.parse(content);
}
