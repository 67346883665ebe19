'use client';

import { useState } from 'react';
import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import type { BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { curveEnd, pointsWithin } from '@/lib/call-log/charts/curve-reading';
import type { CurveMark } from '@/lib/call-log/charts/wait-curve-drawing';
import type { CurvePoint } from '@/lib/call-log/measure/wait-curve-summary';
import { textWidth } from '@/lib/domain/charts/layout/text-lines';
import { formatDuration, formatShare } from '@/lib/base/i18n/format';
import { CurveReader } from './curve-reader';
import { LogChart } from './log-chart';
import type { LogView, Words } from '../parts/log-view';
import { asksText } from '../parts/result-text';
import { WaitCurves } from './wait-curves';
import { useWords } from '../parts/words';

/** How many of the offered calls were answered, and how many had given up, by the time they waited. */
export function WaitCurveChart({
  view: { log, standard },
  standards,
}: {
  view: LogView;
  standards: readonly BenchmarkStandard[];
}) {
  const words = useWords();
  const { t } = words;
  const { curve } = log.summary;
  const end = curveEnd(log.summary);
  const points = pointsWithin(curve, end);
  const atStandard = points.find(({ seconds }) => seconds >= standard.threshold_seconds);
  const [chosen, setChosen] = useState<CurvePoint | null>(null);
  const read = chosen ?? atStandard;
  const title = t('benchmark.curve.title');
  const marks = standards.map((one) => toMark(one, words));
  const height = 260 + marks.length * 18;
  return (
    <LogChart
      {...{ id: 'wait-curve', title, log, height, table: toTable(curve, words) }}
      controls={read && <CurveReader {...{ points, end, read, words, onRead: setChosen }} />}
      draw={(width) => (
        <WaitCurves
          {...{ curves: [{ name: log.name, points: curve }], marks, end, read, words }}
          size={{ width, height }}
        />
      )}
    />
  );
}

/** What a standard asks of a curve, to be marked on it. */
export function toMark(standard: BenchmarkStandard, words: Words): CurveMark {
  const asks = asksText(standard, words);
  const texts = [words.t('benchmark.curve.mark', { standard: standard.label, asks }), asks];
  return {
    id: standard.id,
    seconds: standard.threshold_seconds,
    target: standard.target_percent,
    labels: texts.map((text) => ({ text, width: textWidth(text, 12) })),
  };
}

function toTable(curve: readonly CurvePoint[], { t, locale }: Words): ChartTableData {
  const share = (value: number) => ({ text: formatShare(value, locale), value });
  return {
    columns: [
      { code: 'wait_seconds', label: t('benchmark.curve.wait') },
      { code: 'answered', label: t('benchmark.curve.answered') },
      { code: 'abandoned', label: t('benchmark.curve.abandoned') },
    ],
    rows: curve.map(({ seconds, answered, abandoned }) => [
      { text: formatDuration(seconds, locale), value: seconds },
      share(answered),
      share(abandoned),
    ]),
  };
}
