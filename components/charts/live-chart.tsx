'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import type { BarsSpec, ChartPoint, TrendSpec } from '@/lib/charts/chart-schema';
import { BarsChart } from './bars-chart';
import { ChartTooltip, type ActivePoint } from './chart-tooltip';
import { TrendChart } from './trend-chart';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** A drawn chart: hovered, touched, or walked with Tab, the arrow keys, Home and End; Escape hides the tooltip. */
export default function LiveChart({
  drawing,
  scope,
  hint,
}: {
  drawing: BarsSpec | TrendSpec;
  scope: string;
  /** Tells the keyboard how to walk the chart. */
  hint: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<ActivePoint | null>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);

  const onEnter = (point: ChartPoint, mark: Element) => {
    const around = frame.current?.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    if (!around) return;
    const left = Math.min(
      Math.max(box.left - around.left + box.width / 2, 110),
      around.width - 110,
    );
    setActive({ point, left, top: box.top - around.top });
    if (mark === document.activeElement) setFocusedId(point.id);
  };
  const handlers = { activeId: focusedId, onEnter, onLeave: () => setActive(null) };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null);
    const marks = [...(frame.current?.querySelectorAll<SVGAElement>('[data-point]') ?? [])];
    const target = nextMark(marks, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div ref={frame} className="relative" role="group" aria-label={hint} onKeyDown={onKeyDown}>
      {drawing.form === 'bars' ? (
        <BarsChart drawing={drawing} scope={scope} handlers={handlers} />
      ) : (
        <TrendChart drawing={drawing} handlers={handlers} />
      )}
      <ChartTooltip active={active} />
    </div>
  );
}

function nextMark(marks: readonly SVGAElement[], key: string): SVGAElement | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const current = marks.findIndex((mark) => mark === document.activeElement);
  const step = steps[key];
  return step === undefined || current < 0 ? undefined : marks[current + step];
}
