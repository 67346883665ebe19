'use client';

import { useId } from 'react';
import { nextToRead } from '@/lib/call-log/charts/curve-reading';
import type { CurvePoint } from '@/lib/call-log/measure/wait-curve-summary';
import { formatDuration, formatShare } from '@/lib/base/i18n/format';
import type { Words } from '../parts/log-view';

/** A slider below the axis; it stops only at the points of the curve, which are exact. */
export function CurveReader({
  points,
  end,
  read,
  words: { t, locale },
  onRead,
}: {
  points: readonly CurvePoint[];
  end: number;
  read: CurvePoint;
  words: Words;
  onRead: (point: CurvePoint) => void;
}) {
  const id = useId();
  const text = t('benchmark.curve.at', {
    wait: formatDuration(read.seconds, locale),
    answered: formatShare(read.answered, locale),
    abandoned: formatShare(read.abandoned, locale),
  });
  return (
    <div className="trend">
      <div className="trend-frame trend-frame-trend -mx-2 py-0">
        <input
          {...{ id, type: 'range', min: 0, max: end, value: read.seconds, 'aria-valuetext': text }}
          className="accent-ink w-full"
          onChange={({ target }) => onRead(nextToRead(points, read, target.valueAsNumber))}
        />
      </div>
      <label htmlFor={id} className="text-muted block text-sm">
        {t('benchmark.curve.read')}
      </label>
      <p className="font-semibold tabular-nums">{text}</p>
    </div>
  );
}
