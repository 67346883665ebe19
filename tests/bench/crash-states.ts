import type { RawSurveyFile } from '@/lib/domain/issues/issue-place';

// Two states that publications lead back and forth between. In the first, figures 0 to 2999 have the
// value 10; in the second, 1000 to 3999 have 20: each change adds, corrects and withdraws 1,000 to 2,000.
// Where a smaller size is given, as many fewer.

const usualSize = 3000;

export type CrashState = { first: string; last: string; count: number; value: number };

const idOf = (n: number) => `be-answered-${String(n).padStart(4, '0')}`;

/** What the barometer says at a release: odd ones say the first state, even ones the second. @param size in threes */
export function stateAt(release: number, size = usualSize): CrashState {
  if (release === 0) return { first: '', last: '', count: 0, value: 0 };
  const [from, value] = release % 2 === 1 ? [0, 10] : [size / 3, 20];
  return { first: idOf(from), last: idOf(from + size - 1), count: size, value };
}

const text = (en: string) => ({ en });
const sectors = Array.from({ length: 40 }, (_, n) => `sector-${n}`);

/** The survey file that leads to a release. */
export function fileFor(release: number, size = usualSize): RawSurveyFile {
  const from = release % 2 === 1 ? 0 : size / 3;
  const { value } = stateAt(release);
  const figures = Array.from({ length: size }, (_, n) => toFigure(from + n, value));
  const content = {
    source: {
      id: 'crashes',
      form: 'article',
      label: text('Crashes'),
      language: 'en',
      summary: text('Crashes'),
    },
    indicators: [
      {
        id: 'answered',
        theme: 'waiting',
        unit: 'percent',
        high_is: 'good',
        label: text('Answered'),
        definition: text('Calls answered'),
      },
    ],
    codes: sectors.map((code) => ({ breakdown: 'sector', code, label: text(code) })),
    figures,
  };
  return { name: 'crashes.json', content };
}

function toFigure(n: number, value: number) {
  const year = 1920 + Math.floor(n / sectors.length);
  const place = { country: 'BE', year, sector: sectors[n % sectors.length] };
  const origin = { kind: 'statistic', paragraph: 1, stated_as: `${value} %`, year_basis: 'stated' };
  return { id: idOf(n), indicator: 'answered', value, ...place, ...origin };
}
