import { directAddress, mayCreateDatabase, shownAddress } from '../lib/base/settings/settings';
import { issueLine } from '../lib/features/import/messages/issue-text';
import { DatabaseRefused } from '../lib/database/engines/database-refused';
import { refuseUnexpectedStart } from '../lib/database/migrations/first-start';
import { databaseState } from '../lib/database/migrations/inspect-database';
import { migrateDatabase } from '../lib/database/migrations/migrate';
import { PublicationBusy, PublicationImpossible } from '../lib/domain/releases/publication-error';
import { elapsed } from '../lib/setup/show-step.mjs';
import { seedDatabase, SeedRefused } from './seed';

// Runs before every start: makes or updates the database, then publishes the figures that ship
// with the barometer. Doing it twice changes nothing.

async function prepareOne(path: string): Promise<void> {
  const began = performance.now();
  const state = await databaseState(path);
  refuseUnexpectedStart(path, state, mayCreateDatabase());
  if (state !== 'current') {
    const applied = await migrateDatabase(path);
    const done = state === 'behind' ? 'Updated' : 'This is a first start: made';
    const took = elapsed(performance.now() - began);
    console.log(`${done} the database ${shownAddress(path)} in ${took} (${applied.join(', ')}).`);
  }
  const migrated = performance.now();
  const { release } = await seedDatabase(path);
  const took = elapsed(performance.now() - migrated);
  if (release !== null) console.log(`Published release ${release} from prisma/data in ${took}.`);
}

/** The database's path, or undefined when a setting is wrong, which it says. */
function readPath(): string | undefined {
  try {
    return directAddress();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** The refusals that are written for whoever starts the barometer. */
const refusals = [DatabaseRefused, PublicationBusy, PublicationImpossible];

function isExplained(error: unknown): error is Error {
  return refusals.some((refusal) => error instanceof refusal);
}

/** Anything but a refusal is an error to trace. */
function tell(error: unknown): void {
  if (error instanceof SeedRefused)
    for (const issue of error.check.issues) console.error(issueLine(issue, 'en'));
  else console.error(isExplained(error) ? error.message : error);
}

async function main(): Promise<void> {
  process.exitCode = 1;
  const path = readPath();
  if (path === undefined) return;
  try {
    await prepareOne(path);
    process.exitCode = 0;
  } catch (error) {
    tell(error);
  }
}

await main();
