import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defaultCountingRules } from '@/lib/call-log/measure/call-counts-summary';
import { summariseLog } from '@/lib/call-log/measure/log-summary';
import { judgeStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { readTable } from '@/lib/call-log/read/read-table';
import { readLog } from '@/lib/call-log/session/read-log';
import { addAnswers } from '@/lib/call-log/understand/question-answers';
import { toColumnAnswers } from '@/lib/cli/benchmark/benchmark-columns';
import { parseOptions } from '@/lib/cli/benchmark/benchmark-options';
import { toBenchmarkJson, toTotalsJson } from '@/lib/cli/benchmark/benchmark-report';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/call-logs');

/** A file, what was computed of it apart (by hand, awk or SQL: `how_computed`), and what has to be answered. */
const noteSchema = z.object({
  file: z.string(),
  options_to_give: z.array(z.string()),
  /** The questions that nothing in the file answers, in their order; of our own files alone. */
  asked: z.array(z.string()).optional(),
  expected: z.record(z.string(), z.unknown()),
});

const charter = { id: 'be-charter', threshold_seconds: 150, target_percent: 90 };

/** What the shell would tell of a file. */
function measure(file: string, args: readonly string[]) {
  const options = parseOptions([file, ...args]);
  const table = readTable(readFileSync(path.join(folder, file)));
  const columns = toColumnAnswers(options?.map ?? [], table);
  const read = readLog(table, addAnswers({}, { ...options?.answers, columns }));
  if (read.kind === 'asked') throw new Error(JSON.stringify(read.questions));
  if (read.kind === 'totals') return toTotalsJson(read.totals);
  const summary = summariseLog(read.log, defaultCountingRules);
  const unreadableRows = read.log.unreadable.length;
  const verdict = judgeStandard(summary, charter);
  return toBenchmarkJson({ summary, unreadableRows, verdict, staffing: null });
}

/** The questions about a file of which nobody has said anything. */
function questionsOf(file: string): string[] {
  const read = readLog(readTable(readFileSync(path.join(folder, file))), {});
  return read.kind === 'asked' ? read.questions.map(({ code }) => code) : [];
}

type Told = ReturnType<typeof measure>;

const shareWithin = (told: Told, threshold: number) =>
  told.service_levels.find((one) => one.threshold_seconds === threshold && one.method === 'offered')
    ?.value;

/** Names of the notes that stand elsewhere in the JSON. */
const elsewhere: Record<string, (told: Told) => unknown> = {
  asa: (told) => told.asa_seconds,
  sl20_offered: (told) => shareWithin(told, 20),
  sl150_offered: (told) => shareWithin(told, 150),
  service_level_20: (told) => shareWithin(told, 20),
  met: (told) => ('standard' in told ? told.standard.met : null),
  longest: (told) => ('wait_seconds' in told ? told.wait_seconds.max : null),
  queues: (told) => ('queues' in told ? told.queues.length : null),
  first_contact: (told) =>
    'first_contact_resolution' in told ? told.first_contact_resolution : null,
  handling: (told) =>
    'queues' in told
      ? Object.fromEntries(told.queues.map((one) => [one.name, one.average_handling_seconds]))
      : null,
};
const toldBeside = new Set(['note', 'hours', 'handling_known', 'exit']);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const note = noteSchema.parse(JSON.parse(text));
  const { asked } = note;
  if (asked)
    test(`${note.file} is asked what it does not say, and nothing else`, () => {
      expect(questionsOf(note.file)).toEqual(asked);
    });
  test(`${note.file} is measured as apart`, () => {
    const told = measure(note.file, note.options_to_give);
    const plain = new Map<string, unknown>(Object.entries(told));
    for (const [key, expected] of Object.entries(note.expected)) {
      if (toldBeside.has(key)) continue;
      const found = elsewhere[key]?.(told) ?? plain.get(key) ?? null;
      if (typeof expected === 'number') expect(found, key).toBeCloseTo(expected, 3);
      else expect(found, key).toEqual(expected);
    }
  });
});
