import { findObstacles } from '../figures/figure-comparability';
import { inPeriod, periodName, placeName } from '../figures/figure-context';
import { standingOf } from '../figures/figure-comparison';
import { periodOf, readPeriod, type Figure } from '../figures/figure-schema';
import { marginOf } from '../figures/sample-summary';
import { indicatorOf, organisationName } from '../figures/vocabulary-schema';
import { textWithLanguage } from '../../base/i18n/foreign-texts';
import { formatValue } from '../indicators/format-value';
import { comparePeriods } from '../periods/reporting-period';
import { isOfOneThing, type ChartPart } from './series/chart-form';
import type { ChartWords } from './chart-point';
import type { Drawing } from './model/chart-schema';
import { pointsOf } from './layout/drawing-points';
import { findKeptStandards } from './promised-standards';
import { compareNewest, sortCanonically } from './series/series-lines';

/** Of more lines than this, a title does not follow each. */
const mostFollowed = 3;

/**
 * What the figures of a chart's first part show, as its title: a promise kept or not, what rose or fell, the
 * highest and the lowest. Nothing is said that the figures do not carry: where chance cannot be judged, both
 * numbers stand side by side.
 * @returns null where no rule finds anything
 */
export function findingOf(
  [part]: readonly ChartPart[],
  [drawing]: readonly Drawing[],
  words: ChartWords,
): string | null {
  if (!part || !drawing) return null;
  const finding = findAny(part, drawing, words);
  return finding === null ? null : finding.charAt(0).toLocaleUpperCase() + finding.slice(1);
}

function findAny(part: ChartPart, drawing: Drawing, words: ChartWords): string | null {
  if (part.form === 'promised') return findKeptStandards(part.lines, words);
  const promise = findPromise(part, words);
  if (promise !== null) return promise;
  if ('panels' in drawing) return findOverTime(part, drawing.panels.flatMap(nameLines), words);
  if ('points' in drawing) return null;
  const names = new Map(pointsOf(drawing).map(({ id, label }) => [id, label]));
  return findExtremes(part.figures, (figure) => names.get(figure.id) ?? '', words);
}

type NamedLine = { key: string; label: string };

function nameLines({ lines }: { lines: readonly NamedLine[] }): NamedLine[] {
  return lines.map(({ key, label }) => ({ key, label }));
}

/** Of each country or organisation the newest figure for which the same was promised, against the promise that stood. */
function findPromise({ figures, thresholds }: ChartPart, words: ChartWords): string | null {
  const { t } = words;
  const clauses = new Map<string, string>();
  for (const measured of sortCanonically(figures)) {
    const promise = thresholds.find((candidate) => isHeldTo(measured, candidate));
    const whose = [measured.country, measured.organisation].join(' ');
    if (!promise || clauses.has(whose)) continue;
    const about = organisationName(words.vocabulary, measured.organisation);
    const clause = t(`charts.findings.${fulfilment(measured, promise, words)}`, {
      name: about === null ? placeName(measured, words) : textWithLanguage(about, words),
      when: inPeriod(measured, words),
      value: valueOf(measured, words),
      promise: valueOf(promise, words),
    });
    clauses.set(whose, clause);
  }
  const [first, ...others] = [...clauses.values()].slice(0, mostFollowed);
  return first === undefined ? null : joinAll(first, others, words);
}

function isHeldTo(measured: Figure, promise: Figure): boolean {
  return (
    measured.kind !== 'target' &&
    measured.indicator === promise.indicator &&
    promise.year <= measured.year &&
    isOfOneThing(promise, measured)
  );
}

function joinAll(first: string, others: readonly string[], { t }: ChartWords): string {
  return others.reduce((one, other) => t('charts.findings.joined', { one, other }), first);
}

/** Whether a promise was kept; `against` says both numbers, `openAgainst` also that chance is not ruled out. */
function fulfilment(measured: Figure, promise: Figure, { vocabulary }: ChartWords) {
  const { high_is } = indicatorOf(vocabulary, measured);
  if (high_is === 'neither') return 'against';
  const margin = marginOf(measured, vocabulary);
  if (measured.kind === 'survey') {
    const isOpen = margin === null || (margin.low < promise.value && promise.value < margin.high);
    if (isOpen) return 'openAgainst';
  }
  const reaches = measured.value >= promise.value;
  const stays = measured.value <= promise.value;
  return (high_is === 'good' ? reaches : stays) ? 'kept' : 'missed';
}

