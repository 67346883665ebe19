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

/** The database file's absolute path. */
export function databasePath(env: Settings = readEnv()): string {
  return path.resolve(env.DATABASE_URL.slice('file:'.length));
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
