import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import { localisedSchema, partialDateSchema, slugSchema } from '../../base/i18n/text-schema';
import { withAnyCode, withoutCode } from '../indicators/indicator-schema';
import type { IssueCode } from '../issues/issue-schema';
import { identifiersSchema } from './organisation-identifier';

export const organisationKinds = ['company', 'public-body', 'sector-body'] as const;

/** Whom figures are about, where they are about one. */
export const organisationSchema = z.strictObject({
  /** The filter takes two words of its own beside ids. */
  id: slugSchema.refine((id) => id !== withoutCode && id !== withAnyCode, {
    message: 'reserved-word' satisfies IssueCode,
  }),
  kind: z.enum(organisationKinds),
  /** What it is called, by language. */
  name: localisedSchema,
  /** Where it has its seat; null where it has none in one country. */
  country: countrySchema.nullable().default(null),
  /** The organisation that it belongs to, and since when. */
  parent: slugSchema.nullable().default(null),
  parent_from: partialDateSchema.nullable().default(null),
  /** The organisation that took its place, and when. */
  successor: slugSchema.nullable().default(null),
  successor_from: partialDateSchema.nullable().default(null),
  identifiers: identifiersSchema.nullable().default(null),
});

export type Organisation = z.infer<typeof organisationSchema>;

/** The organisations that name one as theirs: those that belong to it, and those whose place it took. */
export function relatedTo(
  id: string,
  organisations: Iterable<Organisation>,
): { parts: Organisation[]; predecessors: Organisation[] } {
  const all = [...organisations];
  return {
    parts: all.filter(({ parent }) => parent === id),
    predecessors: all.filter(({ successor }) => successor === id),
  };
}
