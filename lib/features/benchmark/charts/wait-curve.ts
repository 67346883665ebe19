import { compareCurves, curveEnd, pointsWithin } from '../../../call-log/charts/curve-reading';
import type { LogSummary } from '../../../call-log/measure/log-summary';
import type { BenchmarkStandard } from '../../../call-log/measure/standard-verdict-summary';
import { formatDuration, formatShareBeside, joinTexts } from '../../../base/i18n/format';
import { toStepAxis } from '../../../domain/charts/model/chart-axis';
import type { StepsSpec } from '../../../domain/charts/model/chart-schema';
import { asksText } from '../log-texts';
import type { LogWords } from '../log-words';
import { nameSteps, shareAxis, shareCell, type LogChartSpec } from './log-chart-spec';

/** Lengths of time that people count in, in seconds. */
const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];

/** Of a drawing's two lines a log. */
const kinds = [
  { kind: 'answered', colour: 2 },
  { kind: 'abandoned', colour: 1 },
] as const;

/** Letters of a file's name for which there is room on a phone. */
const mostLetters = 28;

export type CurveLog = {
  name: string;
  summary: Pick<LogSummary, 'curve' | 'answeredWaits' | 'rules'>;
};

/**
 * How many of the offered calls had been answered, and given up, by the time they waited: of one log, or of two,
 * the second in dashes.
 * @param standards those that are marked, the one that is looked at first
 */
export function toWaitCurve(
  logs: readonly CurveLog[],
  standards: readonly BenchmarkStandard[],
  words: LogWords,
): LogChartSpec & { drawing: StepsSpec } {
  const { t, locale } = words;
  const areTwo = logs.length > 1;
  const axis = shareAxis(locale);
  const end = Math.max(...logs.map(({ summary }) => curveEnd(summary)));
  const across = toStepAxis([end], steps, (seconds) => formatDuration(seconds, locale));
  const lines = logs.flatMap(({ summary: { curve } }, index) =>
    kinds.map(({ kind, colour }) => {
      const name = t(`benchmark.curve.${kind}`);
      const shown = pointsWithin(curve, across.max).map((point) => ({
        ...{ at: point.seconds, value: point[kind] * 100 },
      }));
      // The last step goes on to the edge.
      const last = { at: across.max, value: shown.at(-1)?.value ?? 0 };
      return {
        ...{ key: `${kind} ${index}`, label: areTwo ? `${index + 1}. ${name}` : name },
        ...{ colour, isDashed: index > 0, runs: [[...shown, last]] },
      };
    }),
  );
  return {
    id: areTwo ? 'wait-curves' : 'wait-curve',
    finding: findAtStandard(logs, standards[0], words),
    label: t(areTwo ? 'benchmark.compare.curves' : 'benchmark.curve.title'),
    note: t('benchmark.curve.marks', {
      standards: joinTexts(
        standards.map((one) => {
          return t('benchmark.curve.mark', { standard: one.label, asks: asksText(one, words) });
        }),
        locale,
      ),
    }),
    drawing: {
      ...{ form: 'curve', axis, across, areas: [] },
      lines: nameSteps(lines, axis),
      marks: standards.map((one) => ({
        ...{ at: one.threshold_seconds, value: one.target_percent, label: asksText(one, words) },
      })),
      key: areTwo
        ? logs.map(({ name }, index) => ({ label: shortened(name), isDashed: index > 0 }))
        : [],
    },
    table: toTable(logs, words),
  };
}

/** What had been answered by the wait of a standard, beside what it asks for: no verdict, which hangs on more. */
function findAtStandard(
  logs: readonly CurveLog[],
  standard: BenchmarkStandard | undefined,
  { t, locale }: LogWords,
): string | null {
  if (!standard) return null;
  const { threshold_seconds: threshold, target_percent: target } = standard;
  const shares = logs.flatMap(({ summary: { curve } }) => {
    const at = curve.findLast(({ seconds }) => seconds <= threshold);
    return at ? [formatShareBeside(at.answered, target, locale)] : [];
  });
  const [share, second] = shares;
  if (share === undefined || shares.length < logs.length) return null;
  const wait = formatDuration(threshold, locale);
  if (second !== undefined) return t('benchmark.found.answeredBoth', { wait, share, second });
  if (target === null) return t('benchmark.found.answered', { wait, share });
  const asked = formatShareBeside(target / 100, null, locale);
  return t('benchmark.found.answeredOf', { wait, share, target: asked });
}

function toTable(logs: readonly CurveLog[], { t, locale }: LogWords): LogChartSpec['table'] {
  const isOne = logs.length === 1;
  return {
    columns: [
      { code: 'wait_seconds', label: t('benchmark.curve.wait') },
      ...logs.flatMap(({ name }, index) =>
        kinds.map(({ kind }) => {
          const label = t(`benchmark.curve.${kind}`);
          return isOne
            ? { code: kind, label }
            : { code: `${kind}_${index + 1}`, label: t('labelled', { label: name, value: label }) };
        }),
      ),
    ],
    rows: compareCurves(logs.map(({ summary }) => summary.curve)).map(({ seconds, points }) => [
      { text: formatDuration(seconds, locale), value: seconds },
      ...points.flatMap((point) => kinds.map(({ kind }) => shareCell(point[kind], locale))),
    ]),
  };
}

/** Names of files may be longer than the drawing is wide; the table has them whole. */
function shortened(name: string): string {
  return name.length <= mostLetters ? name : `${name.slice(0, mostLetters - 1)}…`;
}
