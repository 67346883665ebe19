import { roundPixels } from '@/lib/base/xml/round-pixels';
import type { ReactNode } from 'react';
import type { ChartPoint, WidthClass } from '@/lib/domain/charts/model/chart-schema';

/** How wide a plot is: in pixels in a file; null on a page, where it takes the width of its place. */
export type PlotWidth = number | null;

/** A place along a plot, as SVG writes it. @param part of its width, from 0 to 1 */
export function along(part: number, width: PlotWidth): string | number {
  return width === null ? `${roundPixels(part * 100)}%` : roundPixels(part * width);
}

/** How what is drawn looks: written out in a file, and on a page by the styles of its class. */
const markLooks = {
  'plot-rule': { stroke: 'var(--line)' },
  'plot-tick': { fontSize: 12, fill: 'var(--muted)' },
  'written-value': { fontSize: 14, fontWeight: 600, fill: 'var(--ink)' },
  'trend-break': { stroke: 'var(--muted)', strokeWidth: 1.5, strokeDasharray: '2 4' },
  'trend-mark': { stroke: 'var(--paper)', strokeWidth: 2 },
  'trend-mark-current': { stroke: 'var(--ink)', strokeWidth: 2 },
  promise: { strokeWidth: 2, strokeDasharray: '6 4' },
  'trend-run': { strokeWidth: 2.5 },
  whisker: { fill: 'none', stroke: 'var(--ink)', strokeWidth: 1.5 },
} as const;

/** What is so frequent that the styles of a page know it by its place. */
const knownByPlace: readonly string[] = ['plot-rule', 'trend-mark'];

/** The look of a part of a plot: of hundreds on a page, which names each look once. @param more its other classes */
export function markLook(look: keyof typeof markLooks, width: PlotWidth, more = '') {
  if (width !== null) return markLooks[look];
  return knownByPlace.includes(look) ? {} : { className: `${look} ${more}`.trim() };
}

/** The class of what a page shows only where there is room for it; a file has room. */
export const widthClassNames: Readonly<Record<WidthClass, string>> = {
  ...{ narrow: '', wide: 'where-roomy', full: 'where-full' },
};

/** How texts look in a file, in pixels, and on a page, by the classes of its styles. */
export const textLooks = {
  title: { size: 22, leading: 28, weight: 700, fill: 'var(--ink)', classes: '' },
  heading: {
    size: 14,
    leading: 20,
    weight: 600,
    fill: 'var(--ink)',
    classes: 'text-sm font-semibold',
  },
  label: {
    size: 14,
    leading: 18,
    weight: 400,
    fill: 'var(--ink)',
    classes: 'mark-label',
  },
  tile: {
    size: 40,
    leading: 48,
    weight: 600,
    fill: 'var(--ink)',
    classes: 'text-5xl tabular-nums font-semibold',
  },
  number: {
    size: 26,
    leading: 34,
    weight: 600,
    fill: 'var(--ink)',
    classes: 'text-2xl tabular-nums font-semibold',
  },
  small: {
    size: 13,
    leading: 18,
    weight: 400,
    fill: 'var(--muted)',
    classes: 'text-muted text-sm',
  },
  question: { size: 13, leading: 18, weight: 400, fill: 'var(--ink)', classes: 'text-sm' },
} as const;

export type TextLook = keyof typeof textLooks;

/** A text over as many lines as it needs. */
export type TextBlock = {
  kind: 'text';
  text: string;
  look: TextLook;
  /** The figure that it leads to. */
  point?: ChartPoint;
  /** Whether the Tab key stops at it: at one of a drawing. */
  isStop?: boolean;
  isStrong?: boolean;
};

/** Where plots have room beside them, for what is written there. */
export type PlotFrame = 'bars' | 'trend' | 'multiples' | 'grid' | 'whole';

/** What is drawn along a width. */
export type PlotBlock = {
  kind: 'plot';
  frame: PlotFrame;
  height: number;
  draw: (width: PlotWidth) => ReactNode;
  /** Drawn beneath it: what only helps to read it. */
  axes?: (width: PlotWidth) => ReactNode;
  /** The figure that all of it leads to. */
  point?: ChartPoint;
  isStop?: boolean;
  /** Whether what is written beside it takes more room than usual. */
  isWideAxis?: boolean;
  /** What tells it from the other plots of its chart. */
  panel?: string;
  /** Repeats what is said elsewhere. */
  isHidden?: boolean;
};

/** Blocks one under the other, or side by side in as many columns as have room. */
export type StackBlock = {
  kind: 'stack';
  blocks: readonly Block[];
  /** Between two of them, in pixels. */
  gap: number;
  /** Each is an item of a list. */
  isList?: boolean;
  columns?: { most: number; classes: string };
  /** The number of the colour of a rule beside them. */
  edge?: number;
  /** Drawn behind them, along the plots of bars among them. */
  behind?: (width: PlotWidth, height: PlotWidth) => ReactNode;
};

/** A part of a drawing, laid out as HTML on a page and as SVG in a file. */
export type Block = TextBlock | PlotBlock | StackBlock;
