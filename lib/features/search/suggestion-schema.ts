import { z } from 'zod';

const labelledLinkSchema = z.strictObject({ href: z.string(), label: z.string() });

/** What the search field of a page shows of a search: finished texts, and where they lead. */
export const suggestionsSchema = z.strictObject({
  /** How many figures the search finds. */
  total: z.int(),
  figures: z.array(labelledLinkSchema.extend({ value: z.string(), context: z.string() })),
  themes: z.array(labelledLinkSchema),
  countries: z.array(labelledLinkSchema),
  organisations: z.array(labelledLinkSchema),
  commitments: z.array(labelledLinkSchema),
  sources: z.array(labelledLinkSchema),
  /** Searches that were probably meant, where this one finds nothing. */
  near: z.array(labelledLinkSchema),
});

export type Suggestions = z.infer<typeof suggestionsSchema>;
