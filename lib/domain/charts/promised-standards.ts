import { organisationName, codeLabel, indicatorOf } from '../figures/vocabulary-schema';
import { placeName } from '../figures/figure-context';
import type { Figure } from '../figures/figure-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { formatDuration, joinTexts } from '../../base/i18n/format';
import { breakdowns } from '../indicators/indicator-schema';
import { formatValue } from '../indicators/format-value';
import type { Standard } from '../standards/standard-schema';
import { secondsOf } from '../indicators/time-units';
import type { ChartWords } from './chart-point';
import type { ChartPoint } from './model/chart-schema';
import type { SeriesLine } from './series/series-lines';

/**
 * What was promised, or is borne, in some country: waits that measured ones are held to, the shortest first. A
 * convention that belongs to no country promises nobody anything.
 */
export function promisedStandards({ vocabulary }: Pick<ChartWords, 'vocabulary'>): Standard[] {
  return vocabulary.standards
    .filter(({ country }) => country !== null)
    .toSorted((a, b) => a.threshold_seconds - b.threshold_seconds);
}

/** A standard as a line across a chart of minutes, which leads to its rule. @param colour that of its wait */
export function toStandardPoint(standard: Standard, colour: number, words: ChartWords): ChartPoint {
  const { locale } = words;
  const said = {
    valueLabel: formatDuration(standard.threshold_seconds, locale),
    label: textWithLanguage(standard.label, words),
    context: shareText(standard, words),
  };
  return {
    id: `standard-${standard.id}`,
    href: `/${locale}/benchmark#${standard.id}`,
    ...{ ...said, value: standard.threshold_seconds / 60, at: 0 },
    // As it is written beside the line: who speaks to a computer says what they read.
    spoken: standardText(said, words),
    ...{ margin: null, colour, look: 'hatched' },
  };
}

/** For how many calls a standard counts, in words. */
function shareText({ target_percent: target }: Standard, { locale, t }: ChartWords): string {
  if (target === null) return t('charts.promised.limit');
  const share = formatValue(target, { unit: 'percent', scale_max: null }, locale);
  return t('charts.promised.share', { share });
}

/** What stands beside a standard's line: how long, who says so, and for how many calls. */
export function standardText(
  { valueLabel, label, context }: Pick<ChartPoint, 'valueLabel' | 'label' | 'context'>,
  { t }: ChartWords,
) {
  return t('charts.promised.standard', { wait: valueLabel, label, share: context });
}

/**
 * Which standards the newest figure of each line stays within, as a sentence: the shortest that it keeps, or
 * longer than all.
 * @returns null where there is nothing to hold or to be held to
 */
export function findKeptStandards(lines: readonly SeriesLine[], words: ChartWords): string | null {
  const { vocabulary, locale, t } = words;
  const waits = [...new Set(promisedStandards(words).map((one) => one.threshold_seconds))];
  const longest = waits.at(-1);
  if (longest === undefined) return null;
  const held = lines.flatMap((line) => {
    const figure = line.figures.at(-1);
    if (!figure || indicatorOf(vocabulary, figure).high_is !== 'bad') return [];
    return [{ seconds: measuredSeconds(figure, words), name: heldName(line, words) }];
  });
  const groups = [
    ...waits.map((wait, index) => {
      const before = waits[index - 1] ?? -1;
      const own = held.filter(({ seconds }) => seconds <= wait && seconds > before);
      return { message: 'within', wait, own } as const;
    }),
    { message: 'longer', wait: longest, own: held.filter(({ seconds }) => seconds > longest) },
  ] as const;
  const clauses = groups.flatMap(({ message, wait, own }) => {
    if (own.length === 0) return [];
    const names = joinTexts(own.map(({ name }) => name).toSorted(), locale);
    return [t(`charts.findings.${message}`, { wait: formatDuration(wait, locale), names })];
  });
  const [first, ...others] = clauses;
  if (first === undefined) return null;
  const joined = others.reduce((one, other) => t('charts.findings.joined', { one, other }), first);
  return t('charts.findings.newest', { finding: joined });
}

/** What lines are called where they end: a country only where those without an organisation are of several. */
export function heldNames(lines: readonly SeriesLine[], words: ChartWords): string[] {
  const first = lines.flatMap(({ figures }) => figures.slice(0, 1));
  const places = first.filter(({ organisation }) => organisation === null);
  const isPlaced = new Set(places.map(({ country }) => country)).size > 1;
  return lines.map((line) => heldName(line, words, isPlaced));
}

/** A measured length of time in seconds. */
export function measuredSeconds(
  figure: Figure,
  { vocabulary }: Pick<ChartWords, 'vocabulary'>,
): number {
  return secondsOf(figure.value, indicatorOf(vocabulary, figure).unit);
}

/**
 * Whose wait a line tells: of an organisation its name, else what narrows the line, and its country.
 * @param isPlaced whether the country is named beside what narrows the line
 */
function heldName({ figures: [figure] }: SeriesLine, words: ChartWords, isPlaced = true): string {
  if (!figure) return '';
  const about = organisationName(words.vocabulary, figure.organisation);
  if (about !== null) return textWithLanguage(about, words);
  const codes = breakdowns
    .filter((name) => name !== 'channel')
    .flatMap((name) => {
      const label = codeLabel(words.vocabulary, name, figure[name]);
      return label === null ? [] : [textWithLanguage(label, words)];
    });
  const place = placeName(figure, words);
  if (codes.length === 0) return place;
  if (!isPlaced) return codes.join(' · ');
  return words.t('charts.promised.held', { name: codes.join(' · '), place });
}
