import { z } from 'zod';
import { groupBy } from '../../base/group-by';
import { slugSchema, textSchema } from '../../base/i18n/text-schema';
import { courtesyItems } from './protocol-schema';

export const contactChannels = ['telephone', 'email'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** How far an answer is the one that was expected. */
const answerSchema = z.union([z.literal(0), z.literal(0.5), z.literal(1)]).nullable();

const secondsSchema = z.number().min(0).max(100_000_000).nullable();

/** A code of a scenario or a caller, as the campaign's file has it. */
export const contactCodeSchema = textSchema.pipe(z.string().max(40));

const itemSchema = z.boolean().nullable();

/** One attempt to reach an organisation, with what came of it. What was not reached has no answer and no courtesy. */
export const contactSchema = z.strictObject({
  organisation: slugSchema,
  /** By the clock on the wall where it was made: `2026-03-02T09:15:00`. */
  time: z.iso.datetime({ local: true }),
  channel: z.enum(contactChannels),
  /** ISO 639-1 */
  language: z.string().regex(/^[a-z]{2}$/),
  scenario: contactCodeSchema,
  /** Who made it; null where a published file leaves it out. */
  caller: contactCodeSchema.nullable(),
  /** Seconds until the menu was through; null for what has none. */
  menu_seconds: secondsSchema,
  /** Seconds of waiting after the menu; of an e-mail, until it was answered. Null where nothing came of it. */
  waiting_seconds: secondsSchema,
  /** Whether a person answered. */
  reached: z.boolean(),
  /** What each of the two coders gave. */
  answer_1: answerSchema,
  answer_2: answerSchema,
  greeting: itemSchema,
  politeness: itemSchema,
  listening: itemSchema,
  closing: itemSchema,
});

export type Contact = z.infer<typeof contactSchema>;
export type ContactField = keyof Contact;

/** The columns of a campaign's file, in the order of its template. */
export const contactFields = [
  ...(['organisation', 'time', 'channel', 'language', 'scenario', 'caller'] as const),
  ...(['menu_seconds', 'waiting_seconds', 'reached', 'answer_1', 'answer_2'] as const),
  ...courtesyItems,
] as const satisfies readonly ContactField[];

/** What is published of contacts: all but who made them. */
export const publishedContactFields = contactFields.filter((field) => field !== 'caller');

/** The contacts of each organisation, in the order of their ids. */
export function contactsByOrganisation(contacts: readonly Contact[]): [string, Contact[]][] {
  return [...groupBy(contacts, ({ organisation }) => organisation)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}
