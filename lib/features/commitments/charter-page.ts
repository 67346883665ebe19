import { getPromises } from '../../database/queries/content/commitment-queries';
import { countByValue } from '../../database/queries/figures/count-queries';
import { getFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { chartOf } from '../../domain/charts/composed/chart-definition';
import type { ChartResult } from '../../domain/charts/model/chart-schema';
import {
  byMeasure,
  charterParts,
  type Charter,
  type Commitment,
  type Signature,
} from '../../domain/commitments/commitment-schema';
import { judgeFigures, type JudgedFigure } from '../../domain/commitments/judged-figure';
import type { Figure } from '../../domain/figures/figure-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { isTimeUnit, secondsOf } from '../../domain/indicators/time-units';
import type { Standard } from '../../domain/standards/standard-schema';
import { getChart } from '../charts/chart-sections';

/** Rows of the table of figures; the exports have all. */
const mostRows = 300;

/** What was measured since a charter or law came into force, by what measures its commitments. */
export type MeasuredSince = {
  /** What the figures and files of it are selected by. */
  selection: FigureSelection;
  /** Of organisations that signed. */
  ofSignatories: readonly Figure[];
  /** Those of them that tell whether a promised share is kept. */
  judged: readonly JudgedFigure[];
  /** Of anybody, a chart for each indicator. */
  charts: readonly ChartResult[];
  /** How many figures there are of anybody. */
  total: number;
};

/** A charter or law with all that its page shows. */
export type CharterPage = {
  commitments: readonly (Commitment & { standard: Standard | null })[];
  signatures: readonly Signature[];
  /** Null where nothing measures what is promised. */
  measured: MeasuredSince | null;
};

/**
 * All that is known of a charter or law.
 * @param until the year of the release: what is measured later cannot be in it
 */
export async function getCharterPage(
  charter: Charter,
  selection: FigureSelection,
  until: number,
  words: ChartWords,
): Promise<CharterPage> {
  const promises = await getPromises(selection.release);
  const { standards } = selection.vocabulary;
  const parts = charterParts(charter.id, promises);
  const commitments = parts.commitments.toSorted(byMeasure);
  const signatures = parts.signatures.toSorted(bySignature);
  const standardOf = (one: Commitment) =>
    standards.find((standard) => isOfStandard(one, charter, standard)) ?? null;
  return {
    commitments: commitments.map((one) => ({ ...one, standard: standardOf(one) })),
    signatures,
    measured: await getMeasured({ charter, commitments, signatures, until }, selection, words),
  };
}

/** The oldest first, those of one date by organisation. */
function bySignature(a: Signature, b: Signature): number {
  return a.signed_on.localeCompare(b.signed_on) || a.organisation.localeCompare(b.organisation);
}

/** Whether a standard that a call log is held to says the same. */
function isOfStandard(
  { threshold, unit, share }: Commitment,
  { country }: Charter,
  standard: Standard,
): boolean {
  if (threshold === null || unit === null || !isTimeUnit(unit)) return false;
  return (
    secondsOf(threshold, unit) === standard.threshold_seconds &&
    share === standard.target_percent &&
    country === standard.country
  );
}

async function getMeasured(
  {
    charter,
    commitments,
    signatures,
    until,
  }: {
    charter: Charter;
    commitments: readonly Commitment[];
    signatures: readonly Signature[];
    until: number;
  },
  all: FigureSelection,
  words: ChartWords,
): Promise<MeasuredSince | null> {
  const indicator = [...new Set(commitments.flatMap(({ indicators }) => indicators ?? []))];
  if (indicator.length === 0) return null;
  const year = yearsFrom(charter.in_force, until);
  const selection = { ...all, filters: { ...all.filters, indicator, year } };
  const organisation = [...new Set(signatures.map((one) => one.organisation))];
  const signed = { ...selection, filters: { ...selection.filters, organisation } };
  const [ofSignatories, counts] = await Promise.all([
    organisation.length === 0 ? [] : getFigures(signed, { limit: mostRows }),
    countByValue(selection, 'indicator'),
  ]);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const measured = counts.flatMap(({ value }) => all.vocabulary.indicators.get(value) ?? []);
  const charts = await Promise.all(measured.map((one) => getChart(chartOf(one), selection, words)));
  return {
    ...{ selection, ofSignatories, total, charts: charts.filter((chart) => chart !== null) },
    judged: judgeFigures(ofSignatories, commitments, all.vocabulary),
  };
}

/** The years from a date on; undefined, which narrows nothing, where there is no date. */
function yearsFrom(date: string | null, until: number): string[] | undefined {
  if (date === null) return undefined;
  const first = Number(date.slice(0, 4));
  return Array.from({ length: Math.max(1, until - first + 1) }, (_, at) => String(first + at));
}
