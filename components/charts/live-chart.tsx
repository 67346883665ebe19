'use client';

import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { BarsSpec, ChartPoint, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { BarsChart } from './bars-chart';
import { ChartTooltip, type ActivePoint } from './chart-tooltip';
import { TabStop, type PointHandlers } from './point-link';
import { TrendChart } from './trend-chart';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

export type LiveChartProps = {
  drawing: BarsSpec | TrendSpec;
  /** Tells apart the fillings of one chart from those of another. */
  scope: string;
  /** Tells the keyboard how to walk the chart. */
  hint: string;
};

/** A drawn chart: hovered, touched, or walked with Tab, the arrow keys, Home and End; Escape hides the tooltip. */
export default function LiveChart({ drawing, scope, hint }: LiveChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<ActivePoint | null>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);

  // Stable, so that the drawing is made once: Recharts makes new marks, without focus, when it redraws.
  const handlers = useMemo((): PointHandlers => {
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
    return { onEnter, onLeave: () => setActive(null) };
  }, []);

  const isShown = active !== null;
  useEffect(() => {
    if (!isShown) return;
    const hide = ({ key }: { key: string }) => {
      if (key === 'Escape') setActive(null);
    };
    document.addEventListener('keydown', hide);
    return () => document.removeEventListener('keydown', hide);
  }, [isShown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const marks = [...(frame.current?.querySelectorAll<SVGAElement>('[data-point]') ?? [])];
    const target = nextMark(marks, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div ref={frame} className="relative" role="group" aria-label={hint} onKeyDown={onKeyDown}>
      <TabStop value={focusedId ?? firstIdOf(drawing)}>
        <Drawing drawing={drawing} scope={scope} handlers={handlers} />
      </TabStop>
      <ChartTooltip active={active} />
    </div>
  );
}

type DrawingProps = { drawing: BarsSpec | TrendSpec; scope: string; handlers: PointHandlers };

const Drawing = memo(function Drawing({ drawing, scope, handlers }: DrawingProps) {
  return drawing.form === 'bars' ? (
    <BarsChart drawing={drawing} scope={scope} handlers={handlers} />
  ) : (
    <TrendChart drawing={drawing} handlers={handlers} />
  );
});

function firstIdOf(drawing: BarsSpec | TrendSpec): string | undefined {
  const [first] = drawing.form === 'bars' ? drawing.groups : drawing.lines;
  return first?.points[0]?.id;
}

function nextMark(marks: readonly SVGAElement[], key: string): SVGAElement | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const current = marks.findIndex((mark) => mark === document.activeElement);
  const step = steps[key];
  return step === undefined || current < 0 ? undefined : marks[current + step];
}
