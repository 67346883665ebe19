import path from 'node:path';
import { callerFolder, databaseAddress } from '../base/settings/settings';
import { explainCopy, restoreDatabase } from '../database/backup-and-restore';

// npm run restore -- FILE: puts a backup in the database's place, while the barometer is stopped.

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) {
  console.error('Name one file: npm run restore -- FILE');
  process.exitCode = 1;
} else {
  try {
    const database = databaseAddress();
    const kept = await restoreDatabase(path.resolve(callerFolder(), file), database);
    console.log(`Restored ${database}.`);
    if (kept !== null) console.log(`The database that was there is kept as ${kept}.`);
  } catch (error) {
    console.error(explainCopy(error));
    process.exitCode = 1;
  }
}
