import { drawHourMap, type HourMap, type PlacedCell } from '@/lib/call-log/charts/hour-map-drawing';
import { formatShareBeside, formatWeekday } from '@/lib/base/i18n/format';
import type { Words } from '../parts/log-view';

/** The hours of the week, drawn: the share written in each, coloured where it is low, framed where it breaks. */
export function HourMapPicture({
  map,
  target,
  width,
  words,
}: {
  map: HourMap;
  target: number | null;
  width: number;
  words: Words;
}) {
  const { t, locale } = words;
  const { cell, left, top, cells } = drawHourMap(map, width);
  const label = { fontSize: 12, fill: 'var(--muted)' };
  const framed = cells.toSorted((a, b) => Number(a.breaks) - Number(b.breaks));
  return (
    <>
      {map.weekdays.map((weekday, column) => (
        <text
          key={weekday}
          x={left + (column + 0.5) * cell.width}
          y={16}
          textAnchor="middle"
          {...label}
        >
          {formatWeekday(weekday, locale, cell.width > 90 ? 'long' : 'short')}
        </text>
      ))}
      {map.hours.map((hour, row) => (
        <text
          key={hour}
          x={left - 8}
          y={top + (row + 0.5) * cell.height + 4}
          textAnchor="end"
          {...label}
        >
          {t('benchmark.hours.row', { from: hour })}
        </text>
      ))}
      {framed.map((placed) => (
        <HourMapCell
          key={`${placed.weekday} ${placed.hour}`}
          {...{ placed, cell, target, locale }}
        />
      ))}
    </>
  );
}

function HourMapCell({
  placed: { x, y, heat, share, breaks },
  cell: { width, height },
  target,
  locale,
}: {
  placed: PlacedCell;
  cell: { width: number; height: number };
  target: number | null;
  locale: Words['locale'];
}) {
  return (
    <g>
      <rect {...{ x, y, width, height, fill: 'var(--country-2)', fillOpacity: heat }} />
      <rect
        {...{ x: x + 1, y: y + 1, width: width - 2, height: height - 2, fill: 'none' }}
        {...(breaks
          ? { stroke: 'var(--ink)', strokeWidth: 2 }
          : { stroke: 'var(--line)', strokeWidth: 1 })}
      />
      <text
        {...{ x: x + width / 2, y: y + height / 2 + 4, textAnchor: 'middle', fill: 'var(--ink)' }}
        {...{ fontSize: 12, fontWeight: breaks ? 700 : 400 }}
      >
        {share === null ? '–' : formatShareBeside(share, target, locale, 0)}
      </text>
    </g>
  );
}
