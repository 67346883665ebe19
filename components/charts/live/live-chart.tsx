'use client';

import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import type { BarsSpec, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { pointsOf } from '@/lib/domain/charts/drawing-points';
import { ChartTooltip, type ActivePoint } from './chart-tooltip';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

export type LiveChartProps = {
  drawing: BarsSpec | TrendSpec;
  /** Tells the keyboard how to walk the chart. */
  hint: string;
  /** The drawing, whose marks are links. */
  children: ReactNode;
};

/** A drawn chart: hovered, touched, or walked with Tab, the arrow keys, Home and End; Escape hides the tooltip. */
export default function LiveChart({ drawing, hint, children }: LiveChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const tabStop = useRef<string | null>(null);
  const [active, setActive] = useState<ActivePoint | null>(null);
  const points = useMemo(
    () => new Map(pointsOf(drawing).map((point) => [point.id, point])),
    [drawing],
  );

  // The drawing is one stop of the Tab key. Recharts makes new marks when it draws again.
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const settle = () => setTabStop(current, tabStop.current);
    const observer = new MutationObserver(settle);
    observer.observe(current, { childList: true, subtree: true });
    settle();
    return () => observer.disconnect();
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

  const onPoint = ({ target }: SyntheticEvent) => {
    const mark = target instanceof Element ? target.closest('[data-point]') : null;
    const id = mark?.getAttribute('data-point') ?? '';
    const point = points.get(id);
    const around = frame.current;
    if (!mark || !point || !around) return setActive(null);
    const box = (mark.querySelector('rect, circle') ?? mark).getBoundingClientRect();
    const room = around.getBoundingClientRect();
    const middle = box.left - room.left + box.width / 2;
    const left = Math.min(Math.max(middle, 110), room.width - 110);
    setActive({ point, left, top: box.top - room.top });
    if (mark !== document.activeElement) return;
    tabStop.current = id;
    setTabStop(around, id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = frame.current && nextMark(marksOf(frame.current), event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div
      ref={frame}
      className="relative"
      role="group"
      aria-label={hint}
      onKeyDown={onKeyDown}
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

type MarkElement = HTMLAnchorElement | SVGAElement;

function marksOf(frame: Element): MarkElement[] {
  return [...frame.querySelectorAll<MarkElement>('[data-point]')];
}

/** The one mark that Tab reaches: the last that had the focus, at first the first. */
function setTabStop(frame: Element, id: string | null): void {
  const marks = marksOf(frame);
  const stop = marks.find((mark) => mark.getAttribute('data-point') === id) ?? marks[0];
  for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
}

function nextMark(marks: readonly MarkElement[], key: string): MarkElement | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const current = marks.findIndex((mark) => mark === document.activeElement);
  const step = steps[key];
  return step === undefined || current < 0 ? undefined : marks[current + step];
}
