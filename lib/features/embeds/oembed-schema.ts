import { z } from 'zod';

const pixels = z.int().min(1);

/** An answer of oEmbed 1.0, type `rich`, https://oembed.com. */
export const oembedSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  html: z.string(),
  width: pixels,
  height: pixels,
});

export type Oembed = z.infer<typeof oembedSchema>;
