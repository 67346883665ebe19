'use client';

import { useEffect, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { BarsSpec, NumbersSpec } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { nextMark } from '@/lib/domain/charts/layout/mark-walk';
import { ChartTooltip, type ActivePoint } from './chart-tooltip';
import { idOfMark, useMarkKeys } from './use-mark-keys';

/**
 * Bars or numbers: walked with Tab, the arrow keys, Home and End; a bar that is hovered, touched or walked to says
 * more in a tooltip, which Escape hides. Numbers say all there is.
 */
export function LiveChart({
  drawing,
  hint,
  children,
}: {
  drawing: BarsSpec | NumbersSpec;
  /** Tells the keyboard how to walk the chart. */
  hint: string;
  /** The drawing, whose marks are links. */
  children: ReactNode;
}) {
  const [active, setActive] = useState<ActivePoint | null>(null);
  const points = pointsOf(drawing);
  const { frame, walked, keepStop } = useMarkKeys(hint, (id, key) => nextMark([points], id, key));
  useEscape(active !== null, () => setActive(null));

  const onPoint = ({ target }: SyntheticEvent) => {
    const mark = target instanceof Element ? target.closest('[data-point]') : null;
    const point = points.find(({ id }) => id === idOfMark(mark));
    const around = frame.current;
    if (mark && mark === document.activeElement) keepStop(mark);
    if (!mark || !point || !around || 'points' in drawing) return setActive(null);
    const box = (mark.querySelector('rect, circle') ?? mark).getBoundingClientRect();
    const room = around.getBoundingClientRect();
    const middle = box.left - room.left + box.width / 2;
    const left = Math.min(Math.max(middle, 110), room.width - 110);
    setActive({ point, left, top: box.top - room.top });
  };

  return (
    <div
      ref={frame}
      className="relative"
      {...walked}
      onFocus={onPoint}
      onBlur={() => setActive(null)}
      onMouseOver={onPoint}
      onMouseLeave={() => setActive(null)}
    >
      {children}
      <ChartTooltip active={active} />
    </div>
  );
}

/** Does something on Escape, wherever the focus is, while something is shown. */
export function useEscape(isShown: boolean, hide: () => void): void {
  useEffect(() => {
    if (!isShown) return;
    const onKey = ({ key }: { key: string }) => {
      if (key === 'Escape') hide();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
