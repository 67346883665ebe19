import { describe, expect, test } from 'vitest';
import { renderChartFile } from '@/components/charts/render-chart-file';
import type {
  ChartPoint,
  ChartSpec,
  Drawing,
  LinePoint,
  TrendBreak,
} from '@/lib/domain/charts/model/chart-schema';

function point(own: Partial<ChartPoint>): ChartPoint {
  return {
    ...{ id: 'a', href: '/en/a', value: 50, at: 2010, valueLabel: '50%', label: 'Banks' },
    ...{ context: 'Belgium, 2010', spoken: 'Banks: 50%', margin: null },
    ...{ colour: 1, look: 'solid' },
    ...own,
  };
}

const axis = { max: 100, ticks: [0, 50, 100].map((value) => ({ value, label: `${value}%` })) };

function chart(drawing: Drawing, own: Partial<ChartSpec> = {}): ChartSpec {
  return {
    ...{ id: 'switching', theme: 'switching', title: 'Who <left> & why' },
    ...{ label: 'Who <left> & why', drawings: [drawing], whisker: null, evidence: [] },
    contexts: [{ meanings: ['Did you switch?'], asked: ['Study · Belgium · 331 respondents'] }],
    legend: [{ colour: 1, look: 'solid', label: 'Belgium' }],
    sources: [{ id: 'alpha', label: 'Alpha', href: '/en/sources/alpha' }],
    ...{ caveats: ['Do not compare.'], query: '', omitted: 0, foreign: [] },
    address: { path: '/themes/switching', query: '', frozenQuery: 'release=1' },
    name: { id: 'switching', query: '', frozenQuery: 'release=1' },
    ...own,
  };
}

const notes = {
  foot: ['Source: Alpha', 'Barometer · Release 1'],
  font: 'data:font/woff2;base64,AA',
};

function bars(...points: ChartPoint[]): ChartSpec {
  return chart({ form: 'bars', axis, thresholds: [], groups: [{ label: 'In general', points }] });
}

