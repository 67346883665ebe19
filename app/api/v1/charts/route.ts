import { respondWithCharts } from '@/lib/features/api/word-answers';
import { chartFilters } from '@/lib/features/api/word-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

/** The charts that were composed, as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: chartFilters,
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithCharts,
  });
}

export const OPTIONS = preflightResponse;
