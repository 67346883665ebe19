'use client';

import {
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import type { AxisPeriod, TrendPanel, TrendSpec } from '@/lib/domain/charts/model/chart-schema';
import { nextMark } from '@/lib/domain/charts/layout/mark-walk';
import {
  nearestPeriod,
  rowsOfLines,
  valuesOfPeriod,
} from '@/lib/domain/charts/layout/trend-periods';
import { useEscape } from './live-chart';
import type { TrendPlotProps } from './trend-plot';
import { idOfMark, useMarkKeys } from './use-mark-keys';
import { cardPlace, PeriodCard, type CardPlace } from './period-card';

/** What somebody looks at: a period of a plot, and the line that is brought forward. */
type Look = {
  /** null where only the name of a line is looked at. */
  at: { panel: TrendPanel; period: AxisPeriod; place: CardPlace } | null;
  line: string | null;
  /** By what: a card that a tap opened stays, and holds links. */
  by: 'pointer' | 'tap' | 'keyboard';
};

/**
 * Drawn lines, alive: the first pointer, touch, key or focus has Recharts lay its own lines and the crosshair
 * on the drawing. A period is chosen by pointing, by a tap or by walking its marks; Escape leaves.
 */
export function LiveLines({
  drawing,
  hint,
  children,
}: {
  drawing: TrendSpec;
  /** Tells the keyboard how to walk the chart. */
  hint: string;
  /** The drawing, whose marks are links. */
  children: ReactNode;
}) {
  const touched = useRef(false);
  const [look, setLook] = useState<Look | null>(null);
  const rows = rowsOfLines(drawing);
  const { frame, walked, keepStop } = useMarkKeys(hint, (id, key) => nextMark(rows, id, key));
  const { plots, begin } = usePlots(frame);
  useEscape(look !== null, () => setLook(null));
  useLinesForward(frame, look?.line ?? null);
  useOutside(frame, look?.by === 'tap', () => setLook(null));

  const find = (target: EventTarget, by: Look['by'], left?: number) =>
    target instanceof Element && frame.current
      ? findLook(frame.current, target, drawing, by, left)
      : null;

  const onPointer = ({ target, clientX, pointerType }: PointerEvent) => {
    begin();
    touched.current = pointerType === 'touch';
    if (touched.current || isInCard(target)) return;
    if (look?.by !== 'tap') setLook(find(target, 'pointer', clientX));
  };
  const onClick = (event: MouseEvent) => {
    const { target, clientX } = event;
    if (!touched.current || isInCard(target)) return;
    const tapped = find(target, 'tap', clientX);
    if (tapped?.at) event.preventDefault();
    setLook(tapped);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    begin();
    if (target.hasAttribute('data-point')) keepStop(target);
    if (!touched.current && !isInCard(target)) setLook(find(target, 'keyboard'));
  };

  const said = look?.by === 'keyboard' ? saidOf(look) : '';
  return (
    <div
      ref={frame}
      className="relative"
      {...walked}
      onKeyDown={(event) => {
        touched.current = false;
        walked.onKeyDown(event);
      }}
      onFocus={onFocus}
      onBlur={() => look?.by === 'keyboard' && setLook(null)}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={() => look?.by === 'pointer' && setLook(null)}
      onClick={onClick}
    >
      {children}
      {plots?.places.map((place, index) => {
        const panel = drawing.panels[index];
        const { TrendPlot } = plots;
        const shown = { period: look?.at?.period ?? null, line: look?.line ?? null };
        if (!panel) return null;
        return createPortal(<TrendPlot {...{ drawing, panel, ...shown }} />, place, panel.key);
      })}
      {look?.at && <PeriodCard {...look.at} line={look.line} isTapped={look.by === 'tap'} />}
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </div>
  );
}

type Plots = { TrendPlot: ComponentType<TrendPlotProps>; places: readonly Element[] };

/** Recharts and where it draws, once somebody is there. */
function usePlots(frame: { readonly current: HTMLElement | null }) {
  const [plots, setPlots] = useState<Plots | null>(null);
  const hasBegun = useRef(false);
  const begin = () => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    import('./trend-plot').then(
      ({ default: TrendPlot }) => {
        const places = [...(frame.current?.querySelectorAll('.trend-plot') ?? [])];
        setPlots({ TrendPlot, places });
      },
      () => {
        // The drawing still stands; the next sign asks again.
        hasBegun.current = false;
      },
    );
  };
  return { plots, begin };
}

const isInCard = (target: EventTarget) =>
  target instanceof Element && target.closest('.tooltip') !== null;

/** @param left of the pointer, in pixels of the window; not given where the keyboard leads */
function findLook(
  frame: Element,
  target: Element,
  drawing: TrendSpec,
  by: Look['by'],
  left?: number,
): Look | null {
  const line = target.closest('[data-line]')?.getAttribute('data-line') ?? null;
  const plot = target.closest('.trend-frame')?.querySelector('.trend-plot');
  const panel = drawing.panels.find(({ key }) => key === plot?.getAttribute('data-panel'));
  if (!plot || !panel) return null;
  const lookAt = (period: AxisPeriod): Look => {
    const place = cardPlace(frame, plot, { panel, period, drawing });
    return { at: { panel, period, place }, line, by };
  };
  const id = idOfMark(target);
  const point = panel.lines.flatMap(({ runs }) => runs.flat()).find((one) => one.id === id);
  const own = drawing.periods.find(({ at }) => at === point?.at);
  if (own) return lookAt(own);
  if (left === undefined) return null;
  const { x, width } = plot.getBoundingClientRect();
  const part = (left - x) / width;
  // Beside the plot stand its axis and the names of its lines, which bring them forward.
  if (part < 0 || part > 1) return line === null ? null : { at: null, line, by };
  const nearest = nearestPeriod(part, panel, drawing);
  return nearest && lookAt(nearest);
}

/** What a screen reader is told: every value of the period that is looked at. */
function saidOf({ at }: Look): string {
  if (!at) return '';
  const values = valuesOfPeriod(at.panel, at.period).map(({ line, point }) =>
    [line.label, point.valueLabel, point.coverage].filter((part) => part !== undefined).join(' '),
  );
  return `${at.period.name}, ${values.join(', ')}`;
}

/** Lets the other lines stand back, with their marks and names. */
function useLinesForward(frame: { readonly current: HTMLElement | null }, line: string | null) {
  useEffect(() => {
    for (const part of frame.current?.querySelectorAll('[data-line]') ?? [])
      part.toggleAttribute('data-back', line !== null && part.getAttribute('data-line') !== line);
  }, [frame, line]);
}

/** Does something when somebody taps elsewhere, while something is shown. */
function useOutside(
  frame: { readonly current: HTMLElement | null },
  isShown: boolean,
  hide: () => void,
) {
  useEffect(() => {
    if (!isShown) return;
    const onDown = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) hide();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  });
}
