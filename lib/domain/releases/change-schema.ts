import { z } from 'zod';
import type { ForeignText } from '../../base/i18n/foreign-texts';
import type { Figure } from '../figures/figure-schema';
import type { ContentTable } from './content-schema';
import type { Release } from './release-schema';

/** What can become of a figure between one release and a later one. */
export const changeKinds = ['added', 'corrected', 'withdrawn'] as const;
export const changeKindSchema = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** How many were added, corrected and withdrawn. */
export const changeCountsSchema = z.strictObject({
  added: z.int().min(0),
  corrected: z.int().min(0),
  withdrawn: z.int().min(0),
});
export type ChangeCounts = z.infer<typeof changeCountsSchema>;

/** What a release did to one figure: `was` is null where it added it, `now` where it withdrew it. */
export type FigureChange = { id: string; was: Figure | null; now: Figure | null };

/** What a release did to the tables besides figures; tables it left alone are missing. */
export type ContentCounts = { [table in ContentTable]?: ChangeCounts };

/** A release with what it did: to the figures of a selection, and to everything else. */
export type ReleaseWithCounts = { release: Release; counts: ChangeCounts; content: ContentCounts };

/** The releases after `since` up to `release`. */
export type ReleaseRange = { since: number; release: number };

/** A field that was corrected, before and after; of a note only that it was. */
export type FieldChange = { field: keyof Figure; was: string | null; now: string | null };

/** A changed figure in words. */
export type ChangeRow = {
  id: string;
  kind: ChangeKind;
  href: string;
  label: string;
  /** Country, year and breakdown. */
  context: string;
  /** The value: as it is now, or as it last was. */
  value: string;
  fields: FieldChange[];
  /** What of these texts is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** A release as a page tells it. */
export type LoggedRelease = ReleaseWithCounts & {
  rows: ChangeRow[];
  /** Changes of figures that `rows` leaves out. */
  omitted: number;
};
