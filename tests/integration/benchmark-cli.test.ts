import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serviceLevelMethods } from '@/lib/call-log/measure/service-level-summary';
import { runCommand } from '../fixtures/run-command';
import { builtProgram } from '../setup/programs';
import { createTestFolder } from '../setup/test-database';

const folder = createTestFolder();
afterAll(folder.remove);

function writeLog(name: string, ...lines: string[]): string {
  const file = path.join(folder.path, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

const benchmark = (...args: string[]) => runCommand(() => import('@/lib/cli/benchmark'), args);

const share = z.number().min(0).max(1).nullable();
const seconds = z.number().min(0).nullable();
const count = z.int().min(0);

/** The JSON that other people's scripts rely on. */
const answerSchema = z.strictObject({
  content: z.literal('calls'),
  ...{ turned_away: count, unread: count, without_time: count },
  ...{ average_handling_seconds: seconds, first_contact_resolution: share },
  calls_by_hour: z.record(z.string(), count),
  calls_by_day: z.record(z.string(), count),
  queues: z.array(
    z.strictObject({
      ...{ name: z.string(), offered: count, answered: count, abandoned: count },
      ...{ asa_seconds: seconds, average_handling_seconds: seconds },
    }),
  ),
  ...{ offered: count, answered: count, abandoned: count, short_abandoned: count },
  ...{ unreadable_rows: count, asa_seconds: seconds },
  wait_seconds: z.strictObject({ p50: seconds, p90: seconds, p95: seconds, max: seconds }),
  abandonment_rate: share,
  service_levels: z.array(
    z.strictObject({
      threshold_seconds: count,
      method: z.enum(serviceLevelMethods),
      value: share,
    }),
  ),
  standard: z.strictObject({
    id: z.string(),
    met: z.boolean().nullable(),
    method: z.enum(serviceLevelMethods),
    value: share,
    target: share,
    calls_short: count.nullable(),
    extremes: z.strictObject({ low: share, high: share }).nullable(),
    cannot_be_told: z.boolean(),
  }),
});

// Seven answered after 10, 20, 30, 150, 151, 180 and 200 s: 741 s in all. Three gave up, after 4, 20
// and 160 s, the first of them short.
const tenCalls = writeLog(
  'ten.csv',
  'Start,Answered,Wait (s)',
  ...[10, 20, 30, 150, 151, 180, 200].map((wait, i) => `2024-03-14 09:0${i}:00,Y,${wait}`),
  ...[4, 20, 160].map((wait, i) => `2024-03-14 09:0${7 + i}:00,N,${wait}`),
);

const measured = await benchmark(tenCalls, '--standard', 'be-charter', '--json');
const answer = answerSchema.parse(JSON.parse(measured.stdout));

test('a shell gets the same from a process of its own', () => {
  const args = [builtProgram('lib/cli/benchmark.ts'), tenCalls, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual(measured);
});

describe('ten calls', () => {
  test('are measured as by hand', () => {
    expect(answer).toMatchObject({
      ...{ offered: 10, answered: 7, abandoned: 3, short_abandoned: 1, unreadable_rows: 0 },
      wait_seconds: { p50: 150, p90: 200, p95: 200, max: 200 },
      abandonment_rate: 0.3,
    });
    expect(answer.asa_seconds).toBeCloseTo(741 / 7, 10);
    const levels = answer.service_levels.map(({ threshold_seconds, method, value }) => [
      ...[threshold_seconds, method, Math.round((value ?? 0) * 10_000)],
    ]);
    expect(levels).toEqual([
      [20, 'offered', 2000],
      [20, 'offered_less_abandoned', 2857],
      [20, 'offered_less_short_abandoned', 2222],
      [20, 'in_time_either_way', 4000],
      [150, 'offered', 4000],
      [150, 'offered_less_abandoned', 5714],
      [150, 'offered_less_short_abandoned', 4444],
      [150, 'in_time_either_way', 6000],
      [180, 'offered', 6000],
      [180, 'offered_less_abandoned', 8571],
      [180, 'offered_less_short_abandoned', 6667],
      [180, 'in_time_either_way', 9000],
    ]);
  });

  test('miss the charter: 1', () => {
    expect(measured.status).toBe(1);
    expect(answer.standard).toEqual({
      ...{ id: 'be-charter', met: false, method: 'offered', value: 0.4 },
      ...{ target: 0.9, calls_short: 5 },
      ...{ extremes: { low: 0.4, high: 0.4 }, cannot_be_told: false },
    });
  });

  test('stand in a table where no JSON is asked for', async () => {
    const { status, stdout } = await benchmark(tenCalls);
    expect(status).toBe(1);
    expect(stdout).toContain('required: 90%. Missed by 5 calls.');
    expect(stdout).toMatch(/^in_time_either_way +40\.00% +60\.00% +90\.00%$/m);
  });
});

describe('a standard that is met', () => {
  const waits = [...Array.from({ length: 9 }, () => 150), 151];
  const log = writeLog(
    'met.csv',
    'Start,Answered,Wait (s)',
    ...waits.map((wait, i) => `2024-03-14 09:0${i}:00,Y,${wait}`),
    '2024-03-14 10:00:00,N,3',
  );

  test('by a method: 0, and it says that another one turns it', async () => {
    const by = (method: string) => benchmark(log, '--json', '--method', method);
    const met = await by('offered_less_abandoned');
    expect(met.status).toBe(0);
    expect(answerSchema.parse(JSON.parse(met.stdout)).standard).toMatchObject({
      ...{ met: true, method: 'offered_less_abandoned', value: 0.9, calls_short: 0 },
    });
    expect(met.stderr).toContain('the verdict is the opposite: offered');
    expect((await by('offered')).status).toBe(1);
  });

  test('or has no share to meet: 2', async () => {
    const { status, stdout, stderr } = await benchmark(log, '--json', '--standard', 'fr-patience');
    expect(status).toBe(2);
    expect(answerSchema.parse(JSON.parse(stdout)).standard).toMatchObject({
      ...{ met: null, target: null, calls_short: null },
    });
    expect(stderr).toContain('requires no share of calls');
  });
});

describe('what is ambiguous', () => {
  const log = writeLog(
    'open.csv',
    'Début;Attente;Durée attente;Statut',
    '03/04/2024 09:00;2;3;Répondu',
    '05/04/2024 09:00;7;8;Répondu',
  );

  test('is asked on standard error, with the options that answer it: 2', async () => {
    const { status, stdout, stderr } = await benchmark(log, '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Which column holds the wait until an answer?');
    expect(stderr).toContain('--map wait=Attente ');
    expect(stderr).toContain("--map 'wait=Durée attente' ");
    expect(stderr).toContain('--dates dmy ');
    expect(stderr).toContain('--unit minutes ');
  });

  test('is answered by them', async () => {
    const { status, stdout } = await benchmark(
      ...[log, '--json', '--map', 'wait=Durée attente', '--dates', 'dmy', '--unit', 'minutes'],
    );
    expect(status).toBe(1);
    expect(answerSchema.parse(JSON.parse(stdout)).wait_seconds.max).toBe(480);
  });
});

test('rows that are no calls are counted, and told on standard error', async () => {
  const log = writeLog(
    'bad.csv',
    'Start,Answered,Wait (s)',
    '2024-03-14 09:00:00,Y,10',
    '2024-03-14 09:01:00,Y,20',
    '2024-03-14 09:02:00,Y,soon',
  );
  const { status, stdout, stderr } = await benchmark(log, '--json');
  // Two of three calls in time, or three: between 66.7 and 100 %.
  expect(status).toBe(2);
  const { unreadable_rows, standard } = answerSchema.parse(JSON.parse(stdout));
  expect(unreadable_rows).toBe(1);
  expect(standard).toMatchObject({ met: null, cannot_be_told: true, extremes: { high: 1 } });
  expect(stderr).toContain('4: Wait (s) soon: Not a length of time');
});

test('totals are told as what they are, and not judged: 2', async () => {
  const file = writeLog('t.csv', 'Day,Offered,Answered', '2024-01-01,9,8', '2024-01-02,7,6');
  const { status, stdout, stderr } = await benchmark(file, '--json');
  expect(status).toBe(2);
  expect(stderr).toContain('totals, not calls');
  expect(JSON.parse(stdout)).toMatchObject({ content: 'totals', offered: 16, answered: 14 });
});

describe('words that are not known', () => {
  const log = writeLog(
    'words.csv',
    'Start,Status,Wait (s)',
    ...Array.from({ length: 18 }, (_, i) => `2024-03-14 09:00:${10 + i},Answered,9`),
    '2024-03-14 09:01:00,Parked,9',
    '2024-03-14 09:01:30,Parked,9',
  );

  test('are asked with how often they stand: 2', async () => {
    const { status, stdout, stderr } = await benchmark(log, '--json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Parked (2 rows)');
    expect(stderr).toContain('--outcome parked=abandoned');
  });

  test.each([
    ['abandoned', { offered: 20, answered: 18, abandoned: 2 }],
    ['answered', { offered: 20, answered: 20, abandoned: 0 }],
    ['ignore', { offered: 18, answered: 18, abandoned: 0 }],
  ])('mean what the answer says: %s', async (meaning, counts) => {
    const { stdout } = await benchmark(log, '--json', '--outcome', `Parked=${meaning}`);
    expect(JSON.parse(stdout)).toMatchObject(counts);
  });

  test('can be answered by a file, for the same header alone', async () => {
    const answers = { version: 1, answers: { outcomes: { parked: 'abandoned' } } };
    const own = writeLog(
      'own.json',
      JSON.stringify({ ...answers, header: ['Start', 'Status', 'Wait (s)'] }),
    );
    const other = writeLog(
      'other.json',
      JSON.stringify({ ...answers, header: ['Start', 'Status'] }),
    );
    expect(JSON.parse((await benchmark(log, '--json', '--answers', own)).stdout)).toMatchObject({
      offered: 20,
    });
    const refused = await benchmark(log, '--json', '--answers', other);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
  });
});

// A hundred calls of three minutes in one half-hour of a Monday, ten erlangs: the printed table asks for
// 14 agents at 80/20, who answer 88.8 % in time.
const hundredCalls = writeLog(
  'hundred.csv',
  'Start,Answered,Wait (s),Talk (s)',
  ...Array.from(
    { length: 100 },
    (_, i) => `2024-03-11 10:${String(i % 30).padStart(2, '0')}:${10 + (i % 49)},Y,9,180`,
  ),
);

describe('staffing', () => {
  const staffedSchema = z.object({
    staffing: z.looseObject({ intervals: z.array(z.looseObject({ service_level: share })) }),
  });
  const asked = ['--target', '80/20', '--shrinkage', '30', '--agents', '9'];

  test('stands in the JSON: needed, to roster, there, and the worst hours', async () => {
    const { stdout } = await benchmark(hundredCalls, '--json', ...asked);
    const { staffing } = staffedSchema.parse(JSON.parse(stdout));
    expect(staffing.intervals[0]?.service_level).toBeCloseTo(0.88835, 4);
    expect(staffing).toMatchObject({
      ...{ queue: null, formula: 'erlang-c', handling_seconds: 180, interval_minutes: 30 },
      ...{ target: 0.8, threshold_seconds: 20, shrinkage: 0.3, concurrency: 1 },
      worst_hours: [{ weekday: 1, from: '10:00', to: '11:00', agents_short: 5 }],
      intervals: [
        {
          ...{ weekday: 1, from: '10:00', to: '10:30', calls: 100 },
          ...{ agents_needed: 14, agents_rostered: 20, agents_there: 9, agents_short: 5 },
          // Nine agents for ten erlangs: the queue grows without end.
          service_level_there: 0,
        },
      ],
    });
  });

  test('stands below the table to read, the worst hours first', async () => {
    const { stdout } = await benchmark(hundredCalls, ...asked);
    expect(stdout).toContain('Monday 10 to 11 needs 5 more');
    expect(stdout).toMatch(/^Monday 10:00-10:30 +100\.0 +14 +20 +88\.8% +9 +0\.0%$/m);
  });

  test.each([
    ['--agents', 'many', '"many"'],
    ['--target', '80 percent', 'expected as 80/20'],
    ['--shrinkage', '95', 'shrinkage'],
    ['--queue', 'Sales', 'the file names no queue'],
    ['--formula', 'erlang-a', 'how long callers wait before they give up'],
  ])('%s %s is refused with what was expected', async (option, value, message) => {
    const { status, stdout, stderr } = await benchmark(hundredCalls, '--json', option, value);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('2, and nothing on standard output, for', () => {
  test.each([
    ['an empty file', [writeLog('empty.csv')], 'The file is empty.'],
    ['a picture', [writeLog('picture.png', '\u0089PNG\u0000\u0000\u0000')], 'not a table of calls'],
    ['a file that is not there', [path.join(folder.path, 'nowhere.csv')], 'no such file'],
    ['no file', [], 'Name one file.'],
    ['an unknown standard', [tenCalls, '--standard', '90-10'], 'be-charter'],
    ['an unknown method', [tenCalls, '--method', 'best'], 'in_time_either_way'],
    ['an unknown option', [tenCalls, '--fast'], '--fast'],
    ['an unknown column', [tenCalls, '--map', 'wait=Attente'], 'Start, Answered, Wait (s)'],
  ] as const)('%s', async (_, args, message) => {
    const { status, stdout, stderr } = await benchmark(...args, '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});
