/** What ratings measure, by the ids of the indicators. */
export const ratingIndicators = {
  score: 'rating-score',
  solved: 'rating-solved',
  reached: 'rating-reached',
  wait: 'rating-wait',
} as const;

const ids: ReadonlySet<string> = new Set(Object.values(ratingIndicators));

/** Whether an indicator is one of ratings, which no chart of a theme shows. */
export function isOfRatings(indicator: string): boolean {
  return ids.has(indicator);
}
