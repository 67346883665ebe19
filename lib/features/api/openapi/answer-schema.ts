import { z } from 'zod';
import { figureDetailSchema } from '../figure-detail-schema';
import { assessmentListSchema } from '../../assessments/assessment-answers';
import { ratingListSchema } from '../../ratings/rating-records';
import { oembedSchema } from '../../embeds/oembed-schema';
import { figureListSchema, figureRecordSchema } from '../../../domain/figures/figure-record-schema';
import { surveyFileSchema } from '../../../domain/survey-files/survey-file-schema';
import {
  changeListSchema,
  changeRecordSchema,
  charterListSchema,
  charterRecordSchema,
  chartListSchema,
  chartRecordSchema,
  indicatorListSchema,
  indicatorRecordSchema,
  organisationListSchema,
  organisationRecordSchema,
  problemSchema,
  referenceRecordSchema,
  releaseRecordSchema,
  sourceListSchema,
  sourceRecordSchema,
  standardListSchema,
  standardRecordSchema,
  statementListSchema,
  statementRecordSchema,
  surveyRecordSchema,
} from './record-schema';

/** Every JSON the API gives, under the name that its description calls it by. */
export const answerSchemas = {
  Figure: figureRecordSchema,
  FigureList: figureListSchema,
  FigureDetail: figureDetailSchema,
  Source: sourceRecordSchema,
  SourceList: sourceListSchema,
  Survey: surveyRecordSchema,
  Reference: referenceRecordSchema,
  Indicator: indicatorRecordSchema,
  IndicatorList: indicatorListSchema,
  Organisation: organisationRecordSchema,
  OrganisationList: organisationListSchema,
  AssessmentList: assessmentListSchema,
  RatingList: ratingListSchema,
  Standard: standardRecordSchema,
  StandardList: standardListSchema,
  Statement: statementRecordSchema,
  StatementList: statementListSchema,
  ComposedChart: chartRecordSchema,
  ComposedChartList: chartListSchema,
  Charter: charterRecordSchema,
  CharterList: charterListSchema,
  Release: releaseRecordSchema,
  Change: changeRecordSchema,
  ChangeList: changeListSchema,
  Oembed: oembedSchema,
  SurveyFileList: z.array(surveyFileSchema),
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>;

export type AnswerName = keyof typeof answerSchemas;
