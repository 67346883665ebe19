import {
  breakdowns,
  type Breakdown,
  type Code,
  type Indicator,
} from '../indicators/indicator-schema';
import { countryName } from '../i18n/country-schema';
import { locales, type Locale } from '../i18n/locales';
import { foldText, pickText, type Localised } from '../i18n/text-schema';
import type { Source } from '../sources/source-schema';
import type { Survey } from '../surveys/survey-schema';
import type { Figure } from './figure-schema';

/** The words that figures are made of, as they stand at one release. */
export type Vocabulary = {
  indicators: ReadonlyMap<string, Indicator>;
  sources: ReadonlyMap<string, Source>;
  surveys: ReadonlyMap<string, Survey>;
  /** Per breakdown: code → its labels. */
  codes: Readonly<Record<Breakdown, ReadonlyMap<string, Code>>>;
  /** Countries that have figures, sorted. */
  countries: readonly string[];
};

/** The label of a figure's code in one breakdown; null where the figure does not use it. */
export function codeLabel(
  vocabulary: Vocabulary,
  breakdown: Breakdown,
  code: string | null,
): Localised | null {
  if (code === null) return null;
  return vocabulary.codes[breakdown].get(code)?.label ?? { en: code };
}

/** The figure's breakdown as words, in the order of the contract's columns: `Bank`, `Phone`. */
export function breakdownLabels(vocabulary: Vocabulary, figure: Figure, locale: Locale): string[] {
  return breakdowns.flatMap((breakdown) => {
    const label = codeLabel(vocabulary, breakdown, figure[breakdown]);
    return label === null ? [] : [pickText(label, locale).text];
  });
}

/** The definition of a figure's indicator. @throws Error on a figure whose indicator does not stand. */
export function indicatorOf(vocabulary: Vocabulary, figure: Figure): Indicator {
  const indicator = vocabulary.indicators.get(figure.indicator);
  if (!indicator) throw new Error(`Figure ${figure.id} has no indicator ${figure.indicator}`);
  return indicator;
}

/** The columns of a figure whose labels `q` looks into. */
export const labelColumns = [...breakdowns, 'country', 'indicator', 'source'] as const;

export type LabelColumn = (typeof labelColumns)[number];

/** Per column: the codes whose labels, in any language, contain a folded word. */
export function findWords(vocabulary: Vocabulary, word: string): Record<LabelColumn, string[]> {
  const folded = foldedLabels(vocabulary);
  const among = (column: LabelColumn) =>
    folded[column].filter(({ label }) => label.includes(word)).map(({ code }) => code);
  return {
    sector: among('sector'),
    channel: among('channel'),
    aspect: among('aspect'),
    provider: among('provider'),
    segment: among('segment'),
    country: among('country'),
    indicator: among('indicator'),
    source: among('source'),
  };
}

type FoldedLabels = Record<LabelColumn, { code: string; label: string }[]>;

const remembered = new WeakMap<Vocabulary, FoldedLabels>();

/** All labels of a vocabulary as a search compares them: folding thousands of them takes a while. */
function foldedLabels(vocabulary: Vocabulary): FoldedLabels {
  const known = remembered.get(vocabulary);
  if (known) return known;
  const fold = (labelled: ReadonlyMap<string, { label: Localised }>) =>
    [...labelled].map(([code, { label }]) => ({ code, label: foldAll(Object.values(label)) }));
  const folded: FoldedLabels = {
    sector: fold(vocabulary.codes.sector),
    channel: fold(vocabulary.codes.channel),
    aspect: fold(vocabulary.codes.aspect),
    provider: fold(vocabulary.codes.provider),
    segment: fold(vocabulary.codes.segment),
    indicator: fold(vocabulary.indicators),
    source: fold(vocabulary.sources),
    country: vocabulary.countries.map((code) => ({
      code,
      label: foldAll(locales.map((locale) => countryName(code, locale))),
    })),
  };
  remembered.set(vocabulary, folded);
  return folded;
}

const foldAll = (texts: readonly string[]) => foldText(texts.join(' '));
