import { z } from 'zod';
import type { LoggedRelease } from '../releases/change-schema';
import type { ChartResult } from '../charts/model/chart-schema';
import { localeSchema } from '../../base/i18n/locales';
import { ownValue } from '../../base/text/own-value-schema';
import { checkIdentitySchema } from './check-identity';
import { importFindingsSchema, importOptionsSchema, type ImportOptions } from './import-schema';

/** A file as it was brought, with what was said of it. */
export type ImportedBytes = { name: string; bytes: Uint8Array; options: ImportOptions };

/** What publishing a draft would do, in one language: as the changelog would tell it, and the charts it touches. */
export type PreviewTexts = {
  changes: Pick<LoggedRelease, 'counts' | 'content' | 'rows' | 'omitted'>;
  charts: ChartResult[];
};

export const importPreviewSchema = z.strictObject({
  /** Goes up with every change of what `texts` holds: an older preview is made anew. */
  version: z.literal(1),
  /** Figures of the file that stand already as it says them. */
  unchanged: z.int().min(0),
  /** Null where nothing would change. */
  texts: z.record(localeSchema, ownValue<PreviewTexts>()).nullable(),
});

export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What a check of a draft gives: findings, and a preview where nothing keeps it from being published. */
export const draftCheckSchema = z
  .strictObject({
    /** `omitted`: how many issues more there are, see `keepIssues`. */
    findings: importFindingsSchema.extend({ omitted: z.int().min(0).default(0) }),
    preview: importPreviewSchema.nullable(),
    /** The newest release that it was checked against. */
    checked_at: z.int().min(0),
    /** Stands for all of this; null where nothing can be published. */
    identity: checkIdentitySchema.nullable(),
  })
  .refine(({ preview, identity }) => (preview === null) === (identity === null));

export type DraftCheck = z.infer<typeof draftCheckSchema>;

/** A file that an editor brought, without its bytes. */
export const importDraftSchema = z.object({
  id: z.string(),
  name: z.string(),
  content_hash: z.string(),
  options: importOptionsSchema,
  author: z.string(),
  created_at: z.date(),
  release: z.int().nullable(),
});

export type ImportDraft = z.infer<typeof importDraftSchema>;
