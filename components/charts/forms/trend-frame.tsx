import type { CSSProperties, ReactNode } from 'react';
import type { TrendPanel, TrendSpec } from '@/lib/domain/charts/chart-schema';
import {
  fromLeft,
  fromTop,
  plotHeightOf,
  plotWidths,
  writtenYears,
} from '@/lib/domain/charts/chart-size';
import { colourOf } from '@/lib/domain/charts/country-colour';
import { PointLink } from './point-link';

/** A part of a plot's width or height, as CSS and SVG write it. */
export function cssPercent(part: number): string {
  return `${part * 100}%`;
}

/**
 * Axis, years, grid, promises and the names of lines, around what draws the lines.
 */
export function TrendFrame({
  drawing,
  plot,
}: {
  drawing: TrendSpec;
  plot: (panel: TrendPanel) => ReactNode;
}) {
  const { form, label, panels, differences } = drawing;
  const isMany = form === 'multiples';
  return (
    <div className="trend" data-form={form}>
      {label !== null && <h4 className="mb-2 text-sm font-semibold">{label}</h4>}
      <div className={isMany ? 'trend-panels' : ''}>
        {panels.map((panel) => (
          <div key={panel.key} className="break-inside-avoid">
            {isMany && <PanelName panel={panel} />}
            <div className="trend-frame" style={{ height: plotHeightOf(drawing) + 58 }}>
              <TrendAxes drawing={drawing} />
              <div className="trend-plot" data-panel={panel.key}>
                <Grid drawing={drawing} panel={panel} />
                {plot(panel)}
              </div>
              {!isMany && <LineNames panel={panel} />}
            </div>
          </div>
        ))}
      </div>
      {differences.map((text) => (
        <p key={text} className="mt-2 text-sm">
          {text}
        </p>
      ))}
    </div>
  );
}

function TrendAxes({ drawing }: { drawing: TrendSpec }) {
  const { form, axis, years } = drawing;
  const narrow = writtenYears(years, plotWidths.narrow);
  const wide = form === 'multiples' ? [] : writtenYears(years, plotWidths.wide, narrow);
  return (
    <div aria-hidden="true">
      <div className="trend-axis">
        {axis.ticks.map(({ value, label }) => (
          <span key={value} style={{ top: cssPercent(fromTop(value, drawing)) }}>
            {label}
          </span>
        ))}
      </div>
      <div className="trend-years">
        {years.map((year) => (
          <span
            key={year}
            data-room={narrow.includes(year) ? 'narrow' : wide.includes(year) ? 'wide' : 'none'}
            style={{ left: cssPercent(fromLeft(year, drawing)) }}
          >
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

function Grid({ drawing, panel }: { drawing: TrendSpec; panel: TrendPanel }) {
  return (
    <>
      {drawing.axis.ticks.map(({ value }) => (
        <span
          key={value}
          className="trend-grid"
          style={{ top: cssPercent(fromTop(value, drawing)) }}
          aria-hidden="true"
        />
      ))}
      {panel.thresholds.map(({ point }) => (
        <span
          key={point.id}
          className="trend-threshold"
          style={{ top: cssPercent(fromTop(point.value, drawing)), color: colourOf(point.colour) }}
          aria-hidden="true"
        />
      ))}
    </>
  );
}

/** A small drawing is named above it, with the promise that its line is held to. */
function PanelName({ panel: { lines, thresholds } }: { panel: TrendPanel }) {
  return (
    <p className="text-sm font-semibold">
      {lines[0]?.label}
      {thresholds.map(({ point, label }) => (
        <PointLink key={point.id} point={point} className="block font-normal">
          {label}
        </PointLink>
      ))}
    </p>
  );
}

/** What lines and promises are called, where they end. */
function LineNames({ panel: { lines, thresholds } }: { panel: TrendPanel }) {
  return (
    <>
      {lines.map(({ key, label, colour, nameAt }) => (
        <span key={key} className="trend-name" data-line={key} style={placeOf(nameAt, colour)}>
          {label}
        </span>
      ))}
      {thresholds.map(({ point, label, nameAt }) => (
        <span key={point.id} className="trend-name" style={placeOf(nameAt, point.colour)}>
          <PointLink point={point}>{label}</PointLink>
        </span>
      ))}
    </>
  );
}

function placeOf(nameAt: number, colour: number): CSSProperties {
  return { top: `calc(28px + (100% - 58px) * ${nameAt})`, color: colourOf(colour) };
}
