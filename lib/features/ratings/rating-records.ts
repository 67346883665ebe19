import { z } from 'zod';
import { encodeRow } from '../../base/csv/encode-row';
import type { Locale } from '../../base/i18n/locales';
import { publicUrl } from '../../base/settings/settings';
import { calendarMonth } from '../../domain/ratings/months';
import { aggregateVersion, type RatingAggregate } from '../../domain/ratings/rating-aggregate';
import { marks, ratingChannels } from '../../domain/ratings/rating-schema';
import type { Release } from '../../domain/releases/release-schema';
import type { Answer, SelectionRequest } from '../responses/figures-response';
import { getAllAggregates } from './public-ratings';

const interval = z.strictObject({ low: z.number(), high: z.number() });
const count = z.int();

/** What the public says of one organisation, as the API gives it. */
const ratingRecordSchema = z.strictObject({
  organisation: z.string(),
  /** The month for which it is computed. */
  month: z.string(),
  /** The release that says so. */
  release: z.int(),
  /** Of the formula. */
  version: z.int(),
  count,
  /** Null below the threshold. */
  scored: z.nullable(
    z.strictObject({
      score: z.number(),
      mean: z.number(),
      distribution: z.strictObject({ 1: count, 2: count, 3: count, 4: count, 5: count }),
      /** Percent, with the Wilson 95 % interval. */
      solved: z.strictObject({ percent: z.number(), interval }),
      /** Who reached a person, likewise. */
      reached: z.strictObject({ percent: z.number(), interval }),
      /** Minutes, with a 95 % interval of the median where there are enough. */
      waits: z.array(
        z.strictObject({
          channel: z.enum(ratingChannels),
          ...{ count, median: z.number(), interval: z.nullable(interval) },
        }),
      ),
    }),
  ),
});
type RatingRecord = z.infer<typeof ratingRecordSchema>;

export const ratingListSchema = z.strictObject({
  ratings: z.array(ratingRecordSchema),
  total: z.int(),
});

async function recordsAt(release: Release): Promise<RatingRecord[]> {
  const all = await getAllAggregates(release);
  const common = {
    ...{ month: calendarMonth(release.published_at), release: release.number },
    version: aggregateVersion,
  };
  return all.map(({ organisation, aggregate }) =>
    ratingRecordSchema.parse({ organisation, ...common, ...aggregate }),
  );
}

/** What the public says of every organisation: aggregates alone, with their numbers and intervals. */
export async function respondWithRatings({
  release,
  options: lang,
}: SelectionRequest<Locale>): Promise<Answer> {
  const ratings = await recordsAt(release);
  return {
    body: JSON.stringify({ ratings, total: ratings.length }),
    headers: { 'Content-Type': 'application/json', 'Content-Language': lang },
  };
}

const columns = ['organisation', 'month', 'release', 'version', 'count'];

const scoreColumns = [
  ...['score', 'mean'],
  ...marks.map((mark) => `marks_${mark}`),
  ...['solved', 'solved_low', 'solved_high'],
  ...ratingChannels.flatMap((channel) =>
    ['count', 'median', 'low', 'high'].map(
      (part) => `wait_${channel.replaceAll('-', '_')}_${part}`,
    ),
  ),
  ...['reached', 'reached_low', 'reached_high'],
];

/** The same as CSV, a row for each organisation; cells are empty below the threshold. */
export async function respondWithRatingsCsv({
  release,
  options: lang,
}: SelectionRequest<Locale>): Promise<Answer> {
  const rows = (await recordsAt(release)).map((one) => [
    ...[one.organisation, one.month, one.release, one.version, one.count],
    ...scoreCells(one.scored),
  ]);
  const dialect = { delimiter: 'comma', decimal: 'point' } as const;
  return {
    body: [[...columns, ...scoreColumns], ...rows].map((row) => encodeRow(row, dialect)).join(''),
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Language': lang,
      'Content-Disposition': `attachment; filename="ratings-${release.number}.csv"`,
    },
  };
}

function scoreCells(scored: RatingRecord['scored']): (number | null)[] {
  if (scored === null) return Array<null>(scoreColumns.length).fill(null);
  const { score, mean, distribution, solved, reached, waits } = scored;
  return [
    ...[score, mean, ...marks.map((mark) => distribution[mark])],
    ...[solved.percent, solved.interval.low, solved.interval.high],
    ...ratingChannels.flatMap((channel) => {
      const wait = waits.find((one) => one.channel === channel);
      if (!wait) return [null, null, null, null];
      return [wait.count, wait.median, wait.interval?.low ?? null, wait.interval?.high ?? null];
    }),
    ...[reached.percent, reached.interval.low, reached.interval.high],
  ];
}

/** A schema.org `AggregateRating` of an organisation; null below the threshold. @param path of its page */
export function toRatingJsonLd(
  aggregate: RatingAggregate,
  { name, path }: { name: string; path: string },
) {
  if (aggregate.scored === null) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url: publicUrl() + path,
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: aggregate.scored.score,
      ...{ bestRating: 5, worstRating: 1, ratingCount: aggregate.count },
    },
  };
}
