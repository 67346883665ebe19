import { describe, expect, test } from 'vitest';
import { judgePair, toPairAnswer } from '@/lib/domain/figures/figure-pair';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const belgian = { country: 'BE', value: 61, sample_size: 331 } as const;
const french = { id: 'fr-2010-switched', country: 'FR', value: 77, sample_size: 300 } as const;

const judge = (one: Partial<Figure>, other: Partial<Figure>) =>
  judgePair(sampleFigure(one), sampleFigure(other), sampleVocabulary);

const answer = (one: Partial<Figure>, other: Partial<Figure>) =>
  toPairAnswer(sampleFigure(one), sampleFigure(other), sampleWords('en'));

describe('two figures that may be compared', () => {
  // Wilson: 61 % of 331 is 55.65 to 66.10; 77 % of 300 is 71.92 to 81.40. Newcombe: −22.9 to −8.8 points.
  test('of two countries differ beyond chance where the interval of their difference leaves out 0', () => {
    expect(judge(belgian, french)).toEqual({
      mayCompare: true,
      yearsDiffer: false,
      difference: -16,
      chance: { low: -22.9, high: -8.8 },
    });
  });

  test('may differ by chance where the interval has 0 in it', () => {
    // Wilson: 62 % of 300 is 56.38 to 67.31. Newcombe: −8.5 to +6.6 points.
    expect(judge(belgian, { ...french, value: 62 })).toMatchObject({
      mayCompare: true,
      difference: -1,
      chance: { low: -8.5, high: 6.6 },
    });
  });

  test('of two countries and two years are told that time may set them apart', () => {
    const earlier = { ...french, year: 2009, survey: 'panel-2009' } as const;
    expect(judge(belgian, earlier)).toMatchObject({ mayCompare: true, yearsDiffer: true });
  });

  test('of one country over time are not', () => {
    const before = { ...belgian, id: 'before', year: 2009, survey: 'panel-2009' } as const;
    expect(judge(belgian, before)).toMatchObject({ mayCompare: true, yearsDiffer: false });
  });

  test('of samples that nobody reports leave chance open', () => {
    expect(judge({}, { ...french, sample_size: null })).toMatchObject({
      mayCompare: true,
      chance: 'samplesUnknown',
    });
  });

  test('of no sample have no chance in them', () => {
    const counted = { kind: 'statistic', survey: null } as const;
    expect(judge(counted, { ...counted, id: 'other', country: 'FR' })).toMatchObject({
      mayCompare: true,
      chance: 'notSampled',
    });
  });

  test('differ by what their decimals say', () => {
    expect(judge({ value: 61.3 }, { ...french, value: 61.2 })).toMatchObject({ difference: 0.1 });
  });
});

describe('two figures that may not be compared', () => {
  test.each<[string, Partial<Figure>, string[]]>([
    ['another question', { indicator: 'satisfied' }, ['question']],
    ['another unit as well', { indicator: 'wait' }, ['question', 'unit']],
    ['another kind', { kind: 'statistic' }, ['kind']],
    ['a pledge against what was measured', { kind: 'target' }, ['kind']],
    ['another survey', { survey: 'single-2010' }, ['survey']],
    ['another mode', { survey: 'panel-2013', year: 2013 }, ['mode']],
    ['a part against the whole', { sector: 'bank' }, ['whole']],
    ['a base that nobody reports', { base: 'unknown' }, ['base']],
  ])('%s', (_, other, obstacles) => {
    expect(judge(belgian, { ...french, ...other })).toEqual({ mayCompare: false, obstacles });
  });
});

describe('in words', () => {
  test('the later figure comes first, with the difference and the interval that decides it', () => {
    const before = {
      ...belgian,
      id: 'before',
      year: 2009,
      survey: 'panel-2009',
      value: 77,
    } as const;
    const said = answer({ ...before, sample_size: 300 }, belgian);
    expect(said.figures.map(({ place }) => place)).toEqual(['Belgium, 2010', 'Belgium, 2009']);
    expect(said).toMatchObject({ mayCompare: true, reasons: [] });
    expect(plainSpaces(said.difference ?? '')).toBe('−16 percentage points');
    expect(plainSpaces(said.chance ?? '')).toBe(
      'Yes: the difference is between −22.9 and −8.8 percentage points (95% confidence interval)',
    );
  });

  test('two years in two countries are named', () => {
    const said = answer(belgian, { ...french, year: 2009, survey: 'panel-2009' });
    expect(said.reasons).toEqual([
      'They speak of different years (2010 and 2009): the difference may come from the time between them.',
    ]);
  });

  test.each<[string, Partial<Figure>, string]>([
    [
      'questions',
      { indicator: 'satisfied' },
      'They do not measure the same thing: “Switched provider” and “Satisfied”.',
    ],
    [
      'kinds',
      { kind: 'statistic' },
      'They are different kinds of number: “Survey answer” and “Reported number”.',
    ],
    [
      'a pledge',
      { kind: 'target' },
      'One says what was pledged, the other what was found: a pledge can be kept or not, but it is no measurement.',
    ],
    [
      'surveys',
      { survey: 'single-2010' },
      'They come from different surveys or sources: Study panel-2010 and Study single-2010.',
    ],
    [
      'an unknown base',
      { base: 'unknown' },
      'The base of at least one share is not reported: whether both are shares of the same people cannot be established.',
    ],
  ])('%s that differ are named, and no difference is given', (_, other, reason) => {
    const said = answer(belgian, { ...french, ...other });
    expect(said.reasons.map(plainSpaces)).toEqual([reason]);
    expect(said).toMatchObject({ mayCompare: false, difference: null, chance: null });
  });
});
