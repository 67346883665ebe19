import { cpus, loadavg } from 'node:os';
import { buildApp, installAndGenerate, runSteps } from '@/lib/setup/setup-steps.mjs';
import { measureCallLog } from './call-log';
import { measureCallLogInBrowser } from './call-log-browser';
import { measureDownloads } from './downloads';
import { measureFilters } from './filters';
import { measureFirstRenderings } from './first-renderings';
import { importShape, shapes } from './generate';
import { measureGeneratedRequests } from './generated-requests';
import { measureImport } from './import';
import { measureKeptPages } from './cached-pages';
import { measurePage } from './measure-page';
import {
  EXPLORER,
  FILTERED,
  measureSize,
  rowsOf,
  type Effort,
  type SizeResult,
} from './measure-size';
import { measureMixedLoad } from './mixed-load';
import { printTable, rowWithLimit, type Row } from './report';
import { measureSearch } from './search';

// npm run bench: how fast the barometer is with 60, 10,000 and 1,000,000 figures. With --quick: without
// the million, and each measurement short.

/** What the issue asks of a million figures. */
function judge([least, ...more]: readonly SizeResult[]): Row[] {
  const most = more.at(-1);
  if (!least || most?.figures !== 1_000_000) return [];
  const { export: csv, shell } = most;
  const growthOf = (path: string) => {
    const [slowest, quickest] = [timeOf(most, path), timeOf(least, path)];
    return slowest && quickest && slowest / quickest;
  };
  return [
    ...[FILTERED, EXPLORER].map((path) =>
      rowWithLimit(`${path}: time at 1,000,000, in times at 60`, growthOf(path), {
        atMost: 3,
        unit: '×',
      }),
    ),
    rowWithLimit(
      'Whole CSV of 1,000,000: time, in times of the shell',
      shell && csv.seconds / shell.seconds,
      {
        atMost: 2,
        unit: '×',
      },
    ),
    rowWithLimit('Whole CSV of 1,000,000: peak memory', csv.peak, {
      atMost: 350,
      unit: 'MB',
      digits: 0,
    }),
  ];
}

/** Milliseconds that an address takes the server, a request; undefined where none was answered. */
function timeOf({ loads }: SizeResult, wanted: string): number | undefined {
  const perSecond = loads.find(({ path }) => path === wanted)?.barometer.perSecond;
  return perSecond ? 1000 / perSecond : undefined;
}

async function runBench(): Promise<void> {
  const isQuick = process.argv.includes('--quick');
  const effort: Effort = isQuick ? { seconds: 3, exports: 1 } : { seconds: 10, exports: 3 };
  await installAndGenerate();
  await buildApp();
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
  const results: SizeResult[] = [];
  for (const shape of isQuick ? shapes.slice(0, -1) : shapes) {
    console.log(`Measuring ${shape.figures.toLocaleString('en')} figures`);
    results.push(await measureSize(shape, effort));
  }
  const filters = await measureFilters(shapes[0], isQuick ? shapes[1] : shapes[2]);
  const searches = await measureSearch(isQuick ? shapes[1] : shapes[2]);
  const downloads = isQuick ? [] : await measureDownloads(shapes[2]);
  const calls = isQuick ? 100_000 : 1_000_000;
  const callLog = [
    ...(await measureCallLog(calls)),
    ...(await measureCallLogInBrowser(calls, shapes[0])),
  ];
  const imported = await measureImport(importShape);
  const first = await measureFirstRenderings(shapes[0], isQuick ? [shapes[1]] : shapes.slice(1));
  const page = await measurePage(shapes[0]);
  const kept = await measureKeptPages(shapes[0], effort.seconds);
  const mixed = await measureMixedLoad(isQuick ? 30 : 300);
  const generated = await measureGeneratedRequests(isQuick ? 10_000 : 1_000_000);
  console.log(`Load of the machine after: ${loadavg()[0]?.toFixed(1)}`);
  printTable([
    ...results.flatMap(rowsOf),
    ...judge(results),
    ...filters,
    ...searches,
    ...downloads,
    ...callLog,
    ...imported,
    ...first,
    ...page,
    ...kept,
    ...mixed,
    ...generated,
  ]);
}

await runSteps(runBench);
