import { databaseAddress, readEnv, shownAddress } from '../base/settings/settings';
import { copyTables } from '../database/copy-tables';
import { DatabaseRefused } from '../database/engines/database-refused';

// npm run database:copy -- FROM TO: every table into an empty database of the same engine or the other one.

/** @throws Error where it is no address of a database */
function addressOf(url: string): string {
  return databaseAddress(readEnv({ DATABASE_URL: url }));
}

async function main([from, to, ...others]: readonly string[]): Promise<void> {
  process.exitCode = 1;
  if (from === undefined || to === undefined || others.length > 0)
    return console.error(
      'Name two databases as DATABASE_URL does: npm run database:copy -- file:./prisma/barometer.db postgresql://…',
    );
  try {
    const target = addressOf(to);
    const copied = await copyTables(addressOf(from), target, ({ name, rows, hash }) =>
      console.log(`${name.padEnd(20)} ${String(rows).padStart(9)}  ${hash.slice(0, 16)}`),
    );
    const rows = copied.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Copied ${rows} rows of ${copied.length} tables to ${shownAddress(target)}; each is the same there.`,
    );
    process.exitCode = 0;
  } catch (error) {
    const isExplained = error instanceof DatabaseRefused;
    console.error(
      error instanceof Error && (isExplained || error.name === 'Error') ? error.message : error,
    );
  }
}

await main(process.argv.slice(2));
