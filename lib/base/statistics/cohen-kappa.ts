/**
 * How far two who judged the same things agree beyond what chance would bring about.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
 * Measurement 20 (1960), 37–46.
 * @param pairs what each of the two said of one thing
 * @returns 1 for full agreement, 0 for that of chance; null where nothing was judged, or where both said the same
 *   one thing throughout, so that chance alone would have them agree
 */
export function cohenKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const count = pairs.length;
  if (count === 0) return null;
  const observed = pairs.filter(([first, second]) => first === second).length / count;
  const values = new Set(pairs.flat());
  const expected = [...values].reduce((sum, value) => {
    const byFirst = pairs.filter(([first]) => first === value).length;
    const bySecond = pairs.filter(([, second]) => second === value).length;
    return sum + (byFirst * bySecond) / (count * count);
  }, 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
