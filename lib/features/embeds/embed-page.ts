import { toContexts } from '../../domain/charts/chart-context';
import type { ChartWords } from '../../domain/charts/chart-point';
import type { ChartContext } from '../../domain/charts/model/chart-schema';
import type { AskedChart } from '../charts/requested-chart-filters';
import { getAskedChart } from '../charts/requested-chart';
import { toMeaning } from '../../domain/figures/figure-meaning';
import { getFigure } from '../../database/queries/figures/figure-queries';
import { toFigureRows, type FigureRow } from '../../domain/figures/figure-rows';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { chartFrameHeight, figureFrameHeight, type EmbedTarget } from './embed-links';

/** A figure in words, as it is embedded. */
export type EmbeddedFigureView = {
  title: string;
  row: FigureRow;
  countryCode: string | null;
  contexts: readonly ChartContext[];
};

/** A figure by its id; null where none stands at the release. */
export async function getEmbeddedFigure(
  id: string,
  selection: FigureSelection,
  words: ChartWords,
): Promise<EmbeddedFigureView | null> {
  const figure = await getFigure(id, selection);
  const [row] = figure === null ? [] : toFigureRows([figure], words);
  if (!figure || !row) return null;
  const { title } = toMeaning(figure, words);
  return { title, row, countryCode: figure.country, contexts: toContexts([figure], words) };
}

/** Title and height of what an address embeds; null where there is nothing under its id. */
export async function getFrame(
  form: EmbedTarget['form'],
  asked: AskedChart,
  selection: FigureSelection,
  words: ChartWords,
): Promise<{ title: string; height: number } | null> {
  if (form === 'figures') {
    const figure = await getEmbeddedFigure(asked.id, selection, words);
    return figure && { title: figure.title, height: figureFrameHeight };
  }
  const chart = await getAskedChart(asked, selection, words);
  if (!chart) return null;
  const { title, result } = chart;
  const isDrawn = result !== null && 'chart' in result;
  return { title, height: isDrawn ? chartFrameHeight(result.chart) : figureFrameHeight };
}
