/** In pixels from the upper left corner of a plot. */
export type Box = { left: number; right: number; top: number; bottom: number };

/** A place in a plot, in pixels from its upper left corner. */
export type Place = { x: number; y: number };

/** A straight line from one place to another. */
export type Segment = readonly [from: Place, to: Place];

/** Whether two boxes share more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** From the middle of a box to a place, in pixels. */
export function distance({ left, right, top, bottom }: Box, { x, y }: Place): number {
  return Math.sqrt(((left + right) / 2 - x) ** 2 + ((top + bottom) / 2 - y) ** 2);
}

/** Whether a line runs through a box. */
export function crosses([a, b]: Segment, { left, right, top, bottom }: Box): boolean {
  const start = Math.max(Math.min(a.x, b.x), left);
  const end = Math.min(Math.max(a.x, b.x), right);
  if (start > end) return false;
  const heightAt = (x: number) => a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
  const [one, other] = a.x === b.x ? [a.y, b.y] : [heightAt(start), heightAt(end)];
  return Math.min(one, other) < bottom && Math.max(one, other) > top;
}
