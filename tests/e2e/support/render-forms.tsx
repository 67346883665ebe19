import { renderToStaticMarkup } from 'react-dom/server';
import { LogChart } from '@/components/benchmark/charts/log-chart';
import { WordsProvider } from '@/components/benchmark/parts/words';
import { ChartFrame } from '@/components/charts/chart-frame';
import { defaultCountingRules } from '@/lib/call-log/measure/call-counts-summary';
import { pickLogMessages, type LogWords } from '@/lib/features/benchmark/log-words';
import { toHourMap } from '@/lib/features/benchmark/charts/hour-map';
import { toLogTrend } from '@/lib/features/benchmark/charts/log-trend';
import { toStaffingDay } from '@/lib/features/benchmark/charts/staffing-day';
import { toWaitCurve } from '@/lib/features/benchmark/charts/wait-curve';
import { locales } from '@/lib/base/i18n/locales';
import { getMessages } from '@/lib/base/i18n/translations';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { toChart } from '@/lib/domain/charts/chart-spec';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { charter, limit, logWords } from '../../fixtures/log-words';
import { sampleCall, summarise, wallClock } from '../../fixtures/sample-calls';
import { sampleFigure, sampleWords } from '../../fixtures/sample-figure';
import { staffed } from '../../fixtures/staffed-intervals';

// Prints the markup of one chart of each form in each language, made of what is hardest to place: many
// years and lines, lines that meet, long names, values at both ends, intervals and promises.

const definition: ChartDefinition = {
  ...{ id: 'switched', theme: 'switching', select: { indicator: ['switched'] } },
  ...{ labelBy: 'breakdown', sortBy: 'value' },
};

/** Figures of a register, a year each from 2011 on; null where a year has none. */
function yearsOf(country: string, values: readonly (number | null)[], own: Partial<Figure> = {}) {
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [
          sampleFigure({
            ...{ kind: 'statistic', survey: null, country, value, year: 2011 + index },
            ...{ id: `${country}-${own.sector ?? 'all'}-${2011 + index}`.toLowerCase(), ...own },
          }),
        ],
  );
}

/** Answers of a survey of 331 people, with intervals. */
function answersOf(country: string, year: number, value: number, own: Partial<Figure> = {}) {
  return sampleFigure({
    ...{ country, year, value, survey: `panel-${year}`, sample_size: 331 },
    ...{ id: `${country}-${own.sector ?? 'all'}-${year}`.toLowerCase(), ...own },
  });
}

const promise = { kind: 'target', survey: null } as const;
const minutes = { indicator: 'wait', survey: null } as const;

/** The figures of each form. */
const forms: Record<string, readonly Figure[]> = {
  tile: [answersOf('BE', 2010, 100)],
  cards: [0.5, 45, 1500].map((value, index) =>
    sampleFigure({ ...minutes, kind: 'observation', value, id: `case-${index}` }),
  ),
  bars: [
    ...['AT', 'BE', 'CZ', 'GB', 'NL'].map((country, index) =>
      answersOf(country, 2010, [100, 98, 50, 1, 0][index] ?? 0),
    ),
    answersOf('FR', 2009, 99.5, { provider: 'public-service', sector: 'shop' }),
  ],
  thresholds: [
    sampleFigure({ ...minutes, ...promise, id: 'promise', value: 2.5 }),
    sampleFigure({ ...minutes, kind: 'statistic', id: 'measured', value: 1500 }),
  ],
  slope: [
    ...[answersOf('BE', 2009, 77), answersOf('BE', 2010, 76)],
    ...[answersOf('GB', 2009, 78), answersOf('GB', 2010, 75)],
    ...[answersOf('NL', 2009, 3), answersOf('NL', 2010, 100)],
  ],
  line: [
    ...yearsOf('GB', [4, 96, 0, 100, 50, 51, null, 49, 50, 52, 61, 60, 12]),
    ...yearsOf('GB', [90], promise).map((figure) => ({ ...figure, id: 'gb-promise' })),
  ],
  lines: [
    ...yearsOf('AT', [50, 51, 52, 50]),
    ...yearsOf('BE', [51, 50, 51, 51]),
    ...yearsOf('CZ', [52, null, 55, 52]),
    ...yearsOf('GB', [49, 49, 50, 53]),
    ...yearsOf('NL', [48, 52, 49, 54]),
    ...yearsOf('GB', [55], promise).map((figure) => ({ ...figure, id: 'gb-promise' })),
  ],
  multiples: ['AT', 'BE', 'CZ', 'DE', 'FR', 'GB', 'NL'].flatMap((country, index) =>
    yearsOf(country, [100, 0, 50 + index, 51, 49, 50, 52, 100 - index]),
  ),
};

/** Five weeks that never close, each worse than the one before, and one hour that is as bad as can be. */
const summary = summarise(
  Array.from({ length: 35 * 24 * 2 }, (_, index) => {
    const arrived = wallClock('2025-12-15 00:10:00') + Math.floor(index / 2) * 3_600_000;
    const isBad = new Date(arrived).getUTCDay() === 3 && new Date(arrived).getUTCHours() === 10;
    const wait = isBad ? 900 : (index * 7) % (100 + Math.floor(index / 8));
    return sampleCall({ arrived, wait, outcome: index % 9 === 0 ? 'abandoned' : 'answered' });
  }),
  defaultCountingRules,
);
const standards = [
  { ...charter, label: 'A standard of a long name', target_percent: 100 },
  { ...charter, id: 'quick', threshold_seconds: 20, target_percent: 80 },
  { ...limit, threshold_seconds: 180 },
];
const day = Array.from({ length: 48 }, (_, slot) =>
  staffed(0, slot * 30, 3 + ((slot * 5) % 40), slot === 20 ? undefined : 20),
);

/** The forms of call logs. */
function logForms(words: LogWords) {
  const log = { name: 'a-file-of-a-name-that-is-long-enough-to-be-shortened.csv', summary };
  const view = { standard: charter, method: 'offered' } as const;
  return {
    curve: toWaitCurve([log], standards, words),
    curves: toWaitCurve([log, { ...log, name: `2. ${log.name}` }], standards.slice(0, 1), words),
    heat: toHourMap(summary, view, words),
    days: toLogTrend(summary, 'days', view, words),
    weeks: toLogTrend(summary, 'weeks', view, words),
    staffing: toStaffingDay(day, 0, { minutes: 30, note: '' }, words),
  };
}

for (const locale of locales) {
  const messages = pickLogMessages(getMessages(locale));
  for (const [form, chart] of Object.entries(logForms(logWords(locale)))) {
    if (!chart) throw new Error(`nothing to draw as ${form}`);
    const logs = [{ name: 'calls.csv', isMadeUp: false, summary }];
    process.stdout.write(
      renderToStaticMarkup(
        <div lang={locale}>
          <WordsProvider locale={locale} messages={messages}>
            <LogChart chart={{ ...chart, id: `${form}-${locale}` }} logs={logs} />
          </WordsProvider>
        </div>,
      ),
    );
  }
}

for (const locale of locales) {
  const words = sampleWords(locale);
  for (const [form, figures] of Object.entries(forms)) {
    const id = `${form}-${locale}`;
    const rest = { query: '', address: { path: '', query: '', frozenQuery: '' }, omitted: 0 };
    const chart = { ...toChart(figures, definition, rest, words), id };
    process.stdout.write(
      renderToStaticMarkup(
        <div lang={locale}>
          <ChartFrame chart={chart} locale={locale} t={words.t} foot={null} />
        </div>,
      ),
    );
  }
}
