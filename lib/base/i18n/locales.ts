import { z } from 'zod';

/** The three languages of the barometer (ISO 639-1), in the order in which they are offered. */
export const locales = ['fr', 'nl', 'en'] as const;

export const localeSchema = z.enum(locales);

export type Locale = z.infer<typeof localeSchema>;

/** What a reader gets when nothing in `Accept-Language` matches. */
export const defaultLocale: Locale = 'en';
