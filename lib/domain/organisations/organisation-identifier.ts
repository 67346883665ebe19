import { stdnum } from 'stdnum';
import { z } from 'zod';
import type { IssueCode } from '../issues/issue-schema';

/** Registers that name organisations: how one of their numbers is written, or null for what is none. */
const schemes: Readonly<Record<string, (number: string) => string | null>> = {
  /** The Belgian register of enterprises. */
  'be-enterprise': (number) => compactOf(stdnum.BE?.vat?.validate(number)),
  /** The French register of enterprises. */
  'fr-siren': (number) => compactOf(stdnum.FR?.siren?.validate(number)),
  /** Companies House: eight characters, of which the first two may be letters. */
  'gb-company': (number) => matched(number.toUpperCase(), /^(?:\d{8}|[A-Z]{2}\d{6})$/),
  /** Legal entity identifier, ISO 17442. */
  lei: (number) => (isLei(number.toUpperCase()) ? number.toUpperCase() : null),
  /** No register, and yet what most of them are linked by. */
  wikidata: (number) => matched(number.toUpperCase(), /^Q[1-9]\d*$/),
};

export const identifierSchemes: readonly string[] = Object.keys(schemes);

/** A number of an organisation with the register that gives it, written as `lei:529900T8BM49AURSDO55`. */
export type OrganisationIdentifier = { scheme: string; number: string };

/** @returns null for an unknown register, or a number that it cannot have given */
export function parseIdentifier(text: string): OrganisationIdentifier | null {
  const at = text.indexOf(':');
  const scheme = text.slice(0, Math.max(at, 0)).toLowerCase();
  const number = schemes[scheme]?.(text.slice(at + 1).trim()) ?? null;
  return number === null ? null : { scheme, number };
}

export const identifiersSchema = z
  .array(
    z.string().refine((text) => parseIdentifier(text) !== null, {
      message: 'not-an-identifier' satisfies IssueCode,
    }),
  )
  .min(1);

function compactOf(found: { isValid: boolean; compact?: string } | undefined): string | null {
  return found?.isValid ? (found.compact ?? null) : null;
}

const matched = (number: string, pattern: RegExp) => (pattern.test(number) ? number : null);

/** ISO 7064, MOD 97-10: letters count from A = 10, and what comes out leaves 1. */
function isLei(number: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(number)) return false;
  const digits = [...number].map((sign) => parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
