import { describe, expect, test } from 'vitest';
import { toChartPicture } from '@/lib/domain/charts/chart-picture';
import type { ChartPoint, ChartSpec } from '@/lib/domain/charts/chart-schema';

function point(own: Partial<ChartPoint>): ChartPoint {
  return {
    ...{ id: 'a', href: '/en/a', value: 50, year: 2010, valueLabel: '50%', label: 'Banks' },
    ...{ context: 'Belgium, 2010', spoken: 'Banks: 50%', margin: null },
    ...{ country: 'BE', look: 'solid' },
    ...own,
  };
}

const axis = { max: 100, ticks: [0, 50, 100].map((value) => ({ value, label: `${value}%` })) };

function chart(drawing: ChartSpec['drawing'], own: Partial<ChartSpec> = {}): ChartSpec {
  return {
    ...{ id: 'switching', theme: 'switching', title: 'Who <left> & why', drawing },
    contexts: [{ meanings: ['Did you switch?'], asked: ['Study · Belgium · 331 respondents'] }],
    legend: [{ country: 'BE', look: 'solid', label: 'Belgium' }],
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
  return chart({ form: 'bars', axis, groups: [{ label: 'In general', points }] });
}

/** Every text of a picture, in order. */
function textsOf(picture: string): string[] {
  return [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

test('a picture says title, question, who was asked, marks, axis, caveat and foot, in this order', () => {
  expect(textsOf(toChartPicture(bars(point({})), notes))).toEqual([
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

test('a picture stands alone: no style of a page, no address to fetch, its typeface inside', () => {
  const picture = toChartPicture(bars(point({ look: 'hatched' })), notes);
  expect(picture).not.toMatch(/var\(|class=|currentColor|href=/);
  expect(picture).toContain('src:url(data:font/woff2;base64,AA)');
  expect(picture).toContain('fill="url(#hatched-BE)"');
  expect(picture).toContain('<pattern id="hatched-BE"');
});

test('several meanings stay folded away, as on the page', () => {
  const contexts = [{ meanings: ['One?', 'Two?'], asked: ['Study'] }];
  const texts = textsOf(toChartPicture({ ...bars(point({})), contexts }, notes));
  expect(texts).not.toContain('One?');
  expect(texts).toContain('Study');
});

describe('bars', () => {
  const rects = (picture: string) =>
    [...picture.matchAll(/<rect x="0" y="[\d.]+" width="([\d.]+)" height="18"/g)].map(([, width]) =>
      Number(width),
    );

  test('are as long as their values on the axis', () => {
    const [half, full, none] = rects(
      toChartPicture(bars(point({}), point({ value: 100 }), point({ value: 0 })), notes),
    );
    // 760 wide, less both edges of 28 and the room for a value, 84.
    expect([half, full]).toEqual([310, 620]);
    expect(none).toBe(1);
  });

  test('have a whisker only where the margin is known', () => {
    const whisker = /stroke="#15202b"/;
    expect(toChartPicture(bars(point({})), notes)).not.toMatch(whisker);
    const margin = { low: 45, high: 55, label: '45% to 55%' };
    expect(toChartPicture(bars(point({ margin })), notes)).toMatch(/d="M279.0 [\d.]+H341.0/);
  });
});

describe('a trend', () => {
  const early = point({ year: 2009, value: 77, valueLabel: '77%' });
  const late = point({ year: 2010, value: 61, valueLabel: '61%' });
  const trend = (lines: ChartPoint[][]) =>
    chart({
      form: 'trend',
      axis,
      years: [2009, 2010],
      lines: lines.map((points, index) => ({ key: String(index), label: 'Belgium', points })),
    });

  test('joins the points of one line', () => {
    const picture = toChartPicture(trend([[early, late]]), notes);
    // Plot of 242 from 28: 77 % stands at 28 + 0.23 × 242, 61 % at 28 + 0.39 × 242.
    expect(picture).toContain('points="112.0 83.7 632.0 122.4"');
    expect(textsOf(picture)).toEqual(expect.arrayContaining(['2009', '2010', '77%', '61%']));
  });

  test('never joins two lines', () => {
    const picture = toChartPicture(trend([[early], [late]]), notes);
    expect(picture.match(/points="[^"]*"/g)).toEqual([
      'points="112.0 83.7"',
      'points="632.0 122.4"',
    ]);
  });
});
