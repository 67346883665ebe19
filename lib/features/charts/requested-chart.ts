import { findChart } from '../../domain/charts/composed/chart-definition';
import { chosenId } from '../../domain/charts/composed/composed-chart-schema';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartAddress } from '../../domain/charts/model/chart-schema';
import { chartTitle } from '../../domain/charts/chart-spec';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { usualView } from '../../domain/filters/explorer-filters';
import type { FilterProblem } from '../../domain/filters/parameters';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import type { AskedChart } from './requested-chart-filters';
import { chartAddress, getChart } from './chart-sections';
import { chosenAddress, getChosenOfOneUnit, toChosenCharts } from './picked-figures-charts';
import type { ChartResult } from '../../domain/charts/model/chart-schema';

/** A chart that stands alone, and the page it belongs to. */
export type LoneChart = {
  title: string;
  address: ChartAddress;
  pageTitle: string;
  /** null where there is nothing to draw: the filters rule the chart out, or no chosen figure stands. */
  result: ChartResult | null;
};

/** The chart that an address asks for; null where none has its id. */
export async function getAskedChart(
  { id, chosen }: AskedChart,
  selection: FigureSelection,
  words: ChartWords,
): Promise<LoneChart | null> {
  if (id === chosenId) return getChosenChart(chosen, selection, words);
  const composed = await getComposedCharts(selection.release);
  const definition = findChart(id, composed, words.vocabulary.indicators);
  if (!definition) return null;
  return {
    title: chartTitle(definition, words).label,
    address: chartAddress(definition, selection),
    pageTitle: words.t(`themes.${definition.theme}.title`),
    result: await getChart(definition, selection, words),
  };
}

/** What is wrong with the chosen figures that only the release can tell. */
export async function checkChosen(
  { chosen }: Pick<AskedChart, 'chosen'>,
  selection: FigureSelection,
): Promise<FilterProblem[]> {
  return (await getChosenOfOneUnit(selection, chosen)).problems;
}

async function getChosenChart(
  ids: readonly string[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<LoneChart> {
  const { figures } = await getChosenOfOneUnit(selection, ids);
  const [chart] = toChosenCharts(figures, selection, usualView, words);
  return {
    title: words.t('explorer.chosenTitle'),
    address: chosenAddress(figures, selection, usualView),
    pageTitle: words.t('explorer.title'),
    result: chart ? { chart } : null,
  };
}
