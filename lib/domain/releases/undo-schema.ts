import { z } from 'zod';
import type { ContentTable } from './content-schema';

/** A version of a row, by its key, with what it needs. */
export type VersionRef = {
  key: number;
  /** The words it uses, as `table/id`: `Indicator/answered`, `Code/sector/energy`. */
  words: readonly string[];
};

/** A row that a release added, changed or withdrew. */
export type TouchedRow = {
  table: ContentTable;
  id: string;
  /** What stood before the release, and what stands now; null where nothing did or does. */
  before: VersionRef | null;
  now: VersionRef | null;
  /**
   * What a figure said apart from its value, where nothing or something else stands for it now: no two
   * standing figures say the same.
   */
  saysAgain: string | null;
  /** Whether what stands now says what the release said, and what stood before it. */
  isAsReleased: boolean;
  isBack: boolean;
  /** The last release that touched the row. */
  touchedBy: number;
};

/** What the rest of the barometer says, as far as it concerns an undo. */
export type UndoSurroundings = {
  /** Words that stand now, of those that earlier versions use. */
  standingWords: ReadonlySet<string>;
  /** Words in use by standing rows that the release did not touch → one of these rows. */
  usedWords: ReadonlyMap<string, string>;
  /** What standing figures say that earlier versions say too → the figure that says it. */
  meanings: ReadonlyMap<string, string>;
};

/** Why a row stays as it is. */
export const keptReasons = [
  /** A later release touched it. */
  'changed-later',
  /** It uses a word that was withdrawn later. */
  'word-missing',
  /** Another figure says the same by now. */
  'said-by-another',
  /** It is a word that rows use which stay. */
  'still-used',
] as const;

/** A row that an undo cannot put back, and the release, word or figure that is in the way. */
export const keptRowSchema = z.strictObject({
  table: z.string(),
  id: z.string(),
  reason: z.enum(keptReasons),
  by: z.string(),
});
export type KeptRow = Omit<z.infer<typeof keptRowSchema>, 'table'> & { table: ContentTable };

/** One row of an undo: the version that ends and the one that stands again. */
export type UndoStep = {
  table: ContentTable;
  id: string;
  ends: number | null;
  again: number | null;
};

export type UndoPlan = { steps: UndoStep[]; kept: KeptRow[] };

/** A plan as somebody has seen it: `identity` stands for the release and all that taking it back does. */
export type UndoPreview = UndoPlan & { identity: string };

/** What an undo does, counted. */
export type UndoCounts = { added: number; changed: number; withdrawn: number };
