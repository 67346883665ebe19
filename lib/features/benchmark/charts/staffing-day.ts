import type { StaffedInterval } from '../../../call-log/staffing/staffing-summary';
import { formatNumber, formatWeekday } from '../../../base/i18n/format';
import { toStepAxis } from '../../../domain/charts/model/chart-axis';
import type { Step, StepsSpec } from '../../../domain/charts/model/chart-schema';
import { clock } from '../log-texts';
import type { LogWords } from '../log-words';
import { nameSteps, numberCell, shareCell, type LogChartSpec } from './log-chart-spec';

const agentSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** In minutes. */
const hourSteps = [60, 120, 180, 240, 360];

/**
 * The agents that a day of the week takes, as an area, of which what lacks stands out, and those who are there, as a line.
 * @param week its intervals in order, of so many minutes
 */
export function toStaffingDay(
  week: readonly StaffedInterval[],
  weekday: number,
  { minutes, note }: { minutes: number; note: string },
  words: LogWords,
): LogChartSpec {
  const { t, locale } = words;
  const day = week.filter((interval) => interval.weekday === weekday);
  const name = formatWeekday(weekday, locale, 'long');
  return {
    id: 'staffing',
    finding: findMost(day, minutes, name, words),
    label: t('benchmark.staffing.chart', { weekday: name }),
    note,
    drawing: toAgentSteps(day, minutes, words),
    table: toTable(day, words),
  };
}

function toAgentSteps(
  day: readonly StaffedInterval[],
  minutes: number,
  { t, locale }: LogWords,
): StepsSpec {
  const start = Math.floor((day[0]?.from ?? 0) / 60) * 60;
  const intervals = day.map(({ from, agents, there }) => ({
    ...{ from: from - start, to: from - start + minutes },
    ...{ needed: agents, there: there?.agents ?? null },
    covered: Math.min(agents, there?.agents ?? agents),
  }));
  const most = intervals.map(({ needed, there }) => Math.max(needed, there ?? 0));
  const axis = toStepAxis(most, agentSteps, (value) => formatNumber(value, locale));
  const ends = intervals.map(({ to }) => to);
  const lines = [
    { key: 'needed', label: t('benchmark.staffing.agents'), colour: 2 } as const,
    { key: 'there', label: t('benchmark.staffing.there'), colour: 0 } as const,
  ].map((line) => ({ ...line, isDashed: false, runs: toRuns(intervals, line.key) }));
  return {
    ...{ form: 'staffing', axis, marks: [], key: [] },
    across: toStepAxis(ends, hourSteps, (value) => clock(start + value)),
    areas: [
      {
        colour: 2,
        boxes: intervals.map(({ from, to, covered }) => ({ from, to, low: 0, high: covered })),
      },
      {
        colour: 1,
        boxes: intervals.flatMap(({ from, to, covered, needed }) =>
          covered < needed ? [{ from, to, low: covered, high: needed }] : [],
        ),
      },
    ],
    lines: nameSteps(
      lines.filter(({ runs }) => runs.length > 0),
      axis,
    ),
  };
}

type Interval = { from: number; to: number; needed: number; there: number | null };

/** A line through intervals: broken where its number is not known, and where nobody calls between two. */
function toRuns(intervals: readonly Interval[], key: 'needed' | 'there'): Step[][] {
  const runs: Step[][] = [];
  for (const { from, to, [key]: value } of intervals) {
    if (value === null) continue;
    const steps = [from, to].map((at) => ({ at, value }));
    const run = runs.at(-1);
    if (run && run.at(-1)?.at === from) run.push(...steps);
    else runs.push(steps);
  }
  return runs;
}

/** The interval that lacks the most agents, or, where nobody said who is there, that takes the most. */
function findMost(
  day: readonly StaffedInterval[],
  minutes: number,
  weekday: string,
  { t }: LogWords,
): string | null {
  const known = day.filter(({ there }) => there !== null);
  const countOf = ({ agents, there }: StaffedInterval) =>
    known.length > 0 ? (there?.short ?? 0) : agents;
  const [worst] = day.toSorted((a, b) => countOf(b) - countOf(a) || a.from - b.from);
  if (!worst) return null;
  const place = { weekday, from: clock(worst.from), to: clock(worst.from + minutes) };
  const count = countOf(worst);
  if (known.length === 0) return t('benchmark.found.needed', { ...place, count });
  return count === 0
    ? t('benchmark.found.enough', { weekday })
    : t('benchmark.found.lacking', { ...place, count });
}

function toTable(day: readonly StaffedInterval[], { t, locale }: LogWords): LogChartSpec['table'] {
  const number = (value: number | null) => numberCell(value, locale);
  return {
    columns: [
      { code: 'from', label: t('benchmark.staffing.when') },
      { code: 'calls', label: t('benchmark.staffing.arrivals') },
      { code: 'agents_needed', label: t('benchmark.staffing.agents') },
      { code: 'agents_rostered', label: t('benchmark.staffing.rostered') },
      { code: 'service_level', label: t('benchmark.staffing.level') },
      { code: 'agents_there', label: t('benchmark.staffing.there') },
      { code: 'service_level_there', label: t('benchmark.staffing.levelThere') },
    ],
    rows: day.map(({ from, arrivals, agents, rostered, performance, there }) => [
      { text: clock(from), value: clock(from) },
      ...[arrivals, agents, rostered].map(number),
      shareCell(performance?.serviceLevel ?? null, locale),
      number(there?.agents ?? null),
      shareCell(there?.serviceLevel ?? null, locale),
    ]),
  };
}
