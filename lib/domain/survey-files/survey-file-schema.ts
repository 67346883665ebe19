import { z } from 'zod';
import { composedChartSchema } from '../charts/composed/composed-chart-schema';
import { charterSchema, commitmentSchema, signatureSchema } from '../commitments/commitment-schema';
import { figureSchema } from '../figures/figure-schema';
import { parseReportingPeriod, yearOfPeriod } from '../periods/reporting-period';
import { slugSchema } from '../../base/i18n/text-schema';
import { codeSchema, indicatorSchema } from '../indicators/indicator-schema';
import { organisationSchema } from '../organisations/organisation-schema';
import { referenceSchema, sourceSchema, statementSchema } from '../sources/source-schema';
import { standardSchema } from '../standards/standard-schema';
import type { IssueCode } from '../issues/issue-schema';
import { seriesBreakSchema } from '../surveys/series-break-schema';
import { surveySchema } from '../surveys/survey-schema';

/** The lists of what its source alone says: a file without one cannot have them. References may belong to none. */
export const ownedLists = [
  ...(['figures', 'statements'] as const),
  ...(['charters', 'commitments', 'signatures'] as const),
] as const;

const dated = z.looseObject({ period: z.string(), year: z.null().optional() });

/** A figure without a year has the one in which its period ends. */
function withYear(figure: unknown): unknown {
  const { data } = dated.safeParse(figure);
  const period = data ? parseReportingPeriod(data.period) : null;
  return data && period ? { ...data, year: yearOfPeriod(period) } : figure;
}

/** A figure of the file's source. */
export const ownFigureSchema = z.preprocess(withYear, figureSchema.omit({ source: true }));

/**
 * What one import brings: a source, what it reports, and the indicators and codes that are new with it.
 * A file without a source brings only words, such as standards that no article of ours names, with
 * references that say where they were seen. The files in `prisma/data` have this form.
 */
export const surveyFileSchema = z
  .strictObject({
    source: sourceSchema.nullable().default(null),
    surveys: z.array(surveySchema).default([]),
    breaks: z.array(seriesBreakSchema).default([]),
    organisations: z.array(organisationSchema).default([]),
    indicators: z.array(indicatorSchema).default([]),
    codes: z.array(codeSchema).default([]),
    figures: z.array(ownFigureSchema).default([]),
    statements: z.array(statementSchema.omit({ source: true })).default([]),
    standards: z.array(standardSchema).default([]),
    references: z.array(referenceSchema.omit({ source: true })).default([]),
    charters: z.array(charterSchema.omit({ source: true })).default([]),
    commitments: z.array(commitmentSchema.omit({ source: true })).default([]),
    signatures: z.array(signatureSchema.omit({ source: true })).default([]),
    /** Charts that are composed, whatever sources their figures come from. */
    charts: z.array(composedChartSchema).default([]),
    /** Ids of figures of the source that no longer stand. */
    withdrawals: z.array(slugSchema).optional(),
    /** Ids of composed charts that no longer stand. */
    withdrawn_charts: z.array(slugSchema).optional(),
    /** Ids of charters, commitments and signatures that are no longer to be told of. */
    withdrawn_charters: z.array(slugSchema).optional(),
    withdrawn_commitments: z.array(slugSchema).optional(),
    withdrawn_signatures: z.array(slugSchema).optional(),
  })
  .refine(
    ({ source, withdrawals = [], ...file }) =>
      source !== null ||
      (withdrawals.length === 0 && ownedLists.every((list) => file[list].length === 0)),
    {
      message: 'source-missing' satisfies IssueCode,
      path: ['source'],
    },
  );

export type SurveyFile = z.infer<typeof surveyFileSchema>;
