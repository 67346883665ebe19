import { preflightResponse } from '@/lib/base/http/problem';
import { defaultLocale } from '@/lib/base/i18n/locales';
import { parseLang } from '@/lib/domain/filters/api-filters';
import { respondWithRatingsCsv } from '@/lib/features/ratings/rating-records';
import { answerFigures } from '@/lib/features/responses/figures-response';

/** What the public says of organisations, as CSV. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: ['release'],
    parse: (query) => parseLang(query, defaultLocale),
    respond: respondWithRatingsCsv,
  });
}

export const OPTIONS = preflightResponse;
