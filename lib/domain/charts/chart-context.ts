import { breaksBetween, findObstacles, type Obstacle } from '../figures/figure-comparability';
import { explainBreak, periodName, placeName } from '../figures/figure-context';
import { sampleSizeOf } from '../figures/sample-summary';
import { periodOf, readPeriod, type Figure } from '../figures/figure-schema';
import { indicatorOf } from '../figures/vocabulary-schema';
import { yearOfPeriod } from '../periods/reporting-period';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { formatDates, formatNumber } from '../../base/i18n/format';
import { pickText } from '../../base/i18n/text-schema';
import type { Survey } from '../surveys/survey-schema';
import { lookOf, type ChartWords, type Colours } from './chart-point';
import type { ChartContext, LegendEntry, Look } from './model/chart-schema';

/** Under a chart's title: what is measured, and for each survey (or other origin) whom, how and when. */
export function toContexts(figures: readonly Figure[], words: ChartWords): ChartContext[] {
  const meanings = new Map<string, Set<string>>();
  for (const figure of figures) {
    const asked = askedOf(figure, figures, words);
    const { question, definition } = indicatorOf(words.vocabulary, figure);
    const known = meanings.get(asked) ?? new Set();
    const text = pickText(question ?? definition, words.locale).text;
    meanings.set(asked, known.add(question ? words.t('charts.asked', { question: text }) : text));
  }
  return mergeAlike(
    [...meanings].map(([asked, texts]) => ({ asked: [asked], meanings: [...texts] })),
  );
}

/** Editions of a survey measure the same: that is said once. */
function mergeAlike(contexts: readonly ChartContext[]): ChartContext[] {
  const merged = new Map<string, ChartContext>();
  for (const { asked, meanings } of contexts) {
    const key = JSON.stringify(meanings);
    merged.set(key, { meanings, asked: [...(merged.get(key)?.asked ?? []), ...asked] });
  }
  return [...merged.values()];
}

/** @param all the figures it stands among: a register is named once for all of its periods */
function askedOf(figure: Figure, all: readonly Figure[], words: ChartWords): string {
  const { vocabulary, locale, t } = words;
  const country = placeName(figure, { locale, t });
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  if (!survey)
    return t(`charts.noSurvey.${figure.kind}`, {
      country,
      year: periodName(figure, { locale, t }),
    });
  const name = pickText(survey.label, locale).text;
  // Nobody was asked for what is counted.
  if (figure.kind === 'statistic') return [name, country, spanOf(figure, all, words)].join(' · ');
  const sample = sampleSizeOf(figure, vocabulary);
  const parts = [
    name,
    country,
    fieldworkOf(survey, locale) ?? periodName(figure, { locale, t }),
    survey.mode === null ? t('charts.modeUnknown') : t(`modes.${survey.mode}`),
    sample === null
      ? t(figure.base === 'unknown' ? 'charts.baseUnknown' : 'charts.sampleUnknown')
      : t('charts.sample', { count: formatNumber(sample, locale) }),
  ];
  return parts.join(' · ');
}

/** The years of a register's figures among others, or the one period there is. */
function spanOf(figure: Figure, all: readonly Figure[], words: ChartWords): string {
  const own = all.filter(
    ({ survey, country, kind }) =>
      survey === figure.survey && country === figure.country && kind === figure.kind,
  );
  const periods = own.map(readPeriod);
  const first = Math.floor(Math.min(...periods.map(({ from }) => from)) / 12);
  const last = Math.max(...periods.map(yearOfPeriod));
  if (new Set(own.map(periodOf)).size === 1) return periodName(figure, words);
  return first === last ? String(first) : `${first}–${last}`;
}

/** When a survey was in the field, in words; null where it is not reported. */
export function fieldworkOf(survey: Survey, locale: ChartWords['locale']): string | null {
  const { fieldwork_start: from, fieldwork_end: to } = survey;
  return from === null || to === null ? null : formatDates(from, to, locale);
}

