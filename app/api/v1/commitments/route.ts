import { preflightResponse } from '@/lib/base/http/problem';
import { parseListOptions, pinnedRelease } from '@/lib/features/api/figure-list';
import { respondWithCommitments } from '@/lib/features/api/word-answers';
import { commitmentFilters } from '@/lib/features/api/word-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';

/** Charters and laws with what they promise and who signed, as JSON, a page at a time. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: commitmentFilters,
    parse: parseListOptions,
    pinnedRelease,
    respond: respondWithCommitments,
  });
}

export const OPTIONS = preflightResponse;
