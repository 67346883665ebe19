import { z } from 'zod';
import { db } from '../../database/client';
import {
  getContacts,
  getPublishedAssessments,
} from '../../database/queries/assessments/assessment-queries';
import { getProtocols } from '../../database/queries/assessments/protocol-queries';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import {
  assessmentSchema,
  campaignSchema,
  replySchema,
} from '../../domain/assessments/campaign-schema';
import { protocolSchema } from '../../domain/assessments/protocol-schema';
import { exportFormats } from '../exports/export-formats';
import type { Answer, SelectionRequest } from '../responses/figures-response';
import { campaignTemplateCsv, campaignTemplateXlsx, contactsCsv } from './contacts-csv';

const text = z.string();

/** An assessment as the API gives it: its campaign's texts in one language. */
const assessmentRecordSchema = z.strictObject({
  ...assessmentSchema.pick({ id: true, version: true, protocol: true, reason: true }).shape,
  ...{ title: text, body: text, body_url: campaignSchema.shape.body_url },
  ...{ funding: text, interests: text },
  scenarios: z.array(z.strictObject({ code: text, question: text, answer: text })),
  scenarios_registered_on: text,
  /** The release with which it was published. */
  release: z.int(),
  results: assessmentSchema.shape.results,
  shortfalls: assessmentSchema.shape.shortfalls,
  replies: z.array(replySchema),
});

export const assessmentListSchema = z.strictObject({
  assessments: z.array(assessmentRecordSchema),
  protocols: z.array(
    z.strictObject({
      version: z.int(),
      /** Of the canonical JSON of `protocol`, in hexadecimal. */
      sha256: text,
      protocol: protocolSchema,
    }),
  ),
  total: z.int(),
});

/** What independent bodies measured, whole, with the protocols that they followed. */
export async function respondWithAssessments({
  release,
  options: lang,
}: SelectionRequest<Locale>): Promise<Answer> {
  const [published, protocols] = await Promise.all([
    getPublishedAssessments(release.number),
    getProtocols(await db()),
  ]);
  const assessments = published.map(({ campaign, since, replies, ...one }) => ({
    ...{ id: one.id, version: one.version, protocol: one.protocol, reason: one.reason },
    title: pickText(campaign.title, lang).text,
    ...{ body: campaign.body, body_url: campaign.body_url },
    funding: pickText(campaign.funding, lang).text,
    interests: pickText(campaign.interests, lang).text,
    scenarios: campaign.scenarios.map(({ code, question, answer }) => ({
      code,
      question: pickText(question, lang).text,
      answer: pickText(answer, lang).text,
    })),
    scenarios_registered_on: campaign.scenarios_registered_on,
    ...{ release: since, results: one.results, shortfalls: one.shortfalls, replies },
  }));
  const list = {
    assessments,
    protocols: protocols.map(({ protocol, hash }) => ({
      ...{ version: protocol.version, sha256: hash, protocol },
    })),
    total: assessments.length,
  };
  return {
    body: JSON.stringify(list),
    headers: { 'Content-Type': 'application/json', 'Content-Language': lang },
  };
}

const disposition = (name: string) => `attachment; filename="${name}"`;

const csvType = 'text/csv; charset=utf-8; header=present';

/** The contacts of a published assessment; null where the release has none of that id. */
export async function respondWithContacts({
  release,
  options: id,
}: SelectionRequest<string>): Promise<Answer | null> {
  const all = await getPublishedAssessments(release.number);
  const assessment = all.find((one) => one.id === id);
  if (!assessment) return null;
  const contacts = await getContacts(await db(), assessment);
  const name = `${assessment.id}-${assessment.version}-contacts.csv`;
  const headers = { 'Content-Type': csvType, 'Content-Disposition': disposition(name) };
  return { body: contactsCsv(contacts), headers };
}

/** A campaign's file to fill in, with an organisation that there is in its examples. */
export async function respondWithTemplate(
  { selection, options: lang }: SelectionRequest<Locale>,
  format: 'csv' | 'xlsx',
): Promise<Answer> {
  const [organisation = 'organisation'] = selection.vocabulary.organisations.keys();
  const isCsv = format === 'csv';
  return {
    body: isCsv
      ? campaignTemplateCsv(organisation, lang)
      : await campaignTemplateXlsx(organisation, lang),
    headers: {
      'Content-Type': isCsv ? csvType : exportFormats.xlsx.type,
      'Content-Disposition': disposition(`assessment-template-${lang}.${format}`),
      'Content-Language': lang,
    },
  };
}
