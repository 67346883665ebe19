import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { defaultCountingRules } from '../call-log/measure/call-counts-summary';
import { summariseLog } from '../call-log/measure/log-summary';
import type { CallLog } from '../call-log/calls/read-calls';
import { MAX_FILE_BYTES, readTable } from '../call-log/read/read-table';
import {
  judgeStandard,
  type CallStandard,
  type StandardVerdict,
} from '../call-log/measure/standard-verdict-summary';
import { FileError } from '../base/text/row-schema';
import { type LogTable } from '../call-log/table-schema';
import { readLog } from '../call-log/session/read-log';
import { answersFileSchema, isForHeader } from '../call-log/understand/answers-file';
import type { Answers } from '../call-log/understand/mapping-schema';
import { addAnswers } from '../call-log/understand/question-answers';
import { callerFolder } from '../base/settings/settings';
import { toColumnAnswers } from './benchmark/benchmark-columns';
import {
  printLogQuestions,
  errorText,
  printTotalsRefusal,
  printUnreadable,
} from './benchmark/benchmark-messages';
import { parseOptions, benchmarkUsage, type BenchmarkOptions } from './benchmark/benchmark-options';
import {
  toBenchmarkJson,
  toBenchmarkTable,
  toTotalsJson,
  verdictCaveats,
  type Benchmark,
} from './benchmark/benchmark-report';
import { readStandards } from './benchmark/seed-standards';
import { staffLog } from './benchmark/staffing-report';
import { UsageError } from './arguments/usage-error';

// The benchmark page's own reading and measuring, from a shell. What was asked for goes to standard
// output; everything else, questions and issues among it, to standard error.

const MET = 0;
const MISSED = 1;
const UNJUDGED = 2;

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) {
    console.log(benchmarkUsage);
    return MET;
  }
  const standards = await readStandards();
  const standard = standards.get(options.standard);
  if (!standard)
    throw new UsageError(
      `--standard ${options.standard}: there are ${[...standards.keys()].join(', ')}`,
    );
  const table = readTable(await readFileBytes(options.file));
  return benchmark(table, standard, options, await readAnswers(options.answersFile, table.header));
}

async function readFileBytes(file: string): Promise<Uint8Array> {
  const place = path.resolve(callerFolder(), file);
  const { size } = await stat(place);
  if (size > MAX_FILE_BYTES) throw new FileError('file-too-large');
  return readFile(place);
}

function benchmark(
  table: LogTable,
  standard: CallStandard,
  options: BenchmarkOptions,
  before: Answers,
): number {
  const columns = toColumnAnswers(options.map, table);
  const answers = addAnswers(before, { ...options.answers, columns });
  const read = readLog(table, answers);
  switch (read.kind) {
    case 'asked':
      printLogQuestions(read.questions, table.header);
      return UNJUDGED;
    case 'totals':
      printTotalsRefusal();
      (options.json ? console.log : console.error)(
        JSON.stringify(toTotalsJson(read.totals), null, 2),
      );
      return UNJUDGED;
    case 'calls': {
      printUnreadable(read.log.unreadable);
      const measured = measure(read.log, standard, options);
      report(measured, options);
      return statusOf(measured.verdict);
    }
  }
}

/** @throws UsageError for answers that were given for another header */
async function readAnswers(file: string | null, header: readonly string[]): Promise<Answers> {
  if (file === null) return {};
  const text = await readFile(path.resolve(callerFolder(), file), 'utf8');
  const parsed = answersFileSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new UsageError(`--answers ${file}: ${z.prettifyError(parsed.error)}`);
  if (!isForHeader(parsed.data, header))
    throw new UsageError(
      `--answers ${file}: answers for ${parsed.data.header.join(', ')}; the columns of the file are ${header.join(', ')}`,
    );
  return parsed.data.answers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function measure(log: CallLog, standard: CallStandard, options: BenchmarkOptions): Benchmark {
  const { method, staffing } = options;
  const waits = new Set([...defaultCountingRules.thresholds, standard.threshold_seconds]);
  const thresholds = [...waits].sort((a, b) => a - b);
  const summary = summariseLog(log, { ...defaultCountingRules, thresholds });
  const verdict = judgeStandard(summary, standard, method);
  return {
    ...{ summary, unreadableRows: log.unreadable.length, verdict },
    staffing: staffing && staffLog(summary, standard, staffing),
  };
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
} catch (error) {
  console.error(errorText(error));
  process.exitCode = UNJUDGED;
}
