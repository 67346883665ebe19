import type { Engines } from './both-engines';
import { measureExport } from './export';
import { measureLoad } from './load';
import { DASHBOARD, FILTERED } from './measure-size';
import { keepNothing, withInstances, type Running } from './processes';
import { rowWithLimit, type Row } from './report';

/** What was measured of one engine and so many instances: requests a second, and seconds. */
type Measured = {
  name: string;
  kept: number;
  first: number;
  filtered: number;
  exported: number;
};

/** Compares SQLite with 1, 2 and 4 instances on PostgreSQL, over the same figures. @param seconds of each load */
export async function compareLoads(
  { figures, file, database }: Engines,
  seconds: number,
): Promise<Row[]> {
  const effort = { figures, seconds };
  const sqlite = await measure('SQLite', file, 1, effort);
  const servers: Measured[] = [];
  for (const count of [1, 2, 4])
    servers.push(await measure(`PostgreSQL, ${count}`, database, count, effort));
  const [one] = servers;
  return [
    ...[sqlite, ...servers].map((measured) => describe(measured, figures)),
    ...(one ? compare(sqlite, one) : []),
  ];
}

async function measure(
  name: string,
  database: string,
  count: number,
  { figures, seconds }: { figures: number; seconds: number },
): Promise<Measured> {
  console.log(`Measuring ${name}`);
  const kept = await withInstances(database, count, {}, (running) =>
    measureAll(running, DASHBOARD, seconds),
  );
  return withInstances(database, count, keepNothing, async (running) => {
    const first = await measureAll(running, DASHBOARD, seconds);
    const filtered = await measureAll(running, FILTERED, seconds);
    const [one] = running;
    const exported = one ? (await measureExport(one, figures)).seconds : NaN;
    const measured = { name, kept, first, filtered, exported };
    console.log(describe(measured, figures).measured);
    return measured;
  });
}

/** Requests a second that instances answer together. */
async function measureAll(
  running: readonly Running[],
  target: string,
  seconds: number,
): Promise<number> {
  // What a process reads and remembers for the first one of all is no part of it.
  for (const { url } of running) await (await fetch(url + target)).arrayBuffer();
  const loads = await Promise.all(running.map(({ url }) => measureLoad(url + target, seconds)));
  return loads.reduce((sum, { perSecond }) => sum + perSecond, 0);
}

function describe({ name, kept, first, filtered, exported }: Measured, figures: number): Row {
  const show = (perSecond: number) => perSecond.toFixed(perSecond < 10 ? 1 : 0);
  return {
    figure: `${figures.toLocaleString('en')}: ${name}`,
    measured:
      `${show(kept)}/s kept, ${show(first)}/s first (${DASHBOARD}), ${show(filtered)}/s filtered, ` +
      `whole CSV ${exported.toFixed(1)} s`,
  };
}

const compare = (sqlite: Measured, postgres: Measured): Row[] => [
  rowWithLimit(
    'First rendering: time on PostgreSQL, in times of SQLite',
    sqlite.first / postgres.first,
    {
      ...{ atMost: 2, unit: '×' },
    },
  ),
  rowWithLimit(
    'Filtered API: time on PostgreSQL, in times of SQLite',
    sqlite.filtered / postgres.filtered,
    {
      ...{ atMost: 2, unit: '×' },
    },
  ),
];
