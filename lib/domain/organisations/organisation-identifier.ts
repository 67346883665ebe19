// By their files: the package as a whole loads the numbers of every country.
import { validate as validateEnterprise } from 'stdnum/lib/cjs/be/vat.js';
import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren.js';
import { z } from 'zod';
import type { IssueCode } from '../issues/issue-schema';

export const identifierSchemes = [
  'be-enterprise',
  'fr-siren',
  'gb-company',
  'lei',
  'wikidata',
] as const;

type IdentifierScheme = (typeof identifierSchemes)[number];

/** A register that names organisations. */
type Register = {
  /** How one of its numbers is written; null for what is none. */
  read: (number: string) => string | null;
  /** Where it shows the organisation of a number. */
  address: (number: string) => string;
};

const registers: Readonly<Record<IdentifierScheme, Register>> = {
  /** The Belgian register of enterprises. */
  'be-enterprise': {
    read: (number) => compactOf(validateEnterprise(number)),
    address: (number) =>
      `https://kbopub.economie.fgov.be/kbopub/toonondernemingps.html?ondernemingsnummer=${number}`,
  },
  /** The French register of enterprises. */
  'fr-siren': {
    read: (number) => compactOf(validateSiren(number)),
    address: (number) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${number}`,
  },
  /** Companies House: eight characters, of which the first two may be letters. */
  'gb-company': {
    read: (number) => matched(number.toUpperCase(), /^(?:\d{8}|[A-Z]{2}\d{6})$/),
    address: (number) =>
      `https://find-and-update.company-information.service.gov.uk/company/${number}`,
  },
  /** Legal entity identifier, ISO 17442. */
  lei: {
    read: (number) => (isLei(number.toUpperCase()) ? number.toUpperCase() : null),
    address: (number) => `https://search.gleif.org/#/record/${number}`,
  },
  /** No register, and yet what most of them are linked by. */
  wikidata: {
    read: (number) => matched(number.toUpperCase(), /^Q[1-9]\d*$/),
    address: (number) => `https://www.wikidata.org/wiki/${number}`,
  },
};

/** A number of an organisation with the register that gives it, written as `lei:529900T8BM49AURSDO55`. */
export type OrganisationIdentifier = { scheme: IdentifierScheme; number: string };

/** Where the register shows the organisation. */
export function identifierAddress({ scheme, number }: OrganisationIdentifier): string {
  return registers[scheme].address(number);
}

/** @returns null for an unknown register, or a number that it cannot have given */
export function parseIdentifier(text: string): OrganisationIdentifier | null {
  const at = text.indexOf(':');
  const name = text.slice(0, Math.max(at, 0)).toLowerCase();
  const scheme = identifierSchemes.find((one) => one === name);
  const number = scheme ? registers[scheme].read(text.slice(at + 1).trim()) : null;
  return scheme === undefined || number === null ? null : { scheme, number };
}

export const identifiersSchema = z
  .array(
    z.string().refine((text) => parseIdentifier(text) !== null, {
      message: 'not-an-identifier' satisfies IssueCode,
    }),
  )
  .min(1);

function compactOf(found: { isValid: boolean; compact?: string }): string | null {
  return found.isValid ? (found.compact ?? null) : null;
}

const matched = (number: string, pattern: RegExp) => (pattern.test(number) ? number : null);

/** ISO 7064, MOD 97-10: letters count from A = 10, and what comes out leaves 1. */
function isLei(number: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(number)) return false;
  const digits = [...number].map((sign) => parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
