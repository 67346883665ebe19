import { z } from 'zod';
import { longestText } from '../i18n/text-schema';

/** What instructions and tools write where a secret belongs. */
const samples =
  /change.?me|your.?secret|secret.?here|example|sample|placeholder|^better-auth-secret|^(.)\1*$|^(0123|1234|abcd)/i;

/** A whole number in digits. */
function whole(least: number, most: number) {
  const message = `expects a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, { message })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { message });
}

/** A PostgreSQL server, and the database on it. */
function isPostgresUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

const postgresAddress =
  'the address of a PostgreSQL database, for example postgresql://user:password@host:5432/barometer';

/** How much one client may ask for in a minute. */
const perMinute = whole(0, 1_000_000_000);

const eachSetting = z.object({
  PORT: whole(0, 65_535).default(3000).describe('where `npm start` listens'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^file:.+/.test(url) || isPostgresUrl(url), {
      message: `expects file: and a path, for example file:./prisma/barometer.db, or ${postgresAddress}`,
    })
    .default('file:./prisma/barometer.db')
    .describe(
      'the SQLite file, where a relative path starts at the project; or a PostgreSQL database, `postgresql://user:password@host:5432/name`',
    ),
  DATABASE_READ_URL: z
    .string()
    .refine(isPostgresUrl, { message: `expects ${postgresAddress}` })
    .optional()
    .describe(
      'a replica of that PostgreSQL database, on one server: pages, files and the API are read from it; without it from `DATABASE_URL`, like everything else',
    ),
  DATABASE_DIRECT_URL: z
    .string()
    .refine(isPostgresUrl, { message: `expects ${postgresAddress}` })
    .optional()
    .describe(
      'the same PostgreSQL database past a pooler, where `DATABASE_URL` leads through one: migrations, previews of drafts and the watching of releases need sessions of their own',
    ),
  DATABASE_CONNECTIONS: whole(2, 1_000)
    .default(10)
    .describe(
      'connections to PostgreSQL that a process opens at most; all processes together have to stay below its `max_connections`',
    ),
  CREATE_DATABASE: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .default(false)
    .describe(
      '`1`: a start makes the database where `DATABASE_URL` names a file that is not there; else it does so at the default place alone',
    ),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'the address people see, for canonical links, the sitemap and `next` links; without it `http://localhost:PORT`',
    ),
  AUTH_SECRET: z
    .string()
    .min(32, { message: 'expects at least 32 characters, for example of openssl rand -base64 32' })
    .refine((secret) => !samples.test(secret), {
      message: 'is a known sample: make one of your own',
    })
    .optional()
    .describe(
      'at least 32 characters that nobody else knows (`openssl rand -base64 32`); without it the editors’ pages say that they are not configured',
    ),
  TRUSTED_PROXIES: whole(0, 9)
    .default(0)
    .describe(
      'how many proxies stand before it, each of which adds to `X-Forwarded-For` who asked it',
    ),
  LOG_REQUESTS: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .default(true)
    .describe(
      '`1`: a line for each request and each error, as JSON where no terminal shows it; `0`: none',
    ),
  METRICS_PORT: whole(1, 65_535)
    .optional()
    .describe('where Prometheus finds metrics, on this computer alone; without it nowhere'),
  PAGES_MEMORY_MB: whole(0, 99_999)
    .default(128)
    .describe('memory for pages and answers that are kept, in megabytes'),
  PUBLICATION_WAIT_SECONDS: whole(0, 9_999)
    .default(60)
    .describe('how long a publication waits for another one to end'),
  EXPORTS_AT_ONCE: whole(1, 1_000)
    .default(8)
    .describe(
      'large exports that are sent at the same time, by all instances of a PostgreSQL database together, one client at most half of them; who comes then is asked to return',
    ),
  EXPORT_SMALL_FIGURES: whole(0, 1_000_000)
    .default(1_000)
    .describe(
      'an export of so many figures or fewer is an answer like any other, which no limit counts',
    ),
  EXPORT_FIGURES_PER_MINUTE: perMinute
    .default(1_000_000)
    .describe(
      'figures of larger exports that one client may take, saved up for a minute at most; `0`: any number',
    ),
  EXPORT_MB_PER_MINUTE: perMinute
    .default(500)
    .describe('megabytes of larger exports that one client may take, likewise; `0`: any number'),
  SEARCHES_PER_MINUTE: perMinute
    .default(120)
    .describe('requests with words to find (`q`) of one client; `0`: any number'),
  SIGN_INS_PER_MINUTE: perMinute
    .default(20)
    .describe('attempts of one client to sign in; `0`: any number'),
  IMPORTS_PER_MINUTE: perMinute
    .default(20)
    .describe('files that one client may send; `0`: any number'),
  RATINGS_PER_MINUTE: perMinute
    .default(10)
    .describe('ratings, changes of them and doubts that one client may send; `0`: any number'),
  ADDRESS_KB: whole(1, 1_000).default(32).describe('how long the address of a request may be'),
  HEAD_KB: whole(8, 1_000)
    .default(128)
    .describe('how long the address and headers of a request may be together'),
  FORM_KB: whole(1, 10_000)
    .default(100)
    .describe('how large a body may be that is no import, and what an import’s form says besides'),
  IMPORT_FILE_MB: whole(1, 1_000).default(20).describe('how large a file may be that is imported'),
  IMPORT_UNFOLDED_MB: whole(1, 10_000)
    .default(200)
    .describe('how large a workbook may be once it is unpacked'),
  IMPORT_ROWS: whole(1, 10_000_000)
    .default(200_000)
    .describe('rows of an imported file, those of all its sheets together'),
  IMPORT_COLUMNS: whole(1, 10_000).default(100).describe('columns of an imported sheet'),
  IMPORT_CELL_CHARACTERS: whole(1, longestText)
    .default(10_000)
    .describe('characters of an imported cell, or of a text of a survey file'),
  HEAD_SECONDS: whole(1, 3_600)
    .default(15)
    .describe('how long a request may take to say what it wants'),
  REQUEST_SECONDS: whole(1, 3_600)
    .default(300)
    .describe('how long a request may take to arrive whole, its file included'),
  STALLED_SECONDS: whole(1, 3_600)
    .default(60)
    .describe('how long a reader may take nothing of an answer before it is let go'),
  IDLE_SECONDS: whole(1, 3_600)
    .default(65)
    .describe('how long a connection is kept open for a next request; longer than the proxy does'),
});

/**
 * Every setting of the barometer, with its default and what it means: the table in docs/settings.md says the same.
 * Nothing has to be set.
 */
export const settingsSchema = eachSetting.superRefine((all, context) => {
  if (isPostgresUrl(all.DATABASE_URL)) return;
  for (const name of ['DATABASE_READ_URL', 'DATABASE_DIRECT_URL'] as const)
    if (all[name] !== undefined)
      context.addIssue({
        code: 'custom',
        path: [name],
        message:
          'expects DATABASE_URL to name a PostgreSQL database: SQLite has one way to it alone',
      });
});

export type Settings = z.infer<typeof settingsSchema>;
