import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { shellActor } from '../domain/accounts/actor-schema';
import type { Database } from '../database/client';
import { callerFolder, importLimits } from '../base/settings/settings';
import type { ImportCheck } from '../domain/imports/import-schema';
import { checkFiles, mayPublish, publishFiles } from '../features/import/publish/publish-files';
import { toPublicationError } from '../database/stores/failed-writes';
import type { PublicationReport } from '../database/stores/release-store';
import type { SurveyFileIssue } from '../domain/issues/issue-schema';
import {
  printImportQuestions,
  summaryOf,
  printIssues,
  printRedefinitions,
  printUnconfirmed,
} from './import/import-messages';
import { parseImportCommand, importUsage, type ImportCommand } from './import/import-options';
import { UsageError } from './arguments/usage-error';
import { withDatabase } from './with-database';

// The import page's own checking and publishing, from a shell.

const GOOD = 0;
const FAULTY = 1;
const UNREADABLE = 2;

async function main(): Promise<number> {
  const command = parseImportCommand(process.argv.slice(2));
  if (command === null) {
    console.log(importUsage);
    return GOOD;
  }
  const bytes = await readImport(command.file);
  return withDatabase((client) => run(client, bytes, command));
}

/** A file's bytes; of one that is too large no more than shows it. */
async function readImport(file: string): Promise<Uint8Array> {
  const place = path.resolve(callerFolder(), file);
  const { size } = await stat(place);
  const { fileBytes } = importLimits();
  return size > fileBytes ? new Uint8Array(fileBytes + 1) : readFile(place);
}

async function run(client: Database, bytes: Uint8Array, command: ImportCommand): Promise<number> {
  const { options, reason, confirmsRedefinitions } = command;
  const by = { actor: shellActor, reason, confirmsRedefinitions };
  const imported = { files: [{ name: path.basename(command.file), bytes }], options };
  const { check, report: published } = command.check
    ? { check: await checkFiles(client, imported), report: null }
    : await publishFiles(client, imported, by);
  report(check, command, published);
  const isRefused = !command.check && !mayPublish(check, by);
  if (isRefused) printUnconfirmed();
  return isRefused ? Math.max(FAULTY, statusOf(check)) : statusOf(check);
}

function report(
  check: ImportCheck,
  { json }: ImportCommand,
  published: PublicationReport | null,
): void {
  const { redefinitions, issues, questions, columns } = check;
  if (json) {
    // Scripts know the issues by this name since the first release of the command.
    const found = { redefinitions, faults: issues, questions, columns, published };
    console.log(JSON.stringify(found, null, 2));
    return;
  }
  printRedefinitions(check);
  printIssues(check);
  printImportQuestions(check);
  console.log(summaryOf(check));
  if (published === null) return;
  const { release, added, changed, withdrawn } = published;
  const counts = `${added} added, ${changed} changed, ${withdrawn} withdrawn`;
  console.log(release === null ? 'Nothing is new.' : `Published release ${release}: ${counts}.`);
}

function statusOf({ issues, questions }: ImportCheck): number {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (questions.length > 0 || errors.some(isOfWholeFile)) return UNREADABLE;
  return errors.length > 0 ? FAULTY : GOOD;
}

/** Nothing of the file could be read. */
function isOfWholeFile({ place, sheet, column }: SurveyFileIssue): boolean {
  return place === '' && sheet === null && column === null;
}

try {
  process.exitCode = await main();
} catch (caught) {
  const error = toPublicationError(caught);
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n\n${importUsage}` : message);
  process.exitCode = UNREADABLE;
}
