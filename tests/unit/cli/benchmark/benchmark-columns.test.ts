import { describe, expect, test } from 'vitest';
import { UsageError } from '@/lib/cli/arguments/usage-error';
import { toColumnAnswers, toOptions } from '@/lib/cli/benchmark/benchmark-columns';

const header = ['Start', 'Wait (s)', 'Agent', '2', 'wait'];

describe('what was said of columns', () => {
  test.each<[string, object]>([
    ['wait=Wait (s)', { wait: 1 }],
    ['wait= Wait (s) ', { wait: 1 }],
    ['wait=wait (S)', { wait: 1 }],
    // A name that is written so comes before one that differs by its case, and before a number.
    ['wait=wait', { wait: 4 }],
    ['wait=WAIT', { wait: 4 }],
    ['agent=2', { agent: 3 }],
    ['agent=3', { agent: 2 }],
    ['agent=5', { agent: 4 }],
    ['queue=', { queue: null }],
    ['queue=  ', { queue: null }],
  ])('%s', (entry, answers) => {
    expect(toColumnAnswers([entry], { header })).toEqual(answers);
  });

  test('a name may hold an equals sign', () => {
    expect(toColumnAnswers(['wait=a=b'], { header: ['a=b'] })).toEqual({ wait: 0 });
  });

  test('several are said one by one, the last of a meaning holds', () => {
    expect(
      toColumnAnswers(['wait=1', 'agent=Agent', 'wait=2'], { header: ['x', 'y', 'Agent'] }),
    ).toEqual({ wait: 1, agent: 2 });
  });

  test('a column of the file that is put together with others is left until they are', () => {
    const table = { header: ['wait'], givenHeader: ['event', 'data1'] };
    expect(toColumnAnswers(['wait=data1', 'wait=1'], table)).toEqual({ wait: 0 });
  });

  test.each<[string, RegExp]>([
    ['speed=Wait (s)', /^--map speed=Wait \(s\): write .*wait.*, then =COLUMN$/],
    ['wait', /^--map wait: write /],
    ['=wait', /^--map =wait: write /],
    [
      'wait=Weight',
      /^--map wait=Weight: the columns of the file are Start, Wait \(s\), Agent, 2, wait$/,
    ],
    ['wait=6', /the columns of the file are/],
    ['wait=0', /the columns of the file are/],
    ['wait=-1', /the columns of the file are/],
  ])('%s is refused', (entry, message) => {
    expect(() => toColumnAnswers([entry], { header })).toThrow(UsageError);
    expect(() => toColumnAnswers([entry], { header })).toThrow(message);
  });
});

describe('answers as one would type them', () => {
  test.each<[Parameters<typeof toOptions>[0], string]>([
    [{}, ''],
    [{ columns: { wait: 1 } }, "--map 'wait=Wait (s)'"],
    [{ columns: { agent: 2, queue: null } }, '--map agent=Agent --map queue='],
    // By its number where its name would lead to another column, or to none.
    [{ columns: { agent: 3 } }, '--map agent=2'],
    [{ columns: { arrived: 9 } }, '--map arrived=10'],
    [{ dateOrder: 'ymd' }, '--dates iso'],
    [{ dateOrder: 'mdy', unit: 'minutes' }, '--dates mdy --unit minutes'],
    [{ yesMeans: 'answered' }, '--yes-means answered'],
    [{ outcomeFrom: 'talk', waitFrom: 'column' }, '--outcome-from talk --wait-from column'],
    [
      { outcomes: { ok: 'answered', "l'appel": 'ignore' } },
      String.raw`--outcome ok=answered --outcome 'l'\''appel=ignore'`,
    ],
    [{ directions: { '': 'inbound' } }, '--direction =inbound'],
  ])('%j', (answers, options) => {
    expect(toOptions(answers, header)).toBe(options);
  });

  test('a column without a name, or with that of one before, goes by its number', () => {
    expect(toOptions({ columns: { wait: 1, agent: 2 } }, ['a', '', 'a'])).toBe(
      '--map wait=2 --map agent=3',
    );
  });
});
