import { respondWithStandards } from '@/lib/features/api/word-answers';
import { standardFilters } from '@/lib/features/api/word-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { preflightResponse } from '@/lib/base/http/problem';

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