/** Every text of a picture, in order. */
function textsOf(picture: string): string[] {
  return [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

test('a picture says title, question, who was asked, marks, axis, caveat and foot, in this order', async () => {
  expect(textsOf(await renderChartFile(bars(point({})), notes))).toEqual([
    'Who &lt;left&gt; &amp; why',
    'Did you switch?',
    'Study · Belgium · 331 respondents',
    'Belgium',
    'In general',
    'Banks',
    '50%',
    ...['0%', '50%', '100%'],
    'Do not compare.',
    'Source: Alpha',
    'Barometer · Release 1',
  ]);
});

test('a picture stands alone: no style of a page, no address to fetch, its typeface inside', async () => {
  const picture = await renderChartFile(bars(point({ look: 'hatched' })), notes);
  expect(picture).not.toMatch(/var\(|class=|data-|currentColor|href=/);
  expect(picture).toContain('src:url(data:font/woff2;base64,AA)');
  expect(picture).toContain('fill="url(#mark-hatched-1)"');
  expect(picture).toContain('<pattern id="mark-hatched-1"');
});

test('several meanings stay folded away, as on the page', async () => {
  const contexts = [{ meanings: ['One?', 'Two?'], asked: ['Study'] }];
  const texts = textsOf(await renderChartFile({ ...bars(point({})), contexts }, notes));
  expect(texts).not.toContain('One?');
  expect(texts).toContain('Study');
});

test('of many origins stand the first six, and how many more there are', async () => {
  const asked = Array.from({ length: 9 }, (_, index) => `Study ${index + 1}`);
  const contexts = [{ meanings: ['One?'], asked }];
  const texts = textsOf(await renderChartFile({ ...bars(point({})), contexts }, notes));
  expect(texts.slice(2, 9)).toEqual([...asked.slice(0, 6), '… +3']);
});

describe('bars', () => {
  const rects = (picture: string) =>
    [...picture.matchAll(/<rect width="([\d.]+)" height="18"/g)].map(([, width]) => Number(width));

  test('are as long as their values on the axis', async () => {
    const [half, full, none] = rects(
      await renderChartFile(bars(point({}), point({ value: 100 }), point({ value: 0 })), notes),
    );
    // 760 wide, less both edges of 28 and the room for a value, 84.
    expect([half, full]).toEqual([310, 620]);
    // Of nothing stands a sliver: 0.3 %.
    expect(none).toBe(1.86);
  });

  test('have a whisker only where the margin is known', async () => {
    const whisker = /stroke="#15202b"/;
    expect(await renderChartFile(bars(point({})), notes)).not.toMatch(whisker);
    const margin = { low: 45, high: 55, label: '45% to 55%' };
    expect(await renderChartFile(bars(point({ margin })), notes)).toContain(
      '<line x1="279" x2="341" y1="9" y2="9"></line>',
    );
  });
});

test('a finding stands above the neutral name', async () => {
  const found = { ...bars(point({})), title: 'Fewer left' };
  expect(textsOf(await renderChartFile(found, notes)).slice(0, 2)).toEqual([
    'Fewer left',
    'Who &lt;left&gt; &amp; why',
  ]);
});

test('promises are lines through all bars, whiskers are explained below', async () => {
  const drawing = {
    ...({ form: 'thresholds' } as const),
    ...{ axis, thresholds: [point({ id: 'promise', value: 90 })] },
    groups: [{ label: null, points: [point({})] }],
  };
  const picture = await renderChartFile(chart(drawing, { whisker: 'Thin lines' }), notes);
  // 90 % of a plot of 620.
  expect(picture).toMatch(
    /<line x1="558" x2="558" y2="[\d.]+" stroke="#b8460e" stroke-width="2" stroke-dasharray/,
  );
  expect(textsOf(picture)).toContain('Thin lines');
});

test('numbers without an axis stand with what they are', async () => {
  const points = [point({}), point({ id: 'b', valueLabel: '45 min', label: 'Restaurants' })];
  const picture = await renderChartFile(
    chart({ form: 'cards', label: 'Experiences', points }),
    notes,
  );
  expect(textsOf(picture)).toEqual(
    expect.arrayContaining(['Experiences', '50%', 'Banks', '45 min', 'Restaurants']),
  );
  expect(textsOf(picture)).not.toContain('100%');
});

describe('a trend', () => {
  const mark = (own: Partial<ChartPoint>): LinePoint => ({
    ...point(own),
    valueAt: { side: 'above', anchor: 'middle', from: 'narrow' },
  });
  const early = mark({ at: 2009, value: 77, valueLabel: '77%' });
  const late = mark({ at: 2010, value: 61, valueLabel: '61%' });
  const line = { key: 'be', label: 'Belgium', colour: 1, nameAt: 0.39, endValue: null };
  const periods = [2009, 2010].map((at) => ({ at, label: String(at), name: String(at) }));
  const trend = (runs: LinePoint[][], breaks: TrendBreak[] = []) =>
    chart({
      ...{ form: 'slope', label: null, axis, periods },
      ...{
        panels: [{ key: 'be', lines: [{ ...line, runs }], breaks, thresholds: [] }],
        differences: ['−16 points'],
      },
    });

  test('joins the points of one run, and names the line at its end', async () => {
    const picture = await renderChartFile(trend([[early, late]]), notes);
    // Plot of 490 × 242: years stand 8 % from its sides; 77 % at 0.23 × 242, 61 % at 0.39 × 242.
    expect(picture).toContain('<line x1="39.2" y1="55.66" x2="450.8" y2="94.38"></line>');
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(['2009', '2010', '77%', '61%', 'Belgium', '−16 points']),
    );
  });

  test('never joins two runs', async () => {
    const picture = await renderChartFile(trend([[early], [late]]), notes);
    expect(picture).not.toContain('x1="39.2"');
    // Both are marked all the same.
    expect(picture.match(/<circle/g)?.length).toBe(2);
  });

  test('marks a break between two runs, and tells why to whoever points at it', async () => {
    const broken = { id: 'new', at: 2009.5, label: 'Between 2009 & 2010: new questions' };
    const picture = await renderChartFile(trend([[early], [late]], [broken]), notes);
    // The middle of 39.2 and 450.8, from the top of the plot to its foot.
    expect(picture).toMatch(
      /<line x1="245" x2="245" y2="242"[^>]*><title>Between 2009 &amp; 2010: new questions<\/title>/,
    );
  });

  test('of many lines has a small drawing each', async () => {
    const panels = ['Austria', 'Italy', 'Spain', 'Malta'].map((label, index) => ({
      ...{
        key: label,
        breaks: [],
        thresholds: [],
        lines: [{ ...line, key: label, label, colour: index, runs: [[early, late]] }],
      },
    }));
    const multiples = {
      form: 'multiples',
      label: null,
      axis,
      periods,
      panels,
    } as const;
    const picture = await renderChartFile(chart({ ...multiples, differences: [] }), notes);
    expect(picture.match(/stroke-width="2.5"><line/g)?.length).toBe(4);
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(['Austria', 'Italy', 'Spain', 'Malta']),
    );
  });
});