/** What keeps two lines apart, but none of them from what is promised. */
const ofLines: ReadonlySet<Obstacle> = new Set(['question', 'survey', 'population', 'whole']);

const caveatOrder = [
  'kind',
  'question',
  'survey',
  'population',
  'whole',
  'base',
  'mode',
  'break',
  'season',
] as const satisfies readonly Obstacle[];

/**
 * What must not be compared within a chart, in sentences.
 * @param isPromised whether each line of it is held to what is promised, so that none is set against another
 */
export function toCaveats(
  figures: readonly Figure[],
  words: ChartWords,
  isPromised = false,
): string[] {
  const { vocabulary, t } = words;
  const found = new Set(
    figures.flatMap((a, index) =>
      figures.slice(index + 1).flatMap((b) => obstaclesSeen(a, b, vocabulary)),
    ),
  );
  const caveats = caveatOrder
    .filter((obstacle) => found.has(obstacle) && !(isPromised && ofLines.has(obstacle)))
    .flatMap((obstacle) =>
      obstacle === 'break' ? toBreaks(figures, words) : [t(`caveats.${obstacle}`)],
    );
  const apart = isPromised ? [t('caveats.promised')] : [];
  return [...apart, ...caveats, ...toCoverage(figures, words)];
}

/** Each break that lies between two of the figures, with its reason. */
function toBreaks(figures: readonly Figure[], words: ChartWords): string[] {
  const found = figures.flatMap((a, index) =>
    figures.slice(index + 1).flatMap((b) => breaksBetween(a, b, words.vocabulary)),
  );
  return [...new Set(found)].map((one) => explainBreak(one, words));
}

/** Of figures over several countries together: how many each covers, where that changes. */
function toCoverage(figures: readonly Figure[], words: ChartWords): string[] {
  const over = figures.filter(({ country }) => country === null);
  if (new Set(over.map((figure) => figure.countries_covered)).size < 2) return [];
  const coverages = over
    .toReversed()
    .map((figure) =>
      words.t('labelled', { label: periodName(figure, words), value: placeName(figure, words) }),
    );
  return [words.t('caveats.coverage', { list: [...new Set(coverages)].join(', ') })];
}

/** Lived cases share no axis with anything: only that they are of another kind is worth a word. */
function obstaclesSeen(a: Figure, b: Figure, vocabulary: ChartWords['vocabulary']): Obstacle[] {
  const isApart = a.kind === 'observation' || b.kind === 'observation';
  return findObstacles(a, b, vocabulary).filter((obstacle) => obstacle === 'kind' || !isApart);
}

/** What the colours and fillings of a chart stand for: of what looks the same, what all of it shares. */
export function toLegend(
  figures: readonly Figure[],
  colours: Colours,
  words: ChartWords,
): LegendEntry[] {
  const entries = new Map<string, { colour: number; look: Look; members: Figure[] }>();
  for (const figure of figures) {
    const colour = colours.get(figure.country ?? '') ?? 0;
    const look = lookOf(figure);
    const entry = entries.get(`${colour} ${look}`);
    if (entry) entry.members.push(figure);
    else entries.set(`${colour} ${look}`, { colour, look, members: [figure] });
  }
  return [...entries.values()].map(({ colour, look, members }) => {
    const countries = members.map((member) => placeName(member, words));
    const [parts = [], ...others] = members.map((figure) => fillingTexts(figure, words));
    const shared = parts.filter((part) => others.every((own) => own.includes(part)));
    return { colour, look, label: [[...new Set(countries)].join(', '), ...shared].join(' · ') };
  });
}

/** What a figure's filling stands for: whom it is about, and what sort of number it is. */
function fillingTexts({ provider, kind }: Figure, { vocabulary, locale, t }: ChartWords): string[] {
  const code = vocabulary.codes.provider.get(provider ?? '');
  return [
    ...(code ? [textWithLanguage(code.label, { locale, t })] : []),
    ...(kind === 'survey' ? [] : [t(`kinds.${kind}`)]),
  ];
}
