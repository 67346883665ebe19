import { createHash } from 'node:crypto';
import { z } from 'zod';
import { localisedSchema } from '../../base/i18n/text-schema';

const weightSchema = z.number().min(0).max(1);
const countSchema = z.int().min(1).max(10_000);
const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Weights that are to add up to 1, binary fractions considered. */
const addUpToOne = (...weights: readonly number[]) =>
  Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9;

/** What a contact's courtesy is told by; each is there or not. */
export const courtesyItems = ['greeting', 'politeness', 'listening', 'closing'] as const;
export type CourtesyItem = (typeof courtesyItems)[number];

/** What the rules of a protocol are about, in the order in which they are read. */
const ruleTopics = [
  ...(['contacts', 'callers', 'scenarios', 'failure', 'coding'] as const),
  ...(['access', 'answer', 'courtesy', 'channel', 'total', 'interval', 'agreement'] as const),
  ...(['too-few', 'reply'] as const),
] as const;

/**
 * How assessments are made, before any is: published, numbered, never changed. A changed protocol is a new version,
 * and results of different versions are never compared.
 */
export const protocolSchema = z
  .strictObject({
    version: z.int().min(1).max(9_999),
    published_on: z.iso.date(),
    title: localisedSchema,
    telephone: z.strictObject({
      /** Calls to each organisation. */
      contacts: countSchema,
      /** Of these, how many there must be before anything but counts is told of an organisation. */
      least_contacts: countSchema,
      /** Seconds of waiting, the menu left out, within which a person answers in time. */
      within_seconds: countSchema,
      /** When an attempt counts as failed. */
      fails_after_seconds: countSchema,
      fails_after_attempts: countSchema,
      weight: weightSchema,
    }),
    email: z.strictObject({
      contacts: countSchema,
      least_contacts: countSchema,
      within_working_days: countSchema,
      weight: weightSchema,
    }),
    /** Days and times on which contacts are spread, and what else there must be at least. */
    least_working_days: countSchema,
    time_slots: z.array(z.strictObject({ from: clockSchema, to: clockSchema })).min(1),
    least_scenarios: countSchema,
    least_callers: countSchema,
    coders: z.literal(2),
    weights: z
      .strictObject({ access: weightSchema, answer: weightSchema, courtesy: weightSchema })
      .refine(({ access, answer, courtesy }) => addUpToOne(access, answer, courtesy)),
    courtesy: z.record(z.enum(courtesyItems), localisedSchema),
    interval: z.strictObject({
      resamples: z.int().min(200).max(20_000),
      seed: z.int().min(0).max(0xffff_ffff),
    }),
    /** Working days between handing the evidence to an organisation and publication. */
    reply_working_days: countSchema,
    /** The rules as one reads them. */
    rules: z.array(z.strictObject({ on: z.enum(ruleTopics), text: localisedSchema })),
  })
  .refine(({ telephone, email }) => addUpToOne(telephone.weight, email.weight));

export type Protocol = z.infer<typeof protocolSchema>;

/** JSON with the members of every object in the order of their names, and no space: one text for one content. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of a protocol's canonical JSON, in hexadecimal: another letter anywhere in it gives another one. */
export function protocolHash(protocol: Protocol): string {
  return createHash('sha256').update(canonicalJson(protocol)).digest('hex');
}
