import { z } from 'zod';

/** How an organisation proved that a domain is its own: by a TXT record, or by a file under `/.well-known`. */
export const domainProofs = ['dns', 'file'] as const;
export const domainProofSchema = z.enum(domainProofs);
export type DomainProof = z.infer<typeof domainProofSchema>;

/** A domain as it is proven: lower case, with at least one dot, `service.example.org`. */
export const domainSchema = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/);

/** Where a proof stands for all to see, for as long as somebody looks: a record's value, or a file's only line. */
export function proofText(organisation: string, code: string): string {
  return `service-barometer=${organisation}:${code}`;
}
