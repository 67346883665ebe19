import type { Figure } from '../figures/figure-schema';
import { findSimilarFigures } from '../figures/similar-figures';
import { indicatorOf, type Vocabulary } from '../figures/vocabulary-schema';
import { breakdowns } from '../indicators/indicator-schema';
import type { MeasuredLine } from './country-comparison';

/**
 * What a reader would hold against each other although the countries measure different things: of each
 * indicator that one country has alone, the likest of the same theme and unit that another has alone. Each
 * indicator stands in one pair.
 * @param lines as `compareCountries` gives them
 * @returns at most `limit` pairs, in the order of the lines
 */
export function findAlikePairs(
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
  limit: number,
): [Figure, Figure][] {
  const single = lines.filter(({ pairs }) => pairs.length === 0);
  const shown = representatives(single.flatMap(({ figures }) => figures.filter(isFigure)));
  const used = new Set<string>();
  const found: [Figure, Figure][] = [];
  for (const figure of shown) {
    if (found.length === limit) break;
    const other = used.has(figure.indicator) ? null : likest(figure, shown, used, vocabulary);
    if (!other) continue;
    used.add(figure.indicator).add(other.indicator);
    found.push([figure, other]);
  }
  return found;
}

const isFigure = (figure: Figure | null) => figure !== null;

/** Of each indicator one figure: what is narrowed least stands for it. */
function representatives(figures: readonly Figure[]): Figure[] {
  const narrowed = (figure: Figure) => breakdowns.filter((name) => figure[name] !== null).length;
  const byIndicator = new Map<string, Figure>();
  for (const figure of figures) {
    const known = byIndicator.get(figure.indicator);
    if (!known || narrowed(figure) < narrowed(known)) byIndicator.set(figure.indicator, figure);
  }
  return [...byIndicator.values()];
}

function likest(
  figure: Figure,
  all: readonly Figure[],
  used: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Figure | null {
  const own = indicatorOf(vocabulary, figure);
  const others = all.filter((other) => {
    const { theme, unit } = indicatorOf(vocabulary, other);
    const isElsewhere = other.country !== figure.country && !used.has(other.indicator);
    return isElsewhere && theme === own.theme && unit === own.unit;
  });
  const indicators = others.map((other) => indicatorOf(vocabulary, other));
  const [id] = findSimilarFigures(own, indicators, 1);
  return others.find(({ indicator }) => indicator === id) ?? null;
}
