import { roundPixels } from '../../base/xml/round-pixels';
import type { HourCounts } from '../measure/log-summary';
import { serviceLevelOf, type ServiceLevelMethod } from '../measure/service-level-summary';
import { ENOUGH_CALLS } from '../measure/standard-verdict-summary';

/** What a share is counted by, and what it is held to. */
export type Count = { threshold: number; method: ServiceLevelMethod; target: number | null };

/** One open hour of the week. */
export type HourCell = {
  weekday: number;
  hour: number;
  offered: number;
  /** Fraction of 1; null where no call counts. */
  share: number | null;
  /** Enough calls, and below the target. */
  breaks: boolean;
};

/** The hours and weekdays that have calls, and the cells where both do. */
export type HourMap = { hours: number[]; weekdays: number[]; cells: HourCell[] };

export type PlacedCell = HourCell & {
  x: number;
  y: number;
  /** How strongly to colour it: the more, the fewer in time. */
  heat: number;
};

export type HourMapDrawing = {
  cell: { width: number; height: number };
  /** Upper left corner of the first cell. */
  left: number;
  top: number;
  cells: PlacedCell[];
};

const HEAD = 26;
const LEFT = 52;

/** Text stays readable on this much colour, in light and dark. */
const STRONGEST = 0.55;

/** The hours of the week that have calls. */
export function toHourMap(
  hours: readonly HourCounts[],
  { threshold, method, target }: Count,
): HourMap {
  const cells = hours
    .filter(({ counts }) => counts.offered > 0)
    .map(({ weekday, hour, counts }) => {
      const { value } = serviceLevelOf(counts, threshold, method);
      const isJudged = counts.offered >= ENOUGH_CALLS && value !== null && target !== null;
      const breaks = isJudged && value * 100 < target - 1e-9;
      return { weekday, hour, offered: counts.offered, share: value, breaks };
    });
  const inOrder = (values: number[]) => [...new Set(values)].sort((a, b) => a - b);
  return {
    hours: inOrder(cells.map(({ hour }) => hour)),
    weekdays: inOrder(cells.map(({ weekday }) => weekday)),
    cells,
  };
}

/** How tall the drawing of a map is, whatever its width. */
export function hourMapHeight(map: HourMap): number {
  return HEAD + map.hours.length * hourHeight(map) + 2;
}

/** A service that never closes has to fit on a page, too. */
function hourHeight({ hours }: HourMap): number {
  return hours.length > 14 ? 19 : 30;
}

/** Lays the cells out: hours downwards, weekdays across. */
export function drawHourMap(map: HourMap, width: number): HourMapDrawing {
  const { hours, weekdays, cells } = map;
  const height = hourHeight(map);
  const cellWidth = roundPixels((width - LEFT - 2) / Math.max(weekdays.length, 1));
  const lowest = Math.min(...cells.map(({ share }) => share ?? 1));
  return {
    cell: { width: cellWidth, height },
    left: LEFT,
    top: HEAD,
    cells: cells.map((cell) => ({
      ...cell,
      x: roundPixels(LEFT + weekdays.indexOf(cell.weekday) * cellWidth),
      y: HEAD + hours.indexOf(cell.hour) * height,
      heat: heatOf(cell.share, lowest),
    })),
  };
}

/** From nothing at 100 % to the strongest at the lowest share, or at 70 % where all are better. */
function heatOf(share: number | null, lowest: number): number {
  if (share === null) return 0;
  return roundPixels((STRONGEST * (1 - share)) / (1 - Math.min(lowest, 0.7)));
}
