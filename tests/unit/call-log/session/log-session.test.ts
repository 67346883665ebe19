import { describe, expect, test } from 'vitest';
import { LogSession } from '@/lib/call-log/session/log-session';
import { headerHash } from '@/lib/call-log/understand/kept-answers';
import {
  logReplySchema,
  type LogReply,
  type LogRequest,
} from '@/lib/call-log/session/worker-schema';

const rules = { shortAbandonSeconds: 5, thresholds: [20, 150, 180] };
const fileOf = (...lines: string[]) => new Blob([lines.join('\n')]);

/** What a session says to some requests, progress left out. */
async function repliesTo(...requests: LogRequest[]): Promise<LogReply[]> {
  const replies: LogReply[] = [];
  const session = new LogSession(
    (reply) => replies.push(logReplySchema.parse(reply)),
    async (file) => new Uint8Array(await file.arrayBuffer()),
  );
  for (const request of requests) await session.handle(request);
  return replies.filter(({ kind }) => kind !== 'progress');
}

const calls = fileOf(
  'Start;Answered;Wait (s);Caller',
  '2024-03-14 09:00:00;Y;12;0470',
  '2024-03-14 09:05:00;N;7;0471',
  '2024-03-14 09:10:00;Y;soon;0472',
);

describe('a log that asks nothing', () => {
  test('is measured; its calls and callers stay where they are', async () => {
    const [reply, ...others] = await repliesTo({ kind: 'read', file: calls, rules });
    expect(others).toEqual([]);
    if (reply?.kind !== 'measured') throw new Error(`not measured: ${reply?.kind}`);
    expect(reply.summary.counts).toMatchObject({ offered: 2, answered: 1, shortAbandoned: 0 });
    expect(reply.reading).toMatchObject({ unreadableRows: 1, hasOnlyDays: false });
    expect(reply.understood.columns.map(({ meaning }) => meaning)).toEqual([
      ...['arrived', 'outcome', 'wait', 'caller'],
    ]);
    expect(JSON.stringify(reply)).not.toContain('047');
  });

  test('is measured again by another limit without being read again', async () => {
    const [, again] = await repliesTo(
      { kind: 'read', file: calls, rules },
      { kind: 'measure', rules: { ...rules, shortAbandonSeconds: 10 } },
    );
    if (again?.kind !== 'measured-again') throw new Error(`not measured again: ${again?.kind}`);
    expect(again.summary.counts.shortAbandoned).toBe(1);
  });

  test('lists every unreadable row in the reader’s words', async () => {
    const [, csv] = await repliesTo(
      { kind: 'read', file: calls, rules },
      { kind: 'list-unreadable', reasons: { 'wait-unreadable': 'geen tijdsduur' } },
    );
    expect(csv).toEqual({
      kind: 'unreadable-csv',
      text: '\ufeffrow,column,found,code\r\n4,Wait (s),soon,geen tijdsduur\r\n',
    });
  });

  test('shows 200 unreadable rows and counts all', async () => {
    const good = Array.from({ length: 700 }, (_, i) => `2024-03-14 09:00:00,Y,${i}`);
    const bad = Array.from({ length: 250 }, () => '2024-03-14 09:00:00,Y,soon');
    const file = fileOf('Start,Answered,Wait (s)', ...good, ...bad);
    const [reply] = await repliesTo({ kind: 'read', file, rules });
    if (reply?.kind !== 'measured') throw new Error(`not measured: ${reply?.kind}`);
    expect(reply.reading.unreadableRows).toBe(250);
    expect(reply.reading.unreadable).toHaveLength(200);
  });

  test('is staffed for: 100 calls of 180 s in 30 minutes take 14 agents', async () => {
    const [reply] = await repliesTo({
      ...{ kind: 'staff', id: 7 },
      question: {
        arrivals: [[36, 100]],
        settings: {
          ...{ intervalMinutes: 30, handlingSeconds: 180, patienceSeconds: null },
          ...{ targetPercent: 80, thresholdSeconds: 20, shrinkagePercent: 30 },
          ...{ maxOccupancyPercent: 100, concurrency: 1 },
        },
        there: [],
      },
    });
    if (reply?.kind !== 'staffed') throw new Error(`not staffed: ${reply?.kind}`);
    expect(reply).toMatchObject({
      ...{ id: 7, week: [{ weekday: 0, from: 540, agents: 14, rostered: 20, there: null }] },
    });
  });

  test('is forgotten when it is taken away', async () => {
    const replies = await repliesTo(
      { kind: 'read', file: calls, rules },
      { kind: 'forget' },
      { kind: 'measure', rules },
    );
    expect(replies).toHaveLength(1);
  });
});

