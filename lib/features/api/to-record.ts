import type { z } from 'zod';
import type { Locale } from '../../base/i18n/locales';
import { pickText, type Localised } from '../../base/i18n/text-schema';
import type { ComposedChart } from '../../domain/charts/composed/composed-chart-schema';
import type { Charter, Commitment, Signature } from '../../domain/commitments/commitment-schema';
import type { Indicator } from '../../domain/indicators/indicator-schema';
import type { Organisation } from '../../domain/organisations/organisation-schema';
import type { Reference, Source, Statement } from '../../domain/sources/source-schema';
import type { Standard } from '../../domain/standards/standard-schema';
import type { Survey } from '../../domain/surveys/survey-schema';
import type {
  charterRecordSchema,
  chartRecordSchema,
  indicatorRecordSchema,
  organisationRecordSchema,
  referenceRecordSchema,
  sourceRecordSchema,
  standardRecordSchema,
  statementRecordSchema,
  surveyRecordSchema,
} from './openapi/record-schema';

const inLanguage = (text: Localised, lang: Locale) => pickText(text, lang).text;
const orNull = (text: Localised | null, lang: Locale) => text && inLanguage(text, lang);

/** A source in one language, without what belongs to it. */
export function toSourceRecord(source: Source, lang: Locale) {
  return {
    ...source,
    label: inLanguage(source.label, lang),
    summary: inLanguage(source.summary, lang),
  };
}

/** A source with its surveys and what others say of them, in one language. */
export function toWholeSourceRecord(
  source: Source,
  about: { figures: number; surveys: readonly Survey[]; references: readonly Reference[] },
  lang: Locale,
): z.infer<typeof sourceRecordSchema> {
  return {
    ...toSourceRecord(source, lang),
    figures: about.figures,
    surveys: about.surveys.map((survey) => toSurveyRecord(survey, lang)),
    references: about.references.map((reference) => toReferenceRecord(reference, lang)),
  };
}

/** A survey in one language. */
export function toSurveyRecord(survey: Survey, lang: Locale): z.infer<typeof surveyRecordSchema> {
  return {
    ...survey,
    label: inLanguage(survey.label, lang),
    edition: orNull(survey.edition, lang),
    population: orNull(survey.population, lang),
    weighting: orNull(survey.weighting, lang),
    limits: orNull(survey.limits, lang),
  };
}

/** What another publication says, in one language. */
export function toReferenceRecord(
  reference: Reference,
  lang: Locale,
): z.infer<typeof referenceRecordSchema> {
  return {
    ...reference,
    text: inLanguage(reference.text, lang),
    article_says: orNull(reference.article_says, lang),
  };
}

/** An indicator in one language. */
export function toIndicatorRecord(
  indicator: Indicator,
  figures: number,
  lang: Locale,
): z.infer<typeof indicatorRecordSchema> {
  return {
    ...indicator,
    label: inLanguage(indicator.label, lang),
    definition: inLanguage(indicator.definition, lang),
    question: orNull(indicator.question, lang),
    population: orNull(indicator.population, lang),
    figures,
  };
}

/** An organisation in one language. */
export function toOrganisationRecord(
  organisation: Organisation,
  figures: number,
  lang: Locale,
): z.infer<typeof organisationRecordSchema> {
  return { ...organisation, name: inLanguage(organisation.name, lang), figures };
}

/** A standard with where it was seen, in one language. */
export function toStandardRecord(
  standard: Standard,
  references: readonly Reference[],
  lang: Locale,
): z.infer<typeof standardRecordSchema> {
  return {
    ...standard,
    label: inLanguage(standard.label, lang),
    rule: inLanguage(standard.rule, lang),
    references: references.map((reference) => toReferenceRecord(reference, lang)),
  };
}

/** A composed chart in one language. */
export function toChartRecord(
  chart: ComposedChart,
  lang: Locale,
): z.infer<typeof chartRecordSchema> {
  return {
    ...chart,
    label: inLanguage(chart.label, lang),
    title: orNull(chart.title, lang),
  };
}

/** A charter or law in one language, with what it promises and who signed. */
export function toCharterRecord(
  charter: Charter,
  about: { commitments: readonly Commitment[]; signatures: readonly Signature[] },
  lang: Locale,
): z.infer<typeof charterRecordSchema> {
  return {
    ...charter,
    label: inLanguage(charter.label, lang),
    note: orNull(charter.note, lang),
    commitments: about.commitments.map((one) => ({ ...one, label: inLanguage(one.label, lang) })),
    signatures: [...about.signatures],
  };
}

/** A statement in one language. */
export function toStatementRecord(
  statement: Statement,
  lang: Locale,
): z.infer<typeof statementRecordSchema> {
  return { ...statement, text: inLanguage(statement.text, lang) };
}
