import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import {
  localisedSchema,
  partialDateSchema,
  slugSchema,
  textSchema,
} from '../../base/i18n/text-schema';
import { unitSchema } from '../indicators/indicator-schema';

/** Where in its source something stands: a page, an article, a table. */
const locatorSchema = textSchema.nullable().default(null);

/** What promises better service: a charter that organisations sign, or a law that binds them. */
export const charterSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(['charter', 'law']),
  /** Where it holds; null where that is in no single country. */
  country: countrySchema.nullable().default(null),
  label: localisedSchema,
  /** Who drew it up. */
  organiser: textSchema.nullable().default(null),
  in_force: partialDateSchema.nullable().default(null),
  note: localisedSchema.nullable().default(null),
  /** The publication that tells of it. */
  source: slugSchema,
  locator: locatorSchema,
});

export type Charter = z.infer<typeof charterSchema>;

/** One thing that a charter or law promises. */
export const commitmentSchema = z.strictObject({
  id: slugSchema,
  charter: slugSchema,
  /** The promise in our own words. */
  label: localisedSchema,
  /** What measures it, as far as the barometer has figures of that. */
  indicators: z.array(slugSchema).min(1).nullable().default(null),
  /** The most that is allowed, such as 150 seconds of waiting; null where the promise names no number. */
  threshold: z.number().positive().nullable().default(null),
  unit: unitSchema.nullable().default(null),
  /** The share of cases, in percent, that are to keep within the threshold; null where none is named. */
  share: z.number().min(0).max(100).nullable().default(null),
  /** Code of the breakdown `channel`. */
  channel: slugSchema.nullable().default(null),
  /** Since when it holds, where that is told of it by itself. */
  in_force: partialDateSchema.nullable().default(null),
  source: slugSchema,
  locator: locatorSchema,
});

export type Commitment = z.infer<typeof commitmentSchema>;

/** Binds an organisation to a charter, as a publication tells. */
export const signatureSchema = z.strictObject({
  id: slugSchema,
  charter: slugSchema,
  organisation: slugSchema,
  /** As precise as it is printed. */
  signed_on: partialDateSchema,
  /** When it was taken back; null while it stands. */
  withdrawn_on: partialDateSchema.nullable().default(null),
  source: slugSchema,
  locator: locatorSchema,
});

export type Signature = z.infer<typeof signatureSchema>;

/** Whether a date, as precise as it is, lies before another for certain: `2011` does not lie before `2011-06`. */
export function isEarlier(date: string, other: string): boolean {
  const common = Math.min(date.length, other.length);
  return date.slice(0, common) < other.slice(0, common);
}

/** Everything that was promised, and by whom, at a release. */
export type Promises = {
  charters: ReadonlyMap<string, Charter>;
  commitments: readonly Commitment[];
  signatures: readonly Signature[];
};

/** What a charter or law promises, and who signed it. */
export function charterParts(
  id: string,
  { commitments, signatures }: Promises,
): Pick<Promises, 'commitments' | 'signatures'> {
  const isOwn = ({ charter }: { charter: string }) => charter === id;
  return { commitments: commitments.filter(isOwn), signatures: signatures.filter(isOwn) };
}

/** A charter or law that a source tells of, with those whom the source names as signatories. */
export type SourceCharter = { charter: Charter; signatories: readonly string[] };

/** The charters and laws that a source tells of: of themselves, of what they promise, or of who signed. */
export function chartersOfSource(source: string, promises: Promises): SourceCharter[] {
  return [...promises.charters.values()].flatMap((charter) => {
    const { commitments, signatures } = charterParts(charter.id, promises);
    const own = signatures.filter((one) => one.source === source);
    if (![charter, ...commitments, ...own].some((one) => one.source === source)) return [];
    return [{ charter, signatories: own.map(({ organisation }) => organisation) }];
  });
}

/** What can be measured best first: a share within a threshold, then a threshold; the others by their ids. */
export function byMeasure(a: Commitment, b: Commitment): number {
  const rank = ({ share, threshold }: Commitment) =>
    (share === null ? 2 : 0) + (threshold === null ? 1 : 0);
  return rank(a) - rank(b) || a.id.localeCompare(b.id);
}

/** What one organisation promised: its signature, with the charter and what that promises. */
export type OrganisationPromise = {
  signature: Signature;
  charter: Charter;
  commitments: readonly Commitment[];
};

/** What an organisation promised, the newest signature first. */
export function promisesOf(organisation: string, promises: Promises): OrganisationPromise[] {
  return promises.signatures
    .filter((one) => one.organisation === organisation)
    .toSorted((a, b) => b.signed_on.localeCompare(a.signed_on))
    .flatMap((signature) => {
      const charter = promises.charters.get(signature.charter);
      if (!charter) return [];
      const { commitments } = charterParts(charter.id, promises);
      return [{ signature, charter, commitments: commitments.toSorted(byMeasure) }];
    });
}
