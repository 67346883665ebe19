import type { ContactField } from './contact-schema';

/** What can be wrong with a campaign's file. */
export const contactIssueCodes = [
  ...(['column-missing', 'column-twice', 'no-contacts', 'too-many-contacts'] as const),
  ...(['missing', 'characters', 'unknown-organisation', 'not-a-time', 'in-the-future'] as const),
  ...(['not-a-channel', 'not-a-language', 'not-a-duration', 'too-long', 'not-yes-or-no'] as const),
  ...([
    'not-an-answer',
    'must-be-empty',
    'of-a-channel',
    'duplicate',
    'unknown-scenario',
    'before-registration',
  ] as const),
] as const;

export type ContactIssueCode = (typeof contactIssueCodes)[number];

/** One thing that is wrong with a campaign's file: where, what was found, and what is expected by its code. */
export type ContactIssue = {
  code: ContactIssueCode;
  /** The row in the file, the header's included; null for what concerns all rows. */
  row: number | null;
  /** The column as the file calls it, or as the template does where it has none. */
  column: string | null;
  field: ContactField | null;
  /** What stands there, shortened; empty where nothing does. */
  found: string;
  /** Numbers and words that the expectation names. */
  values: Readonly<Record<string, string | number>>;
};

/** More issues of one code than this are counted, not listed. */
export const listedIssues = 50;
