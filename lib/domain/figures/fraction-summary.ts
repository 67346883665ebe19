/** A share as printed: `4 in 5`. */
export type Fraction = { part: number; whole: number };

// One number, at most three words, "of" in one of the languages a source may be in, another number.
const printed =
  /^(?:\D*\s)?(\d+)(?:(?:\s+\p{L}+){0,3}?\s+(?:sur|in|out of|of|op de|op)\s+|\/)(\d+)(?:\s\D*)?$/u;

/**
 * Reads a share that was printed as a fraction: `4 belges sur 5`, `1 op de 3`, `9 out of 10`.
 * @returns null where the text is no fraction, or one above 1
 */
export function parseFraction(stated: string): Fraction | null {
  const [, part, whole] = printed.exec(stated.trim()) ?? [];
  const fraction = { part: Number(part), whole: Number(whole) };
  return fraction.whole > 1 && fraction.part <= fraction.whole ? fraction : null;
}

/**
 * What a fraction may stand for. Whoever prints `k in n` has rounded to the nearest n-th, so the share
 * lay at most half an n-th away: from (k − ½)/n to (k + ½)/n, within 0 and 100 %.
 * @returns both ends in percent
 */
export function roundingOf({ part, whole }: Fraction): { low: number; high: number } {
  const percent = (share: number) => Math.min(Math.max(share / whole, 0), 1) * 100;
  return { low: percent(part - 0.5), high: percent(part + 0.5) };
}
