import { statSync } from 'node:fs';
import path from 'node:path';
import { callerFolder, databaseAddress } from '../base/settings/settings';
import { backUpDatabase, explainCopy } from '../database/backup-and-restore';

// npm run backup -- FILE: a checked copy of the database, while the barometer runs.

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) {
  console.error('Name one file: npm run backup -- FILE');
  process.exitCode = 1;
} else {
  const target = path.resolve(callerFolder(), file);
  try {
    await backUpDatabase(databaseAddress(), target);
    console.log(
      `Backed up to ${target} (${statSync(target).size.toLocaleString('en')} bytes, checked).`,
    );
  } catch (error) {
    console.error(explainCopy(error));
    process.exitCode = 1;
  }
}
