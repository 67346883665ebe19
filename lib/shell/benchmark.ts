import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultCountingRules } from '../call-log/measure/call-counts-summary';
import { summariseCalls } from '../call-log/measure/log-summary';
import { readCalls, type CallLog } from '../call-log/calls/read-calls';
import { MAX_FILE_BYTES, readTable } from '../call-log/read/read-table';
import {
  judgeStandard,
  type CallStandard,
  type StandardVerdict,
} from '../call-log/measure/standard-verdict-summary';
import { FileFault } from '../tables/row-schema';
import { type Table } from '../call-log/read/table-schema';
import { readTotals } from '../call-log/measure/totals-summary';
import { understand } from '../call-log/understand/understand';
import { callerFolder } from '../env';
import { toColumnAnswers } from './benchmark-columns';
import { ask, explain, refuseTotals, tellUnreadable } from './benchmark-messages';
import { parseOptions, usage, type BenchmarkOptions } from './benchmark-options';
import {
  toBenchmarkJson,
  toBenchmarkTable,
  verdictCaveats,
  type Benchmark,
} from './benchmark-report';
import { readStandards } from './seed-standards';
import { UsageFault } from './usage-fault';

// The benchmark page's own reading and measuring, from a shell. What was asked for goes to standard
// output; everything else, questions and faults among it, to standard error.

const MET = 0;
const MISSED = 1;
const UNJUDGED = 2;

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) {
    console.log(usage);
    return MET;
  }
  const standards = await readStandards();
  const standard = standards.get(options.standard);
  if (!standard)
    throw new UsageFault(
      `--standard ${options.standard}: there are ${[...standards.keys()].join(', ')}`,
    );
  return benchmark(readTable(await readLog(options.file)), standard, options);
}

async function readLog(file: string): Promise<Uint8Array> {
  const place = path.resolve(callerFolder(), file);
  const { size } = await stat(place);
  if (size > MAX_FILE_BYTES) throw new FileFault('file-too-large');
  return readFile(place);
}

function benchmark(table: Table, standard: CallStandard, options: BenchmarkOptions): number {
  const columns = toColumnAnswers(options.map, table.header);
  const { content, mapping, questions } = understand(table, { ...options.answers, columns });
  if (content === 'totals') {
    refuseTotals(readTotals(table, mapping));
    return UNJUDGED;
  }
  if (questions.length > 0) {
    ask(questions, table.header);
    return UNJUDGED;
  }
  const log = readCalls(table, mapping);
  tellUnreadable(log.unreadable);
  const measured = measure(log, standard, options);
  report(measured, options);
  return statusOf(measured.verdict);
}

function measure(
  { calls, unreadable }: CallLog,
  standard: CallStandard,
  { method }: BenchmarkOptions,
): Benchmark {
  const waits = new Set([...defaultCountingRules.thresholds, standard.threshold_seconds]);
  const thresholds = [...waits].sort((a, b) => a - b);
  const summary = summariseCalls(calls, { ...defaultCountingRules, thresholds });
  const verdict = judgeStandard(summary, standard, method);
  return { summary, unreadableRows: unreadable.length, verdict };
}

function report(measured: Benchmark, { json }: BenchmarkOptions): void {
  const text = json
    ? JSON.stringify(toBenchmarkJson(measured), null, 2)
    : toBenchmarkTable(measured);
  console.log(text);
  for (const caveat of verdictCaveats(measured)) console.error(caveat);
}

function statusOf({ judgement: { met } }: StandardVerdict): number {
  if (met === null) return UNJUDGED;
  return met ? MET : MISSED;
}

try {
  process.exitCode = await main();
} catch (fault) {
  console.error(explain(fault));
  process.exitCode = UNJUDGED;
}