/** What each line did from the first to the last period of its newest joined run; of many lines, how they stand at the end. */
function findOverTime(
  { lines }: ChartPart,
  named: readonly NamedLine[],
  words: ChartWords,
): string | null {
  const labels = new Map(named.map(({ key, label }) => [key, label]));
  const runs = lines.flatMap(({ key, runs }) => {
    const ends = runs.flatMap((run) => {
      const [from, to] = [run[0], run.at(-1)];
      return from && to && from !== to ? [{ name: labels.get(key) ?? '', from, to }] : [];
    });
    // Of runs that end together, the one that goes back the furthest.
    return ends.toSorted((a, b) => compareEnds(b, a)).slice(0, 1);
  });
  if (runs.length > mostFollowed) {
    const [last] = runs.map(({ to }) => to).toSorted(compareNewest);
    if (!last) return null;
    const newest = new Map(
      runs.filter(({ to }) => periodOf(to) === periodOf(last)).map(({ to, name }) => [to, name]),
    );
    const found = findExtremes([...newest.keys()], (figure) => newest.get(figure) ?? '', words);
    return (
      found && words.t('charts.findings.inYear', { finding: found, year: periodName(last, words) })
    );
  }
  const clauses = runs.map(({ name, from, to }) => {
    const standing = standingOf(to, from, words.vocabulary);
    const text = words.t(`charts.findings.time.${standing}`, {
      ...{ name, from: valueOf(from, words), fromWhen: inPeriod(from, words) },
      ...{ to: valueOf(to, words), toWhen: inPeriod(to, words) },
    });
    return { text, isOpen: standing === 'unknown' };
  });
  const [first, ...others] = clauses.map(({ text }) => text);
  if (first === undefined) return null;
  const open = clauses.some(({ isOpen }) => isOpen) ? [words.t('charts.findings.open')] : [];
  return joinAll(first, [...others, ...open], words);
}

type RunEnds = { from: Figure; to: Figure };

/** The one that ends earlier first; of two that end together, the one that begins later. */
function compareEnds(a: RunEnds, b: RunEnds): number {
  return (
    comparePeriods(readPeriod(a.to), readPeriod(b.to)) ||
    comparePeriods(readPeriod(b.from), readPeriod(a.from))
  );
}

/** The highest and the lowest of figures that may all be compared, as far as they are more than chance. */
function findExtremes(
  figures: readonly Figure[],
  nameOf: (figure: Figure) => string,
  words: ChartWords,
): string | null {
  const { vocabulary, t } = words;
  const sorted = figures.toSorted((a, b) => b.value - a.value);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const [second, lastButOne] = [sorted[1], sorted.at(-2)];
  if (!highest || !lowest || !second || !lastButOne) return null;
  if (highest.value === lowest.value || !mayBeCompared(sorted, words)) return null;
  const parts = {
    ...{ high: nameOf(highest), highValue: valueOf(highest, words) },
    ...{ low: nameOf(lowest), lowValue: valueOf(lowest, words) },
  };
  if (standingOf(highest, lowest, vocabulary) === 'chance') {
    return t('charts.findings.noDifference', parts);
  }
  const isDistinct =
    standingOf(highest, second, vocabulary) === 'higher' &&
    standingOf(lastButOne, lowest, vocabulary) === 'higher';
  if (isDistinct) return t('charts.findings.extremes', { ...parts, count: sorted.length });
  return t(sorted.length === 2 ? 'charts.findings.pair' : 'charts.findings.range', parts);
}

function mayBeCompared(figures: readonly Figure[], { vocabulary }: ChartWords): boolean {
  return figures.every((a, index) =>
    figures
      .slice(index + 1)
      .every((b) => periodOf(a) === periodOf(b) && findObstacles(a, b, vocabulary).length === 0),
  );
}

function valueOf(figure: Figure, { vocabulary, locale }: ChartWords): string {
  return formatValue(figure.value, indicatorOf(vocabulary, figure), locale);
}
