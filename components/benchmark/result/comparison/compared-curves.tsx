'use client';

import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import { compareCurves, curveEnd } from '@/lib/call-log/charts/curve-reading';
import type { CurveMark } from '@/lib/call-log/charts/wait-curve-drawing';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { formatDuration, formatShare } from '@/lib/base/i18n/format';
import { LogChart } from '../../charts/log-chart';
import type { Words } from '../../parts/log-view';
import { curveKinds, namesHeight, WaitCurves } from '../../charts/wait-curves';
import { useWords } from '../../parts/words';

const height = 300 + namesHeight;

/** The wait curves of two logs in one drawing: the first in full lines, the second in dashes. */
export function ComparedCurves({
  first,
  second,
  names,
  mark,
}: {
  first: MeasuredLog;
  second: MeasuredLog;
  names: readonly string[];
  /** The standard that both are held to. */
  mark: CurveMark;
}) {
  const words = useWords();
  const title = words.t('benchmark.compare.curves');
  const logs = [first, second];
  const curves = logs.map(({ summary }, index) => ({
    ...{ name: names[index] ?? '', points: summary.curve },
  }));
  const end = Math.max(...logs.map(({ summary }) => curveEnd(summary)));
  return (
    <LogChart
      {...{ id: 'wait-curves', title, log: first, beside: second, height }}
      table={toTable(first, second, names, words)}
      draw={(width) => (
        <WaitCurves {...{ curves, marks: [mark], end, words, size: { width, height } }} />
      )}
    />
  );
}

function toTable(
  first: MeasuredLog,
  second: MeasuredLog,
  names: readonly string[],
  { t, locale }: Words,
): ChartTableData {
  const share = (value: number) => ({ text: formatShare(value, locale), value });
  return {
    columns: [
      { code: 'wait_seconds', label: t('benchmark.curve.wait') },
      ...names.flatMap((name, index) =>
        curveKinds.map((kind) => ({
          code: `${kind}_${index + 1}`,
          label: t('labelled', { label: name, value: t(`benchmark.curve.${kind}`) }),
        })),
      ),
    ],
    rows: compareCurves(first.summary.curve, second.summary.curve).map((point) => [
      { text: formatDuration(point.seconds, locale), value: point.seconds },
      ...[point.first, point.second].flatMap(({ answered, abandoned }) => [
        ...[share(answered), share(abandoned)],
      ]),
    ]),
  };
}