test('answers add up until nothing is left to ask', async () => {
  const file = fileOf('Start,Result,Wait (s)', '03/04/2024 09:00,1,12', '05/04/2024 09:00,0,40');
  const [first, second, third] = await repliesTo(
    { kind: 'read', file, rules },
    { kind: 'answer', answers: { dateOrder: 'mdy' }, rules },
    { kind: 'answer', answers: { yesMeans: 'abandoned' }, rules },
  );
  const codesOf = (reply: LogReply | undefined) =>
    reply?.kind === 'asked' ? reply.understood.questions.map(({ code }) => code) : reply?.kind;
  expect(codesOf(first)).toEqual(['yes-means', 'date-order']);
  expect(codesOf(second)).toEqual(['yes-means']);
  if (third?.kind !== 'measured') throw new Error(`not measured: ${third?.kind}`);
  expect(third.summary.counts).toMatchObject({ answered: 1, abandoned: 1 });
  expect(third.summary.days.map(({ name }) => name)).toEqual(['2024-03-04', '2024-05-04']);
});

describe('answers for an earlier file', () => {
  const header = ['Start', 'Result', 'Wait (s)'];
  const file = fileOf(header.join(','), '03/04/2024 09:00,1,12', '05/04/2024 09:00,0,40');
  const kept = { [headerHash(header)]: { dateOrder: 'mdy', yesMeans: 'answered' } } as const;

  test('are used for one of the same header, and for no other', async () => {
    const [same, other] = await repliesTo(
      { kind: 'read', file, rules, kept },
      { kind: 'read', file: fileOf('Begin,Result,Wait (s)', '03/04/2024 09:00,1,12'), rules, kept },
    );
    if (same?.kind !== 'measured') throw new Error(`not measured: ${same?.kind}`);
    expect(same.summary.days.map(({ name }) => name)).toEqual(['2024-03-04', '2024-05-04']);
    expect(same.understood).toMatchObject({
      ...{ header, usesKept: true, answers: { dateOrder: 'mdy', yesMeans: 'answered' } },
    });
    expect(other).toMatchObject({ kind: 'asked', understood: { answers: {}, usesKept: false } });
  });

  test('are added to by what is said of this one', async () => {
    const [first, second] = await repliesTo(
      { kind: 'read', file, rules, kept: { [headerHash(header)]: { dateOrder: 'mdy' } } },
      { kind: 'answer', answers: { yesMeans: 'abandoned' }, rules },
    );
    expect(first?.kind).toBe('asked');
    expect(second).toMatchObject({
      kind: 'measured',
      understood: { answers: { dateOrder: 'mdy', yesMeans: 'abandoned' }, usesKept: true },
    });
  });

  test('can be dropped: everything is asked again', async () => {
    const [, again] = await repliesTo(
      { kind: 'read', file, rules, kept },
      { kind: 'drop-answers', rules },
    );
    if (again?.kind !== 'asked') throw new Error(`not asked: ${again?.kind}`);
    expect(again.understood.questions.map(({ code }) => code)).toEqual(['yes-means', 'date-order']);
    expect(again.understood).toMatchObject({ answers: {}, usesKept: false });
  });
});

test('totals are added up, whatever their dates', async () => {
  const file = fileOf(
    'Date,Offered,Answered,Abandoned',
    '03/04/2024,100,90,10',
    '05/04/2024,9,8,1',
  );
  const [reply] = await repliesTo({ kind: 'read', file, rules });
  expect(reply).toMatchObject({ kind: 'totals', totals: { offered: 109, answered: 98 } });
});

test('the sample asks nothing and is read to its last column', async () => {
  const [reply] = await repliesTo({ kind: 'read-sample', rules });
  if (reply?.kind !== 'measured') throw new Error(`not measured: ${reply?.kind}`);
  expect(reply.understood.columns.map(({ meaning }) => meaning)).toEqual([
    ...['queue', 'caller', 'arrived', 'wait', 'outcome', 'handling'],
  ]);
  expect(reply.reading.unreadableRows).toBe(0);
});

test('a file that cannot be read is refused with its reason', async () => {
  expect(await repliesTo({ kind: 'read', file: fileOf(''), rules })).toEqual([
    { kind: 'refused', code: 'file-empty', row: null },
  ]);
});
