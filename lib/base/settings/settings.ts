import path from 'node:path';
import type { ImportLimits } from './import-limits';
import { settingsSchema, type Settings } from './settings-schema';

/**
 * Reads the settings.
 * @param variables nothing but this file reads `process.env`
 * @throws Error naming every setting that is wrong, all at once.
 */
export function readEnv(variables: Record<string, string | undefined> = process.env): Settings {
  const result = settingsSchema.safeParse(variables);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are wrong:\n${issues.join('\n')}`);
}

/** The address people see, without a slash at its end. */
export function publicUrl(env: Settings = readEnv()): string {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
}

/** Where the database is: the absolute path of a file, or the address of a PostgreSQL server's. */
export function databaseAddress(env: Settings = readEnv()): string {
  const { DATABASE_URL } = env;
  if (engineOf(DATABASE_URL) === 'postgres') return DATABASE_URL;
  return path.resolve(DATABASE_URL.slice('file:'.length));
}

/** Where public reads go: to the replica, where there is one. As `databaseAddress` gives it. */
export function publicAddress(env: Settings = readEnv()): string {
  return env.DATABASE_READ_URL ?? databaseAddress(env);
}

/** The database as a session of one's own needs it, past any pooler. As `databaseAddress` gives it. */
export function directAddress(env: Settings = readEnv()): string {
  return env.DATABASE_DIRECT_URL ?? databaseAddress(env);
}

/** Whether the settings name a replica; asked many times a request. */
export function hasReplica(): boolean {
  return process.env.DATABASE_READ_URL !== undefined;
}

/** The engine of a database. @param address as `databaseAddress` gives it, or as the setting says it */
export function engineOf(address: string): 'sqlite' | 'postgres' {
  return /^postgres(ql)?:/.test(address) ? 'postgres' : 'sqlite';
}

/** The address of a database for people to read: without its password. */
export function shownAddress(address: string): string {
  if (engineOf(address) === 'sqlite') return address;
  const url = new URL(address);
  url.password = '';
  return url.href;
}

/** The engine of the database that the settings name; asked many times a query. */
export function databaseEngine(): 'sqlite' | 'postgres' {
  return engineOf(process.env.DATABASE_URL ?? '');
}

/** Whether a start may make the database where there is none: at the place that nobody chose, or where told. */
export function mayCreateDatabase(env: Settings = readEnv()): boolean {
  return env.CREATE_DATABASE || env.DATABASE_URL === readEnv({}).DATABASE_URL;
}

/** How large an import may be. */
export function importLimits(env: Settings = readEnv()): ImportLimits {
  return {
    fileBytes: env.IMPORT_FILE_MB * 1_000_000,
    unfoldedBytes: env.IMPORT_UNFOLDED_MB * 1_000_000,
    rows: env.IMPORT_ROWS,
    columns: env.IMPORT_COLUMNS,
    cellCharacters: env.IMPORT_CELL_CHARACTERS,
  };
}

/** Bytes of a form, its file left out. */
export function formBytes(env: Settings = readEnv()): number {
  return env.FORM_KB * 1_000;
}

/** The settings of this process for one that it starts, with some of them changed. */
export function childSettings(changed: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changed };
}

/** Whether the sources are compiled as they run, since they change meanwhile (`npm run dev`). */
export function isInDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** Where whoever ran an npm script stood: npm itself goes to the project first. */
export function callerFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}
