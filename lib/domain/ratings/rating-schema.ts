import { z } from 'zod';
import { slugSchema } from '../../base/i18n/text-schema';
import { calendarMonth, monthsBetween } from './months';

/** By the codes that figures have for them. */
export const ratingChannels = ['phone', 'email', 'chat', 'mail', 'face-to-face'] as const;
export type RatingChannel = (typeof ratingChannels)[number];

/** A month as ISO 8601 writes it: `2026-03`. */
const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** The marks that can be given, the lowest first. */
export const marks = [1, 2, 3, 4, 5] as const;

const markSchema = z.literal(marks);
export type Mark = z.infer<typeof markSchema>;

/** Longest wait that can be told: 31 days, in minutes. */
export const longestWait = 44_640;

/** A contact longer ago than this many months is not rated any more: few remember how long they waited. */
export const oldestContactMonths = 12;

/**
 * What one member of the public tells of their last contact with an organisation. There is no free text: a number with
 * its circumstances can be counted, and slanders nobody.
 */
export const ratingSchema = z.strictObject({
  organisation: slugSchema,
  /** The month of the contact. */
  month: monthSchema,
  channel: z.enum(ratingChannels),
  /** Minutes until a person answered, or until they gave up. */
  minutes_waited: z.int().min(0).max(longestWait),
  /** Whether they reached a person. */
  reached: z.boolean(),
  /** Whether their problem was solved. */
  solved: z.boolean(),
  courtesy: markSchema,
  overall: markSchema,
});

export type Rating = z.infer<typeof ratingSchema>;

/** Why the month of a contact is not taken; null where it is. */
type ContactMonthIssue = 'month-to-come' | 'month-too-old';

/** Whether a contact of this month can be rated now. */
export function contactMonthIssue(month: string, now: Date): ContactMonthIssue | null {
  const age = monthsBetween(month, calendarMonth(now));
  if (age < 0) return 'month-to-come';
  return age > oldestContactMonths ? 'month-too-old' : null;
}
