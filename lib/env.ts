import path from 'node:path';
import { z } from 'zod';

/** What instructions and tools write where a secret belongs. */
const samples =
  /change.?me|your.?secret|secret.?here|example|sample|placeholder|^better-auth-secret|^(.)\1*$|^(0123|1234|abcd)/i;

/** Every setting of the barometer, with its default. Nothing else reads `process.env`. */
const envSchema = z.object({
  /** The SQLite file, as `file:` and a path; relative paths start at the project. */
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, {
      message: 'expects file: and a path, for example file:./prisma/barometer.db',
    })
    .default('file:./prisma/barometer.db'),
  /** The address people see, for canonical links, the sitemap and links to further pages of the API. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'expects a port number' })
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(3000),
  /** Memory for pages and answers that are kept, in megabytes. */
  PAGES_MEMORY_MB: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'expects megabytes' })
    .transform(Number)
    .default(128),
  /** How long a publication waits for another one's end, in seconds. */
  PUBLICATION_WAIT_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/, { message: 'expects seconds, up to 9999' })
    .transform(Number)
    .default(60),
  /** Signs the sessions of editors. Without it there are none: the public pages run, the editors' do not. */
  AUTH_SECRET: z
    .string()
    .min(32, { message: 'expects at least 32 characters, for example of openssl rand -base64 32' })
    .refine((secret) => !samples.test(secret), {
      message: 'is a known sample: make one of your own',
    })
    .optional(),
  /** How many proxies stand before the barometer, each of which adds to `X-Forwarded-For` who asked it. */
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, { message: 'expects a number of proxies, up to 9' })
    .transform(Number)
    .default(0),
});

export type Env = z.infer<typeof envSchema>;

/**
 * Reads the settings.
 * @throws Error naming every setting that is wrong, all at once.
 */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const result = envSchema.safeParse(variables);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are wrong:\n${faults.join('\n')}`);
}

/** The address people see, without a slash at its end. */
export function publicUrl(env: Env = readEnv()): string {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
}

/** The database file's absolute path. */
export function databasePath(env: Env = readEnv()): string {
  return path.resolve(env.DATABASE_URL.slice('file:'.length));
}

/** The settings of this process for one that it starts, with some of them changed. */
export function childSettings(changed: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changed };
}

/** Whether what `npm start` built is what runs. */
export function isBuilt(): boolean {
  return process.env.NODE_ENV === 'production';
}

/** Where whoever ran an npm script stood: npm itself goes to the project first. */
export function callerFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}
