import type { ReactNode } from 'react';
import { stackParts, type Part } from './drawing-in-file';

/**
 * A drawing as an SVG file that stands alone: paper around its parts, one under the other.
 * @param width of the parts; the paper goes further by `edge` on every side
 */
export function SvgFile({
  title,
  description,
  parts,
  gap,
  width,
  edge,
  children,
}: {
  title: string;
  /** What is drawn, for those who cannot see it. */
  description?: string | undefined;
  parts: readonly Part[];
  gap: number;
  width: number;
  edge: number;
  /** The definitions that the parts name. */
  children?: ReactNode;
}) {
  const { height, drawn } = stackParts(parts, gap);
  const size = { width: width + 2 * edge, height: Math.ceil(height + 2 * edge) };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...size}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      fontFamily="'Public Sans', system-ui, sans-serif"
    >
      <title>{title}</title>
      {description !== undefined && <desc>{description}</desc>}
      {children}
      <rect {...size} fill="var(--paper)" />
      <g transform={`translate(${edge} ${edge})`}>{drawn}</g>
    </svg>
  );
}
