import type { Figure } from '../figures/figure-schema';
import { indicatorOf } from '../figures/vocabulary-schema';
import { toAxis } from './model/chart-axis';
import { chartOf } from './composed/chart-definition';
import { toPoint, type ChartWords } from './chart-point';
import type { BarsSpec } from './model/chart-schema';
import { assignColours } from './layout/country-colour';
import { compareNewest, lineKey } from './series/series-lines';

/** Beside the figure itself. */
const mostOthers = 1;

/**
 * A figure as a bar on its axis, above the newest one that it may be compared with of the same country and
 * breakdown: small enough for the top of a phone's screen. null where an axis would say nothing: a lived
 * case, and a lone number without an end to its scale.
 * @param comparable figures that it may be compared with
 */
export function toSmallDrawing(
  figure: Figure,
  comparable: readonly Figure[],
  words: ChartWords,
): BarsSpec | null {
  const indicator = indicatorOf(words.vocabulary, figure);
  const others = comparable
    .filter((other) => lineKey(other) === lineKey(figure))
    .toSorted(compareNewest)
    .slice(0, mostOthers);
  const hasScale = indicator.unit === 'percent' || indicator.unit === 'score';
  if (figure.kind === 'observation' || (others.length === 0 && !hasScale)) return null;
  const figures = [figure, ...others];
  const definition = chartOf(indicator);
  const country = figure.country ?? '';
  const colours = assignColours([{ key: country, country }]);
  return {
    form: 'bars',
    axis: toAxis(
      figures.map(({ value }) => value),
      indicator,
      words.locale,
    ),
    groups: [
      {
        label: null,
        points: figures.map((one) => {
          const point = toPoint(one, definition, [one], colours, words);
          return { ...point, label: point.context, isCurrent: one.id === figure.id };
        }),
      },
    ],
    thresholds: [],
  };
}
