import { countryName } from '../../base/i18n/country-schema';
import type { ForeignText } from '../../base/i18n/foreign-texts';
import { countFigures } from '../../database/queries/figures/count-queries';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { findAlikePairs } from '../../domain/countries/alike-pairs';
import { compareCountries, type MeasuredLine } from '../../domain/countries/country-comparison';
import { figureHref } from '../../domain/figures/figure-links';
import { toMeaning } from '../../domain/figures/figure-meaning';
import { toPairAnswer, type PairAnswer } from '../../domain/figures/figure-pair';
import { indicatorOf } from '../../domain/figures/vocabulary-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { themes, type Theme } from '../../domain/indicators/indicator-schema';

/** Countries that are held against each other at once: more make more pairs than anybody reads. */
export const mostCountries = 5;

/** Figures that are compared, the newest; lines that are shown of what several and of what single countries measure. */
const bounds = { figures: 3_000, shared: 60, single: 150, alike: 6 };

/** One thing that is measured, country by country, in words. */
export type ComparedLine = {
  id: string;
  label: string;
  foreign: readonly ForeignText[];
  /** Per country; null where it is not measured. */
  cells: readonly (ComparedCell | null)[];
  answers: readonly PairAnswer[];
};

type ComparedCell = { href: string; value: string; year: number; kind: string };

/** Countries side by side, theme by theme. */
export type ComparedCountries = {
  countries: readonly { code: string; name: string }[];
  /** What at least two of them measure, with the answer for every pair, and what only one does. */
  shared: readonly ComparedLine[];
  /** What a reader might hold against each other although no country measures both. */
  alike: readonly PairAnswer[];
  single: readonly { theme: Theme; lines: readonly ComparedLine[] }[];
  counts: {
    /** Things that are measured, those in at least two of the countries, and of these the comparable ones. */
    lines: number;
    shared: number;
    comparable: number;
    /** Figures that were compared, of how many there are. */
    figures: number;
    allFigures: number;
    /** Lines for which there is no room. */
    hidden: number;
  };
};

/** Holds the countries of a selection against each other. */
export async function getComparedCountries(
  countries: readonly string[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<ComparedCountries> {
  const ofBoth = { ...selection, filters: { ...selection.filters, country: countries } };
  const [figures, allFigures] = await Promise.all([
    getNewestFigures(ofBoth, bounds.figures),
    countFigures(ofBoth),
  ]);
  const lines = compareCountries(figures, countries, words.vocabulary);
  const shared = lines.filter(({ pairs }) => pairs.length > 0);
  const single = lines.filter(({ pairs }) => pairs.length === 0);
  const sharedLines = shared.slice(0, bounds.shared).flatMap((line) => toLine(line, words));
  const singleLines = single.slice(0, bounds.single);
  return {
    countries: countries.map((code) => ({ code, name: countryName(code, words.locale) })),
    shared: sharedLines,
    alike: findAlikePairs(lines, words.vocabulary, bounds.alike).map(([one, other]) =>
      toPairAnswer(one, other, words),
    ),
    single: themes.flatMap((theme) => {
      const ofTheme = singleLines.filter((line) => themeOf(line, words) === theme);
      if (ofTheme.length === 0) return [];
      return { theme, lines: ofTheme.flatMap((line) => toLine(line, words)) };
    }),
    counts: {
      lines: lines.length,
      shared: shared.length,
      comparable: sharedLines.filter((line) => line.answers.some((one) => one.mayCompare)).length,
      figures: figures.length,
      allFigures,
      hidden: shared.length - sharedLines.length + single.length - singleLines.length,
    },
  };
}

function themeOf({ figures }: MeasuredLine, { vocabulary }: ChartWords): Theme | undefined {
  const figure = figures.find((one) => one !== null);
  return figure && indicatorOf(vocabulary, figure).theme;
}

function toLine({ figures, pairs }: MeasuredLine, words: ChartWords): ComparedLine[] {
  const { locale, t, query } = words;
  const first = figures.find((figure) => figure !== null);
  if (!first) return [];
  const { label, foreign } = toMeaning(first, words);
  const cells = figures.map(
    (figure) =>
      figure && {
        href: figureHref(figure, locale, query),
        value: toMeaning(figure, words).value,
        year: figure.year,
        kind: t(`kinds.${figure.kind}`),
      },
  );
  const answers = pairs.map(([one, other]) => toPairAnswer(one, other, words));
  return [{ id: first.id, label, foreign, cells, answers }];
}
