import { groupBy } from '../../base/group-by';
import { compareNewest, sortCanonically } from '../charts/series/series-lines';
import { findObstacles } from '../figures/figure-comparability';
import { readPeriod, type Figure } from '../figures/figure-schema';
import { indicatorOf, type Vocabulary } from '../figures/vocabulary-schema';
import { breakdowns, themes } from '../indicators/indicator-schema';

/** One thing that is measured, an indicator or one breakdown of it, or of one organisation, in several countries. */
export type MeasuredLine = {
  /** Per country, in the order asked for; null where it is not measured. */
  figures: readonly (Figure | null)[];
  /** Every two of the figures. */
  pairs: readonly (readonly [Figure, Figure])[];
};

/** Figures of one thing in one country that are tried for a match: its newest. */
const tried = 8;

/**
 * Countries side by side: every indicator, with each of its breakdowns, that is measured in one of them.
 * Of each country one figure stands for the line: those that may be compared before others, then those whose
 * years are nearest to each other, then the newest. The order of the figures does not matter.
 * @returns by theme; within it what most countries have comes first
 */
export function compareCountries(
  figures: readonly Figure[],
  countries: readonly string[],
  vocabulary: Vocabulary,
): MeasuredLine[] {
  const lines = [...groupBy(figures, measureKey)].map(([key, ofLine]) => {
    const candidates = countries.map((country) =>
      sortCanonically(ofLine.filter((figure) => figure.country === country)).slice(0, tried),
    );
    const matched = matchFigures(candidates, vocabulary);
    const found = matched.filter((figure) => figure !== null);
    const rank = found.map((figure) => themes.indexOf(indicatorOf(vocabulary, figure).theme))[0];
    return { key, rank: rank ?? themes.length, measured: found.length, figures: matched };
  });
  return lines
    .filter(({ measured }) => measured > 0)
    .sort((a, b) => a.rank - b.rank || b.measured - a.measured || (a.key < b.key ? -1 : 1))
    .map(({ figures: matched }) => ({ figures: matched, pairs: pairsOf(matched) }));
}

/** Two organisations of one country are two things: neither stands for the country. */
function measureKey(figure: Figure): string {
  const codes = breakdowns.map((name) => figure[name] ?? '');
  return [figure.indicator, figure.organisation ?? '', ...codes].join(' ');
}

/** Of each country the figure that fits best to one of them, whichever makes the best match of all. */
function matchFigures(
  candidates: readonly (readonly Figure[])[],
  vocabulary: Vocabulary,
): (Figure | null)[] {
  const matches = candidates.flat().map((anchor) => {
    const fits = candidates.map((own) =>
      own.some(({ country }) => country === anchor.country)
        ? toFit(anchor, anchor, vocabulary)
        : own.map((figure) => toFit(anchor, figure, vocabulary)).sort(byFit)[0],
    );
    const present = fits.filter((fit) => fit !== undefined);
    return {
      figures: fits.map((fit) => fit?.figure ?? null),
      obstructed: present.filter(({ obstructed }) => obstructed > 0).length,
      apart: present.reduce((sum, { apart }) => sum + apart, 0),
      figure: anchor,
    };
  });
  return matches.sort(byFit)[0]?.figures ?? [];
}

/** How well a figure stands beside another; fewer obstacles, fewer months apart, then newer are better. */
type Fit = { figure: Figure; obstructed: number; apart: number };

function toFit(anchor: Figure, figure: Figure, vocabulary: Vocabulary): Fit {
  const isObstructed = findObstacles(anchor, figure, vocabulary).length > 0;
  const apart = Math.abs(readPeriod(anchor).to - readPeriod(figure).to);
  return { figure, obstructed: isObstructed ? 1 : 0, apart };
}

function byFit(a: Fit, b: Fit): number {
  return a.obstructed - b.obstructed || a.apart - b.apart || compareNewest(a.figure, b.figure);
}

/** Every two of some figures, each pair once. */
export function pairsOf(figures: readonly (Figure | null)[]): [Figure, Figure][] {
  const present = figures.filter((figure) => figure !== null);
  return present.flatMap((one, at) =>
    present.slice(at + 1).map((other): [Figure, Figure] => [one, other]),
  );
}

/** A country beside another: of how many indicators both have figures, and of how many a pair may be compared. */
export type CountryOverlap = { country: string; shared: number; comparable: number };

/** Figures of an indicator in one country that are held against those of another. */
const heldAgainst = 6;

/** Where one country's figures may be compared: the countries with which it shares indicators, the most first. */
export function findOverlaps(
  own: readonly Figure[],
  others: readonly Figure[],
  vocabulary: Vocabulary,
): CountryOverlap[] {
  const ofOwn = groupBy(own, ({ indicator }) => indicator);
  const overlaps = [...groupBy(others, ({ country }) => country)].flatMap(([country, theirs]) => {
    if (country === null) return [];
    const shared = [...groupBy(theirs, ({ indicator }) => indicator)].flatMap(
      ([indicator, figures]) => {
        const ours = ofOwn.get(indicator);
        return ours ? [{ ours: newestOf(ours), theirs: newestOf(figures) }] : [];
      },
    );
    const comparable = shared.filter((both) =>
      both.ours.some((a) => both.theirs.some((b) => findObstacles(a, b, vocabulary).length === 0)),
    );
    return [{ country, shared: shared.length, comparable: comparable.length }];
  });
  return overlaps
    .filter(({ shared }) => shared > 0)
    .sort(
      (a, b) =>
        b.comparable - a.comparable || b.shared - a.shared || (a.country < b.country ? -1 : 1),
    );
}

function newestOf(figures: readonly Figure[]): Figure[] {
  return sortCanonically(figures).slice(0, heldAgainst);
}
