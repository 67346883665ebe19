import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCountingRules } from '@/lib/call-log/measure/call-counts-summary';
import { summariseLog } from '@/lib/call-log/measure/log-summary';
import { judgeStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { readTable } from '@/lib/call-log/read/read-table';
import { readLog } from '@/lib/call-log/session/read-log';
import { textFile } from '../../../fixtures/call-log-file';

const charter = { id: 'be-charter', threshold_seconds: 150, target_percent: 90 };

/** The verdict on a file of these lines; `asked` where a person must answer first. */
function verdictOf(lines: readonly string[]): boolean | null | 'asked' {
  const read = readLog(readTable(textFile(...lines)), {});
  if (read.kind !== 'calls') return 'asked';
  return judgeStandard(summariseLog(read.log, defaultCountingRules), charter).judgement.met;
}

type MadeCall = { place: number; isAnswered: boolean; wait: number };

const call = fc.record({
  isAnswered: fc.constantFrom(true, true, true, false),
  wait: fc.constantFrom(5, 20, 149, 150, 151, 400),
});

const START = Date.UTC(2024, 2, 14, 9) / 1000;
const at = (seconds: number) =>
  new Date((START + seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Kinds of logs: how each writes a call, and rows that cannot be read or that no agent answered. */
const kinds: Record<
  string,
  { header: string[]; linesOf: (made: MadeCall) => string[]; worse: string[] }
> = {
  'words and waits': {
    header: ['Start,Status,Wait (s)'],
    linesOf: ({ place, isAnswered, wait }) => [
      `${at(place * 600)},${isAnswered ? 'Answered' : 'Abandoned'},${wait}`,
    ],
    worse: [
      ...['2024-03-14 09:00:05,Answered,soon', 'yesterday,Answered,5'],
      ...['2024-03-14 09:00:06,Answered,-5', '2024-03-14 09:00:07,Parked,5'],
      ...['2024-03-14 09:00:08,,5', '2024-03-14 09:00:09', '2024-03-14 09:01:00,Voicemail,5'],
      ...['2024-03-14 09:01:01,BUSY,0', '2024-03-14 09:00:10,"Answered,5'],
    ],
  },
  'a flag of abandoned calls, with agents and talks': {
    header: ['Start,Direction,Abandoned,Agent,Queue time (s),Talk time (s)'],
    linesOf: ({ place, isAnswered, wait }) => [
      `${at(place * 600)},Inbound,${isAnswered ? 'No,Ann' : 'Yes,'},${wait},${isAnswered ? 90 : 0}`,
    ],
    worse: [
      ...['2024-03-14 08:00:05,Inbound,No,,5,0', '2024-03-14 08:00:06,Inbound,No,[None],5,0'],
      ...['2024-03-14 08:00:07,Inbound,Maybe,Ann,5,9', '2024-03-14 08:00:08,Sideways,No,Ann,5,9'],
      ...['2024-03-14 08:00:09,Inbound,No,Voicemail,5,9', '2024-03-14 08:00:10,,No,Ann,5,9'],
      ...['"2024-03-14 08:00:11,Inbound,No,Ann,5,9', '2024-03-14 08:00:12,Missed,No,,5,0'],
    ],
  },
  'moments in seconds since 1970, zero where nobody answered': {
    header: ['dateTimeOrigination,dateTimeConnect,dateTimeDisconnect'],
    linesOf: ({ place, isAnswered, wait }) => {
      const start = START + place * 600;
      return [`${start},${isAnswered ? start + wait : 0},${start + wait + (isAnswered ? 60 : 0)}`];
    },
    worse: [
      ...[`${START - 90},0,${START - 80}`, `${START - 70},${START - 75},${START - 60}`],
      ...[
        `${START - 50},connected,${START - 40}`,
        `0,${START - 30},${START - 20}`,
        `${START - 10}`,
      ],
    ],
  },
  'records of Asterisk': {
    header: ['calldate,src,dcontext,dstchannel,lastapp,duration,billsec,disposition'],
    linesOf: ({ place, isAnswered, wait }) => [
      isAnswered
        ? `${at(place * 600)},32${place},from-trunk,SIP/1,Dial,${wait + 60},60,ANSWERED`
        : `${at(place * 600)},32${place},from-trunk,,Dial,${wait},0,NO ANSWER`,
    ],
    worse: [
      '2024-03-14 08:00:05,321,from-trunk,,VoiceMail,25,20,ANSWERED',
      '2024-03-14 08:00:06,322,from-trunk,,Playback,12,10,ANSWERED',
      '2024-03-14 08:00:07,323,from-trunk,SIP/1,Dial,5,60,ANSWERED',
      '2024-03-14 08:00:08,324,my-context,SIP/1,Dial,65,60,ANSWERED',
      '2024-03-14 08:00:09,325,from-trunk,SIP/1,Dial,65,60,PARKED',
      '2024-03-14 08:00:10,326,from-trunk,,Dial,0,0,FAILED',
    ],
  },
  'a log of queue events': {
    header: [`${START - 99}|NONE|NONE|NONE|QUEUESTART|`],
    linesOf: ({ place, isAnswered, wait }) => {
      const start = START + place * 600;
      const [id, queue] = [`${start}.${place}`, 'support'];
      return [
        `${start}|${id}|${queue}|NONE|ENTERQUEUE||32${place}|1`,
        isAnswered
          ? `${start + wait}|${id}|${queue}|SIP/1|CONNECT|${wait}|${id}|2`
          : `${start + wait}|${id}|${queue}|NONE|ABANDON|1|1|${wait}`,
      ];
    },
    worse: [
      ...['broken line', `${START + 7}|x1|support|NONE|ENTERQUEUE||321|1`],
      ...[`${START + 8}|x2|support|NONE|FULL|`, `${START + 9}|x3|support|NONE|JOINEMPTY|`],
      `${START + 10}|x4|support|NONE|EXITWITHTIMEOUT|1|1|5`,
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (_, { header, linesOf, worse }) => {
  const toLines = (calls: readonly Omit<MadeCall, 'place'>[]) =>
    calls.flatMap((one, place) => linesOf({ ...one, place }));

  test('rows that cannot be read, and words that are not known, never make a verdict “met”', () => {
    fc.assert(
      fc.property(
        fc.array(call, { minLength: 4, maxLength: 30 }),
        fc.array(fc.constantFrom(...worse), { minLength: 1, maxLength: 6 }),
        (calls, more) => {
          const lines = [...header, ...toLines(calls)];
          if (verdictOf(lines) !== true) expect(verdictOf([...lines, ...more])).not.toBe(true);
        },
      ),
    );
  });

  test('a log of calls that were all answered in time is met, and none of those rows leaves it', () => {
    const good = Array.from({ length: 10 }, () => ({ isAnswered: true, wait: 5 }));
    // One call that nobody answered, so that the file shows how it writes it.
    const lines = [...header, ...toLines([...good, { isAnswered: false, wait: 5 }])];
    expect(verdictOf(lines)).toBe(true);
    for (const line of worse) expect(verdictOf([...lines, line, line])).not.toBe(true);
  });
});
