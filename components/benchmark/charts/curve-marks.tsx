import type { PlacedMark } from '@/lib/call-log/charts/wait-curve-drawing';
import { onPaper } from './plot-axes';

/** What a standard asks for, above a line at its wait. */
export function MarkLine({ mark: { x, label }, bottom }: { mark: PlacedMark; bottom: number }) {
  return (
    <g>
      <path
        {...{
          d: `M${x} ${label.y - 10}V${bottom}`,
          stroke: 'var(--muted)',
          strokeDasharray: '3 3',
        }}
      />
      <text
        {...{ x: label.x, y: label.y, textAnchor: label.anchor, fontSize: 12 }}
        {...{ fill: 'var(--ink)', ...onPaper }}
      >
        {label.text}
      </text>
    </g>
  );
}

/** A diamond where the curve has to be, for the standard to be met. */
export function MarkTarget({ mark: { x, targetY } }: { mark: PlacedMark }) {
  if (targetY === null) return null;
  return (
    <path
      {...{ d: `M${x} ${targetY - 6}l6 6l-6 6l-6 -6z`, fill: 'var(--paper)' }}
      {...{ stroke: 'var(--ink)', strokeWidth: 2 }}
    />
  );
}
