import {
  chartsOfTheme,
  type ChartDefinition,
} from '../../../domain/charts/composed/chart-definition';
import type { ChartWords } from '../../../domain/charts/chart-point';
import { getChangeLog } from '../../changes/change-log';
import { getChart } from '../../charts/chart-sections';
import { getTouchedIndicators } from '../../../database/queries/changes/change-queries';
import {
  getComposedCharts,
  getTouchedCharts,
} from '../../../database/queries/content/chart-queries';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { getVocabulary } from '../../../database/queries/content/vocabulary-queries';
import { locales, type Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import { themes } from '../../../domain/indicators/indicator-schema';
import type { ImportPreview, PreviewTexts } from '../../../domain/imports/draft-schema';

/** Charts that a preview draws: more than that nobody looks through. */
const drawnCharts = 12;
/** Changes that a preview spells out. */
const shownChanges = 200;

/**
 * What a release did, as the changelog tells it, and the charts that it touched as they are now. A
 * preview asks this of a copy of the database in which the draft was published.
 */
export async function describePublication(
  release: number,
): Promise<NonNullable<ImportPreview['texts']>> {
  const vocabulary = await getVocabulary(release);
  const selection: FigureSelection = { filters: {}, release, vocabulary };
  const definitions = await findTouchedCharts(selection);
  const texts = await Promise.all(
    locales.map(async (locale): Promise<[Locale, PreviewTexts]> => {
      const words = { vocabulary, locale, t: getTranslator(locale) };
      return [locale, await toTexts(definitions, selection, words)];
    }),
  );
  const [fr, nl, en] = texts.map(([, own]) => own);
  if (!fr || !nl || !en) throw new Error(`Release ${release} cannot be told.`);
  return { fr, nl, en };
}

async function toTexts(
  definitions: readonly ChartDefinition[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<PreviewTexts> {
  const { release } = selection;
  const range = { since: release - 1, release };
  const [log] = await getChangeLog(selection, range, { releases: 1, rows: shownChanges }, words);
  if (!log) throw new Error(`There is no release ${release}.`);
  const charts = await Promise.all(
    definitions.map((definition) => getChart(definition, selection, words)),
  );
  const { counts, content, rows, omitted } = log;
  return {
    changes: { counts, content, rows, omitted },
    charts: charts.filter((chart) => chart !== null),
  };
}

async function findTouchedCharts({ release, vocabulary }: FigureSelection) {
  const [touched, touchedCharts, composed] = await Promise.all([
    getTouchedIndicators(release),
    getTouchedCharts(release),
    getComposedCharts(release),
  ]);
  const charts = themes.flatMap((theme) =>
    chartsOfTheme(theme, composed, vocabulary.indicators.values()),
  );
  const others = charts.filter(
    ({ id, select }) =>
      !touchedCharts.has(id) && select.indicator.some((name) => touched.has(name)),
  );
  return [...charts.filter(({ id }) => touchedCharts.has(id)), ...others].slice(0, drawnCharts);
}
