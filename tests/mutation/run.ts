import { Stryker } from '@stryker-mutator/core';
import { groups } from './stryker.config.mjs';

// npm run mutation: changes the code in thousands of small ways, and tells how many of them a test notices.
// With names of groups behind `--`: those alone.

/** What all groups together have to reach, in percent. */
const WANTED = 85;

type Tally = { noticed: number; all: number };

/** Mutates a group; its report is `reports/mutation/{name}.html`. */
async function mutate(name: string, group: (typeof groups)[keyof typeof groups]): Promise<Tally> {
  const report = `reports/mutation/${name}`;
  const results = await new Stryker({
    ...group,
    configFile: 'tests/mutation/stryker.config.mjs',
    incrementalFile: `${report}-incremental.json`,
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  }).runMutationTest();
  const statuses = results.map(({ status }) => status);
  const count = (...wanted: string[]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  return { noticed, all: noticed + count('Survived', 'NoCoverage') };
}

const percent = ({ noticed, all }: Tally) => (all === 0 ? 100 : (100 * noticed) / all);

function tell(name: string, tally: Tally): void {
  console.log(`${name}: ${percent(tally).toFixed(1)} % (${tally.noticed} of ${tally.all})`);
}

const asked = process.argv.slice(2);
const tallies = new Map<string, Tally>();
for (const [name, group] of Object.entries(groups)) {
  if (asked.length === 0 || asked.includes(name)) tallies.set(name, await mutate(name, group));
}
const total = { noticed: 0, all: 0 };
for (const [name, tally] of tallies) {
  tell(name, tally);
  total.noticed += tally.noticed;
  total.all += tally.all;
}
tell('all', total);
process.exitCode = percent(total) < WANTED ? 1 : 0;
