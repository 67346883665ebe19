import {
  breakdowns,
  type Breakdown,
  type Code,
  type Indicator,
} from '../indicators/indicator-schema';
import { foreignTexts, type ForeignText } from '../../base/i18n/foreign-texts';
import type { Locale } from '../../base/i18n/locales';
import { pickText, type Localised } from '../../base/i18n/text-schema';
import type { Organisation } from '../organisations/organisation-schema';
import type { Source } from '../sources/source-schema';
import type { Standard } from '../standards/standard-schema';
import type { SeriesBreak } from '../surveys/series-break-schema';
import type { Survey } from '../surveys/survey-schema';
import type { Figure } from './figure-schema';

/** The words that figures are made of, as they stand at one release. */
export type Vocabulary = {
  indicators: ReadonlyMap<string, Indicator>;
  sources: ReadonlyMap<string, Source>;
  surveys: ReadonlyMap<string, Survey>;
  organisations: ReadonlyMap<string, Organisation>;
  /** Where series stop being comparable with themselves. */
  breaks: readonly SeriesBreak[];
  /** Published rules that a service can be held to. */
  standards: readonly Standard[];
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

/** What an organisation is called; null for a figure that is about none. */
export function organisationName(
  { organisations }: Vocabulary,
  id: string | null,
): Localised | null {
  return id === null ? null : (organisations.get(id)?.name ?? { en: id });
}

/** What narrows a figure as words, in the order of the contract's columns: `Bank`, `Phone`, then whom it is about. */
export function breakdownLabels(vocabulary: Vocabulary, figure: Figure, locale: Locale): string[] {
  const labels = breakdowns.map((name) => codeLabel(vocabulary, name, figure[name]));
  const all = [...labels, organisationName(vocabulary, figure.organisation)];
  return all.flatMap((label) => (label === null ? [] : [pickText(label, locale).text]));
}

/** What a figure is called and told with that the content does not have in the reader's language. */
export function foreignOf(vocabulary: Vocabulary, figure: Figure, locale: Locale): ForeignText[] {
  const { label, definition, question } = indicatorOf(vocabulary, figure);
  const source = vocabulary.sources.get(figure.source);
  return foreignTexts(
    [
      ...[label, definition, question, figure.note],
      ...breakdowns.map((breakdown) => codeLabel(vocabulary, breakdown, figure[breakdown])),
      organisationName(vocabulary, figure.organisation),
      vocabulary.surveys.get(figure.survey ?? '')?.label,
      source?.title === null ? source.label : null,
    ],
    locale,
  );
}

/** The definition of a figure's indicator. @throws Error on a figure whose indicator does not stand. */
export function indicatorOf(vocabulary: Vocabulary, figure: Figure): Indicator {
  const indicator = vocabulary.indicators.get(figure.indicator);
  if (!indicator) throw new Error(`Figure ${figure.id} has no indicator ${figure.indicator}`);
  return indicator;
}
