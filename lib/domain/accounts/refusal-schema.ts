import { z } from 'zod';

const refusals = [
  ...(['not-allowed', 'cross-site', 'gone', 'busy', 'changed', 'too-large', 'cut'] as const),
  ...(['locked', 'read-only', 'disk', 'unreachable', 'unknown', 'unavailable'] as const),
] as const;

/** Why the editors' part does not do what it is asked. */
export type Refusal = (typeof refusals)[number];

/** A refusal as the address of the page that tells it names it; null for anything else. */
export const refusalSchema = z.enum(refusals).nullable().catch(null);
