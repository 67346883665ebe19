import { respondWithStandards } from '@/lib/api/word-answers';
import { standardFilters } from '@/lib/api/word-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { parseListOptions, pinnedRelease } from '@/lib/figures/figure-list';
import { preflightResponse } from '@/lib/http/problem';

/** Standards as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: standardFilters,
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithStandards,
  });
}

export const OPTIONS = preflightResponse;
