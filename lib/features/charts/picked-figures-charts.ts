import type { ChartDefinition } from '../../domain/charts/composed/chart-definition';
import { chosenId } from '../../domain/charts/composed/composed-chart-schema';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartAddress, ChartSpec } from '../../domain/charts/model/chart-schema';
import { toChart } from '../../domain/charts/chart-spec';
import { explorerQuery, usualView, type ExplorerView } from '../../domain/filters/explorer-filters';
import {
  formatFigureFilters,
  type FigureSelection,
  narrowestFilters,
} from '../../domain/filters/figure-filters';
import type { FilterProblem } from '../../domain/filters/parameters';
import { countFigures } from '../../database/queries/figures/count-queries';
import type { Figure } from '../../domain/figures/figure-schema';
import { getFiguresById } from '../../database/queries/figures/page-queries';
import { indicatorOf, type Vocabulary } from '../../domain/figures/vocabulary-schema';
import { pickText } from '../../base/i18n/text-schema';

/** Chosen figures that stand at the selection's release; the others are named. */
export async function getChosen(selection: FigureSelection, ids: readonly string[]) {
  const figures = await getFiguresById(selection, ids);
  const standing = new Set(figures.map(({ id }) => id));
  const unknown = ids.filter((id) => !standing.has(id));
  return { figures, problems: unknown.map((found) => problem(found, 'unknown')) };
}

/** Chosen figures that one chart can hold: all that stand and have the first one's unit. The others are named. */
export async function getChosenOfOneUnit(selection: FigureSelection, ids: readonly string[]) {
  const { figures, problems } = await getChosen(selection, ids);
  const [first = [], ...others] = groupByUnit(figures, selection.vocabulary);
  const apart = others.flat().map(({ id }) => problem(id, 'other-unit'));
  return { figures: first, problems: [...problems, ...apart] };
}

/** Charts of chosen figures, one a unit. */
export function toChosenCharts(
  figures: readonly Figure[],
  selection: FigureSelection,
  view: ExplorerView,
  words: ChartWords,
): ChartSpec[] {
  const groups = groupByUnit(figures, words.vocabulary);
  const address = chosenAddress(figures, selection, view);
  const { release } = selection.filters;
  return groups.map((group, index) => {
    const rest = {
      query: formatFigureFilters(narrowestFilters(group, release)),
      address,
      omitted: 0,
    };
    const chart = toChart(group, pickedDefinition(group, index, words), rest, words);
    const label = titleOf(group, groups.length === 1, words);
    const title = chart.title === chart.label ? label : chart.title;
    const alone = { ...selection, filters: { release } };
    return {
      ...chart,
      title,
      label,
      name: { id: chosenId, ...queriesOf(group, alone, usualView) },
    };
  });
}

/** How many figures the files of all these charts hold: mostly more than were chosen. */
export async function countInFiles(figures: readonly Figure[], selection: FigureSelection) {
  const counts = groupByUnit(figures, selection.vocabulary).map((group) =>
    countFigures({ ...selection, filters: narrowestFilters(group, selection.filters.release) }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Where chosen figures are found again: in the explorer, whose address names each. */
export function chosenAddress(
  figures: readonly Figure[],
  selection: FigureSelection,
  view: ExplorerView,
): ChartAddress {
  return { path: '/figures', ...queriesOf(figures, selection, view) };
}

function queriesOf(
  figures: readonly Figure[],
  { filters, release }: Pick<FigureSelection, 'filters' | 'release'>,
  view: ExplorerView,
) {
  const own = { ...view, cursor: null, chosen: figures.map(({ id }) => id) };
  return {
    query: explorerQuery(filters, own),
    frozenQuery: explorerQuery({ ...filters, release }, own),
  };
}

/** Values in different units, or on different scales, share no axis. */
function groupByUnit(figures: readonly Figure[], vocabulary: Vocabulary): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { unit, scale_min, scale_max } = indicatorOf(vocabulary, figure);
    const key = [unit, scale_min, scale_max].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function pickedDefinition(
  figures: readonly Figure[],
  index: number,
  { vocabulary }: ChartWords,
): ChartDefinition {
  const [theme = 'satisfaction'] = figures.map((figure) => indicatorOf(vocabulary, figure).theme);
  const indicator = [...new Set(figures.map((figure) => figure.indicator))];
  const shape = { labelBy: 'both', sortBy: 'value' } as const;
  return { ...shape, id: `${chosenId}-${index + 1}`, theme, select: { indicator } };
}

function titleOf(
  figures: readonly Figure[],
  isOnly: boolean,
  { t, vocabulary, locale }: ChartWords,
) {
  const [figure] = figures;
  const isOne = figures.every(({ indicator }) => indicator === figure?.indicator);
  if (isOnly && isOne && figure) {
    return pickText(indicatorOf(vocabulary, figure).label, locale).text;
  }
  if (isOnly || !figure) return t('explorer.chosenTitle');
  return t('explorer.chosenIn', { unit: t(`units.${indicatorOf(vocabulary, figure).unit}`) });
}

function problem(found: string, code: FilterProblem['code']): FilterProblem {
  return { parameter: 'figure', found, code };
}
